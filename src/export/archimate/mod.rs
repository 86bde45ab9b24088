//! A landscape and its target as an ArchiMate model.
//!
//! What leaves: a [`Model`] of elements, relations and views. What always holds: every relation is one that ArchiMate 3 allows between
//! its ends (a test holds the list), and both ends are in the model; an identifier follows from what a thing is and is called, or is the
//! one it had in the model it came from; every key of an entry is a property, so that the model comes in again as the same entries.

mod elements;
mod future;
mod identifier;
mod relations;
mod views;

use std::collections::{BTreeMap, BTreeSet};

use super::Export;
use crate::model::Name;
use crate::words::{Language, Text};

pub use identifier::identifier;

/// What a property's name begins with.
pub const PREFIX: &str = "portfolio:";
/// The property that says what a thing is called in the workspace.
pub const REFERENCE: &str = "ref";
/// The property that says what a thing is.
pub const TYPE: &str = "type";
/// The property that says in whose inventory a thing stands.
pub const MUNICIPALITY: &str = "municipality";
/// The register under whose name an entry's `ids` hold the identifier that it had in a model.
pub const REGISTER: &str = "archimate";

/// A model.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The elements.
    pub elements: Vec<Element>,
    /// The relations.
    pub relations: Vec<Relation>,
    /// The views.
    pub views: Vec<View>,
}

/// A name, in one language or several.
pub type Names = Vec<(Option<&'static str>, String)>;

/// An element.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its identifier.
    pub id: String,
    /// Its type in the exchange format.
    pub kind: &'static str,
    /// Its name.
    pub names: Names,
    /// What it is for.
    pub documentation: Option<String>,
    /// Its properties, without what their names begin with.
    pub properties: Vec<(String, String)>,
}

/// A relation.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Its identifier.
    pub id: String,
    /// Its type in the exchange format.
    pub kind: &'static str,
    /// Where it begins.
    pub source: String,
    /// Where it ends.
    pub target: String,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// Its properties, without what their names begin with.
    pub properties: Vec<(String, String)>,
}

/// A view: boxes in boxes, and lines between them.
#[derive(Clone, Debug)]
pub struct View {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub names: Names,
    /// The boxes.
    pub nodes: Vec<Node>,
    /// The lines: their identifiers, relations, and the boxes they join.
    pub lines: Vec<(String, String, String, String)>,
}

/// A box of an element.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its identifier.
    pub id: String,
    /// The element.
    pub element: String,
    /// Where it stands and how large it is: from the left, from the top, width, height.
    pub place: [u32; 4],
    /// The boxes in it.
    pub nodes: Vec<Node>,
}

/// The model of a workspace; with a view a sector if that is wanted.
pub fn model(export: &Export<'_>, views: bool) -> Model {
    let mut maker = Maker { export, model: Model::default(), taken: BTreeSet::new(), ids: BTreeMap::new() };
    maker.model.id = identifier("model", &export.landscape.merger.name);
    maker.model.name = shown(&export.landscape.merger.name);
    maker.elements();
    maker.relations();
    if export.planned.is_some() {
        maker.future();
    }
    if views {
        maker.views();
    }
    maker.model
}

/// A thing of the workspace, as the model knows it.
type Key = (&'static str, String);

struct Maker<'a> {
    export: &'a Export<'a>,
    model: Model,
    /// The identifiers that are given.
    taken: BTreeSet<String>,
    /// Those of the elements, by what they are and what they are called.
    ids: BTreeMap<Key, String>,
}

impl Maker<'_> {
    /// An identifier that no other thing has: the wanted one, else the one that follows from what it is.
    fn give(&mut self, wanted: Option<String>, kind: &'static str, reference: &str) -> String {
        let wanted = wanted.filter(|wanted| !self.taken.contains(wanted));
        let mut id = wanted.unwrap_or_else(|| identifier(kind, reference));
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = identifier(kind, &format!("{reference} {number}"));
            number += 1;
        }
        id
    }

    /// The identifier of an element, where it is in the model.
    fn id(&self, kind: &'static str, reference: &str) -> Option<String> {
        self.ids.get(&(kind, reference.to_owned())).cloned()
    }

    /// Adds a relation, if both of its ends are in the model.
    fn relate(&mut self, kind: &'static str, source: Option<String>, target: Option<String>, more: More) {
        let (Some(source), Some(target)) = (source, target) else { return };
        let reference = more.reference.unwrap_or_else(|| format!("{source} {target}"));
        let id = self.give(None, kind, &reference);
        self.model.relations.push(Relation {
            id,
            kind,
            source,
            target,
            name: more.name,
            properties: more.properties,
        });
    }
}

/// What a relation may have.
#[derive(Default)]
struct More {
    /// What it is called, where its ends do not say it.
    reference: Option<String>,
    name: Option<String>,
    properties: Vec<(String, String)>,
}

/// A name as it can stand in a file and on a line: characters that XML does not know, and line breaks, are replaced.
pub fn shown(name: &str) -> String {
    let legal = |character: char| match character {
        '\t' | '\n' | '\r' => ' ',
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        other => other,
    };
    name.chars().map(legal).collect()
}

/// A name of the catalogue.
fn both(name: &Name) -> Names {
    let names: Names = in_each(|language| language.name(name));
    match &names[..] {
        [(_, first), rest @ ..] if rest.iter().all(|(_, other)| other == first) => {
            vec![(None, first.clone())]
        }
        _ => names,
    }
}

/// A text of the program.
fn said(text: &Text) -> Names {
    in_each(|language| text.say(language))
}

/// A name in each language that people speak, the one of the catalogue last.
fn in_each<T: AsRef<str>>(said: impl Fn(Language) -> T) -> Names {
    let named = |&language: &Language| (Some(language.code()), shown(said(language).as_ref()));
    Language::SPOKEN.iter().rev().map(named).collect()
}
