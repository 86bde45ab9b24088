//! The workbook: read back by a reader that knows nothing of the writer, and held against the CSV of the same lists.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::golden::cells::LISTS;
use crate::support::{portfolio, repository};

/// The lists of a workspace as one workbook, and where it was written.
fn book(folder: &Path, language: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("lists.xlsx");
    portfolio(folder, &["report", "--lang", language, "-o", file.to_str().unwrap()])
        .assert()
        .success()
        .stdout("");
    (out, file)
}

/// The list's heading row and rows in the CSV for people.
fn csv(folder: &Path, list: &str) -> Vec<Vec<String>> {
    let output = portfolio(folder, &["report", list, "--format", "csv"]).assert().success();
    let bytes = output.get_output().stdout.clone();
    let text = String::from_utf8(bytes).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as the CSV has it.
fn plain(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Float(number) => format!("{number}"),
        Data::Int(number) => format!("{number}"),
        Data::String(text) => text.clone(),
        // Excel counts days from the end of 1899.
        Data::DateTime(day) => {
            let days = jiff::Span::new().days(day.as_f64() as i64);
            jiff::civil::date(1899, 12, 30).checked_add(days).unwrap().to_string()
        }
        other => panic!("a cell of a sort that nobody writes: {other:?}"),
    }
}

#[test]
fn every_sheet_says_what_the_csv_says_cell_by_cell() {
    let folder = repository("tests/cases/late");
    let (_out, file) = book(&folder, "en");
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let names = book.sheet_names();
    // And the contents.
    assert_eq!(names.len(), portfolio::report::List::ALL.len() + 1, "{names:?}");
    let (mut dates, mut numbers) = (0, 0);
    let lists = portfolio::report::List::ALL.map(|list| list.name.name());
    for (name, list) in names[1..].iter().zip(lists).filter(|(_, list)| LISTS.contains(list)) {
        let range = book.worksheet_range(name).unwrap();
        let expected = csv(&folder, list);
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        let head = rows
            .iter()
            .position(|row| {
                row.first().map(plain).as_deref() == Some(expected[0][0].as_str())
                    && row.len() >= expected[0].len()
            })
            .unwrap_or_else(|| panic!("{list}: no row begins with {}", expected[0][0]));
        for (row, line) in rows[head..].iter().zip(&expected) {
            for (cell, field) in row.iter().zip(line) {
                dates += usize::from(matches!(cell, Data::DateTime(_)));
                numbers += usize::from(matches!(cell, Data::Float(_)));
                let percent = field.contains(',') && field.replace(',', ".").parse::<f64>().is_ok();
                if let (Data::Float(share), true) = (cell, percent) {
                    let tenths = field.replace(',', ".").parse::<f64>().unwrap();
                    assert!((share * 100.0 - tenths).abs() < 1e-9, "{list}: {share} is not {field}");
                    continue;
                }
                // The CSV guards what a spreadsheet would run; a workbook needs no guard.
                assert_eq!(plain(cell), field.strip_prefix('\'').unwrap_or(field), "{list}");
            }
        }
        assert!(
            rows.len() >= head + expected.len(),
            "{list}: {} rows of {}",
            rows.len() - head,
            expected.len()
        );
    }
    assert!(dates > 50 && numbers > 100, "{dates} days and {numbers} numbers are no text");
}

#[test]
fn no_text_is_a_formula_and_hostile_names_come_through() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = "=HYPERLINK(\"http://x\") <script>]]>&%%{ \u{202e}abc \u{1f600}";
    let quoted = hostile.replace('"', "\\\"");
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("portfolio.yaml", "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\n\
        municipalities:\n- {id: nord, inhabitants: 900, inventory: n.yaml}\n- {id: sor, inhabitants: 800, inventory: s.yaml}\n\
        catalogue: [c.yaml]\n".to_owned());
    write(
        "c.yaml",
        "sectors: [{id: D2, name: Adm}]\ndomains: [{id: gis, name: Gis, sector: D2}]\n".to_owned(),
    );
    for (file, id) in [("n.yaml", "nord"), ("s.yaml", "sor")] {
        write(
            file,
            format!(
                "municipality: {id}\nsystems:\n- {{id: g, name: \"{quoted}\", contract: k, covers: [{{domain: gis, users: 5, records: 5}}]}}\n\
            contracts: [{{id: k, supplier: \"{quoted}\", annual_fee: 1000, end: 2020-12-31, renewal_months: 12}}]\n"
            ),
        );
    }
    let (_out, file) = book(folder.path(), "nb");
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let mut seen = 0;
    // What turns the text around without being seen is written out, as in every paper.
    let hostile = &*hostile.replace('\u{202e}', "\\u{202e}");
    for name in book.sheet_names() {
        assert!(
            book.worksheet_formula(&name).unwrap().used_cells().all(|(.., text)| text.is_empty()),
            "{name}"
        );
        let range = book.worksheet_range(&name).unwrap();
        seen += range
            .used_cells()
            .filter(|(.., cell)| matches!(cell, Data::String(text) if text.contains(hostile)))
            .count();
    }
    assert!(seen >= 2, "the hostile supplier stands in {seen} cells");
}

#[test]
fn the_same_workspace_gives_the_same_bytes() {
    let folder = repository("tests/cases/full");
    let [(_a, one), (_b, two)] = [book(&folder, "nb"), book(&folder, "nb")];
    assert!(fs::read(one).unwrap() == fs::read(two).unwrap());
}

#[test]
fn some_lists_make_a_workbook_too() {
    let folder = repository("tests/cases/full");
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("two.xlsx");
    portfolio(&folder, &["report", "terminate", "deadlines", "-o", file.to_str().unwrap()])
        .assert()
        .success();
    let book: Xlsx<_> = open_workbook(&file).unwrap();
    assert_eq!(book.sheet_names().len(), 3);
}

/// A sheet is ready to read and to print: widths, frozen heads, filters, one page wide on landscape A4, heads on every page.
#[test]
fn every_list_is_laid_out_for_the_screen_and_for_paper() {
    let folder = repository("tests/cases/late");
    let (_out, file) = book(&folder, "nb");
    let mut archive = zip::ZipArchive::new(fs::File::open(&file).unwrap()).unwrap();
    let mut text = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    let lists = portfolio::report::List::ALL.len();
    for number in 2..=lists + 1 {
        let sheet = text(&format!("xl/worksheets/sheet{number}.xml"));
        for part in [
            "<cols><col ",
            "state=\"frozen\"",
            "paperSize=\"9\"",
            "orientation=\"landscape\"",
            "fitToHeight=\"0\"",
        ] {
            assert!(sheet.contains(part), "sheet {number} lacks {part}: {}", &sheet[..600.min(sheet.len())]);
        }
    }
    // Text that is broken over lines has its room, whichever program opens it, and stands at the top of it.
    let high =
        |number| text(&format!("xl/worksheets/sheet{number}.xml")).matches("customHeight=\"1\"").count();
    assert!((2..=lists + 1).map(high).sum::<usize>() > lists, "no row is as high as its text");
    assert!(
        text("xl/styles.xml").contains("vertical=\"top\" wrapText=\"1\""),
        "text does not stand at the top"
    );
    let heads = text("xl/workbook.xml").matches("_xlnm.Print_Titles").count();
    assert_eq!(heads, lists, "each list repeats its heading on every page");
}
