//! What would be otherwise: scenarios, read from the files of a workspace or from the command line, and the files as they
//! would be.
//!
//! What enters: the documents of a workspace. What leaves: [`Scenario`]s of parts; the texts of the files that they change
//! ([`texts`]); the workspace that those make ([`world`]), or [`Trouble`] with the part that makes it; what lies between two of them
//! ([`Between`]).
//! What always holds: nothing is written; a scenario's files are read like any others, so whatever is wrong in them is
//! found, and told at the line of the scenario that says it.

mod between;
mod decisions;
mod settings;
mod texts;
mod without;
mod world;

use crate::edit::{self, Value, typed};
use crate::load::schema;
use crate::load::{Documents, Item, NodeKind};
use crate::source::Span;
use crate::words::{Text, t};

pub use between::{Between, Turn};
pub use settings::{Changed, before_and_after};
pub use texts::{Base, Texts, texts};
pub use world::{Trouble, World, world};

/// A scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its id: the name of its file without the ending.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks.
    pub about: Option<String>,
    /// Where it stands; none of one from the command line.
    pub span: Option<Span>,
    /// What it says.
    pub parts: Vec<Override>,
}

/// One thing that would be otherwise.
#[derive(Clone, Debug)]
pub struct Override {
    /// What.
    pub what: What,
    /// Where it is written; none from the command line.
    pub span: Option<Span>,
}

/// What would be otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A value of a file.
    Set(String, Given),
    /// A decision that is added.
    Decision(Value),
    /// A municipality that stays out.
    Without(String),
}

/// A value as it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The key is taken away.
    Nothing,
    /// As a file has it.
    Written(Value),
    /// As a person types it.
    Typed(String),
}

impl What {
    /// What is set comes first, who stays out last.
    fn rank(&self) -> u8 {
        match self {
            What::Set(..) => 0,
            What::Decision(_) => 1,
            What::Without(_) => 2,
        }
    }
}

impl Given {
    /// The value on one line, where there is one.
    pub fn shown(&self) -> Option<String> {
        match self {
            Given::Nothing => None,
            Given::Written(value) => Some(value.inline()),
            Given::Typed(text) => Some(text.clone()),
        }
    }
}

impl Override {
    /// A value from the command line: `PATH=VALUE`.
    pub fn typed(path: &str, value: &str) -> Self {
        let value = value.trim();
        let given = match value {
            "" | "null" | "~" => Given::Nothing,
            _ => Given::Typed(value.to_owned()),
        };
        Override { what: What::Set(path.trim().to_owned(), given), span: None }
    }

    /// What it says, on one line.
    pub fn shown(&self) -> String {
        match &self.what {
            What::Set(path, given) => {
                format!("{path}: {}", given.shown().unwrap_or_else(|| "null".to_owned()))
            }
            What::Decision(value) => value.inline(),
            What::Without(municipality) => format!("without: {municipality}"),
        }
    }
}

/// The scenarios of a workspace, by id.
pub fn scenarios(documents: &Documents) -> Vec<Scenario> {
    let nothing = |id: &str| Scenario {
        id: id.to_owned(),
        name: id.to_owned(),
        about: None,
        span: None,
        parts: Vec::new(),
    };
    documents
        .scenarios()
        .map(|(id, item)| item.map_or_else(|| nothing(id), |item| scenario(id, item)))
        .collect()
}

fn scenario(id: &str, item: Item<'_, schema::Scenario>) -> Scenario {
    let mut parts = Vec::new();
    for (key, value) in item.set().value().into_iter().flat_map(|set| set.entries()) {
        let Some(path) = key.text().filter(|path| !path.starts_with("x-")) else { continue };
        let given = match value.kind() {
            NodeKind::Null => Given::Nothing,
            _ => Given::Written(typed::of_node(value)),
        };
        parts.push(Override { what: What::Set(path.to_owned(), given), span: Some(key.span()) });
    }
    for decision in item.decisions() {
        let what = What::Decision(typed::of_node(decision.node()));
        parts.push(Override { what, span: Some(decision.span()) });
    }
    for municipality in item.without() {
        let what = What::Without(municipality.value.to_owned());
        parts.push(Override { what, span: Some(municipality.span) });
    }
    // Whatever their order in the file: sums that are shared out among them go by it, to the odd krone.
    parts.sort_by_cached_key(|part| (part.what.rank(), part.shown()));
    Scenario {
        id: id.to_owned(),
        name: item.name().value().unwrap_or(id).to_owned(),
        about: item.about().owned(),
        span: Some(item.span()),
        parts,
    }
}

/// The text of a new scenario that says nothing yet.
pub fn blank(name: &str) -> String {
    let name = Value::text(name).inline();
    let line = |text: Text| format!("# {}\n", text.say(crate::words::Language::En));
    format!(
        "# yaml-language-server: $schema=../schema/scenario.schema.json\nname: {name}\n{}set: {{}}\n{}decisions: []\n{}without: []\n",
        line(t!("scenario.blank_set")),
        line(t!("scenario.blank_decisions")),
        line(t!("scenario.blank_without")),
    )
}

/// Why a change of a file could not be made.
fn refused(refusal: edit::Refusal) -> Text {
    refusal.why
}
