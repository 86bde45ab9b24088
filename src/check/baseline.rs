//! A baseline: the findings that were there when somebody began to check, so that only what is new fails.
//!
//! What enters: a [`Checked`], or the text of a saved baseline. What leaves: text, or a [`Checked`] in which what is
//! known counts no more. What always holds: the same findings give the same bytes; what cannot be waived is in no baseline.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Checked, rules, settings};
use crate::diagnostic::{self, Acceptance, Finding, Severity, Waived};
use crate::load::codes;
use crate::source::Sources;
use crate::words::{Text, t};

/// The format's number.
const FORMAT: u32 = 1;

/// Why a text is no baseline that this program reads.
#[derive(Debug)]
pub enum NoBaseline {
    /// It is not the JSON of one; the error says where.
    Text(serde_json::Error),
    /// It has another format.
    Format(u32),
}

impl NoBaseline {
    /// Why, in words; what the reader of JSON says is quoted.
    pub fn text(&self) -> Text {
        match self {
            NoBaseline::Text(error) => Text::same(error.to_string()),
            NoBaseline::Format(format) => t!("baseline.format", found = *format, format = FORMAT),
        }
    }
}

impl fmt::Display for NoBaseline {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text().fmt(out)
    }
}

impl Error for NoBaseline {}

/// Findings by code and subject, and how many there are of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<(String, String), u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    findings: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    subject: String,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: u32,
}

fn one() -> u32 {
    1
}

fn is_one(count: &u32) -> bool {
    *count == 1
}

impl Baseline {
    /// Reads a saved one.
    pub fn read(text: &str) -> Result<Self, NoBaseline> {
        let file: File = serde_json::from_str(text).map_err(NoBaseline::Text)?;
        if file.format != FORMAT {
            return Err(NoBaseline::Format(file.format));
        }
        let mut baseline = Baseline::default();
        for entry in file.findings {
            *baseline.known.entry((entry.code, entry.subject)).or_default() += entry.count;
        }
        Ok(baseline)
    }

    /// What counts now, as far as it can be accepted.
    pub fn of(checked: &Checked) -> Self {
        let mut baseline = Baseline::default();
        for finding in checked.findings.iter().filter(|finding| can_be_known(finding)) {
            *baseline.known.entry(key(finding)).or_default() += 1;
        }
        baseline
    }

    /// How many findings it has.
    pub fn len(&self) -> usize {
        self.known.values().map(|&count| count as usize).sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// JSON, sorted, one finding a line, so that a change to it reads well in a review.
    pub fn text(&self) -> String {
        let lines: Vec<String> = self
            .known
            .iter()
            .map(|((code, subject), &count)| {
                let entry = Entry { code: code.clone(), subject: subject.clone(), count };
                let line = serde_json::to_string(&entry).expect("invariant: two texts and a number are JSON");
                format!("\n    {line}")
            })
            .collect();
        let end = if lines.is_empty() { "" } else { "\n  " };
        format!("{{\n  \"format\": {FORMAT},\n  \"findings\": [{}{end}]\n}}\n", lines.join(","))
    }
}

impl Checked {
    /// Sets aside what a baseline knows, and notes what it has that is gone. A code that was not looked at in this run
    /// says nothing of what is gone.
    pub fn against(&mut self, baseline: &Baseline, sources: &Sources) {
        let mut left = baseline.known.clone();
        for waived in &self.waived {
            take(&mut left, &waived.finding);
        }
        let findings = std::mem::take(&mut self.findings);
        for finding in findings {
            if can_be_known(&finding) && take(&mut left, &finding) {
                let reason = "known from the baseline".to_owned();
                self.waived.push(Waived { finding, reason, by: Acceptance::Baseline });
            } else {
                self.findings.push(finding);
            }
        }
        diagnostic::arrange(&mut self.waived, |waived| &waived.finding, sources);
        self.compared = true;
        self.fixed = left
            .into_iter()
            .filter(|((code, _), count)| *count > 0 && self.looked_at(code))
            .map(|(key, _)| key)
            .collect();
    }

    fn looked_at(&self, code: &str) -> bool {
        self.ran.iter().any(|ran| ran == code)
            || (self.wanted.wants(code) && codes::ALL.iter().any(|card| card.code == code))
    }
}

/// What is found now and was not before, and what was before and is not now: each in how many of its code and subject there are more.
/// Unlike a baseline this knows also what nobody may accept. `strip` makes a subject that is a file the same on both sides.
pub fn since(
    before: &Checked,
    now: &Checked,
    strip: impl Fn(usize, &str) -> String,
) -> (Vec<Finding>, Vec<(String, String)>) {
    let key = |side: usize, finding: &Finding| (finding.code.to_string(), strip(side, &finding.subject));
    let mut left: BTreeMap<(String, String), u32> = BTreeMap::new();
    for finding in &before.findings {
        *left.entry(key(0, finding)).or_default() += 1;
    }
    // What is accepted now is not gone.
    let accepted: BTreeSet<(String, String)> =
        now.waived.iter().map(|waived| key(1, &waived.finding)).collect();
    let is_new = |finding: &&Finding| match left.get_mut(&key(1, finding)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    let new: Vec<Finding> = now.findings.iter().filter(is_new).cloned().collect();
    let gone = left
        .into_iter()
        .filter(|(key, count)| *count > 0 && !accepted.contains(key) && now.looked_at(&key.0));
    (new, gone.map(|(key, _)| key).collect())
}

fn key(finding: &Finding) -> (String, String) {
    (finding.code.to_string(), finding.subject.clone())
}

/// Counts a finding off; whether there was one to count.
fn take(left: &mut BTreeMap<(String, String), u32>, finding: &Finding) -> bool {
    match left.get_mut(&key(finding)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    }
}

/// Whether a finding may be accepted at all: not an error of reading, for what it left out is missing in every result,
/// and not a fault of a waiver.
fn can_be_known(finding: &Finding) -> bool {
    let code = finding.code.as_ref();
    let of_reading = rules::find(code).is_none() && codes::ALL.iter().any(|card| card.code == code);
    let of_settings = settings::CARDS.iter().any(|card| card.code == code);
    !of_settings && (!of_reading || finding.severity < Severity::Error)
}
