//! Words that must not be taken for one another: what happens to a system, its data, a contract, in both languages.
//!
//! What `diff`, the lists and `show` call the same thing is looked up where it is printed, in the workspace `late`.

use std::path::Path;

use serde_json::Value;

use super::workspaces;
use crate::lists::stdout;

/// The value of a column in the row of a list that another column names.
fn cell(rows: &[Value], key: &str, named: &str, column: &str) -> String {
    let row = rows.iter().find(|row| row[key] == named).unwrap_or_else(|| panic!("no row of {named}"));
    row[column].as_str().unwrap_or_else(|| panic!("{named}: {column} is {}", row[column])).to_owned()
}

/// The rows of a list as people read them in a language, under the keys of its columns.
fn rows_of(folder: &Path, name: &str, language: &str) -> Vec<Value> {
    let keys = stdout(folder, &["report", name, "--format", "csv", "--dialect", "rfc4180"]);
    let columns = keys.lines().next().unwrap().trim().trim_end_matches(",assumed");
    let text = stdout(folder, &["report", name, "--format", "csv", "--lang", language, "--columns", columns]);
    let keys = csv::Reader::from_reader(keys.as_bytes()).headers().unwrap().clone();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let object = |row: csv::StringRecord| {
        Value::Object(keys.iter().map(str::to_owned).zip(row.iter().map(Value::from)).collect())
    };
    reader.records().map(|row| object(row.unwrap())).collect()
}

/// A thing of the workspace, the list and column that say what becomes of it, and the words for it.
const MEANINGS: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("contracts", "contract", "vest/norkart-2017", "action", "keep", "videreføres"),
    ("contracts", "contract", "vest/sikri-2016", "action", "extend", "utvides"),
    ("contracts", "contract", "ost/profil-2014", "action", "terminate", "sies opp"),
    ("contracts", "contract", "vest/doro-2013", "action", "expires", "løper ut"),
    ("terminate", "contract", "ost/profil-2014", "action", "withdraw", "tre ut"),
    ("terminate", "contract", "ost/visma-2017", "action", "terminate", "sies opp"),
    ("migrations", "from", "ost/visma", "kind", "convert", "konvertere"),
    ("migrations", "from", "ost/barnevern", "kind", "type in again", "skrive inn på nytt"),
    ("migrations", "from", "oy/profil", "kind", "keep for look-up", "oppslag"),
    ("migrations", "from", "ost/mat", "kind", "close", "avvikle"),
    ("decommissioned", "system", "oy/profil", "data", "keep for look-up", "oppslag"),
    ("decommissioned", "system", "ost/profil", "data", "convert", "konvertere"),
    ("target", "domain", "gis", "decided", "side by side", "parallelt"),
    ("target", "domain", "fax", "decided", "retired", "avvikles"),
    ("target", "domain", "alarm", "decided", "procured", "anskaffes"),
    ("target", "domain", "tax", "decided", "national", "nasjonal"),
    ("target", "domain", "alarm", "criticality", "life and health", "liv og helse"),
    ("target", "domain", "fax", "priority", "may", "kan"),
    ("deadlines", "subject", "ost/profil-2014", "act", "withdraw", "tre ut"),
    ("deadlines", "subject", "ost/visma-2017", "act", "give notice", "si opp"),
    ("deadlines", "subject", "vest/doro-2013", "act", "use the option", "bruk opsjonen"),
    ("deadlines", "subject", "economy", "state", "overdue", "over fristen"),
];

#[test]
fn what_becomes_of_a_thing_is_called_so() {
    let (folder, _) = workspaces().last().unwrap();
    let mut wrong = Vec::new();
    for (name, key, of, column, english, norwegian) in MEANINGS {
        for (language, expected) in [("en", english), ("nb", norwegian)] {
            let found = cell(&rows_of(&folder, name, language), key, of, column);
            if found != **expected {
                wrong.push(format!("{name}, {of}, {column} ({language}): {found}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Two systems of one product become one: their databases are merged, nothing is converted.
#[test]
fn what_becomes_of_data_within_one_product_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-05-01}\nmunicipalities:\n\
         - {id: nord, name: Nord, inhabitants: 10000, inventory: nord.yaml}\n\
         - {id: sor, name: Sor, inhabitants: 1000, inventory: sor.yaml}\ncatalogue: [catalogue.yaml]\n",
    );
    let catalogue = "sectors: [{id: S}]\ndomains: [{id: gis, name: Kart, sector: S}]\n\
                     products: [{id: p, name: P, domains: [gis]}]\n";
    write("catalogue.yaml", catalogue);
    for (id, cost) in [("nord", 1), ("sor", 1_000_000)] {
        let system = format!("{{id: kart, name: Kart, product: p, annual_cost: {cost}, ");
        let covers = "covers: [{domain: gis, users: 10, records: 5000}]}";
        write(&format!("{id}.yaml"), &format!("municipality: {id}\nsystems: [{system}{covers}]\n"));
    }
    for (language, expected) in [("en", "merge databases"), ("nb", "slå sammen")] {
        let rows = rows_of(folder.path(), "migrations", language);
        assert_eq!(cell(&rows, "from", "sor/kart", "kind"), expected);
    }
}

/// Data that are kept for look-up are never said to be deleted or closed, by any page.
#[test]
fn what_is_kept_for_look_up_is_never_said_to_go() {
    let (folder, _) = workspaces().last().unwrap();
    for (language, keep, never) in [
        ("en", "look-up", ["delete", "discard", "throw"]),
        ("nb", "oppslag", ["slett", "kast", "fjern data"]),
    ] {
        let text = stdout(&folder, &["diff", "--lang", language]);
        let lines: Vec<&str> = text.lines().filter(|line| line.contains("oy/profil")).collect();
        assert!(lines.iter().any(|line| line.contains(keep)), "{lines:?}");
        assert!(never.iter().all(|word| !text.to_lowercase().contains(word)), "{text}");
    }
}
