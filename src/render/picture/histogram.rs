//! How often a sum turned out to be so large: a bar for each heap of worlds, and lines where sums are marked.

use super::axis::Scale;
use super::canvas::{ALARM, Area, Canvas, FAINT, Held, INK, Ink, LINE, Type, width};
use super::{Laid, MARGIN, head};
use crate::model::Money;
use crate::report::{Histogram, Language, Picture, Shown, Text};
use crate::words::t;

const LEFT: i64 = 70;
const BARS: i64 = 960;
const HIGH: i64 = 260;
/// A line of names above the bars.
const NAME: i64 = 18;
const BODY: Type = Type::of(12);
const BAR: &str = "#8fb3d9";

/// The picture.
pub fn drawn(picture: &Picture, histogram: &Histogram, language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let whole = 2 * MARGIN + LEFT + BARS;
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let top = head(&mut canvas, &title, &lead, whole) + NAME * histogram.marks.len() as i64 + 8;
    let sums = || {
        let ends = histogram.heaps.iter().flat_map(|heap| [heap.from.get(), heap.to.get()]);
        ends.chain(histogram.marks.iter().map(|(money, _)| money.get()))
    };
    let (least, most) = (sums().min().unwrap_or(0), sums().max().unwrap_or(1));
    let across = Scale::over(least, most, 10, Shown::Kroner);
    let worlds = histogram.heaps.iter().map(|heap| heap.worlds as i128).max().unwrap_or(0);
    let up = Scale::over(0, worlds, 5, Shown::Count);
    let mut sheet = Sheet { canvas, across, up, top, language };
    sheet.axes(whole, &histogram.label);
    sheet.heaps(histogram);
    sheet.marks(histogram, top - NAME * histogram.marks.len() as i64);
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
    fn x(&self, money: i128) -> i64 {
        MARGIN + LEFT + self.across.along(money, BARS)
    }

    fn y(&self, worlds: i128) -> i64 {
        self.top + HIGH - self.up.along(worlds, HIGH)
    }

    fn axes(&mut self, whole: i64, label: &Text) {
        let foot = self.top + HIGH;
        for worlds in self.up.marks() {
            let y = self.y(worlds);
            self.canvas.line((MARGIN + LEFT, y), (whole - MARGIN, y), Ink::line(LINE, 1));
            let said = self.up.written(worlds, self.language);
            self.canvas.text((MARGIN + LEFT - 8, y + 4), &said, BODY.colour(FAINT).held(Held::Right));
        }
        let worlds = t!("risk.worlds").say(self.language);
        self.canvas.text((MARGIN, self.top - 10), &worlds, BODY.colour(FAINT));
        for money in self.across.marks() {
            let x = self.x(money);
            self.canvas.line((x, foot), (x, foot + 5), Ink::line(FAINT, 1));
            let said = self.across.written(money, self.language);
            self.canvas.text((x, foot + 20), &said, BODY.colour(FAINT).held(Held::Middle));
        }
        let label = self.across.label(label).say(self.language);
        let middle = MARGIN + LEFT + BARS / 2;
        self.canvas.text((middle, foot + 40), &label, BODY.held(Held::Middle));
    }

    fn heaps(&mut self, histogram: &Histogram) {
        let foot = self.top + HIGH;
        for heap in histogram.heaps.iter().filter(|heap| heap.worlds > 0) {
            let (left, right) = (self.x(heap.from.get()), self.x(heap.to.get()));
            let y = self.y(heap.worlds as i128);
            let told = t!("picture.heap", from = heap.from, to = heap.to, worlds = heap.worlds);
            self.canvas.begin(&told.say(self.language));
            let area = Area { x: left, y, width: (right - left - 1).max(1), height: foot - y };
            self.canvas.area(area, Ink::fill(BAR));
            self.canvas.end();
        }
    }

    /// Lines where sums are marked, each with its name in a line of its own: none hides another.
    fn marks(&mut self, histogram: &Histogram, top: i64) {
        let mut sorted: Vec<(usize, &(Money, Text))> = histogram.marks.iter().enumerate().collect();
        sorted.sort_by_key(|(number, (money, _))| (*money, *number));
        for (line, (number, (money, name))) in sorted.into_iter().enumerate() {
            let (x, y) = (self.x(money.get()), top + NAME * line as i64);
            let printed = number == 0;
            let ink = if printed { Ink::line(ALARM, 2) } else { Ink::line(INK, 1).dashed("5 3") };
            self.canvas.line((x, y + 2), (x, self.top + HIGH), ink);
            let said = t!("picture.marked", name = name, sum = self.across.finer(money.get(), self.language));
            let said = said.say(self.language);
            let kind = if printed { BODY.bold().colour(ALARM) } else { BODY };
            let beyond = x + 8 + width(&said, kind) > MARGIN + LEFT + BARS;
            let (at, held) = if beyond { (x - 6, Held::Right) } else { (x + 6, Held::Left) };
            self.canvas.text((at, y + 12), &said, kind.held(held));
        }
    }
}
