//! `rules.yaml`: levels and waivers.

use super::alike::composed;
use super::cards::Codes;
use super::own;
use crate::diagnostic::{Card, Finding, Severity, did_you_mean, quote};
use crate::load::schema::{self, Level};
use crate::load::{Documents, Item};
use crate::model::Date;
use crate::source::Span;
use crate::words::t;

const fn card(code: &'static str, name: &'static str, meaning: &'static str) -> Card {
    Card { code, name, meaning }
}

pub(super) const EXPIRED: Card =
    card("RUL001", "waiver-expired", "A waiver has expired, and its finding counts again.");
pub(super) const UNUSED: Card =
    card("RUL002", "waiver-unused", "A waiver or an `ignore` comment matches no finding.");
pub(super) const NO_REASON: Card = card(
    "RUL003",
    "waiver-without-reason",
    "A waiver or an `ignore` comment gives no reason and does not count.",
);
pub(super) const UNKNOWN: Card = card(
    "RUL004",
    "unknown-code",
    "A level, a waiver or an `ignore` comment names a code that does not exist.",
);
pub(super) const CARDS: &[Card] =
    &[EXPIRED, UNUSED, NO_REASON, UNKNOWN, own::WRONG, own::EXAMPLE, own::STOPPED];

/// An item of `waivers`.
#[derive(Clone, Debug)]
pub(super) struct Waiver {
    pub rule: String,
    pub subject: String,
    pub reason: Option<String>,
    pub expires: Option<(Date, Span)>,
    pub span: Span,
}

/// What `rules.yaml` says.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// By prefix, longest first.
    levels: Vec<(String, Level)>,
    pub waivers: Vec<Waiver>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

impl Settings {
    pub fn read(documents: &Documents, codes: &Codes) -> Self {
        let mut settings = Settings::default();
        let Some(rules) = documents.rules.as_deref().and_then(|tree| tree.item::<schema::Rules>()) else {
            return settings;
        };
        for (name, level) in rules.levels().iter() {
            let prefix = name.value;
            if codes.is_prefix(prefix) {
                settings.levels.push((prefix.to_owned(), level));
            } else if !prefix.starts_with("x-") {
                settings.findings.push(unknown(prefix, name.span, codes));
            }
        }
        settings.levels.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
        for item in rules.waivers() {
            settings.waiver(item, codes);
        }
        settings
    }

    fn waiver(&mut self, item: Item<'_, schema::Waiver>, codes: &Codes) {
        let (Some(rule), Some(subject)) = (item.rule().found(), item.subject().found()) else { return };
        if !codes.has(rule.value) {
            self.findings.push(unknown(rule.value, rule.span, codes));
            return;
        }
        // What could not be read is a finding already, and says nothing of what it was to say.
        if item.reason().is_unreadable() {
            return;
        }
        self.waivers.push(Waiver {
            rule: rule.value.to_owned(),
            subject: composed(subject.value).into_owned(),
            reason: item.reason().owned(),
            expires: item.expires().found().map(|day| (day.value, day.span)),
            span: rule.span,
        });
    }

    fn level(&self, code: &str) -> Option<Level> {
        self.levels.iter().find(|(prefix, _)| code.starts_with(prefix.as_str())).map(|&(_, level)| level)
    }

    /// Whether a code is not looked at at all.
    pub fn is_off(&self, code: &str) -> bool {
        self.level(code) == Some(Level::Off)
    }

    /// Gives the findings their levels, and drops those that are off.
    pub fn adjust(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| !self.is_off(&finding.code));
        for finding in findings {
            match self.level(&finding.code) {
                Some(Level::Info) => finding.severity = Severity::Info,
                Some(Level::Warning) => finding.severity = Severity::Warning,
                Some(Level::Error) => finding.severity = Severity::Error,
                Some(Level::Off) | None => {}
            }
        }
    }
}

/// A code that does not exist.
pub(super) fn unknown(code: &str, span: Span, codes: &Codes) -> Finding {
    let finding = Finding::error(UNKNOWN.code, span, t!("accepted.no_rule", code = quote(code))).about(code);
    match did_you_mean(code, codes.all()) {
        Some(meant) => finding.help(t!("accepted.meant", meant = meant)),
        None => finding.help(t!("accepted.explain_lists")),
    }
}
