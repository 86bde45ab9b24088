//! Workbooks, JSON and Backstage say the same as a text.

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
