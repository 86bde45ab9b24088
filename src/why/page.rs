//! The answer for people.

use super::because::because;
use super::{CandidateEntry, Difference, TurnEntry, Why, WithoutEntry, say};
use crate::cost::Scope;
use crate::model::Money;
use crate::optimise::Figure;
use crate::plan::Costs;
use crate::report::{Cell, Column, Kind, Page, Table, Text, Tone, left_out};
use crate::words::t;

/// The answer for people.
pub fn page(why: &Why) -> Page {
    let headline = t!("why.headline", name = Cell::from(why.name.clone()), domain = Cell::text(&why.domain));
    let page = because(why).into_iter().fold(Page::new(headline), Page::paragraph);
    if why.scope != Scope::InScope {
        return page;
    }
    let page = match &why.without {
        Some(without) => without_page(page, why, without),
        None => page,
    };
    let page = page.points(left_out(why.left_out));
    page.table(candidates(why)).table(items(why)).table(turns(why)).table(to_win(why))
}

/// The candidates.
fn candidates(why: &Why) -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate")),
        Column::new("name", Kind::Text, t!("column.name")),
        Column::new("state", Kind::Text, Text::default()),
        Column::new("total", Kind::Money, t!("column.whole_plan")),
        Column::new("extra", Kind::Money, t!("column.runner_up_extra")),
        Column::new("why", Kind::Text, t!("column.why_not")),
    ];
    let title = t!("why.candidates");
    let mut table = Table::new("candidates", title, columns);
    let runner_up = why.runner_up().map(|entry| &entry.candidate);
    for entry in &why.candidates {
        let state = match (entry.chosen, entry.bars.is_empty()) {
            (true, _) => Cell::from(t!("why.chosen")).tone(Tone::Good),
            (_, false) => Cell::from(t!("why.barred")).tone(Tone::Faint),
            _ if Some(&entry.candidate) == runner_up => Cell::from(t!("why.next")),
            _ => Cell::empty(),
        };
        table.push([
            Cell::text(&entry.candidate),
            Cell::or_empty(entry.name.as_ref(), Cell::text),
            state,
            Cell::or_empty(entry.total, Cell::money),
            Cell::or_empty(entry.extra.filter(|_| !entry.chosen), |extra| {
                Cell::money(extra).assumed(entry.is_assumed())
            }),
            why_not(entry),
        ]);
    }
    let table = table.note(t!("why.paid_note", paid = Cell::money(why.paid)));
    if why.candidates.iter().any(|entry| !entry.bars.is_empty() && entry.total.is_some()) {
        return table.note(t!("why.barred_note"));
    }
    table
}

fn why_not(entry: &CandidateEntry) -> Cell {
    if entry.bars.is_empty() {
        return match entry.total {
            Some(_) => Cell::empty(),
            None => Cell::from(t!("why.constraints")),
        };
    }
    let told = entry.bars.iter().map(|bar| t!("why.bar_at", why = bar.why, at = bar.at));
    Text::joined(told, "; ").into()
}

/// Where the differences come from.
fn items(why: &Why) -> Table {
    let mut table = items_table();
    for entry in why.candidates.iter().filter(|entry| !entry.chosen) {
        if let (Some(items), Some(assumed)) = (&entry.items, &entry.assumed) {
            item_rows(&mut table, &entry.candidate, items, assumed);
        }
    }
    table
}

fn items_table() -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate")).grouped(),
        Column::new("item", Kind::Text, t!("column.item")),
        Column::new("extra", Kind::Money, t!("column.runner_up_extra")),
        Column::new("assumed", Kind::Money, t!("column.assumed")),
    ];
    Table::new("items", t!("why.items"), columns)
}

fn item_rows(table: &mut Table, candidate: &str, items: &Costs<Money>, assumed: &Costs<Money>) {
    for (item, &money) in items.iter() {
        let assumed = assumed[item];
        if !money.is_zero() {
            let amount = Cell::money(money).assumed(!assumed.is_zero());
            table.push([
                Cell::text(candidate),
                Cell::from(say::item(item)),
                amount,
                Cell::or_empty(Some(assumed).filter(|money| !money.is_zero()), Cell::money),
            ]);
        }
    }
}

/// The other domains that would change too.
fn turns(why: &Why) -> Table {
    let mut table = turns_table();
    let others: Vec<&CandidateEntry> = why.candidates.iter().filter(|entry| !entry.chosen).collect();
    let shown = if others.len() > 1 { SHOWN } else { usize::MAX };
    for entry in &others {
        turn_rows(&mut table, &entry.candidate, &entry.turns, shown);
    }
    let more = others.iter().filter(|entry| entry.turns.len() > shown);
    let more: Vec<String> =
        more.map(|entry| format!("{} ({})", entry.candidate, entry.turns.len() - shown)).collect();
    if more.is_empty() {
        return table;
    }
    table.note(t!("why.turns_more", more = Cell::list(more)))
}

/// How many other domains are shown for each of several candidates.
const SHOWN: usize = 8;

fn turns_table() -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate")).grouped(),
        Column::new("domain", Kind::Id, t!("column.domain")),
        Column::new("from", Kind::Id, t!("column.from")),
        Column::new("to", Kind::Id, t!("column.to")),
    ];
    Table::new("turns", t!("why.turns"), columns)
}

fn turn_rows(table: &mut Table, candidate: &str, turns: &[TurnEntry], shown: usize) {
    for turn in turns.iter().take(shown) {
        table.push([
            Cell::text(candidate),
            Cell::text(&turn.domain),
            Cell::or_empty(turn.from.as_ref(), Cell::text),
            Cell::or_empty(turn.to.as_ref(), Cell::text),
        ]);
    }
}

/// What would have to change.
fn to_win(why: &Why) -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate")).grouped(),
        Column::new("figure", Kind::Text, t!("column.figure")),
        Column::new("now", Kind::Text, t!("column.now")),
        Column::new("needed", Kind::Text, t!("column.needed")),
        Column::new("at", Kind::Id, t!("column.at")),
    ];
    let title = t!("why.to_win");
    let mut table = Table::new("to-win", title, columns);
    for entry in &why.candidates {
        annual_row(&mut table, entry);
        if let Some(fit) = entry.fit {
            table.push([
                Cell::text(&entry.candidate),
                Cell::from(t!("why.fit_1_to_5")),
                Cell::count(fit.now),
                fit.needed.map_or_else(
                    || Cell::from(t!("why.not_even_5")).tone(Tone::Faint),
                    |needed| t!("why.at_least", fit = needed).into(),
                ),
                Cell::empty(),
            ]);
        }
        late_rows(&mut table, entry);
    }
    table
}

fn annual_row(table: &mut Table, entry: &CandidateEntry) {
    let Some(annual) = &entry.annual else { return };
    let name = match annual.figure {
        Figure::Fee(_) => t!("why.annual_fee"),
        Figure::Cost(_) => t!("why.annual_cost"),
        Figure::Annual(_) => t!("why.annual_price"),
    };
    let most = Money(1_000_000_000_000);
    let needed = match annual.highest {
        None => Cell::from(t!("why.at_no_price")).tone(Tone::Faint),
        Some(highest) if highest == most => Cell::from(t!("why.whatever_it_costs")),
        Some(highest) => Cell::money(highest).assumed(entry.is_assumed()),
    };
    table.push([
        Cell::text(&entry.candidate),
        Cell::from(name),
        Cell::money(annual.now).assumed(annual.assumed),
        needed,
        Cell::text(&annual.at),
    ]);
}

fn late_rows(table: &mut Table, entry: &CandidateEntry) {
    let Some(late) = entry.late else { return };
    let mut push = |figure: Text, day, wins: bool| {
        let needed = match wins {
            true => t!("why.day_it_would_win", day = day),
            false => t!("why.day_it_would_not_win", day = day),
        };
        table.push([
            Cell::text(&entry.candidate),
            Cell::from(figure),
            Cell::empty(),
            needed.into(),
            Cell::empty(),
        ]);
    };
    push(t!("why.planned_by"), late.as_of, late.wins_then);
    push(t!("why.due_no_earlier_than"), late.due, entry.wins);
}

/// The best plan without some candidates.
fn without_page(page: Page, why: &Why, without: &WithoutEntry) -> Page {
    let not = Cell::list(&without.not);
    let Some(with) = &without.with else {
        return page.paragraph(t!("why.without_none", not = not));
    };
    if with.extra.is_zero() && without.choice == why.choice {
        return page.paragraph(t!("why.without_already", not = not));
    }
    let told = t!(
        "why.without_choice",
        not = not,
        choice = Cell::or_empty(without.choice.as_ref(), Cell::text),
        total = with.total,
        extra = Cell::money(with.extra).assumed(!with.assumed.is_nothing())
    );
    difference_tables(page.paragraph(told), without, with)
}

fn difference_tables(page: Page, without: &WithoutEntry, with: &Difference) -> Page {
    let choice = without.choice.as_deref().unwrap_or_default();
    let (mut items, mut turns) = (items_table(), turns_table());
    item_rows(&mut items, choice, &with.items, &with.assumed);
    turn_rows(&mut turns, choice, &with.turns, usize::MAX);
    page.table(items).table(turns)
}
