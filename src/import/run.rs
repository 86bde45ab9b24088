//! An import from the bytes of a file to the changes of the inventories.
//!
//! What enters: a file, what the user said, the mapping and the lock of earlier imports, the inventories. What leaves: an
//! [`Outcome`], with nothing written. What always holds: the same input gives the same outcome.

use std::collections::BTreeMap;

use regex_lite::Regex;

use super::cells::Usual;
use super::columns::{self, NoColumn, Planned, Use};
use super::entries::Guesses;
use super::heads::{self, Chosen, Header, Meaning};
use super::known::Known;
use super::lock::Lock;
use super::map::{Map, MapTable, Source, Whose};
use super::rows::{Table, Way};
use super::standing::Standing;
use super::table::{self, Book, Encoding, Limits, Measure, ReadError, ReadOptions, Sheet};
use super::update::Manner;
use super::value;
use crate::model::{MoneyUnit, RowKind, VatState};
use crate::words::{Text, t};

pub use super::outcome::{Outcome, Placed};

use super::outcome::outcome;

/// What the user says about a file, over what is found and what the mapping says.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The sheets.
    pub sheets: Vec<String>,
    /// Every sheet with a head.
    pub all_sheets: bool,
    /// The rows of the head.
    pub header: Option<(u32, u32)>,
    /// The first and the last row.
    pub rows: (Option<u32>, Option<u32>),
    /// A column and what its text must match.
    pub condition: Option<(String, String)>,
    /// What a row is.
    pub what: Option<RowKind>,
    /// Whose the rows are.
    pub whose: Whose,
    /// Day or month first, and what stands before decimals.
    pub source: Source,
    /// What amounts are counted in.
    pub unit: Option<MoneyUnit>,
    /// Whether value added tax is in them.
    pub vat: Option<VatState>,
    /// Whether persons are taken.
    pub persons: bool,
    /// What is taken although it is only guessed.
    pub take: Guesses,
    /// How an update goes about.
    pub manner: Manner,
}

/// What an import starts from.
pub struct Start<'s> {
    /// The file's name.
    pub name: &'s str,
    /// What it holds.
    pub book: &'s Book,
    /// How much of it is believed.
    pub limits: Limits,
    /// The mapping, where there is one.
    pub map: Option<Map>,
    /// What the last import wrote.
    pub lock: Lock,
    /// The catalogue.
    pub known: &'s Known,
    /// The national components by folded name.
    pub components: BTreeMap<String, String>,
    /// The inventories.
    pub standing: &'s BTreeMap<String, Standing>,
    /// The id of a municipality by what people call it.
    pub municipality: &'s dyn Fn(&str) -> Option<String>,
}

/// Why nothing can be imported.
#[derive(Debug)]
pub enum Refused {
    /// The file cannot be read.
    Read(ReadError),
    /// The mapping names columns that the file does not have.
    NoColumn(Vec<NoColumn>),
    /// Nobody has said whose the rows are; these columns may say it.
    NotSaid(Vec<String>),
    /// There is no such municipality.
    NoMunicipality(String),
    /// There is no such encoding.
    NoEncoding(String),
    /// A condition is no regular expression.
    NoCondition(String),
    /// The mapping has no table of this sheet.
    NoTable(String),
}

impl Refused {
    /// What is wrong, and what to do.
    pub fn text(&self) -> (Option<&'static str>, Text, Option<Text>) {
        match self {
            Refused::Read(error) => (Some(error.code()), error.text(), Some(error.help())),
            Refused::NoColumn(columns) => {
                let one = |column: &NoColumn| {
                    let near = Text::or(column.near.iter().map(String::as_str));
                    t!("import_refused.no_column", column = column.name, near = near)
                };
                let text = Text::joined(columns.iter().map(one), "; ");
                (Some("IMP009"), text, Some(t!("import_refused.no_column_help")))
            }
            Refused::NotSaid(columns) => {
                let column = columns.first().cloned().unwrap_or_else(|| "COL".to_owned());
                (
                    None,
                    t!("import_refused.not_said"),
                    Some(t!("import_refused.not_said_help", column = column)),
                )
            }
            Refused::NoMunicipality(id) => (None, t!("import_refused.no_municipality", id = id), None),
            Refused::NoEncoding(name) => (None, t!("import_refused.no_encoding", name = name), None),
            Refused::NoCondition(why) => (None, t!("import_refused.no_condition", why = why), None),
            Refused::NoTable(sheet) => (None, t!("import_refused.no_table", sheet = sheet), None),
        }
    }
}

/// A mapping with each of its tables and the sheet that it is about.
pub(super) struct Mapped {
    pub(super) map: Map,
    pub(super) is_new: bool,
    pub(super) tables: Vec<(MapTable, Chosen)>,
}

/// Works out what an import changes.
pub fn run(start: Start<'_>, wishes: &Wishes) -> Result<Outcome, Refused> {
    let book = start.book;
    let mapped = mapped(&start, book, wishes)?;
    let usual = usual(&mapped.map, wishes);
    let mut tables = Vec::new();
    let mut unknown = Vec::new();
    for (table, one) in &mapped.tables {
        check_whose(table, &one.header, &start)?;
        let sheet = &book.sheets[one.sheet];
        let planned = columns::planned(&one.header, table, wishes.persons).map_err(Refused::NoColumn)?;
        unknown.push(unknown_of(sheet, &one.header, &planned));
        tables.push((table.what, read_table(&start, sheet, one, table, &planned, &usual)?));
    }
    let rows = tables.iter().map(|(_, table)| table.rows.len()).sum();
    table::at_most(Measure::Entries, rows, start.limits.entries).map_err(Refused::Read)?;
    Ok(outcome(start, mapped, book, tables, unknown, wishes))
}

/// Reads the table of a file, as the user and the mapping say.
pub fn book(bytes: &[u8], map: Option<&Map>, read: &ReadOptions) -> Result<Book, Refused> {
    table::read(bytes, &read_options(map, read)?).map_err(Refused::Read)
}

fn read_options(map: Option<&Map>, read: &ReadOptions) -> Result<ReadOptions, Refused> {
    let mut read = read.clone();
    let Some(map) = map else { return Ok(read) };
    if let (None, Some(name)) = (read.encoding, &map.source.encoding) {
        read.encoding = Some(Encoding::named(name).ok_or_else(|| Refused::NoEncoding(name.clone()))?);
    }
    let separator = map.source.separator.as_deref().and_then(|text| text.chars().next());
    read.separator = read.separator.or(separator);
    Ok(read)
}

/// The mapping in force, and the sheets with their tables.
fn mapped(start: &Start<'_>, book: &Book, wishes: &Wishes) -> Result<Mapped, Refused> {
    let choose = |sheets: Vec<String>, all: bool, header| {
        heads::choose(book, &heads::Wanted { sheets, all, header }).map_err(Refused::Read)
    };
    let Some(map) = &start.map else {
        let mut map = Map { source: wishes.source.clone(), ..Map::default() };
        map.source.encoding = book.encoding.map(|encoding| encoding.name().to_owned());
        map.source.separator = book.separator.map(|separator| separator.to_string());
        let chosen = choose(wishes.sheets.clone(), wishes.all_sheets, wishes.header)?;
        let tables: Vec<_> = chosen.into_iter().map(|one| (new_table(start, &one, wishes), one)).collect();
        map.tables = tables.iter().map(|(table, _)| table.clone()).collect();
        return Ok(Mapped { map, is_new: true, tables });
    };
    let mut tables = Vec::new();
    for table in &map.tables {
        let table = over(table.clone(), wishes);
        let all = table.sheets.iter().any(|sheet| sheet == "*");
        // A text's only sheet has no name.
        let nameless = all || book.sheets.iter().all(|sheet| sheet.name.is_none());
        let sheets = if nameless { Vec::new() } else { table.sheets.clone() };
        if !wishes.sheets.is_empty() && !nameless && !sheets.iter().any(|sheet| wishes.sheets.contains(sheet))
        {
            continue;
        }
        let chosen = choose(sheets, all, table.header)?;
        tables.extend(chosen.into_iter().map(|one| (table.clone(), one)));
    }
    if tables.is_empty() {
        return Err(Refused::NoTable(wishes.sheets.join(", ")));
    }
    Ok(Mapped { map: map.clone(), is_new: false, tables })
}

fn new_table(start: &Start<'_>, one: &Chosen, wishes: &Wishes) -> MapTable {
    let sheet = &start.book.sheets[one.sheet];
    let what = wishes.what.unwrap_or_else(|| columns::kind_of(sheet, &one.header));
    let table = columns::proposed(sheet, &one.header, what, wishes.persons);
    let sheets = sheet.name.clone().into_iter().collect();
    let table = over(MapTable { sheets, header: Some(one.header.numbers), ..table }, wishes);
    match table.whose {
        Whose::NotSaid => MapTable { whose: said_by_a_column(start, sheet, &one.header), ..table },
        _ => table,
    }
}

/// Whose the rows are, where one column names nothing but municipalities of this workspace.
fn said_by_a_column(start: &Start<'_>, sheet: &Sheet, header: &Header) -> Whose {
    let mut heads = header.heads.iter().filter(|head| head.meaning == Some(Meaning::Municipality));
    let (Some(head), None) = (heads.next(), heads.next()) else { return Whose::NotSaid };
    let texts = header.data.iter().map(|&at| value::clean(&sheet.rows[at].cell(head.column).plain()));
    let names: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    let is_ours =
        |name: &String| (start.municipality)(name).is_some_and(|id| start.standing.contains_key(&id));
    if !names.is_empty() && names.iter().all(is_ours) {
        Whose::Column(head.name.clone(), BTreeMap::new())
    } else {
        Whose::NotSaid
    }
}

/// What the user says goes over what the mapping says.
fn over(table: MapTable, wishes: &Wishes) -> MapTable {
    let whose = match (&wishes.whose, table.whose) {
        (Whose::NotSaid, known) => known,
        // The mapping may know more of the same column.
        (Whose::Column(column, values), Whose::Column(known, said))
            if values.is_empty() && known == *column =>
        {
            Whose::Column(known, said)
        }
        (whose, _) => whose.clone(),
    };
    MapTable {
        header: wishes.header.or(table.header),
        from: wishes.rows.0.or(table.from),
        to: wishes.rows.1.or(table.to),
        condition: wishes.condition.clone().or(table.condition),
        what: wishes.what.unwrap_or(table.what),
        whose,
        ..table
    }
}

fn check_whose(table: &MapTable, header: &Header, start: &Start<'_>) -> Result<(), Refused> {
    match &table.whose {
        Whose::NotSaid => {
            let may = header.heads.iter().filter(|head| head.meaning == Some(Meaning::Municipality));
            Err(Refused::NotSaid(may.map(|head| head.name.clone()).collect()))
        }
        Whose::One(id) if !start.standing.contains_key(id) => Err(Refused::NoMunicipality(id.clone())),
        Whose::One(_) | Whose::Column(..) => Ok(()),
    }
}

fn usual(map: &Map, wishes: &Wishes) -> Usual {
    Usual {
        order: wishes.source.order.or(map.source.order),
        decimal: wishes.source.decimal.or(map.source.decimal),
        unit: wishes.unit,
        vat: wishes.vat,
        empty: map.empty.clone(),
    }
}

fn read_table(
    start: &Start<'_>,
    sheet: &Sheet,
    one: &Chosen,
    map: &MapTable,
    planned: &[Planned],
    usual: &Usual,
) -> Result<Table, Refused> {
    let condition = match &map.condition {
        Some((_, matches)) => {
            Some(Regex::new(matches).map_err(|error| Refused::NoCondition(error.to_string()))?)
        }
        None => None,
    };
    let municipality = |text: &str| {
        let id = (start.municipality)(text)?;
        start.standing.contains_key(&id).then_some(id)
    };
    let way = Way {
        file: start.name,
        sheet,
        header: &one.header,
        map,
        columns: planned,
        usual,
        known: start.known,
        municipality: &municipality,
        condition: &|text| condition.as_ref().is_none_or(|condition| condition.is_match(text)),
    };
    Ok(way.read())
}

/// The columns that nobody knows, each with a few of its values.
fn unknown_of(sheet: &Sheet, header: &Header, planned: &[Planned]) -> Vec<(String, Vec<String>)> {
    let samples = |column: &Planned| {
        let mut samples: Vec<String> = Vec::new();
        for &at in &header.data {
            let text = value::clean(&sheet.rows[at].cell(column.index).plain());
            if !text.is_empty() && !samples.contains(&text) {
                samples.push(text);
            }
            if samples.len() == 3 {
                break;
            }
        }
        samples
    };
    let unknown = planned.iter().filter(|column| column.used == Use::Unknown);
    unknown.map(|column| (column.name.clone(), samples(column))).collect()
}
