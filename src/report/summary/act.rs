//! Who must act first.

use super::{Cell, Column, Kind, Planned, Sentence, Table, Words};
use crate::calendar::last_working_day;
use crate::model::Date;

/// How many are shown; the lists have the rest.
const SHOWN: usize = 10;

/// Something somebody must do by a day.
struct Act {
    by: Date,
    what: Words,
    subject: String,
    about: Cell,
}

/// The first days by which notice must be given, a procurement begun or an expiring contract bridged.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("by", Kind::Date, "By", "Innen"),
        Column::new("days_left", Kind::Days, "Days left", "Dager igjen"),
        Column::new("what", Kind::Text, "What", "Hva"),
        Column::new("subject", Kind::Id, "Of", "Gjelder"),
        Column::new("about", Kind::Text, "With", "Hos"),
    ];
    let mut acts: Vec<Act> = notices(planned).chain(bridges(planned)).chain(procurements(planned)).collect();
    acts.sort_by(|one, other| (one.by, &one.subject).cmp(&(other.by, &other.subject)));
    let more = acts.len().saturating_sub(SHOWN);
    let mut table = Table::new("act-first", Words::new("Act first", "Haster mest"), columns);
    for act in acts.into_iter().take(SHOWN) {
        table.push([
            Cell::date(act.by),
            planned.days_left(act.by),
            Cell::from(act.what),
            Cell::text(act.subject),
            act.about,
        ]);
    }
    if more == 0 {
        return table;
    }
    table.note(Sentence::new(
        "and {0} later: `portfolio report terminate contracts procurements`",
        "og {0} senere: `portfolio report terminate contracts procurements`",
        [Cell::count(more)],
    ))
}

/// Notices, by the last working day on which they can be given.
fn notices<'a>(planned: &'a Planned<'_>) -> impl Iterator<Item = Act> + 'a {
    planned.contracts("terminate").into_iter().filter_map(|(id, entry)| {
        let contract = planned.landscape.contract(id);
        Some(Act {
            by: last_working_day(entry.notice_by?),
            what: Words::new("give notice", "si opp"),
            subject: entry.contract.clone(),
            about: Cell::text(&contract.supplier),
        })
    })
}

/// Contracts that end before the replaced systems are switched off.
fn bridges<'a>(planned: &'a Planned<'_>) -> impl Iterator<Item = Act> + 'a {
    planned.contracts("expire").into_iter().filter_map(|(id, entry)| {
        entry.bridge_to?;
        Some(Act {
            by: last_working_day(entry.ends?),
            what: Words::new("prolong", "forleng"),
            subject: entry.contract.clone(),
            about: Cell::text(&planned.landscape.contract(id).supplier),
        })
    })
}

/// Procurements, by the day they must begin.
fn procurements<'a>(planned: &'a Planned<'_>) -> impl Iterator<Item = Act> + 'a {
    planned.document.procurements.iter().map(|row| Act {
        by: row.start_by,
        what: Words::new("begin to procure", "begynn å anskaffe"),
        subject: row.product.clone(),
        about: Cell::list(&row.domains),
    })
}
