//! What a row becomes in an inventory.

use super::field::{Field, Fields};
use crate::edit::{Entry, Value};

/// A list of an inventory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// `systems`.
    Systems,
    /// `contracts`.
    Contracts,
    /// `integrations`.
    Integrations,
}

impl List {
    /// All of them.
    pub const ALL: [List; 3] = [List::Systems, List::Contracts, List::Integrations];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            List::Systems => "systems",
            List::Contracts => "contracts",
            List::Integrations => "integrations",
        }
    }

    /// The order in which the keys of an entry are written; others follow by name, and `ids` stands last.
    const fn order(self) -> &'static [&'static str] {
        match self {
            List::Systems => &[
                "name",
                "nickname",
                "vendor",
                "product",
                "version",
                "status",
                "covers",
                "guessed",
                "purpose",
                "units",
                "owner",
                "manager",
                "maintainer",
                "hosting",
                "contract",
                "annual_cost",
            ],
            List::Contracts => &[
                "name",
                "supplier",
                "reference",
                "annual_fee",
                "total_value",
                "start",
                "end",
                "renewal_months",
                "option_months",
                "notice_months",
                "guessed",
            ],
            List::Integrations => &["from", "to", "kind", "data"],
        }
    }
}

/// Where a row stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file's name.
    pub file: String,
    /// The sheet, where there is one.
    pub sheet: Option<String>,
    /// The row, as the file numbers it.
    pub row: u32,
}

impl Origin {
    /// As a comment beside an entry says it.
    pub fn comment(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("import: {}, {sheet} row {}", self.file, self.row),
            None => format!("import: {}, row {}", self.file, self.row),
        }
    }

    /// As `ids.sheet` says it.
    pub fn reference(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{}#{sheet}!{}", self.file, self.row),
            None => format!("{}#{}", self.file, self.row),
        }
    }
}

/// An entry that a row wants.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The list it belongs to.
    pub list: List,
    /// Its id; of an integration its two ends.
    pub id: String,
    /// Its keys, without `id`.
    pub fields: Fields,
    /// The keys whose cell could not be read: what stands there stays.
    pub unread: Vec<String>,
    /// The keys whose cell is empty.
    pub empty: Vec<String>,
}

impl Wanted {
    /// The field of a key, as the lists of a domain's figures are kept: `covers[DOMAIN].KEY`.
    pub fn figure(domain: &str, key: &str) -> String {
        format!("covers[{domain}].{key}")
    }

    /// The domains with their figures, as an inventory has them.
    pub fn covers(&self) -> Option<Value> {
        covers(&self.fields)
    }

    /// The entry as an inventory has it.
    pub fn value(&self, origin: &Origin) -> Value {
        let mut entries = Vec::new();
        if self.list != List::Integrations {
            entries.push(Entry::new("id", Value::word(&self.id)).comment(origin.comment()));
        }
        let order = self.list.order();
        let rank = |key: &str| order.iter().position(|known| *known == key).unwrap_or(order.len());
        let mut keys: Vec<&String> = self.fields.keys().filter(|key| !key.contains(['.', '['])).collect();
        keys.sort_by_key(|key| (rank(key), key.starts_with("x-"), *key));
        for key in keys {
            let value = match key.as_str() {
                "covers" => self.covers(),
                key => self.fields.get(key).map(Field::value),
            };
            entries.extend(value.map(|value| Entry::new(key.clone(), value)));
        }
        let ids = self.fields.iter().filter_map(|(key, field)| Some((key.strip_prefix("ids.")?, field)));
        let ids: Vec<Entry> = ids.map(|(key, field)| Entry::new(key, field.value())).collect();
        if !ids.is_empty() {
            entries.push(Entry::new("ids", Value::Line(ids)));
        }
        if self.list == List::Integrations { Value::Line(entries) } else { Value::Map(entries) }
    }
}

/// The domains of some fields with their figures.
pub fn covers(fields: &Fields) -> Option<Value> {
    let domains = &fields.get("covers")?.texts;
    let one = |domain: &String| {
        let mut entries = vec![Entry::new("domain", Value::word(domain))];
        for key in ["users", "records", "fit", "sites"] {
            let figure = fields.get(&Wanted::figure(domain, key));
            entries.extend(figure.map(|figure| Entry::new(key, figure.value())));
        }
        Value::Line(entries)
    };
    (!domains.is_empty()).then(|| Value::List(domains.iter().map(one).collect()))
}
