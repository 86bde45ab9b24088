//! The answer for people.

use super::because::because;
use super::{CandidateEntry, Difference, TurnEntry, Why, WithoutEntry, say};
use crate::cost::Scope;
use crate::model::Money;
use crate::optimise::Figure;
use crate::plan::Costs;
use crate::report::{Cell, Column, Kind, Page, Phrase, Sentence, Table, Tone, Words};

/// The answer for people.
pub fn page(why: &Why) -> Page {
    let headline =
        Sentence::new("{0} ({1})", "{0} ({1})", [Cell::from(why.name.clone()), Cell::text(&why.domain)]);
    let page = because(why).into_iter().fold(Page::new(headline), Page::paragraph);
    if why.scope != Scope::InScope {
        return page;
    }
    let page = match &why.without {
        Some(without) => without_page(page, why, without),
        None => page,
    };
    page.table(candidates(why)).table(items(why)).table(turns(why)).table(to_win(why))
}

/// The candidates.
fn candidates(why: &Why) -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, "Candidate", "Kandidat"),
        Column::new("name", Kind::Text, "Name", "Navn"),
        Column::new("state", Kind::Text, "", ""),
        Column::new("total", Kind::Money, "Whole plan, NOK", "Hele planen, kr"),
        Column::new("extra", Kind::Money, "Dearer by, NOK", "Dyrere med, kr"),
        Column::new("why", Kind::Text, "Why not", "Hvorfor ikke"),
    ];
    let title = Words::new(
        "Who could be chosen, everything else free to change",
        "Hvem som kunne velges, alt annet fritt",
    );
    let mut table = Table::new("candidates", title, columns);
    let runner_up = why.runner_up().map(|entry| &entry.candidate);
    for entry in &why.candidates {
        let state = match (entry.chosen, entry.bars.is_empty()) {
            (true, _) => Cell::words("chosen", "valgt").tone(Tone::Good),
            (_, false) => Cell::words("barred", "ute").tone(Tone::Faint),
            _ if Some(&entry.candidate) == runner_up => Cell::words("next", "neste"),
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
    let table = table.note(Sentence::new(
        "The plan pays NOK\u{a0}{0} in this domain; a next one dearer by at most 5 % of that is a close call.",
        "Planen betaler kr\u{a0}{0} på dette området; er den neste høyst 5 % av det dyrere, er valget jevnt.",
        [Cell::money(why.paid)],
    ));
    if why.candidates.iter().any(|entry| !entry.bars.is_empty() && entry.total.is_some()) {
        return table.note(Words::new(
            "Of what is barred: what the plan with it would cost if what bars it were otherwise.",
            "For det som er ute: hva planen med det ville kostet om det som hindrer det var annerledes.",
        ));
    }
    table
}

fn why_not(entry: &CandidateEntry) -> Cell {
    if entry.bars.is_empty() {
        return match entry.total {
            Some(_) => Cell::empty(),
            None => Cell::words("the constraints cannot be kept with it", "kravene kan ikke holdes med det"),
        };
    }
    let join = |part: fn(&Words) -> &str| {
        let told = entry.bars.iter().map(|bar| format!("{} ({})", part(&bar.why), bar.at));
        told.collect::<Vec<_>>().join("; ")
    };
    Cell::from(Words { en: join(|words| &words.en).into(), nb: join(|words| &words.nb).into() })
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
        Column::new("candidate", Kind::Id, "Candidate", "Kandidat").grouped(),
        Column::new("item", Kind::Text, "Item", "Post"),
        Column::new("extra", Kind::Money, "Dearer by, NOK", "Dyrere med, kr"),
        Column::new("assumed", Kind::Money, "Of that assumed", "Herav antatt"),
    ];
    Table::new("items", Words::new("Where the difference comes from", "Hvor forskjellen kommer fra"), columns)
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
    table.note(Sentence::new(
        "and more for {0}: `--candidate` shows all",
        "og flere for {0}: `--candidate` viser alle",
        [Cell::list(more)],
    ))
}

/// How many other domains are shown for each of several candidates.
const SHOWN: usize = 8;

fn turns_table() -> Table {
    let columns = [
        Column::new("candidate", Kind::Id, "Candidate", "Kandidat").grouped(),
        Column::new("domain", Kind::Id, "Domain", "Område"),
        Column::new("from", Kind::Id, "From", "Fra"),
        Column::new("to", Kind::Id, "To", "Til"),
    ];
    Table::new("turns", Words::new("What else would change", "Hva annet som ville endret seg"), columns)
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
        Column::new("candidate", Kind::Id, "Candidate", "Kandidat").grouped(),
        Column::new("figure", Kind::Text, "Figure", "Tall"),
        Column::new("now", Kind::Text, "Now", "Nå"),
        Column::new("needed", Kind::Text, "To be chosen", "For å bli valgt"),
        Column::new("at", Kind::Id, "Where", "Hvor"),
    ];
    let title =
        Words::new("What would have to change, all else as it is", "Hva som måtte endres, alt annet likt");
    let mut table = Table::new("to-win", title, columns);
    for entry in &why.candidates {
        annual_row(&mut table, entry);
        if let Some(fit) = entry.fit {
            table.push([
                Cell::text(&entry.candidate),
                Cell::words("fit, 1 to 5", "egnethet, 1 til 5"),
                Cell::count(fit.now),
                fit.needed.map_or_else(
                    || Cell::words("not even 5", "ikke engang 5").tone(Tone::Faint),
                    |needed| Cell::from(at_least(needed)),
                ),
                Cell::empty(),
            ]);
        }
        late_rows(&mut table, entry);
    }
    table
}

fn at_least(fit: u8) -> Words {
    Words { en: format!("at least {fit}").into(), nb: format!("minst {fit}").into() }
}

fn annual_row(table: &mut Table, entry: &CandidateEntry) {
    let Some(annual) = &entry.annual else { return };
    let name = match annual.figure {
        Figure::Fee(_) => Words::new("annual fee, NOK", "årlig avgift, kr"),
        Figure::Cost(_) => Words::new("annual cost, NOK", "årlig kostnad, kr"),
        Figure::Annual(_) => Words::new("annual price, NOK", "årlig pris, kr"),
    };
    let most = Money(1_000_000_000_000);
    let needed = match annual.highest {
        None => Cell::words("at no price", "ikke til noen pris").tone(Tone::Faint),
        Some(highest) if highest == most => Cell::words("whatever it costs", "uansett pris"),
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
    let mut push = |figure: Words, day, wins: bool| {
        let wins_words = if wins {
            ("; it would win", "; da ville det vunnet")
        } else {
            ("; it would not win", "; det ville ikke vunnet")
        };
        table.push([
            Cell::text(&entry.candidate),
            Cell::from(figure),
            Cell::empty(),
            Cell::from(Words {
                en: format!("{day}{}", wins_words.0).into(),
                nb: format!("{day}{}", wins_words.1).into(),
            }),
            Cell::empty(),
        ]);
    };
    push(Words::new("planned by", "planlagt innen"), late.as_of, late.wins_then);
    push(Words::new("due no earlier than", "frist tidligst"), late.due, entry.wins);
}

/// The best plan without some candidates.
fn without_page(page: Page, why: &Why, without: &WithoutEntry) -> Page {
    let not = Cell::list(&without.not);
    let Some(with) = &without.with else {
        return page.paragraph(Sentence::new(
            "Without {0} there is no plan that keeps within the constraints.",
            "Uten {0} finnes ingen plan som holder kravene.",
            [not],
        ));
    };
    if with.extra.is_zero() && without.choice == why.choice {
        return page.paragraph(Sentence::new(
            "The plan does without {0} already.",
            "Planen klarer seg uten {0} allerede.",
            [not],
        ));
    }
    let told = Phrase::default()
        .words("Without ", "Uten ")
        .value(not)
        .words(" the plan chooses ", " velger planen ")
        .value(Cell::or_empty(without.choice.as_ref(), Cell::text))
        .words(" and costs NOK\u{a0}", " og koster kr\u{a0}")
        .value(Cell::money(with.total))
        .words(", NOK\u{a0}", ", kr\u{a0}")
        .value(Cell::money(with.extra).assumed(!with.assumed.is_nothing()))
        .words(" more.", " mer.");
    difference_tables(page.paragraph(told.done()), without, with)
}

fn difference_tables(page: Page, without: &WithoutEntry, with: &Difference) -> Page {
    let choice = without.choice.as_deref().unwrap_or_default();
    let (mut items, mut turns) = (items_table(), turns_table());
    item_rows(&mut items, choice, &with.items, &with.assumed);
    turn_rows(&mut turns, choice, &with.turns, usize::MAX);
    page.table(items).table(turns)
}
