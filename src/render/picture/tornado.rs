//! What moves a sum or turns decisions: two bars for each figure, what its low end makes and what its high end does, most first.

use super::canvas::{Area, Canvas, FAINT, Held, Ink, LINE, Type, fitted};
use super::{Laid, MARGIN, head};
use crate::model::Money;
use crate::report::{Language, Picture, Swing, Turned};
use crate::words::{Cell, t};

const ROW: i64 = 30;
/// The names of the two ends above their columns.
const ENDS: i64 = 20;
const LABEL: i64 = 330;
const BARS: i64 = 520;
const AMOUNT: i64 = 110;
const BODY: Type = Type::of(12);
const HIGH: &str = "#c9485b";
const LOW: &str = "#3f8f5f";

/// A row: what it is called, where its two bars end, and what is written for them.
struct Bars {
    label: String,
    told: String,
    ends: [i128; 2],
    written: [String; 2],
}

/// What moves a sum.
pub fn drawn(picture: &Picture, swings: &[Swing], language: Language) -> Laid {
    let bars = |swing: &Swing| {
        let written = [swing.low, swing.high].map(|money| signed(money, language));
        let told = t!("picture.swing", label = swing.label, low = &written[0], high = &written[1]);
        Bars {
            label: swing.label.say(language),
            told: told.say(language),
            ends: [swing.low.get(), swing.high.get()],
            written,
        }
    };
    let bars: Vec<Bars> = swings.iter().map(bars).collect();
    rows(picture, &bars, language)
}

/// What turns decisions: the low end to the left, the high one to the right.
pub fn turns(picture: &Picture, turns: &[Turned], language: Language) -> Laid {
    let bars = |turned: &Turned| {
        let (low, high) = (turned.low, turned.high);
        Bars {
            label: turned.label.say(language),
            told: t!("picture.turned", label = turned.label, low = low, high = high).say(language),
            ends: [-(low as i128), high as i128],
            written: [low.to_string(), high.to_string()],
        }
    };
    let bars: Vec<Bars> = turns.iter().map(bars).collect();
    rows(picture, &bars, language)
}

fn rows(picture: &Picture, rows: &[Bars], language: Language) -> Laid {
    let mut canvas = Canvas::new(picture);
    let whole = 2 * MARGIN + LABEL + 2 * AMOUNT + BARS;
    let (title, lead) = (picture.title.say(language), picture.lead.say(language));
    let top = head(&mut canvas, &title, &lead, whole) + ENDS;
    let from = MARGIN + LABEL + AMOUNT;
    if rows.is_empty() {
        canvas.text((MARGIN, top + 20), &t!("html.none").say(language), BODY.colour(FAINT));
        return (canvas, (whole, top + ROW + MARGIN));
    }
    for (at, end) in [(from - 8, t!("picture.low_end")), (whole - MARGIN, t!("picture.high_end"))] {
        canvas.text((at, top - 6), &end.say(language), BODY.colour(FAINT).held(Held::Right));
    }
    let ends = || rows.iter().flat_map(|row| row.ends);
    let (least, most) = (ends().min().unwrap_or(0).min(0), ends().max().unwrap_or(0).max(1));
    let x = |amount: i128| from + (i128::from(BARS) * (amount - least) / (most - least)) as i64;
    let bottom = top + ROW * rows.len() as i64;
    let mut y = top;
    for row in rows {
        canvas.begin(&row.told);
        canvas.line((MARGIN, y + ROW), (whole - MARGIN, y + ROW), Ink::line(LINE, 1));
        canvas.text((MARGIN, y + 20), &fitted(&row.label, BODY, LABEL - 12), BODY);
        let drawn = [(row.ends[0], false), (row.ends[1], true)];
        for (amount, is_high) in drawn.into_iter().filter(|(amount, _)| *amount != 0) {
            let (left, right) = (x(amount.min(0)), x(amount.max(0)));
            let area = Area { x: left, y: y + 6, width: (right - left).max(1), height: ROW - 11 };
            if is_high {
                canvas.area(area, Ink::fill("#f7dfe3").edged(HIGH, 1));
                canvas.hatch(area, HIGH);
            } else {
                canvas.area(area, Ink::fill(LOW));
            }
        }
        canvas.text((from - 8, y + 20), &row.written[0], BODY.held(Held::Right));
        canvas.text((whole - MARGIN, y + 20), &row.written[1], BODY.held(Held::Right));
        canvas.end();
        y += ROW;
    }
    canvas.line((x(0), top), (x(0), bottom), Ink::line(FAINT, 1));
    (canvas, (whole, bottom + 14 + MARGIN))
}

fn signed(amount: Money, language: Language) -> String {
    let plus = if amount > Money::ZERO { "+" } else { "" };
    format!("{plus}{}", Cell::money(amount).say(language))
}
