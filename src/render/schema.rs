//! The format as JSON Schema (draft 7, which editors' YAML servers read best).
//!
//! What enters: the table of keys that the loader itself reads by. What leaves: one schema for each kind of file. What
//! always holds: what the loader accepts, the schema accepts; a key that means nothing is wrong in both. Which names
//! refer to something, and what dates come in which order, only `check` knows.

use serde_json::{Map, Value, json};

use crate::export::document;
use crate::load::schema::{
    COMPONENT, CONTRACT, DOMAIN, INTEGRATION, Key, NAME, PRODUCT, SECTOR, SHARED, SYSTEM, Shape, ValueKind,
    given_in_part,
};

/// The schema of a file whose whole document has this shape.
pub fn schema(shape: &'static Shape, about: &str) -> Value {
    let mut definitions = Definitions::default();
    let mut whole = definitions.object(shape);
    whole["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    whole["title"] = json!(shape.name);
    whole["description"] = json!(about);
    whole["definitions"] = Value::Object(definitions.made);
    whole
}

/// The schema of the exported landscape: the keys of the entries' files, and what stands beside them.
pub fn landscape(about: &str) -> Value {
    let mut definitions = Definitions::default();
    let mut list = |shapes: &[&'static Shape]| {
        let items: Vec<Value> = shapes.iter().map(|shape| definitions.exported(shape)).collect();
        json!({"type": "array", "items": {"anyOf": items}})
    };
    let text = json!({"type": "string"});
    let day = json!({"type": "string", "pattern": DATE});
    let properties = json!({
        "format": {"const": document::FORMAT, "description": "What this is."},
        "version": {"const": document::VERSION, "description": "The number of this format."},
        "of": {"enum": ["today", "target", "both"], "description": "Which portfolio was exported."},
        "merger": {"type": "object", "required": ["name", "date", "as_of"], "properties": {
            "name": text, "date": day, "as_of": day,
            "horizon_years": {"type": "integer"}, "discount_basis_points": {"type": "integer"},
        }},
        "municipalities": {"type": "array", "items": {
            "type": "object",
            "required": ["id", "name", "inhabitants", "complete", "origin"],
            "properties": {
                "id": text, "name": text, "number": text, "inhabitants": {"type": "integer"},
                "complete": {"anyOf": [{"type": "boolean"}, {"type": "array", "items": text}]},
                "origin": {"$ref": "#/definitions/origin"},
            },
            "additionalProperties": false,
        }},
        "sectors": list(&[&SECTOR]), "domains": list(&[&DOMAIN]), "products": list(&[&PRODUCT]),
        "components": list(&[&COMPONENT]), "systems": list(&[&SYSTEM, &SHARED]),
        "contracts": list(&[&CONTRACT]), "integrations": list(&[&INTEGRATION]),
        "plan": {"type": "object", "description": "The plan document, where more than today was exported."},
    });
    let mut made = definitions.made;
    made.insert(
        "origin".to_owned(),
        json!({
            "type": "object",
            "description": "Where it stands.",
            "required": ["file", "line"],
            "properties": {"file": text, "line": {"type": "integer", "minimum": 1}},
        }),
    );
    let keys = properties.as_object().map(|keys| keys.keys().filter(|key| *key != "plan").cloned().collect());
    let required: Vec<String> = keys.unwrap_or_default();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "an exported landscape",
        "description": about,
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": false,
        "definitions": made,
    })
}

/// The mappings that have been described, each once.
#[derive(Default)]
struct Definitions {
    made: Map<String, Value>,
    names: Vec<(String, &'static Shape)>,
}

impl Definitions {
    fn object(&mut self, shape: &'static Shape) -> Value {
        let mut properties = Map::new();
        for key in shape.keys {
            let mut value = self.value(&key.kind);
            if !key.required {
                value = or_empty(value);
            }
            let mut words = format!("{}.", capital(key.about));
            if let Some(default) = key.default.words() {
                words.push_str(&format!(" Default: {default}."));
            }
            value["description"] = json!(words);
            properties.insert(key.name.to_owned(), value);
        }
        // What an entry of the catalogue lacks, an earlier file may have; only all of them joined can be judged.
        let needed = |key: &&Key| key.required && (key.name == "id" || !given_in_part(shape));
        let required: Vec<&str> = shape.keys.iter().filter(needed).map(|key| key.name).collect();
        let mut object = json!({
            "type": "object",
            "properties": properties,
            "patternProperties": {"^x-": {"description": "A key of your own."}},
            "additionalProperties": false,
        });
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object
    }

    /// An entry of an exported list: its file's keys, and what stands beside them.
    fn exported(&mut self, shape: &'static Shape) -> Value {
        let mut object = self.object(shape);
        let beside = json!({
            "municipality": {"type": "string", "description": "In whose inventory it stands."},
            "ref": {"type": "string", "description": "What it is called in the whole merger."},
            "target": {"type": "string", "description": "What becomes of it."},
            "filled": {"type": "object", "description": "What holds without having been written."},
            "origin": {"$ref": "#/definitions/origin"},
        });
        for (key, value) in beside.as_object().into_iter().flatten() {
            object["properties"][key] = value.clone();
        }
        object
    }

    /// A reference to a mapping's description, which is made if nobody has asked for it yet.
    fn reference(&mut self, shape: &'static Shape) -> Value {
        let known = self.names.iter().find(|(_, known)| std::ptr::eq(*known, shape));
        let name = match known {
            Some((name, _)) => name.clone(),
            None => {
                let name = self.fresh(shape.name);
                self.names.push((name.clone(), shape));
                let mut object = self.object(shape);
                object["title"] = json!(shape.name);
                self.made.insert(name.clone(), object);
                name
            }
        };
        json!({"$ref": format!("#/definitions/{name}")})
    }

    /// A name that no other description has.
    fn fresh(&self, words: &str) -> String {
        let plain =
            words.trim_start_matches("an ").trim_start_matches("a ").replace('`', "").replace(' ', "-");
        let taken = |name: &str| self.names.iter().any(|(known, _)| known == name);
        let mut name = plain.clone();
        let mut number = 1;
        while taken(&name) {
            number += 1;
            name = format!("{plain}-{number}");
        }
        name
    }

    fn map(&mut self, shape: &'static Shape) -> Value {
        match shape.variant {
            None => json!({"allOf": [self.reference(shape)]}),
            Some((_, other)) => json!({"anyOf": [self.reference(shape), self.reference(other)]}),
        }
    }

    fn value(&mut self, kind: &ValueKind) -> Value {
        match *kind {
            ValueKind::Any => json!({}),
            // Every single value is read as text, whatever YAML takes it for.
            ValueKind::Text | ValueKind::Reference => json!({"type": ["string", "number", "boolean"]}),
            ValueKind::Path => json!({"type": "string"}),
            ValueKind::Id => {
                json!({"type": ["string", "number"], "pattern": "^[a-z0-9][a-z0-9._-]*$"})
            }
            ValueKind::Whole(least, most) => number(least, most, "^[0-9]+$"),
            ValueKind::Ranged(least, most) => number(least, most, RANGE),
            ValueKind::WholeOrWord(least, most, words) => {
                let number = self.value(&ValueKind::Whole(least, most));
                json!({"anyOf": [number, {"enum": words}]})
            }
            ValueKind::TruthOrList(item) => {
                let (truth, list) = (self.value(&ValueKind::Truth), self.value(&ValueKind::List(item)));
                json!({"anyOf": [truth, list]})
            }
            ValueKind::WordOrListOrTable(words, shape, item) => {
                let list = json!({"type": "array", "items": self.map(shape)});
                let table = self.value(&ValueKind::Table(item));
                json!({"anyOf": [{"enum": words}, list, table]})
            }
            ValueKind::OneOrMore(item, shape) => {
                let (one, list) = (self.value(item), self.value(&ValueKind::Some(item)));
                let mut choices = vec![one, list];
                choices.extend(shape.map(|shape| self.map(shape)));
                json!({"anyOf": choices})
            }
            ValueKind::Decimal(places, most) => json!({
                "type": ["number", "string"], "minimum": 0, "maximum": most,
                "pattern": format!("^[0-9]+(\\.[0-9]{{1,{places}}})?$"),
            }),
            ValueKind::Date => json!({"type": "string", "pattern": DATE}),
            ValueKind::DateOrOffset => {
                json!({"type": ["string"], "pattern": format!("({DATE})|(^-?[0-9]{{1,4}}m$)")})
            }
            ValueKind::Month => json!({"type": "string", "pattern": "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])$"}),
            ValueKind::Truth => json!({"enum": [true, false, "yes", "no", "true", "false"]}),
            ValueKind::Word(words) => json!({"enum": words}),
            ValueKind::Name => {
                json!({"anyOf": [{"type": ["string", "number", "boolean"]}, self.reference(&NAME)]})
            }
            ValueKind::List(item) => {
                let item = self.value(item);
                json!({"type": "array", "items": item})
            }
            ValueKind::Some(item) => {
                let item = self.value(item);
                json!({"type": "array", "items": item, "minItems": 1})
            }
            ValueKind::Map(shape) => self.map(shape),
            ValueKind::Table(item) => {
                let item = or_empty(self.value(item));
                json!({"type": "object", "patternProperties": {"^x-": {}}, "additionalProperties": item})
            }
        }
    }
}

const DATE: &str = "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// A whole number, or a range of whole numbers.
const RANGE: &str = "^[0-9]+(( *(±|\\+/-) *[0-9]+ *%)|(( *\\.\\. *[0-9]+){1,2}))?$";

/// A whole number as YAML takes it, or as a text of a pattern.
fn number(least: u64, most: u64, pattern: &str) -> Value {
    json!({"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": pattern})
}

/// A key that may be absent may also stand without a value.
fn or_empty(mut value: Value) -> Value {
    if let Some(kinds) = value.get_mut("type") {
        let mut list = match kinds.take() {
            Value::Array(list) => list,
            one => vec![one],
        };
        list.push(json!("null"));
        *kinds = Value::Array(list);
        return value;
    }
    if let Some(words) = value.get_mut("enum").and_then(Value::as_array_mut) {
        words.push(Value::Null);
        return value;
    }
    for key in ["anyOf", "allOf"] {
        if let Some(Value::Array(mut choices)) = value.as_object_mut().and_then(|object| object.remove(key)) {
            choices.push(json!({"type": "null"}));
            return json!({"anyOf": choices});
        }
    }
    value
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}
