//! Pages: headline, sentences, tables and charts, in reading order.

use std::io::{self, Write};

use super::{escaped, line, prose, table};
use crate::report::{Block, Chart, Language, Page};

/// Writes a page.
pub fn page(page: &Page, language: Language, to: &mut dyn Write) -> io::Result<()> {
    for (index, block) in page.blocks.iter().enumerate() {
        if index > 0 {
            to.write_all(b"\n")?;
        }
        match block {
            Block::Headline(sentence) => writeln!(to, "# {}", prose(sentence, language))?,
            Block::Heading(sentence) => writeln!(to, "## {}", prose(sentence, language))?,
            Block::Paragraph(sentence) => writeln!(to, "{}", prose(sentence, language))?,
            Block::Points(points) => {
                for point in points {
                    writeln!(to, "- {}", prose(point, language))?;
                }
            }
            Block::Table(one) => table(one, language, to)?,
            Block::Chart(one) => chart(one, language, to)?,
        }
    }
    Ok(())
}

/// A chart as a table, a column a month.
fn chart(chart: &Chart, language: Language, to: &mut dyn Write) -> io::Result<()> {
    let mut out = format!("## {}\n\n", escaped(chart.title.get(language)));
    let months = || chart.months.iter();
    line(&mut out, std::iter::once(String::new()).chain(months().map(ToString::to_string)));
    line(&mut out, std::iter::once("---".to_owned()).chain(months().map(|_| "---".to_owned())));
    for row in &chart.rows {
        let remark = row.remark.get(language);
        let label = row.label.get(language);
        let label = if remark.is_empty() { label.to_owned() } else { format!("{label} ({remark})") };
        let marks = row.marks.iter().map(|mark| escaped(&mark.sign));
        line(&mut out, std::iter::once(escaped(&label)).chain(marks));
    }
    to.write_all(out.as_bytes())
}
