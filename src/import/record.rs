//! An outcome for programs.

use serde_json::{Value, json};

use super::rows::{Fared, Table};
use super::run::Outcome;
use super::told::Told;
use super::update::Counts;
use crate::words::Language;

/// The version of the record.
const VERSION: u64 = 1;

/// Everything that an import tells.
pub fn record(outcome: &Outcome, file: &str, language: Language) -> Value {
    let tables: Vec<Value> = outcome.tables.iter().map(|table| self::table(table, language)).collect();
    let told: Vec<Value> = outcome.told.iter().map(|told| self::told(told, language)).collect();
    let questions = outcome.questions.iter().map(|question| {
        let asked_by = question.asked_by.iter().map(|(municipality, id, row)| json!({"system": format!("{municipality}/{id}"), "row": row}));
        let products = question.open.products.iter().map(|one| json!({"product": one.product, "class": one.class.number()}));
        let domains = question.open.domains.iter().map(|one| json!({"domain": one.domain, "why": super::why(&one.why).say(language)}));
        json!({
            "name": question.open.name, "vendor": question.open.vendor, "purpose": question.open.purpose, "must": question.open.must,
            "asked_by": asked_by.collect::<Vec<_>>(), "products": products.collect::<Vec<_>>(), "domains": domains.collect::<Vec<_>>(),
        })
    });
    let counts = outcome.update.counts.iter();
    let counts: serde_json::Map<String, Value> =
        counts.map(|(municipality, counts)| (municipality.clone(), self::counts(counts))).collect();
    let placed = outcome.placed;
    json!({
        "format": VERSION,
        "file": file,
        "kind": outcome.form.map_or("table", |form| form.program()),
        "encoding": outcome.encoding.map(super::table::Encoding::name),
        "separator": outcome.separator,
        "tables": tables,
        "systems": placed.systems, "with_product": placed.by_product, "with_domain": placed.placed,
        "with_proposals": placed.proposed, "contracts": placed.contracts, "without_fee": placed.without_fee,
        "integrations": placed.integrations, "skipped": outcome.skipped, "blank": outcome.blank,
        "new": counts,
        "gone": outcome.update.gone, "conflicts": outcome.update.conflicts, "keys_twice": outcome.update.twice,
        "told": told,
        "questions": questions.collect::<Vec<_>>(),
    })
}

fn table(table: &Table, language: Language) -> Value {
    json!({
        "sheet": table.sheet,
        "header": [table.header.0, table.header.1],
        "rows": table.rows.len(), "sums": table.sums, "above": table.above, "left_out": table.left_out,
        "elsewhere": table.elsewhere,
        "columns": table.columns.iter().map(|column| self::column(column, language)).collect::<Vec<_>>(),
    })
}

fn column(column: &Fared, language: Language) -> Value {
    let used = column.used.as_ref().map(super::columns::Use::name);
    let (raw, said) = column.example.clone().unwrap_or_default();
    json!({
        "name": column.name, "used": used, "to": column.to, "read": column.read, "empty": column.empty, "not_read": column.not,
        "example": raw, "read_as": said,
        "remarks": column.remarks.iter().map(|remark| remark.say(language)).collect::<Vec<_>>(),
    })
}

/// Something to tell.
pub fn told(told: &Told, language: Language) -> Value {
    json!({
        "code": told.code,
        "municipality": told.municipality,
        "place": told.place.as_ref().map(|place| place.text().say(language)),
        "sheet": told.place.as_ref().and_then(|place| place.sheet.clone()),
        "row": told.place.as_ref().map(|place| place.row),
        "column": told.place.as_ref().map(|place| place.column),
        "cell": told.cell,
        "text": told.text.say(language),
        "help": told.help.as_ref().map(|help| help.say(language)),
    })
}

/// What happened to the entries of a municipality.
pub fn counts(counts: &Counts) -> Value {
    json!({
        "systems": counts.systems, "contracts": counts.contracts, "integrations": counts.integrations,
        "changed": counts.changed, "removed": counts.removed,
    })
}
