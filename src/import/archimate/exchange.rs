//! The concepts of the Open Group's exchange file, version 3.

use std::collections::HashMap;

use super::Concept;
use super::tree::Tree;

/// What the namespace of the file begins with.
pub(super) const NAMESPACE: &str = "http://www.opengroup.org/xsd/archimate/3.";

/// The elements and relations.
pub(super) fn concepts(model: &Tree) -> Vec<Concept> {
    let definitions: HashMap<&str, &str> = model
        .inside("propertyDefinitions", "propertyDefinition")
        .filter_map(|definition| {
            let name = definition.all("name").next()?;
            Some((definition.attribute("identifier")?, &*name.text))
        })
        .collect();
    let elements = model.inside("elements", "element");
    let relations = model.inside("relationships", "relationship");
    elements.chain(relations).map(|tree| concept(tree, &definitions)).collect()
}

fn concept(tree: &Tree, definitions: &HashMap<&str, &str>) -> Concept {
    let attribute = |name: &str| tree.attribute(name).unwrap_or_default().to_owned();
    let property = |property: &Tree| {
        let name = definitions.get(property.attribute("propertyDefinitionRef")?)?;
        let value = property.all("value").next()?;
        Some(((*name).to_owned(), value.text.clone()))
    };
    let ends = tree.attribute("source").zip(tree.attribute("target"));
    Concept {
        id: attribute("identifier"),
        kind: attribute("xsi:type"),
        names: tree.all("name").map(|name| name.text.clone()).collect(),
        documentation: tree.all("documentation").next().map(|text| text.text.clone()),
        properties: tree.inside("properties", "property").filter_map(property).collect(),
        ends: ends.map(|(source, target)| (source.to_owned(), target.to_owned())),
    }
}
