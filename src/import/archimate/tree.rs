//! XML as a tree, read with distrust.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::import::Refusal;
use crate::import::table::{Limits, Measure, at_most};
use crate::words::{Text, t};

/// How deep elements may be nested. Views in Archi nest boxes in boxes, some ten deep.
pub const DEEPEST: usize = 200;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Its name, with its prefix.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Tree>,
    pub text: String,
}

impl Tree {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| &**value)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Tree> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The elements inside the first element of a name.
    pub fn inside<'a>(&'a self, outer: &'a str, inner: &'a str) -> impl Iterator<Item = &'a Tree> {
        self.all(outer).take(1).flat_map(move |tree| tree.all(inner))
    }
}

/// Reads the outermost element. The tree is held whole: elements and attributes together are no more than half of
/// what cells may be.
pub(super) fn parse(text: &str, limits: &Limits) -> Result<Tree, Refusal> {
    let mut parts = 0;
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Tree> = Vec::new();
    let mut root = None;
    loop {
        let event = reader.read_event();
        let at = reader.buffer_position();
        let event = event
            .map_err(|error| Refusal::Malformed(reader.error_position(), Text::same(error.to_string())))?;
        match event {
            Event::Start(start) => {
                if open.len() >= DEEPEST {
                    return Err(Refusal::TooDeep(DEEPEST));
                }
                open.push(measured(element(&start, at)?, &mut parts, limits)?);
            }
            Event::Empty(start) => {
                let element = measured(element(&start, at)?, &mut parts, limits)?;
                close(element, &mut open, &mut root, at)?;
            }
            Event::End(_) => {
                let done =
                    open.pop().ok_or_else(|| Refusal::Malformed(at, t!("import_refused.no_beginning")))?;
                close(done, &mut open, &mut root, at)?;
            }
            Event::Text(piece) => add(&piece.xml10_content(), &mut open, at)?,
            Event::CData(piece) => add(&piece.xml10_content(), &mut open, at)?,
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                let number = reference.resolve_char_ref();
                let number = number.map_err(|error| Refusal::Malformed(at, Text::same(error.to_string())))?;
                let character =
                    number.or_else(|| predefined(&name)).ok_or_else(|| Refusal::Entity(name.to_string()))?;
                add(character.encode_utf8(&mut [0; 4]), &mut open, at)?;
            }
            Event::DocType(_) => return Err(Refusal::DocumentType),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    match (root, open.last()) {
        (Some(root), None) => Ok(root),
        (_, Some(left)) => {
            Err(Refusal::Malformed(text.len() as u64, t!("import_refused.not_closed", element = left.name)))
        }
        (None, None) => Err(Refusal::NotThis(t!("import_refused.no_element"))),
    }
}

fn element(start: &BytesStart<'_>, at: u64) -> Result<Tree, Refusal> {
    let mut tree = Tree { name: start.name().as_ref().to_owned(), ..Tree::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| Refusal::Malformed(at, Text::same(error.to_string())))?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.map_err(|error| Refusal::Malformed(at, Text::same(error.to_string())))?;
        tree.attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(tree)
}

fn measured(element: Tree, parts: &mut usize, limits: &Limits) -> Result<Tree, Refusal> {
    *parts += 1 + element.attributes.len();
    at_most(Measure::Cells, *parts, limits.cells / 2)?;
    Ok(element)
}

fn close(mut done: Tree, open: &mut [Tree], root: &mut Option<Tree>, at: u64) -> Result<(), Refusal> {
    done.children.shrink_to_fit();
    match open.last_mut() {
        Some(outer) => outer.children.push(done),
        None if root.is_none() => *root = Some(done),
        None => return Err(Refusal::Malformed(at, t!("import_refused.second_root"))),
    }
    Ok(())
}

fn add(piece: &str, open: &mut [Tree], at: u64) -> Result<(), Refusal> {
    match open.last_mut() {
        Some(tree) => tree.text.push_str(piece),
        None if piece.trim().is_empty() => {}
        None => return Err(Refusal::Malformed(at, t!("import_refused.loose_text"))),
    }
    Ok(())
}

/// The five entities that XML itself defines.
fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => return None,
    })
}
