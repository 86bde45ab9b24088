//! The rows of a table with what each cell gives.
//!
//! What enters: a sheet, its head, the mapping. What leaves: [`Row`]s, and of each column how its cells fared. What always holds:
//! every cell of a row that is taken is counted as read, empty, left out or not read; every row is taken or told.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Given, Reader, Usual};
use super::columns::{Planned, Use};
use super::entry::Origin;
use super::field::{Field, Style};
use super::heads::Header;
use super::known::Known;
use super::map::{MapTable, Whose};
use super::shared::runs_together;
use super::table::{Cell, Place, Sheet};
use super::target::{Target, Thing};
use super::told::Told;
use super::value::{self, Remark};
use crate::model::RowKind;
use crate::register::fold;
use crate::words::{Text, t};

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Where it stands.
    pub origin: Origin,
    /// Its place, to tell about it.
    pub place: Option<Place>,
    /// Whose it is.
    pub municipality: String,
    /// What makes it the same row next time.
    pub key: String,
    /// What its cells give.
    pub given: BTreeMap<Target, Field>,
    /// The keys whose value is written as a guess.
    pub guessed: BTreeSet<Target>,
    /// The keys of which a cell says that there is none.
    pub never: BTreeSet<Target>,
    /// The keys whose cell is empty.
    pub empty: BTreeSet<Target>,
    /// The keys whose cell was not read.
    pub unread: BTreeSet<Target>,
    /// The kind of integrations, where the mapping says it.
    pub kind: Option<String>,
    /// Who runs the system, where its cell names somebody.
    pub host: Option<String>,
    /// What a cell says of municipalities that run it together.
    pub together: Option<String>,
}

impl Row {
    /// What a key says, on one line; empty where nothing is said.
    pub fn said(&self, thing: Thing, key: &str) -> String {
        self.given.get(&Target::new(thing, key)).map(Field::said).unwrap_or_default()
    }

    /// The texts of a key.
    pub fn texts(&self, thing: Thing, key: &str) -> &[String] {
        self.given.get(&Target::new(thing, key)).map_or(&[], |field| field.texts.as_slice())
    }
}

/// Whose a row is.
enum Owner {
    /// Of a municipality that is known here.
    Known(String),
    /// What the row says, which names none of those.
    Elsewhere(String),
}

/// How the cells of a column fared.
#[derive(Clone, Debug, Default)]
pub struct Fared {
    /// Its head.
    pub name: String,
    /// The keys that it fills.
    pub to: Vec<String>,
    /// What is done with it.
    pub used: Option<Use>,
    /// How many cells gave a value.
    pub read: usize,
    /// How many are empty.
    pub empty: usize,
    /// How many were not read.
    pub not: usize,
    /// A cell and what was read from it.
    pub example: Option<(String, String)>,
    /// What the column as a whole tells.
    pub remarks: Vec<Text>,
}

/// A table, read.
#[derive(Debug, Default)]
pub struct Table {
    /// The file's name.
    pub file: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The first and last row of its head.
    pub header: (u32, u32),
    /// Its rows.
    pub rows: Vec<Row>,
    /// How the columns fared.
    pub columns: Vec<Fared>,
    /// Rows that are sums.
    pub sums: usize,
    /// Rows above the head.
    pub above: usize,
    /// Rows that the mapping's condition leaves out.
    pub left_out: usize,
    /// Rows of municipalities that are not in the workspace, by what they say.
    pub elsewhere: BTreeMap<String, usize>,
    /// What is to tell.
    pub told: Vec<Told>,
}

/// What is needed to read a table.
pub struct Way<'w> {
    /// The file's name.
    pub file: &'w str,
    /// The sheet.
    pub sheet: &'w Sheet,
    /// Its head.
    pub header: &'w Header,
    /// What the mapping says of it.
    pub map: &'w MapTable,
    /// Its columns.
    pub columns: &'w [Planned],
    /// What holds for the file.
    pub usual: &'w Usual,
    /// The catalogue.
    pub known: &'w Known,
    /// The id of a municipality by a text.
    pub municipality: &'w dyn Fn(&str) -> Option<String>,
    /// Whether a row meets the mapping's condition.
    pub condition: &'w dyn Fn(&str) -> bool,
}

impl Way<'_> {
    /// Reads the table.
    pub fn read(&self) -> Table {
        let mut table = Table {
            file: self.file.to_owned(),
            sheet: self.sheet.name.clone(),
            header: self.header.numbers,
            sums: self.header.sums.len(),
            above: self.header.above.len(),
            ..Table::default()
        };
        let taken = self.taken(&mut table);
        let mut rows: Vec<Row> = taken.iter().map(|(at, municipality)| self.row(*at, municipality)).collect();
        for column in self.columns {
            let fared = self.column(column, &taken, &mut rows, &mut table.told);
            table.columns.push(fared);
        }
        for (row, (at, _)) in rows.iter_mut().zip(&taken) {
            row.key = self.key(row, *at);
        }
        table.rows = rows;
        table
    }

    /// The rows that are taken, each with whose it is.
    fn taken(&self, table: &mut Table) -> Vec<(usize, String)> {
        let condition =
            self.map.condition.as_ref().and_then(|(column, _)| super::columns::find(self.header, column));
        let mut taken = Vec::new();
        for &at in &self.header.data {
            let row = &self.sheet.rows[at];
            let within = self.map.from.is_none_or(|from| row.number >= from)
                && self.map.to.is_none_or(|to| row.number <= to)
                && condition.is_none_or(|column| (self.condition)(&value::clean(&row.cell(column).plain())));
            if !within {
                table.left_out += 1;
                continue;
            }
            match self.whose(at) {
                Owner::Known(municipality) => taken.push((at, municipality)),
                Owner::Elsewhere(text) => *table.elsewhere.entry(text).or_default() += 1,
            }
        }
        taken
    }

    fn whose(&self, at: usize) -> Owner {
        match &self.map.whose {
            Whose::NotSaid => Owner::Elsewhere(String::new()),
            Whose::One(id) => Owner::Known(id.clone()),
            Whose::Column(name, values) => {
                let column = super::columns::find(self.header, name).unwrap_or(usize::MAX);
                let text = value::clean(&self.sheet.rows[at].cell(column).plain());
                let said = values.get(&fold(&text)).cloned();
                let said = said.or_else(|| (self.municipality)(&text));
                said.map_or(Owner::Elsewhere(text), Owner::Known)
            }
        }
    }

    fn row(&self, at: usize, municipality: &str) -> Row {
        let row = &self.sheet.rows[at];
        let origin = Origin { file: self.file.to_owned(), sheet: self.sheet.name.clone(), row: row.number };
        let place = Some(self.sheet.place(row, 0));
        let texts = self.columns.iter().filter(|column| column.used != Use::Persons);
        let texts = texts.filter_map(|column| match row.cell(column.index) {
            Cell::Text(text) => Some(text),
            _ => None,
        });
        let together = texts.into_iter().find(|text| runs_together(text)).map(|text| value::clean(text));
        Row { origin, place, municipality: municipality.to_owned(), together, ..Row::default() }
    }

    /// Reads the cells of a column into the rows.
    fn column(
        &self,
        column: &Planned,
        taken: &[(usize, String)],
        rows: &mut [Row],
        told: &mut Vec<Told>,
    ) -> Fared {
        let cells = || taken.iter().map(|(at, _)| self.sheet.rows[*at].cell(column.index));
        let mut fared =
            Fared { name: column.name.clone(), used: Some(column.used.clone()), ..Fared::default() };
        let Use::Filled(map) = &column.used else {
            fared.empty = cells().filter(|cell| cell.is_empty()).count();
            fared.read = taken.len() - fared.empty;
            let sample = cells().find(|cell| !cell.is_empty()).map(|cell| value::clean(&cell.plain()));
            fared.example =
                sample.filter(|_| column.used != Use::Persons).map(|sample| (sample, String::new()));
            return fared;
        };
        fared.to = map.to.iter().map(ToString::to_string).collect();
        for (number, target) in map.to.iter().enumerate() {
            let reader = Reader::new(target, map, self.usual, &column.name, cells(), self.known);
            let mut remarks: BTreeSet<Remark> = BTreeSet::new();
            for ((at, _), row) in taken.iter().zip(rows.iter_mut()) {
                let cell = self.sheet.rows[*at].cell(column.index);
                let (given, said) = reader.read(cell);
                remarks.extend(said);
                if number == 0 {
                    count(&mut fared, cell, &given);
                    let place = || self.sheet.place(&self.sheet.rows[*at], column.index);
                    told.extend(not_read(&given, cell, place).map(|told| told.of(&row.municipality)));
                }
                if target.thing == Thing::System
                    && target.key == "hosting"
                    && matches!(given, Given::Not { .. })
                {
                    row.host = Some(value::clean(&cell.plain()));
                }
                put(row, target, given);
                row.kind = row.kind.take().or_else(|| map.kind.clone());
            }
            if number == 0 {
                self.of_column(column, &reader, &remarks, &mut fared, told);
            }
        }
        fared
    }

    fn of_column(
        &self,
        column: &Planned,
        reader: &Reader<'_>,
        remarks: &BTreeSet<Remark>,
        fared: &mut Fared,
        told: &mut Vec<Told>,
    ) {
        fared.remarks.extend(remarks.iter().map(|remark| remark.text()));
        for finding in reader.findings() {
            fared.remarks.push(finding.text());
            told.push(Told::new(
                finding.code(),
                t!("import_cell.column", column = column.name, text = finding.text()),
            ));
        }
    }

    /// What makes a row the same row next time: the columns of the mapping, else name and vendor.
    fn key(&self, row: &Row, at: usize) -> String {
        if !self.map.key.is_empty() {
            let columns = self.map.key.iter().filter_map(|name| super::columns::find(self.header, name));
            let texts: Vec<String> = columns
                .map(|column| fold(&value::clean(&self.sheet.rows[at].cell(column).plain())))
                .collect();
            return self.of_kind(&texts);
        }
        let mut texts =
            vec![fold(&row.said(Thing::System, "name")), fold(&row.said(Thing::System, "vendor"))];
        if texts[0].is_empty() {
            let keys = [
                (Thing::Contract, "reference"),
                (Thing::Contract, "name"),
                (Thing::Contract, "supplier"),
                (Thing::Integration, "from"),
                (Thing::Integration, "to"),
                (Thing::System, "nickname"),
                (Thing::System, "product"),
                (Thing::System, "purpose"),
            ];
            texts = keys.iter().map(|(thing, key)| fold(&row.said(*thing, key))).collect();
        }
        texts.retain(|text| !text.is_empty());
        self.of_kind(&texts)
    }

    /// A system and a contract may have one name.
    fn of_kind(&self, texts: &[String]) -> String {
        let texts = texts.join(" | ");
        match self.map.what {
            RowKind::Systems => texts,
            RowKind::Contracts => format!("contract | {texts}"),
            RowKind::Integrations => format!("integration | {texts}"),
        }
    }
}

fn count(fared: &mut Fared, cell: &Cell, given: &Given) {
    let said = match given {
        Given::Known { field, .. } => Some(field.said()),
        Given::Never => Some(String::new()),
        Given::Empty => {
            fared.empty += 1;
            None
        }
        Given::Not { .. } => {
            fared.not += 1;
            None
        }
    };
    let Some(said) = said else { return };
    fared.read += 1;
    let raw = value::clean(&cell.plain());
    let better = fared.example.as_ref().is_none_or(|(old, read)| old == read && raw != said);
    if better {
        fared.example = Some((raw, said));
    }
}

fn not_read(given: &Given, cell: &Cell, place: impl FnOnce() -> Place) -> Option<Told> {
    let Given::Not { ambiguous, reason } = given else { return None };
    let code = match (cell, ambiguous) {
        (Cell::Formula, _) => "IMP011",
        (_, true) => "IMP007",
        (_, false) => "IMP006",
    };
    Some(Told::new(code, reason.clone()).at(place()).cell(value::clean(&cell.plain())))
}

/// Puts what a cell gives into its row. What two columns say of one key stands beside each other.
fn put(row: &mut Row, target: &Target, given: Given) {
    match given {
        Given::Known { field, guessed } => {
            if guessed {
                row.guessed.insert(target.clone());
            }
            match row.given.get_mut(target) {
                None => drop(row.given.insert(target.clone(), field)),
                Some(known) => join(known, field),
            }
        }
        Given::Never => drop(row.never.insert(target.clone())),
        Given::Empty => drop(row.empty.insert(target.clone())),
        Given::Not { .. } => drop(row.unread.insert(target.clone())),
    }
}

fn join(known: &mut Field, other: Field) {
    match known.style {
        Style::List | Style::Words => {
            for text in other.texts {
                if !known.texts.contains(&text) {
                    known.texts.push(text);
                }
            }
        }
        Style::Text if known.said() != other.said() => {
            known.texts = vec![format!("{}; {}", known.said(), other.said())];
        }
        Style::Text | Style::Word => {}
    }
}
