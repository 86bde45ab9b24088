//! The jobs that a target makes, and how many months each takes at the least (model.md, section 12).
//!
//! What always holds: this says nothing about when a job is done, only what no order of work can beat. Integrations are left
//! out, so a job may take longer than said here, never less.

use std::collections::BTreeMap;

use super::rule::PlanContext;
use crate::calendar::first_of_month_from;
use crate::model::{
    Candidate, Date, DomainId, MigrationKind, Month, PhaseMonths, Priority, ProductId, SectorId, Size,
    SystemId,
};

/// A set of domains that are one job: what the roadmap calls a project.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its domains, sorted; the first gives its name.
    pub domains: Vec<DomainId>,
    /// The sector of its first domain.
    pub sector: SectorId,
    /// The earliest day one of them is due.
    pub due: Date,
    /// The most urgent priority of them.
    pub priority: Priority,
    /// Months of pre-project and planning.
    pub before: u32,
    /// Months of procurement; 0 where nothing is procured.
    pub procurement: u32,
    /// Months of implementation.
    pub implementation: u32,
}

impl Job {
    /// All its months.
    pub fn months(&self) -> u32 {
        self.before + self.procurement + self.implementation
    }
}

/// What makes domains one job.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    System(SystemId),
    Product(ProductId),
    Alone(DomainId),
}

/// The jobs with migrations or procurements, in the order of their first domains.
pub fn jobs(context: &PlanContext) -> Vec<Job> {
    let Some(evaluation) = context.evaluation() else { return Vec::new() };
    let mut moves: BTreeMap<DomainId, Vec<MigrationKind>> = BTreeMap::new();
    for row in &evaluation.migrations {
        moves.entry(row.domain).or_default().push(row.kind);
    }
    let mut bonds: BTreeMap<Bond, Vec<DomainId>> = BTreeMap::new();
    for (domain, candidate) in context.chosen() {
        let bond = match candidate {
            Candidate::System(system) => Bond::System(system),
            Candidate::Product(product) => Bond::Product(product),
            Candidate::Parallel => Bond::Alone(domain),
            Candidate::Open => continue,
        };
        bonds.entry(bond).or_default().push(domain);
    }
    let mut jobs: Vec<Job> = bonds
        .into_iter()
        .filter_map(|(bond, domains)| {
            let kinds: Vec<MigrationKind> =
                domains.iter().filter_map(|domain| moves.get(domain)).flatten().copied().collect();
            let product = if let Bond::Product(product) = bond { Some(product) } else { None };
            (product.is_some() || !kinds.is_empty()).then(|| job(context, domains, &kinds, product))
        })
        .collect();
    jobs.sort_by(|one, other| one.domains.cmp(&other.domains));
    jobs
}

fn job(
    context: &PlanContext,
    domains: Vec<DomainId>,
    kinds: &[MigrationKind],
    product: Option<ProductId>,
) -> Job {
    use MigrationKind::{Consolidate, Convert, Introduce, Lookup};
    let landscape = context.landscape();
    let settings = &landscape.roadmap;
    let any = |wanted: &[MigrationKind]| kinds.iter().any(|kind| wanted.contains(kind));
    let phases: &PhaseMonths = match product {
        Some(_) => &settings.procure,
        None if any(&[Convert, Lookup]) => &settings.convert,
        None if any(&[Consolidate, Introduce]) => &settings.consolidate,
        None => &settings.keep,
    };
    let of = |domain: &DomainId| landscape.domain(*domain);
    let size = domains.iter().map(|domain| of(domain).size).max().unwrap_or(Size::Small);
    let scaled = |months: u32| (months * settings.size_percent[size as usize]).div_ceil(100);
    let before = scaled(phases.pre_project) + scaled(phases.planning);
    let implementation = scaled(phases.implementation);
    let lead = product.and_then(|product| landscape.product(product).market.as_ref());
    let procurement =
        lead.map_or(0, |market| market.lead_months.saturating_sub(before + implementation).max(1));
    Job {
        sector: of(&domains[0]).sector,
        due: domains.iter().map(|domain| of(domain).due).min().unwrap_or(landscape.merger.date),
        priority: domains.iter().map(|domain| of(domain).priority).min().unwrap_or(Priority::May),
        domains,
        before,
        procurement,
        implementation,
    }
}

/// The whole months from the planning date until a day by which something must be done; 0 if there are none.
pub fn months_until(context: &PlanContext, due: Date) -> u32 {
    let first = first_of_month_from(context.as_of());
    u32::try_from(Month::of(due).0 - first.0).unwrap_or(0)
}
