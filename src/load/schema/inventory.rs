//! An inventory (model.md, sections 4 and 13).

use super::table::*;
use super::{Bridge, Cover, Default, Key, Shape, Subject, table};
use crate::load::item::Item;
use crate::model::{
    ArchiveCore, DataFate, DataLocation, Form, GrowthWord, Hosting, IntegrationKind, Interface, NoticeTo,
    PersonalData, Pricing, Renewal, Status, Zone,
};

table! {
    /// A file of an inventory.
    INVENTORY: Inventory = "an inventory";
    must municipality: Reference => "whose inventory it is";
    said complete: TruthOrEach<Reference> = "yes"
        => "yes, no, or the sectors and domains in which everything is entered";
    key systems: List<Entry> => "the systems";
    key contracts: List<Contract> => "the contracts";
    key integrations: List<Integration> => "the integrations";
}

table! {
    /// An item of `systems`.
    SYSTEM: System = "a system", subject: Subject::Local, variant: Some(("shared_from", &SHARED));
    must id: Id => "its id";
    must name: Text => "its name";
    key covers: List<Cover> => "the domains it covers, the first of them its primary one; without one it is unplaced";
    key product: Reference => "its product; without it, a product of its own kind";
    with status: OneOf<Status> = Status::InUse => "whether it is still in use";
    with form: OneOf<Form> = Form::System => "what it is made of; own = home-made software";
    key unfit: Text => "why it cannot serve the new municipality";
    said end_of_life: Day = "the product's" => "the day it ends";
    key capacity: Count => "the most inhabitants it can technically serve";
    key annual_cost: RangedMoney => "own running cost a year outside any contract";
    with cost_pricing: OneOf<Pricing> = Pricing::Tiered => "how the running cost grows with the inhabitants";
    said archive: OneOf<ArchiveCore> = "the product's" => "core: it holds its own Noark 5 core";
    said interface: OneOf<Interface> = "the product's" => "its interface";
    said municipality_number: Truth = "the product's" => "whether it uses the municipality number as a key";
    with data: OneOf<DataFate> = DataFate::Convert => "what becomes of its data when it is replaced";
    key contract: Reference => "its contract";
    key guessed: Each<Text> => "keys that a program filled in and nobody has confirmed";
    key invoiced: Each<Text> => "figures that were taken from an invoice: annual_cost";
    key quoted: Each<Text> => "figures that were taken from a supplier's offer: annual_cost";
    key vendor: Text => "its vendor, where it has no product";
    key purpose: Text => "what it is for";
    key units: Each<Text> => "the units that work in it";
    key ids: ByName<Text> => "what other registers call it";
    key part_of: Reference => "the system it is a part of";
    key data_location: OneOf<DataLocation> => "where its data are kept";
    key version: Text => "its version";
    key hosting: OneOf<Hosting> => "where it runs";
    key zone: OneOf<Zone> => "the security zone it runs in";
    key personal_data: OneOf<PersonalData> => "the personal data it handles";
    key owner: Text => "who owns it";
    key manager: Text => "who manages it";
    key maintainer: Text => "who maintains it";
    key sso: Truth => "whether one signs in once";
    key nickname: Text => "what it is called in the house";
    key notes: Text => "anything else";
}

table! {
    /// An item of `systems` with `shared_from`: the municipality works in another one's system.
    SHARED: Shared = "a shared entry", subject: Subject::Local;
    #[expect(dead_code, reason = "read as that of any entry")]
    must id: Id => "its id";
    #[expect(dead_code, reason = "read as that of any entry")]
    said name: Text = "its root's" => "its name";
    must shared_from: Reference => "the system behind it, its root";
    #[expect(dead_code, reason = "read as that of any entry")]
    must covers: Full<Cover> => "the domains it is used for, all covered by its root";
    said data: OneOf<DataFate> = "its root's" => "what becomes of its data when it is replaced";
    #[expect(dead_code, reason = "for the people who read the file")]
    key owner: Text => "who owns it";
    #[expect(dead_code, reason = "for the people who read the file")]
    key manager: Text => "who manages it";
    #[expect(dead_code, reason = "for the people who read the file")]
    key notes: Text => "anything else";
}

/// An item of `systems`: ordinary, or shared.
#[derive(Clone, Copy, Debug)]
pub enum Entry {}

impl Record for Entry {
    const SHAPE: &'static Shape = &SYSTEM;
}

impl<'a> Item<'a, Entry> {
    /// As an ordinary entry, where it is one.
    pub(crate) fn system(self) -> Option<Item<'a, System>> {
        self.shared().is_none().then(|| self.with())
    }

    /// As a shared entry, where it is one.
    pub(crate) fn shared(self) -> Option<Item<'a, Shared>> {
        let shared: Item<'_, Shared> = self.with();
        shared.shared_from().is_there().then_some(shared)
    }

    // What both have reads alike.

    pub(crate) fn id(self) -> <Id as Want>::Given<'a> {
        self.with::<System>().id()
    }

    pub(crate) fn name(self) -> <Text as Want>::Given<'a> {
        self.with::<System>().name()
    }

    pub(crate) fn covers(self) -> <Full<Cover> as Want>::Given<'a> {
        self.with::<System>().covers()
    }
}

table! {
    /// An item of `contracts`.
    CONTRACT: Contract = "a contract", subject: Subject::Local;
    must id: Id => "its id";
    must supplier: Text => "the other party";
    key organisation_number: Text => "the other party's organisation number";
    key name: Text => "its name";
    key reference: Text => "its case number";
    key annual_fee: RangedMoney => "kroner a year; absent = unknown, an assumed one";
    key lines: List<Line> => "parts of annual_fee that pay for one system each";
    key total_value: Money => "what it is worth in all, in kroner";
    with pricing: OneOf<Pricing> = Pricing::Tiered => "how the price grows with the inhabitants";
    key start: Day => "its first day";
    said end: Day = "until terminated" => "its last day";
    with renewal_months: Months = 0 => "it renews itself by this much";
    said renewal: OneOf<Renewal> = "tacit with renewal_months, else never" => "how it goes on after its end";
    with option_months: Months = 0 => "the customer's own right to prolong";
    key options: Map<Options> => "the customer's options one by one, instead of option_months";
    with notice_months: Months = 0 => "months of notice";
    with notice_to: OneOf<NoticeTo> = NoticeTo::Any => "an exit takes effect only on the last day of one";
    key notice_form: Text => "in what form notice must be given";
    key irrevocable_until: Day => "no exit takes effect before it";
    key terminated_to: Day => "notice has been given: it ends on this day";
    key exit_fee: RangedMoney => "buys the customer out early";
    said growth: PercentOr<GrowthWord> = "unknown"
        => "by how many percent what it serves may grow, or any, or none";
    said bridge: Map<Bridge> = "rates.bridge" => "a short prolongation that may be had after notice";
    key shared_with: Each<Text> => "parties outside the merger";
    key dpa: Truth => "whether a data-processing agreement is in place";
    key responsible: Text => "who follows it up";
    key guessed: Each<Text> => "keys that a program filled in and nobody has confirmed";
    key invoiced: Each<Text> => "figures that were taken from an invoice: annual_fee, exit_fee";
    key quoted: Each<Text> => "figures that were taken from a supplier's offer: annual_fee, exit_fee";
    key notes: Text => "anything else";
}

table! {
    /// An item of `lines` of a contract.
    LINE: Line = "a line";
    must system: Reference => "the system it pays for; it names the contract";
    must annual: Money => "kroner a year";
}

table! {
    /// `options` of a contract.
    OPTIONS: Options = "`options`";
    must count: Few => "how many there are in all";
    must months: Months => "months each adds";
    with used: Few = 0 => "how many are used; those are already in `end`";
    with decide_months: Months = 0 => "months before the end it prolongs by which one must be used";
}

table! {
    /// An item of `integrations`.
    INTEGRATION: Integration = "an integration";
    must from: Reference => "one end";
    must to: Reference => "the other end";
    must kind: OneOf<IntegrationKind> => "how it works";
    key data: Each<Text> => "what flows";
}
