//! The questions as a table that a person fills in, read again.
//!
//! What enters: the table, from whatever program saved it. What leaves: answers. What always holds: what nobody answered stays
//! open; an answer that names nothing is an error at its row, with the nearest.

use super::domains;
use super::known::Known;
use super::map::Answer;
use super::table::{self, ReadError, ReadOptions, Row, Sheet};
use super::value;
use crate::register::{fold, nearest_of};
use crate::words::{Language, Text, t};

/// Why the answers are not taken.
#[derive(Debug)]
pub enum Refused {
    /// The file cannot be read.
    Read(ReadError),
    /// It has not the columns.
    NoTable,
    /// Some rows name what there is not.
    Wrong(Vec<Text>),
}

/// The columns that are read, as machine formats call them.
const COLUMNS: [&str; 5] = ["name", "vendor", "answer_product", "answer_domain", "remark"];

/// An answer that says: none.
const NONE: [&str; 3] = ["-", "–", "—"];

/// Reads the answers.
pub fn read(bytes: &[u8], known: &Known) -> Result<Vec<Answer>, Refused> {
    let book = table::read(bytes, &ReadOptions::default()).map_err(Refused::Read)?;
    let Some((sheet, head, columns)) = book.sheets.iter().find_map(|sheet| {
        let (head, columns) =
            sheet.rows.iter().enumerate().find_map(|(at, row)| Some((at, head_of(row)?)))?;
        Some((sheet, head, columns))
    }) else {
        return Err(Refused::NoTable);
    };
    let (answers, wrong) = answers(sheet, head, columns, known);
    if wrong.is_empty() { Ok(answers) } else { Err(Refused::Wrong(wrong)) }
}

/// The places of the columns, where a row is the head.
fn head_of(row: &Row) -> Option<[usize; COLUMNS.len()]> {
    let headings = [
        t!("import_review.name"),
        t!("import_review.vendor"),
        t!("import_review.answer_product"),
        t!("import_review.answer_domain"),
        t!("import_review.remark"),
    ];
    let mut places = [usize::MAX; COLUMNS.len()];
    for (at, cell) in row.cells.iter().enumerate() {
        let text = fold(&value::clean(&cell.plain()));
        let is = |number: &usize| {
            let mut said = Language::SPOKEN.iter().map(|&language| fold(&headings[*number].say(language)));
            text == COLUMNS[*number] || said.any(|said| said == text)
        };
        if let Some(number) = (0..COLUMNS.len()).find(is) {
            places[number] = at;
        }
    }
    (places[0] != usize::MAX && places[2..4].iter().any(|place| *place != usize::MAX)).then_some(places)
}

fn answers(
    sheet: &Sheet,
    head: usize,
    columns: [usize; COLUMNS.len()],
    known: &Known,
) -> (Vec<Answer>, Vec<Text>) {
    let (mut answers, mut wrong) = (Vec::new(), Vec::new());
    for row in &sheet.rows[head + 1..] {
        let text = |number: usize| value::clean(&row.cell(columns[number]).plain());
        let [name, vendor, product, domain, remark] = [0, 1, 2, 3, 4].map(text);
        if name.is_empty() || product.is_empty() && domain.is_empty() && remark.is_empty() {
            continue;
        }
        let product = said(&product, &mut wrong, |text| product_of(known, text, row.number));
        let domains = said(&domain, &mut wrong, |text| domain_of(known, text, row.number));
        answers.push(Answer {
            name,
            vendor: Some(vendor),
            product: product.map(|product| product.into_iter().next()),
            domains,
            remark: Some(remark).filter(|remark| !remark.is_empty()),
            ..Answer::default()
        });
    }
    (answers, wrong)
}

/// What a cell answers: nothing, none, or some ids.
fn said(
    text: &str,
    wrong: &mut Vec<Text>,
    find: impl Fn(&str) -> Result<String, Text>,
) -> Option<Vec<String>> {
    if text.is_empty() {
        return None;
    }
    if NONE.contains(&text) {
        return Some(Vec::new());
    }
    let mut ids = Vec::new();
    for part in text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
        match find(part) {
            Ok(id) => ids.push(id),
            Err(text) => wrong.push(text),
        }
    }
    Some(ids)
}

/// A product by its id, name or alias.
pub fn product_of(known: &Known, text: &str, row: u32) -> Result<String, Text> {
    let names = |product: &super::known::Product| {
        let mut all = vec![product.id.clone(), product.name.clone()];
        all.extend(product.aliases.iter().cloned());
        all
    };
    let exact = known.product(text);
    let named =
        || known.products.iter().find(|product| names(product).iter().any(|name| fold(name) == fold(text)));
    if let Some(product) = exact.or_else(named) {
        return Ok(product.id.clone());
    }
    let near = nearest_of(text, known.products.iter().map(|product| product.id.as_str()));
    Err(t!("import_review.unknown_product", row = row, text = text, near = Text::or(near)))
}

/// A domain by its id or name.
pub fn domain_of(known: &Known, text: &str, row: u32) -> Result<String, Text> {
    if let Some(id) = domains::named(known, text) {
        return Ok(id.to_owned());
    }
    let near = nearest_of(text, known.domains.iter().map(|domain| domain.id.as_str()));
    Err(t!("import_review.unknown_domain", row = row, text = text, near = Text::or(near)))
}
