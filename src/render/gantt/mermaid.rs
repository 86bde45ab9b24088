//! A Mermaid Gantt chart.

use std::io::{self, Write};

use super::runs;
use crate::model::Month;
use crate::render::escape::mermaid_task;
use crate::render::{Gantt, Style};

/// Writes charts as one Mermaid Gantt chart, a section a chart. Rows that sum others are left out, but for gates.
pub fn mermaid(gantt: &Gantt, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let (Gantt { title, charts }, language) = (gantt, style.language);
    writeln!(to, "gantt")?;
    writeln!(to, "  title {}", mermaid_task(title))?;
    writeln!(to, "  dateFormat YYYY-MM-DD")?;
    writeln!(to, "  axisFormat %Y-%m")?;
    for chart in charts {
        let rows = || chart.rows.iter().filter(|row| !row.total);
        if rows().next().is_none() {
            continue;
        }
        writeln!(to, "  section {}", mermaid_task(&chart.title.say(language)))?;
        for row in rows() {
            for run in runs(chart, row) {
                let (from, end) = (run.from.first_day(), Month(run.to.0 + 1).first_day());
                let label = format!("{} {}", mermaid_task(&row.label.say(language)), run.sign);
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
