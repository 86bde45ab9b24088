//! What moves a sum: a bar for each figure, from what its low end makes of the sum to what its high end does, widest first.

use super::canvas::{Area, Canvas, FAINT, Held, Ink, LINE, Type, fitted};
use super::{MARGIN, head};
use crate::model::Money;
use crate::report::{Language, Picture, Swing};
use crate::words::{Cell, t};

const ROW: i64 = 30;
const LABEL: i64 = 330;
const BARS: i64 = 520;
const AMOUNT: i64 = 110;
const BODY: Type = Type::of(12);
const HIGH: &str = "#c9485b";
const LOW: &str = "#3f8f5f";

/// The picture.
pub fn drawn(picture: &Picture, swings: &[Swing], language: Language) -> String {
    let mut canvas = Canvas::new(picture);
    let whole = 2 * MARGIN + LABEL + 2 * AMOUNT + BARS;
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let top = head(&mut canvas, &title, &lead, whole);
    let ends = || swings.iter().flat_map(|swing| [swing.low.get(), swing.high.get()]);
    let (least, most) = (ends().min().unwrap_or(0).min(0), ends().max().unwrap_or(0).max(1));
    let from = MARGIN + LABEL + AMOUNT;
    let x = |amount: i128| from + (i128::from(BARS) * (amount - least) / (most - least)) as i64;
    let bottom = top + ROW * swings.len() as i64;
    let mut y = top;
    for swing in swings {
        let label = swing.label.say(language);
        let (low, high) = (signed(swing.low, language), signed(swing.high, language));
        canvas.begin(&t!("picture.swing", label = swing.label, low = &low, high = &high).say(language));
        canvas.line((MARGIN, y + ROW), (whole - MARGIN, y + ROW), Ink::line(LINE, 1));
        canvas.text((MARGIN, y + 20), &fitted(&label, BODY, LABEL - 12), BODY);
        for (amount, is_high) in [(swing.low.get(), false), (swing.high.get(), true)] {
            let (left, right) = (x(amount.min(0)), x(amount.max(0)));
            let area = Area { x: left, y: y + 6, width: (right - left).max(1), height: ROW - 11 };
            if is_high {
                canvas.area(area, Ink::fill("#f7dfe3").edged(HIGH, 1));
                canvas.hatch(area, HIGH);
            } else {
                canvas.area(area, Ink::fill(LOW));
            }
        }
        canvas.text((from - 8, y + 20), &low, BODY.held(Held::Right));
        canvas.text((whole - MARGIN, y + 20), &high, BODY.held(Held::Right));
        canvas.end();
        y += ROW;
    }
    canvas.line((x(0), top), (x(0), bottom), Ink::line(FAINT, 1));
    canvas.done((whole, bottom + 14 + MARGIN), &title, &lead)
}

fn signed(amount: Money, language: Language) -> String {
    let plus = if amount > Money::ZERO { "+" } else { "" };
    format!("{plus}{}", Cell::money(amount).say(language))
}
