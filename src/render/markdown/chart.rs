//! A chart as a table, a column a month.

use super::super::escape::markdown;
use super::line;
use crate::report::{Chart, Language};

/// A chart under its title.
pub(super) fn table(chart: &Chart, language: Language) -> String {
    let mut out = format!("## {}\n\n", markdown(&chart.title.say(language)));
    let months = || chart.months.iter();
    line(&mut out, std::iter::once(String::new()).chain(months().map(ToString::to_string)));
    line(&mut out, std::iter::once("---".to_owned()).chain(months().map(|_| "---".to_owned())));
    for row in &chart.rows {
        let remark = row.remark.say(language);
        let label = row.label.say(language);
        let label = if remark.is_empty() { label.to_owned() } else { format!("{label} ({remark})") };
        let marks = row.marks.iter().map(|mark| markdown(&mark.sign));
        line(&mut out, std::iter::once(markdown(&label)).chain(marks));
    }
    out
}
