//! The files of a workspace that begins.

use std::collections::BTreeSet;

use super::Value;
use crate::load::schema::FORMAT;
use crate::words::{Language, Text, t};

/// A municipality that merges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many live there.
    pub inhabitants: u64,
}

/// What was answered.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The name of the merger.
    pub name: String,
    /// Day one, `YYYY-MM-DD`.
    pub date: String,
    /// The planning date, `YYYY-MM-DD`.
    pub as_of: String,
    /// Years that costs are counted over, where it is not the usual.
    pub horizon: Option<u32>,
    /// Who merges.
    pub municipalities: Vec<Municipality>,
    /// The catalogue, as `portfolio.yaml` names it.
    pub catalogue: String,
    /// Whether each file names its schema.
    pub schema: bool,
    /// The language of the comments.
    pub language: Language,
}

impl Answers {
    /// The ids that two municipalities have.
    pub fn twice(&self) -> BTreeSet<&str> {
        let mut seen = BTreeSet::new();
        let ids = self.municipalities.iter().map(|municipality| municipality.id.as_str());
        ids.filter(|id| !seen.insert(*id)).collect()
    }

    /// Every file by its path, in the order in which a person would read them.
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files = vec![("portfolio.yaml".to_owned(), self.manifest())];
        for municipality in &self.municipalities {
            files.push((format!("inventories/{}.yaml", municipality.id), self.inventory(municipality)));
        }
        files.push(("decisions.yaml".to_owned(), self.decisions()));
        files.push(("rules.yaml".to_owned(), self.rules()));
        files
    }

    /// Lines of comment, and before them the line by which editors find the schema.
    fn head(&self, schema: &str, comment: &Text) -> String {
        let named =
            if self.schema { format!("# yaml-language-server: $schema={schema}\n") } else { String::new() };
        format!("{named}# {}\n", comment.say(self.language))
    }

    fn manifest(&self) -> String {
        let head = self.head("schema/workspace.schema.json", &t!("begin.workspace"));
        let name = Value::text(&self.name).inline();
        let horizon = self.horizon.map_or_else(String::new, |years| format!("  horizon_years: {years}\n"));
        let municipality = |municipality: &Municipality| {
            let Municipality { id, name, inhabitants } = municipality;
            let name = Value::List(vec![Value::text(name)]).inline();
            let name = &name[1..name.len() - 1];
            format!(
                "  - {{id: {id}, name: {name}, inhabitants: {inhabitants}, inventory: inventories/{id}.yaml}}\n"
            )
        };
        format!(
            "{head}format: {FORMAT}\nmerger:\n  name: {name}\n  date: {}   # {}\n  as_of: {}  # {}\n{horizon}\
             municipalities:\n{}catalogue: [{}]\ndecisions: decisions.yaml\nrules: rules.yaml\n",
            self.date,
            t!("begin.date").say(self.language),
            self.as_of,
            t!("begin.as_of").say(self.language),
            self.municipalities.iter().map(municipality).collect::<String>(),
            self.catalogue,
        )
    }

    fn inventory(&self, municipality: &Municipality) -> String {
        let head = self.head(
            "../schema/inventory.schema.json",
            &t!("begin.inventory", name = municipality.name, id = municipality.id),
        );
        format!(
            "{head}municipality: {}\ncomplete: no   # {}\nsystems: []\n# {}\n#  - id: gerica\n#    name: Gerica\n\
             #    covers: [{{domain: care-ehr, users: 120}}]\n#    contract: gerica-2024\n\
             # contracts:\n#  - {{id: gerica-2024, supplier: Tietoevry, annual_fee: 450000, end: 2027-12-31, notice_months: 6}}\n",
            municipality.id,
            t!("begin.complete").say(self.language),
            t!("begin.example").say(self.language),
        )
    }

    /// A catalogue without an entry.
    pub fn empty_catalogue(&self) -> String {
        let head = self.head("schema/catalogue.schema.json", &t!("begin.catalogue"));
        format!("{head}sectors: []\ndomains: []\nproducts: []\ncomponents: []\n")
    }

    fn decisions(&self) -> String {
        let head = self.head("schema/decisions.schema.json", &t!("begin.decisions"));
        let id = self.municipalities.first().map_or("nord", |first| first.id.as_str());
        format!(
            "{head}decisions: []\n#  - {{domain: care-ehr, choose: {id}/gerica, by: …, date: {}, reason: …}}\n#  - {{domain: alarm-reception, retire: true}}\n",
            self.as_of
        )
    }

    fn rules(&self) -> String {
        let head = self.head("schema/rules.schema.json", &t!("begin.rules"));
        let id = self.municipalities.first().map_or("nord", |first| first.id.as_str());
        format!(
            "{head}waivers: []\n#  - {{rule: CON003, subject: {id}/gerica-2024, reason: …, owner: …, expires: {}}}\nlevels: {{}}\n#  INV: info\n",
            self.date
        )
    }
}
