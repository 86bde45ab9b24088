//! The days by which somebody must act.

use std::collections::BTreeMap;

use super::{Cell, Column, Kind, Sentence, Table, Tone, Words};
use crate::calendar::last_working_day;
use crate::diff::{Change, Diff, EndSort};
use crate::model::Date;

/// How many stand on the first screen.
const SHOWN: usize = 6;

/// The nearest days by which notice must be given, an expiring contract bridged or a procurement begun.
pub(super) fn table(diff: &Diff) -> Table {
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen"),
        Column::new("what", Kind::Text, "Act", "Gjør"),
        Column::new("subject", Kind::Id, "Of", "Gjelder"),
        Column::new("with", Kind::Text, "With", "Hos"),
    ];
    let mut table = Table::new("act-first", Words::new("Act first", "Haster mest"), columns);
    if diff.to.sort != EndSort::Plan {
        return table;
    }
    let mut days = days(diff);
    days.sort();
    let later = days.len().saturating_sub(SHOWN);
    for (by, subject, what, with) in days.into_iter().take(SHOWN) {
        let tone = if by < diff.as_of { Tone::Alarm } else { Tone::Plain };
        table.push([
            Cell::date(by).tone(tone),
            Cell::from(what),
            Cell::text(subject),
            Cell::or_empty(Some(with).filter(|with| !with.is_empty()), Cell::text),
        ]);
    }
    if later == 0 {
        return table;
    }
    table.note(Sentence::new(
        "and {0} later: `portfolio report deadlines`",
        "og {0} senere: `portfolio report deadlines`",
        [Cell::count(later)],
    ))
}

fn days(diff: &Diff) -> Vec<(Date, String, Words, String)> {
    let mut found = Vec::new();
    let mut products: BTreeMap<&str, Date> = BTreeMap::new();
    for change in diff.changes.iter().filter(|change| change.is_change()) {
        match change {
            Change::Contract(change) => {
                let ends = change.after.as_ref().and_then(|after| after.ends);
                let day = match (change.notice_working_day(), change.bridge_to.and(ends)) {
                    (Some(day), _) => Some((day, Words::new("give notice", "si opp"))),
                    (None, Some(end)) => Some((last_working_day(end), Words::new("prolong", "forleng"))),
                    (None, None) => None,
                };
                found.extend(
                    day.map(|(day, what)| (day, change.contract.clone(), what, change.supplier.clone())),
                );
            }
            Change::Domain(change) => {
                if let (Some(day), Some(product)) = (change.start_by, change.after.first()) {
                    let first = products.entry(&product.reference).or_insert(day);
                    *first = day.min(*first);
                }
            }
            Change::Integration(_) | Change::Money(_) => {}
        }
    }
    let buy = Words::new("begin to procure", "begynn å anskaffe");
    found.extend(
        products.into_iter().map(|(product, day)| (day, product.to_owned(), buy.clone(), String::new())),
    );
    found
}
