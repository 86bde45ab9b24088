//! What a change of the files does to the merger (docs/decisions.md says what counts).
//!
//! What enters: two [`Version`]s of a workspace, each with its best target. What leaves: a [`Review`]: which entries say something else, which
//! choices that turns, what it costs as things were decided and planned again, and which entry brings how much.
//! What always holds: an entry, a choice and a system are the same where their ids are, or where `rename` gave another one; every sum is
//! that of a plan document, so the differences are exact; a change that changes nothing gives an empty review.

mod causes;
mod close;
mod entries;
mod keep;
mod kept;
mod lock;
mod renamed;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use crate::cost::{Basis, Evaluation, Scope};
use crate::load::Documents;
use crate::model::{Candidate, DomainId, Landscape, Money, Selection};
use crate::plan::{InputPart, Inputs};
use crate::resolve::Clock;

pub use crate::cost::{Bar, Sums};
pub use causes::{Cause, Causes};
pub use close::Close;
pub use entries::{Entry, Value};
pub use keep::{Held, Weighed, held, keep};
pub use kept::{Barred, Kept};
pub use lock::{Lock, WorkedBy, saved_choices};
pub use renamed::Renames;
pub use standing::{Closing, Projects, Standing, Turn, last_beginnings, standing};

/// A version of a workspace with its best target.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// Its files.
    pub documents: &'a Documents,
    /// What they say, priced.
    pub basis: &'a Basis<'a>,
    /// The best target; `None` if there is none.
    pub target: Option<&'a (Selection, Evaluation)>,
}

/// What is chosen, by a name that both versions understand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// Nothing can be chosen.
    Open,
    /// Systems side by side.
    SideBySide,
    /// A system or a product, by its reference.
    Entry(String),
}

impl Named {
    /// What a candidate is called.
    pub(crate) fn of(landscape: &Landscape, candidate: Candidate) -> Self {
        match candidate {
            Candidate::Open => Named::Open,
            Candidate::Parallel => Named::SideBySide,
            Candidate::System(_) | Candidate::Product(_) => {
                Named::Entry(landscape.candidate_reference(candidate).to_owned())
            }
        }
    }

    /// Its name in machine formats.
    pub fn name(&self) -> &str {
        match self {
            Named::Open => "open",
            Named::SideBySide => "parallel",
            Named::Entry(reference) => reference,
        }
    }
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

/// What becomes of a domain in a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// This is chosen.
    Chosen(Named),
    /// A decision retires it.
    Retired,
    /// It must be there, and nobody has entered anything.
    Missing,
    /// Nothing is decided here.
    Absent,
    /// The state provides it.
    National,
    /// A project of its own decides it.
    OwnProject,
}

impl State {
    /// Whether no sum pays for the domain, though it must be there or is in use: nothing can be chosen, or nobody has entered anything.
    pub fn is_a_gap(&self) -> bool {
        matches!(self, State::Chosen(Named::Open) | State::Missing)
    }

    /// What is chosen, or in a word why nothing is.
    pub fn name(&self) -> &str {
        match self {
            State::Chosen(named) => named.name(),
            State::Retired => "retired",
            State::Missing => "missing",
            State::Absent => "absent",
            State::National => "national",
            State::OwnProject => "own_project",
        }
    }
}

/// Domains that change in the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Package {
    /// What is chosen before.
    pub from: State,
    /// What is chosen afterwards.
    pub to: State,
    /// Where, by id.
    pub domains: Vec<String>,
}

/// What a change does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The entries that say something else, by the place where they stand.
    pub entries: Vec<Entry>,
    /// The parts of the workspace that a plan rests on and that are not the same, by name; empty where no price and no choice can turn.
    pub parts: Vec<InputPart>,
    /// The base's target.
    pub before: Option<Sums>,
    /// The base's choices, priced with the new facts.
    pub kept: Option<Kept>,
    /// The new target.
    pub after: Option<Sums>,
    /// Which entry brings how much of the difference.
    pub causes: Causes,
    /// The choices that turn.
    pub packages: Vec<Package>,
    /// For one changed amount a year that turns a choice: from where on. With a lock, a choice of the best target.
    pub close: Option<Close>,
    /// Where people work by a saved plan: that one, and what the best target would be. The sums and the choices are the saved plan's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
}

impl Review {
    /// Whether neither a sum nor a choice is another one.
    pub fn is_same(&self) -> bool {
        let same = self.packages.is_empty() && self.before == self.after;
        match &self.lock {
            Some(lock) => same && lock.is_same(),
            None => self.parts.is_empty() || same,
        }
    }

    /// How much more the plan costs.
    pub fn extra(&self) -> Option<Money> {
        Some(self.after?.total - self.before?.total)
    }

    /// How many domains change.
    pub fn domains(&self) -> usize {
        self.packages.iter().map(|package| package.domains.len()).sum()
    }

    /// Whether the two sides count the same years, from the same day, for the same people.
    pub fn is_comparable(&self) -> bool {
        !self.parts.iter().any(|part| matches!(part, InputPart::Merger | InputPart::Municipalities))
    }
}

/// What is known before anything is searched for: what the two say, and under which other ids.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Entries with another id and nothing else.
    pub renames: Renames,
    /// The parts that a plan rests on and that differ, by name, after what was renamed.
    pub parts: Vec<InputPart>,
    entries: Vec<Entry>,
    differing: BTreeMap<InputPart, BTreeSet<String>>,
}

impl Compared {
    /// Whether the two say the same in every entry, under the same ids.
    pub fn is_nothing(&self) -> bool {
        self.entries.is_empty() && self.parts.is_empty() && self.renames.is_empty()
    }

    /// The entries that say something else.
    pub fn entries(self) -> Vec<Entry> {
        self.entries
    }
}

/// Every entry of a workspace, as new.
pub fn everything(documents: &Documents) -> Vec<Entry> {
    entries::all(documents)
}

/// Compares what two versions say.
pub fn compare(before: (&Documents, &Landscape), after: (&Documents, &Landscape)) -> Compared {
    let (old, new) = (Inputs::lines(before.1), Inputs::lines(after.1));
    let renames = Renames::between(&old, &new);
    let differing = renames.differing(&old, &new);
    let entries = entries::changed(before.0, after.0, &renames);
    let parts = differing.keys().copied().collect();
    Compared { renames, parts, entries, differing }
}

/// The base's choices under the ids of the new version, where nothing that a plan rests on is another: the target is the same.
pub fn carried_over(compared: &Compared, before: Version<'_>, after: &Basis<'_>) -> Option<Selection> {
    let (selection, _) = before.target?;
    let mut carried = Selection(vec![None; after.landscape.domains.len()]);
    for domain in after.in_scope() {
        let old = before.basis.landscape.find_domain(&after.landscape.domain(domain).id)?;
        let candidate = selection.get(old)?;
        carried.0[domain.index()] = Some(kept::carried(compared, before.basis, after, candidate)?);
    }
    Some(carried)
}

/// What the change does. The targets of the two versions are the best ones, or those of the plan that people work by.
pub fn review(
    compared: Compared,
    before: Version<'_>,
    after: Version<'_>,
    worked_by: Option<WorkedBy<'_>>,
    clock: Clock,
) -> Review {
    let packages = packages(&compared, before, after);
    let lock = worked_by.map(|worked_by| Lock::of(&compared, worked_by, before, after));
    let (first, second) = (sums(before), sums(after));
    let nothing = compared.parts.is_empty();
    let kept = before.target.filter(|_| !nothing).map(|_| kept::kept(&compared, before, after));
    let causes = match (first, second) {
        // What turns a choice of a saved plan is its new version, or what bars it: no entry brings the difference by its price.
        (Some(first), Some(second)) if !nothing && (lock.is_none() || packages.is_empty()) => {
            causes::causes(&compared, before, after, second.total - first.total, (lock.is_some(), clock))
        }
        _ => Causes::default(),
    };
    let close = match (worked_by, &lock) {
        (Some(worked_by), Some(lock)) => {
            let [before, after] = worked_by.best;
            close::close(&compared, before, after).filter(|_| !lock.otherwise.is_empty())
        }
        _ => close::close(&compared, before, after).filter(|_| !packages.is_empty()),
    };
    Review {
        entries: compared.entries,
        parts: compared.parts,
        before: first,
        kept,
        after: second,
        causes,
        packages,
        close,
        lock,
    }
}

/// What the target of a version comes to.
fn sums(version: Version<'_>) -> Option<Sums> {
    version.target.map(|(_, evaluation)| Sums::of(evaluation))
}

/// What becomes of a domain.
fn state(version: Version<'_>, domain: Option<DomainId>, renames: Option<&Renames>) -> State {
    let Some(domain) = domain else { return State::Absent };
    let landscape = version.basis.landscape;
    match version.basis.scope(domain) {
        Scope::InScope => {
            let chosen = version.target.and_then(|(selection, _)| selection.get(domain));
            let named = |candidate: Candidate| match (Named::of(landscape, candidate), renames) {
                (Named::Entry(reference), Some(renames)) => {
                    Named::Entry(renames.entry(&reference).to_owned())
                }
                (named, _) => named,
            };
            chosen.map_or(State::Absent, |candidate| State::Chosen(named(candidate)))
        }
        Scope::Retired => State::Retired,
        Scope::Missing => State::Missing,
        Scope::Absent => State::Absent,
        Scope::National => State::National,
        Scope::OwnProject => State::OwnProject,
    }
}

/// The choices that turn, the largest package first.
fn packages(compared: &Compared, before: Version<'_>, after: Version<'_>) -> Vec<Package> {
    if before.target.is_none() || after.target.is_none() {
        return Vec::new();
    }
    let (old, new) = (before.basis.landscape, after.basis.landscape);
    let ids: BTreeSet<&str> = old.domains.iter().chain(&new.domains).map(|domain| &*domain.id).collect();
    let mut found: BTreeMap<(State, State), Vec<String>> = BTreeMap::new();
    for id in ids {
        let from = state(before, old.find_domain(id), Some(&compared.renames));
        let to = state(after, new.find_domain(id), None);
        if from != to {
            found.entry((from, to)).or_default().push(id.to_owned());
        }
    }
    let mut packages: Vec<Package> =
        found.into_iter().map(|((from, to), domains)| Package { from, to, domains }).collect();
    packages.sort_by_key(|package| std::cmp::Reverse(package.domains.len()));
    packages
}
