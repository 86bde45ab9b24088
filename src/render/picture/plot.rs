//! Points between two axes, joined by lines; what is special has a sign and a word.

use super::axis::Scale;
use super::canvas::{ALARM, Canvas, FAINT, Held, INK, Ink, LINE, PAPER, Type, width};
use super::{Laid, MARGIN, head};
use crate::report::{Dot, Language, Marked, Picture, Plot};

const LEFT: i64 = 80;
const WIDE: i64 = 800;
const RIGHT: i64 = 40;
const HIGH: i64 = 360;
const BODY: Type = Type::of(12);
const DOT: &str = "#2f6ea8";

/// The picture.
pub fn drawn(picture: &Picture, plot: &Plot, language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let whole = 2 * MARGIN + LEFT + WIDE + RIGHT;
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let top = head(&mut canvas, &title, &lead, whole) + 24;
    let spread = |values: Vec<i128>| {
        (values.iter().copied().min().unwrap_or(0), values.iter().copied().max().unwrap_or(1))
    };
    let (least, most) = spread(plot.dots.iter().map(|dot| dot.across).collect());
    let across = Scale::over(least, most, 8, plot.across.shown);
    let (least, most) = spread(plot.dots.iter().filter_map(|dot| dot.up).collect());
    let up = Scale::over(least, most, 6, plot.up.shown);
    let mut sheet = Sheet { canvas, across, up, top, language };
    sheet.axes(plot);
    sheet.lines(&plot.dots);
    plot.dots.iter().for_each(|dot| sheet.dot(dot));
    (sheet.canvas, (whole, top + HIGH + 44 + MARGIN))
}

struct Sheet {
    canvas: Canvas,
    across: Scale,
    up: Scale,
    top: i64,
    language: Language,
}

impl Sheet {
    fn at(&self, dot: &Dot) -> Option<(i64, i64)> {
        let y = self.top + HIGH - self.up.along(dot.up?, HIGH);
        Some((self.x(dot.across), y))
    }

    fn x(&self, value: i128) -> i64 {
        MARGIN + LEFT + self.across.along(value, WIDE)
    }

    fn axes(&mut self, plot: &Plot) {
        let (left, foot) = (MARGIN + LEFT, self.top + HIGH);
        for value in self.up.marks() {
            let y = foot - self.up.along(value, HIGH);
            self.canvas.line((left, y), (left + WIDE, y), Ink::line(LINE, 1));
            let said = self.up.written(value, self.language);
            self.canvas.text((left - 8, y + 4), &said, BODY.colour(FAINT).held(Held::Right));
        }
        let label = self.up.label(&plot.up.label).say(self.language);
        self.canvas.text((MARGIN, self.top - 14), &label, BODY.bold());
        for value in self.across.marks() {
            let x = self.x(value);
            self.canvas.line((x, self.top), (x, foot + 5), Ink::line(LINE, 1));
            let said = self.across.written(value, self.language);
            self.canvas.text((x, foot + 20), &said, BODY.colour(FAINT).held(Held::Middle));
        }
        let label = self.across.label(&plot.across.label).say(self.language);
        self.canvas.text((left + WIDE / 2, foot + 40), &label, BODY.bold().held(Held::Middle));
    }

    fn lines(&mut self, dots: &[Dot]) {
        for two in dots.windows(2) {
            let (Some(from), Some(to), Some(whole)) = (self.at(&two[0]), self.at(&two[1]), two[0].line)
            else {
                continue;
            };
            let ink = Ink::line(DOT, 2);
            self.canvas.line(from, to, if whole { ink } else { ink.dashed("3 4") });
        }
    }

    fn dot(&mut self, dot: &Dot) {
        self.canvas.begin(&dot.told.say(self.language));
        match self.at(dot) {
            Some(at) => {
                self.canvas.circle(at, 4, Ink::fill(DOT).edged(PAPER, 1));
                self.mark(dot, at);
            }
            // No plan: a cross on the axis.
            None => {
                let (x, y) = (self.x(dot.across), self.top + HIGH);
                self.canvas.path(&format!("M{} {}l10 10m0 -10l-10 10", x - 5, y - 5), Ink::line(ALARM, 3));
            }
        }
        self.canvas.end();
    }

    /// The sign of a special point, and its word: above one, below the other, so that neighbours do not hide each other.
    fn mark(&mut self, dot: &Dot, (x, y): (i64, i64)) {
        let Some((sign, word)) = &dot.mark else { return };
        let (kind, below) = match sign {
            Marked::Ring => {
                self.canvas.circle((x, y), 9, Ink::line(INK, 2));
                (BODY.bold(), false)
            }
            Marked::Cliff => {
                self.canvas.path(&format!("M{x} {}l10 10l-10 10l-10 -10z", y - 10), Ink::line(ALARM, 2));
                (BODY.bold().colour(ALARM), true)
            }
        };
        let word = word.say(self.language);
        let beyond = x + 14 + width(&word, kind) > MARGIN + LEFT + WIDE + RIGHT;
        let (at, held) = if beyond { (x - 14, Held::Right) } else { (x + 14, Held::Left) };
        let foot = if below && y + 22 < self.top + HIGH { y + 22 } else { y - 10 };
        self.canvas.text((at, foot), &word, kind.held(held));
    }
}
