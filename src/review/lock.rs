//! The plan that people work by, beside what would be planned today: a change of a price turns no choice of a saved plan.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::standing::{Turn, turns};
use super::{Compared, Named, Package, State, Sums, Version, sums};
use crate::model::Landscape;
use crate::plan::{How, Plan};

/// The plan that people work by, and the best targets beside it.
#[derive(Clone, Copy, Debug)]
pub struct WorkedBy<'a> {
    /// The file of the saved plan, as the workspace names it.
    pub file: &'a str,
    /// The two versions with their best targets.
    pub best: [Version<'a>; 2],
}

/// What would be planned today beside the plan that people work by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lock {
    /// Its file, as the workspace names it.
    pub file: String,
    /// The base's best target.
    pub best_before: Option<Sums>,
    /// The new version's.
    pub best_after: Option<Sums>,
    /// What the new best target chooses otherwise than the plan, and the base's did not: by package, with what it saves by itself.
    pub otherwise: Vec<Turn>,
}

/// The choices in which one saved plan differs from another, each with the workspace beside it, by what they turn from and to.
pub fn saved_choices(before: (&Landscape, &Plan), after: (&Landscape, &Plan)) -> Vec<Package> {
    let states = |(landscape, plan): (&Landscape, &Plan)| -> BTreeMap<String, State> {
        let state = |how: How| match how {
            How::Chosen(candidate) => State::Chosen(Named::of(landscape, candidate)),
            How::Retired => State::Retired,
            How::Missing => State::Missing,
            How::National => State::National,
            How::OwnProject => State::OwnProject,
        };
        let choices = plan.choices.iter();
        choices.map(|(&id, choice)| (landscape.domain(id).id.clone(), state(choice.how))).collect()
    };
    let (before, after) = (states(before), states(after));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut found: BTreeMap<(State, State), Vec<String>> = BTreeMap::new();
    for id in ids {
        let of = |states: &BTreeMap<String, State>| states.get(id).cloned().unwrap_or(State::Absent);
        let turn = (of(&before), of(&after));
        if turn.0 != turn.1 {
            found.entry(turn).or_default().push(id.clone());
        }
    }
    found.into_iter().map(|((from, to), domains)| Package { from, to, domains }).collect()
}

impl Lock {
    pub(super) fn of(
        compared: &Compared,
        worked_by: WorkedBy<'_>,
        before: Version<'_>,
        after: Version<'_>,
    ) -> Self {
        let [best_before, best_after] = worked_by.best;
        let turns = |planned: Version<'_>, best: Version<'_>| {
            let both = planned.target.zip(best.target);
            both.map_or_else(Vec::new, |((planned, _), (there, _))| turns(best.basis, planned, there))
        };
        let named = |state: &State| match state {
            State::Chosen(Named::Entry(reference)) => {
                State::Chosen(Named::Entry(compared.renames.entry(reference).to_owned()))
            }
            state => state.clone(),
        };
        let known = turns(before, best_before);
        let is_known = |turn: &Turn| {
            let same = |old: &Turn| {
                (named(&old.from), named(&old.to), &old.domains)
                    == (turn.from.clone(), turn.to.clone(), &turn.domains)
            };
            known.iter().any(same)
        };
        let mut otherwise = turns(after, best_after);
        otherwise.retain(|turn| !is_known(turn));
        Lock {
            file: worked_by.file.to_owned(),
            best_before: sums(best_before),
            best_after: sums(best_after),
            otherwise,
        }
    }

    /// Whether the change would plan nothing else.
    pub(super) fn is_same(&self) -> bool {
        self.otherwise.is_empty() && self.best_before == self.best_after
    }
}
