//! The answer as data: `portfolio why --format json`.

use serde::{Serialize, Serializer};

use crate::cost::Scope;
use crate::model::{Date, Money};
use crate::optimise::Figure;
use crate::plan::{Clarify, Costs, LeftOut};
use crate::words::Text;

/// Why one candidate of a domain is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Why {
    /// The domain.
    pub domain: String,
    /// Its name.
    #[serde(serialize_with = "english")]
    pub name: Text,
    /// Whether anything is chosen here, and why not.
    #[serde(serialize_with = "scope_name")]
    pub scope: Scope,
    /// Where the domain is written: `path:line`.
    pub at: String,
    /// The decision that chooses here, or retires the domain.
    pub decided: Option<DecidedEntry>,
    /// What is chosen.
    pub choice: Option<String>,
    /// Whether nothing can be chosen, so that what is in use goes on as it is.
    #[serde(skip)]
    pub is_open: bool,
    /// What the sums of all plans leave out.
    #[serde(skip)]
    pub left_out: LeftOut,
    /// What the whole plan costs.
    pub total: Money,
    /// What the plan pays in this domain.
    pub paid: Money,
    /// Why a meeting should look at the choice.
    pub clarify: Vec<Clarify>,
    /// Where the catalogue asks for a decision: its reason and source.
    pub asked: Option<AskedEntry>,
    /// With how many years something else would be chosen.
    pub horizons: Vec<HorizonEntry>,
    /// The domains that change only together with this one.
    pub package: Option<Together>,
    /// The chosen one first, then by cost, then what is barred.
    pub candidates: Vec<CandidateEntry>,
    /// The best plan without some candidates, if asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without: Option<WithoutEntry>,
}

/// What the catalogue says of a choice that a meeting must look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskedEntry {
    /// Why.
    pub reason: Option<String>,
    /// Where that comes from.
    pub source: Option<String>,
}

/// What is chosen over other years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HorizonEntry {
    /// The years.
    pub years: u32,
    /// What is chosen then.
    pub choice: String,
    /// What sentences call it.
    #[serde(skip)]
    pub called: Text,
}

/// Domains that change only together, and their other plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Together {
    /// What it is called.
    #[serde(serialize_with = "english")]
    pub name: Text,
    /// What most of its users work in by the plan.
    pub system: String,
    /// Its domains, those with most users first.
    pub domains: Vec<String>,
    /// The other ones, by name.
    #[serde(skip)]
    pub others: Vec<Text>,
    /// Users of its domains today, each counted once in each domain.
    pub users: u64,
    /// How much more expensive the whole plan gets with its other plan.
    pub extra: Money,
    /// Everything that changes in that.
    pub turns: Vec<TurnEntry>,
    /// Why a meeting should look at it.
    pub clarify: Vec<Clarify>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecidedEntry {
    /// Who decided.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Where it is written.
    pub at: String,
}

/// A candidate, or what is barred from being one: then all figures say what would be if it were not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateEntry {
    /// `municipality/id`, `product:ID` or `parallel`.
    pub candidate: String,
    /// Its name.
    pub name: Option<String>,
    /// What sentences call it: its name, with its reference where another system of the domain has the same name.
    #[serde(skip)]
    pub called: Text,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Why it may not be chosen; empty for a candidate.
    pub bars: Vec<BarEntry>,
    /// Whether it is chosen, or would be if nothing barred it.
    pub wins: bool,
    /// What the whole plan costs with it, everything else free to change; null where nothing with it is allowed.
    pub total: Option<Money>,
    /// How much more expensive that is than the plan.
    pub extra: Option<Money>,
    /// The same, item by item.
    pub items: Option<Costs<Money>>,
    /// How much of that rests on assumed figures.
    pub assumed: Option<Costs<Money>>,
    /// The other domains that would change too.
    pub turns: Vec<TurnEntry>,
    /// How far its yearly cost may go.
    pub annual: Option<AnnualEntry>,
    /// How well it would have to fit its users.
    pub fit: Option<FitEntry>,
    /// Of a procurement that comes too late: when it would not.
    pub late: Option<LateEntry>,
}

/// Why something may not be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BarEntry {
    /// Its name, as the plan document has it.
    pub bar: &'static str,
    /// In words.
    #[serde(serialize_with = "english")]
    pub why: Text,
    /// Where it is written.
    pub at: String,
}

/// Another domain that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnEntry {
    /// The domain.
    pub domain: String,
    /// What the plan chooses.
    pub from: Option<String>,
    /// What it would choose.
    pub to: Option<String>,
}

/// How far the yearly cost of a candidate may go, all else unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnualEntry {
    /// Which: for the whole new municipality.
    #[serde(serialize_with = "figure_name")]
    pub figure: Figure,
    /// Of what.
    pub of: String,
    /// Where it is written.
    pub at: String,
    /// What it is.
    pub now: Money,
    /// Whether it is assumed.
    pub assumed: bool,
    /// The highest with which the candidate is chosen; null: none, not even 0.
    pub highest: Option<Money>,
}

/// How well a candidate would have to fit its users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FitEntry {
    /// How well it fits, 1 to 5.
    pub now: u8,
    /// The least with which it would be chosen; null: not even 5.
    pub needed: Option<u8>,
}

/// When a procurement would not come too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LateEntry {
    /// The last planning date from which it would be in time.
    pub as_of: Date,
    /// Whether it would be chosen then, if nothing else barred it.
    pub wins_then: bool,
    /// The first due day for which it would be in time.
    pub due: Date,
}

/// The best plan without some candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WithoutEntry {
    /// Without these.
    pub not: Vec<String>,
    /// What is chosen then; null: there is no plan without them.
    pub choice: Option<String>,
    /// How it differs.
    #[serde(flatten)]
    pub with: Option<Difference>,
}

/// How another plan differs from the best one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What it costs.
    pub total: Money,
    /// How much more expensive it is.
    pub extra: Money,
    /// The same, item by item.
    pub items: Costs<Money>,
    /// How much of that rests on assumed figures.
    pub assumed: Costs<Money>,
    /// The other domains that change too.
    pub turns: Vec<TurnEntry>,
}

impl CandidateEntry {
    /// Whether the difference to the plan rests on an assumed figure.
    pub(super) fn is_assumed(&self) -> bool {
        self.assumed.is_some_and(|assumed| !assumed.is_nothing())
    }
}

impl Why {
    /// What could be chosen if the fewest things were otherwise; of several, with the cheapest plan.
    pub(super) fn way_out(&self) -> Option<(&CandidateEntry, Money)> {
        let barred = self.candidates.iter().filter(|entry| !entry.bars.is_empty());
        let priced = barred.filter_map(|entry| Some((entry, entry.extra?)));
        priced.min_by_key(|(entry, extra)| (entry.bars.len(), *extra))
    }

    /// The best other candidate.
    pub(super) fn runner_up(&self) -> Option<&CandidateEntry> {
        self.candidates.iter().find(|entry| !entry.chosen && entry.bars.is_empty() && entry.extra.is_some())
    }
}

fn scope_name<S: Serializer>(scope: &Scope, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(match scope {
        Scope::InScope => "in_scope",
        Scope::Retired => "retired",
        Scope::Missing => "missing",
        Scope::National => "national",
        Scope::OwnProject => "own_project",
        Scope::Absent => "absent",
    })
}

/// The key that the figure is written under.
const fn key(figure: Figure) -> &'static str {
    match figure {
        Figure::Fee(_) => "annual_fee",
        Figure::Cost(_) => "annual_cost",
        Figure::Annual(_) => "annual",
    }
}

fn figure_name<S: Serializer>(figure: &Figure, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(key(*figure))
}

fn english<S: Serializer>(text: &Text, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(text)
}
