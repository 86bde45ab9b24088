//! The library's landscape in the oracle's words, so that its reading can be held against the oracle's own, and so
//! that a test may change a landscape and ask the oracle again. Nothing is worked out here.

use portfolio::model as theirs;

use super::calendar::{Day, NoticeTo, Terms};
use super::evaluate::Oracle;
use super::number::Ratio;
use super::read::{defaults, no_roadmap};
use super::world::*;

/// The oracle's name for a candidate.
pub fn candidate(candidate: theirs::Candidate) -> Candidate {
    match candidate {
        theirs::Candidate::System(system) => Candidate::System(system.index()),
        theirs::Candidate::Product(product) => Candidate::Product(product.index()),
        theirs::Candidate::Parallel => Candidate::Parallel,
        theirs::Candidate::Open => Candidate::Open,
    }
}

impl Oracle {
    /// The oracle of the library's landscape: for tests that change one.
    pub fn of(landscape: &theirs::Landscape) -> Oracle {
        Oracle::new(world(landscape))
    }
}

/// The world of a landscape.
pub fn world(land: &theirs::Landscape) -> World {
    let mut world = World {
        name: land.merger.name.clone(),
        date: land.merger.date.into(),
        as_of: land.merger.as_of.into(),
        horizon: land.merger.horizon_years as usize,
        discount: land.merger.discount_basis_points.into(),
        scope_must: land.scope == theirs::ScopeRule::Must,
        municipalities: land.municipalities.iter().map(municipality).collect(),
        domains: land.domains.iter().map(|d| domain(land, d)).collect(),
        products: land.products.iter().map(|p| product(land, p)).collect(),
        components: land.components.iter().map(|c| c.id.clone()).collect(),
        systems: Vec::new(),
        uses: Vec::new(),
        contracts: land.contracts.iter().map(contract).collect(),
        integrations: Vec::new(),
        archive_domain: land.archive_domain.map(|d| d.index()),
        rates: rates(&land.rates),
        limits: limits(&land.limits),
        decisions: Decisions::default(),
        roadmap: roadmap(land),
    };
    world.systems = land.systems.iter().map(|s| system(land, &world, s)).collect();
    world.uses = land.uses.iter().map(|u| a_use(land, &world, u)).collect();
    for integration in &land.integrations {
        if integration.kind == theirs::IntegrationKind::Manual {
            continue;
        }
        let end = |end: theirs::UseEnd| (end.system.index(), end.domain.map(|d| d.index()));
        let to = match integration.to {
            theirs::IntegrationEnd::Use(to) => To::System(end(to).0, end(to).1),
            theirs::IntegrationEnd::Component(component) => To::Component(component.index()),
        };
        world.integrations.push(Integration { from: end(integration.from), to });
    }
    for decision in &land.decisions {
        note(&mut world.decisions, decision.verdict);
    }
    world
}

fn note(decisions: &mut Decisions, verdict: theirs::Verdict) {
    match verdict {
        theirs::Verdict::Choose(domain, chosen) => {
            decisions.choose.insert(domain.index(), candidate(chosen));
        }
        theirs::Verdict::Reject(domain, rejected) => {
            decisions.reject.insert((domain.index(), candidate(rejected)));
        }
        theirs::Verdict::Retire(domain) => {
            decisions.retire.insert(domain.index());
        }
        theirs::Verdict::Need(domain) => {
            decisions.need.insert(domain.index());
        }
        theirs::Verdict::Drop(domain, to) => {
            let (a, b) = (domain.index(), target(to));
            decisions.drop.insert(match b {
                Target::Domain(b) => (a.min(b), Target::Domain(a.max(b))),
                Target::Component(_) => (a, b),
            });
        }
    }
}

fn target(target: theirs::DomainOrComponent) -> Target {
    match target {
        theirs::DomainOrComponent::Domain(domain) => Target::Domain(domain.index()),
        theirs::DomainOrComponent::Component(component) => Target::Component(component.index()),
    }
}

fn day(date: Option<theirs::Date>) -> Option<Day> {
    date.map(Day::from)
}

fn sum(number: Option<u64>) -> Option<i128> {
    number.map(i128::from)
}

fn municipality(m: &theirs::Municipality) -> Municipality {
    let complete = m.complete.iter().enumerate().filter(|(_, complete)| **complete);
    Municipality {
        id: m.id.clone(),
        inhabitants: m.inhabitants.into(),
        complete: complete.map(|(domain, _)| domain).collect(),
    }
}

fn domain(land: &theirs::Landscape, d: &theirs::Domain) -> Domain {
    Domain {
        id: d.id.clone(),
        sector: land.sector(d.sector).id.clone(),
        provision: match d.provision {
            theirs::Provision::Choose => Provision::Choose,
            theirs::Provision::National => Provision::National,
            theirs::Provision::OwnProject => Provision::OwnProject,
        },
        priority: match d.priority {
            theirs::Priority::Must => Priority::Must,
            theirs::Priority::Should => Priority::Should,
            theirs::Priority::May => Priority::May,
        },
        weight: match d.criticality {
            theirs::Criticality::LifeHealth => 8,
            theirs::Criticality::Statutory => 4,
            theirs::Criticality::Operational => 2,
            theirs::Criticality::Support => 1,
        },
        size: d.size as usize,
        due: d.due.into(),
        earliest: day(d.earliest),
        integrations: d.integrations.iter().map(|to| target(*to)).collect(),
        archive: match d.archive {
            theirs::DomainArchive::None => Archive::None,
            theirs::DomainArchive::Core => Archive::Core,
            theirs::DomainArchive::Via => Archive::Via,
        },
        parallel_until: day(d.parallel_until),
        advisory: d.advisory.is_some(),
        users_per_1000: d.typical_users.into(),
        records_per_1000: d.typical_records.into(),
        after: d.after.iter().map(|d| d.index()).collect(),
        migration: migration(&d.migration),
    }
}

fn product(land: &theirs::Landscape, p: &theirs::Product) -> Product {
    let products = |list: &[theirs::ProductId]| list.iter().map(|p| p.index()).collect();
    Product {
        id: p.id.clone(),
        reference: p.reference.clone(),
        name: p.name.clone(),
        vendor: p.vendor.map(|v| land.vendors[v.index()].clone()),
        suite: p.suite.map(|s| land.suites[s.index()].clone()),
        domains: p.domains.iter().map(|d| d.index()).collect(),
        succeeds: products(&p.succeeds),
        end_of_life: day(p.end_of_life),
        locked: p.locked,
        archive_core: p.archive_core,
        municipality_number: p.municipality_number,
        connects_products: (p.connects.iter())
            .filter_map(|to| match to {
                theirs::ProductOrComponent::Product(product) => Some(product.index()),
                theirs::ProductOrComponent::Component(_) => None,
            })
            .collect(),
        connects_components: (p.connects.iter())
            .filter_map(|to| match to {
                theirs::ProductOrComponent::Product(_) => None,
                theirs::ProductOrComponent::Component(component) => Some(component.index()),
            })
            .collect(),
        requires: products(&p.requires),
        excludes: products(&p.excludes),
        market: p.market.as_ref().map(|m| Market {
            one_off: m.one_off.into(),
            annual: m.annual.into(),
            annual_per_inhabitant: m.annual_per_inhabitant.into(),
            lead_months: m.lead_months.into(),
            fit: m.fit.into(),
        }),
        begun: p.begun.map(|b| Begun { begun: b.begun.into(), ready: b.ready.into(), spent: b.spent.into() }),
    }
}

fn pricing(pricing: theirs::Pricing) -> Pricing {
    match pricing {
        theirs::Pricing::Tiered => Pricing::Tiered,
        theirs::Pricing::PerInhabitant => Pricing::PerInhabitant,
        theirs::Pricing::Fixed => Pricing::Fixed,
    }
}

fn data(data: theirs::DataFate) -> Data {
    match data {
        theirs::DataFate::Convert => Data::Convert,
        theirs::DataFate::Lookup => Data::Lookup,
        theirs::DataFate::None => Data::None,
    }
}

/// The covers of a use; of an ordinary entry some keys may be guessed.
fn covers(world: &World, entry: &theirs::Use, guessed: &[String]) -> Vec<Cover> {
    let guessed = |key: &str| guessed.iter().any(|name| name == "covers" || name == key);
    let inhabitants = world.municipalities[entry.municipality.index()].inhabitants;
    let typical = |thousandths: i128| Ratio::new(thousandths * inhabitants, 1_000_000).ceil();
    (entry.covers.iter())
        .map(|cover| {
            let domain = &world.domains[cover.domain.index()];
            Cover {
                domain: cover.domain.index(),
                users: sum(cover.users).unwrap_or_else(|| typical(domain.users_per_1000)),
                records: sum(cover.records).unwrap_or_else(|| typical(domain.records_per_1000)),
                sites: cover.sites.into(),
                fit: cover.fit.into(),
                users_assumed: cover.users.is_none() || guessed("users"),
                records_assumed: cover.records.is_none() || guessed("records"),
                records_given: cover.records.is_some(),
            }
        })
        .collect()
}

fn system(land: &theirs::Landscape, world: &World, s: &theirs::System) -> System {
    let own = land.entry(s.entry);
    System {
        reference: s.reference.clone(),
        name: s.name.clone(),
        municipality: s.municipality.index(),
        product: s.product.map(|p| p.index()),
        by_hand: !matches!(s.form, theirs::Form::System | theirs::Form::Own),
        in_use: s.status == theirs::Status::InUse,
        unfit: s.unfit.is_some(),
        end_of_life: day(s.end_of_life),
        capacity: sum(s.capacity),
        annual_cost: sum(s.annual_cost).or(s.contract.map(|_| 0)),
        cost_pricing: pricing(s.cost_pricing),
        archive_core: s.archive_core,
        locked: s.locked,
        municipality_number: s.municipality_number,
        contract: s.contract.map(|k| k.index()),
        data: data(own.data),
        vendor: s.vendor.map(|v| land.vendors[v.index()].clone()),
        covers: covers(world, own, &s.guessed),
    }
}

fn a_use(land: &theirs::Landscape, world: &World, entry: &theirs::Use) -> Use {
    let guessed: &[String] = if entry.shared { &[] } else { &land.system(entry.root).guessed };
    Use {
        reference: entry.reference.clone(),
        municipality: entry.municipality.index(),
        root: entry.root.index(),
        ordinary: !entry.shared,
        data: data(entry.data),
        covers: covers(world, entry, guessed),
    }
}

fn contract(k: &theirs::Contract) -> Contract {
    Contract {
        reference: k.reference.clone(),
        supplier: k.supplier.clone(),
        annual_fee: sum(k.annual_fee),
        fee_guessed: k.guessed.iter().any(|key| key == "annual_fee"),
        lines: k.lines.iter().map(|line| (line.system.index(), line.annual.into())).collect(),
        pricing: pricing(k.pricing),
        growth: match k.growth {
            theirs::Growth::Any => Growth::Any,
            theirs::Growth::None => Growth::Never,
            theirs::Growth::Percent(percent) => Growth::Percent(percent.into()),
            theirs::Growth::Unknown => Growth::Absent,
        },
        own_bridge: k.bridge.own,
        terms: Terms {
            start: day(k.start),
            end: day(k.end),
            tacit: (k.renewal == theirs::Renewal::Tacit).then_some(k.renewal_months.into()),
            option_months: k.option_months.into(),
            decide_months: k.options.filter(|o| o.count > o.used).map(|o| o.decide_months.into()),
            notice_months: k.notice_months.into(),
            notice_to: match k.notice_to {
                theirs::NoticeTo::Any => NoticeTo::Any,
                theirs::NoticeTo::Month => NoticeTo::Month,
                theirs::NoticeTo::Quarter => NoticeTo::Quarter,
                theirs::NoticeTo::Year => NoticeTo::Year,
            },
            irrevocable_until: day(k.irrevocable_until),
            terminated_to: day(k.terminated_to),
            exit_fee: sum(k.exit_fee),
            bridge_months: k.bridge.months.into(),
            bridge_percent: k.bridge.price_percent.into(),
        },
    }
}

fn migration(rates: &theirs::MigrationRates) -> Migration {
    theirs::MigrationKind::ALL.map(|kind| {
        let rate = rates.get(kind);
        let most = if kind == theirs::MigrationKind::Reenter { rates.reenter_most.value } else { 0 };
        Rate {
            fixed: rate.fixed.value.into(),
            per_user: rate.per_user.value.into(),
            per_record: rate.per_record.value.into(),
            per_site: rate.per_site.value.into(),
            most: most.into(),
        }
    })
}

fn rates(r: &theirs::Rates) -> Rates {
    let sizes = |s: &theirs::BySize| [s.small, s.medium, s.large].map(|figure| figure.value.into());
    let months = |figure: theirs::Figure| i64::try_from(figure.value).expect("small");
    let integration = [
        ("keep", r.integration.keep),
        ("reregister", r.integration.reregister),
        ("suite", r.integration.suite),
        ("reuse", r.integration.reuse),
        ("build", r.integration.build),
        ("build_locked", r.integration.build_locked),
    ];
    Rates {
        overlap_months: months(r.overlap_months),
        growth: r.growth.steps.iter().map(|step| (sum(step.to), step.percent.into())).collect(),
        vendor_annual: r.vendor_annual.value.into(),
        tender: r.tender.value.into(),
        same_supplier_exit_percent: r.same_supplier_exit_percent.value.into(),
        bridge_months: months(r.bridge_months),
        bridge_percent: r.bridge_price_percent.value.into(),
        assumed_annual_per_1000: sizes(&r.assumed_annual_per_1000),
        renewal: sizes(&r.renewal),
        size_percent: sizes(&r.size_percent),
        full_size: r.municipality_size.full_size.value.into(),
        least_percent: r.municipality_size.least_percent.value.into(),
        migration: migration(&r.migration),
        integration: integration.map(|(name, figure)| (name, figure.value.into())).into(),
        seconds_per_point_week: r.quality.seconds_per_point_week.value.into(),
        weeks: r.quality.weeks.value.into(),
        hour: r.quality.hour.value.into(),
    }
}

fn limits(limits: &theirs::Limits) -> Limits {
    Limits {
        procurements: sum(limits.procurements),
        one_off_budget: sum(limits.one_off_budget),
        archive_cores: sum(limits.archive_cores),
        vendors: sum(limits.vendors),
        min_fit: limits.min_fit.into(),
        unknown_growth: match limits.unknown_growth {
            theirs::UnknownGrowth::Any => None,
            theirs::UnknownGrowth::Percent(percent) => Some(percent.into()),
        },
    }
}

fn roadmap(land: &theirs::Landscape) -> Roadmap {
    let r = &land.roadmap;
    let phases = |p: theirs::PhaseMonths| [p.pre_project, p.planning, p.implementation].map(i64::from);
    Roadmap {
        phases: [r.keep, r.consolidate, r.convert, r.procure].map(phases),
        size_percent: r.size_percent.map(i64::from),
        teams: r.teams.iter().map(|(s, n)| (land.sector(*s).id.clone(), i64::from(*n))).collect(),
        vendors: (r.vendors.iter()).map(|(v, n)| (land.vendors[v.index()].clone(), i64::from(*n))).collect(),
        desk: r.procurement_desk.into(),
        freeze: r.freeze.iter().map(|month| i64::from(month.0)).collect(),
    }
}

#[test]
fn the_defaults_are_the_same_on_both_sides() {
    assert_eq!(format!("{:#?}", rates(&theirs::Rates::default())), format!("{:#?}", defaults()));
    let theirs = theirs::RoadmapSettings::default();
    let ours = no_roadmap();
    assert_eq!(theirs.size_percent.map(i64::from), ours.size_percent);
    assert_eq!(i64::from(theirs.procurement_desk), ours.desk);
}
