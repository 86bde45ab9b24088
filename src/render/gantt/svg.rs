//! An SVG picture: a square a month, a colour and a sign a phase.

use std::fmt::Write as _;
use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::runs;
use crate::model::Month;
use crate::render::escape::xml;
use crate::render::{Gantt, Style};
use crate::report::{Chart, ChartRow, Language, Text, Tone};
use crate::words::t;

/// A month's width and a row's height, in pixels.
const CELL: usize = 20;
/// The width of a character of a label, about.
const LETTER: usize = 7;
const MARGIN: usize = 16;

const PHASES: [(&str, &str, Text); 4] = [
    ("FP", "#d6dde6", t!("paper.phase_fp")),
    ("P", "#a9c9ea", t!("paper.phase_p")),
    ("A", "#f5c07a", t!("paper.phase_a")),
    ("G", "#8cc98c", t!("paper.phase_g")),
];

/// Where things lie.
struct Paper {
    out: String,
    left: usize,
    language: Language,
}

/// Writes charts as one picture, one below another.
pub fn svg(gantt: &Gantt, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let (Gantt { title, charts }, language) = (gantt, style.language);
    let longest = |text: &dyn Fn(&ChartRow) -> usize| {
        charts.iter().flat_map(|chart| &chart.rows).map(text).max().unwrap_or(0)
    };
    let left = MARGIN + LETTER * longest(&|row| row.label.say(language).as_str().width()) + 8;
    let right = LETTER * longest(&|row| row.remark.say(language).as_str().width()) + 16;
    let months = charts.iter().map(|chart| chart.months.len()).max().unwrap_or(0);
    let width = (left + CELL * months + right + MARGIN).max(640);
    let heights = charts.iter().map(|chart| CELL * (chart.rows.len() + 4));
    let height = MARGIN * 2 + CELL * 4 + heights.sum::<usize>();
    let mut paper = Paper { out: String::new(), left, language };
    let _ = writeln!(
        paper.out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\">\n<title>{0}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>",
        xml(title)
    );
    paper.text(MARGIN, MARGIN + 14, title, "font-size=\"16\" font-weight=\"bold\"");
    let mut y = MARGIN + CELL + 12;
    paper.legend(y);
    y += CELL * 2;
    for chart in charts {
        y = paper.chart(chart, y);
    }
    paper.out.push_str("</svg>\n");
    to.write_all(paper.out.as_bytes())
}

impl Paper {
    fn text(&mut self, x: usize, y: usize, text: &str, style: &str) {
        let _ = writeln!(self.out, "<text x=\"{x}\" y=\"{y}\" {style}>{}</text>", xml(text));
    }

    fn line(&mut self, from: (usize, usize), to: (usize, usize), colour: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let _ =
            writeln!(self.out, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{colour}\"/>");
    }

    /// What the signs mean.
    fn legend(&mut self, y: usize) {
        let mut x = MARGIN;
        for (sign, colour, words) in &PHASES {
            self.bar((x, y), 1, sign, colour, false);
            let text = words.say(self.language);
            self.text(x + CELL + 6, y + 14, &text, "");
            x += CELL + LETTER * text.width() + 30;
        }
        self.bar((x, y), 1, "G", PHASES[3].1, true);
        let late = t!("paper.late_frame");
        self.text(x + CELL + 6, y + 14, &late.say(self.language), "");
    }

    fn bar(&mut self, at: (usize, usize), months: usize, sign: &str, colour: &str, late: bool) {
        let (x, y) = (at.0 + 1, at.1 + 2);
        let (width, height) = (CELL * months - 2, CELL - 4);
        let stroke = if late {
            "stroke=\"#c00000\" stroke-width=\"2\""
        } else {
            "stroke=\"#5b6770\" stroke-width=\"0.5\""
        };
        let _ = writeln!(
            self.out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"2\" fill=\"{colour}\" {stroke}/>"
        );
        self.text(x + width / 2, y + 12, sign, "text-anchor=\"middle\" font-size=\"11\"");
    }

    /// A chart from a height on; the height after it.
    fn chart(&mut self, chart: &Chart, top: usize) -> usize {
        let mut y = top + CELL;
        let title = chart.title.say(self.language);
        self.text(MARGIN, top + 14, &title, "font-size=\"14\" font-weight=\"bold\"");
        let bottom = y + CELL * (2 + chart.rows.len());
        for (index, month) in chart.months.iter().enumerate() {
            let x = self.left + CELL * index;
            let begins = month.0.rem_euclid(12) == 0;
            if index == 0 || begins {
                self.text(x + 2, y + 14, &month.0.div_euclid(12).to_string(), "font-weight=\"bold\"");
            }
            let number = (month.0.rem_euclid(12) + 1).to_string();
            self.text(x + CELL / 2, y + CELL + 14, &number, "text-anchor=\"middle\" fill=\"#5b6770\"");
            let colour = if begins { "#5b6770" } else { "#e4e8ec" };
            self.line((x, y + CELL), (x, bottom), colour);
        }
        y += CELL * 2;
        for row in &chart.rows {
            self.row(chart, row, y);
            y += CELL;
        }
        bottom + CELL
    }

    fn row(&mut self, chart: &Chart, row: &ChartRow, y: usize) {
        let first = chart.months.first().copied().unwrap_or(Month(0));
        let right = self.left + CELL * chart.months.len();
        self.line((MARGIN, y + CELL), (right, y + CELL), "#e4e8ec");
        let label = row.label.say(self.language);
        let style = if row.total { "fill=\"#5b6770\" font-style=\"italic\"" } else { "" };
        self.text(MARGIN, y + 14, &label, style);
        for run in runs(chart, row) {
            let x = self.left + CELL * (run.from.0 - first.0).max(0) as usize;
            let months = (run.to.0 - run.from.0 + 1).max(1) as usize;
            match PHASES.iter().find(|(sign, ..)| *sign == run.sign && !row.total) {
                Some((_, colour, _)) => self.bar((x, y), months, &run.sign, colour, run.late),
                None => {
                    for index in 0..months {
                        let style = "text-anchor=\"middle\" fill=\"#24303a\"";
                        self.text(x + CELL * index + CELL / 2, y + 14, &run.sign, style);
                    }
                }
            }
        }
        let remark = row.remark.say(self.language);
        let late = row.marks.iter().any(|mark| mark.tone == Tone::Alarm);
        let style = if late { "fill=\"#c00000\"" } else { "fill=\"#5b6770\"" };
        self.text(right + 8, y + 14, &remark, style);
    }
}
