//! What an import comes to: the entries and where they are put, what was told on the way, what is still to be asked.

use super::columns::Use;
use super::entries::{Entries, Made, World, entries};
use super::entry::List;
use super::heads::{Form, Header, Meaning};
use super::map::{Map, MapTable, Whose};
use super::pair::pairs;
use super::questions::{Question, questions};
use super::rows::{Row, Table};
use super::run::{Mapped, Start, Wishes};
use super::table::{Book, Encoding};
use super::told::Told;
use super::update::{Update, update};
use super::value;
use crate::model::RowKind;
use crate::words::{Text, t};

/// How many systems are placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// All systems of the rows.
    pub systems: usize,
    /// Those with a product.
    pub by_product: usize,
    /// Those with a domain.
    pub placed: usize,
    /// Those without one for which something is proposed.
    pub proposed: usize,
    /// Contracts.
    pub contracts: usize,
    /// Contracts without a fee.
    pub without_fee: usize,
    /// Integrations.
    pub integrations: usize,
}

/// What comes of an import.
#[derive(Debug)]
pub struct Outcome {
    /// The mapping in force.
    pub map: Map,
    /// Whether it is new.
    pub map_is_new: bool,
    /// Columns that nobody knows, of each table, with a few of their values.
    pub unknown: Vec<Vec<(String, Vec<String>)>>,
    /// How the file is encoded.
    pub encoding: Option<Encoding>,
    /// What stands between its cells.
    pub separator: Option<char>,
    /// The tables.
    pub tables: Vec<Table>,
    /// Whose export it looks like.
    pub form: Option<Form>,
    /// What changes.
    pub update: Update,
    /// What only a person can say.
    pub questions: Vec<Question>,
    /// How many systems are placed.
    pub placed: Placed,
    /// Rows that a person said are none.
    pub skipped: usize,
    /// Rows of a questionnaire in which nobody has written a system.
    pub blank: usize,
    /// What is to tell, in the order of the file.
    pub told: Vec<Told>,
}

pub(super) fn outcome(
    start: Start<'_>,
    mapped: Mapped,
    book: &Book,
    tables: Vec<(RowKind, Table)>,
    unknown: Vec<Vec<(String, Vec<String>)>>,
    wishes: &Wishes,
) -> Outcome {
    let kinds: Vec<(RowKind, &Row)> =
        tables.iter().flat_map(|(what, table)| table.rows.iter().map(|row| (*what, row))).collect();
    let rows: Vec<&Row> = kinds.iter().map(|(_, row)| *row).collect();
    let paired = pairs(&rows, &start.lock, start.standing);
    let world = World {
        known: start.known,
        components: start.components,
        standing: start.standing,
        answers: &mapped.map.answers,
        take: wishes.take,
    };
    let all = kinds.into_iter().zip(paired).map(|((what, row), paired)| (what, row, paired)).collect();
    let Entries { made, open, told: of_entries, skipped, blank } = entries(&world, all);
    let spoken_of = spoken_of(&mapped);
    let is_about = |municipality: &str| spoken_of.as_ref().is_none_or(|all| all.contains(&municipality));
    let update = update(&made, &start.lock, start.standing, wishes.manner, &is_about);
    let mut placed = placed(&made);
    placed.proposed =
        open.iter().filter(|open| !open.products.is_empty() || !open.domains.is_empty()).count();
    let form = mapped.tables.iter().find_map(|(_, one)| one.header.form);
    let mut tables: Vec<Table> = tables.into_iter().map(|(_, table)| table).collect();
    let mut told: Vec<Told> =
        book.remarks.iter().map(|remark| Told::new(remark.code(), remark.text())).collect();
    told.extend(form.map(|form| Told::new("IMP014", t!("import_row.form", program = form.program()))));
    told.extend(of_entries);
    told.extend(mapped.tables.iter().filter_map(|(table, one)| several(book, table, &one.header)));
    for table in &mut tables {
        told.extend(persons(table));
        told.extend(std::mem::take(&mut table.told));
    }
    told.extend(update.told.iter().cloned());
    told.sort_by(|one, other| (&one.place, one.code).cmp(&(&other.place, other.code)));
    Outcome {
        map: mapped.map,
        map_is_new: mapped.is_new,
        unknown,
        encoding: book.encoding,
        separator: book.separator,
        tables,
        form,
        update,
        questions: questions(open),
        placed,
        skipped,
        blank,
        told,
    }
}

/// The municipalities that the tables are about; `None` where a table does not say.
fn spoken_of(mapped: &Mapped) -> Option<Vec<&str>> {
    let whose = mapped.tables.iter().map(|(table, _)| match &table.whose {
        Whose::One(id) => Some(id.as_str()),
        Whose::NotSaid | Whose::Column(..) => None,
    });
    whose.collect()
}

/// A table of several municipalities that goes into one of them.
pub(super) fn several(book: &Book, table: &MapTable, header: &Header) -> Option<Told> {
    let Whose::One(id) = &table.whose else { return None };
    let head = header.heads.iter().find(|head| head.meaning == Some(Meaning::Municipality))?;
    let texts = book.sheets.iter().flat_map(|sheet| header.data.iter().filter_map(|&at| sheet.rows.get(at)));
    let mut names: Vec<String> = texts.map(|row| value::clean(&row.cell(head.column).plain())).collect();
    names.retain(|name| !name.is_empty());
    names.sort();
    names.dedup();
    (names.len() > 1).then(|| {
        let text = t!("import_row.several", column = head.name, count = names.len() as u64, id = id);
        Told::new("IMP005", text).help(t!("import_row.several_help", column = head.name))
    })
}

pub(super) fn persons(table: &Table) -> Option<Told> {
    let left = table.columns.iter().filter(|column| column.used == Some(Use::Persons));
    let names: Vec<String> = left.map(|column| column.name.clone()).collect();
    (!names.is_empty()).then(|| {
        Told::new("IMP013", t!("import_row.persons", columns = Text::and(names)))
            .help(t!("import_row.persons_help"))
    })
}

fn placed(made: &[Made<'_>]) -> Placed {
    let mut placed = Placed::default();
    for wanted in made.iter().flat_map(|one| &one.wanted) {
        match wanted.list {
            List::Systems if wanted.fields.contains_key("name") => {
                placed.systems += 1;
                placed.by_product += usize::from(wanted.fields.contains_key("product"));
                placed.placed += usize::from(wanted.fields.contains_key("covers"));
            }
            List::Systems => {}
            List::Contracts => {
                placed.contracts += 1;
                placed.without_fee += usize::from(!wanted.fields.contains_key("annual_fee"));
            }
            List::Integrations => placed.integrations += 1,
        }
    }
    placed
}
