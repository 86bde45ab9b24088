//! A Mermaid Gantt chart.

use std::io::{self, Write};

use super::runs;
use crate::model::Month;
use crate::render::{Gantt, Style};

/// Writes charts as one Mermaid Gantt chart, a section a chart. Rows that sum others are left out, but for gates.
pub fn mermaid(gantt: &Gantt, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let (Gantt { title, charts }, language) = (gantt, style.language);
    writeln!(to, "gantt")?;
    writeln!(to, "  title {}", plain(title))?;
    writeln!(to, "  dateFormat YYYY-MM-DD")?;
    writeln!(to, "  axisFormat %Y-%m")?;
    for chart in charts {
        let rows = || chart.rows.iter().filter(|row| !row.total);
        if rows().next().is_none() {
            continue;
        }
        writeln!(to, "  section {}", plain(chart.title.get(language)))?;
        for row in rows() {
            for run in runs(chart, row) {
                let (from, end) = (run.from.first_day(), Month(run.to.0 + 1).first_day());
                let label = format!("{} {}", plain(row.label.get(language)), run.sign);
                let tag = match (run.late, run.sign.as_str()) {
                    (true, _) => "crit, ",
                    (false, "G") => "active, ",
                    (false, _) => "",
                };
                writeln!(to, "  {label} :{tag}{from}, {end}")?;
            }
        }
    }
    Ok(())
}

/// Text that Mermaid takes for nothing but text.
fn plain(text: &str) -> String {
    let special =
        |character: char| character.is_control() || matches!(character, ':' | ';' | '#' | ',' | '%');
    text.chars().map(|character| if special(character) { ' ' } else { character }).collect()
}
