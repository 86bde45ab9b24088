//! Boxes, and what boxes and lines mean.

use std::collections::BTreeSet;

use super::arrows::dashes;
use super::{NAME, SMALL};
use crate::graph::{Drawing, Fate, IntegrationKind, Shape, Shown, Stroke};
use crate::render::graph::colour;
use crate::render::picture::MARGIN;
use crate::render::picture::canvas::{Area, Canvas, Held, INK, Ink, PAPER, Type, width as width_of};
use crate::report::Language;
use crate::words::{Text, t};

/// A box with its name, what else there is to read, and its fate.
pub(super) fn drawn_box(canvas: &mut Canvas, shown: &Shown, area: Area, language: Language) {
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
    let (first, second) = lines.next().map_or_else(Default::default, |name| in_two(name, inside));
    canvas.fitted((x + 10, y + 16), &first, NAME, inside);
    canvas.fitted((x + 10, y + 29), &second, NAME, inside);
    let mut lines: Vec<&String> = lines.collect();
    // Where it goes is more to read than what it covers.
    if shown.fate == Fate::Moved {
        lines.reverse();
    }
    let tag_width = if tag.is_empty() { 0 } else { width_of(tag, tag_kind) + 6 };
    // A name of two lines leaves room for one.
    let rooms = [(y + 29, inside), (y + 42, inside - tag_width)];
    for (line, &(y, room)) in lines.iter().zip(&rooms[usize::from(!second.is_empty())..]) {
        canvas.fitted((x + 10, y), line, SMALL, room);
    }
    canvas.text((x + width - 8, y + 42), tag, tag_kind);
    canvas.end();
}

/// A name on one line, or on two where it does not fit on one and has words to part it between.
fn in_two(name: &str, room: i64) -> (String, String) {
    if width_of(name, NAME) <= room {
        return (name.to_owned(), String::new());
    }
    let mut spaces = name.match_indices(' ').map(|(at, _)| at);
    match spaces.rfind(|&at| width_of(&name[..at], NAME) <= room) {
        Some(at) => (name[..at].to_owned(), name[at + 1..].to_owned()),
        None => (name.to_owned(), String::new()),
    }
}

/// What lines and boxes mean, of those that are there.
pub(super) fn legend(
    canvas: &mut Canvas,
    drawing: &Drawing,
    (top, width): (i64, i64),
    language: Language,
) -> i64 {
    let strokes: BTreeSet<Stroke> = drawing.arrows.iter().map(|arrow| arrow.stroke).collect();
    let boxes = drawing.clusters.iter().flat_map(|cluster| &cluster.boxes);
    let fates: BTreeSet<Fate> = boxes.map(|shown| shown.fate).collect();
    let (mut x, mut y) = (MARGIN, top + 18);
    let kind = Type::of(11);
    let mut place = |words: &str| {
        let wide = width_of(words, kind) + 62;
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
