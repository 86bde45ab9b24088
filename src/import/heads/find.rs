//! Which rows of a sheet are its head.
//!
//! What always holds: of the first 30 rows the one with most heads of the dictionary is taken, if those are at least two
//! and half of the filled ones, or at least three and a third; no head is lost, and no two have the same name.

use std::collections::{BTreeMap, BTreeSet};

use super::{Form, Meaning, meaning, sums};
use crate::import::table::{Cell, Row, Sheet, column_letters};

/// How many rows are looked at.
const LOOKED_AT: usize = 30;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Where it is, counted from 0.
    pub column: usize,
    /// Its name, unlike every other one: as it is written, joined with its group (`Økonomi / Årlig kostnad`), or its letters
    /// where it has none.
    pub name: String,
    /// What the row below calls it where the name is a key.
    pub label: Option<String>,
    /// What it means by the dictionary.
    pub meaning: Option<Meaning>,
    /// Whether its values say who somebody is or how to reach him (IMP013).
    pub persons: bool,
}

/// The head of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The first and the last row of the head, as the file numbers them.
    pub numbers: (u32, u32),
    /// The columns that have a head or hold anything.
    pub heads: Vec<Head>,
    /// Rows above the head, as indexes into the rows of the sheet.
    pub above: Vec<usize>,
    /// The rows of data, as indexes into the rows of the sheet; hidden ones too, sums not.
    pub data: Vec<usize>,
    /// Rows that hold nothing but sums of what stands above, as indexes into the rows of the sheet: no data.
    pub sums: Vec<usize>,
    /// How many of the heads the dictionary knows.
    pub known: usize,
    /// Whose export it looks like (IMP014).
    pub form: Option<Form>,
}

/// A reading of one or two rows as the head.
struct Candidate {
    first: usize,
    last: usize,
    names: BTreeMap<usize, String>,
    known: usize,
}

impl Candidate {
    fn new(first: usize, last: usize, names: BTreeMap<usize, String>) -> Self {
        let known = meanings(&names).len();
        Candidate { first, last, names, known }
    }

    fn is_good(&self) -> bool {
        let filled = self.names.len();
        self.known >= 2 && self.known * 2 >= filled || self.known >= 3 && self.known * 3 >= filled
    }
}

/// The head of a sheet, if one of its first 30 rows looks like one.
pub fn find(sheet: &Sheet) -> Option<Header> {
    let mut best: Option<Candidate> = None;
    for index in 0..sheet.rows.len().min(LOOKED_AT) {
        let single = Candidate::new(index, index, names(&sheet.rows[index]));
        let joined = joined(sheet, index).filter(|joined| joined.known >= single.known);
        let candidate = joined.unwrap_or(single);
        if candidate.is_good() && best.as_ref().is_none_or(|best| candidate.known > best.known) {
            best = Some(candidate);
        }
    }
    best.map(|best| header(sheet, best))
}

/// The head in rows that the user names, by their numbers in the file; none where there are no such rows.
pub fn at(sheet: &Sheet, first: u32, last: u32) -> Option<Header> {
    let index = |number: u32| sheet.rows.iter().position(|row| row.number == number);
    let last_index = index(last)?;
    let candidate = match index(first) {
        Some(first_index) if first_index < last_index => {
            let names = join(sheet, first_index, last_index);
            Candidate::new(first_index, last_index, names)
        }
        _ => Candidate::new(last_index, last_index, names(&sheet.rows[last_index])),
    };
    Some(header(sheet, candidate))
}

/// The texts of a row.
fn names(row: &Row) -> BTreeMap<usize, String> {
    let filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    filled.map(|(column, cell)| (column, one_line(&cell.plain()))).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A row together with the row right above it, where that one has merged or repeating cells.
fn joined(sheet: &Sheet, index: usize) -> Option<Candidate> {
    let above = index.checked_sub(1)?;
    let row = &sheet.rows[above];
    if row.number + 1 != sheet.rows[index].number {
        return None;
    }
    let merged = sheet.merged.iter().any(|(top, left, bottom, right)| {
        *top == row.number && (right > left && bottom == top || *bottom == row.number + 1)
    });
    let texts: Vec<&Cell> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let repeating = texts.windows(2).any(|pair| pair[0] == pair[1]);
    (merged || repeating).then(|| Candidate::new(above, index, join(sheet, above, index)))
}

/// The names of two rows of heads as one: what is merged sideways is a group, what is merged downwards is one head.
fn join(sheet: &Sheet, above: usize, below: usize) -> BTreeMap<usize, String> {
    let (top_row, low_row) = (&sheet.rows[above], &sheet.rows[below]);
    let mut top = names(top_row);
    for (first, left, last, right) in &sheet.merged {
        let (left, right) = (*left as usize - 1, *right as usize - 1);
        if *first <= top_row.number
            && *last >= top_row.number
            && right < left + 1000
            && let Some(name) = top.get(&left).cloned()
        {
            top.extend((left..=right).map(|column| (column, name.clone())));
        }
    }
    let low = names(low_row);
    let columns: BTreeSet<usize> = top.keys().chain(low.keys()).copied().collect();
    let name = |column: usize| match (top.get(&column), low.get(&column)) {
        (Some(top), Some(low)) if top != low => format!("{top} / {low}"),
        (_, Some(name)) | (Some(name), None) => name.clone(),
        (None, None) => String::new(),
    };
    let filled_below = |column: &usize| {
        low.contains_key(column)
            || sheet.rows[below + 1..].iter().any(|row| !row.cell(*column).is_empty())
            || top_row.cells.get(*column).is_some_and(|cell| !cell.is_empty())
    };
    columns.into_iter().filter(filled_below).map(|column| (column, name(column))).collect()
}

/// What the heads mean, taken together.
fn meanings(names: &BTreeMap<usize, String>) -> BTreeMap<usize, Meaning> {
    let mut known: BTreeMap<usize, Meaning> =
        names.iter().filter_map(|(column, name)| Some((*column, one(name)?))).collect();
    let has = |known: &BTreeMap<usize, Meaning>, wanted: Meaning| known.values().any(|one| *one == wanted);
    let named = |column: &usize, words: &[&str]| words.contains(&super::fold(&names[column]).as_str());
    let pair = known.keys().any(|column| named(column, &["fra", "from", "fran"]))
        && known.keys().any(|column| named(column, &["til", "to", "till"]));
    if pair {
        let flows = !has(&known, Meaning::Name);
        for (column, one) in &mut known {
            if named(column, &["fra", "from", "fran"]) {
                *one = if flows { Meaning::From } else { Meaning::ContractStart };
            } else if named(column, &["til", "to", "till"]) {
                *one = if flows { Meaning::To } else { Meaning::ContractEnd };
            }
        }
    }
    if !has(&known, Meaning::To) {
        known.retain(|_, one| !matches!(one, Meaning::FlowKind | Meaning::FlowData));
    }
    known
}

/// Of two columns that mean the same the left one does; units, flows and persons may stand in several.
fn leftmost(mut known: BTreeMap<usize, Meaning>) -> BTreeMap<usize, Meaning> {
    let mut taken = BTreeSet::new();
    known.retain(|_, one| {
        let several = matches!(one, Meaning::Units | Meaning::To | Meaning::FlowData) || one.is_person();
        several || taken.insert(*one)
    });
    known
}

/// What one head means: whole, else what stands behind its group.
fn one(name: &str) -> Option<Meaning> {
    let whole = meaning(name);
    if whole.is_some() {
        return whole;
    }
    let (group, last) = name.rsplit_once(" / ")?;
    let last = meaning(last)?;
    let of_contract = matches!(meaning(group), Some(Meaning::ContractName));
    Some(if of_contract { last.of_contract() } else { last })
}

fn header(sheet: &Sheet, candidate: Candidate) -> Header {
    let labels = labels_below(sheet, &candidate);
    let after = candidate.last + 1 + usize::from(labels.is_some());
    let rows: Vec<usize> = (after..sheet.rows.len()).filter(|index| !sheet.rows[*index].is_empty()).collect();
    let mut columns: BTreeSet<usize> = candidate.names.keys().copied().collect();
    for index in &rows {
        let cells = sheet.rows[*index].cells.iter().enumerate();
        columns.extend(cells.filter(|(_, cell)| !cell.is_empty()).map(|(column, _)| column));
    }
    let known = leftmost(meanings(&candidate.names));
    let mut taken = BTreeSet::new();
    let mut heads = Vec::new();
    for column in columns {
        let letters = || column_letters(u32::try_from(column + 1).unwrap_or(u32::MAX));
        let name = candidate.names.get(&column).cloned().unwrap_or_else(letters);
        heads.push(Head {
            column,
            name: unlike(name, &mut taken),
            label: labels.as_ref().and_then(|labels| labels.get(&column).cloned()),
            meaning: known.get(&column).copied(),
            persons: known.get(&column).is_some_and(|one| one.is_person())
                || mostly_mail(rows.iter().map(|index| sheet.rows[*index].cell(column))),
        });
    }
    let written: Vec<&str> = candidate.names.values().map(String::as_str).collect();
    let form = Form::of(&written).or(labels.is_some().then_some(Form::LeanIx));
    let sums = sums::of(sheet, &rows, &heads);
    Header {
        numbers: (sheet.rows[candidate.first].number, sheet.rows[candidate.last].number),
        heads,
        above: (0..candidate.first).filter(|index| !sheet.rows[*index].is_empty()).collect(),
        data: rows.into_iter().filter(|index| !sums.contains(index)).collect(),
        sums,
        known: candidate.known,
        form,
    }
}

/// The labels in the row below, where the head is a row of keys and that row repeats them in words.
fn labels_below(sheet: &Sheet, candidate: &Candidate) -> Option<BTreeMap<usize, String>> {
    let is_key = |name: &String| {
        name.starts_with(|sign: char| sign.is_ascii_lowercase())
            && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "_:.".contains(sign))
    };
    let labels = names(sheet.rows.get(candidate.last + 1)?);
    let alike = candidate.names.iter().filter(|(column, name)| {
        let last = name.rsplit(':').next().unwrap_or(name);
        labels.get(column).is_some_and(|label| {
            let (label, key) = (super::fold(label), super::fold(last));
            label == key || label.ends_with(&key) || one(name).is_some() && meaning(&label) == one(name)
        })
    });
    let keys = candidate.names.values().all(is_key);
    (keys && alike.count() * 2 >= candidate.names.len() && labels.len() * 2 >= candidate.names.len())
        .then_some(labels)
}

/// A name unlike those before it.
fn unlike(name: String, taken: &mut BTreeSet<String>) -> String {
    let mut tried = name.clone();
    let mut number = 1;
    while !taken.insert(tried.clone()) {
        number += 1;
        tried = format!("{name} ({number})");
    }
    tried
}

/// Whether most of the filled cells are mail addresses.
fn mostly_mail<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let (mut filled, mut mails) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()).take(1000) {
        filled += 1;
        mails += usize::from(matches!(cell, Cell::Text(text) if is_mail(text)));
    }
    filled > 0 && mails * 2 >= filled
}

fn is_mail(text: &str) -> bool {
    let word = text.split([' ', ';', ',', '<', '>']).find(|word| word.contains('@'));
    let parts = word.and_then(|word| word.split_once('@'));
    parts.is_some_and(|(who, place)| !who.is_empty() && place.contains('.') && !place.ends_with('.'))
}
