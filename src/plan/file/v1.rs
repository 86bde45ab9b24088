//! The plan document, exactly as model.md, section 11, lays it out. Further keys of ours stand at the end of each part.
//!
//! The only place where what a plan says is text: later rooms read the [`Plan`](crate::plan::Plan).

use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use super::consequences::{
    ChangedEntry, DecisionEntry, FactEntry, KeptEntry, ReleaseEntry, ReleaseWay, WeighedEntry,
};
use crate::cost::{Costs, Item};
use crate::model::{Date, Money};

/// The format of the documents that this program writes and reads.
pub const FORMAT: u32 = 2;

/// `portfolio plan --format json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanDocument {
    /// The format: 2.
    pub format: u32,
    /// The merger's name.
    pub merger: String,
    /// Day one.
    pub date: Date,
    /// The planning date.
    pub as_of: Date,
    /// `optimal`, `feasible` or `infeasible`.
    pub status: String,
    /// Proven: no target costs less. Null in an infeasible plan, as are the next three.
    pub lower_bound: Option<Money>,
    /// The price, item by item.
    pub cost: Option<CostEntry>,
    /// What today's systems and contracts cost.
    pub as_is: Option<AsIsEntry>,
    /// What the target costs a year (section 14).
    #[serde(default)]
    pub target_year: Option<Money>,
    /// In how many years it has paid for itself, whole years up (section 14); null where nothing is saved a year.
    #[serde(default)]
    pub payback: Option<u64>,
    /// What the rule of thumb would cost.
    pub reference: Option<ReferenceEntry>,
    /// Users who change system (section 10).
    pub changing_users: Option<u64>,
    /// What is chosen.
    pub domains: Vec<DomainEntry>,
    /// Domains that change only together, those with most users first. Ours, not the format's; absent where nobody asked for runners-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packages: Option<Vec<PackageEntry>>,
    /// The domains in which nothing can be chosen, and what bars each system.
    #[serde(default)]
    pub open: Vec<OpenEntry>,
    /// What becomes of the contracts.
    pub contracts: Vec<ContractEntry>,
    /// Who moves where.
    pub migrations: Vec<MigrationEntry>,
    /// What must be integrated.
    pub integrations: Vec<IntegrationEntry>,
    /// What is procured.
    pub procurements: Vec<ProcurementEntry>,
    /// A minimal set of facts that cannot hold together, if infeasible.
    pub conflict: Vec<String>,
    /// How much of each cost item rests on assumed figures. Ours, not the format's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumed: Option<CostEntry>,
    /// What it rests on: anyone who compares it with the workspace's own sees whether the plan is stale. Ours, not the
    /// format's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inputs: Option<crate::plan::Inputs>,
    /// What each decision costs against leaving it open. Ours, not the format's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<Vec<DecisionEntry>>,
    /// Of a plan that stays with a saved one (`--keep`): what that was weighed against. Ours, not the format's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<KeptEntry>,
    /// The facts of `conflict`, each with where it is written. Ours, not the format's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflict_facts: Vec<FactEntry>,
    /// If infeasible: the other conflicts, each a set of facts like `conflict`, none of which shares a fact with another. Ours, not the
    /// format's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_conflicts: Vec<Vec<FactEntry>>,
    /// If infeasible: single changes that release the conflict, the cheapest first. Ours, not the format's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub releases: Vec<ReleaseEntry>,
    /// The proof of the lower bound (docs/certificate.md). Ours, not the format's.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "on_one_line")]
    pub certificate: Option<crate::optimise::Certificate>,
}

/// The price, item by item, in kroner over the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostEntry {
    /// The sum, as it is written.
    pub total: Money,
    /// All of it but vendors and quality, as it is written.
    pub cash: Money,
    /// Procurements' one-off part, exits, migrations and integrations.
    pub one_off: Money,
    /// The items, by name.
    pub items: Costs<Money>,
}

impl CostEntry {
    /// Items, and what of them is paid once.
    pub fn new(items: Costs<Money>, one_off: Money) -> Self {
        CostEntry { total: items.total(), cash: items.cash(), one_off, items }
    }
}

impl Serialize for CostEntry {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let sums = [("total", self.total), ("cash", self.cash), ("one_off", self.one_off)];
        let items = self.items.iter().map(|(item, money)| (item.name(), *money));
        to.collect_map(sums.into_iter().chain(items))
    }
}

impl<'de> Deserialize<'de> for CostEntry {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(CostKeys)
    }
}

/// Reads the keys of a price: the sums and every item must be there, what else is there does not matter.
struct CostKeys;

impl<'de> Visitor<'de> for CostKeys {
    type Value = CostEntry;

    fn expecting(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        to.write_str("a price, item by item")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<CostEntry, A::Error> {
        const SUMS: [&str; 3] = ["total", "cash", "one_off"];
        let mut sums = [None; 3];
        let mut items: Costs<Option<Money>> = Costs::default();
        while let Some(key) = map.next_key::<String>()? {
            let sum = SUMS.iter().position(|name| *name == key);
            let place = match (Item::named(&key), sum) {
                (Some(item), _) => &mut items[item],
                (None, Some(sum)) => &mut sums[sum],
                (None, None) => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            if place.replace(map.next_value()?).is_some() {
                return Err(A::Error::custom(format_args!("duplicate field `{key}`")));
            }
        }
        let sum = |place: usize| sums[place].ok_or_else(|| A::Error::missing_field(SUMS[place]));
        let (total, cash, one_off) = (sum(0)?, sum(1)?, sum(2)?);
        if let Some((item, _)) = items.iter().find(|(_, money)| money.is_none()) {
            return Err(A::Error::missing_field(item.name()));
        }
        Ok(CostEntry { total, cash, one_off, items: Costs::of(|item| items[item].unwrap_or_default()) })
    }
}

/// What today's systems and contracts cost, in kroner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsIsEntry {
    /// A year.
    pub annual: Money,
    /// Over the horizon, if all went on as they are.
    pub total: Money,
}

/// A domain in which nothing can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenEntry {
    /// The domain.
    pub domain: String,
    /// The systems that cover it, each with what bars it.
    pub bars: Vec<BarsEntry>,
}

/// What bars something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarsEntry {
    /// `municipality/id`, `product:ID` or `parallel`.
    pub candidate: String,
    /// The bars, by the names of section 6.
    pub bars: Vec<String>,
}

/// What the rule of thumb would cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceEntry {
    /// `largest`: everybody on the systems that serve most inhabitants.
    pub rule: String,
    /// Kroner over the horizon.
    pub total: Money,
    /// The constraints it breaks.
    pub infeasible: Vec<String>,
    /// The domains that the largest municipality has a system for, none of which is a candidate.
    pub not_the_largest: Vec<String>,
}

/// What is chosen in a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainEntry {
    /// The domain.
    pub domain: String,
    /// `system`, `product`, `parallel`, `open`, `retired`, `missing`, `national` or `own_project`.
    pub kind: String,
    /// `municipality/id`, `product:ID`, `parallel` or null.
    pub choice: Option<String>,
    /// Who goes on.
    pub members: Vec<String>,
    /// Whether it rests on a growth that somebody must allow.
    pub lawyer: bool,
    /// The best other candidate, if asked for. Absent = not asked; null = there is no other feasible one.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "asked")]
    pub runner_up: Option<Option<RunnerUp>>,
    /// Whether a member's running cost is assumed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed_cost: bool,
    /// Why a meeting should look at the choice: `close`, `assumed`, `fee`, `horizon`, `bridge` (these only where runners-up were asked
    /// for), `unknown_cost`, `growth`, `guessed`, `catalogue`. Ours, not the format's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clarify: Vec<String>,
}

/// The best other candidate of a domain with everything else free to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunnerUp {
    /// What.
    pub choice: String,
    /// By how much the whole plan gets more expensive, in kroner.
    pub extra: Money,
    /// The other domains that choose otherwise in that plan: so anyone can price it. Ours; absent in documents from before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Vec<OtherwiseEntry>>,
}

/// Domains that change only together: each is chosen otherwise in the plan with the runner-up of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageEntry {
    /// Its name: what most of its users work in by this plan.
    pub system: String,
    /// Its domains, those with most users first.
    pub domains: Vec<String>,
    /// Users of its domains today, each counted once in each domain.
    pub users: u64,
    /// The domain whose runner-up's plan is its other plan: the cheapest of those of its domains.
    pub of: String,
    /// By how much the whole plan gets more expensive with it, in kroner.
    pub extra: Money,
    /// Everything that chooses otherwise in it.
    pub otherwise: Vec<OtherwiseEntry>,
    /// Why a meeting should look at it, by the words of `domains[].clarify`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clarify: Vec<String>,
}

/// A domain that chooses otherwise in the plan with a runner-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherwiseEntry {
    /// The domain.
    pub domain: String,
    /// `municipality/id`, `product:ID` or `parallel`.
    pub choice: String,
}

/// What becomes of a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractEntry {
    /// `municipality/id`.
    pub contract: String,
    /// `extend`, `keep`, `terminate` or `expire`.
    pub action: String,
    /// Whether a system that names it is not used.
    pub reduce: bool,
    /// The last day to give notice.
    pub notice_by: Option<Date>,
    /// The day it ends.
    pub ends: Option<Date>,
    /// `expire`, `wait`, `buy_out` or `bridge`; null of one that is kept.
    pub exit: Option<String>,
    /// All that is paid after day one for a system that is replaced; of a kept contract for its lines that are given notice.
    pub exit_cost: Money,
    /// What of it is assumed: `annual_fee`, `bridge`.
    pub assumed: Vec<String>,
    /// The lines that are given notice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineEntry>,
    /// What the exit would cost if its supplier kept none of the work, where it does. Ours, as is the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_exit_cost: Option<Money>,
    /// The day until which it must be bridged, where it expires before the replaced systems are switched off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bridge_to: Option<Date>,
}

/// A part of a kept contract that is given notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineEntry {
    /// The system it pays for.
    pub system: String,
    /// The last day to give notice; null where it ends by itself.
    pub notice_by: Option<Date>,
    /// The day it ends.
    pub ends: Date,
    /// Kroner.
    pub cost: Money,
}

/// Who moves where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MigrationEntry {
    /// The domain.
    pub domain: String,
    /// The municipality.
    pub municipality: String,
    /// From which use; null for introduce.
    pub from: Option<String>,
    /// To what; null in a retired domain.
    pub to: Option<String>,
    /// `close`, `lookup`, `consolidate`, `convert`, `reenter`, `introduce` or `rekey`.
    pub kind: String,
    /// How many users.
    pub users: u64,
    /// How many records.
    pub records: u64,
    /// How many sites.
    pub sites: u64,
    /// Kroner.
    pub cost: Money,
    /// The counts that were filled in from `typical`.
    pub assumed: Vec<String>,
}

/// An integration that the target needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrationEntry {
    /// The domain that sorts first.
    pub a: String,
    /// The other domain, or `component:ID`.
    pub b: String,
    /// The work.
    pub work: String,
    /// Kroner.
    pub cost: Money,
}

/// A procurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcurementEntry {
    /// `product:ID`.
    pub product: String,
    /// The domains it is chosen in.
    pub domains: Vec<String>,
    /// Kroner, once.
    pub one_off: Money,
    /// Kroner a year, for the whole new municipality.
    pub annual: Money,
    /// The day by which it must begin; null where it has begun.
    pub start_by: Option<Date>,
    /// The day it began.
    pub begun: Option<Date>,
    /// What of the one-off price is gone already.
    pub spent: Money,
}

/// A proof is for programs: nobody reads it, and on lines of their own, indented as deep as the search went, its numbers
/// would take thirty times the room.
fn on_one_line<S: Serializer>(
    certificate: &Option<crate::optimise::Certificate>,
    to: S,
) -> Result<S::Ok, S::Error> {
    serde_json::value::to_raw_value(certificate).map_err(serde::ser::Error::custom)?.serialize(to)
}

/// An absent key and an explicit null are two different answers here.
mod asked {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer, T: Serialize>(
        value: &Option<Option<T>>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(inner) => inner.serialize(to),
            None => to.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
        from: D,
    ) -> Result<Option<Option<T>>, D::Error> {
        Option::deserialize(from).map(Some)
    }
}
