//! What a verification finds, as data.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Fault, Proven};
use crate::words::{Text, t};

/// Something that a plan document says and the workspace does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Where: a path into the document, such as `migrations[3].cost`.
    pub place: String,
    /// What the document says there.
    pub document: Option<String>,
    /// What the workspace gives.
    pub workspace: Option<String>,
    /// What is wrong, in words; a program reads them in English.
    pub message: Text,
}

/// How far the lower bound is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The certificate holds.
    Holds(Proven),
    /// The certificate has this fault.
    Faulty(Fault),
    /// There is no certificate.
    Missing,
    /// There is nothing to prove: the plan says that there is no target, and such plans carry no proof.
    Infeasible,
}

/// How many of what were recomputed and compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// Single values.
    pub values: usize,
    /// Domains.
    pub domains: usize,
    /// Contracts.
    pub contracts: usize,
    /// Migrations.
    pub migrations: usize,
    /// Integrations.
    pub integrations: usize,
    /// Procurements.
    pub procurements: usize,
    /// Statements that only a search could find, of which is checked that they are possible: what each decision costs, runners-up
    /// of which the document does not say in which plan, and what would be chosen over other years.
    pub bounded: usize,
}

/// What a verification finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The parts of the workspace that have changed since the plan was made; `None` if the document does not say what it
    /// rests on.
    pub changed: Option<Vec<String>>,
    /// Everything that does not hold, in the order of the document.
    pub differences: Vec<Difference>,
    /// How far the lower bound is proven.
    pub proof: Proof,
    /// Whether the choices could be priced at all, and so everything that follows from them be compared.
    pub priced: bool,
    /// What was compared.
    pub compared: Compared,
}

impl Verdict {
    /// Whether the plan holds.
    pub fn holds(&self) -> bool {
        self.differences.is_empty() && !self.is_stale()
    }

    /// Whether the workspace has changed since the plan was made.
    pub fn is_stale(&self) -> bool {
        self.changed.as_ref().is_some_and(|changed| !changed.is_empty())
    }
}

/// What is compared, and what is found, in the order of looking.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub differences: Vec<Difference>,
    pub compared: Compared,
}

impl Look {
    /// Something is wrong at a place.
    pub fn wrong(&mut self, place: impl Into<String>, message: Text) {
        let place = place.into();
        self.differences.push(Difference { place, document: None, workspace: None, message });
    }

    /// A value of the document is what the workspace gives.
    pub fn same<T: PartialEq + Serialize>(&mut self, place: impl Into<String>, document: &T, workspace: &T) {
        self.compared.values += 1;
        if document != workspace {
            self.differences.push(Difference {
                place: place.into(),
                document: Some(shown(document)),
                workspace: Some(shown(workspace)),
                message: t!("verify.differs"),
            });
        }
    }

    /// Requires something of a value that the document gives.
    pub fn require(&mut self, holds: bool, place: impl Into<String>, message: impl FnOnce() -> Text) {
        self.compared.values += 1;
        if !holds {
            self.wrong(place, message());
        }
    }

    /// What another has found, after what this one has.
    pub fn then(&mut self, other: Look) {
        self.differences.extend(other.differences);
        self.compared.values += other.compared.values;
        self.compared.bounded += other.compared.bounded;
    }

    /// Rows of the document are those that the workspace gives, compared one by one by their keys.
    pub fn rows<T: Serialize, K: Ord + Serialize>(
        &mut self,
        list: &str,
        document: &[T],
        workspace: &[T],
        key: fn(&T) -> K,
        fields: impl Fn(&mut Look, &str, &T, &T),
    ) {
        let mut places: BTreeMap<K, usize> = workspace.iter().map(key).zip(0..).collect();
        let known: BTreeSet<K> = workspace.iter().map(key).collect();
        let mut taken = vec![false; workspace.len()];
        let mut last: Option<usize> = None;
        for (index, row) in document.iter().enumerate() {
            let place = format!("{list}[{index}]");
            let key = key(row);
            let Some(at) = places.remove(&key) else {
                let twice = known.contains(&key);
                let key = shown(&key);
                let message =
                    if twice { t!("verify.twice", key = key) } else { t!("verify.no_such_row", key = key) };
                self.wrong(place, message);
                continue;
            };
            taken[at] = true;
            self.require(last.is_none_or(|last| last < at), &place, || t!("verify.out_of_order"));
            last = last.max(Some(at));
            fields(self, &place, row, &workspace[at]);
        }
        for (row, _) in workspace.iter().zip(taken).filter(|(_, taken)| !taken) {
            self.wrong(list, t!("verify.missing", key = shown(&key(row))));
        }
    }
}

/// A value as the document writes it, without the quotes of a text.
pub(super) fn shown(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(bare) if !bare.contains(['"', '\\']) => bare.to_owned(),
        _ => text,
    }
}

impl Serialize for Verdict {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("holds", &self.holds())?;
        map.serialize_entry("stale", &self.changed.as_ref().map(|changed| !changed.is_empty()))?;
        map.serialize_entry("changed", &self.changed)?;
        map.serialize_entry("priced", &self.priced)?;
        map.serialize_entry("compared", &self.compared)?;
        map.serialize_entry("proof", &self.proof)?;
        map.serialize_entry("differences", &self.differences)?;
        map.end()
    }
}

impl Serialize for Proof {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = to.serialize_map(None)?;
        match self {
            Proof::Holds(proven) => {
                map.serialize_entry("status", "holds")?;
                map.serialize_entry("lower_bound", &proven.kroner)?;
                map.serialize_entry("users", &proven.users)?;
                map.serialize_entry("nodes", &proven.nodes)?;
            }
            Proof::Faulty(fault) => {
                map.serialize_entry("status", "faulty")?;
                map.serialize_entry("fault", &fault.0)?;
            }
            Proof::Missing => map.serialize_entry("status", "missing")?,
            Proof::Infeasible => map.serialize_entry("status", "none_for_infeasible")?,
        }
        map.end()
    }
}
