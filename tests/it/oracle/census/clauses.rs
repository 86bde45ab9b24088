//! The clauses of the model, each as a way to take it out of a landscape.

use portfolio::model::*;

/// A clause's name, and how a landscape looks without it.
pub type Clause = (&'static str, fn(&mut Landscape));

macro_rules! each {
    ($list:ident, $item:ident => $change:expr) => {
        |land| {
            for $item in &mut land.$list {
                $change;
            }
        }
    };
}

fn without_decisions(land: &mut Landscape, gone: fn(&Verdict) -> bool) {
    land.decisions.retain(|decision| !gone(&decision.verdict));
}

fn each_count(land: &mut Landscape, change: fn(&mut Cover)) {
    land.uses.iter_mut().flat_map(|entry| &mut entry.covers).for_each(change);
}

/// A rate of the workspace, as it is where nobody sets it.
fn with_default(land: &mut Landscape, change: fn(&mut Rates, Rates)) {
    change(&mut land.rates, Rates::default());
}

/// All of them.
pub const CLAUSES: &[Clause] = &[
    (
        "3 provision national",
        each!(domains, d => if d.provision == Provision::National { d.provision = Provision::Choose }),
    ),
    (
        "3 provision own_project",
        each!(domains, d => if d.provision == Provision::OwnProject { d.provision = Provision::Choose }),
    ),
    ("3 priority must", each!(domains, d => d.priority = Priority::Should)),
    ("3 size", each!(domains, d => d.size = Size::Medium)),
    ("3 due", |land| {
        let date = land.merger.date;
        land.domains.iter_mut().for_each(|d| d.due = date)
    }),
    (
        "3 integrations between domains",
        each!(domains, d => d.integrations.retain(|i| matches!(i, DomainOrComponent::Component(_)))),
    ),
    (
        "3 integrations with components",
        each!(domains, d => d.integrations.retain(|i| matches!(i, DomainOrComponent::Domain(_)))),
    ),
    ("3 archive: required", each!(domains, d => d.archive_required = false)),
    ("3 parallel: allowed", each!(domains, d => d.parallel_until = None)),
    ("3 advisory", each!(domains, d => d.advisory = None)),
    ("3 typical users", each!(domains, d => d.typical_users = 0)),
    ("3 typical records", each!(domains, d => d.typical_records = 0)),
    ("3 rates of a domain", |land| {
        let general = land.rates.migration;
        land.domains.iter_mut().for_each(|d| d.migration = general)
    }),
    ("3 product's end_of_life", each!(products, p => p.end_of_life = None)),
    ("3 suite", each!(products, p => p.suite = None)),
    ("3 product's vendor", each!(products, p => p.vendor = None)),
    ("3 product's interface", each!(products, p => p.locked = false)),
    ("3 product's archive core", each!(products, p => p.archive_core = false)),
    (
        "3 connects products",
        each!(products, p => p.connects.retain(|c| matches!(c, ProductOrComponent::Component(_)))),
    ),
    (
        "3 connects components",
        each!(products, p => p.connects.retain(|c| matches!(c, ProductOrComponent::Product(_)))),
    ),
    ("3 requires", each!(products, p => p.requires.clear())),
    ("3 excludes", each!(products, p => p.excludes.clear())),
    ("3 market one_off", |land| markets(land, |m| m.one_off = 0)),
    ("3 market annual", |land| markets(land, |m| m.annual = 0)),
    ("3 market annual_per_inhabitant", |land| markets(land, |m| m.annual_per_inhabitant = 0)),
    ("3 market lead_months", |land| markets(land, |m| m.lead_months = 0)),
    ("3 market fit", |land| markets(land, |m| m.fit = 3)),
    ("4 product of a system", each!(systems, s => s.product = None)),
    ("4 vendor of a system", each!(systems, s => s.vendor = None)),
    ("4 status phasing_out", each!(systems, s => s.status = Status::InUse)),
    ("4 end_of_life", each!(systems, s => s.end_of_life = None)),
    ("4 annual_cost", each!(systems, s => s.annual_cost = s.annual_cost.map(|_| 0))),
    ("4 assumed annual cost", each!(systems, s => s.annual_cost = s.annual_cost.or(Some(0)))),
    ("4 cost_pricing fixed", each!(systems, s => s.cost_fixed = false)),
    ("4 archive core", each!(systems, s => s.archive_core = false)),
    ("4 interface locked", each!(systems, s => s.locked = false)),
    ("4 municipality_number", each!(systems, s => s.municipality_number = false)),
    ("4 data: lookup", each!(uses, u => if u.data == DataFate::Lookup { u.data = DataFate::Convert })),
    ("4 data: none", each!(uses, u => if u.data == DataFate::None { u.data = DataFate::Convert })),
    ("4 shared entries", each!(uses, u => if u.shared { u.covers.clear() })),
    ("4 users", |land| each_count(land, |cover| cover.users = Some(0))),
    ("4 missing users", |land| each_count(land, |cover| cover.users = cover.users.or(Some(0)))),
    ("4 missing records", |land| each_count(land, |cover| cover.records = cover.records.or(Some(0)))),
    ("4 fit", |land| each_count(land, |cover| cover.fit = 3)),
    ("4 contract", each!(systems, s => s.contract = None)),
    ("4 pricing fixed", each!(contracts, k => k.per_inhabitant = true)),
    (
        "4 pricing per_inhabitant",
        each!(contracts, k => { k.per_inhabitant = false; k.extendable = Extendable::Yes }),
    ),
    (
        "4 fixed price, extendable: unknown",
        each!(contracts, k => if k.extendable == Extendable::Unknown { k.extendable = Extendable::Yes }),
    ),
    (
        "4 extendable: no",
        each!(contracts, k => if k.extendable == Extendable::No { k.extendable = Extendable::Yes }),
    ),
    ("4 end", each!(contracts, k => k.end = None)),
    ("4 renewal_months", each!(contracts, k => if k.renewal == Renewal::Tacit { k.renewal_months = 1 })),
    ("4 option_months and options", each!(contracts, k => k.option_months = 0)),
    ("4 notice_months", each!(contracts, k => k.notice_months = 0)),
    ("4 exit_fee", each!(contracts, k => k.exit_fee = None)),
    ("4 observed integrations between domains", |land| {
        land.integrations.retain(|i| matches!(i.to, IntegrationEnd::Component(_)))
    }),
    ("4 observed integrations with components", |land| {
        land.integrations.retain(|i| matches!(i.to, IntegrationEnd::Use(_)))
    }),
    ("4 integrations by @domain", |land| {
        for index in 0..land.integrations.len() {
            let primary = |end: UseEnd| UseEnd { domain: land.entry(end.entry).covers[0].domain, ..end };
            let (from, to) = (land.integrations[index].from, land.integrations[index].to);
            let to = match to {
                IntegrationEnd::Use(end) => IntegrationEnd::Use(primary(end)),
                component => component,
            };
            (land.integrations[index].from, land.integrations[index].to) = (primary(from), to);
        }
    }),
    ("4 manual integrations", each!(integrations, i => i.kind = IntegrationKind::Api)),
    ("5 choose", |land| without_decisions(land, |v| matches!(v, Verdict::Choose(..)))),
    ("5 reject", |land| without_decisions(land, |v| matches!(v, Verdict::Reject(..)))),
    ("5 retire", |land| without_decisions(land, |v| matches!(v, Verdict::Retire(..)))),
    ("5 drop", |land| without_decisions(land, |v| matches!(v, Verdict::Drop(..)))),
    ("7 horizon", |land| land.merger.horizon_years = 1),
    ("7 discount", |land| land.merger.discount_basis_points = 0),
    ("7 archive domain", |land| land.archive_domain = None),
    ("7 rates: overlap_months", |land| with_default(land, |r, d| r.overlap_months = d.overlap_months)),
    ("7 rates: vendor_annual", |land| with_default(land, |r, d| r.vendor_annual = d.vendor_annual)),
    ("7 rates: assumed_annual_per_1000", |land| {
        with_default(land, |r, d| r.assumed_annual_per_1000 = d.assumed_annual_per_1000)
    }),
    ("7 rates: size_percent", |land| with_default(land, |r, d| r.size_percent = d.size_percent)),
    ("7 rates: integration", |land| with_default(land, |r, d| r.integration = d.integration)),
    ("7 rates: quality", |land| with_default(land, |r, d| r.per_point_user = d.per_point_user)),
    ("8 limits.procurements", |land| land.limits.procurements = None),
    ("8 limits.one_off_budget", |land| land.limits.one_off_budget = None),
    ("8 limits.archive_cores", |land| land.limits.archive_cores = None),
    ("8 limits.vendors", |land| land.limits.vendors = None),
    (
        "13 renewal: express",
        each!(contracts, k => if k.renewal == Renewal::Express && k.renewal_months > 0 { k.renewal = Renewal::Tacit }),
    ),
    ("13 notice_to", each!(contracts, k => k.notice_to = NoticeTo::Any)),
    ("13 irrevocable_until", each!(contracts, k => k.irrevocable_until = None)),
    ("13 terminated_to", each!(contracts, k => k.terminated_to = None)),
];

fn markets(land: &mut Landscape, change: fn(&mut Market)) {
    land.products.iter_mut().filter_map(|product| product.market.as_mut()).for_each(change);
}
