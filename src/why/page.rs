//! The answer for people.

use super::because::because;
use super::{CandidateEntry, Difference, TurnEntry, Why, WithoutEntry, say};
use crate::cost::Scope;
use crate::model::Money;
use crate::optimise::Figure;
use crate::plan::{Costs, Item};
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
    page.table(candidates(why)).table(together(why)).table(items(why)).table(turns(why)).table(to_win(why))
}

/// The candidates.
fn candidates(why: &Why) -> Table {
    let runner_up = why.runner_up().map(|entry| &entry.candidate);
    let state = |entry: &CandidateEntry| match (entry.chosen, entry.bars.is_empty()) {
        (true, _) => Cell::from(t!("why.chosen")).tone(Tone::Good),
        (_, false) => Cell::from(t!("why.barred")).tone(Tone::Faint),
        _ if Some(&entry.candidate) == runner_up => Cell::from(t!("why.next")),
        _ => Cell::empty(),
    };
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate"))
            .of(|entry: &&CandidateEntry| Cell::text(&entry.candidate)),
        Column::new("name", Kind::Text, t!("column.name"))
            .of(|entry: &&CandidateEntry| Cell::or_empty(entry.name.as_ref(), Cell::text)),
        Column::new("state", Kind::Text, t!("column.state")).of(|entry: &&CandidateEntry| state(entry)),
        Column::new("total", Kind::Money, t!("column.whole_plan"))
            .of(|entry: &&CandidateEntry| Cell::or_empty(entry.total, Cell::money)),
        Column::new("extra", Kind::Money, t!("column.runner_up_extra")).of(|entry: &&CandidateEntry| {
            let extra = entry.extra.filter(|_| !entry.chosen);
            Cell::or_empty(extra, |extra| Cell::money(extra).assumed(entry.is_assumed()))
        }),
        Column::new("why", Kind::Text, t!("column.why_not")).of(|entry: &&CandidateEntry| why_not(entry)),
    ];
    let table = Table::of("candidates", t!("why.candidates"), columns, &why.candidates);
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
    let others = why.candidates.iter().filter(|entry| !entry.chosen);
    items_table(others.flat_map(|entry| {
        let both = entry.items.as_ref().zip(entry.assumed.as_ref());
        both.into_iter().flat_map(|(items, assumed)| item_rows(&entry.candidate, items, assumed))
    }))
}

/// What an item of a candidate's whole plan costs more, and how much of that is assumed.
struct ItemRow<'a> {
    candidate: &'a str,
    item: Item,
    extra: Money,
    assumed: Money,
}

fn items_table<'a>(rows: impl Iterator<Item = ItemRow<'a>>) -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate"))
            .grouped()
            .of(|row: &ItemRow<'_>| Cell::text(row.candidate)),
        Column::new("item", Kind::Text, t!("column.item"))
            .of(|row: &ItemRow<'_>| Cell::from(say::item(row.item))),
        Column::new("extra", Kind::Money, t!("column.runner_up_extra"))
            .of(|row: &ItemRow<'_>| Cell::money(row.extra).assumed(!row.assumed.is_zero())),
        Column::new("assumed", Kind::Money, t!("column.assumed")).of(|row: &ItemRow<'_>| {
            Cell::or_empty(Some(row.assumed).filter(|money| !money.is_zero()), Cell::money)
        }),
    ];
    Table::of("items", t!("why.items"), columns, rows)
}

fn item_rows<'a>(
    candidate: &'a str,
    items: &'a Costs<Money>,
    assumed: &'a Costs<Money>,
) -> impl Iterator<Item = ItemRow<'a>> {
    let dear = items.iter().filter(|(_, money)| !money.is_zero());
    dear.map(|(item, &extra)| ItemRow { candidate, item, extra, assumed: assumed[item] })
}

/// The other domains that would change too.
fn turns(why: &Why) -> Table {
    let others: Vec<&CandidateEntry> = why.candidates.iter().filter(|entry| !entry.chosen).collect();
    let shown = if others.len() > 1 { SHOWN } else { usize::MAX };
    let rows = others
        .iter()
        .flat_map(|entry| entry.turns.iter().take(shown).map(|turn| (entry.candidate.as_str(), turn)));
    let table = turns_table(rows);
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

/// What another domain does in the whole plan of a candidate.
type TurnRow<'a> = (&'a str, &'a TurnEntry);

fn turns_table<'a>(rows: impl Iterator<Item = TurnRow<'a>>) -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate"))
            .grouped()
            .of(|&(candidate, _): &TurnRow<'_>| Cell::text(candidate)),
        Column::new("domain", Kind::Id, t!("column.domain"))
            .of(|(_, turn): &TurnRow<'_>| Cell::text(&turn.domain)),
        Column::new("from", Kind::Id, t!("column.from"))
            .of(|(_, turn): &TurnRow<'_>| Cell::or_empty(turn.from.as_ref(), Cell::text)),
        Column::new("to", Kind::Id, t!("column.to"))
            .of(|(_, turn): &TurnRow<'_>| Cell::or_empty(turn.to.as_ref(), Cell::text)),
    ];
    Table::of("turns", t!("why.turns"), columns, rows)
}

/// What the other plan of its package changes.
fn together(why: &Why) -> Table {
    let columns = [
        Column::new("domain", Kind::Id, t!("column.domain")).of(|turn: &&TurnEntry| Cell::text(&turn.domain)),
        Column::new("from", Kind::Id, t!("column.from"))
            .of(|turn: &&TurnEntry| Cell::or_empty(turn.from.as_ref(), Cell::text)),
        Column::new("to", Kind::Id, t!("column.to"))
            .of(|turn: &&TurnEntry| Cell::or_empty(turn.to.as_ref(), Cell::text)),
    ];
    let turns = why.package.iter().flat_map(|package| &package.turns);
    Table::of("package", t!("why.package_turns"), columns, turns).hidden_if_empty()
}

/// What would have to change.
fn to_win(why: &Why) -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, t!("column.candidate"))
            .grouped()
            .of(|row: &ToWin<'_>| Cell::text(row.candidate)),
        Column::new("figure", Kind::Text, t!("column.figure"))
            .of(|row: &ToWin<'_>| row.figure.clone().into()),
        Column::new("now", Kind::Text, t!("column.now")).of(|row: &ToWin<'_>| row.now.clone()),
        Column::new("needed", Kind::Text, t!("column.needed")).of(|row: &ToWin<'_>| row.needed.clone()),
        Column::new("at", Kind::Id, t!("column.at")).of(|row: &ToWin<'_>| Cell::or_empty(row.at, Cell::text)),
    ];
    let rows = why
        .candidates
        .iter()
        .flat_map(|entry| annual(entry).into_iter().chain(fit(entry)).chain(late(entry)));
    Table::of("to-win", t!("why.to_win"), columns, rows)
}

/// A figure that would have to be another one, and where it is written.
struct ToWin<'a> {
    candidate: &'a str,
    figure: Text,
    now: Cell,
    needed: Cell,
    at: Option<&'a str>,
}

fn annual(entry: &CandidateEntry) -> Option<ToWin<'_>> {
    let annual = entry.annual.as_ref()?;
    let most = Money(1_000_000_000_000);
    Some(ToWin {
        candidate: &entry.candidate,
        figure: match annual.figure {
            Figure::Fee(_) => t!("why.annual_fee"),
            Figure::Cost(_) => t!("why.annual_cost"),
            Figure::Annual(_) => t!("why.annual_price"),
        },
        now: Cell::money(annual.now).assumed(annual.assumed),
        needed: match annual.highest {
            None => Cell::from(t!("why.at_no_price")).tone(Tone::Faint),
            Some(highest) if highest == most => Cell::from(t!("why.whatever_it_costs")),
            Some(highest) => Cell::money(highest).assumed(entry.is_assumed()),
        },
        at: Some(&annual.at),
    })
}

fn fit(entry: &CandidateEntry) -> Option<ToWin<'_>> {
    let fit = entry.fit?;
    Some(ToWin {
        candidate: &entry.candidate,
        figure: t!("why.fit_1_to_5"),
        now: Cell::count(fit.now),
        needed: match fit.needed {
            Some(needed) => t!("why.at_least", fit = needed).into(),
            None => Cell::from(t!("why.not_even_5")).tone(Tone::Faint),
        },
        at: None,
    })
}

fn late(entry: &CandidateEntry) -> impl Iterator<Item = ToWin<'_>> {
    let row = |figure: Text, day, wins: bool| ToWin {
        candidate: &entry.candidate,
        figure,
        now: Cell::empty(),
        needed: match wins {
            true => t!("why.day_it_would_win", day = day).into(),
            false => t!("why.day_it_would_not_win", day = day).into(),
        },
        at: None,
    };
    let rows = entry.late.map(|late| {
        [
            row(t!("why.planned_by"), late.as_of, late.wins_then),
            row(t!("why.due_no_earlier_than"), late.due, entry.wins),
        ]
    });
    rows.into_iter().flatten()
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
    let items = items_table(item_rows(choice, &with.items, &with.assumed));
    let turns = turns_table(with.turns.iter().map(|turn| (choice, turn)));
    page.table(items).table(turns)
}
