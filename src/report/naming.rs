//! Tables as people read them: names where references stood, and one reference, in the last column.
//!
//! What enters: any table. What leaves: the same table with a name for each reference that the landscape knows. What always holds:
//! what nobody can name stays as it is, and the reference that a row is about stays in it.

use std::borrow::Cow;

use super::{Block, Cell, Column, Kind, Language, Page, Row, SOURCES, Table, Value};
use crate::model::{Candidate, ContractId, Landscape};
use crate::words::{Text, t};

/// A page whose tables are read by people.
pub fn page(landscape: &Landscape, page: Page) -> Page {
    let named = |block| match block {
        Block::Table(table) => Block::Table(table_of(landscape, table)),
        other => other,
    };
    Page { blocks: page.blocks.into_iter().map(named).collect() }
}

/// A page in whose sentences and cells agreements are called by their names, too.
pub(super) fn agreements(landscape: &Landscape, page: Page) -> Page {
    let named = |block| match block {
        Block::Paragraph(text) => Block::Paragraph(called(landscape, text)),
        Block::Table(mut table) => {
            for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                if let Value::Said(text) = &mut cell.value {
                    *text = called(landscape, std::mem::take(text));
                }
            }
            Block::Table(table)
        }
        other => other,
    };
    Page { blocks: page.blocks.into_iter().map(named).collect() }
}

/// A sentence with the names of the agreements that it is about.
fn called(landscape: &Landscape, text: Text) -> Text {
    let name = |cell: Cell| match cell.value {
        Value::Text(reference) => match landscape.find_contract(&reference) {
            Some(id) => Cell { value: Value::Said(contract(landscape, id)), ..cell },
            None => Cell { value: Value::Text(reference), ..cell },
        },
        Value::Said(text) => Cell { value: Value::Said(called(landscape, text)), ..cell },
        _ => cell,
    };
    match text {
        Text::Key(key, arguments) => {
            Text::Key(key, arguments.into_iter().map(|(argument, cell)| (argument, name(cell))).collect())
        }
        Text::Run(parts) => Text::Run(parts.into_iter().map(name).collect()),
        Text::Name(_) | Text::Same(_) => text,
    }
}

/// A table as people read it. The one that says where everything is written is looked up by reference.
pub fn table_of(landscape: &Landscape, mut table: Table) -> Table {
    if table.name == SOURCES {
        return table;
    }
    let mut own: Option<(Column, Vec<Cell>)> = None;
    let mut index = 0;
    while index < table.columns.len() {
        // Several of them at the end say together what a row is about.
        if own.is_none() && index + 1 == table.columns.len() && are_several(&table, index) {
            break;
        }
        let Some(names) = names_of(landscape, &table, index) else {
            index += 1;
            continue;
        };
        let first = own.is_none() && own_column(&table) == Some(index);
        let named = name_at(&table, index).filter(|_| first);
        let said = named.is_some() || says(&table, index, &names);
        if first {
            let reference = Column { heading: t!("book.id"), ..table.columns[index].clone() };
            let cells = table.rows.iter().map(|row| row.cells[index].clone()).collect();
            own = Some((Column { grouped: false, detail: false, ..reference }, cells));
        }
        if said {
            table.columns.remove(index);
            table.rows.iter_mut().for_each(|row| _ = row.cells.remove(index));
            if let Some(at) = named {
                stand_at(&mut table, if at > index { at - 1 } else { at }, index);
            }
            continue;
        }
        if let Some(at) = name_beside(&table, index) {
            table.columns.remove(at);
            table.rows.iter_mut().for_each(|row| _ = row.cells.remove(at));
            index -= usize::from(at < index);
        }
        let column = &mut table.columns[index];
        column.kind = Kind::Text;
        column.key = Cow::Owned(format!("{}_named", column.key));
        for (row, name) in table.rows.iter_mut().zip(names) {
            let Cell { tone, assumed, .. } = row.cells[index];
            row.cells[index] = Cell { tone, assumed, ..name };
        }
        index += 1;
    }
    if let Some((column, cells)) = own {
        table.columns.push(column);
        table.rows.iter_mut().zip(cells).for_each(|(row, cell)| row.cells.push(cell));
    }
    table
}

/// The column of what each row is about: the first that holds references, each row at most one.
fn own_column(table: &Table) -> Option<usize> {
    let index = table.columns.iter().position(|column| column.kind == Kind::Id)?;
    (!are_several(table, index)).then_some(index)
}

/// Whether a column of references has several in a row.
fn are_several(table: &Table, index: usize) -> bool {
    let is_list = |row: &Row| matches!(row.cells[index].value, Value::List(_));
    table.columns[index].kind == Kind::Id && table.rows.iter().any(is_list)
}

/// Where rows say a name for each of several references: the keys of the reference and of its name.
const NAMES: &[(&str, &str)] = &[("domain", "domain_name")];

/// Where rows say the name of what they are about: a domain's beside those of what it chooses, anything else's alone.
fn name_at(table: &Table, index: usize) -> Option<usize> {
    let own = NAMES.iter().find(|(reference, _)| table.columns[index].key == *reference);
    let key = own.map_or(NAME, |(_, name)| name);
    table.columns.iter().position(|column| column.key == key)
}

/// Where a choice stands, and where its name may stand beside it.
const CHOICE: &str = "choice";
const NAME: &str = "name";

/// A column of names beside a choice: once the choice is named, it says nothing more.
fn name_beside(table: &Table, index: usize) -> Option<usize> {
    let name = || table.columns.iter().position(|column| column.key == NAME);
    (table.columns[index].key == CHOICE).then(name).flatten()
}

/// Puts the name of what rows are about where its reference stood, whatever the width.
fn stand_at(table: &mut Table, at: usize, index: usize) {
    table.columns[at].detail = false;
    if at > index {
        table.columns[index..=at].rotate_right(1);
        table.rows.iter_mut().for_each(|row| row.cells[index..=at].rotate_right(1));
    }
}

/// Whether another column has the same names already.
fn says(table: &Table, index: usize, names: &[Cell]) -> bool {
    let words = |cell: &Cell| -> Vec<String> {
        Language::SPOKEN.iter().map(|&language| cell.say(language)).collect()
    };
    (0..table.columns.len()).filter(|&other| other != index).any(|other| {
        let same = |(row, name): (&Row, &Cell)| {
            row.cells[index].value == Value::Empty || words(&row.cells[other]) == words(name)
        };
        table.rows.iter().zip(names).all(same)
    })
}

/// Where a reference is a contract's, although a system may have the same.
const CONTRACTS: &[&str] = &["contract", "subject"];

/// Where a choice stands: whose it is must be told where others have a system of the same name.
const CANDIDATES: &[&str] = &[CHOICE, "chosen", "runner_up", "other", "costliest"];

/// Where a product stands without the word that says it is one.
const PRODUCT: &str = "product";

/// The name of a system and its municipality, where another system has the same name.
fn whose(landscape: &Landscape, candidate: Candidate) -> Option<Text> {
    let Candidate::System(id) = candidate else { return None };
    let system = landscape.system(id);
    let same = landscape.systems.iter().filter(|other| other.name == system.name).nth(1);
    let municipality = landscape.municipality(system.municipality);
    same.map(|_| Text::same(format!("{} ({})", system.name, municipality.name)))
}

/// The names of what stands in a column; nothing where it holds anything that the landscape does not know.
fn names_of(landscape: &Landscape, table: &Table, index: usize) -> Option<Vec<Cell>> {
    let Column { kind, key, .. } = &table.columns[index];
    let special = |text: &str| {
        if CONTRACTS.contains(&&**key) {
            landscape.find_contract(text).map(|id| contract(landscape, id))
        } else if CANDIDATES.contains(&&**key) {
            landscape.find_candidate(text).and_then(|candidate| whose(landscape, candidate))
        } else if **key == *PRODUCT {
            let candidate = landscape.find_candidate(&format!("product:{text}"))?;
            Some(self::candidate(landscape, candidate))
        } else {
            None
        }
    };
    let name = |text: &str| special(text).or_else(|| name(landscape, text));
    let mut any = false;
    let mut names = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        names.push(match &row.cells[index].value {
            Value::Empty | Value::Gap => row.cells[index].clone(),
            Value::Text(text) if *kind == Kind::Id || text.contains(['/', ':']) => match name(text) {
                Some(name) => {
                    any = true;
                    Cell::from(name)
                }
                // What comes instead of a reference: a word.
                None if !text.contains(['/', ':']) => row.cells[index].clone(),
                None => return None,
            },
            Value::List(items) => {
                let items = items.iter().map(|item| {
                    let name = item_name(landscape, item);
                    any |= name.is_some();
                    name.unwrap_or_else(|| Text::same(item))
                });
                Cell::from(Text::joined(items.collect::<Vec<Text>>(), ", "))
            }
            Value::Said(_) if *kind == Kind::Id => row.cells[index].clone(),
            _ => return None,
        });
    }
    any.then_some(names)
}

/// The name of what stands in a list: a reference, or what comes instead of it behind a colon.
fn item_name(landscape: &Landscape, item: &str) -> Option<Text> {
    if let Some(name) = name(landscape, item) {
        return Some(name);
    }
    let (of, what) = item.split_once(": ")?;
    let (of, what) = (name(landscape, of)?, name(landscape, what)?);
    Some(t!("book.instead", of = of, what = what))
}

/// The name of what a reference stands for. A project is called by its first domain, and how many more it has.
fn name(landscape: &Landscape, reference: &str) -> Option<Text> {
    if let Some((first, more)) = reference.split_once(" +") {
        let id = landscape.find_domain(first)?;
        let more: u64 = more.parse().ok()?;
        return Some(t!("book.and_more", name = Text::from(&landscape.domain(id).name), more = more));
    }
    if let Some(id) = landscape.find_domain(reference) {
        return Some(Text::from(&landscape.domain(id).name));
    }
    if let Some(id) = landscape.find_use(reference) {
        return Some(Text::same(&landscape.entry(id).name));
    }
    if let Some(id) = landscape.find_contract(reference) {
        return Some(contract(landscape, id));
    }
    if let Some(id) = reference.strip_prefix("component:") {
        return landscape.find_component(id).map(|id| Text::same(&landscape.component(id).name));
    }
    let open = Candidate::Open;
    let candidate = landscape.find_candidate(reference);
    let candidate = candidate.or_else(|| (reference == landscape.candidate_reference(open)).then_some(open));
    candidate.map(|candidate| self::candidate(landscape, candidate))
}

/// What people call a candidate, and whose it is where others have a system of the same name.
pub(super) fn choice(landscape: &Landscape, candidate: Candidate) -> Text {
    whose(landscape, candidate).unwrap_or_else(|| self::candidate(landscape, candidate))
}

/// What people call a candidate.
pub(super) fn candidate(landscape: &Landscape, candidate: Candidate) -> Text {
    match candidate {
        Candidate::System(id) => Text::same(&landscape.system(id).name),
        Candidate::Product(id) => Text::same(&landscape.product(id).name),
        Candidate::Parallel => t!("freedom.parallel"),
        Candidate::Open => t!("freedom.open"),
    }
}

/// What people call a contract: by its supplier, and its own name or those of its systems.
pub(super) fn contract(landscape: &Landscape, id: ContractId) -> Text {
    let contract = landscape.contract(id);
    let names: Vec<&str> =
        contract.systems.iter().map(|&system| landscape.system(system).name.as_str()).collect();
    Text::same(match (&contract.name, names.is_empty()) {
        (Some(name), _) => format!("{} – {name}", contract.supplier),
        (None, false) => format!("{} – {}", contract.supplier, names.join(", ")),
        (None, true) => contract.supplier.clone(),
    })
}
