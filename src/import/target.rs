//! The key of an entry that a column fills: `system.name`, `contract.end`, `covers.users`, `integration.to`.

use std::fmt;

use crate::load::schema::{CONTRACT, COVER, INTEGRATION, SYSTEM, Shape, ValueKind};
use crate::model::ReadAs;
use crate::register::nearest_of;

/// What a key belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A system.
    System,
    /// Its first domain.
    Covers,
    /// A contract.
    Contract,
    /// An integration.
    Integration,
}

impl Thing {
    const ALL: [Thing; 4] = [Thing::System, Thing::Covers, Thing::Contract, Thing::Integration];

    /// Its word in a mapping.
    pub const fn word(self) -> &'static str {
        match self {
            Thing::System => "system",
            Thing::Covers => "covers",
            Thing::Contract => "contract",
            Thing::Integration => "integration",
        }
    }

    fn shape(self) -> &'static Shape {
        match self {
            Thing::System => &SYSTEM,
            Thing::Covers => &COVER,
            Thing::Contract => &CONTRACT,
            Thing::Integration => &INTEGRATION,
        }
    }
}

/// Keys that a mapping has beyond those of the format: which systems a contract is for.
pub const SYSTEMS: &str = "systems";

/// Keys that no column fills: others say them.
const NOT_BY_A_COLUMN: [&str; 8] =
    ["covers", "guessed", "ids", "lines", "options", "bridge", "contract", "shared_from"];

/// A key that a column fills.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// What it belongs to.
    pub thing: Thing,
    /// The key.
    pub key: String,
}

impl Target {
    /// A key of a thing.
    pub fn new(thing: Thing, key: &str) -> Self {
        Target { thing, key: key.to_owned() }
    }

    /// Reads it as a mapping writes it; else the nearest that there are.
    pub fn read(text: &str) -> Result<Self, Vec<String>> {
        let all = all();
        if let Some((word, key)) = text.split_once('.')
            && let Some(thing) = Thing::ALL.into_iter().find(|thing| thing.word() == word)
            && (all.iter().any(|known| known == text) || own(thing, key))
        {
            return Ok(Target::new(thing, key));
        }
        let near = nearest_of(text, all.iter().map(String::as_str));
        let near: Vec<String> = near.into_iter().map(str::to_owned).collect();
        Err(if near.is_empty() { all } else { near })
    }

    /// What its cells are, unless the mapping says otherwise.
    pub fn wants(&self) -> ReadAs {
        let money = ["annual_fee", "annual_cost", "total_value", "exit_fee"];
        match self.kind() {
            _ if money.contains(&self.key.as_str()) => ReadAs::Money,
            _ if self.key == SYSTEMS => ReadAs::List,
            _ if self.thing == Thing::Integration && matches!(self.key.as_str(), "to" | "from") => {
                ReadAs::List
            }
            _ if self.thing == Thing::Covers && self.key == "domain" => ReadAs::List,
            Some(ValueKind::Date) => ReadAs::Date,
            Some(ValueKind::Whole(_, 1_200)) => ReadAs::Months,
            Some(ValueKind::Whole(..) | ValueKind::Ranged(..)) => ReadAs::Count,
            Some(ValueKind::Truth) => ReadAs::Truth,
            Some(ValueKind::List(_)) => ReadAs::List,
            _ => ReadAs::Text,
        }
    }

    /// The words that its key knows, where it knows only some.
    pub fn words(&self) -> Option<&'static [&'static str]> {
        match self.kind() {
            Some(ValueKind::Word(words)) => Some(words),
            _ => None,
        }
    }

    /// The least and the most that it takes, where it is a number.
    pub fn range(&self) -> Option<(u64, u64)> {
        match self.kind() {
            Some(ValueKind::Whole(least, most) | ValueKind::Ranged(least, most)) => Some((least, most)),
            _ => None,
        }
    }

    /// Whether its value is a text that must be quoted where it could be taken for something else.
    pub fn is_text(&self) -> bool {
        matches!(self.kind(), None | Some(ValueKind::Text | ValueKind::Name | ValueKind::List(_)))
    }

    fn kind(&self) -> Option<ValueKind> {
        self.thing.shape().key(&self.key).map(|key| key.kind)
    }

    /// Whether the day that it wants is the first of something, not the last.
    pub fn is_first_day(&self) -> bool {
        self.key == "start"
    }
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.thing.word(), self.key)
    }
}

/// Keys of the user's own: `x-colour`, and what another register calls a system: `ids.kitos`.
fn own(thing: Thing, key: &str) -> bool {
    let named = key.strip_prefix("ids.").is_some_and(|name| !name.is_empty() && !name.contains('.'));
    key.starts_with("x-") && thing != Thing::Integration || named && thing == Thing::System
}

/// All that there are.
fn all() -> Vec<String> {
    let mut all = Vec::new();
    for thing in Thing::ALL {
        let keys = thing.shape().keys.iter().map(|key| key.name);
        let keys = keys.filter(|key| !NOT_BY_A_COLUMN.contains(key));
        all.extend(keys.map(|key| format!("{}.{key}", thing.word())));
    }
    all.push(format!("contract.{SYSTEMS}"));
    all
}
