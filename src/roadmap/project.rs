//! The projects of a plan: sets of domains that are one job (model.md, section 12).

use std::collections::BTreeMap;

use crate::cost::{Basis, Evaluation, Far, Member, Scope, Work};
use crate::model::{
    Candidate, Criticality, Date, DomainId, Landscape, MigrationKind, Phase, PhaseMonths, ProductId,
    SectorId, Selection, Size,
};

/// Which set of phases a project goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectKind {
    /// What is there is kept.
    Keep,
    /// Databases are merged, or somebody is introduced.
    Consolidate,
    /// Data are converted or kept for look-up.
    Convert,
    /// A product is procured.
    Procure,
}

impl ProjectKind {
    /// Its name in the roadmap.
    pub const fn name(self) -> &'static str {
        match self {
            ProjectKind::Keep => "keep",
            ProjectKind::Consolidate => "consolidate",
            ProjectKind::Convert => "convert",
            ProjectKind::Procure => "procure",
        }
    }
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its domains, sorted; the first gives it its name.
    pub domains: Vec<DomainId>,
    /// The sector of the domain that gives its name.
    pub sector: SectorId,
    /// Which set of phases.
    pub kind: ProjectKind,
    /// The product procured, if it procures.
    pub product: Option<ProductId>,
    /// The earliest due of its domains.
    pub due: Date,
    /// The highest of its domains.
    pub criticality: Criticality,
    /// Months of each phase, in the order of [`Phase::ALL`].
    pub months: [u32; 4],
    /// The projects whose G must have ended before its own begins, by their place in the list. Sorted.
    pub after: Vec<usize>,
}

impl Project {
    /// The domain that gives its name.
    pub fn name(&self) -> DomainId {
        self.domains[0]
    }

    /// What a month late weighs.
    pub const fn weight(&self) -> u32 {
        match self.criticality {
            Criticality::LifeHealth => 8,
            Criticality::Statutory => 4,
            Criticality::Operational => 2,
            Criticality::Support => 1,
        }
    }

    /// The phases it has, each with its months and how many months after the project's beginning it begins.
    pub fn phases(&self) -> impl Iterator<Item = (Phase, u32, u32)> + use<> {
        let mut begin = 0;
        Phase::ALL.into_iter().zip(self.months).filter_map(move |(phase, months)| {
            let at = begin;
            begin += months;
            (months > 0).then_some((phase, at, months))
        })
    }
}

/// The projects of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Projects {
    /// Those that have any work, sorted by name.
    pub list: Vec<Project>,
    /// Projects that wait for each other only because domains were grouped: all `after` of their domains are set aside.
    /// Each circle's projects by their place in the list, sorted.
    pub circles: Vec<Vec<usize>>,
}

/// The most months of work that can be dated: two thousand years, so that no month leaves the calendar.
pub const MOST_MONTHS: u64 = 24_000;

impl Projects {
    /// Months of all phases of all projects.
    pub fn months(&self) -> u64 {
        self.list.iter().flat_map(|project| project.months).map(u64::from).sum()
    }
}

/// What makes several domains one job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Job {
    Member(Member),
    Alone(DomainId),
}

/// The projects of a plan.
pub fn projects(basis: &Basis, selection: &Selection, evaluation: &Evaluation) -> Projects {
    let landscape = basis.landscape;
    let mut jobs: BTreeMap<Job, Vec<DomainId>> = BTreeMap::new();
    for domain in landscape.domain_ids() {
        let job = match (basis.scope(domain), selection.get(domain)) {
            (Scope::InScope, Some(Candidate::System(system))) => Job::Member(Member::System(system)),
            (Scope::InScope, Some(Candidate::Product(product))) => Job::Member(Member::Product(product)),
            (Scope::InScope, Some(Candidate::Parallel)) | (Scope::Retired, _) => Job::Alone(domain),
            _ => continue,
        };
        jobs.entry(job).or_default().push(domain);
    }
    let mut groups: Vec<(Job, Vec<DomainId>)> = jobs.into_iter().collect();
    groups.sort_by_key(|(_, domains)| domains[0]);
    let mut group_of = vec![None; landscape.domains.len()];
    for (group, (_, domains)) in groups.iter().enumerate() {
        for domain in domains {
            group_of[domain.index()] = Some(group);
        }
    }
    let dues: Vec<Date> = groups.iter().map(|(_, domains)| earliest_due(landscape, domains)).collect();

    let mut kinds: Vec<Option<ProjectKind>> = vec![None; groups.len()];
    let mut raise = |group: usize, kind: ProjectKind| {
        let known = &mut kinds[group];
        *known = Some(known.map_or(kind, |known| if rank(kind) > rank(known) { kind } else { known }));
    };
    for (group, (job, _)) in groups.iter().enumerate() {
        if matches!(job, Job::Member(Member::Product(_))) {
            raise(group, ProjectKind::Procure);
        }
    }
    for migration in &evaluation.migrations {
        if let Some(group) = group_of[migration.domain.index()] {
            raise(group, kind_of(migration.kind));
        }
    }
    for (edge, work) in &evaluation.integrations {
        if matches!(work.work, Work::Same | Work::OwnCore | Work::Keep) {
            continue;
        }
        let near = group_of[edge.near.index()];
        let far = match edge.far {
            Far::Domain(domain) => group_of[domain.index()],
            Far::Component(_) => None,
        };
        // The project whose due is later, then the one whose name sorts first: groups are sorted by name.
        let owner = near.into_iter().chain(far).min_by_key(|&group| (std::cmp::Reverse(dues[group]), group));
        if let Some(group) = owner {
            raise(group, ProjectKind::Keep);
        }
    }

    let mut place = vec![None; groups.len()];
    let mut list: Vec<Project> = Vec::new();
    for (group, (job, domains)) in groups.into_iter().enumerate() {
        let Some(kind) = kinds[group] else { continue };
        place[group] = Some(list.len());
        let product = match job {
            Job::Member(Member::Product(product)) => Some(product),
            _ => None,
        };
        list.push(Project {
            sector: landscape.domain(domains[0]).sector,
            kind,
            product,
            due: dues[group],
            criticality: domains
                .iter()
                .map(|&domain| landscape.domain(domain).criticality)
                .min()
                .unwrap_or(Criticality::Support),
            months: months(landscape, kind, product, &domains),
            after: Vec::new(),
            domains,
        });
    }
    for (index, project) in list.iter_mut().enumerate() {
        let mut after: Vec<usize> = project
            .domains
            .iter()
            .flat_map(|&domain| &landscape.domain(domain).after)
            .filter_map(|&other| place[group_of[other.index()]?])
            .filter(|&other| other != index)
            .collect();
        after.sort_unstable();
        after.dedup();
        project.after = after;
    }
    let circles = circles(&list);
    for &index in circles.iter().flatten() {
        list[index].after.clear();
    }
    Projects { list, circles }
}

fn earliest_due(landscape: &Landscape, domains: &[DomainId]) -> Date {
    domains
        .iter()
        .map(|&domain| landscape.domain(domain).due)
        .min()
        .expect("invariant: a job has at least one domain")
}

const fn rank(kind: ProjectKind) -> u8 {
    match kind {
        ProjectKind::Keep => 0,
        ProjectKind::Consolidate => 1,
        ProjectKind::Convert => 2,
        ProjectKind::Procure => 3,
    }
}

const fn kind_of(kind: MigrationKind) -> ProjectKind {
    match kind {
        MigrationKind::Convert | MigrationKind::Reenter | MigrationKind::Lookup => ProjectKind::Convert,
        MigrationKind::Consolidate | MigrationKind::Introduce => ProjectKind::Consolidate,
        MigrationKind::Close | MigrationKind::Rekey => ProjectKind::Keep,
    }
}

/// Months of each phase: those of a medium project scaled by its size and rounded up; A takes what the lead time leaves.
fn months(
    landscape: &Landscape,
    kind: ProjectKind,
    product: Option<ProductId>,
    domains: &[DomainId],
) -> [u32; 4] {
    let settings = &landscape.roadmap;
    let size = domains.iter().map(|&domain| landscape.domain(domain).size).max().unwrap_or(Size::Medium);
    let percent = settings.size_percent[size as usize];
    let scaled = |months: u32| (months * percent).div_ceil(100);
    let PhaseMonths { pre_project, planning, implementation } = match kind {
        ProjectKind::Keep => settings.keep,
        ProjectKind::Consolidate => settings.consolidate,
        ProjectKind::Convert => settings.convert,
        ProjectKind::Procure => settings.procure,
    };
    let (pre_project, planning) = (scaled(pre_project), scaled(planning));
    // Even a `size_percent` of 0 leaves a month: a project that is never implemented would hold no capacity.
    let implementation = scaled(implementation).max(1);
    let procurement = product.map_or(0, |product| {
        let lead = landscape.product(product).market.as_ref().map_or(0, |market| market.lead_months);
        lead.saturating_sub(pre_project + planning + implementation).max(1)
    });
    [pre_project, planning, procurement, implementation]
}

/// The sets of projects that wait for each other.
fn circles(list: &[Project]) -> Vec<Vec<usize>> {
    let reach: Vec<Vec<bool>> = (0..list.len())
        .map(|start| {
            let mut seen = vec![false; list.len()];
            let mut open = vec![start];
            while let Some(node) = open.pop() {
                for &next in &list[node].after {
                    if !std::mem::replace(&mut seen[next], true) {
                        open.push(next);
                    }
                }
            }
            seen
        })
        .collect();
    let mut circles: Vec<Vec<usize>> = Vec::new();
    for one in (0..list.len()).filter(|&one| reach[one][one]) {
        if !circles.iter().any(|circle| circle.contains(&one)) {
            circles.push((one..list.len()).filter(|&other| reach[one][other] && reach[other][one]).collect());
        }
    }
    circles
}
