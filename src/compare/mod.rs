//! Plans side by side: the base and scenarios.
//!
//! What enters: [`Side`]s, each with its own landscape and plan. What leaves: [`Comparison`]: what each plan comes to, and in which
//! domains they choose otherwise; of two of them [`Causes`]: which change between them brings how much.
//! What always holds: a figure is that of the side's own plan document; what rests on another horizon, another day one or other
//! domains is told, and such sums are not subtracted.

mod cause;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Candidate, Date, Landscape, Money};
use crate::plan::{Action, How, Item, Plan, PlanStatus};
use crate::roadmap::Roadmap;
use crate::words::Text;

pub use cause::{Cause, Causes, MOST_CHANGES, Mask, Method, Sums, Worth, causes, combinations};

/// A plan of a base or a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The id.
    pub id: &'a str,
    /// What people call it.
    pub name: &'a str,
    /// What it was made for.
    pub landscape: &'a Landscape,
    /// The plan.
    pub plan: &'a Plan,
    /// Months that its projects are late, in all, where that is known.
    pub late_months: Option<u64>,
}

/// Plans side by side. The first is the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// What merges.
    pub merger: String,
    /// The sides.
    pub scenarios: Vec<Figures>,
    /// The domains in which not all choose the same.
    pub choices: Vec<Choices>,
}

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// How far the proof goes, or that there is no plan.
    pub status: PlanStatus,
    /// What is paid over the horizon, at present value.
    pub cash: Option<Money>,
    /// What of it is paid once.
    pub one_off: Option<Money>,
    /// What a year of the target costs.
    pub target_year: Option<Money>,
    /// What ill fit costs.
    pub quality: Option<Money>,
    /// All of it.
    pub total: Option<Money>,
    /// Users who change system.
    pub changing_users: Option<u64>,
    /// Contracts to which notice is given.
    pub notices: Option<u64>,
    /// What is procured.
    pub procurements: Option<u64>,
    /// Domains that choose otherwise than the base.
    pub otherwise: Option<u64>,
    /// Domains by the municipality whose system is chosen.
    pub by_municipality: BTreeMap<String, u64>,
    /// Months that projects are late, in all.
    pub late_months: Option<u64>,
    /// Domains in which nothing can be chosen.
    pub open: Option<u64>,
    /// Domains that the new municipality must have, and of which nobody has entered anything.
    pub missing: Option<u64>,
    /// Why there is no plan.
    pub conflict: Vec<Text>,
    /// What makes its sums none to be subtracted from the base's.
    pub incomparable: Vec<Incomparable>,
}

/// What makes sums none to be subtracted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Incomparable {
    /// It counts over so many years.
    Horizon(u32),
    /// It begins on another day.
    Date(Date),
    /// Other municipalities merge.
    Municipalities(Vec<String>),
    /// It decides so many domains that the base does not, and leaves so many out.
    Domains(u64, u64),
}

/// Domains in which not all choose the same, and what each side chooses in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// Domains that go together: every side chooses the same in all of them.
    pub domains: Vec<String>,
    /// What each side chooses; nothing where it does not decide them.
    pub chosen: Vec<Option<String>>,
}

/// What each side chooses, by domain.
type Chosen<'a> = BTreeMap<&'a str, &'a str>;

/// Months that the projects of a roadmap are late, in all.
pub fn late_months(roadmap: &Roadmap) -> u64 {
    (0..roadmap.projects.list.len()).map(|project| u64::from(roadmap.late_months(project))).sum()
}

/// Sets plans side by side. The first is the base.
pub fn compare(sides: &[Side<'_>]) -> Comparison {
    let chosen: Vec<Chosen<'_>> = sides.iter().map(chosen).collect();
    let scenarios = sides.iter().zip(&chosen).map(|(side, mine)| {
        let mut figures = figures(side, mine, &chosen[0]);
        figures.incomparable = incomparable(&sides[0], side, (&chosen[0], mine));
        figures
    });
    Comparison {
        merger: sides.first().map_or_else(String::new, |side| side.landscape.merger.name.clone()),
        scenarios: scenarios.collect(),
        choices: choices(&chosen),
    }
}

fn chosen<'a>(side: &Side<'a>) -> Chosen<'a> {
    let landscape = side.landscape;
    let choices = side.plan.choices.iter().filter_map(|(domain, choice)| {
        let candidate = choice.candidate()?;
        Some((landscape.domain(*domain).id.as_str(), landscape.candidate_reference(candidate)))
    });
    choices.collect()
}

fn figures(side: &Side<'_>, mine: &Chosen<'_>, base: &Chosen<'_>) -> Figures {
    let (landscape, plan) = (side.landscape, side.plan);
    let there = plan.is_feasible();
    let if_there = |count: usize| there.then_some(count as u64);
    let otherwise =
        mine.iter().filter(|(domain, what)| base.get(*domain).is_some_and(|other| other != *what));
    let mut by_municipality: BTreeMap<String, u64> =
        landscape.municipalities.iter().map(|municipality| (municipality.id.clone(), 0)).collect();
    for choice in plan.choices.values() {
        if let Some(Candidate::System(system)) = choice.candidate() {
            let municipality = landscape.municipality(landscape.system(system).municipality);
            *by_municipality.entry(municipality.id.clone()).or_default() += 1;
        }
    }
    if !there {
        by_municipality.clear();
    }
    let notices = plan.contracts.values().filter(|fate| fate.action == Action::Terminate).count();
    Figures {
        id: side.id.to_owned(),
        name: side.name.to_owned(),
        status: plan.status,
        cash: plan.cost.map(|cost| cost.cash()),
        one_off: plan.one_off,
        target_year: plan.target_year,
        quality: plan.cost.map(|cost| cost[Item::Quality]),
        total: plan.cost.map(|cost| cost.total()),
        changing_users: plan.changing_users,
        notices: if_there(notices),
        procurements: if_there(plan.procurements.len()),
        otherwise: if_there(otherwise.count()),
        by_municipality,
        late_months: side.late_months,
        open: if_there(plan.open.len()),
        missing: if_there(plan.choices.values().filter(|choice| choice.how == How::Missing).count()),
        conflict: plan.conflict.iter().map(|clash| clash.words(landscape)).collect(),
        incomparable: Vec::new(),
    }
}

/// What makes the sums of a plan none to be subtracted from those of another.
pub fn apart(base: &Side<'_>, side: &Side<'_>) -> Vec<Incomparable> {
    incomparable(base, side, (&chosen(base), &chosen(side)))
}

/// What makes sums of one landscape none to be subtracted from those of another, whatever the plans decide.
pub fn apart_by_merger(base: &Landscape, side: &Landscape) -> Vec<Incomparable> {
    let (one, other) = (&base.merger, &side.merger);
    let ids = |side: &Landscape| -> Vec<String> {
        side.municipalities.iter().map(|municipality| municipality.id.clone()).collect()
    };
    let mut found = Vec::new();
    if one.horizon_years != other.horizon_years {
        found.push(Incomparable::Horizon(other.horizon_years));
    }
    if one.date != other.date {
        found.push(Incomparable::Date(other.date));
    }
    if ids(base) != ids(side) {
        found.push(Incomparable::Municipalities(ids(side)));
    }
    found
}

fn incomparable(
    base: &Side<'_>,
    side: &Side<'_>,
    (theirs, mine): (&Chosen<'_>, &Chosen<'_>),
) -> Vec<Incomparable> {
    let mut found = apart_by_merger(base.landscape, side.landscape);
    // An open domain is not decided: its plan does not pay for an answer there.
    let open = base.landscape.candidate_reference(Candidate::Open);
    let decides = |side: &Chosen<'_>, domain: &str| side.get(domain).is_some_and(|&what| what != open);
    let only = |some: &Chosen<'_>, others: &Chosen<'_>| {
        some.keys().filter(|domain| decides(some, domain) && !decides(others, domain)).count() as u64
    };
    if !mine.is_empty() && !theirs.is_empty() {
        let (more, fewer) = (only(mine, theirs), only(theirs, mine));
        if more + fewer > 0 {
            found.push(Incomparable::Domains(more, fewer));
        }
    }
    found
}

fn choices(chosen: &[Chosen<'_>]) -> Vec<Choices> {
    let mut domains: Vec<&str> = chosen.iter().flat_map(|side| side.keys().copied()).collect();
    domains.sort_unstable();
    domains.dedup();
    let mut rows: Vec<Choices> = Vec::new();
    for domain in domains {
        let row: Vec<Option<String>> =
            chosen.iter().map(|side| side.get(domain).map(|what| (*what).to_owned())).collect();
        // A side without a plan chooses nothing, which is no choice of another kind.
        let mut there = row.iter().zip(chosen).filter(|(_, side)| !side.is_empty()).map(|(what, _)| what);
        let first = there.next();
        if there.all(|what| Some(what) == first) {
            continue;
        }
        match rows.iter_mut().find(|known| known.chosen == row) {
            Some(known) => known.domains.push(domain.to_owned()),
            None => rows.push(Choices { domains: vec![domain.to_owned()], chosen: row }),
        }
    }
    rows.sort_by(|one, other| (other.domains.len(), &one.domains).cmp(&(one.domains.len(), &other.domains)));
    rows
}
