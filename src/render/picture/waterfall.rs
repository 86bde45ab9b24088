//! From one sum to another, step by step: what becomes more expensive leans right, what is saved leans left, each with its sign.

use super::canvas::{Area, Canvas, FAINT, Held, Ink, LINE, Type, fitted};
use super::{Laid, MARGIN, head};
use crate::report::{Language, Picture, Step};
use crate::words::Cell;

const ROW: i64 = 30;
const LABEL: i64 = 250;
const STEPS: i64 = 620;
const AMOUNT: i64 = 130;
const BODY: Type = Type::of(12);
const SUM: &str = "#8fa3b3";
const MORE: &str = "#c9485b";
const LESS: &str = "#3f8f5f";

/// The picture.
pub fn drawn(picture: &Picture, steps: &[Step], language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let whole = 2 * MARGIN + LABEL + STEPS + AMOUNT;
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let top = head(&mut canvas, &title, &lead, whole);
    let ends = ends(steps);
    let (least, most) = span(&ends);
    let x =
        |amount: i128| MARGIN + LABEL + (i128::from(STEPS) * (amount - least) / (most - least).max(1)) as i64;
    let mut y = top;
    let zero = x(0);
    canvas.line((zero, top), (zero, top + ROW * steps.len() as i64), Ink::line(FAINT, 1));
    for (number, (step, &(from, to))) in steps.iter().zip(&ends).enumerate() {
        let label = step.label.say(language);
        let kind = if step.whole { BODY.bold() } else { BODY };
        let amount = Cell::money(step.amount).say(language);
        let plus = if step.whole || step.amount.get() <= 0 { "" } else { "+" };
        canvas.begin(&format!("{label}: {plus}{amount}"));
        canvas.line((MARGIN, y + ROW), (whole - MARGIN, y + ROW), Ink::line(LINE, 1));
        canvas.text((MARGIN, y + 20), &fitted(&label, kind, LABEL - 12), kind);
        let (left, right) = (x(from.min(to)), x(from.max(to)));
        let area = Area { x: left, y: y + 6, width: (right - left).max(1), height: ROW - 11 };
        match (step.whole, to >= from) {
            (true, _) => canvas.area(area, Ink::fill(SUM)),
            (false, true) => {
                canvas.area(area, Ink::fill("#f7dfe3").edged(MORE, 1));
                canvas.hatch(area, MORE);
            }
            (false, false) => canvas.area(area, Ink::fill(LESS)),
        }
        let at = (whole - MARGIN, y + 20);
        canvas.text(at, &format!("{plus}{amount}"), kind.held(Held::Right));
        canvas.end();
        y += ROW;
        // To where the next one begins; two sums beside each other do not lead to one another.
        let leads = |next: &Step| !(step.whole && next.whole);
        if steps.get(number + 1).is_some_and(leads) {
            canvas.line((x(to), y - 5), (x(to), y + 6), Ink::line(FAINT, 1));
        }
    }
    (canvas, (whole, y + 14 + MARGIN))
}

/// Where each step begins and ends.
fn ends(steps: &[Step]) -> Vec<(i128, i128)> {
    let mut at: i128 = 0;
    let mut ends = Vec::new();
    for step in steps {
        let from = if step.whole { 0 } else { at };
        at = from + step.amount.get();
        ends.push((from, at));
    }
    ends
}

/// What is shown: from nothing, unless that would leave no room for the steps.
fn span(ends: &[(i128, i128)]) -> (i128, i128) {
    let all = || ends.iter().flat_map(|&(from, to)| [from, to]);
    (all().min().unwrap_or(0).min(0), all().max().unwrap_or(0).max(1))
}
