//! Systems and what joins them: a lane a municipality, columns from those who send to those who receive.
//!
//! What always holds: an arrow never runs through a box that is not its own, save within its own column; what nothing joins
//! stands in rows below the others of its lane.

mod arrows;
mod boxes;

use std::collections::BTreeMap;

use super::canvas::{Area, Canvas, FAINT, Ink, LINE, Type};
use super::layers::{layers, ordered};
use super::{Laid, MARGIN, head};
use crate::graph::{Drawing, Shown};
use crate::report::{Language, Picture};
use boxes::{drawn_box, legend};

const BOX: (i64, i64) = (190, 48);
/// Between two columns where arrows have their words in it, and where they have not.
const APART: (i64, i64) = (96, 56);
/// Between two boxes of a column.
const GAP: i64 = 14;
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
    /// From the left of a column to the left of the next.
    step: i64,
}

/// The picture of a drawing.
pub fn drawn(picture: &Picture, drawing: &Drawing, language: Language) -> Laid {
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let mut canvas = Canvas::new(picture);
    let joined = joined(drawing);
    let count: usize = drawing.clusters.iter().map(|cluster| cluster.boxes.len()).sum();
    let columns = columns(&joined, count);
    let step = step(drawing);
    let width = 2 * MARGIN + 24 + columns as i64 * step - (step - BOX.0);
    let top = head(&mut canvas, &title, &lead, width);
    let plan = Plan::new(drawing, &joined, (columns, step), top);
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
    (canvas, (width, foot))
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

/// Whether arrows have their words beside them.
fn are_told(drawing: &Drawing) -> bool {
    drawing.arrows.len() <= TOLD && drawing.arrows.iter().any(|arrow| !arrow.label.is_empty())
}

fn step(drawing: &Drawing) -> i64 {
    BOX.0 + if are_told(drawing) { APART.0 } else { APART.1 }
}

impl<'a> Plan<'a> {
    fn new(drawing: &'a Drawing, joined: &[(usize, usize)], (columns, step): (usize, i64), top: i64) -> Self {
        let left = |column: usize| MARGIN + 12 + column as i64 * step;
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
                let spare = (rows - place.len() as i64) * (BOX.1 + GAP) / 2;
                for (row, &index) in place.iter().enumerate() {
                    areas[index].x = left(column);
                    areas[index].y = y + spare + row as i64 * (BOX.1 + GAP);
                }
            }
            y += rows * (BOX.1 + GAP);
            for (number, &index) in alone[lane].iter().enumerate() {
                areas[index].x = left(number % columns);
                areas[index].y = y + (number / columns) as i64 * (BOX.1 + GAP);
            }
            y += alone[lane].len().div_ceil(columns) as i64 * (BOX.1 + GAP);
            tops.push((begin, y));
            y += GAP;
        }
        Plan { boxes, areas, tops, foot: y, step }
    }
}
