//! The clauses of the model, each as a way to take it out of a world.

use super::calendar::NoticeTo;
use super::read::defaults;
use super::world::*;

/// A clause's name, and how a world looks without it.
pub type Clause = (&'static str, fn(&mut World));

macro_rules! each {
    ($list:ident, $item:ident => $change:expr) => {
        |world| {
            for $item in &mut world.$list {
                $change;
            }
        }
    };
}

fn covers(world: &mut World, change: fn(&mut Cover)) {
    world.uses.iter_mut().flat_map(|entry| &mut entry.covers).for_each(change);
    world.systems.iter_mut().flat_map(|system| &mut system.covers).for_each(change);
}

fn terms(world: &mut World, change: fn(&mut super::calendar::Terms)) {
    world.contracts.iter_mut().map(|contract| &mut contract.terms).for_each(change);
}

fn markets(world: &mut World, change: fn(&mut Market)) {
    world.products.iter_mut().filter_map(|product| product.market.as_mut()).for_each(change);
}

/// A rate as it is where nobody sets it.
fn with_default(world: &mut World, change: fn(&mut Rates, Rates)) {
    change(&mut world.rates, defaults());
}

/// A kind of migration made as expensive as another, in every domain.
fn priced_as(world: &mut World, kind: Kind, other: Kind) {
    for domain in &mut world.domains {
        domain.migration[kind as usize] = domain.migration[other as usize];
    }
}

/// All of them.
pub const CLAUSES: &[Clause] = &[
    ("2 scope: must", |world| world.scope_must = false),
    (
        "3 provision national",
        each!(domains, d => if d.provision == Provision::National { d.provision = Provision::Choose }),
    ),
    (
        "3 provision own_project",
        each!(domains, d => if d.provision == Provision::OwnProject { d.provision = Provision::Choose }),
    ),
    (
        "3 priority must",
        each!(domains, d => if d.priority == Priority::Must { d.priority = Priority::Should }),
    ),
    ("3 priority may", each!(domains, d => if d.priority == Priority::May { d.priority = Priority::Should })),
    ("3 life_health", each!(domains, d => d.weight = 2)),
    ("3 size", each!(domains, d => d.size = 1)),
    ("3 due", |world| {
        let date = world.date;
        world.domains.iter_mut().for_each(|d| d.due = date)
    }),
    ("3 integrations", each!(domains, d => d.integrations.clear())),
    ("3 archive: core", each!(domains, d => if d.archive == Archive::Core { d.archive = Archive::Via })),
    ("3 parallel: allowed", each!(domains, d => d.parallel_until = None)),
    ("3 advisory", each!(domains, d => d.advisory = false)),
    ("3 typical", each!(domains, d => d.users_per_1000 = 0)),
    ("3 rates of a domain", |world| {
        let general = world.rates.migration;
        world.domains.iter_mut().for_each(|d| d.migration = general)
    }),
    ("3 product's end_of_life", each!(products, p => p.end_of_life = None)),
    ("3 suite", each!(products, p => p.suite = None)),
    ("3 product's interface", each!(products, p => p.locked = false)),
    ("3 connects products", each!(products, p => p.connects_products.clear())),
    ("3 connects components", each!(products, p => p.connects_components.clear())),
    ("3 succeeds", each!(products, p => p.succeeds.clear())),
    ("3 requires", each!(products, p => p.requires.clear())),
    ("3 excludes", each!(products, p => p.excludes.clear())),
    ("3 market one_off", |world| markets(world, |m| m.one_off = 0)),
    ("3 market annual", |world| markets(world, |m| m.annual = 0)),
    ("3 market annual_per_inhabitant", |world| markets(world, |m| m.annual_per_inhabitant = 0)),
    ("3 market lead_months", |world| markets(world, |m| m.lead_months = 0)),
    ("3 market fit", |world| markets(world, |m| m.fit = 3)),
    ("4 complete", |world| {
        let all = (0..world.domains.len()).collect();
        world.municipalities.iter_mut().for_each(|m| m.complete = std::collections::BTreeSet::clone(&all))
    }),
    ("4 product of a system", each!(systems, s => s.product = None)),
    ("4 form", each!(systems, s => s.by_hand = false)),
    ("4 status phasing_out", each!(systems, s => s.in_use = true)),
    ("4 unfit", each!(systems, s => s.unfit = false)),
    ("4 end_of_life", each!(systems, s => s.end_of_life = None)),
    ("4 capacity", each!(systems, s => s.capacity = None)),
    ("4 annual_cost", each!(systems, s => s.annual_cost = s.annual_cost.map(|_| 0))),
    ("4 assumed annual cost", each!(systems, s => s.annual_cost = s.annual_cost.or(Some(0)))),
    (
        "4 cost_pricing fixed",
        each!(systems, s => if s.cost_pricing == Pricing::Fixed { s.cost_pricing = Pricing::Tiered }),
    ),
    (
        "4 cost_pricing per_inhabitant",
        each!(systems, s => if s.cost_pricing == Pricing::PerInhabitant { s.cost_pricing = Pricing::Tiered }),
    ),
    ("4 archive core of a system", each!(systems, s => s.archive_core = false)),
    ("4 interface of a system", each!(systems, s => s.locked = false)),
    ("4 municipality_number", each!(systems, s => s.municipality_number = false)),
    ("4 vendor of a system", each!(systems, s => s.vendor = None)),
    ("4 contract of a system", each!(systems, s => s.contract = None)),
    ("4 data: lookup", each!(uses, u => if u.data == Data::Lookup { u.data = Data::Convert })),
    ("4 data: none", each!(uses, u => if u.data == Data::None { u.data = Data::Convert })),
    ("4 shared entries", |world| world.uses.retain(|entry| entry.ordinary)),
    ("4 users", |world| covers(world, |cover| cover.users = 0)),
    ("4 records", |world| covers(world, |cover| cover.records = 0)),
    ("4 sites", |world| covers(world, |cover| cover.sites = 0)),
    ("4 fit", |world| covers(world, |cover| cover.fit = 3)),
    ("4 annual_fee unknown", each!(contracts, k => k.annual_fee = k.annual_fee.or(Some(0)))),
    ("4 lines", each!(contracts, k => k.lines.clear())),
    (
        "4 pricing fixed",
        each!(contracts, k => if k.pricing == Pricing::Fixed { k.pricing = Pricing::Tiered }),
    ),
    (
        "4 pricing per_inhabitant",
        each!(contracts, k => if k.pricing == Pricing::PerInhabitant { k.pricing = Pricing::Tiered }),
    ),
    ("4 growth: none", each!(contracts, k => if k.growth == Growth::Never { k.growth = Growth::Any })),
    ("4 growth: any", each!(contracts, k => if k.growth == Growth::Any { k.growth = Growth::Absent })),
    (
        "4 growth in percent",
        each!(contracts, k => if let Growth::Percent(_) = k.growth { k.growth = Growth::Any }),
    ),
    ("4 growth unknown", each!(contracts, k => if k.growth == Growth::Absent { k.growth = Growth::Any })),
    ("4 end", |world| terms(world, |terms| (terms.end, terms.tacit) = (None, None))),
    ("4 renewal", |world| terms(world, |terms| terms.tacit = None)),
    ("4 options", |world| terms(world, |terms| terms.option_months = 0)),
    ("4 notice_months", |world| terms(world, |terms| terms.notice_months = 0)),
    ("4 exit_fee", |world| terms(world, |terms| terms.exit_fee = None)),
    ("4 bridge", |world| terms(world, |terms| terms.bridge_months = 0)),
    ("4 observed integrations", |world| world.integrations.clear()),
    ("4 integrations by @domain", |world| {
        let primary: Vec<Option<usize>> =
            world.systems.iter().map(|s| s.covers.first().map(|cover| cover.domain)).collect();
        for integration in &mut world.integrations {
            integration.from.1 = primary[integration.from.0];
            if let To::System(system, domain) = &mut integration.to {
                *domain = primary[*system];
            }
        }
    }),
    ("5 choose", |world| world.decisions.choose.clear()),
    ("5 reject", |world| world.decisions.reject.clear()),
    ("5 retire", |world| world.decisions.retire.clear()),
    ("5 need", |world| world.decisions.need.clear()),
    ("5 drop", |world| world.decisions.drop.clear()),
    ("5 progress", each!(products, p => p.begun = None)),
    ("5 spent", each!(products, p => p.begun.iter_mut().for_each(|begun| begun.spent = 0))),
    ("6 min_fit", |world| world.limits.min_fit = 1),
    ("6 unknown_growth", |world| world.limits.unknown_growth = None),
    ("7 horizon", |world| world.horizon = 1),
    ("7 discount", |world| world.discount = 0),
    ("7 archive domain", |world| world.archive_domain = None),
    ("7 overlap_months", |world| with_default(world, |r, d| r.overlap_months = d.overlap_months)),
    ("7 growth", |world| with_default(world, |r, d| r.growth = d.growth)),
    ("7 vendor_annual", |world| world.rates.vendor_annual = 0),
    ("7 tender", |world| world.rates.tender = 0),
    ("7 same supplier", |world| world.rates.same_supplier_exit_percent = 100),
    ("7 assumed_annual_per_1000", |world| world.rates.assumed_annual_per_1000 = [0; 3]),
    ("7 renewal", |world| world.rates.renewal = [0; 3]),
    ("7 size_percent", |world| world.rates.size_percent = [100; 3]),
    ("7 municipality_size", |world| world.rates.least_percent = 100),
    ("7 reenter", |world| {
        world.domains.iter_mut().for_each(|d| d.migration[Kind::Reenter as usize].most = 0)
    }),
    ("7 consolidate", |world| priced_as(world, Kind::Consolidate, Kind::Convert)),
    ("7 introduce", |world| {
        world.domains.iter_mut().for_each(|d| d.migration[Kind::Introduce as usize] = Rate::default())
    }),
    ("7 rekey", |world| {
        world.domains.iter_mut().for_each(|d| d.migration[Kind::Rekey as usize] = Rate::default())
    }),
    ("7 integration", |world| with_default(world, |r, d| r.integration = d.integration)),
    ("7 quality", |world| world.rates.hour = 0),
    ("8 limits.procurements", |world| world.limits.procurements = None),
    ("8 limits.one_off_budget", |world| world.limits.one_off_budget = None),
    ("8 limits.archive_cores", |world| world.limits.archive_cores = None),
    ("8 limits.vendors", |world| world.limits.vendors = None),
    ("13 notice_to", |world| terms(world, |terms| terms.notice_to = NoticeTo::Any)),
    ("13 irrevocable_until", |world| terms(world, |terms| terms.irrevocable_until = None)),
    ("13 terminated_to", |world| terms(world, |terms| terms.terminated_to = None)),
];
