//! Charts of months drawn for a wiki; `picture` draws them for a printer.
//!
//! What enters: [`Chart`]s. What leaves: text. What always holds: a colour never stands alone; each phase
//! bears its sign.

mod mermaid;

pub use mermaid::mermaid;

use crate::model::Month;
use crate::report::{Chart, ChartRow, Tone};

/// Months that follow one another with the same sign.
pub(super) struct Run {
    pub sign: String,
    pub from: Month,
    pub to: Month,
    pub late: bool,
}

/// The runs of a row.
pub(super) fn runs(chart: &Chart, row: &ChartRow) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (&month, mark) in chart.months.iter().zip(&row.marks) {
        if mark.sign.is_empty() {
            continue;
        }
        let late = mark.tone == Tone::Alarm;
        match runs.last_mut() {
            Some(run) if run.sign == mark.sign && run.to.0 + 1 == month.0 => {
                run.to = month;
                run.late |= late;
            }
            _ => runs.push(Run { sign: mark.sign.clone(), from: month, to: month, late }),
        }
    }
    runs
}
