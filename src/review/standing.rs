//! Where we are against what was decided: a saved plan beside today's, and what is lost on which day.
//!
//! What always holds: every sum is that of a whole plan; what a package gains, and what waiting costs, is found by planning.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::kept::{Barred, priced};
use super::{Named, State, Sums};
use crate::calendar::subtract_months;
use crate::cost::{Bar, Basis, Evaluation, Scope, evaluate};
use crate::model::{Candidate, Date, DomainId, Landscape, Money, Selection};
use crate::optimise::{Questions, best_given};
use crate::plan::{How, InputPart, Plan};

/// Domains that today's best plan chooses otherwise, together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// What the saved plan chooses.
    pub from: State,
    /// What today's best plan chooses.
    pub to: State,
    /// Where, by id.
    pub domains: Vec<String>,
    /// What it saves by itself, all other choices as in the saved plan; `None` where it cannot be done by itself.
    pub gain: Option<Money>,
}

/// A day on which something is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Closing {
    /// The last day.
    pub day: Date,
    /// What the best plan costs from the day after; `None` if there is none.
    pub total: Option<Money>,
    /// How much more that is than on the day itself. It counts the domains that both pay for and those that only one does.
    pub extra: Option<Money>,
    /// The domains for which from then on there is nothing to choose, by id: no sum pays for them.
    pub open: Vec<String>,
}

/// How far the projects of today's best plan are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Projects {
    /// Over.
    pub done: usize,
    /// Under way.
    pub begun: usize,
    /// All that end after the day they are due.
    pub late: usize,
}

/// Where we are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Whether nothing has happened: the plan is made of the same, and is the same.
    pub same: bool,
    /// The parts of the workspace that have changed since; null where the plan does not say.
    pub changed: Option<Vec<InputPart>>,
    /// The domains that the saved plan's sums do not pay for: nothing could be chosen, or nobody had entered anything.
    pub saved_gaps: Vec<String>,
    /// Today's.
    pub today_gaps: Vec<String>,
    /// The saved plan.
    pub saved: Option<Sums>,
    /// Its choices with today's facts and decisions.
    pub kept: Option<Sums>,
    /// What of its choices cannot be made any more.
    pub barred: Vec<Barred>,
    /// Today's best plan.
    pub today: Option<Sums>,
    /// What the facts did by themselves to the price of its choices.
    pub drift: Option<Money>,
    /// What decisions since did to it.
    pub decided: Option<Money>,
    /// The domains that are decided otherwise since.
    pub decided_domains: Vec<String>,
    /// What of procurements that have begun is gone whatever is chosen.
    pub spent: Money,
    /// How many procurements have begun.
    pub begun: usize,
    /// How far the projects are.
    pub projects: Projects,
    /// How many of its choices today's best plan keeps.
    pub still_best: usize,
    /// Of how many.
    pub choices: usize,
    /// What would be chosen otherwise today.
    pub otherwise: Vec<Turn>,
    /// The next days on which waiting costs something.
    pub closes: Vec<Closing>,
    /// The first day from which there is no plan, among the days on which something is lost.
    pub no_plan_from: Option<Date>,
}

impl Standing {
    /// Whether the saved plan's sums and today's are of the same years, days, people and rates.
    pub fn is_comparable(&self) -> bool {
        let steers = [InputPart::Merger, InputPart::Rates, InputPart::Municipalities];
        !self.changed.iter().flatten().any(|part| steers.contains(part))
    }
}

/// So many days are looked at, and so many told.
const LOOKED_AT: usize = 12;
const TOLD: usize = 6;

/// The choices of a saved plan that can be made here, and those that cannot.
pub(super) fn given(
    basis: &Basis<'_>,
    saved: &Plan,
) -> (BTreeMap<DomainId, Candidate>, Vec<(DomainId, Barred)>) {
    let (mut given, mut barred) = (BTreeMap::new(), Vec::new());
    for domain in basis.in_scope() {
        let Some(How::Chosen(candidate)) = saved.choices.get(&domain).map(|choice| choice.how) else {
            continue;
        };
        if basis.candidates(domain).contains(&candidate) {
            given.insert(domain, candidate);
        } else if candidate != Candidate::Open {
            let fallen = basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate);
            let bars = fallen.map(|fallen| fallen.bars.clone()).unwrap_or_default();
            let candidate = basis.landscape.candidate_reference(candidate).to_owned();
            barred.push((
                domain,
                Barred { domain: basis.landscape.domain(domain).id.clone(), candidate, bars },
            ));
        }
    }
    (given, barred)
}

/// The domains that a saved plan leaves open or missing, by id.
fn saved_gaps(landscape: &Landscape, saved: &Plan) -> Vec<String> {
    let gap = |how| matches!(how, How::Chosen(Candidate::Open) | How::Missing);
    let gaps = saved.choices.iter().filter(|(_, choice)| gap(choice.how));
    gaps.map(|(&domain, _)| landscape.domain(domain).id.clone()).collect()
}

/// The domains that are open or missing today, by id.
fn today_gaps(basis: &Basis<'_>) -> Vec<String> {
    let gap = |domain: &DomainId| match basis.scope(*domain) {
        Scope::InScope => basis.candidates(*domain) == [Candidate::Open],
        scope => scope == Scope::Missing,
    };
    basis.landscape.domain_ids().filter(gap).map(|id| basis.landscape.domain(id).id.clone()).collect()
}

/// The last days on which the procurements that may be chosen can begin.
pub fn last_beginnings<'a>(basis: &'a Basis<'_>) -> impl Iterator<Item = Date> + 'a {
    let landscape = basis.landscape;
    basis.in_scope().flat_map(move |domain| {
        let due = landscape.domain(domain).due;
        basis.candidates(domain).iter().filter_map(move |candidate| match candidate {
            Candidate::Product(id) => {
                let market = landscape.product(*id).market.as_ref()?;
                Some(subtract_months(due, market.lead_months))
            }
            _ => None,
        })
    })
}

/// Where we are. `days` are those on which something may be lost; `projects` is how far today's best plan has come.
pub fn standing(
    basis: &Basis<'_>,
    saved: &Plan,
    today: Option<&(Selection, Evaluation)>,
    days: impl IntoIterator<Item = Date>,
    projects: Projects,
) -> Standing {
    let landscape = basis.landscape;
    let sums = saved.cost.map(|cost| Sums {
        total: cost.total(),
        cash: cost.cash(),
        one_off: saved.one_off.unwrap_or_default(),
        users: saved.changing_users.unwrap_or_default(),
    });
    let (given, barred) = given(basis, saved);
    let decided_domains = decided(basis, saved, &barred);
    let kept = best_given(basis, &given);
    let kept_total = kept.as_ref().map(|kept| kept.total());
    let without = undecided(landscape, saved, &decided_domains);
    let drift = without.zip(sums).map(|(total, sums)| total - sums.total);
    let best = today.map(|(selection, _)| selection);
    let otherwise =
        best.zip(kept.as_ref()).map_or_else(Vec::new, |(best, kept)| turns(basis, &kept.selection, best));
    let still = |domain: &DomainId| best.is_some_and(|best| best.get(*domain) == given.get(domain).copied());
    let begun = landscape.products.iter().filter_map(|product| product.begun);
    let mut standing = Standing {
        same: false,
        changed: saved.changed.clone(),
        saved_gaps: saved_gaps(landscape, saved),
        today_gaps: today_gaps(basis),
        saved: sums,
        kept: kept.as_ref().map(|kept| Sums::of(&kept.evaluation)),
        barred: barred.into_iter().map(|(_, barred)| barred).collect(),
        today: today.map(|(_, evaluation)| Sums::of(evaluation)),
        drift,
        decided: kept_total.zip(without).map(|(kept, without)| kept - without),
        decided_domains: decided_domains.iter().map(|&id| landscape.domain(id).id.clone()).collect(),
        spent: begun.clone().map(|begun| Money::kroner(begun.spent)).sum(),
        begun: begun.count(),
        projects,
        still_best: given.keys().filter(|domain| still(domain)).count(),
        choices: saved.choices.values().filter(|choice| matches!(choice.how, How::Chosen(_))).count(),
        otherwise,
        closes: Vec::new(),
        no_plan_from: None,
    };
    standing.same = standing.changed.as_ref().is_some_and(Vec::is_empty)
        && standing.otherwise.is_empty()
        && standing.saved == standing.today;
    closing(basis, days, &mut standing);
    standing
}

/// The domains that a decision settles otherwise than a saved plan.
fn decided(basis: &Basis<'_>, saved: &Plan, barred: &[(DomainId, Barred)]) -> BTreeSet<DomainId> {
    let by_decision = |bar: &Bar| matches!(bar, Bar::ChosenOther(_) | Bar::Rejected(_));
    let barred = barred.iter().filter(|(_, barred)| barred.bars.iter().any(by_decision)).map(|(id, _)| *id);
    let retired = saved
        .choices
        .iter()
        .filter(|(id, choice)| matches!(choice.how, How::Chosen(_)) && basis.scope(**id) == Scope::Retired);
    barred.chain(retired.map(|(id, _)| *id)).collect()
}

/// What the saved choices cost today but for the decisions about some domains.
fn undecided(landscape: &Landscape, saved: &Plan, domains: &BTreeSet<DomainId>) -> Option<Money> {
    let mut world = landscape.clone();
    world.decisions.retain(|decision| !domains.contains(&decision.verdict.domain()));
    let basis = Basis::new(&world);
    let (given, _) = given(&basis, saved);
    best_given(&basis, &given).map(|best| best.total())
}

/// What one selection chooses otherwise than another, by package, the largest gain first.
pub(super) fn turns(basis: &Basis<'_>, kept: &Selection, best: &Selection) -> Vec<Turn> {
    let landscape = basis.landscape;
    let total = evaluate(basis, kept).total().money;
    let mut found: Vec<Turn> = packages(basis, kept, best)
        .into_iter()
        .map(|((from, to), domains)| {
            let state = |candidate: Candidate| State::Chosen(Named::of(landscape, candidate));
            Turn {
                from: state(from),
                to: state(to),
                gain: priced(basis, &with(kept, best, &domains)).map(|there| total - there),
                domains: domains.iter().map(|&id| landscape.domain(id).id.clone()).collect(),
            }
        })
        .collect();
    found.sort_by_key(|turn| std::cmp::Reverse(turn.gain));
    found
}

/// The domains in which two selections differ, by what each chooses.
pub(super) fn packages(
    basis: &Basis<'_>,
    one: &Selection,
    other: &Selection,
) -> BTreeMap<(Candidate, Candidate), Vec<DomainId>> {
    let mut found: BTreeMap<(Candidate, Candidate), Vec<DomainId>> = BTreeMap::new();
    for domain in basis.in_scope() {
        if let (Some(from), Some(to)) = (one.get(domain), other.get(domain))
            && from != to
        {
            found.entry((from, to)).or_default().push(domain);
        }
    }
    found
}

/// A selection with some domains as another one has them.
pub(super) fn with(one: &Selection, other: &Selection, domains: &[DomainId]) -> Selection {
    let mut selection = one.clone();
    for domain in domains {
        selection.0[domain.index()] = other.get(*domain);
    }
    selection
}

/// What is lost on which day.
fn closing(basis: &Basis<'_>, days: impl IntoIterator<Item = Date>, standing: &mut Standing) {
    let landscape = basis.landscape;
    let merger = &landscape.merger;
    let all: BTreeSet<Date> =
        days.into_iter().filter(|day| *day >= merger.as_of && *day < merger.date).collect();
    let plan = |day: Date| {
        let mut world = landscape.clone();
        world.merger.as_of = day;
        let basis = Basis::new(&world);
        (Questions::of_the_best(&basis).best().map(|best| best.total()), today_gaps(&basis))
    };
    for &day in all.iter().take(LOOKED_AT) {
        if standing.closes.len() == TOLD {
            break;
        }
        let Ok(next) = day.tomorrow() else { break };
        let ((before, had_gaps), (after, gaps)) = (plan(day), plan(next));
        let open: Vec<String> = gaps.into_iter().filter(|gap| !had_gaps.contains(gap)).collect();
        if before != after || !open.is_empty() {
            let extra = before.zip(after).map(|(before, after)| after - before);
            standing.closes.push(Closing { day, total: after, extra, open });
        }
    }
    standing.no_plan_from = first_without(&all.into_iter().collect::<Vec<_>>(), |day| plan(day).0.is_some());
}

/// The day after the first of some days from which on there is no plan; what is lost does not come back.
fn first_without(days: &[Date], plan: impl Fn(Date) -> bool) -> Option<Date> {
    let after = |at: usize| days.get(at).and_then(|day| day.tomorrow().ok());
    let last = after(days.len().checked_sub(1)?)?;
    if plan(last) {
        return None;
    }
    let (mut low, mut high) = (0, days.len() - 1);
    while low < high {
        let middle = usize::midpoint(low, high);
        match after(middle).is_some_and(&plan) {
            true => low = middle + 1,
            false => high = middle,
        }
    }
    after(low)
}
