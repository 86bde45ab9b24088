//! From a priced selection to its projects (model.md, section 12).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::project::{Project, ProjectKind, Projects};
use crate::calendar::months_between;
use crate::cost::{Basis, Evaluation, Far, Member, Scope, Work};
use crate::model::{
    Candidate, Criticality, Date, Domain, DomainId, Landscape, MigrationKind, Month, PhaseMonths, ProductId,
    Selection, Size,
};

/// What makes several domains one job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Job {
    Member(Member),
    Alone(DomainId),
}

/// Domains that are one job, whether or not it takes any work.
struct Group {
    member: Option<Member>,
    /// Sorted; the first gives its name.
    domains: Vec<DomainId>,
    due: Date,
    /// What work there is; `None` where there is none.
    kind: Option<ProjectKind>,
}

/// The projects of a plan.
pub fn projects(basis: &Basis, selection: &Selection, evaluation: &Evaluation) -> Projects {
    let landscape = basis.landscape;
    let mut groups = groups(basis, selection);
    let mut group_of: Vec<Option<usize>> = vec![None; landscape.domains.len()];
    for (index, group) in groups.iter().enumerate() {
        group.domains.iter().for_each(|domain| group_of[domain.index()] = Some(index));
    }
    for migration in &evaluation.migrations {
        if let Some(group) = group_of[migration.domain.index()] {
            groups[group].raise(kind_of(migration.kind));
        }
    }
    for (edge, work) in &evaluation.integrations {
        if matches!(work.work, Work::Same | Work::OwnCore | Work::Keep) {
            continue;
        }
        let far = match edge.far {
            Far::Domain(domain) => group_of[domain.index()],
            Far::Component(_) => None,
        };
        let ends = group_of[edge.near.index()].into_iter().chain(far);
        // The project whose due is later, then the one whose name sorts first: groups are sorted by name.
        if let Some(owner) = ends.min_by_key(|&group| (Reverse(groups[group].due), group)) {
            groups[owner].raise(ProjectKind::Keep);
        }
    }
    let list = groups.into_iter().filter_map(|group| Some(project(landscape, group.kind?, group)));
    let mut projects = Projects { list: list.collect(), circles: Vec::new() };
    wait(landscape, &mut projects);
    projects
}

impl Group {
    /// It takes this work too.
    fn raise(&mut self, kind: ProjectKind) {
        self.kind = self.kind.max(Some(kind));
    }
}

/// The jobs of a selection, by the domain that sorts first.
fn groups(basis: &Basis, selection: &Selection) -> Vec<Group> {
    let landscape = basis.landscape;
    let mut jobs: BTreeMap<Job, Vec<DomainId>> = BTreeMap::new();
    for domain in landscape.domain_ids() {
        let job = match (basis.scope(domain), selection.get(domain)) {
            (Scope::InScope, Some(Candidate::System(system))) => Job::Member(Member::System(system)),
            (Scope::InScope, Some(Candidate::Product(product))) => Job::Member(Member::Product(product)),
            (Scope::InScope, Some(Candidate::Parallel)) | (Scope::Retired, _) => Job::Alone(domain),
            // An open domain is no project.
            _ => continue,
        };
        jobs.entry(job).or_default().push(domain);
    }
    let group = |(job, domains): (Job, Vec<DomainId>)| {
        let member = match job {
            Job::Member(member) => Some(member),
            Job::Alone(_) => None,
        };
        let due = domains.iter().map(|&domain| landscape.domain(domain).due).min();
        Group {
            kind: matches!(member, Some(Member::Product(_))).then_some(ProjectKind::Procure),
            due: due.expect("invariant: a job has at least one domain"),
            member,
            domains,
        }
    };
    let mut groups: Vec<Group> = jobs.into_iter().map(group).collect();
    groups.sort_by_key(|group| group.domains[0]);
    groups
}

fn project(landscape: &Landscape, kind: ProjectKind, group: Group) -> Project {
    let Group { member, domains, due, .. } = group;
    let of = || domains.iter().map(|&domain| landscape.domain(domain));
    let product = match member {
        Some(Member::Product(product)) => Some(product),
        Some(Member::System(_)) | None => None,
    };
    let begun = product.and_then(|product| landscape.product(product).begun.as_ref());
    Project {
        sector: landscape.domain(domains[0]).sector,
        kind,
        member,
        vendor: member.and_then(|member| member.vendor(landscape)),
        due,
        wish: of().filter_map(|domain| domain.due_wish).min(),
        earliest: of().filter_map(|domain| domain.earliest).max(),
        begun: begun.map(|begun| Month::of(begun.begun)),
        criticality: of().map(|domain| domain.criticality).min().unwrap_or(Criticality::Support),
        months: months(landscape, kind, product, of()),
        after: Vec::new(),
        domains,
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
fn months<'a>(
    landscape: &Landscape,
    kind: ProjectKind,
    product: Option<ProductId>,
    domains: impl Iterator<Item = &'a Domain>,
) -> [u32; 4] {
    let settings = &landscape.roadmap;
    let size = domains.map(|domain| domain.size).max().unwrap_or(Size::Medium);
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
        lead(landscape, product).saturating_sub(pre_project + planning + implementation).max(1)
    });
    [pre_project, planning, procurement, implementation]
}

/// Months from the beginning of a procurement until its product is in production: of one that has begun, from the first of that
/// month until the day it is expected.
fn lead(landscape: &Landscape, product: ProductId) -> u32 {
    let product = landscape.product(product);
    match &product.begun {
        Some(begun) => months_between(Month::of(begun.begun).first_day(), begun.ready),
        None => product.market.as_ref().map_or(0, |market| market.lead_months),
    }
}

/// Who waits for whom; in a circle nobody does.
fn wait(landscape: &Landscape, projects: &mut Projects) {
    let mut place: BTreeMap<DomainId, usize> = BTreeMap::new();
    for (index, project) in projects.list.iter().enumerate() {
        place.extend(project.domains.iter().map(|&domain| (domain, index)));
    }
    for (index, project) in projects.list.iter_mut().enumerate() {
        let after = project.domains.iter().flat_map(|&domain| &landscape.domain(domain).after);
        let mut after: Vec<usize> =
            after.filter_map(|other| place.get(other)).copied().filter(|&other| other != index).collect();
        after.sort_unstable();
        after.dedup();
        project.after = after;
    }
    projects.circles = circles(&projects.list);
    for &index in projects.circles.iter().flatten() {
        projects.list[index].after.clear();
    }
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
