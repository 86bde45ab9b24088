//! What lies between two scenarios: the parts that both have, and the changes that make one the other.

use super::decisions::settled;
use super::{Override, What};
use crate::words::{Text, t};

/// What lies between two scenarios.
#[derive(Clone, Debug, Default)]
pub struct Between {
    /// What both say.
    both: Vec<Override>,
    /// What makes the first the second, in the order of the second, then what only the first says.
    pub changes: Vec<Turn>,
}

/// A change from one scenario to another.
#[derive(Clone, Debug)]
pub struct Turn {
    /// What the first says of it; nothing where it leaves it as it is.
    pub before: Option<Override>,
    /// What the second says.
    pub after: Option<Override>,
}

impl Between {
    /// What lies between the parts of two scenarios.
    pub fn of(from: &[Override], to: &[Override]) -> Self {
        let mut left: Vec<&Override> = from.iter().collect();
        let mut between = Between::default();
        for part in to {
            let place = left.iter().position(|other| same_place(&other.what, &part.what));
            let before = place.map(|place| left.remove(place).clone());
            match before {
                Some(before) if before.what == part.what => between.both.push(part.clone()),
                before => between.changes.push(Turn { before, after: Some(part.clone()) }),
            }
        }
        let undone = left.into_iter().map(|part| Turn { before: Some(part.clone()), after: None });
        between.changes.extend(undone);
        between
    }

    /// The parts of the scenario in which some of the changes are made.
    pub fn parts(&self, made: impl Fn(usize) -> bool) -> Vec<Override> {
        let changes = self.changes.iter().enumerate();
        let chosen = |(number, turn): (usize, &Turn)| {
            if made(number) { turn.after.clone() } else { turn.before.clone() }
        };
        self.both.iter().cloned().chain(changes.filter_map(chosen)).collect()
    }
}

/// Whether two parts are about the same: then one takes the place of the other.
fn same_place(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Set(one, _), What::Set(other, _)) => one == other,
        (What::Decision(one), What::Decision(other)) => {
            one == other || settled(one).is_some_and(|domain| settled(other) == Some(domain))
        }
        (What::Without(one), What::Without(other)) => one == other,
        _ => false,
    }
}

impl Turn {
    /// What is changed, on one line.
    pub fn said(&self) -> Text {
        match (&self.before, &self.after) {
            (
                Some(Override { what: What::Set(path, before), .. }),
                Some(Override { what: What::Set(_, after), .. }),
            ) => {
                let [before, after] = [before, after].map(|given| given.shown().unwrap_or("null".to_owned()));
                Text::same(format!("{path}: {before} → {after}"))
            }
            (Some(before), Some(after)) => Text::same(format!("{} → {}", before.shown(), after.shown())),
            (None, Some(after)) => Text::same(after.shown()),
            (Some(before), None) => t!("scenario.undone", what = before.shown()),
            (None, None) => Text::default(),
        }
    }

    /// The part that says it: of the second scenario, else of the first.
    pub fn part(&self) -> Option<&Override> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_say_is_no_change_and_what_they_say_otherwise_is_one() {
        let typed = |path: &str, value: &str| Override::typed(path, value);
        let from = [typed("a", "1"), typed("b", "2"), typed("c", "3")];
        let to = [typed("b", "5"), typed("a", "1"), typed("d", "4")];
        let between = Between::of(&from, &to);
        let said: Vec<String> = between.changes.iter().map(|turn| turn.said().to_string()).collect();
        assert_eq!(said[..2], ["b: 2 → 5", "d: 4"]);
        assert!(said[2].contains("c: 3"));
        let shown = |made: &dyn Fn(usize) -> bool| -> Vec<String> {
            between.parts(made).iter().map(Override::shown).collect()
        };
        assert_eq!(shown(&|_| false), ["a: 1", "b: 2", "c: 3"]);
        assert_eq!(shown(&|_| true), ["a: 1", "b: 5", "d: 4"]);
        assert_eq!(shown(&|number| number == 1), ["a: 1", "b: 2", "d: 4", "c: 3"]);
    }
}
