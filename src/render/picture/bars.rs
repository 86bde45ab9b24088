//! Contracts over the years: how long the systems are used over how long the contract binds, the day to give notice, and where they part.

use super::canvas::{ALARM, Area, Canvas, FAINT, Held, Ink, LINE, Type, fitted, width};
use super::{Laid, MARGIN, head};
use crate::model::Date;
use crate::report::{BarRow, Bars, Language, Picture};
use crate::words::t;

const ROW: i64 = 24;
const LABEL: i64 = 260;
const REMARK: i64 = 230;
/// The width of all the years.
const YEARS: i64 = 640;
const BODY: Type = Type::of(11);
const LIFE: &str = "#5b8fc7";
const TERM: &str = "#b9c4cd";
const PAID: &str = "#8a5a00";

/// The picture.
pub fn drawn(picture: &Picture, bars: &Bars, language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let whole = 2 * MARGIN + LABEL + YEARS + REMARK;
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let top = head(&mut canvas, &title, &lead, whole);
    let top = legend(&mut canvas, top, language) + 14;
    let rows: i64 = bars.groups.iter().map(|(_, rows)| ROW * rows.len() as i64 + 30).sum();
    let mut sheet = Sheet { canvas, bars, language };
    let foot = top + 26 + rows.max(24);
    sheet.years(top, foot);
    let mut y = top + 26;
    if bars.groups.is_empty() {
        let none = t!("html.none").say(language);
        sheet.canvas.text((MARGIN, top + 40), &none, BODY.colour(FAINT));
    }
    for (name, rows) in &bars.groups {
        y += 24;
        sheet.canvas.fitted((MARGIN, y - 4), &name.say(language), Type::of(13).bold(), LABEL);
        for row in rows {
            sheet.row(row, y);
            y += ROW;
        }
        y += 6;
    }
    (sheet.canvas, (whole, foot + MARGIN))
}

struct Sheet<'a> {
    canvas: Canvas,
    bars: &'a Bars,
    language: Language,
}

/// The number of a day.
fn number(day: Date) -> i64 {
    i64::from((day - Date::constant(1900, 1, 1)).get_days())
}

impl Sheet<'_> {
    fn x(&self, day: Date) -> i64 {
        let (from, to) = (number(self.bars.from), number(self.bars.to));
        let day = number(day).clamp(from, to);
        MARGIN + LABEL + YEARS * (day - from) / (to - from).max(1)
    }

    /// The lines of the years, and of the days that matter to all.
    fn years(&mut self, top: i64, foot: i64) {
        let (first, last) = (self.bars.from.year(), self.bars.to.year());
        let step = (i64::from(last - first) / 12 + 1) as usize;
        for year in (first..=last).step_by(step) {
            let day = Date::constant(year, 1, 1);
            if day < self.bars.from || day > self.bars.to {
                continue;
            }
            let x = self.x(day);
            self.canvas.line((x, top + 20), (x, foot), Ink::line(LINE, 1));
            self.canvas.text((x + 3, top + 32), &year.to_string(), BODY.colour(FAINT));
        }
        for (day, name) in &self.bars.days {
            let x = self.x(*day);
            self.canvas.line((x, top + 12), (x, foot), Ink::line("#1c2730", 2).dashed("2 4"));
            let said = name.say(self.language);
            let held =
                if x + width(&said, BODY) > MARGIN + LABEL + YEARS { Held::Right } else { Held::Middle };
            self.canvas.text((x, top + 8), &said, BODY.bold().held(held));
        }
    }

    fn row(&mut self, row: &BarRow, y: i64) {
        let (label, remark) = (row.label.say(self.language), row.remark.say(self.language));
        self.canvas.begin(&format!("{label}: {remark}"));
        self.canvas.text((MARGIN, y + 15), &fitted(&label, BODY, LABEL - 12), BODY);
        self.bar(row.life, (y + 3, 7), Ink::fill(LIFE));
        self.bar(row.term, (y + 12, 7), Ink::fill(TERM).edged(FAINT, 1));
        // What is paid for although nobody uses it.
        if let (_, Some(off)) = row.life {
            let until = row.term.1.unwrap_or(self.bars.to);
            if until > off && off >= row.term.0 {
                let (from, to) = (self.x(off), self.x(until));
                let area = Area { x: from, y: y + 12, width: to - from, height: 7 };
                self.canvas.hatch(area, PAID);
            }
        }
        if let Some(day) = row.notice {
            let x = self.x(day);
            let colour = if day < self.bars.days.first().map_or(self.bars.from, |(day, _)| *day) {
                ALARM
            } else {
                "#1c2730"
            };
            self.canvas.path(&format!("M{x} {}l5 9h-10z", y + 11), Ink::fill(colour));
        }
        if let Some(day) = row.conflict {
            let x = self.x(day);
            let cross = format!("M{} {}l8 8m0 -8l-8 8", x - 4, y + 7);
            self.canvas.path(&cross, Ink::line(ALARM, 3));
        }
        let late = row.conflict.is_some();
        let kind = BODY.colour(if late { ALARM } else { FAINT });
        let x = MARGIN + LABEL + YEARS + 10;
        self.canvas.text((x, y + 15), &fitted(&remark, kind, REMARK - 10), kind);
        self.canvas.end();
    }

    /// A bar; one without an end has an arrow instead.
    fn bar(&mut self, (from, to): (Date, Option<Date>), (y, height): (i64, i64), ink: Ink) {
        let (first, last) = (self.x(from), self.x(to.unwrap_or(self.bars.to)));
        if to.is_some_and(|to| to <= self.bars.from) {
            return;
        }
        self.canvas.area(Area { x: first, y, width: (last - first).max(1), height }, ink);
        if to.is_none_or(|to| to > self.bars.to) {
            self.canvas.path(&format!("M{last} {}l7 {}l-7 {}z", y - 1, height / 2 + 1, height / 2 + 1), ink);
        }
    }
}

fn legend(canvas: &mut Canvas, y: i64, language: Language) -> i64 {
    let mut x = MARGIN;
    let mut told = |canvas: &mut Canvas, words: String| {
        canvas.text((x + 34, y + 12), &words, BODY);
        let at = x;
        x += 34 + width(&words, BODY) + 18;
        at
    };
    let at = told(canvas, t!("picture.life").say(language));
    canvas.area(Area { x: at, y: y + 4, width: 26, height: 7 }, Ink::fill(LIFE));
    let at = told(canvas, t!("picture.term").say(language));
    canvas.area(Area { x: at, y: y + 4, width: 26, height: 7 }, Ink::fill(TERM).edged(FAINT, 1));
    let at = told(canvas, t!("picture.paid").say(language));
    let area = Area { x: at, y: y + 4, width: 26, height: 7 };
    canvas.area(area, Ink::fill(TERM).edged(FAINT, 1));
    canvas.hatch(area, PAID);
    let at = told(canvas, t!("picture.notice").say(language));
    canvas.path(&format!("M{} {}l5 9h-10z", at + 14, y + 3), Ink::fill("#1c2730"));
    let at = told(canvas, t!("picture.conflict").say(language));
    canvas.path(&format!("M{} {}l8 8m0 -8l-8 8", at + 10, y + 3), Ink::line(ALARM, 3));
    y + 18
}
