//! What is done with each column of a table.
//!
//! What always holds: a column of the file that the mapping does not name is told and left; one of the mapping that the file does
//! not have is an error with the nearest heads.

use super::heads::{Head, Header, Meaning};
use super::map::{MapColumn, MapTable, Whose};
use super::plain::key;
use super::table::Sheet;
use super::target::{Target, Thing};
use crate::model::RowKind;
use crate::register::{id_of, nearest_of};

/// What is done with a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// It fills keys.
    Filled(MapColumn),
    /// It says whose row it is.
    Municipality,
    /// The mapping leaves it out.
    Ignored,
    /// It says who somebody is, and persons are left out.
    Persons,
    /// Nobody knows what it is.
    Unknown,
}

impl Use {
    /// Its name for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Use::Filled(_) => "filled",
            Use::Municipality => "municipality",
            Use::Ignored => "ignored",
            Use::Persons => "persons",
            Use::Unknown => "unknown",
        }
    }
}

/// A column with what is done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its place in the sheet, from 0.
    pub index: usize,
    /// Its head.
    pub name: String,
    /// What is done with it.
    pub used: Use,
}

/// A column of the mapping that the file does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoColumn {
    /// Its name.
    pub name: String,
    /// The nearest heads.
    pub near: Vec<String>,
}

/// What a row is, by the heads.
pub fn kind_of(sheet: &Sheet, header: &Header) -> RowKind {
    let of = |meaning: Meaning| {
        let found = header.heads.iter().find(|head| head.meaning == Some(meaning));
        found.map(|head| head.column)
    };
    let has = |meaning: Meaning| of(meaning).is_some();
    if has(Meaning::From) && has(Meaning::To) {
        RowKind::Integrations
    } else if let (Some(name), true) = (of(Meaning::Name), has(Meaning::To))
        && ![Meaning::Vendor, Meaning::Product, Meaning::Purpose, Meaning::Municipality].into_iter().any(has)
        && is_repeated(sheet, header, name)
    {
        // A row for each call of a system, not for each system.
        RowKind::Integrations
    } else if has(Meaning::ContractName) && !has(Meaning::Name) {
        RowKind::Contracts
    } else {
        RowKind::Systems
    }
}

/// The mapping of a table that is imported for the first time.
pub fn proposed(sheet: &Sheet, header: &Header, what: RowKind, persons: bool) -> MapTable {
    let of_contract =
        |head: &Head| head.meaning.is_some_and(|meaning| meaning.key().starts_with("contract."));
    let with_contract = header.heads.iter().any(of_contract);
    let columns = header.heads.iter().filter_map(|head| {
        let column = column(head, what, with_contract, persons)?;
        Some((head.name.clone(), column))
    });
    let columns: Vec<(String, MapColumn)> = columns.collect();
    let single = |meaning| header.heads.iter().find(|head| head.meaning == Some(meaning));
    let key = single(Meaning::Id).filter(|head| is_key(sheet, header, head.column));
    MapTable {
        what,
        key: key.map(|head| head.name.clone()).into_iter().collect(),
        columns,
        ..MapTable::default()
    }
}

/// What a head means, as a mapping; none where nobody knows.
fn column(head: &Head, what: RowKind, with_contract: bool, persons: bool) -> Option<MapColumn> {
    if head.persons && !persons {
        return Some(MapColumn::default());
    }
    let meaning = head.meaning?;
    let to = |targets: &[(Thing, &str)]| MapColumn {
        to: targets.iter().map(|(thing, key)| Target::new(*thing, key)).collect(),
        ..MapColumn::default()
    };
    let slug = || Some(id_of(&head.name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "id".to_owned());
    Some(match (what, meaning) {
        (_, Meaning::Municipality) => return None,
        (RowKind::Integrations, Meaning::Name) => to(&[(Thing::Integration, "from")]),
        (RowKind::Systems, Meaning::Vendor) if with_contract => {
            to(&[(Thing::System, "vendor"), (Thing::Contract, "supplier")])
        }
        (RowKind::Contracts, Meaning::Vendor) => to(&[(Thing::Contract, "supplier")]),
        (RowKind::Contracts, Meaning::Name) => to(&[(Thing::Contract, super::target::SYSTEMS)]),
        (RowKind::Contracts, Meaning::Id) => to(&[(Thing::Contract, "reference")]),
        (RowKind::Contracts, Meaning::Purpose | Meaning::Notes) => to(&[(Thing::Contract, "notes")]),
        (_, Meaning::Id) => to(&[(Thing::System, &format!("ids.{}", slug()))]),
        (_, Meaning::To) => MapColumn { kind: Some("api".to_owned()), ..to(&[(Thing::Integration, "to")]) },
        (_, meaning) => match Target::read(meaning.key()) {
            Ok(target) => MapColumn { to: vec![target], ..MapColumn::default() },
            Err(_) => to(&[(Thing::System, &format!("x-{}", slug()))]),
        },
    })
}

/// Whether most texts of a column stand in it more than once.
fn is_repeated(sheet: &Sheet, header: &Header, column: usize) -> bool {
    let texts = header.data.iter().map(|&row| sheet.rows[row].cell(column).plain());
    let filled: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
    let different: std::collections::BTreeSet<&String> = filled.iter().collect();
    different.len() * 2 <= filled.len()
}

/// Whether a column has a text in each row, and no text twice.
fn is_key(sheet: &Sheet, header: &Header, column: usize) -> bool {
    let mut texts: Vec<String> =
        header.data.iter().map(|&row| sheet.rows[row].cell(column).plain()).collect();
    let count = texts.len();
    texts.retain(|text| !text.trim().is_empty());
    texts.sort();
    texts.dedup();
    texts.len() == count
}

/// What is done with each column, as the mapping says.
pub fn planned(header: &Header, table: &MapTable, persons: bool) -> Result<Vec<Planned>, Vec<NoColumn>> {
    let whose = match &table.whose {
        Whose::Column(column, _) => Some(column),
        _ => None,
    };
    let condition = table.condition.as_ref().map(|(column, _)| column);
    let named = table.columns.iter().map(|(name, _)| name).chain(whose).chain(condition).chain(&table.key);
    let heads = || header.heads.iter().map(|head| head.name.as_str());
    let missing: Vec<NoColumn> = named
        .filter(|name| find(header, name).is_none())
        .map(|name| {
            let near: Vec<String> = nearest_of(name, heads()).into_iter().map(str::to_owned).collect();
            let near = if near.is_empty() { heads().take(12).map(str::to_owned).collect() } else { near };
            NoColumn { name: name.clone(), near }
        })
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let planned = header.heads.iter().map(|head| {
        let said = table.columns.iter().find(|(name, _)| is(head, name)).map(|(_, column)| column);
        let used = match said {
            _ if whose.is_some_and(|name| is(head, name)) => Use::Municipality,
            Some(column) if column.to.is_empty() && head.persons => Use::Persons,
            Some(column) if column.to.is_empty() => Use::Ignored,
            Some(_) if head.persons && !persons => Use::Persons,
            Some(column) => Use::Filled(column.clone()),
            None if head.persons => Use::Persons,
            None => Use::Unknown,
        };
        Planned { index: head.column, name: head.name.clone(), used }
    });
    Ok(planned.collect())
}

/// The place of a column in its sheet, by its head.
pub fn find(header: &Header, name: &str) -> Option<usize> {
    let exact = header.heads.iter().find(|head| head.name == name);
    exact.or_else(|| header.heads.iter().find(|head| is(head, name))).map(|head| head.column)
}

/// Whether a head is called so, be it with other capitals, stars or line breaks.
fn is(head: &Head, name: &str) -> bool {
    head.name == name || key(&head.name) == key(name) && !key(name).is_empty()
}
