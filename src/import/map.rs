//! The mapping: how the tables of a file become entries of inventories, as a person has it in a file.
//!
//! What enters: the mapping's text. What leaves: a [`Map`], or what is wrong with it, each at its place. What always holds: it is
//! read by the loader's own reader and table of keys; a target that the format does not have is an error with the nearest.

use std::collections::BTreeMap;

use super::target::Target;
use crate::diagnostic::{Finding, Severity};
use crate::load::schema::{self, IMPORT_MAP};
use crate::load::{self, Item, Lone, Node, codes};
use crate::model::{DayOrder, DecimalMark, MoneyUnit, ReadAs, RowKind, VatState, ZeroState};
use crate::register::fold;
use crate::words::{Text, t};

/// A mapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// How the file is read.
    pub source: Source,
    /// Texts that say nothing.
    pub empty: Vec<String>,
    /// The tables.
    pub tables: Vec<MapTable>,
    /// What a person said.
    pub answers: Vec<Answer>,
}

/// How the file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The encoding.
    pub encoding: Option<String>,
    /// What stands between cells.
    pub separator: Option<String>,
    /// Day or month first.
    pub order: Option<DayOrder>,
    /// What stands before decimals.
    pub decimal: Option<DecimalMark>,
}

/// A table of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapTable {
    /// The sheets; empty: the only one there is.
    pub sheets: Vec<String>,
    /// The rows of its heads.
    pub header: Option<(u32, u32)>,
    /// The first row that is taken.
    pub from: Option<u32>,
    /// The last one.
    pub to: Option<u32>,
    /// A column and what its text must match.
    pub condition: Option<(String, String)>,
    /// What a row is.
    pub what: RowKind,
    /// Whose it is.
    pub whose: Whose,
    /// The columns that make a row the same row next time.
    pub key: Vec<String>,
    /// What each column is.
    pub columns: Vec<(String, MapColumn)>,
}

impl Default for MapTable {
    fn default() -> Self {
        MapTable {
            sheets: Vec::new(),
            header: None,
            from: None,
            to: None,
            condition: None,
            what: RowKind::Systems,
            whose: Whose::default(),
            key: Vec::new(),
            columns: Vec::new(),
        }
    }
}

/// Whose inventory a table's rows belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Nobody has said.
    #[default]
    NotSaid,
    /// Of one municipality.
    One(String),
    /// A column says so.
    Column(String, BTreeMap<String, String>),
}

/// What a column is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapColumn {
    /// The keys that it fills; none: it is ignored.
    pub to: Vec<Target>,
    /// What its cells are.
    pub read_as: Option<ReadAs>,
    /// Day or month first.
    pub order: Option<DayOrder>,
    /// What amounts are counted in.
    pub unit: Option<MoneyUnit>,
    /// Whether value added tax is in them.
    pub vat: Option<VatState>,
    /// How much.
    pub percent: Option<u64>,
    /// What is written for a text, folded; nothing for one that says nothing.
    pub values: BTreeMap<String, Vec<String>>,
    /// What stands between several values.
    pub split: Option<String>,
    /// The kind of integrations.
    pub kind: Option<String>,
    /// Whether zeros are meant.
    pub zero_is_real: bool,
}

/// What a person said of a system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Its name.
    pub name: String,
    /// Its vendor; none: whatever the vendor.
    pub vendor: Option<String>,
    /// Of this municipality alone.
    pub municipality: Option<String>,
    /// Its product: nothing said, none, or this.
    pub product: Option<Option<String>>,
    /// Its domains: nothing said, none, or these.
    pub domains: Option<Vec<String>>,
    /// It is no system.
    pub skip: bool,
    /// What else was said.
    pub remark: Option<String>,
}

impl Answer {
    /// Whether it speaks of a row.
    pub fn is_about(&self, name: &str, vendor: &str, municipality: &str) -> bool {
        fold(&self.name) == fold(name)
            && self.vendor.as_ref().is_none_or(|said| fold(said) == fold(vendor))
            && self.municipality.as_ref().is_none_or(|said| said == municipality)
    }
}

/// The word for a column that is not taken.
pub const IGNORE: &str = "ignore";

/// Reads a mapping.
pub fn read(path: &str, text: &str) -> Result<Map, Box<Lone>> {
    let mut lone = load::lone(path, text, &IMPORT_MAP);
    let mut findings = Vec::new();
    let map = lone.tree.as_ref().and_then(|tree| tree.item::<schema::ImportMap>()).map(|item| {
        let mut reader = Reader { findings: &mut findings };
        reader.map(item)
    });
    // An empty text among those that say nothing says so itself.
    let nothing = lone.tree.as_ref().and_then(|tree| tree.root().get("empty")).map(Node::span);
    let is_nothing = |finding: &Finding| {
        let span = finding.primary.span;
        finding.code == codes::WRONG_TYPE.code
            && nothing.is_some_and(|list| list.start <= span.start && span.end <= list.end)
    };
    lone.findings.retain(|finding| !is_nothing(finding));
    lone.findings.extend(findings);
    match map {
        Some(map) if lone.findings.iter().all(|finding| finding.severity != Severity::Error) => Ok(map),
        _ => Err(Box::new(lone)),
    }
}

struct Reader<'f> {
    findings: &'f mut Vec<Finding>,
}

impl Reader<'_> {
    fn map(&mut self, item: Item<'_, schema::ImportMap>) -> Map {
        let source = item.source().value().map(|source| Source {
            encoding: source.encoding().owned(),
            separator: source.separator().owned(),
            order: source.date_order().value(),
            decimal: source.decimal().value(),
        });
        Map {
            source: source.unwrap_or_default(),
            empty: item.empty().value().map(texts).unwrap_or_default(),
            tables: item.tables().map(|table| self.table(table)).collect(),
            answers: item.answers().map(answer).collect(),
        }
    }

    fn table(&mut self, item: Item<'_, schema::MapTable>) -> MapTable {
        let number = |node: Node<'_>| -> Vec<u32> {
            texts(node).iter().filter_map(|text| text.parse().ok()).collect()
        };
        let header = item.header().value().map(number).and_then(|rows| Some((*rows.first()?, *rows.last()?)));
        let rows = item.rows().value();
        let narrow = |number: u64| u32::try_from(number).ok();
        let condition = rows
            .and_then(|rows| rows.r#where().value())
            .and_then(|condition| Some((condition.column().owned()?, condition.matches().owned()?)));
        let sheets = item.sheet().value().map(texts).unwrap_or_default();
        let columns = item.columns().value().into_iter().flat_map(Node::entries);
        let columns = columns.filter_map(|(name, value)| Some((name.text()?.to_owned(), self.column(value))));
        MapTable {
            sheets,
            header,
            from: rows.and_then(|rows| rows.from().value()).and_then(narrow),
            to: rows.and_then(|rows| rows.to().value()).and_then(narrow),
            condition,
            what: item.what().value,
            whose: item.municipality().value().map(whose).unwrap_or_default(),
            key: item.key().value().map(texts).unwrap_or_default(),
            columns: columns.collect(),
        }
    }

    fn column(&mut self, node: Node<'_>) -> MapColumn {
        let Some(item) = Item::<schema::MapColumn>::new(node) else {
            return MapColumn { to: self.targets(node), ..MapColumn::default() };
        };
        let values = item.values().value().into_iter().flat_map(Node::entries);
        MapColumn {
            to: item.to().value().map(|node| self.targets(node)).unwrap_or_default(),
            read_as: item.r#as().value(),
            order: item.order().value(),
            unit: item.unit().value(),
            vat: item.vat().value(),
            percent: item.percent().value(),
            values: values.filter_map(|(text, value)| Some((fold(text.text()?), texts(value)))).collect(),
            split: item.split().owned(),
            kind: item.kind().owned(),
            zero_is_real: item.zero().value == ZeroState::Real,
        }
    }

    fn targets(&mut self, node: Node<'_>) -> Vec<Target> {
        let mut targets = Vec::new();
        let nodes: Vec<Node<'_>> = if node.text().is_some() { vec![node] } else { node.items().collect() };
        for node in nodes {
            let Some(text) = node.text().filter(|text| *text != IGNORE) else { continue };
            match Target::read(text) {
                Ok(target) => targets.push(target),
                Err(near) => self.findings.push(
                    Finding::error(
                        codes::UNKNOWN_WORD.code,
                        node.span(),
                        t!("import_map.no_target", target = text),
                    )
                    .help(t!("import_map.no_target_help", near = Text::or(near))),
                ),
            }
        }
        targets
    }
}

fn whose(node: Node<'_>) -> Whose {
    if let Some(id) = node.text() {
        return Whose::One(id.to_owned());
    }
    let Some(item) = Item::<schema::MapMunicipality>::new(node) else { return Whose::NotSaid };
    let values = item.values().iter().map(|(text, id)| (fold(text.value), id.to_owned()));
    Whose::Column(item.column().owned().unwrap_or_default(), values.collect())
}

fn answer(item: Item<'_, schema::MapAnswer>) -> Answer {
    let said = |key: &str| item.node().entry(key).map(|(_, value)| texts(value));
    Answer {
        name: item.name().owned().unwrap_or_default(),
        vendor: item.vendor().owned().or_else(|| said("vendor").map(|_| String::new())),
        municipality: item.municipality().owned(),
        product: said("product").map(|product| product.into_iter().next()),
        domains: said("domain"),
        skip: item.skip().value,
        remark: item.remark().owned(),
    }
}

/// One text or several; none of what is empty.
fn texts(node: Node<'_>) -> Vec<String> {
    let own = node.text().filter(|text| !text.trim().is_empty());
    own.into_iter().chain(node.items().filter_map(Node::text)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_says_what_the_columns_are() {
        let text = "format: 1\nempty: ['', '-', Ej angivet]\ntables:\n  - sheet: Systemer\n    header: [4, 5]\n    municipality: {column: Kommune, values: {Vestvågøy: vestvagoy}}\n    key: [Nr]\n    columns:\n      Navn: system.name\n      Leverandør: [system.vendor, contract.supplier]\n      Utløper: {to: contract.end, as: date, order: dmy, values: {løpende: null}}\n      Farge: ignore\nanswers:\n  - {name: Lifecare, vendor: '', product: null, domain: care-ehr}\n  - {name: Sum, skip: true}\n";
        let map = read("x.map.yaml", text).expect("a mapping");
        let table = &map.tables[0];
        assert_eq!(
            (table.sheets.as_slice(), table.header),
            (["Systemer".to_owned()].as_slice(), Some((4, 5)))
        );
        assert_eq!(table.columns[1].1.to.len(), 2);
        assert_eq!(table.columns[2].1.values.get("lopende"), Some(&Vec::new()));
        assert!(table.columns[3].1.to.is_empty());
        assert!(
            matches!(&table.whose, Whose::Column(column, values) if column == "Kommune" && values["vestvagoy"] == "vestvagoy")
        );
        assert_eq!(map.answers[0].product, Some(None));
        assert_eq!(map.answers[0].vendor.as_deref(), Some(""));
        assert_eq!(map.answers[0].domains.as_deref(), Some(["care-ehr".to_owned()].as_slice()));
        assert!(map.answers[1].skip && map.answers[1].product.is_none());
    }

    #[test]
    fn what_the_format_does_not_have_is_an_error_with_the_nearest() {
        let wrong = |text: &str| read("x", text).expect_err("wrong").findings;
        let findings = wrong("format: 1\ntables:\n  - columns: {Navn: system.nam}\n");
        assert!(findings[0].help[0].to_string().contains("system.name"), "{findings:?}");
        assert_eq!(wrong("format: 1\ntabels: []\n")[0].code, codes::UNKNOWN_KEY.code);
        assert_eq!(wrong("format: 2\n")[0].code, codes::OUT_OF_RANGE.code);
    }
}
