//! Yes and no, in nine languages.

use super::{Column, Outcome, Reading, Reason, clean, empty};
use crate::import::heads::fold;
use crate::import::table::Cell;

const YES: &[&str] = &[
    "ja", "j", "yes", "y", "x", "kylla", "k", "on", "true", "sann", "sant", "sand", "tosi", "wahr", "waar",
    "1", "oui", "si", "vrai", "jaa", "jo",
];
const NO: &[&str] = &[
    "nei", "nej", "nein", "nee", "no", "n", "ei", "e", "false", "usann", "usant", "falsk", "falskt",
    "epatosi", "falsch", "onwaar", "0", "non", "faux", "ikke", "inte", "av", "off",
];

/// Whether a cell says yes or no.
pub fn truth(cell: &Cell, column: &Column) -> Reading<bool> {
    let said = match cell {
        _ if empty(cell, column) => return Outcome::Empty.into(),
        Cell::Truth(truth) => return Reading::known(*truth),
        Cell::Formula => return Reading::unread(Reason::NoResult),
        Cell::Error(fault) => return Reading::unread(Reason::Fault(fault.clone())),
        Cell::Long(_) => return Reading::unread(Reason::Long),
        Cell::Date(_) => return Reading::unread(Reason::IsDate),
        cell => clean(&cell.plain()),
    };
    let folded = fold(&said);
    if YES.contains(&folded.as_str()) || matches!(said.as_str(), "✓" | "✔" | "√" | "☑" | "(x)") {
        return Reading::known(true);
    }
    if NO.contains(&folded.as_str()) || matches!(said.as_str(), "✗" | "✘" | "☐") {
        return Reading::known(false);
    }
    Reading::unread(Reason::NoTruth)
}
