//! The documented view: which records the expressions see, with which fields. `docs/user-rules.md` lists them.
//!
//! What always holds: a field that may be absent is marked so, and an expression must ask for it with `has` first.

use super::super::alike::composed;
use super::world::{Entity, Seen};
use crate::cost::ContractFate;
use crate::expression::{Field, Holds, Object, Record, Value, numbered};
use crate::model::{
    ArchiveCore, Criticality, DataFate, DataLocation, Decide, Decision, DomainArchive, DomainId, Form,
    Growth, Hosting, IntegrationEnd, IntegrationKind, Interface, Landscape, Money, NoticeTo, PersonalData,
    Pricing, Priority, Provision, Renewal, Size, Status, SystemId, Verdict, Zone,
};
use crate::plan::PlanStatus;

/// What a rule may look over.
pub static SUBJECTS: [&Record; 8] =
    [&SYSTEM, &CONTRACT, &INTEGRATION, &DOMAIN, &MUNICIPALITY, &PLAN, &CHANGE, &CHOICE];
/// Every record, for the documentation.
pub static RECORDS: [&Record; 11] = [
    &SYSTEM,
    &COVER,
    &CONTRACT,
    &INTEGRATION,
    &DOMAIN,
    &MUNICIPALITY,
    &PRODUCT,
    &MERGER,
    &PLAN,
    &CHANGE,
    &CHOICE,
];

const PERSONAL: Holds = Holds::Word(PersonalData::WORDS);
const CORE: Holds = Holds::Word(ArchiveCore::WORDS);
const INTERFACE: Holds = Holds::Word(Interface::WORDS);
const PRICING: Holds = Holds::Word(Pricing::WORDS);

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(composed(text).into()))
}

fn maybe(text: &Option<String>) -> Option<Value> {
    text.as_deref().and_then(self::text)
}

fn int(number: u64) -> Option<Value> {
    Some(Value::Int(i64::try_from(number).unwrap_or(i64::MAX)))
}

fn kroner(money: Money) -> Option<Value> {
    Some(Value::Int(i64::try_from(money.get()).ok()?))
}

fn more(after: u64, before: u64) -> Option<Value> {
    Some(Value::Int(i64::try_from(after).ok()? - i64::try_from(before).ok()?))
}

/// Whether somebody has decided what is chosen in a domain.
fn decided(landscape: &Landscape, domain: DomainId) -> bool {
    let decides = |decision: &Decision| matches!(decision.verdict, Verdict::Choose(of, _) if of == domain);
    landscape.decisions.iter().any(decides)
}

fn record(entity: Entity) -> Option<Value> {
    Some(Value::Record(Object::Real(entity.handle())))
}

fn records(entities: impl Iterator<Item = Entity>) -> Option<Value> {
    Some(Value::List(entities.filter_map(record).collect()))
}

fn texts<'t>(list: impl Iterator<Item = &'t str>) -> Option<Value> {
    Some(Value::List(list.filter_map(text).collect()))
}

fn pick(core: bool, yes: &'static str, no: &'static str) -> Option<Value> {
    text(if core { yes } else { no })
}

/// The systems that the target uses.
fn goes_on(world: &Seen<'_>, system: SystemId) -> Option<bool> {
    Some(world.plan?.evaluation()?.uses(system))
}

/// How a field of something is read.
pub(super) type Reader = fn(&Seen<'_>, Entity) -> Option<Value>;

/// How the fields of something are read, by their numbers.
pub(super) fn readers(entity: Entity) -> &'static [Reader] {
    match entity {
        Entity::System(_) => SYSTEM_READERS,
        Entity::Cover(..) => COVER_READERS,
        Entity::Contract(_) => CONTRACT_READERS,
        Entity::Integration(_) => INTEGRATION_READERS,
        Entity::Domain(_) => DOMAIN_READERS,
        Entity::Municipality(_) => MUNICIPALITY_READERS,
        Entity::Product(_) => PRODUCT_READERS,
        Entity::Merger => MERGER_READERS,
        Entity::Plan => PLAN_READERS,
        Entity::Change => CHANGE_READERS,
        Entity::Choice(_) => CHOICE_READERS,
    }
}

/// A table of fields: name, what it holds, whether it is optional or the plan's, its meaning, and how it is read.
macro_rules! record {
    (
        $(#[$doc:meta])* $constant:ident, $readers:ident = $name:literal $article:literal from $entity:pat => |$world:ident, $landscape:ident|;
        $($field:ident: $holds:expr $(, $mark:ident)*; $about:literal => $get:expr;)*
    ) => {
        $(#[$doc])*
        pub static $constant: Record = Record {
            name: $name,
            article: $article,
            fields: &numbered([$(Field {
                name: stringify!($field),
                holds: $holds,
                optional: false $(|| record!(@optional $mark))*,
                of_plan: false $(|| record!(@plan $mark))*,
                about: $about,
                place: 0,
            }),*]),
        };

        /// How its fields are read, in the same order.
        static $readers: &[Reader] = &[$({
            #[allow(unused_variables, reason = "not every field needs everything it is given")]
            fn read($world: &Seen<'_>, entity: Entity) -> Option<Value> {
                let $landscape: &Landscape = $world.landscape;
                #[allow(irrefutable_let_patterns, reason = "one macro for all records")]
                let $entity = entity else { return None };
                $get
            }
            read
        }),*];
    };
    (@optional optional) => { true };
    (@optional plan) => { false };
    (@plan plan) => { true };
    (@plan optional) => { false };
}

record! {
    /// A system: an ordinary entry of an inventory.
    SYSTEM, SYSTEM_READERS = "system" "a system" from Entity::System(id) => |world, landscape|;
    reference: Holds::Text; "municipality/id" => text(&landscape.system(id).reference);
    id: Holds::Text; "its id" => text(&landscape.system(id).id);
    name: Holds::Text; "its name" => text(&landscape.system(id).name);
    municipality: Holds::One(&MUNICIPALITY); "whose inventory has it" => record(Entity::Municipality(landscape.system(id).municipality));
    used_by: Holds::Many(&MUNICIPALITY); "the municipalities that work in it" => records(landscape.system(id).uses.iter().map(|&entry| Entity::Municipality(landscape.entry(entry).municipality)));
    product: Holds::One(&PRODUCT), optional; "its product" => record(Entity::Product(landscape.system(id).product?));
    vendor: Holds::Text, optional; "its vendor, or its product's" => text(&landscape.vendors[landscape.system(id).vendor?.index()]);
    covers: Holds::Many(&COVER); "the domains it covers, its primary one first" => { let entry = landscape.system(id).entry; records((0..landscape.entry(entry).covers.len()).map(|index| Entity::Cover(entry, index))) };
    contract: Holds::One(&CONTRACT), optional; "its contract" => record(Entity::Contract(landscape.system(id).contract?));
    integrations: Holds::Many(&INTEGRATION); "its integrations, from either end" => records(world.integrations(id).iter().copied().map(Entity::Integration));
    status: Holds::Word(Status::WORDS); "whether it is still in use" => text(landscape.system(id).status.name());
    end_of_life: Holds::Date, optional; "the day it ends, or its product's" => Some(Value::Date(landscape.system(id).end_of_life?));
    annual_cost: Holds::Int, optional; "own running cost in kroner a year, outside any contract" => int(landscape.system(id).annual_cost?);
    cost_pricing: PRICING; "whether a bigger municipality costs more" => text(landscape.system(id).cost_pricing.name());
    form: Holds::Word(Form::WORDS); "what it is made of" => text(landscape.system(id).form.name());
    unfit: Holds::Text, optional; "why it cannot serve the new municipality" => maybe(&landscape.system(id).unfit);
    capacity: Holds::Int, optional; "the most inhabitants it can technically serve" => int(landscape.system(id).capacity?);
    archive: CORE; "core: it holds its own Noark 5 core" => pick(landscape.system(id).archive_core, "core", "none");
    interface: INTERFACE; "its interface" => pick(landscape.system(id).locked, "locked", "documented");
    municipality_number: Holds::Bool; "whether it uses the municipality number as a key" => Some(Value::Bool(landscape.system(id).municipality_number));
    data: Holds::Word(DataFate::WORDS); "what becomes of its data when it is replaced" => text(landscape.entry(landscape.system(id).entry).data.name());
    guessed: Holds::Texts; "keys that a program filled in and nobody has confirmed" => texts(landscape.system(id).guessed.iter().map(String::as_str));
    invoiced: Holds::Texts; "figures that were taken from an invoice" => texts(landscape.system(id).sources.invoiced.iter().map(String::as_str));
    quoted: Holds::Texts; "figures that were taken from a supplier's offer" => texts(landscape.system(id).sources.quoted.iter().map(String::as_str));
    purpose: Holds::Text, optional; "what it is for" => maybe(&landscape.system(id).governance.purpose);
    units: Holds::Texts; "the units that work in it" => texts(landscape.system(id).governance.units.iter().map(String::as_str));
    ids: Holds::Texts; "what other registers call it, as register: id" => Some(Value::List(landscape.system(id).governance.ids.iter().filter_map(|(register, id)| text(&format!("{register}: {id}"))).collect()));
    part_of: Holds::Text, optional; "the system it is a part of" => maybe(&landscape.system(id).governance.part_of);
    data_location: Holds::Word(DataLocation::WORDS), optional; "where its data are kept" => text(landscape.system(id).governance.data_location?.name());
    version: Holds::Text, optional; "its version" => maybe(&landscape.system(id).governance.version);
    hosting: Holds::Word(Hosting::WORDS), optional; "where it runs" => text(landscape.system(id).governance.hosting?.name());
    zone: Holds::Word(Zone::WORDS), optional; "the security zone it runs in" => text(landscape.system(id).governance.zone?.name());
    personal_data: PERSONAL, optional; "the personal data it handles, where its inventory says so" => text(landscape.system(id).governance.personal_data?.name());
    owner: Holds::Text, optional; "who owns it" => maybe(&landscape.system(id).governance.owner);
    manager: Holds::Text, optional; "who manages it" => maybe(&landscape.system(id).governance.manager);
    maintainer: Holds::Text, optional; "who maintains it" => maybe(&landscape.system(id).governance.maintainer);
    sso: Holds::Bool, optional; "whether one signs in once" => Some(Value::Bool(landscape.system(id).governance.sso?));
    nickname: Holds::Text, optional; "what it is called in the house" => maybe(&landscape.system(id).governance.nickname);
    notes: Holds::Text, optional; "anything else" => maybe(&landscape.system(id).governance.notes);
    goes_on: Holds::Bool, plan; "whether the target uses it" => Some(Value::Bool(goes_on(world, id)?));
}

record! {
    /// A domain that a system covers.
    COVER, COVER_READERS = "cover" "a cover" from Entity::Cover(entry, index) => |world, landscape|;
    domain: Holds::One(&DOMAIN); "the domain" => record(Entity::Domain(landscape.entry(entry).covers[index].domain));
    users: Holds::Int, optional; "how many use it, where the inventory says so" => int(landscape.entry(entry).covers[index].users?);
    records: Holds::Int, optional; "how many records it holds, where the inventory says so" => int(landscape.entry(entry).covers[index].records?);
    sites: Holds::Int; "at how many places something is installed" => int(landscape.entry(entry).covers[index].sites);
    fit: Holds::Int; "how well it fits, 1 to 5" => int(u64::from(landscape.entry(entry).covers[index].fit));
}

record! {
    /// A contract.
    CONTRACT, CONTRACT_READERS = "contract" "a contract" from Entity::Contract(id) => |world, landscape|;
    reference: Holds::Text; "municipality/id" => text(&landscape.contract(id).reference);
    id: Holds::Text; "its id" => text(&landscape.contract(id).id);
    municipality: Holds::One(&MUNICIPALITY); "whose inventory has it" => record(Entity::Municipality(landscape.contract(id).municipality));
    systems: Holds::Many(&SYSTEM); "the systems that name it" => records(landscape.contract(id).systems.iter().copied().map(Entity::System));
    supplier: Holds::Text; "the other party" => text(&landscape.contract(id).supplier);
    organisation_number: Holds::Text, optional; "the other party's organisation number" => maybe(&landscape.contract(id).organisation_number);
    name: Holds::Text, optional; "its name" => maybe(&landscape.contract(id).name);
    case_number: Holds::Text, optional; "its case number, `reference` in the file" => maybe(&landscape.contract(id).case_number);
    annual_fee: Holds::Int, optional; "kroner a year" => int(landscape.contract(id).annual_fee?);
    total_value: Holds::Int, optional; "what it is worth in all, in kroner" => int(landscape.contract(id).total_value?);
    lines: Holds::Many(&SYSTEM); "the systems that lines of its fee pay for" => records(landscape.contract(id).lines.iter().map(|line| Entity::System(line.system)));
    pricing: PRICING; "whether a bigger municipality pays more" => text(landscape.contract(id).pricing.name());
    start: Holds::Date, optional; "its first day" => Some(Value::Date(landscape.contract(id).start?));
    end: Holds::Date, optional; "its last day; absent: until terminated" => Some(Value::Date(landscape.contract(id).end?));
    renewal: Holds::Word(Renewal::WORDS); "how it goes on after its end" => text(landscape.contract(id).renewal.name());
    renewal_months: Holds::Int; "it renews itself by this much" => int(u64::from(landscape.contract(id).renewal_months));
    option_months: Holds::Int; "the customer's own right to prolong" => int(u64::from(landscape.contract(id).option_months));
    notice_months: Holds::Int; "months of notice" => int(u64::from(landscape.contract(id).notice_months));
    notice_to: Holds::Word(NoticeTo::WORDS); "an exit takes effect only on the last day of one" => text(landscape.contract(id).notice_to.name());
    notice_form: Holds::Text, optional; "in what form notice must be given" => maybe(&landscape.contract(id).notice_form);
    irrevocable_until: Holds::Date, optional; "no exit takes effect before it" => Some(Value::Date(landscape.contract(id).irrevocable_until?));
    terminated_to: Holds::Date, optional; "notice has been given: it ends on this day" => Some(Value::Date(landscape.contract(id).terminated_to?));
    exit_fee: Holds::Int, optional; "kroner that buy the customer out early" => int(landscape.contract(id).exit_fee?);
    growth: Holds::Word(&["any", "none", "percent", "unknown"]); "how far what it serves may grow" => text(match landscape.contract(id).growth { Growth::Any => "any", Growth::None => "none", Growth::Percent(_) => "percent", Growth::Unknown => "unknown" });
    growth_percent: Holds::Int, optional; "by how many percent what it serves may grow, where it says so" => match landscape.contract(id).growth { Growth::Percent(percent) => int(percent), _ => None };
    bridge: Holds::Int; "months for which it can be had after notice" => int(u64::from(landscape.contract(id).bridge.months));
    guessed: Holds::Texts; "keys that a program filled in and nobody has confirmed" => texts(landscape.contract(id).guessed.iter().map(String::as_str));
    invoiced: Holds::Texts; "figures that were taken from an invoice" => texts(landscape.contract(id).sources.invoiced.iter().map(String::as_str));
    quoted: Holds::Texts; "figures that were taken from a supplier's offer" => texts(landscape.contract(id).sources.quoted.iter().map(String::as_str));
    notes: Holds::Text, optional; "anything else" => maybe(&landscape.contract(id).notes);
    shared_with: Holds::Texts; "parties outside the merger" => texts(landscape.contract(id).shared_with.iter().map(String::as_str));
    dpa: Holds::Bool, optional; "whether a data-processing agreement is in place" => Some(Value::Bool(landscape.contract(id).dpa?));
    responsible: Holds::Text, optional; "who follows it up" => maybe(&landscape.contract(id).responsible);
    kept: Holds::Bool, optional, plan; "whether the target keeps it; absent where no system names it" => Some(Value::Bool(matches!(world.plan?.evaluation()?.contracts.get(&id)?, ContractFate::Kept { .. })));
}

record! {
    /// An integration of today.
    INTEGRATION, INTEGRATION_READERS = "integration" "an integration" from Entity::Integration(id) => |world, landscape|;
    municipality: Holds::One(&MUNICIPALITY); "whose inventory has it" => record(Entity::Municipality(landscape.integration(id).municipality));
    from: Holds::One(&SYSTEM); "the system at one end" => record(Entity::System(landscape.integration(id).from.system));
    to: Holds::One(&SYSTEM), optional; "the system at the other end, unless a component is there" => match landscape.integration(id).to { IntegrationEnd::Use(end) => record(Entity::System(end.system)), IntegrationEnd::Component(_) => None };
    component: Holds::Text, optional; "the id of the national component at the other end" => match landscape.integration(id).to { IntegrationEnd::Component(component) => text(&landscape.component(component).id), IntegrationEnd::Use(_) => None };
    kind: Holds::Word(IntegrationKind::WORDS); "how it works" => text(landscape.integration(id).kind.name());
    data: Holds::Texts; "what flows" => texts(landscape.integration(id).data.iter().map(String::as_str));
}

record! {
    /// A domain of the catalogue.
    DOMAIN, DOMAIN_READERS = "domain" "a domain" from Entity::Domain(id) => |world, landscape|;
    id: Holds::Text; "its id" => text(&landscape.domain(id).id);
    name: Holds::Text; "its name in English, or as it is written" => text(&landscape.domain(id).name.en);
    sector: Holds::Text; "the id of its sector" => text(&landscape.sector(landscape.domain(id).sector).id);
    systems: Holds::Many(&SYSTEM); "the systems that cover it today" => records(world.systems(id).iter().copied().map(Entity::System));
    provision: Holds::Word(Provision::WORDS); "who decides its system" => text(landscape.domain(id).provision.name());
    priority: Holds::Word(Priority::WORDS); "how badly it is needed on day one" => text(landscape.domain(id).priority.name());
    criticality: Holds::Word(Criticality::WORDS); "what fails when it fails" => text(landscape.domain(id).criticality.name());
    size: Holds::Word(Size::WORDS); "scales the fixed costs" => text(landscape.domain(id).size.name());
    due: Holds::Date; "the day it must be in production" => Some(Value::Date(landscape.domain(id).due));
    archive: Holds::Word(DomainArchive::WORDS); "how its documents are archived" => text(landscape.domain(id).archive.name());
    personal_data: PERSONAL; "the personal data it handles" => text(landscape.domain(id).personal_data.name());
    parallel_until: Holds::Date, optional; "when side by side must end; absent where it is forbidden" => Some(Value::Date(landscape.domain(id).parallel_until?));
    decide: Holds::Word(Decide::WORDS), optional; "whether a meeting must look at the choice" => text(landscape.domain(id).clarify.as_ref().map(|_| Decide::Clarify.name())?);
    chosen: Holds::Text, optional, plan; "what the target chooses: municipality/system, product:ID or parallel" => text(landscape.candidate_reference(world.plan?.selection()?.get(id)?));
}

record! {
    /// A municipality that merges.
    MUNICIPALITY, MUNICIPALITY_READERS = "municipality" "a municipality" from Entity::Municipality(id) => |world, landscape|;
    id: Holds::Text; "its id" => text(&landscape.municipality(id).id);
    name: Holds::Text; "its name" => text(&landscape.municipality(id).name);
    inhabitants: Holds::Int; "how many live there" => int(landscape.municipality(id).inhabitants);
    systems: Holds::Many(&SYSTEM); "the systems of its inventory" => records(landscape.system_ids().filter(|&system| landscape.system(system).municipality == id).map(Entity::System));
}

record! {
    /// A product of the catalogue.
    PRODUCT, PRODUCT_READERS = "product" "a product" from Entity::Product(id) => |world, landscape|;
    id: Holds::Text; "its id" => text(&landscape.product(id).id);
    name: Holds::Text; "its name" => text(&landscape.product(id).name);
    vendor: Holds::Text, optional; "its vendor" => text(&landscape.vendors[landscape.product(id).vendor?.index()]);
    suite: Holds::Text, optional; "the suite it belongs to" => text(&landscape.suites[landscape.product(id).suite?.index()]);
    end_of_life: Holds::Date, optional; "the day its vendor ends it" => Some(Value::Date(landscape.product(id).end_of_life?));
    interface: INTERFACE; "its interface" => pick(landscape.product(id).locked, "locked", "documented");
    archive: CORE; "core: it holds its own Noark 5 core" => pick(landscape.product(id).archive_core, "core", "none");
    can_be_procured: Holds::Bool; "whether the catalogue has a price for it" => Some(Value::Bool(landscape.product(id).market.is_some()));
}

record! {
    /// The merger.
    MERGER, MERGER_READERS = "merger" "the merger" from Entity::Merger => |world, landscape|;
    name: Holds::Text; "its name" => text(&landscape.merger.name);
    date: Holds::Date; "day one of the new municipality" => Some(Value::Date(landscape.merger.date));
    as_of: Holds::Date; "the planning date" => Some(Value::Date(landscape.merger.as_of));
    inhabitants: Holds::Int; "how many live in the new municipality" => int(landscape.inhabitants());
}

record! {
    /// The target portfolio.
    PLAN, PLAN_READERS = "plan" "the plan" from Entity::Plan => |world, landscape|;
    feasible: Holds::Bool; "whether there is a target at all" => Some(Value::Bool(world.plan?.plan.target.is_some()));
    proven: Holds::Bool; "whether nothing costs less, or nothing is possible, for certain" => Some(Value::Bool(world.plan?.plan.status != PlanStatus::Feasible));
    cost: Holds::Int, optional; "kroner over the horizon" => Some(Value::Int(i64::try_from(world.plan?.evaluation()?.total().money.get()).ok()?));
    one_off: Holds::Int, optional; "kroner for procurement, exits, migration and integration" => Some(Value::Int(i64::try_from(world.plan?.evaluation()?.one_off.get()).ok()?));
    changing_users: Holds::Int, optional; "users who change system, counted once in each domain" => int(world.plan?.evaluation()?.changing_users);
    procurements: Holds::Int, optional; "products procured" => int(world.plan?.evaluation()?.procured.len() as u64);
    systems: Holds::Many(&SYSTEM); "the systems of today that go on" => records(landscape.system_ids().filter(|&system| goes_on(world, system) == Some(true)).map(Entity::System));
}

record! {
    /// A change of the files, under review.
    CHANGE, CHANGE_READERS = "change" "a change" from Entity::Change => |world, landscape|;
    cost: Holds::Int; "kroner more over the horizon; negative: less" => kroner(world.change?.after.total - world.change?.before.total);
    cost_before: Holds::Int; "kroner over the horizon, before" => kroner(world.change?.before.total);
    cash: Holds::Int; "kroner more that are paid over the horizon" => kroner(world.change?.after.cash - world.change?.before.cash);
    cash_before: Holds::Int; "kroner paid over the horizon, before" => kroner(world.change?.before.cash);
    one_off: Holds::Int; "kroner more that are paid once" => kroner(world.change?.after.one_off - world.change?.before.one_off);
    one_off_before: Holds::Int; "kroner paid once, before" => kroner(world.change?.before.one_off);
    users: Holds::Int; "users more who change system" => more(world.change?.after.users, world.change?.before.users);
    users_before: Holds::Int; "users who change system, before" => int(world.change?.before.users);
    domains: Holds::Int; "in how many domains something else is chosen" => int(world.change?.domains as u64);
    choices: Holds::Many(&CHOICE); "the choices that turn, in domains that are still there" => records((0..world.change?.choices.len()).map(Entity::Choice));
    findings: Holds::Int; "how many findings are new" => int(world.change?.findings as u64);
    errors: Holds::Int; "how many of them are errors" => int(world.change?.errors as u64);
}

record! {
    /// A choice that a change under review turns.
    CHOICE, CHOICE_READERS = "choice" "a choice" from Entity::Choice(index) => |world, landscape|;
    domain: Holds::One(&DOMAIN); "where" => record(Entity::Domain(world.change?.choices.get(index)?.domain));
    from: Holds::Text; "what was chosen: municipality/system, product:ID, parallel, or why nothing was" => text(&world.change?.choices.get(index)?.from);
    to: Holds::Text; "what is chosen now, likewise" => text(&world.change?.choices.get(index)?.to);
    decided: Holds::Bool; "whether a decision chooses it" => Some(Value::Bool(decided(landscape, world.change?.choices.get(index)?.domain)));
}
