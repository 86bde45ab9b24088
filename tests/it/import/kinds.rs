//! Workbooks, JSON and Backstage say the same as a text.

use std::fs;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::{begun, codes, done, inventory, run, told, write};

/// A workbook with a list on its second sheet: heads in two rows, dates as dates, a formula, a hidden row, a sum.
fn workbook(path: &std::path::Path) {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Om").unwrap().write_string(0, 0, "Liste over systemer").unwrap();
    let sheet = book.add_worksheet().set_name("Systemer").unwrap();
    sheet.write_string(0, 0, "IT-systemer 2026").unwrap();
    for (column, head) in ["Navn", "Leverandør", "Avtale utløper", "Årlig kostnad"].into_iter().enumerate()
    {
        sheet.write_string(2, column as u16, head).unwrap();
    }
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let rows = [
        ("Gerica", "Tietoevry", 1_250_000.0),
        ("Elements", "Sikri", 410_000.0),
        ("Visma HRM", "Visma", 90_000.5),
    ];
    for (row, (name, vendor, fee)) in rows.into_iter().enumerate() {
        let row = row as u32 + 3;
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_string(row, 1, vendor).unwrap();
        let end = ExcelDateTime::from_ymd(2036, 12, 31).unwrap();
        sheet.write_datetime_with_format(row, 2, &end, &day).unwrap();
        sheet.write_number(row, 3, fee).unwrap();
    }
    sheet.set_row_hidden(4).unwrap();
    sheet.write_string(6, 0, "Nytt").unwrap();
    sheet.write_formula(6, 3, Formula::new("=1+1").set_result("")).unwrap();
    sheet.write_string(7, 0, "Sum").unwrap();
    sheet.write_number(7, 3, 1_750_000.5).unwrap();
    book.save(path).unwrap();
}

#[test]
fn a_workbook_is_read_with_its_dates_hidden_rows_and_formulas() {
    let folder = begun();
    let here = folder.path();
    workbook(&here.join("list.xlsx"));
    let told = told(here, &["import", "list.xlsx", "--into", "nord"]);
    assert_eq!(
        (&told["tables"][0]["sheet"], &told["tables"][0]["sums"]),
        (&"Systemer".into(), &1.into()),
        "{told}"
    );
    assert_eq!(told["systems"], 4, "{told}");
    let codes = codes(&told);
    assert!(codes.contains(&"IMP012".to_owned()), "hidden rows are told: {codes:?}");
    let text = inventory(here, "nord");
    assert!(text.contains("end: 2036-12-31") && text.contains("annual_fee: 1250000"), "{text}");
    assert!(text.contains("# import: list.xlsx, Systemer row 4"), "{text}");
    assert!(
        text.contains("annual_fee: 90001") || text.contains("annual_fee: 90000"),
        "rounded, not lost: {text}"
    );
}

#[test]
fn objects_in_json_are_rows_wherever_they_stand() {
    let folder = begun();
    let here = folder.path();
    write(
        here,
        "list.json",
        r#"{"meta": {"n": 2}, "systems": [{"name": "Gerica", "vendor": "Tietoevry", "contract": {"end": "2036-12-31"}},
            {"name": "Elements", "users": 120}]}"#,
    );
    let told = told(here, &["import", "list.json", "--into", "nord"]);
    assert_eq!((&told["systems"], &told["tables"][0]["rows"]), (&2.into(), &2.into()));
    assert!(inventory(here, "nord").contains("name: Gerica"));
}

#[test]
fn components_of_backstage_are_systems() {
    let folder = begun();
    let here = folder.path();
    let text = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: gerica, title: Gerica, description: Journal}\nspec: {owner: helse, type: service, dependsOn: ['component:default/agresso']}\n---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: agresso}\nspec: {owner: okonomi}\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: helse}\n";
    write(here, "catalog-info.yaml", text);
    let told = told(here, &["import", "catalog-info.yaml", "--into", "nord"]);
    assert_eq!((&told["systems"], &told["integrations"]), (&2.into(), &1.into()), "{told}");
    assert!(codes(&told).contains(&"IMP014".to_owned()));
    assert!(inventory(here, "nord").contains("{from: gerica, to: agresso, kind: api}"));
}

#[test]
fn several_sheets_are_a_question_not_a_guess() {
    let folder = begun();
    let here = folder.path();
    let mut book = Workbook::new();
    for name in ["A", "B"] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in [["Navn", "Leverandør"], [name, "Firma"]].into_iter().enumerate() {
            for (column, cell) in cells.into_iter().enumerate() {
                sheet.write_string(row as u32, column as u16, cell).unwrap();
            }
        }
    }
    book.save(here.join("list.xlsx")).unwrap();
    let ran = run(here, &["import", "list.xlsx", "--into", "nord"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("IMP002") && ran.err.contains("--all-sheets"), "{}", ran.err);
    done(here, &["import", "list.xlsx", "--into", "nord", "--all-sheets"]);
    let text = inventory(here, "nord");
    assert!(text.contains("name: A") && text.contains("name: B"));
}

/// A file of each kind that is no ordinary table, with two systems; the name of the first one is a letter of some encoding and an `l`.
fn of_each_kind(letter: u8) -> [(&'static str, Vec<u8>); 3] {
    let own = b"municipality;id;name;covers.domain\nnord;one;@l;\nnord;two;B;\n".to_vec();
    let archi = b"\"ID\",\"Type\",\"Name\",\"Documentation\"\n\"1\",\"ApplicationComponent\",\"@l\",\"\"\n\"2\",\"ApplicationComponent\",\"B\",\"\"\n".to_vec();
    let one = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: one, title: @l}\n";
    let backstage = format!("{one}---\n{}", one.replace("one", "two").replace("@l", "B")).into_bytes();
    [("own.csv", own), ("archi.csv", archi), ("backstage.yaml", backstage)].map(|(name, mut bytes)| {
        let place = bytes.windows(2).position(|pair| pair == b"@l").unwrap();
        bytes[place] = letter;
        (name, bytes)
    })
}

#[test]
fn every_reader_keeps_to_the_encoding_and_the_limits() {
    // A byte that is Å on old Macs and ü in DOS.
    for (name, bytes) in of_each_kind(0x81) {
        for (encoding, read) in [(None, "Ål"), (Some("cp850"), "ül")] {
            let folder = begun();
            let here = folder.path();
            fs::write(here.join(name), &bytes).unwrap();
            let said = encoding.map(|encoding| ["--encoding", encoding]);
            let arguments = ["import", name, "--into", "nord"];
            done(here, &[&arguments[..], said.as_ref().map_or(&[], |said| &said[..])].concat());
            assert!(inventory(here, "nord").contains(&format!("name: {read}\n")), "{name} in {encoding:?}");
        }
        let folder = begun();
        let here = folder.path();
        fs::write(here.join(name), &bytes).unwrap();
        for limit in [["--max-rows", "1"], ["--max-mb", "0"]] {
            let ran = run(here, &[&["import", name, "--into", "nord"][..], &limit].concat());
            assert!(ran.code == 2 && ran.err.contains("IMP004"), "{name}, {limit:?}: {}", ran.err);
            assert!(!inventory(here, "nord").contains("name: B"), "{name}");
        }
    }
}

#[test]
fn a_column_that_names_only_municipalities_of_the_workspace_says_whose_the_rows_are() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", "Kommune;System;Leverandør\nNord;A;\nSør kommune;B;\n");
    done(here, &["import", "list.csv"]);
    assert!(inventory(here, "nord").contains("name: A") && inventory(here, "sor").contains("name: B"));
    write(here, "other.csv", "Kommune;System;Leverandør\nNord;C;\nØst;D;\n");
    assert_eq!(run(here, &["import", "other.csv"]).code, 2);
    // The questionnaire names them, too.
    done(here, &["report", "gaps", "-o", "gaps.csv"]);
    done(here, &["import", "gaps.csv"]);
}

#[test]
fn a_hint_is_no_domain_and_a_national_component_is_nobodys_system() {
    let folder = begun();
    let here = folder.path();
    write(
        here,
        "list.csv",
        "System;Leverandør;domain_hint\nNetigate;Netigate;survey\nSvarUt;KS;\nGerica;Tietoevry;\n",
    );
    done(here, &["import", "list.csv", "--into", "nord"]);
    assert!(!inventory(here, "nord").contains("domain: survey"));
    assert!(!inventory(here, "nord").contains("domain: integration-platform"));
}

#[test]
fn more_rows_than_become_entries_in_a_moment_are_told() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", &format!("System;Leverandør;Type\n{}", "A;B;x\n".repeat(10_001)));
    let ran = run(here, &["import", "list.csv", "--into", "nord"]);
    assert!(ran.code == 2 && ran.err.contains("IMP004"), "{}", ran.err);
    // Read they may be: a condition takes what is meant.
    let some = ["import", "list.csv", "--into", "nord", "--where", "Type ~ y"];
    done(here, &some);
}

#[test]
fn a_system_that_municipalities_run_together_is_proposed_to_be_shared() {
    let folder = begun();
    let here = folder.path();
    let list = "Kommune;System;Leverandør;Drift\nNord;Gerica;Tietoevry;Vest IKT\nSør;Gerica;Tietoevry;Vest IKT\nNord;Elements;Sikri;eget\nSør;Elements;Sikri;annet\n";
    write(here, "list.csv", list);
    let first = told(here, &["import", "list.csv"]);
    let proposed = |told: &serde_json::Value| {
        let all = told["told"].as_array().unwrap().iter().filter(|one| one["code"] == "IMP015");
        all.map(|one| one["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(proposed(&first).len(), 1, "{first}");
    assert!(proposed(&first)[0].starts_with("sor/gerica and nord/gerica may be one system"));
    assert!(!inventory(here, "sor").contains("shared_from"));
    write(here, "other.csv", "System;Leverandør;Merknad\nElements;Sikri;interkommunalt samarbeid\n");
    let other = told(here, &["import", "other.csv", "--into", "sor"]);
    assert_eq!(proposed(&other).len(), 1, "{other}");
}
