//! The text of a mapping that is written for the first time; from then on it is the user's.
//!
//! What always holds: it is read as the mapping that it was written from.

use super::map::{Answer, IGNORE, Map, MapColumn, MapTable, Whose};
use crate::edit::{self, Entry, FileChange, Path, Refusal, Value};
use crate::load::schema::MAP_FORMAT;
use crate::words::{Language, t};

/// A column beyond those of the mapping: its head, and a few of its values.
pub type Unknown = (String, Vec<String>);

/// The text of a mapping. Columns that nobody knows stand in it as comments with a few of their values.
pub fn text(map: &Map, name: &str, unknown: &[Vec<Unknown>], language: Language) -> String {
    let mut text = format!(
        "# yaml-language-server: $schema=../schema/import-map.schema.json\n# {}\nformat: {MAP_FORMAT}\n",
        t!("import_map.head", name = name).say(language)
    );
    let source = source(map);
    if !source.is_empty() {
        text.push_str(&format!("source: {}\n", Value::Line(source).inline()));
    }
    if !map.empty.is_empty() {
        text.push_str(&format!("empty: {}\n", list(&map.empty).inline()));
    }
    text.push_str("tables:\n");
    for (number, table) in map.tables.iter().enumerate() {
        text.push_str(&self::table(table, unknown.get(number).map_or(&[], Vec::as_slice), language));
    }
    text.push_str("answers: []\n");
    text
}

fn source(map: &Map) -> Vec<Entry> {
    let source = &map.source;
    let text =
        |key: &str, value: &Option<String>| value.as_ref().map(|value| Entry::new(key, Value::text(value)));
    let order = source.order.map(|order| Entry::new("date_order", Value::word(order.name())));
    let decimal = source.decimal.map(|mark| Entry::new("decimal", Value::text(mark.name())));
    let first = [text("encoding", &source.encoding), text("separator", &source.separator), order, decimal];
    first.into_iter().flatten().collect()
}

fn table(table: &MapTable, unknown: &[Unknown], language: Language) -> String {
    let lines = lines(table);
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        text.push_str(&format!("  {} {line}\n", if number == 0 { "-" } else { " " }));
    }
    text.push_str("    columns:\n");
    for (name, column) in &table.columns {
        text.push_str(&format!("      {}: {}\n", key(name), self::column(column).inline()));
    }
    if !unknown.is_empty() {
        text.push_str(&format!("      # {}\n", t!("import_map.unknown").say(language)));
    }
    for (name, samples) in unknown {
        let samples: Vec<String> = samples.iter().map(|sample| one_line(sample)).collect();
        text.push_str(&format!("      # {}: {IGNORE}   # {}\n", key(&one_line(name)), samples.join(" · ")));
    }
    text
}

/// The keys of a table but for its columns.
fn lines(table: &MapTable) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut push = |key: &str, value: Value| lines.push(format!("{key}: {}", value.inline()));
    match table.sheets.as_slice() {
        [] => {}
        [one] => push("sheet", Value::text(one)),
        several => push("sheet", list(several)),
    }
    if let Some((first, last)) = table.header {
        let rows = if first == last { vec![first] } else { vec![first, last] };
        push("header", Value::List(rows.iter().map(Value::word).collect()));
    }
    let rows = rows(table);
    if !rows.is_empty() {
        push("rows", Value::Line(rows));
    }
    push("what", Value::word(table.what.name()));
    match &table.whose {
        Whose::NotSaid => {}
        Whose::One(id) => push("municipality", Value::word(id)),
        Whose::Column(column, values) => {
            let mut entries = vec![Entry::new("column", Value::text(column))];
            if !values.is_empty() {
                let values = values.iter().map(|(text, id)| Entry::new(text.clone(), Value::word(id)));
                entries.push(Entry::new("values", Value::Line(values.collect())));
            }
            push("municipality", Value::Line(entries));
        }
    }
    if !table.key.is_empty() {
        push("key", list(&table.key));
    }
    lines
}

fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ").chars().take(60).collect()
}

fn rows(table: &MapTable) -> Vec<Entry> {
    let number = |key: &str, row: Option<u32>| row.map(|row| Entry::new(key, Value::word(row)));
    let condition = table.condition.as_ref().map(|(column, matches)| {
        let entries = [("column", column), ("matches", matches)];
        let entries = entries.map(|(key, text)| Entry::new(key, Value::text(text)));
        Entry::new("where", Value::Line(entries.into()))
    });
    [number("from", table.from), number("to", table.to), condition].into_iter().flatten().collect()
}

fn column(column: &MapColumn) -> Value {
    let to = match column.to.as_slice() {
        [] => return Value::word(IGNORE),
        [one] => Value::word(one),
        several => Value::List(several.iter().map(Value::word).collect()),
    };
    let mut more = Vec::new();
    more.extend(column.read_as.map(|kind| Entry::new("as", Value::word(kind.name()))));
    more.extend(column.order.map(|order| Entry::new("order", Value::word(order.name()))));
    more.extend(column.unit.map(|unit| Entry::new("unit", Value::word(unit.name()))));
    more.extend(column.vat.map(|vat| Entry::new("vat", Value::word(vat.name()))));
    more.extend(column.percent.map(|percent| Entry::new("percent", Value::word(percent))));
    more.extend(column.split.as_ref().map(|split| Entry::new("split", Value::text(split))));
    more.extend(column.kind.as_ref().map(|kind| Entry::new("kind", Value::word(kind))));
    if column.zero_is_real {
        more.push(Entry::new("zero", Value::word("real")));
    }
    if more.is_empty() {
        return to;
    }
    more.insert(0, Entry::new("to", to));
    Value::Line(more)
}

fn list(texts: &[String]) -> Value {
    Value::List(texts.iter().map(Value::text).collect())
}

/// A head as a key: quoted where it must be.
fn key(name: &str) -> String {
    let line = Value::Line(vec![Entry::new(name, Value::word("x"))]).inline();
    line.trim_start_matches('{').trim_end_matches(": x}").to_owned()
}

/// A mapping's text with further answers; an answer to the same question takes the place of the old one.
pub fn with_answers(text: &str, map: &Map, answers: &[Answer]) -> Result<String, Refusal> {
    let path = || Path::root().key("answers");
    let mut changes = Vec::new();
    for answer in answers {
        let same = |known: &Answer| {
            (&known.name, &known.vendor, &known.municipality)
                == (&answer.name, &answer.vendor, &answer.municipality)
        };
        match map.answers.iter().position(same) {
            Some(at) if map.answers[at] == *answer => {}
            Some(at) => changes.push(FileChange::set(path().at(at), self::answer(answer))),
            None => changes.push(FileChange::append(path(), self::answer(answer))),
        }
    }
    edit::apply(text, &changes)
}

fn answer(answer: &Answer) -> Value {
    let mut entries = vec![Entry::new("name", Value::text(&answer.name))];
    let mut push = |key: &str, value: Value| entries.push(Entry::new(key, value));
    if let Some(vendor) = &answer.vendor {
        push("vendor", Value::text(vendor));
    }
    if let Some(municipality) = &answer.municipality {
        push("municipality", Value::word(municipality));
    }
    if let Some(product) = &answer.product {
        push("product", product.as_ref().map_or_else(|| Value::word(""), Value::word));
    }
    match answer.domains.as_deref() {
        None => {}
        Some([]) => push("domain", Value::word("")),
        Some([one]) => push("domain", Value::word(one)),
        Some(several) => push("domain", Value::List(several.iter().map(Value::word).collect())),
    }
    if answer.skip {
        push("skip", Value::word("true"));
    }
    if let Some(remark) = &answer.remark {
        push("remark", Value::text(remark));
    }
    Value::Line(entries)
}

#[cfg(test)]
mod tests {
    use super::super::map::{self, Source};
    use super::super::target::{Target, Thing};
    use super::*;
    use crate::model::RowKind;

    fn sample() -> Map {
        let to = |thing, key| MapColumn { to: vec![Target::new(thing, key)], ..MapColumn::default() };
        let table = MapTable {
            sheets: vec!["Ark: 1".to_owned()],
            header: Some((4, 5)),
            from: Some(6),
            condition: Some(("Kode #".to_owned(), "^(48|72)".to_owned())),
            what: RowKind::Systems,
            whose: Whose::Column("Kommune".to_owned(), [("vestvagoy".to_owned(), "vv".to_owned())].into()),
            key: vec!["Nr".to_owned()],
            columns: vec![
                ("Navn, kort: {x}".to_owned(), to(Thing::System, "name")),
                ("'Nr".to_owned(), to(Thing::System, "ids.nr")),
                ("Kode #".to_owned(), MapColumn::default()),
                (
                    "Integrerer med".to_owned(),
                    MapColumn {
                        split: Some(",".to_owned()),
                        kind: Some("api".to_owned()),
                        ..to(Thing::Integration, "to")
                    },
                ),
            ],
            ..MapTable::default()
        };
        let source = Source {
            encoding: Some("utf-8".to_owned()),
            separator: Some(";".to_owned()),
            ..Source::default()
        };
        Map {
            source,
            empty: vec!["Ej angivet".to_owned(), "-".to_owned()],
            tables: vec![table],
            answers: Vec::new(),
        }
    }

    #[test]
    fn a_mapping_is_read_as_it_was_written() {
        let text =
            text(&sample(), "x.csv", &[vec![("Farge".to_owned(), vec!["rød".to_owned()])]], Language::En);
        assert_eq!(map::read("x", &text).map_err(|lone| lone.findings), Ok(sample()), "{text}");
    }

    #[test]
    fn answers_are_added_and_replaced() {
        let text = text(&sample(), "x.csv", &[], Language::Nb);
        let answer = |domain: &str| Answer {
            name: "A, b: c".to_owned(),
            vendor: Some(String::new()),
            product: Some(None),
            domains: Some(vec![domain.to_owned()]),
            ..Answer::default()
        };
        let text = with_answers(&text, &sample(), &[answer("hr")]).expect("added");
        let map = map::read("x", &text).expect("a mapping");
        assert_eq!(map.answers, [answer("hr")], "{text}");
        let text = with_answers(&text, &map, &[answer("payroll")]).expect("replaced");
        let map = map::read("x", &text).expect("a mapping");
        assert_eq!(map.answers, [answer("payroll")]);
        assert_eq!(with_answers(&text, &map, &[answer("payroll")]).as_deref(), Ok(text.as_str()));
    }
}
