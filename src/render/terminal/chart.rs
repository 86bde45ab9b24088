//! A chart: two characters a month, as many months beside one another as fit.

use unicode_width::UnicodeWidthStr;

use super::Style;
use super::paint::{HARD_SPACE, Paint, paint, tame};
use crate::model::Month;
use crate::report::{Chart, ChartRow};

/// The first letters of the months, the same in every language.
const LETTERS: &str = "JFMAMJJASOND";
/// Below this width labels are not cut but the months are broken over several charts.
const LEAST_MONTHS: usize = 6;

/// A chart without its title.
pub(super) fn body(chart: &Chart, screen: Style) -> String {
    let label = |row: &ChartRow| tame(&row.label.say(screen.language));
    let widest = chart.rows.iter().map(|row| label(row).width()).max().unwrap_or(0);
    let remarks =
        chart.rows.iter().map(|row| row.remark.say(screen.language).as_str().width()).max().unwrap_or(0);
    let room = screen.width.saturating_sub(widest + remarks + 3) / 2;
    let months = room.max(LEAST_MONTHS);
    let mut out = String::new();
    let parts: Vec<&[Month]> = chart.months.chunks(months).collect();
    for (part, shown) in parts.iter().enumerate() {
        let from = part * months;
        let pad = " ".repeat(widest + 1);
        out.push_str(&format!("{pad}{}\n", paint(&hard(&years(shown)), Some(Paint::Faint))));
        out.push_str(&format!("{pad}{}\n", paint(&hard(&letters(shown)), Some(Paint::Faint))));
        for row in &chart.rows {
            let text = label(row);
            let fill = " ".repeat(widest - text.width() + 1);
            let text = if row.total { paint(&text, Some(Paint::Faint)) } else { text };
            let mut line = format!("{text}{fill}");
            for mark in &row.marks[from..from + shown.len()] {
                let sign = if mark.sign.is_empty() { dot(screen) } else { mark.sign.as_str() };
                line.push_str(&" ".repeat(2usize.saturating_sub(sign.width())));
                let tone = if mark.sign.is_empty() { Some(Paint::Faint) } else { Paint::of(mark.tone) };
                line.push_str(&paint(sign, tone));
            }
            if part + 1 == parts.len() && !row.remark.is_empty() {
                let remark = row.remark.say(screen.language);
                let tone = if row.total { Paint::Faint } else { Paint::Alarm };
                line.push_str(&format!("  {}", paint(&tame(&remark), Some(tone))));
            }
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}

fn dot(screen: Style) -> &'static str {
    if screen.ascii { "." } else { "·" }
}

fn hard(text: &str) -> String {
    text.replace(' ', &HARD_SPACE.to_string())
}

/// Each year above its January, and the first above the first month where there is room before the next.
fn years(months: &[Month]) -> String {
    let mut line = String::new();
    for (index, month) in months.iter().enumerate() {
        let january = |month: &Month| month.0.rem_euclid(12) == 0;
        let room = !months.iter().skip(index + 1).take(2).any(january);
        if january(month) || (index == 0 && room) {
            let at = index * 2 + 1;
            line.push_str(&" ".repeat(at.saturating_sub(line.len())));
            line.push_str(&month.0.div_euclid(12).to_string());
        }
    }
    line
}

fn letters(months: &[Month]) -> String {
    months
        .iter()
        .map(|month| {
            let at = month.0.rem_euclid(12) as usize;
            format!(" {}", &LETTERS[at..=at])
        })
        .collect()
}
