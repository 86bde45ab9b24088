//! Areas within areas: as large as what is paid for them, squared as well as it goes (Bruls, Huizing and van Wijk, 2000).

use super::canvas::{Area, Canvas, FAINT, Ink, PAPER, Type, fitted, width};
use super::{Laid, MARGIN, head};
use crate::model::Money;
use crate::report::{Language, Picture, SumPart};
use crate::words::{Cell, t};

const SIZE: (i64, i64) = (1120, 700);
/// The colours of the largest parts, one after another; their names stand above them.
const COLOURS: [&str; 8] =
    ["#cfe3f5", "#d8ecd0", "#fbe3c0", "#e8d9f0", "#f6d5d5", "#d2ecec", "#efe9c4", "#e2e4e8"];
const BAND: i64 = 18;

/// The picture.
pub fn drawn(picture: &Picture, parts: &[SumPart], language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let wide = SIZE.0 + 2 * MARGIN;
    let top = head(&mut canvas, &title, &lead, wide);
    let area = Area { x: MARGIN, y: top, width: SIZE.0, height: SIZE.1 };
    let mut sheet = Sheet { canvas, small: picture.title.is_empty(), language };
    let placed = placed(parts, area);
    if placed.is_empty() {
        sheet.canvas.text((MARGIN, top + 20), &t!("html.none").say(language), Type::of(12).colour(FAINT));
    }
    for (number, (part, area)) in placed.into_iter().enumerate() {
        sheet.part(part, area, COLOURS[number % COLOURS.len()], 0);
    }
    (sheet.canvas, (wide, top + SIZE.1 + MARGIN))
}

struct Sheet {
    canvas: Canvas,
    /// Whether it stands in a page: then what has no room for its name is not drawn within its domain.
    small: bool,
    language: Language,
}

impl Sheet {
    fn part(&mut self, part: &SumPart, area: Area, colour: &'static str, depth: i64) {
        if area.width < 2 || area.height < 2 || self.small && depth >= 2 && !is_named(area) {
            return;
        }
        let name = part.label.say(self.language);
        let amount = Cell::money(part.amount).say(self.language);
        self.canvas.begin(&format!("{name}: {amount}"));
        let edge = if depth == 0 { FAINT } else { PAPER };
        self.canvas.area(area, Ink::fill(colour).edged(edge, 3 - depth.min(2)));
        let kind = if depth == 0 { Type::of(12).bold() } else { Type::of(11) };
        let room = area.width - 10;
        let band = (depth < 2 && area.height > 2 * BAND && area.width > 50) as i64 * BAND;
        // A sum that is cut would be another sum.
        let whole = format!("{name} · {amount}");
        let named = if depth == 0 && width(&whole, kind) <= room { whole } else { name.clone() };
        if part.parts.is_empty() || depth >= 2 {
            if is_named(area) {
                self.canvas.text((area.x + 5, area.y + 12), &fitted(&name, kind, room), kind);
            }
            let small = Type::of(10).colour(FAINT);
            if area.height >= 30 && width(&amount, small) <= room {
                self.canvas.text((area.x + 5, area.y + 25), &amount, small);
            }
        } else {
            if band > 0 {
                self.canvas.text((area.x + 5, area.y + 13), &fitted(&named, kind, room), kind);
            }
            let edge = if depth == 0 { 3 } else { 1 };
            let inside = Area {
                x: area.x + edge,
                y: area.y + band.max(edge),
                width: area.width - 2 * edge,
                height: area.height - band.max(edge) - edge,
            };
            for (part, area) in placed(&part.parts, inside) {
                self.part(part, area, colour, depth + 1);
            }
        }
        self.canvas.end();
    }
}

/// Whether a name has room in an area.
fn is_named(area: Area) -> bool {
    area.height >= 15 && area.width > 34
}

/// Where each part lies, the largest first. What costs nothing lies nowhere.
fn placed(parts: &[SumPart], area: Area) -> Vec<(&SumPart, Area)> {
    let mut parts: Vec<&SumPart> = parts.iter().filter(|part| part.amount > Money::ZERO).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.amount));
    let whole: i128 = parts.iter().map(|part| part.amount.get()).sum();
    let (mut rest, mut left) = (area, whole);
    let mut placed = Vec::new();
    let mut at = 0;
    while at < parts.len() && rest.width > 0 && rest.height > 0 {
        let short = i128::from(rest.width.min(rest.height));
        let surface = i128::from(rest.width) * i128::from(rest.height);
        // In hundredths of a pixel, so that small parts are not all nothing.
        let size = |part: &SumPart| (part.amount.get() * surface * 100 / left.max(1)).max(1);
        let mut end = at + 1;
        while end < parts.len() {
            let (now, more): (Vec<i128>, Vec<i128>) = (
                parts[at..end].iter().map(|part| size(part)).collect(),
                parts[at..=end].iter().map(|part| size(part)).collect(),
            );
            if worst(&more, short) > worst(&now, short) {
                break;
            }
            end += 1;
        }
        let sum: i128 = parts[at..end].iter().map(|part| part.amount.get()).sum();
        strip(&parts[at..end], sum, left, &mut rest, &mut placed);
        left -= sum;
        at = end;
    }
    placed
}

/// How far from a square the worst of a strip is, in hundredths.
fn worst(sizes: &[i128], short: i128) -> i128 {
    let sum: i128 = sizes.iter().sum();
    let (most, least) = (sizes.iter().max().copied().unwrap_or(1), sizes.iter().min().copied().unwrap_or(1));
    let side = short * short * 100;
    (side * most * 100 / (sum * sum).max(1)).max(sum * sum * 100 / (side * least).max(1))
}

/// Lays a strip along the shorter side of what is left, and takes it off.
fn strip<'a>(
    parts: &[&'a SumPart],
    sum: i128,
    left: i128,
    rest: &mut Area,
    placed: &mut Vec<(&'a SumPart, Area)>,
) {
    let upright = rest.width >= rest.height;
    let (long, short) = if upright { (rest.width, rest.height) } else { (rest.height, rest.width) };
    let thick = if sum >= left { long } else { (i128::from(long) * sum / left.max(1)) as i64 };
    let mut before: i128 = 0;
    for part in parts {
        let at = |amount: i128| (i128::from(short) * amount / sum.max(1)) as i64;
        let (from, to) = (at(before), at(before + part.amount.get()));
        before += part.amount.get();
        let area = match upright {
            true => Area { x: rest.x, y: rest.y + from, width: thick, height: to - from },
            false => Area { x: rest.x + from, y: rest.y, width: to - from, height: thick },
        };
        placed.push((part, area));
    }
    match upright {
        true => (rest.x, rest.width) = (rest.x + thick, rest.width - thick),
        false => (rest.y, rest.height) = (rest.y + thick, rest.height - thick),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Text;

    #[test]
    fn areas_are_as_large_as_what_they_stand_for_and_fill_the_whole() {
        let part =
            |amount: i128| SumPart { label: Text::same("x"), amount: Money(amount), parts: Vec::new() };
        let parts = [part(600), part(300), part(100), part(0), part(-5)];
        let area = Area { x: 10, y: 20, width: 400, height: 250 };
        let placed = placed(&parts, area);
        assert_eq!(placed.len(), 3);
        let surface: i64 = placed.iter().map(|(_, area)| area.width * area.height).sum();
        assert_eq!(surface, 400 * 250);
        let (_, largest) = placed[0];
        assert!((largest.width * largest.height - 60_000).abs() < 1000, "{largest:?}");
    }

    /// Along a side of 10 pixels, with surfaces in hundredths of a square pixel.
    #[test]
    fn the_worst_of_a_strip_is_told_by_its_longer_side_over_its_shorter_one() {
        assert_eq!(worst(&[10_000], 10), 100);
        assert_eq!(worst(&[20_000], 10), 200);
        assert_eq!(worst(&[5_000], 10), 200);
        assert_eq!(worst(&[5_000, 5_000], 10), 200);
        assert_eq!(worst(&[9_000, 1_000], 10), 1_000);
    }
}
