//! What a plan rests on, as fingerprints: whether a plan is stale is seen without planning again.
//!
//! A fingerprint is SHA-256 over what the workspace means, not over its bytes: each thing that a plan depends on becomes
//! one line ([`record`]) with its references spelled out, in the order of the landscape. So the order of files and lists,
//! comments, and whatever no plan depends on (names, owners, notes, sectors, the roadmap's settings, who decided and why)
//! change nothing. Each field of the model is named here once, so that a new one has to say whether plans depend on it.

mod lines;
mod record;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::model::{Landscape, words};
use lines::{Names, limits, lines, sorted};
use record::Record;

words! {
    /// A part of the workspace that plans rest on; sorted by name.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum InputPart {
        /// The national components.
        Components = "components",
        /// The contracts.
        Contracts = "contracts",
        /// The decisions.
        Decisions = "decisions",
        /// The domains.
        Domains = "domains",
        /// The integrations.
        Integrations = "integrations",
        /// The limits.
        Limits = "limits",
        /// The merger: its days and its years.
        Merger = "merger",
        /// The municipalities.
        Municipalities = "municipalities",
        /// The products.
        Products = "products",
        /// The rates.
        Rates = "rates",
        /// The systems.
        Systems = "systems",
        /// Who uses which system.
        Uses = "uses",
    }
}

impl Serialize for InputPart {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

/// What a plan rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// The encoding that the fingerprints are taken of. Those of two encodings say nothing of one another.
    #[serde(default = "first_version")]
    pub version: u32,
    /// SHA-256 of the parts' fingerprints, in hexadecimal digits.
    pub sha256: String,
    /// The same of each part of the workspace.
    pub parts: BTreeMap<String, String>,
}

/// What documents that name no version rest on.
const fn first_version() -> u32 {
    1
}

impl Inputs {
    /// The encoding of this program. Raise it with any change of the records below that changes the lines of workspaces
    /// that are there.
    pub const VERSION: u32 = 3;

    /// The fingerprints of a landscape.
    pub fn of(landscape: &Landscape) -> Self {
        let parts: BTreeMap<String, String> = Inputs::lines(landscape)
            .into_iter()
            .map(|(part, lines)| (part.name().to_owned(), fingerprint(&lines)))
            .collect();
        let all: Vec<String> = parts.iter().map(|(name, part)| format!("{name} {part}")).collect();
        Inputs { version: Inputs::VERSION, sha256: fingerprint(&all), parts }
    }

    /// The lines that the fingerprint of each part is taken of.
    pub fn lines(landscape: &Landscape) -> [(InputPart, Vec<String>); InputPart::ALL.len()] {
        let names = Names(landscape);
        [
            (InputPart::Merger, vec![names.merger().line()]),
            (InputPart::Municipalities, lines(&landscape.municipalities, |one| names.municipality(one))),
            (InputPart::Domains, lines(&landscape.domains, |one| names.domain(one))),
            (InputPart::Products, lines(&landscape.products, |one| names.product(one))),
            (
                InputPart::Components,
                lines(&landscape.components, |one| Record::default().with("id", &*one.reference)),
            ),
            (InputPart::Systems, lines(&landscape.systems, |one| names.system(one))),
            (InputPart::Uses, lines(&landscape.uses, |one| names.entry(one))),
            (InputPart::Contracts, lines(&landscape.contracts, |one| names.contract(one))),
            (InputPart::Integrations, sorted(lines(&landscape.integrations, |one| names.integration(one)))),
            (InputPart::Rates, vec![names.rates().line()]),
            (InputPart::Limits, vec![limits(&landscape.limits).line()]),
            (InputPart::Decisions, sorted(lines(&landscape.decisions, |one| names.decision(one)))),
        ]
    }

    /// The parts whose fingerprints are not the same.
    pub fn differing(&self, other: &Inputs) -> Vec<InputPart> {
        let of = |inputs: &'_ Inputs, part: InputPart| inputs.parts.get(part.name()).cloned();
        InputPart::ALL.into_iter().filter(|&part| of(self, part) != of(other, part)).collect()
    }
}

fn fingerprint(lines: &[String]) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
