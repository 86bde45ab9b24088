//! The catalogue's files (model.md, section 3).

use super::table::*;
use super::{Default, Key, Migration, Shape, Subject, table};
use crate::model::{
    Against, ArchiveCore, CheckAnswer, Criticality, DataMethod, Decide, DomainArchive, FIT, Interface,
    PersonalData, Priority, Provision, RangeOrigin, SideBySide, Size, ThresholdKind,
};

/// The lists of the catalogue.
pub const CATALOGUE_LISTS: [&str; 6] =
    ["sectors", "domains", "products", "components", "thresholds", "ranges"];

table! {
    /// A file of the catalogue by itself: what its entries say is judged when all files are joined.
    CATALOGUE_FILE: CatalogueFile = "the catalogue";
    #[expect(dead_code, reason = "joined with those of the other files")]
    key sectors: Anything => "the sectors";
    #[expect(dead_code, reason = "joined with those of the other files")]
    key domains: Anything => "the domains";
    #[expect(dead_code, reason = "joined with those of the other files")]
    key products: Anything => "the products";
    #[expect(dead_code, reason = "joined with those of the other files")]
    key components: Anything => "the national common components";
    #[expect(dead_code, reason = "joined with those of the other files")]
    key thresholds: Anything => "the thresholds of public procurement";
    #[expect(dead_code, reason = "joined with those of the other files")]
    key ranges: Anything => "how far figures may be off, by where they come from";
}

table! {
    /// The files of the catalogue, joined.
    CATALOGUE: Catalogue = "the catalogue";
    key sectors: List<Sector> => "the sectors";
    key domains: List<Domain> => "the domains";
    key products: List<Product> => "the products";
    key components: List<Component> => "the national common components";
    key thresholds: List<Threshold> => "the thresholds of public procurement";
    key ranges: List<Spread> => "how far figures may be off, by where they come from";
}

table! {
    /// An item of `sectors`.
    SECTOR: Sector = "a sector", subject: Subject::Id("");
    must id: Text => "its id, free text";
    said name: Named = "the id" => "its name";
    key lead: Text => "who leads its sub-project";
    #[expect(dead_code, reason = "it is gone when the files of the catalogue have been joined")]
    with remove: Truth = false => "in a later file of the catalogue: takes away the entry that an earlier one has";
}

table! {
    /// An item of `domains`.
    DOMAIN: Domain = "a domain", subject: Subject::Id("");
    must id: Id => "its id";
    must name: Named => "its name";
    must sector: Reference => "its sector";
    with provision: OneOf<Provision> = Provision::Choose => "who decides its system";
    with priority: OneOf<Priority> = Priority::Should => "how badly it is needed on day one";
    with criticality: OneOf<Criticality> = Criticality::Operational => "what fails when it fails";
    with size: OneOf<Size> = Size::Medium => "scales the fixed costs";
    said due: DayOrOffset = "merger.date" => "the day it must be in production";
    key due_wish: DayOrOffset => "an earlier wish, never a constraint";
    key earliest: DayOrOffset => "it may not go live before; not after due";
    key integrations: Each<Reference> => "required in the target";
    with archive: OneOf<DomainArchive> = DomainArchive::None
        => "core: into a Noark 5 core, its own or the central one; via: through case handling";
    with personal_data: OneOf<PersonalData> = PersonalData::None => "the personal data it handles";
    with parallel: OneOf<SideBySide> = SideBySide::Forbidden => "whether systems may go on side by side";
    key parallel_until: DayOrOffset => "when side by side must end; required with parallel: allowed";
    key advisory: Map<Advisory> => "a national advisory";
    key typical: Map<Typical> => "used where an inventory gives no count";
    key after: Each<Reference> => "domains that go live first";
    key decide: OneOf<Decide> => "clarify: a meeting must look at the choice, whatever the figures say";
    key decide_reason: Text => "why";
    key decide_source: Text => "who says so";
    key data_sets: List<DataSet> => "what a migration must treat in a way of its own";
    key rates: Map<DomainRates> => "migration numbers of its own";
    #[expect(dead_code, reason = "it is gone when the files of the catalogue have been joined")]
    with remove: Truth = false => "in a later file of the catalogue: takes away the entry that an earlier one has";
}

table! {
    /// An item of `data_sets`.
    DATA_SET: DataSet = "a data set";
    must id: Id => "its id, unique in the domain";
    said name: Named = "the id" => "its name";
    must method: OneOf<DataMethod> => "how it reaches the target, whatever the inventory says";
    with wash: Truth = false => "whether it is washed and checked before it is converted";
    key source: Text => "who says so";
}

table! {
    /// An item of `thresholds`.
    THRESHOLD: Threshold = "a threshold";
    must kind: OneOf<ThresholdKind> => "what it bounds";
    must from: Day => "the first day it is in force";
    said until: Day = "until another comes" => "the last day it is known to be in force";
    must value: Money => "kroner without VAT; of contract_change percent";
    must source: Text => "where it is written";
    with assumed: Truth = false => "whether it is recalled, not read";
}

table! {
    /// An item of `ranges` (whatif.md, section 4).
    SPREAD: Spread = "a range";
    must origin: OneOf<RangeOrigin> => "which figures: those of the inventories, those of them from an invoice or an offer, those that nobody gave, those of the market, `rates`, or all prices";
    must low: Whole<u64, 0, 100> => "by so many percent they may be lower";
    must high: Percent => "by so many percent they may be higher";
    must judged: Day => "the day it was judged; a later judgement replaces an earlier one";
    must source: Text => "who says so";
}

table! {
    /// `advisory`
    ADVISORY: Advisory = "an advisory";
    #[expect(dead_code, reason = "there is only one thing to advise against")]
    must against: OneOf<Against> => "what it advises against";
    key by: Text => "who advises";
    key until: Day => "the last planning date on which it counts";
}

table! {
    /// `typical`
    TYPICAL: Typical = "`typical`";
    with users_per_1000: Decimal<3, 10_000_000> = 0 => "users per 1000 inhabitants";
    with records_per_1000: Decimal<3, 10_000_000> = 0 => "records per 1000 inhabitants";
}

table! {
    /// `rates` of a domain.
    DOMAIN_RATES: DomainRates = "`rates` of a domain";
    key migration: Map<Migration> => "what each kind of migration costs here";
}

table! {
    /// An item of `products`.
    PRODUCT: Product = "a product", subject: Subject::Id("product:");
    must id: Id => "its id";
    must name: Text => "its name";
    key aliases: Each<Text> => "other names for it";
    key vendor: Text => "its vendor";
    key suite: Text => "products of one suite are integrated by their vendor";
    key domains: Each<Reference> => "the domains it can serve";
    key succeeds: Each<Reference> => "products whose data come over as within one product";
    key end_of_life: Day => "the day its vendor ends it";
    with interface: OneOf<Interface> = Interface::Documented => "its interface";
    with archive: OneOf<ArchiveCore> = ArchiveCore::None => "core: it holds its own Noark 5 core";
    with municipality_number: Truth = false => "whether it uses the municipality number as a key";
    key connects: Each<Reference> => "ready-made connectors";
    key requires: Each<Reference> => "if it is used, then each of these too";
    key excludes: Each<Reference> => "never used together with it";
    key market: Map<Market> => "present where it can be procured";
    #[expect(dead_code, reason = "it is gone when the files of the catalogue have been joined")]
    with remove: Truth = false => "in a later file of the catalogue: takes away the entry that an earlier one has";
}

table! {
    /// `market`
    MARKET: Market = "a market";
    must one_off: RangedMoney => "kroner once";
    with annual: RangedMoney = 0 => "kroner a year for the whole new municipality";
    with annual_per_inhabitant: RangedRate = 0 => "kroner a year per inhabitant, on top";
    must lead_months: Months => "from the beginning of the procurement to in production";
    with fit: RangedFit = FIT => "how well it fits its users";
    key quoted: Each<Text> => "prices that were taken from a supplier's offer: one_off, annual, annual_per_inhabitant";
    key checklist: Map<Checklist> => "what was found at the ten points for procurements";
}

table! {
    /// `checklist` of a market: a point that is not there is open.
    CHECKLIST: Checklist = "a checklist";
    key noark: OneOf<CheckAnswer> => "approved for Noark 5, or integrated with the cores";
    key interfaces: OneOf<CheckAnswer> => "documented interfaces, none locked";
    key sso: OneOf<CheckAnswer> => "signs in through the own directory";
    key components: OneOf<CheckAnswer> => "its service components are clear";
    key free_software: OneOf<CheckAnswer> => "free software was considered";
    key standards: OneOf<CheckAnswer> => "follows the reference catalogue";
    key hardware: OneOf<CheckAnswer> => "hardware meets RoHS and WEEE";
    key own_framework: OneOf<CheckAnswer> => "building it in an own framework was considered";
    key infrastructure: OneOf<CheckAnswer> => "runs on the own database and infrastructure";
    key budget: OneOf<CheckAnswer> => "in the yearly budget, running costs too";
}

table! {
    /// An item of `components`.
    COMPONENT: Component = "a component", subject: Subject::Id("component:");
    must id: Id => "its id";
    said name: Text = "the id" => "its name";
    key reregister: Named => "what a merger must do again here";
    #[expect(dead_code, reason = "it is gone when the files of the catalogue have been joined")]
    with remove: Truth = false => "in a later file of the catalogue: takes away the entry that an earlier one has";
}

table! {
    /// An item of `covers`.
    COVER: Cover = "a cover";
    must domain: Reference => "the domain";
    said users: RangedCount = "from the domain's typical" => "how many use it";
    said records: RangedCount = "from the domain's typical" => "how many records it holds";
    with fit: RangedFit = FIT => "how well it fits";
    with sites: RangedCount = 0 => "at how many places something is installed";
}

/// Whether a later file of the catalogue may say a part of it, and leave the rest to an earlier one (model.md, section 2).
pub fn given_in_part(shape: &'static Shape) -> bool {
    std::ptr::eq(shape, &MARKET) || shape.keys.iter().any(|key| key.name == "remove")
}
