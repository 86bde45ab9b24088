//! A list cut to what somebody asks for: some rows, some columns, another order.
//!
//! What enters: any list, and what of it is wanted. What leaves: the same list with less in it, which says so; or what it cannot be cut
//! by. What always holds: a cell is never changed; a row that does not say what is asked for is not shown.

use std::collections::BTreeSet;

use super::{Cell, Kind, Language, Planned, Row, Table, Value};
use crate::model::{Date, DomainId, MunicipalityId};
use crate::words::{Text, t};

/// What of a list is wanted.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    /// Only rows of a municipality.
    pub municipality: Option<MunicipalityId>,
    /// Only rows about these domains: those of a sector.
    pub domains: Option<Vec<DomainId>>,
    /// Only rows with a supplier whose name has this in it.
    pub vendor: Option<String>,
    /// Only rows for which somebody with this in the name is responsible.
    pub responsible: Option<String>,
    /// Only rows before a day: the first day that the list has.
    pub before: Option<Date>,
    /// Only rows whose act has this in its name.
    pub act: Option<String>,
    /// Only these columns, in this order, by their keys.
    pub columns: Vec<String>,
    /// By which column, by its key; the largest first where `-` stands before it.
    pub sort: Option<String>,
}

/// Why a list cannot be cut so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has no such column; it has these.
    Column(String, Vec<String>),
    /// Its rows do not say what the option asks for.
    Option(&'static str),
}

/// Where rows say whose they are, what they are about, with whom, and what is done.
const WHOSE: &[&str] = &["municipality"];
const ABOUT: &[&str] = &["domain", "domains", "a", "b"];
const WITH: &[&str] = &["supplier", "with", "vendor"];
const WHO: &[&str] = &["responsible"];
const ACT: &[&str] = &["act", "action", "kind", "work", "decided"];
/// Where rows name things of the inventories.
const THINGS: &[&str] = &["contract", "system", "systems", "subject", "choice", "from", "members"];

impl Narrow {
    /// Whether rows are left out.
    pub fn has_filter(&self) -> bool {
        let Narrow { municipality, domains, vendor, responsible, before, act, .. } = self;
        municipality.is_some()
            || domains.is_some()
            || vendor.is_some()
            || responsible.is_some()
            || before.is_some()
            || act.is_some()
    }

    /// Whether anything is asked for at all.
    pub fn is_asked(&self) -> bool {
        self.has_filter() || !self.columns.is_empty() || self.sort.is_some()
    }

    /// Whether columns are named.
    pub fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// The list with only the rows that are wanted, in its own order and with all its columns; whole where it cannot be cut so.
    pub fn rows(&self, planned: &Planned<'_>, table: Table) -> Table {
        let rows = Narrow { columns: Vec::new(), sort: None, ..self.clone() };
        rows.table(planned, table.clone()).unwrap_or(table)
    }

    /// The list as it is wanted.
    pub fn table(&self, planned: &Planned<'_>, mut table: Table) -> Result<Table, Unfit> {
        let view = View { planned, table: &table };
        view.fits(self)?;
        if self.has_filter() {
            let wanted: Vec<bool> = table.rows.iter().map(|row| view.holds(self, row)).collect();
            let all = table.rows.iter().filter(|row| !row.total).count();
            let mut wanted = wanted.into_iter();
            table.rows.retain(|_| wanted.next().unwrap_or(false));
            table.lead = vec![t!("narrow.only", shown = table.rows.len(), all = all)];
            table.hidden_if_empty = false;
        }
        if let Some(sort) = &self.sort {
            let (down, key) = sort.strip_prefix('-').map_or((false, sort.as_str()), |key| (true, key));
            let index = place(&table, key)?;
            table.rows.retain(|row| !row.total);
            table.rows.sort_by(|one, other| {
                let (one, other) = (&one.cells[index], &other.cells[index]);
                let empty = |cell: &Cell| matches!(cell.value, Value::Empty | Value::Gap);
                let order = one.value.cmp(&other.value);
                empty(one).cmp(&empty(other)).then(if down { order.reverse() } else { order })
            });
            table.columns.iter_mut().for_each(|column| column.grouped = false);
        }
        if !self.columns.is_empty() {
            let places: Vec<usize> =
                self.columns.iter().map(|key| place(&table, key)).collect::<Result<_, _>>()?;
            table.columns = places.iter().map(|&place| table.columns[place].clone()).collect();
            table.columns.iter_mut().for_each(|column| (column.grouped, column.detail) = (false, false));
            for row in &mut table.rows {
                row.cells = places.iter().map(|&place| row.cells[place].clone()).collect();
            }
        }
        Ok(table)
    }
}

/// The place of a column.
fn place(table: &Table, key: &str) -> Result<usize, Unfit> {
    let known = || table.columns.iter().map(|column| column.key.to_string()).collect();
    let found = table.columns.iter().position(|column| column.key == key);
    found.ok_or_else(|| Unfit::Column(key.to_owned(), known()))
}

/// A list, and what stands behind its references.
struct View<'a> {
    planned: &'a Planned<'a>,
    table: &'a Table,
}

impl View<'_> {
    fn has(&self, keys: &[&str]) -> bool {
        self.table.columns.iter().any(|column| keys.contains(&&*column.key))
    }

    fn day(&self) -> Option<usize> {
        self.table.columns.iter().position(|column| column.kind == Kind::Date)
    }

    /// Refuses what the rows do not say.
    fn fits(&self, narrow: &Narrow) -> Result<(), Unfit> {
        let asked = [
            (narrow.municipality.is_some(), self.has(WHOSE) || self.has(THINGS), "--municipality"),
            (narrow.domains.is_some(), self.has(ABOUT) || self.has(THINGS), "--sector"),
            (narrow.vendor.is_some(), self.has(WITH) || self.has(THINGS), "--vendor"),
            (narrow.responsible.is_some(), self.has(WHO), "--responsible"),
            (narrow.before.is_some(), self.day().is_some(), "--before"),
            (narrow.act.is_some(), self.has(ACT), "--act"),
        ];
        asked
            .into_iter()
            .find(|(asked, fits, _)| *asked && !fits)
            .map_or(Ok(()), |(.., name)| Err(Unfit::Option(name)))
    }

    fn holds(&self, narrow: &Narrow, row: &Row) -> bool {
        let day = |before: Date| {
            let cell = self.day().map(|index| &row.cells[index].value);
            matches!(cell, Some(Value::Date(day)) if *day < before)
        };
        !row.total
            && narrow.municipality.is_none_or(|id| self.is_of(row, id))
            && narrow.domains.as_ref().is_none_or(|domains| self.is_about(row, domains))
            && narrow.vendor.as_ref().is_none_or(|name| self.is_with(row, name))
            && narrow.responsible.as_ref().is_none_or(|name| has_in_it(&self.said(row, WHO), name))
            && narrow.before.is_none_or(day)
            && narrow.act.as_ref().is_none_or(|name| has_in_it(&self.said(row, ACT), name))
    }

    /// What stands in some columns of a row, item by item, in every language.
    fn said(&self, row: &Row, keys: &[&str]) -> Vec<String> {
        let columns = self.table.columns.iter().zip(&row.cells);
        let mut said = Vec::new();
        for (_, cell) in columns.filter(|(column, _)| keys.contains(&&*column.key)) {
            match &cell.value {
                Value::Empty | Value::Gap => {}
                Value::List(items) => said.extend(items.iter().cloned()),
                _ => said.extend(Language::SPOKEN.iter().map(|&language| cell.say(language))),
            }
        }
        said
    }

    fn is_of(&self, row: &Row, id: MunicipalityId) -> bool {
        let said = self.said(row, WHOSE);
        let municipality = self.planned.landscape.municipality(id);
        if !said.is_empty() {
            let whole = self.planned.municipality(id).say(Language::En);
            return said
                .iter()
                .any(|said| *said == whole || *said == municipality.name || *said == municipality.id);
        }
        let begins = format!("{}/", municipality.id);
        self.said(row, THINGS).iter().any(|said| said.starts_with(&begins))
    }

    fn is_about(&self, row: &Row, domains: &[DomainId]) -> bool {
        let landscape = self.planned.landscape;
        let mut about: BTreeSet<DomainId> =
            self.said(row, ABOUT).iter().filter_map(|said| landscape.find_domain(said)).collect();
        if about.is_empty() {
            for said in self.said(row, THINGS) {
                about.extend(landscape.find_domain(&said));
                about.extend(
                    landscape
                        .find_contract(&said)
                        .into_iter()
                        .flat_map(|id| self.planned.contract_domains(id)),
                );
                let covers = landscape.find_use(&said).map(|id| &landscape.entry(id).covers);
                about.extend(covers.into_iter().flatten().map(|cover| cover.domain));
            }
        }
        domains.iter().any(|domain| about.contains(domain))
    }

    fn is_with(&self, row: &Row, name: &str) -> bool {
        let landscape = self.planned.landscape;
        let mut with = self.said(row, WITH);
        if with.is_empty() {
            for said in self.said(row, THINGS) {
                with.extend(landscape.find_contract(&said).map(|id| landscape.contract(id).supplier.clone()));
                let vendor = landscape.find_system(&said).and_then(|id| landscape.system(id).vendor);
                with.extend(vendor.map(|vendor| landscape.vendors[vendor.index()].clone()));
            }
        }
        has_in_it(&with, name)
    }
}

fn has_in_it(texts: &[String], part: &str) -> bool {
    let part = part.to_lowercase();
    texts.iter().any(|text| text.to_lowercase().contains(&part))
}

impl Unfit {
    /// What is wrong, and what there is.
    pub fn text(&self, list: &str) -> Text {
        match self {
            Unfit::Column(wanted, known) => {
                t!("narrow.no_column", list = list, wanted = wanted, known = known.join(", "))
            }
            Unfit::Option(option) => t!("narrow.no_option", list = list, option = *option),
        }
    }
}
