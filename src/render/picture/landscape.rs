//! Systems and what joins them: a lane a municipality, columns from those who send to those who receive.
//!
//! What always holds: an arrow never runs through a box that is not its own, save within its own column; what nothing joins
//! stands in rows below the others of its lane.

use std::collections::{BTreeMap, BTreeSet};

use super::canvas::{Area, Canvas, FAINT, Held, INK, Ink, LINE, PAPER, Type, fitted};
use super::layers::{layers, ordered};
use super::{MARGIN, head};
use crate::graph::{Arrow, Drawing, Fate, IntegrationKind, Shape, Shown, Stroke};
use crate::render::graph::colour;
use crate::report::{Language, Picture};
use crate::words::{Text, t};

const BOX: (i64, i64) = (170, 48);
const GAP: (i64, i64) = (64, 14);
/// The height of a lane's name.
const LANE: i64 = 26;
/// Up to so many arrows have their words beside them; of more, whoever points at one reads them.
const TOLD: usize = 16;
/// As many columns a lane has at least for what nothing joins.
const COLUMNS: usize = 6;

const NAME: Type = Type::of(12).bold();
const SMALL: Type = Type::of(10).colour(FAINT);

/// Where things stand.
struct Plan<'a> {
    boxes: Vec<&'a Shown>,
    areas: Vec<Area>,
    /// The top and the foot of each lane.
    tops: Vec<(i64, i64)>,
    foot: i64,
}

/// The picture of a drawing.
pub fn drawn(picture: &Picture, drawing: &Drawing, language: Language) -> String {
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let mut canvas = Canvas::new(picture.name);
    let joined = joined(drawing);
    let count: usize = drawing.clusters.iter().map(|cluster| cluster.boxes.len()).sum();
    let columns = columns(&joined, count);
    let width = width(columns);
    let top = head(&mut canvas, &title, &lead, width);
    let plan = Plan::new(drawing, &joined, columns, top);
    for (cluster, &(top, foot)) in drawing.clusters.iter().zip(&plan.tops) {
        let area = Area { x: MARGIN, y: top, width: width - 2 * MARGIN, height: foot - top };
        canvas.area(area, Ink::fill("#f4f7f9").edged(LINE, 1).round(4));
        let told = cluster.label.say(language);
        canvas.fitted((MARGIN + 10, top + 17), &told, Type::of(13).bold(), width - 4 * MARGIN);
    }
    plan.arrows(drawing, &mut canvas, language);
    for (shown, area) in plan.boxes.iter().zip(&plan.areas) {
        drawn_box(&mut canvas, shown, *area, language);
    }
    let foot = legend(&mut canvas, drawing, (plan.foot, width), language);
    canvas.done((width, foot), &title, &lead)
}

/// The boxes that each arrow joins, by their numbers.
fn joined(drawing: &Drawing) -> Vec<(usize, usize)> {
    let boxes = drawing.clusters.iter().flat_map(|cluster| &cluster.boxes);
    let numbers: BTreeMap<&str, usize> =
        boxes.enumerate().map(|(number, shown)| (shown.reference.as_str(), number)).collect();
    let number = |reference: &String| {
        *numbers.get(reference.as_str()).expect("invariant: an arrow joins boxes of its drawing")
    };
    drawing.arrows.iter().map(|arrow| (number(&arrow.from), number(&arrow.to))).collect()
}

fn columns(joined: &[(usize, usize)], count: usize) -> usize {
    let layers = layers(count, joined);
    let used = layers.iter().flatten().max().map_or(0, |last| last + 1);
    let alone = layers.iter().filter(|layer| layer.is_none()).count();
    used.max(COLUMNS.min(alone)).max(3)
}

fn width(columns: usize) -> i64 {
    2 * MARGIN + 24 + columns as i64 * (BOX.0 + GAP.0) - GAP.0
}

fn left(column: usize) -> i64 {
    MARGIN + 12 + column as i64 * (BOX.0 + GAP.0)
}

impl<'a> Plan<'a> {
    fn new(drawing: &'a Drawing, joined: &[(usize, usize)], columns: usize, top: i64) -> Self {
        let mut boxes = Vec::new();
        let mut lanes = Vec::new();
        for (lane, cluster) in drawing.clusters.iter().enumerate() {
            boxes.extend(&cluster.boxes);
            lanes.resize(boxes.len(), lane);
        }
        let layers = layers(boxes.len(), joined);
        let lane_count = drawing.clusters.len();
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); lane_count * columns];
        let mut alone: Vec<Vec<usize>> = vec![Vec::new(); lane_count];
        for (index, layer) in layers.iter().enumerate() {
            match layer {
                Some(layer) => places[lanes[index] * columns + layer].push(index),
                None => alone[lanes[index]].push(index),
            }
        }
        ordered(&mut places, &lanes, joined, boxes.len());
        let mut areas = vec![Area { x: 0, y: 0, width: BOX.0, height: BOX.1 }; boxes.len()];
        let mut tops = Vec::new();
        let mut y = top;
        for lane in 0..lane_count {
            let begin = y;
            y += LANE;
            let mine = &places[lane * columns..(lane + 1) * columns];
            let rows = mine.iter().map(Vec::len).max().unwrap_or(0) as i64;
            for (column, place) in mine.iter().enumerate() {
                let spare = (rows - place.len() as i64) * (BOX.1 + GAP.1) / 2;
                for (row, &index) in place.iter().enumerate() {
                    areas[index].x = left(column);
                    areas[index].y = y + spare + row as i64 * (BOX.1 + GAP.1);
                }
            }
            y += rows * (BOX.1 + GAP.1);
            for (number, &index) in alone[lane].iter().enumerate() {
                areas[index].x = left(number % columns);
                areas[index].y = y + (number / columns) as i64 * (BOX.1 + GAP.1);
            }
            y += alone[lane].len().div_ceil(columns) as i64 * (BOX.1 + GAP.1);
            tops.push((begin, y));
            y += GAP.1;
        }
        Plan { boxes, areas, tops, foot: y }
    }

    /// All arrows, the ends of those at one side of a box spread over it by where they lead.
    fn arrows(&self, drawing: &Drawing, canvas: &mut Canvas, language: Language) {
        let joined = joined(drawing);
        let mut sides: BTreeMap<(usize, bool), Vec<(i64, usize, bool)>> = BTreeMap::new();
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
            self.arrow(canvas, arrow, (from, to), ends, (drawing.arrows.len() <= TOLD, language));
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
        let (a, b) = (self.areas[from], self.areas[to]);
        let forward = b.x >= a.x;
        let sign = if forward { 1 } else { -1 };
        let out = if forward { a.x + a.width } else { a.x };
        // Within a column an arrow leaves and comes back on the same side.
        let same = a.x == b.x;
        let into = if forward != same { b.x } else { b.x + b.width };
        let way = if same { Vec::new() } else { self.way((a.x, b.x), ends) };
        let mut path = format!("M{out} {}", ends[0]);
        let (mut x, mut y) = (out, ends[0]);
        for (enters, leaves, height) in way {
            let bend = (enters - x) / 2;
            path.push_str(&format!(
                "C{} {y} {} {height} {enters} {height}L{leaves} {height}",
                x + bend,
                enters - bend
            ));
            (x, y) = (leaves, height);
        }
        let tip = into + if same { 7 } else { -7 * sign };
        let bend = if same { -24 } else { (tip - x) / 2 };
        path.push_str(&format!(
            "C{} {y} {} {} {tip} {}",
            x + if same { 24 } else { bend },
            if same { tip + 24 } else { tip - bend },
            ends[1],
            ends[1]
        ));
        let words = super::super::graph::arrow_words(&arrow.label, arrow.fate, language);
        let names = [from, to].map(|index| self.boxes[index].lines.first().map(|line| line.say(language)));
        let [one, other] = names.map(Option::unwrap_or_default);
        canvas.begin(&format!("{one} → {other}: {words}"));
        let colour = colour(arrow.fate);
        let (dash, width) = dashes(arrow.stroke, arrow.fate);
        canvas.path(&path, Ink::line(colour, width).dashed(dash));
        if arrow.stroke != Stroke::Covers {
            let back = if same { 7 } else { -7 * sign };
            canvas.path(
                &format!("M{into} {0}l{back} -4v8z", ends[1]),
                if matches!(arrow.stroke, Stroke::Integration(IntegrationKind::Manual)) {
                    Ink::fill(PAPER).edged(colour, 1)
                } else {
                    Ink::fill(colour)
                },
            );
        }
        if told && !words.is_empty() && !same {
            let room = GAP.0 - 16;
            let words = fitted(&words, SMALL, room.max((tip - out).abs() - 20));
            canvas.text(
                ((out + tip) / 2, (ends[0] + ends[1]) / 2 - 4),
                &words,
                Type { colour, ..SMALL }.held(Held::Middle),
            );
        }
        canvas.end();
    }

    /// Through the columns between two boxes: where a line enters and leaves each, at a height where nothing stands.
    fn way(&self, (from, to): (i64, i64), ends: [i64; 2]) -> Vec<(i64, i64, i64)> {
        let step = BOX.0 + GAP.0;
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
        let gaps = here.iter().flat_map(|&y| [y - GAP.1 / 2, y + BOX.1 + GAP.1 / 2]);
        let free = gaps.map(|height| height + aside).filter(|&height| !blocked(height));
        free.min_by_key(|height| ((height - wanted).abs(), *height)).unwrap_or(wanted)
    }
}

/// The line and the width of an arrow: what ends is thin.
fn dashes(stroke: Stroke, fate: Fate) -> (&'static str, i64) {
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

fn drawn_box(canvas: &mut Canvas, shown: &Shown, area: Area, language: Language) {
    let Area { x, y, width, height } = area;
    let colour = if shown.fate == Fate::Unmarked { INK } else { colour(shown.fate) };
    let said: Vec<String> = shown.lines.iter().map(|line| line.say(language)).collect();
    let word = shown.fate.text().map(|word| word.say(language));
    let told = said.iter().map(String::as_str).chain([shown.reference.as_str()]).chain(word.as_deref());
    canvas.begin(&told.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" – "));
    let ink = Ink::fill(PAPER);
    let ink = match shown.fate {
        Fate::Unmarked => ink.edged(colour, 1),
        Fate::Kept => ink.edged(colour, 2),
        Fate::New => ink.edged(colour, 3),
        Fate::Moved => ink.edged(colour, 2).dashed("7 3"),
        Fate::Removed => ink.edged(colour, 2).dashed("2 3"),
    };
    let round = match shown.shape {
        Shape::System => 2,
        Shape::Product => 10,
        Shape::Domain => 24,
        Shape::Component => 0,
    };
    canvas.area(area, ink.round(round));
    if shown.shape == Shape::Component {
        for edge in [x + 5, x + width - 5] {
            canvas.line((edge, y), (edge, y + height), Ink::line(colour, 1));
        }
    }
    let inside = width - 20;
    let mut lines = said.iter().filter(|line| !line.is_empty());
    let tag = word.as_deref().unwrap_or_default();
    let tag_kind = SMALL.bold().colour(colour).held(Held::Right);
    if let Some(name) = lines.next() {
        canvas.fitted((x + 10, y + 16), name, NAME, inside);
    }
    let mut lines: Vec<&String> = lines.collect();
    // Where it goes is more to read than what it covers.
    if shown.fate == Fate::Moved {
        lines.reverse();
    }
    let tag_width = if tag.is_empty() { 0 } else { super::canvas::width(tag, tag_kind) + 6 };
    if let Some(line) = lines.first() {
        canvas.fitted((x + 10, y + 29), line, SMALL, inside);
    }
    if let Some(line) = lines.get(1) {
        canvas.fitted((x + 10, y + 42), line, SMALL, inside - tag_width);
    }
    canvas.text((x + width - 8, y + 42), tag, tag_kind);
    canvas.end();
}

/// What lines and boxes mean, of those that are there.
fn legend(canvas: &mut Canvas, drawing: &Drawing, (top, width): (i64, i64), language: Language) -> i64 {
    let strokes: BTreeSet<Stroke> = drawing.arrows.iter().map(|arrow| arrow.stroke).collect();
    let boxes = drawing.clusters.iter().flat_map(|cluster| &cluster.boxes);
    let fates: BTreeSet<Fate> = boxes.map(|shown| shown.fate).collect();
    let (mut x, mut y) = (MARGIN, top + 18);
    let kind = Type::of(11);
    let mut place = |words: &str| {
        let wide = super::canvas::width(words, kind) + 62;
        if x + wide > width - MARGIN && x > MARGIN {
            (x, y) = (MARGIN, y + 22);
        }
        x += wide;
        (x - wide, y)
    };
    for stroke in strokes {
        let words = stroke_words(stroke).say(language);
        let (x, y) = place(&words);
        let (dash, width) = dashes(stroke, Fate::Unmarked);
        let colour = colour(Fate::Unmarked);
        canvas.line((x, y - 4), (x + 34, y - 4), Ink::line(colour, width).dashed(dash));
        canvas.text((x + 42, y), &words, kind);
    }
    for fate in fates {
        let Some(words) = fate.text() else { continue };
        let words = words.say(language);
        let (x, y) = place(&words);
        let ink = Ink::fill(PAPER);
        let ink = match fate {
            Fate::Moved => ink.edged(colour(fate), 2).dashed("7 3"),
            Fate::Removed => ink.edged(colour(fate), 2).dashed("2 3"),
            Fate::New => ink.edged(colour(fate), 3),
            Fate::Kept | Fate::Unmarked => ink.edged(colour(fate), 2),
        };
        canvas.area(Area { x, y: y - 12, width: 34, height: 16 }, ink);
        canvas.text((x + 42, y), &words, kind.colour(colour(fate)));
    }
    y + MARGIN
}

fn stroke_words(stroke: Stroke) -> Text {
    match stroke {
        Stroke::Integration(IntegrationKind::Api) => t!("picture.by_api"),
        Stroke::Integration(IntegrationKind::File) => t!("picture.by_file"),
        Stroke::Integration(IntegrationKind::Locked) => t!("picture.locked"),
        Stroke::Integration(IntegrationKind::Manual) => t!("picture.by_hand"),
        Stroke::Wanted => t!("picture.wanted"),
        Stroke::Covers => t!("picture.covers"),
    }
}
