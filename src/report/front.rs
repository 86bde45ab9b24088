//! The front of money against a second aim, for people and as a list.

use super::picture::{Axis, Dot, Marked, Picture, Plot, Scene, Shown};
use super::{Cell, Column, Fact, Kind, Page, Table, Tone, left_out};
use crate::front::{Aim, Curve, Step};
use crate::model::{Landscape, Money};
use crate::plan::LeftOut;
use crate::words::{Text, t};

/// The page. `conflict` says why nothing takes less than the last point.
pub fn front(landscape: &Landscape, curve: &Curve, conflict: &[Text], left: LeftOut) -> Page {
    let headline = match curve.complete {
        true => t!(
            "front.headline_all",
            merger = landscape.merger.name,
            aim = aim(curve.aim),
            count = curve.points.len(),
        ),
        false => t!(
            "front.headline_some",
            merger = landscape.merger.name,
            aim = aim(curve.aim),
            count = curve.points.len(),
        ),
    };
    let page = Page::new(headline).facts(facts(curve)).points(left_out(left));
    let page = page.picture(picture(landscape, curve)).table(points(landscape, curve));
    let Some(end) = end(curve) else { return page };
    page.paragraph(end).points(conflict.iter().cloned())
}

/// Where no plan takes less.
fn end(curve: &Curve) -> Option<Text> {
    let last = curve.points.last()?;
    Some(t!("front.end", aim = aim(curve.aim), taken = taken(curve.aim, last.taken)))
}

/// The points between two axes: to the left what takes less, upwards what that costs.
pub fn picture(landscape: &Landscape, curve: &Curve) -> Picture {
    let dot = |step: &Step| {
        let at = taken(curve.aim, step.taken);
        let marked = |sign, name: Text| (sign, t!("picture.told", label = name, sum = at.clone()));
        Dot {
            across: step.taken,
            up: Some(step.extra.get()),
            line: Some(step.settled),
            mark: match (step.knee, step.cliff) {
                (true, true) => Some(marked(Marked::Cliff, t!("front.both"))),
                (true, false) => Some(marked(Marked::Ring, t!("front.knee"))),
                (false, true) => Some(marked(Marked::Cliff, t!("front.cliff"))),
                (false, false) => None,
            },
            told: t!("front.told", aim = aim(curve.aim), taken = at, extra = step.extra),
        }
    };
    let (label, shown) = match curve.aim {
        Aim::OneOff => (t!("risk.one_off"), Shown::Kroner),
        _ => (heading(curve.aim), Shown::Count),
    };
    let lead = Text::joined(&[t!("front.picture_lead"), end(curve).unwrap_or_default()], " ");
    Picture {
        name: named(curve.aim),
        title: t!("front.picture", merger = landscape.merger.name, aim = aim(curve.aim)),
        lead,
        scene: Scene::Plot(Plot {
            across: Axis { label, shown },
            up: Axis { label: t!("front.extra_axis"), shown: Shown::Kroner },
            dots: curve.points.iter().map(dot).collect(),
        }),
    }
}

/// What its picture and its chapter are called: a book may have several.
pub const fn named(aim: Aim) -> &'static str {
    match aim {
        Aim::OneOff => "front",
        Aim::Users => "front-users",
        Aim::Notices => "front-notices",
        Aim::Moves => "front-moves",
    }
}

/// What money is weighed against.
fn aim(aim: Aim) -> Text {
    match aim {
        Aim::OneOff => t!("front.one_off"),
        Aim::Users => t!("front.users"),
        Aim::Notices => t!("front.notices"),
        Aim::Moves => t!("front.moves"),
    }
}

fn taken(aim: Aim, taken: i128) -> Cell {
    match aim {
        Aim::OneOff => Cell::money(Money(taken)),
        _ => Cell::count(taken),
    }
}

/// So many kroner are a unit of what is paid once.
const UNIT: i128 = 1_000_000;

/// What a unit less costs, to the nearest krone.
fn unit(aim: Aim, (money, count): (i128, i128)) -> Cell {
    let times = if aim == Aim::OneOff { UNIT } else { 1 };
    Cell::money(Money((money * times * 2 + count).div_euclid(count * 2)))
}

fn facts(curve: &Curve) -> Vec<Fact> {
    let at = |step: &Step| taken(curve.aim, step.taken);
    let knee = curve.points.iter().find(|step| step.knee);
    let cliff = curve.points.iter().find(|step| step.cliff);
    vec![
        Fact::machine("aim", Cell::text(curve.aim.name())),
        Fact::machine("complete", Cell::truth(curve.complete)),
        Fact::new("knee", t!("front.knee_at"), Cell::or_empty(knee, at)),
        Fact::new("cliff", t!("front.cliff_at"), Cell::or_empty(cliff, at)),
    ]
}

fn mark(step: &Step) -> Cell {
    match (step.knee, step.cliff) {
        (true, true) => Cell::from(t!("front.both")).tone(Tone::Notice),
        (true, false) => Cell::from(t!("front.knee")).tone(Tone::Notice),
        (false, true) => Cell::from(t!("front.cliff")).tone(Tone::Alarm),
        (false, false) => Cell::empty(),
    }
}

/// The points, one a row.
pub fn points(landscape: &Landscape, curve: &Curve) -> Table {
    type Row<'a> = (usize, &'a Step);
    let kind = if curve.aim == Aim::OneOff { Kind::Money } else { Kind::Count };
    let unit_heading = match curve.aim {
        Aim::OneOff => t!("front.next_million"),
        _ => t!("front.next_one"),
    };
    let columns = [
        Column::new("point", Kind::Count, t!("front.point"))
            .of(|(number, _): &Row<'_>| Cell::count(number + 1)),
        Column::new(curve.aim.name(), kind, heading(curve.aim))
            .of(|(_, step): &Row<'_>| taken(curve.aim, step.taken)),
        Column::new("total", Kind::Money, t!("front.total"))
            .of(|(_, step): &Row<'_>| Cell::money(step.total)),
        Column::new("extra", Kind::Money, t!("front.extra"))
            .of(|(_, step): &Row<'_>| Cell::money(step.extra)),
        Column::new("next_unit", Kind::Money, unit_heading)
            .of(|(_, step): &Row<'_>| Cell::or_empty(step.unit, |fraction| unit(curve.aim, fraction))),
        Column::new("mark", Kind::Text, t!("front.mark")).of(|(_, step): &Row<'_>| mark(step)),
        Column::new("otherwise", Kind::Count, t!("front.otherwise"))
            .of(|(_, step): &Row<'_>| Cell::count(step.otherwise.len())),
        Column::new("domains", Kind::Id, t!("front.domains")).detail().of(|(_, step): &Row<'_>| {
            Cell::list(step.otherwise.iter().map(|&domain| landscape.domain(domain).id.as_str()))
        }),
        Column::new("settled", Kind::Text, t!("front.settled"))
            .detail()
            .of(|(_, step): &Row<'_>| Cell::or_empty(step.unit, |_| Cell::truth(step.settled))),
    ];
    let rows = curve.points.iter().enumerate();
    let table = Table::of("front", t!("front.title", aim = aim(curve.aim)), columns, rows);
    let unsettled = curve.points.iter().rev().skip(1).filter(|step| !step.settled).count();
    let table = table.note(t!("front.knee_note"));
    match unsettled {
        0 => table,
        gaps => table.note(t!("front.unsettled", gaps = gaps)),
    }
}

fn heading(aim: Aim) -> Text {
    match aim {
        Aim::OneOff => t!("front.one_off_column"),
        Aim::Users => t!("front.users_column"),
        Aim::Notices => t!("front.notices_column"),
        Aim::Moves => t!("front.moves_column"),
    }
}
