//! A model as the Open Group's ArchiMate Model Exchange File, version 3.
//!
//! What always holds: what is written keeps to the published schemas, whatever names are in it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Style;
use super::escape::xml_kept;
use crate::export::archimate::{Model, Names, Node, PREFIX, View, identifier};

const NAMESPACE: &str = "http://www.opengroup.org/xsd/archimate/3.0/";
const SCHEMA: &str = "http://www.opengroup.org/xsd/archimate/3.0/ http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd";

/// Writes a model.
pub fn render(model: &Model, _: Style, to: &mut dyn Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    let mut xml = Xml { writer: quick_xml::Writer::new_with_indent(&mut bytes, b' ', 2) };
    xml.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let attributes = [
        ("xmlns", NAMESPACE),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", SCHEMA),
        ("identifier", &model.id),
    ];
    xml.inside("model", &attributes, |xml| {
        xml.text("name", &[], &model.name)?;
        let properties = properties(model);
        if !model.elements.is_empty() {
            xml.inside("elements", &[], |xml| elements(model, &properties, xml))?;
        }
        if !model.relations.is_empty() {
            xml.inside("relationships", &[], |xml| relations(model, &properties, xml))?;
        }
        if !properties.is_empty() {
            xml.inside("propertyDefinitions", &[], |xml| {
                properties.iter().try_for_each(|(name, id)| {
                    let attributes = [("identifier", &**id), ("type", "string")];
                    xml.inside("propertyDefinition", &attributes, |xml| {
                        xml.text("name", &[], &format!("{PREFIX}{name}"))
                    })
                })
            })?;
        }
        if model.views.is_empty() {
            return Ok(());
        }
        xml.inside("views", &[], |xml| {
            xml.inside("diagrams", &[], |xml| model.views.iter().try_for_each(|view| xml.view(view)))
        })
    })?;
    to.write_all(&bytes)?;
    to.write_all(b"\n")
}

/// The definitions of the properties' names.
fn properties(model: &Model) -> BTreeMap<&str, String> {
    let of_elements = model.elements.iter().flat_map(|element| &element.properties);
    let of_relations = model.relations.iter().flat_map(|relation| &relation.properties);
    of_elements.chain(of_relations).map(|(name, _)| (&**name, identifier("property", name))).collect()
}

fn elements(model: &Model, definitions: &BTreeMap<&str, String>, xml: &mut Xml<'_>) -> io::Result<()> {
    model.elements.iter().try_for_each(|element| {
        xml.inside("element", &[("identifier", &element.id), ("xsi:type", element.kind)], |xml| {
            xml.names(&element.names)?;
            if let Some(documentation) = &element.documentation {
                xml.text("documentation", &[], documentation)?;
            }
            xml.properties(&element.properties, definitions)
        })
    })
}

fn relations(model: &Model, definitions: &BTreeMap<&str, String>, xml: &mut Xml<'_>) -> io::Result<()> {
    model.relations.iter().try_for_each(|relation| {
        let attributes = [
            ("identifier", &*relation.id),
            ("source", &relation.source),
            ("target", &relation.target),
            ("xsi:type", relation.kind),
        ];
        if relation.name.is_none() && relation.properties.is_empty() {
            return xml.empty("relationship", &attributes);
        }
        xml.inside("relationship", &attributes, |xml| {
            if let Some(name) = &relation.name {
                xml.text("name", &[], name)?;
            }
            xml.properties(&relation.properties, definitions)
        })
    })
}

struct Xml<'w> {
    writer: quick_xml::Writer<&'w mut Vec<u8>>,
}

impl Xml<'_> {
    fn inside(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Start(start))?;
        inner(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Empty(start))
    }

    fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Start(start))?;
        self.writer.write_event(Event::Text(BytesText::from_escaped(xml_kept(text))))?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    fn names(&mut self, names: &Names) -> io::Result<()> {
        names.iter().try_for_each(|(language, name)| match language {
            Some(language) => self.text("name", &[("xml:lang", language)], name),
            None => self.text("name", &[], name),
        })
    }

    fn properties(
        &mut self,
        properties: &[(String, String)],
        definitions: &BTreeMap<&str, String>,
    ) -> io::Result<()> {
        if properties.is_empty() {
            return Ok(());
        }
        self.inside("properties", &[], |xml| {
            properties.iter().try_for_each(|(name, value)| {
                xml.inside("property", &[("propertyDefinitionRef", &definitions[&**name])], |xml| {
                    xml.text("value", &[], value)
                })
            })
        })
    }

    fn view(&mut self, view: &View) -> io::Result<()> {
        self.inside("view", &[("identifier", &view.id), ("xsi:type", "Diagram")], |xml| {
            xml.names(&view.names)?;
            view.nodes.iter().try_for_each(|node| xml.node(node))?;
            view.lines.iter().try_for_each(|(id, relation, from, to)| {
                let attributes = [
                    ("identifier", &**id),
                    ("xsi:type", "Relationship"),
                    ("relationshipRef", relation),
                    ("source", from),
                    ("target", to),
                ];
                xml.empty("connection", &attributes)
            })
        })
    }

    fn node(&mut self, node: &Node) -> io::Result<()> {
        let place = node.place.map(|number| number.to_string());
        let attributes = [
            ("identifier", &*node.id),
            ("xsi:type", "Element"),
            ("elementRef", &node.element),
            ("x", &place[0]),
            ("y", &place[1]),
            ("w", &place[2]),
            ("h", &place[3]),
        ];
        self.inside("node", &attributes, |xml| node.nodes.iter().try_for_each(|inner| xml.node(inner)))
    }
}
