//! Arrows: from the side of a box, through the gaps between others, to the side of another.

use std::collections::BTreeMap;

use super::{BOX, GAP, Plan, SMALL, are_told, joined};
use crate::graph::{Arrow, Drawing, Fate, IntegrationKind, Stroke};
use crate::render::graph::{arrow_words, colour};
use crate::render::picture::canvas::{Canvas, Held, Ink, PAPER, Type, fitted, width as width_of};
use crate::report::Language;

/// As much room as an arrow wants to bend beside its words.
const BEND: i64 = 34;

/// The line of an arrow.
struct Course {
    path: String,
    /// Where it arrives.
    into: i64,
    /// How far its head reaches back.
    back: i64,
    /// Whether it stays in its column.
    same: bool,
}

/// An end of an arrow at a side of a box: the height it leads to, the arrow's number, whether it leaves here.
type End = (i64, usize, bool);

impl Plan<'_> {
    /// All arrows, the ends of those at one side of a box spread over it by where they lead.
    pub(super) fn arrows(&self, drawing: &Drawing, canvas: &mut Canvas, language: Language) {
        let (joined, told) = (joined(drawing), are_told(drawing));
        let mut sides: BTreeMap<(usize, bool), Vec<End>> = BTreeMap::new();
        for (number, &(from, to)) in joined.iter().enumerate() {
            let forward = self.areas[to].x >= self.areas[from].x;
            sides.entry((from, forward)).or_default().push((self.areas[to].y, number, true));
            sides.entry((to, !forward)).or_default().push((self.areas[from].y, number, false));
        }
        let mut ends = vec![[0_i64; 2]; joined.len()];
        for ((index, _), mut side) in sides {
            side.sort_unstable();
            let count = side.len() as i64;
            for (place, (_, number, is_from)) in side.into_iter().enumerate() {
                let y = self.areas[index].y + BOX.1 * (place as i64 + 1) / (count + 1);
                ends[number][usize::from(!is_from)] = y;
            }
        }
        for ((arrow, &(from, to)), ends) in drawing.arrows.iter().zip(&joined).zip(ends) {
            self.arrow(canvas, arrow, (from, to), ends, (told, language));
        }
    }

    fn arrow(
        &self,
        canvas: &mut Canvas,
        arrow: &Arrow,
        (from, to): (usize, usize),
        ends: [i64; 2],
        (told, language): (bool, Language),
    ) {
        // Its colour, its line and the legend say its fate.
        let label = if told { arrow.label.say(language) } else { String::new() };
        let label = fitted(&label, SMALL, self.step - BOX.0 - BEND);
        let course = self.course((from, to), ends, width_of(&label, SMALL));
        let words = arrow_words(&arrow.label, arrow.fate, language);
        let names = [from, to].map(|index| self.boxes[index].lines.first().map(|line| line.say(language)));
        let [one, other] = names.map(Option::unwrap_or_default);
        canvas.begin(&format!("{one} → {other}: {words}"));
        let colour = colour(arrow.fate);
        let (dash, width) = dashes(arrow.stroke, arrow.fate);
        canvas.path(&course.path, Ink::line(colour, width).dashed(dash));
        if arrow.stroke != Stroke::Covers {
            let by_hand = arrow.stroke == Stroke::Integration(IntegrationKind::Manual);
            let head = if by_hand { Ink::fill(PAPER).edged(colour, 1) } else { Ink::fill(colour) };
            canvas.path(&format!("M{} {}l{} -4v8z", course.into, ends[1], course.back), head);
        }
        if !label.is_empty() && !course.same {
            let held = if course.back < 0 { Held::Right } else { Held::Left };
            let at = (course.into + course.back, ends[1] - 5);
            canvas.text(at, &label, Type { colour, ..SMALL }.held(held));
        }
        canvas.end();
    }

    /// The line of an arrow, through the gaps between boxes. It ends straight, below its words.
    fn course(&self, (from, to): (usize, usize), ends: [i64; 2], straight: i64) -> Course {
        let (a, b) = (self.areas[from], self.areas[to]);
        let forward = b.x >= a.x;
        // Within a column an arrow leaves and comes back on the same side.
        let same = a.x == b.x;
        let out = if forward { a.x + a.width } else { a.x };
        let into = if forward != same { b.x } else { b.x + b.width };
        let back = match (same, forward) {
            (true, _) | (_, false) => 7,
            (false, true) => -7,
        };
        let way = if same { Vec::new() } else { self.way((a.x, b.x), ends) };
        let mut path = format!("M{out} {}", ends[0]);
        let (mut x, mut y) = (out, ends[0]);
        for (enters, leaves, height) in way {
            let bend = (enters - x) / 2;
            let (one, other) = (x + bend, enters - bend);
            path.push_str(&format!("C{one} {y} {other} {height} {enters} {height}L{leaves} {height}"));
            (x, y) = (leaves, height);
        }
        let straight = if same { 0 } else { straight };
        let tip = into + back + back.signum() * straight;
        let (one, other) = match same {
            true => (x + 24, tip + 24),
            false => (x + (tip - x) / 2, tip - (tip - x) / 2),
        };
        path.push_str(&format!("C{one} {y} {other} {0} {tip} {0}", ends[1]));
        if straight > 0 {
            path.push_str(&format!("L{} {}", into + back, ends[1]));
        }
        Course { path, into, back, same }
    }

    /// Through the columns between two boxes: where a line enters and leaves each, at a height where nothing stands.
    fn way(&self, (from, to): (i64, i64), ends: [i64; 2]) -> Vec<(i64, i64, i64)> {
        let step = self.step;
        let count = (to - from).abs() / step;
        let mut way = Vec::new();
        for number in 1..count {
            let x = from + (to - from).signum() * number * step;
            let wanted = ends[0] + (ends[1] - ends[0]) * number / count;
            let height = self.free(x, wanted);
            way.push(if to > from { (x - 4, x + BOX.0 + 4, height) } else { (x + BOX.0 + 4, x - 4, height) });
        }
        way
    }

    /// The nearest height in a column where no box stands.
    fn free(&self, x: i64, wanted: i64) -> i64 {
        let mut here: Vec<i64> = self.areas.iter().filter(|area| area.x == x).map(|area| area.y).collect();
        here.sort_unstable();
        let blocked = |height: i64| here.iter().any(|&y| y - 2 <= height && height <= y + BOX.1 + 2);
        if !blocked(wanted) {
            return wanted;
        }
        // Arrows that want through the same gap lie side by side in it.
        let aside = wanted.rem_euclid(7) - 3;
        let gaps = here.iter().flat_map(|&y| [y - GAP / 2, y + BOX.1 + GAP / 2]);
        let free = gaps.map(|height| height + aside).filter(|&height| !blocked(height));
        free.min_by_key(|height| ((height - wanted).abs(), *height)).unwrap_or(wanted)
    }
}

/// The line and the width of an arrow: what ends is thin.
pub(super) fn dashes(stroke: Stroke, fate: Fate) -> (&'static str, i64) {
    let (dash, width) = match stroke {
        Stroke::Integration(IntegrationKind::Api) => ("", 1),
        Stroke::Integration(IntegrationKind::File) => ("6 3", 1),
        Stroke::Integration(IntegrationKind::Locked) => ("", 3),
        Stroke::Integration(IntegrationKind::Manual) => ("2 3", 1),
        Stroke::Wanted => ("", 2),
        Stroke::Covers => ("1 3", 1),
    };
    match fate {
        Fate::Removed | Fate::Moved if dash.is_empty() => ("9 4", width),
        _ => (dash, width),
    }
}
