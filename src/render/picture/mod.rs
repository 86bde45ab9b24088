//! Pictures to look at: systems and what joins them, who must move, contracts over the years, money.
//!
//! What enters: a [`Picture`], a drawing or months. What leaves: SVG. What always holds: text is text; a colour never stands alone
//! (a word, a sign, a hatch or a broken line says the same); nothing is longer than its place; the same input gives the same
//! bytes. `canvas` is the only writer of SVG.

mod axis;
mod bars;
mod canvas;
mod grid;
mod histogram;
mod landscape;
mod layers;
mod months;
mod plot;
mod tornado;
mod treemap;
mod waterfall;

use std::io::{self, Write};

use super::{Gantt, Style};
use crate::graph::Drawing;
use crate::report::{Language, Picture, Scene, Text};
use canvas::{Canvas, FAINT, Type, lines};

/// The edge of every picture.
const MARGIN: i64 = 20;
/// The width of a picture without anything in it.
const LEAST: i64 = 600;

/// Writes a picture.
pub fn svg(picture: &Picture, style: Style, to: &mut dyn Write) -> io::Result<()> {
    to.write_all(drawn(picture, style.language).as_bytes())
}

/// Writes boxes and arrows.
pub fn drawing(drawing: &Drawing, style: Style, to: &mut dyn Write) -> io::Result<()> {
    svg(&crate::report::picture::landscape(drawing.clone()), style, to)
}

/// Writes charts of months, one below another.
pub fn months(gantt: &Gantt, style: Style, to: &mut dyn Write) -> io::Result<()> {
    to.write_all(months::drawn(gantt, style.language).as_bytes())
}

/// A picture that stands in a page under a heading of its own.
pub fn within_page(picture: &Picture, language: Language) -> String {
    drawn(&Picture { title: Text::default(), ..picture.clone() }, language)
}

/// A picture that is drawn but for its frame, and how wide and high it is.
type Laid = (Canvas, (i64, i64));

/// A picture.
pub fn drawn(picture: &Picture, language: Language) -> String {
    let (canvas, size) = laid(picture, language);
    canvas.done(size, &picture.title.say(language), &picture.lead.say(language))
}

fn laid(picture: &Picture, language: Language) -> Laid {
    match &picture.scene {
        Scene::Landscape(drawing) => landscape::drawn(picture, drawing, language),
        Scene::Grid(grid) => grid::drawn(picture, grid, language),
        Scene::Bars(bars) => bars::drawn(picture, bars, language),
        Scene::Treemap(areas) => treemap::drawn(picture, areas, language),
        Scene::Waterfall(steps) => waterfall::drawn(picture, steps, language),
        Scene::Tornado(swings) => tornado::drawn(picture, swings, language),
        Scene::Turns(turns) => tornado::turns(picture, turns, language),
        Scene::Histogram(histogram) => histogram::drawn(picture, histogram, language),
        Scene::Plot(plot) => plot::drawn(picture, plot, language),
        Scene::Sheet(parts) => sheet(picture, parts, language),
    }
}

/// Pictures one below another, under one title.
fn sheet(picture: &Picture, parts: &[Picture], language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let laid: Vec<Laid> = parts.iter().map(|part| laid(part, language)).collect();
    let width = laid.iter().map(|(_, (width, _))| *width).max().unwrap_or(LEAST);
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let mut y = head(&mut canvas, &title, &lead, width);
    for (part, (_, height)) in laid {
        canvas.place(part, y);
        y += height;
    }
    (canvas, (width, y))
}

/// The title of a picture and what one must know to read it; the height below them.
fn head(canvas: &mut Canvas, title: &str, lead: &str, width: i64) -> i64 {
    let kind = Type::of(17).bold();
    let mut y = MARGIN;
    for line in lines(title, kind, width - 2 * MARGIN, 2) {
        y += 18;
        canvas.text((MARGIN, y), &line, kind);
    }
    let kind = Type::of(12).colour(FAINT);
    for line in lines(lead, kind, width - 2 * MARGIN, 4) {
        y += 17;
        canvas.text((MARGIN, y), &line, kind);
    }
    y + 16
}
