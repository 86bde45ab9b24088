//! What an import read, placed and changed, on one screen; and its questions as a table.

use std::collections::BTreeMap;

use crate::import::columns::Use;
use crate::import::models::Model;
use crate::import::questions::Question;
use crate::import::rows::{Fared, Table as Read};
use crate::import::run::Outcome;
use crate::import::told::Told;
use crate::import::update::Counts;
use crate::import::why;
use crate::words::{Language, Text, t};

use super::{Cell, Column, Kind, Page, Table};

/// How many of what is to know are on the screen.
const MOST: usize = 12;
/// How long an example is.
const EXAMPLE: usize = 36;

/// The page of an import.
///
/// `program` is how the program is called for this workspace, `path` how the user named the file.
pub fn page(outcome: &Outcome, program: &str, path: &str) -> Page {
    let mut page = Page::default();
    for table in &outcome.tables {
        page = page.heading(headline(table));
        page = page.points(about(table, outcome));
        page = page.table(columns(table));
    }
    page = page.points(placed(outcome));
    let told = said(&outcome.told);
    if !told.is_empty() {
        page = page.heading(t!("import_page.told")).points(told);
    }
    page = page.points(changes(outcome));
    let mut next = Vec::new();
    if !outcome.questions.is_empty() {
        let count = outcome.questions.len() as u64;
        let command = Text::run([
            t!("import_page.next_review", program = program, file = quoted(path)),
            Text::same("   "),
        ]);
        next.push(Text::run([command, t!("import_page.questions", count = count)]));
    }
    next.push(t!("import_page.next_diff", program = program));
    page.heading(t!("import_page.next")).points(next)
}

/// The page of an import of entries that came whole.
pub fn model(model: &Model, program: &str, file: &str) -> Page {
    let mut page = Page::default().heading(t!("import_model.headline", file = file));
    let told = said(&model.told);
    if !told.is_empty() {
        page = page.heading(t!("import_page.told")).points(told);
    }
    let mut all = counted(&model.counts);
    if all.is_empty() {
        all.push(t!("import_page.nothing"));
    }
    if model.same > 0 {
        all.push(t!("import_model.same", count = model.same as u64));
    }
    if model.conflicts > 0 {
        all.push(t!("import_page.conflicts", count = model.conflicts as u64));
    }
    page.points(all)
        .heading(t!("import_page.next"))
        .points(vec![t!("import_page.next_diff", program = program)])
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let plain = path.chars().all(|sign| sign.is_alphanumeric() || "-_./:\\".contains(sign));
    if plain { path.to_owned() } else { format!("'{path}'") }
}

fn headline(table: &Read) -> Text {
    let rows = table.rows.len() as u64;
    match &table.sheet {
        Some(sheet) => t!("import_page.headline_sheet", file = table.file, sheet = sheet, rows = rows),
        None => t!("import_page.headline", file = table.file, rows = rows),
    }
}

fn about(table: &Read, outcome: &Outcome) -> Vec<Text> {
    let (first, last) = table.header;
    let head = if first == last {
        t!("import_page.head", first = first)
    } else {
        t!("import_page.heads", first = first, last = last)
    };
    let mut all = vec![head];
    if let (Some(encoding), Some(separator)) = (outcome.encoding, outcome.separator) {
        let separator = if separator == '\t' { "tab".to_owned() } else { separator.to_string() };
        all.insert(0, t!("import_page.encoding", encoding = encoding.name(), separator = separator));
    }
    if table.above > 0 {
        all.push(t!("import_page.above", count = table.above as u64));
    }
    if table.sums > 0 {
        all.push(t!("import_page.sums", count = table.sums as u64));
    }
    if table.left_out > 0 {
        all.push(t!("import_page.left_out", count = table.left_out as u64));
    }
    let elsewhere: usize = table.elsewhere.values().sum();
    if elsewhere > 0 {
        let mut names: Vec<String> = table.elsewhere.keys().take(5).cloned().collect();
        if table.elsewhere.len() > 5 {
            names.push("…".to_owned());
        }
        let names = Text::joined(names, ", ");
        all.push(t!("import_page.elsewhere", count = elsewhere as u64, names = names));
    }
    vec![Text::joined(all, "; ")]
}

fn columns(table: &Read) -> Table {
    let columns = [
        Column::new("column", Kind::Text, t!("import_page.column"))
            .of(|column: &&Fared| Cell::text(short(&column.name, EXAMPLE))),
        Column::new("what", Kind::Text, t!("import_page.what"))
            .of(|column: &&Fared| Cell::from(what(column))),
        Column::new("read", Kind::Count, t!("import_page.read"))
            .of(|column: &&Fared| Cell::count(column.read)),
        Column::new("not_read", Kind::Count, t!("import_page.not"))
            .of(|column: &&Fared| if column.not == 0 { Cell::empty() } else { Cell::count(column.not) }),
        Column::new("example", Kind::Text, t!("import_page.example"))
            .of(|column: &&Fared| Cell::text(example(column))),
    ];
    Table::of("columns", t!("import_page.columns"), columns, &table.columns)
}

fn what(column: &Fared) -> Text {
    match &column.used {
        Some(Use::Filled(_)) => Text::joined(column.to.iter().map(String::as_str), ", "),
        Some(Use::Municipality) => t!("import_page.municipality"),
        Some(Use::Ignored) => t!("import_page.ignored"),
        Some(Use::Persons) => t!("import_page.persons"),
        Some(Use::Unknown) | None => t!("import_page.unknown", column = short(&column.name, 20)),
    }
}

fn example(column: &Fared) -> String {
    match &column.example {
        None => String::new(),
        Some((raw, said)) if said.is_empty() || raw == said => short(raw, EXAMPLE),
        Some((raw, said)) => format!("{} → {}", short(raw, EXAMPLE / 2), short(said, EXAMPLE / 2)),
    }
}

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

fn placed(outcome: &Outcome) -> Vec<Text> {
    let placed = outcome.placed;
    let number = |count: usize| count as u64;
    let mut all: Vec<Text> = Vec::new();
    if placed.systems > 0 {
        let unplaced = (placed.systems - placed.placed).saturating_sub(placed.proposed);
        all.push(t!(
            "import_page.placed",
            systems = number(placed.systems),
            product = number(placed.by_product),
            placed = number(placed.placed),
            proposed = number(placed.proposed),
            unplaced = number(unplaced)
        ));
    }
    if placed.contracts > 0 {
        let (contracts, without) = (number(placed.contracts), number(placed.without_fee));
        all.push(t!("import_page.contracts", contracts = contracts, without = without));
    }
    if placed.integrations > 0 {
        all.push(t!("import_page.integrations", count = number(placed.integrations)));
    }
    if outcome.blank > 0 {
        all.push(t!("import_page.blank", count = number(outcome.blank)));
    }
    if outcome.skipped > 0 {
        all.push(t!("import_page.skipped", count = number(outcome.skipped)));
    }
    all
}

/// What is to know: what is about the whole first, then cells, as many as fit on a screen; of what is alike in a column only the
/// first.
fn said(told: &[Told]) -> Vec<Text> {
    let column = |told: &Told| told.place.as_ref().map(|place| (place.sheet.clone(), place.column));
    let mut groups: Vec<(&Told, usize)> = Vec::new();
    for one in told {
        let alike = |(first, _): &&mut (&Told, usize)| {
            one.place.is_some()
                && first.code == one.code
                && column(first) == column(one)
                && first.help == one.help
        };
        match groups.iter_mut().find(alike) {
            Some((_, count)) => *count += 1,
            None => groups.push((one, 1)),
        }
    }
    groups.sort_by_key(|(told, _)| (told.code != "IMP008", told.place.is_some()));
    let mut all: Vec<Text> = groups.iter().take(MOST).map(|(told, count)| grouped(told, *count)).collect();
    let rest: usize = groups.iter().skip(MOST).map(|(_, count)| count).sum();
    if rest > 0 {
        all.push(t!("import_page.more", count = rest as u64));
    }
    all
}

fn grouped(told: &Told, count: usize) -> Text {
    if count == 1 {
        return one(told);
    }
    Text::run([one(told), Text::same(" "), t!("import_page.alike", count = (count - 1) as u64)])
}

/// One thing to know, with its place, its cell and its code.
pub fn one(told: &Told) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    if let Some(place) = &told.place {
        parts.push(place.text());
        parts.push(Text::same(": "));
    }
    let says_it = |cell: &String| told.text.say(Language::En).contains(cell.as_str());
    if let Some(cell) = told.cell.as_ref().filter(|cell| !cell.is_empty() && !says_it(cell)) {
        parts.push(Text::same(format!("“{}” ", short(cell, EXAMPLE))));
    }
    parts.push(told.text.clone());
    if let Some(help) = &told.help {
        parts.push(Text::same("; "));
        parts.push(help.clone());
    }
    parts.push(Text::same(format!(" [{}]", told.code)));
    Text::run(parts)
}

/// What happened in each municipality where anything did.
fn counted(counts: &BTreeMap<String, Counts>) -> Vec<Text> {
    let number = |count: usize| count as u64;
    let some = counts.iter().filter(|(_, counts)| **counts != Counts::default());
    let said = some.map(|(municipality, counts)| {
        t!(
            "import_page.changes",
            municipality = municipality,
            systems = number(counts.systems),
            contracts = number(counts.contracts),
            integrations = number(counts.integrations),
            changed = number(counts.changed),
            removed = number(counts.removed)
        )
    });
    said.collect()
}

fn changes(outcome: &Outcome) -> Vec<Text> {
    let update = &outcome.update;
    let number = |count: usize| count as u64;
    let mut all = counted(&update.counts);
    if all.is_empty() {
        all.push(t!("import_page.nothing"));
    }
    if update.gone > 0 {
        all.push(t!("import_page.gone", count = number(update.gone)));
    }
    if update.conflicts > 0 {
        all.push(t!("import_page.conflicts", count = number(update.conflicts)));
    }
    all
}

/// How much of a purpose stands beside a question.
const PURPOSE: usize = 80;

/// The questions as a table to fill in.
pub fn questions(questions: &[Question]) -> Table {
    let columns = [
        Column::new("municipality", Kind::Text, t!("import_review.municipality")).of(|each: &&Question| {
            let mut municipalities: Vec<&str> = each.asked_by.iter().map(|(one, ..)| one.as_str()).collect();
            municipalities.dedup();
            Cell::text(municipalities.join(", "))
        }),
        Column::new("row", Kind::Text, t!("import_review.row")).of(|each: &&Question| {
            let rows: Vec<String> = each.asked_by.iter().map(|(.., row)| row.to_string()).collect();
            Cell::text(rows.join(", "))
        }),
        Column::new("name", Kind::Text, t!("import_review.name"))
            .of(|each: &&Question| Cell::text(&each.open.name)),
        Column::new("vendor", Kind::Text, t!("import_review.vendor"))
            .of(|each: &&Question| Cell::text(&each.open.vendor)),
        Column::new("purpose", Kind::Text, t!("import_review.purpose"))
            .of(|each: &&Question| Cell::text(short(&each.open.purpose, PURPOSE))),
        Column::new("product", Kind::Id, t!("import_review.product")).of(|each: &&Question| {
            Cell::text(each.open.products.first().map_or("", |product| &product.product))
        }),
        Column::new("class", Kind::Text, t!("import_review.class")).of(|each: &&Question| {
            Cell::text(
                each.open
                    .products
                    .first()
                    .map_or_else(String::new, |product| product.class.number().to_string()),
            )
        }),
        Column::new("domain", Kind::Id, t!("import_review.domain"))
            .of(|each: &&Question| Cell::text(each.open.domains.first().map_or("", |domain| &domain.domain))),
        Column::new("why", Kind::Text, t!("import_review.why")).of(|each: &&Question| {
            Cell::or_empty(each.open.domains.first(), |domain| Cell::from(why(&domain.why)))
        }),
        Column::new("answer_product", Kind::Id, t!("import_review.answer_product"))
            .of(|_: &&Question| Cell::empty()),
        Column::new("answer_domain", Kind::Id, t!("import_review.answer_domain"))
            .of(|_: &&Question| Cell::empty()),
        Column::new("remark", Kind::Text, t!("import_review.remark")).of(|_: &&Question| Cell::empty()),
    ];
    Table::of("questions", t!("import_review.title"), columns, questions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::Place;

    #[test]
    fn a_model_tells_how_much_was_there_already() {
        let same = t!("import_model.same", count = 2_u64).say(Language::En);
        let page = |same: usize| {
            let mut bytes = Vec::new();
            let page = model(&Model { same, ..Model::default() }, "portfolio", "a.xml");
            for block in &page.blocks {
                if let crate::report::Block::Points(points) = block {
                    bytes.extend(points.iter().map(|text| text.say(Language::En)));
                }
            }
            bytes
        };
        assert!(page(2).contains(&same) && !page(0).iter().any(|line| line.contains(&same)));
        assert_eq!(page(0).len() + 1, page(2).len());
    }

    #[test]
    fn of_what_is_alike_in_a_column_the_first_is_told_and_the_rest_counted() {
        let at = |row, column| {
            Told::new("IMP001", Text::same(format!("{row} is no date"))).at(Place {
                sheet: None,
                row,
                column,
            })
        };
        let told = [at(2, 1), at(3, 1), at(2, 4), at(9, 1)];
        let lines: Vec<String> = said(&told).iter().map(|text| text.say(Language::En)).collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].contains("2 is no date") && lines[0].contains('2'), "{lines:?}");
        assert!(!lines.iter().any(|line| line.contains("3 is no date") || line.contains("9 is no date")));
        let of_none = [Told::new("IMP002", Text::same("a")), Told::new("IMP002", Text::same("b"))];
        assert_eq!(said(&of_none).len(), 2);
    }
}
