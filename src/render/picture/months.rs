//! Months of projects: a square a month, a colour and a sign a phase.

use super::MARGIN;
use super::canvas::{ALARM, Area, Canvas, FAINT, Held, Ink, LINE, Type, width};
use crate::model::Month;
use crate::render::Gantt;
use crate::render::gantt::runs;
use crate::report::{Chart, ChartRow, Language, Text, Tone};
use crate::words::t;

/// A month's width and a row's height.
const CELL: i64 = 20;
/// A label is cut where it is wider.
const LABEL: i64 = 300;
const BODY: Type = Type::of(12);

const PHASES: [(&str, &str, Text); 4] = [
    ("FP", "#d6dde6", t!("paper.phase_fp")),
    ("P", "#a9c9ea", t!("paper.phase_p")),
    ("A", "#f5c07a", t!("paper.phase_a")),
    ("G", "#8cc98c", t!("paper.phase_g")),
];

/// Where things lie.
struct Sheet {
    canvas: Canvas,
    left: i64,
    language: Language,
}

/// Charts as one picture, one below another.
pub fn drawn(gantt: &Gantt, language: Language) -> String {
    let Gantt { title, charts } = gantt;
    let widest = |text: &dyn Fn(&ChartRow) -> String| {
        charts.iter().flat_map(|chart| &chart.rows).map(|row| width(&text(row), BODY)).max().unwrap_or(0)
    };
    let left = MARGIN + widest(&|row| row.label.say(language)).min(LABEL) + 8;
    let right = widest(&|row| row.remark.say(language)) + 16;
    let months = charts.iter().map(|chart| chart.months.len()).max().unwrap_or(0) as i64;
    let mut sheet = Sheet { canvas: Canvas::named("roadmap"), left, language };
    sheet.canvas.text((MARGIN, MARGIN + 14), title, Type::of(16).bold());
    let mut y = MARGIN + CELL + 12;
    let legend = sheet.legend(y);
    y += CELL * 2;
    for chart in charts {
        y = sheet.chart(chart, y);
    }
    if charts.is_empty() {
        sheet.canvas.text((MARGIN, y + 14), &t!("picture.no_months").say(language), BODY);
        y += CELL;
    }
    let width = (left + CELL * months + right + MARGIN).max(legend + MARGIN);
    let told = t!("picture.months_lead").say(language);
    sheet.canvas.done((width, y + MARGIN), title, &told)
}

impl Sheet {
    /// What the signs mean; where it ends.
    fn legend(&mut self, y: i64) -> i64 {
        let mut x = MARGIN;
        for (sign, colour, words) in &PHASES {
            self.bar((x, y), 1, sign, colour, false);
            let text = words.say(self.language);
            self.canvas.text((x + CELL + 6, y + 14), &text, BODY);
            x += CELL + width(&text, BODY) + 24;
        }
        self.bar((x, y), 1, "G", PHASES[3].1, true);
        let late = t!("paper.late_frame").say(self.language);
        self.canvas.text((x + CELL + 6, y + 14), &late, BODY);
        x + CELL + 6 + width(&late, BODY)
    }

    fn bar(&mut self, (x, y): (i64, i64), months: i64, sign: &str, colour: &'static str, late: bool) {
        let area = Area { x: x + 1, y: y + 2, width: CELL * months - 2, height: CELL - 4 };
        let ink = Ink::fill(colour).round(2);
        self.canvas.area(area, if late { ink.edged(ALARM, 2) } else { ink.edged(FAINT, 1) });
        let at = (area.x + area.width / 2, y + 14);
        self.canvas.text(at, sign, Type::of(11).held(Held::Middle));
    }

    /// A chart from a height on; the height after it.
    fn chart(&mut self, chart: &Chart, top: i64) -> i64 {
        let title = chart.title.say(self.language);
        self.canvas.text((MARGIN, top + 14), &title, Type::of(14).bold());
        let mut y = top + CELL;
        let bottom = y + CELL * (2 + chart.rows.len() as i64);
        for (index, month) in chart.months.iter().enumerate() {
            let x = self.left + CELL * index as i64;
            let begins = month.0.rem_euclid(12) == 0;
            if index == 0 || begins {
                self.canvas.text((x + 2, y + 14), &month.0.div_euclid(12).to_string(), BODY.bold());
            }
            let number = (month.0.rem_euclid(12) + 1).to_string();
            let kind = BODY.colour(FAINT).held(Held::Middle);
            self.canvas.text((x + CELL / 2, y + CELL + 14), &number, kind);
            let colour = if begins { FAINT } else { LINE };
            self.canvas.line((x, y + CELL), (x, bottom), Ink::line(colour, 1));
        }
        y += CELL * 2;
        for row in &chart.rows {
            self.row(chart, row, y);
            y += CELL;
        }
        bottom + CELL
    }

    fn row(&mut self, chart: &Chart, row: &ChartRow, y: i64) {
        let first = chart.months.first().copied().unwrap_or(Month(0));
        let right = self.left + CELL * chart.months.len() as i64;
        self.canvas.line((MARGIN, y + CELL), (right, y + CELL), Ink::line(LINE, 1));
        let kind = if row.total { BODY.colour(FAINT) } else { BODY };
        let label = row.label.say(self.language);
        self.canvas.fitted((MARGIN, y + 14), &label, kind, LABEL);
        for run in runs(chart, row) {
            let x = self.left + CELL * i64::from((run.from.0 - first.0).max(0));
            let months = i64::from((run.to.0 - run.from.0 + 1).max(1));
            match PHASES.iter().find(|(sign, ..)| *sign == run.sign && !row.total) {
                Some((_, colour, _)) => self.bar((x, y), months, &run.sign, colour, run.late),
                None => {
                    for index in 0..months {
                        let at = (x + CELL * index + CELL / 2, y + 14);
                        self.canvas.text(at, &run.sign, BODY.held(Held::Middle));
                    }
                }
            }
        }
        for (index, _) in row.marks.iter().enumerate().filter(|(_, mark)| mark.ghost) {
            let x = self.left + CELL * index as i64;
            self.canvas.line((x, y + CELL - 1), (x + CELL, y + CELL - 1), Ink::line(FAINT, 3));
        }
        let late = row.marks.iter().any(|mark| mark.tone == Tone::Alarm);
        let kind = BODY.colour(if late { ALARM } else { FAINT });
        self.canvas.text((right + 8, y + 14), &row.remark.say(self.language), kind);
    }
}
