//! The mapping, the questions, and what is refused.

use std::fs;

use super::{begun, codes, done, inventory, run, told, write};
use crate::support::files_below;

#[test]
fn the_mapping_is_written_once_and_then_obeyed() {
    let folder = begun();
    let here = folder.path();
    write(
        here,
        "list.csv",
        "Navn;Farge;Hvem;Kontaktperson\nGerica;rød;Helse;Kari Nordmann\nElements;blå;Arkiv;\n",
    );
    let first = told(here, &["import", "list.csv", "--into", "nord"]);
    assert!(codes(&first).contains(&"IMP013".to_owned()), "{first}");
    assert!(!inventory(here, "nord").contains("Kari"));
    let path = here.join("import/list.csv.map.yaml");
    let map = fs::read_to_string(&path).unwrap();
    assert!(map.contains("# Farge: ignore") && map.contains("rød · blå"), "{map}");
    fs::write(
        &path,
        map.replace("      # Farge: ignore", "      Farge: system.notes\n      # Farge: ignore"),
    )
    .unwrap();
    done(here, &["import", "list.csv", "--into", "nord"]);
    assert!(inventory(here, "nord").contains("notes: rød"));
    // A column that is no longer there is an error with what there is.
    write(here, "list.csv", "Navn;Hvem\nGerica;Helse\n");
    let before = files_below(here);
    let ran = run(here, &["import", "list.csv", "--into", "nord"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("IMP009") && ran.err.contains("Farge"), "{}", ran.err);
    assert_eq!(files_below(here), before);
}

#[test]
fn answers_come_back_from_the_questions() {
    let folder = begun();
    let here = folder.path();
    let list = "Navn;Leverandør;Formål\nZorgblatt;Firma;Noe\nLønnsmaskinen;Firma;Utbetaling av lønn\nSum;;\n";
    write(here, "list.csv", list);
    done(here, &["import", "list.csv", "--into", "nord", "--review", "questions.csv"]);
    let questions = fs::read_to_string(here.join("questions.csv")).unwrap();
    assert!(questions.starts_with('\u{feff}'));
    let lines: Vec<&str> = questions.lines().collect();
    assert_eq!(lines.len(), 4, "{questions}");
    // Lønn is a must domain, so it is asked first.
    assert!(lines[1].contains("Lønnsmaskinen") && lines[1].contains("payroll"), "{questions}");
    assert!(!inventory(here, "nord").contains("\n    covers"), "a proposal is not written");
    // A person fills in the ninth to eleventh cell; the spreadsheet saves with tabs and without a byte order mark.
    let answered: Vec<String> = lines
        .iter()
        .map(|line| {
            let mut cells: Vec<&str> = line.trim_start_matches('\u{feff}').split(';').collect();
            if cells[2] == "Lønnsmaskinen" {
                cells[10] = "payroll";
            }
            if cells[2] == "Zorgblatt" {
                cells[9] = "-";
            }
            cells.join("\t")
        })
        .collect();
    write(here, "questions.csv", &answered.join("\r\n"));
    done(here, &["import", "list.csv", "--into", "nord", "--review", "questions.csv"]);
    let text = inventory(here, "nord");
    assert!(text.contains("covers: [{domain: payroll}]"), "{text}");
    assert!(!text.contains("guessed"), "a person said it: {text}");
    let map = fs::read_to_string(here.join("import/list.csv.map.yaml")).unwrap();
    assert!(map.contains("name: Zorgblatt") && map.contains("domain: payroll"), "{map}");
    // An answer that names nothing is an error at its row, with the nearest.
    let wrong: Vec<String> =
        answered.iter().map(|line| line.replace("\tpayroll\t\t", "\tpayrol\t\t")).collect();
    let wrong: Vec<String> =
        wrong.into_iter().map(|line| line.replacen("\tpayroll\t", "\tpayrol\t", 2)).collect();
    write(here, "wrong.csv", &wrong.join("\n"));
    let ran = run(here, &["import", "list.csv", "--into", "nord", "--review", "wrong.csv"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.err.contains("payrol") && ran.err.contains("payroll"), "{}", ran.err);
}

#[test]
fn who_is_meant_must_be_said() {
    let folder = begun();
    let here = folder.path();
    write(
        here,
        "list.csv",
        "Kommune;Navn;Leverandør\nNord;Gerica;Tietoevry\nSør kommune;Elements;Sikri\nAndre;X;Y\n",
    );
    let ran = run(here, &["import", "list.csv"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--municipality-column Kommune"), "{}", ran.err);
    let both = told(here, &["import", "list.csv", "--municipality-column", "Kommune"]);
    assert_eq!(both["tables"][0]["elsewhere"]["Andre"], 1);
    assert!(inventory(here, "nord").contains("Gerica") && inventory(here, "sor").contains("Elements"));
    let one = told(here, &["import", "list.csv", "--into", "nord", "-n", "--map", "other.yaml"]);
    assert!(codes(&one).contains(&"IMP005".to_owned()), "several municipalities into one are told: {one}");
    let ran = run(here, &["import", "list.csv", "--into", "vest"]);
    assert_eq!(ran.code, 2);
    let ran = run(here, &["import", "nothing.csv", "--into", "nord"]);
    let known = inventory(here, "sor");
    write(here, "inventories/sor.yaml", "municipality: sor\nsystems\n");
    let broken = run(here, &["import", "list.csv", "--into", "sor"]);
    assert_eq!((broken.code, broken.err.contains("portfolio check")), (2, true), "{}", broken.err);
    write(here, "inventories/sor.yaml", &known);
    assert_eq!((ran.code, ran.err.contains("nothing.csv")), (2, true));
}

#[test]
fn what_is_not_entered_is_a_list_to_fill_in_and_import() {
    let folder = begun();
    let here = folder.path();
    done(here, &["report", "gaps", "-o", "gaps.csv"]);
    let gaps = fs::read_to_string(here.join("gaps.csv")).unwrap();
    let filled: Vec<String> = gaps
        .lines()
        .map(|line| match line.starts_with("Nord;payroll;") {
            true => line.replacen(";;;;;", ";Visma Lønn;Visma;200;31.12.2036;1 200 000", 1),
            false => line.to_owned(),
        })
        .collect();
    write(here, "gaps.csv", &filled.join("\n"));
    let told = told(here, &["import", "gaps.csv", "--municipality-column", "Municipality"]);
    assert_eq!(told["systems"], 1);
    assert_eq!(told["blank"].as_u64().unwrap() as usize, gaps.lines().count() - 2);
    let text = inventory(here, "nord");
    assert!(
        text.contains("covers: [{domain: payroll, users: 200}]") && text.contains("annual_fee: 1200000"),
        "{text}"
    );
    let again = done(here, &["report", "gaps", "--format", "csv", "--dialect", "rfc4180"]);
    assert!(!again.contains("Nord,payroll"), "{again}");
}

#[test]
fn a_row_without_a_domain_is_told_and_proposed_for() {
    let folder = begun();
    let here = folder.path();
    write(here, "list.csv", "Navn;Formål\nLønnsmaskinen;Utbetaling av lønn\nZorg;\n");
    assert_eq!(run(here, &["import", "list.csv", "--into", "nord", "--strict"]).code, 1);
    let unplaced = done(here, &["report", "unplaced", "--format", "csv", "--dialect", "rfc4180"]);
    assert!(
        unplaced.contains("nord/lonnsmaskinen")
            && unplaced.contains("payroll")
            && unplaced.contains("nord/zorg")
    );
    let diff = done(here, &["diff"]);
    assert!(diff.contains("Not told yet") && diff.contains("portfolio report gaps"), "{diff}");
}
