//! The concepts of a file of Archi: folders in folders, with elements, relations and views in them.

use super::Concept;
use super::tree::Tree;

/// What the type of a concept begins with.
const PREFIX: &str = "archimate:";
/// What the type of a relation ends in.
const RELATION: &str = "Relationship";

/// The elements and relations.
pub(super) fn concepts(model: &Tree) -> Vec<Concept> {
    let mut concepts = Vec::new();
    let mut folders: Vec<&Tree> = model.all("folder").collect();
    folders.reverse();
    while let Some(folder) = folders.pop() {
        concepts.extend(folder.all("element").filter_map(concept));
        let inner: Vec<&Tree> = folder.all("folder").collect();
        folders.extend(inner.into_iter().rev());
    }
    concepts
}

/// A concept; none for a view.
fn concept(tree: &Tree) -> Option<Concept> {
    let kind = tree.attribute("xsi:type")?;
    let kind = kind.strip_prefix(PREFIX).unwrap_or(kind);
    if kind.ends_with("DiagramModel") || kind == "CanvasModel" || kind == "SketchModel" {
        return None;
    }
    let attribute = |name: &str| tree.attribute(name).unwrap_or_default().to_owned();
    let property = |property: &Tree| {
        let key = property.attribute("key")?.to_owned();
        Some((key, property.attribute("value").unwrap_or_default().to_owned()))
    };
    let ends = tree.attribute("source").zip(tree.attribute("target"));
    Some(Concept {
        id: attribute("id"),
        kind: kind.strip_suffix(RELATION).unwrap_or(kind).to_owned(),
        names: tree.attribute("name").into_iter().map(str::to_owned).collect(),
        documentation: tree.all("documentation").next().map(|text| text.text.clone()),
        properties: tree.all("property").filter_map(property).collect(),
        ends: ends.map(|(source, target)| (source.to_owned(), target.to_owned())),
    })
}
