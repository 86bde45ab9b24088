//! Files that want to hurt: nothing is written, and they cost little.

use std::io::{Cursor, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{begun, inventory, run, told};
use crate::support::files_below;

/// Refused in little time, with a code and nothing written.
fn refused(folder: &Path, name: &str, code: &str) {
    let before = names(folder);
    let start = Instant::now();
    let ran = run(folder, &["import", name, "--into", "nord"]);
    assert!(start.elapsed() < Duration::from_secs(20), "{name} took {:?}", start.elapsed());
    assert_eq!(ran.code, 2, "{name}: {}{}", ran.out, ran.err);
    assert!(ran.err.contains(code), "{name}: {}", ran.err);
    assert_eq!(names(folder), before, "{name}");
}

fn names(folder: &Path) -> Vec<String> {
    let inventories = folder.join("inventories");
    let mut names: Vec<String> =
        files_below(&inventories).into_iter().map(|(name, text)| format!("{name}{text}")).collect();
    names.push(folder.join("import").exists().to_string());
    names
}

/// A zipped file of some parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// A workbook of one sheet with this body.
fn book(sheet: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn a_small_file_that_unpacks_to_a_large_one_is_measured_first() {
    let folder = begun();
    let here = folder.path();
    let bomb =
        zipped(&[("xl/workbook.xml", BOOK.as_bytes()), ("xl/worksheets/sheet1.xml", &vec![b' '; 300 << 20])]);
    assert!(bomb.len() < 1 << 20);
    std::fs::write(here.join("bomb.xlsx"), bomb).unwrap();
    refused(here, "bomb.xlsx", "IMP004");
}

#[test]
fn a_cell_in_the_last_corner_does_not_make_the_sheet_between_it() {
    let folder = begun();
    let here = folder.path();
    let rows: String = [1, 1_048_576]
        .iter()
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Navn</t></is></c><c r="XFD{row}" t="inlineStr"><is><t>Leverandør</t></is></c></row>"#))
        .collect();
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
    );
    std::fs::write(here.join("corner.xlsx"), book(&sheet)).unwrap();
    let ran = run(here, &["import", "corner.xlsx", "--into", "nord"]);
    assert!(ran.code == 0 || ran.code == 2, "{}", ran.err);
}

#[test]
fn an_entity_is_never_expanded() {
    let folder = begun();
    let here = folder.path();
    let text = r#"<?xml version="1.0"?><!DOCTYPE model [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><name>&b;</name></model>"#;
    std::fs::write(here.join("bomb.xml"), text).unwrap();
    let ran = run(here, &["import", "bomb.xml", "--into", "nord"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("DOCTYPE"), "{}", ran.err);
}

#[test]
fn twenty_thousand_columns_a_quote_that_never_closes_and_noise_are_refused() {
    let folder = begun();
    let here = folder.path();
    let wide: String = (0..200).map(|_| format!("{}\n", "x;".repeat(20_000))).collect();
    std::fs::write(here.join("wide.csv"), wide).unwrap();
    refused(here, "wide.csv", "IMP00");
    let quote = format!("Navn;Leverandør\n\"{}", "x;y\n".repeat(1_000_000));
    std::fs::write(here.join("quote.csv"), quote).unwrap();
    refused(here, "quote.csv", "IMP004");
    std::fs::write(here.join("noise.bin"), [0_u8, 159, 146, 150, 0, 1, 2, 3, 0, 255]).unwrap();
    refused(here, "noise.bin", "IMP00");
    std::fs::write(here.join("page.xls"), "<html><body><table><tr><td>Navn</td></tr></table></body></html>")
        .unwrap();
    refused(here, "page.xls", "IMP003");
    std::fs::write(here.join("empty.csv"), "").unwrap();
    refused(here, "empty.csv", "IMP003");
    std::fs::write(here.join("text.txt"), "Kjære alle\nher er listen dere ba om\n").unwrap();
    refused(here, "text.txt", "IMP001");
}

#[test]
fn an_open_document_that_repeats_its_cells_a_million_times_is_counted_first() {
    let folder = begun();
    let here = folder.path();
    let cell = r#"<table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>Navn</text:p></table:table-cell>"#;
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="100000">{cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let bytes = zipped(&[("mimetype", kind), ("content.xml", content.as_bytes())]);
    std::fs::write(here.join("repeated.ods"), bytes).unwrap();
    refused(here, "repeated.ods", "IMP004");
}

#[test]
fn a_cell_that_is_longer_than_cells_are_is_told_and_not_read() {
    let folder = begun();
    let here = folder.path();
    let long = "x".repeat(40_000);
    std::fs::write(here.join("list.csv"), format!("Navn;Formål\nGerica;{long}\n{long};kort\n")).unwrap();
    let told = told(here, &["import", "list.csv", "--into", "nord"]);
    assert_eq!(told["told"].as_array().unwrap().iter().filter(|one| one["code"] == "IMP006").count(), 2);
    let text = inventory(here, "nord");
    assert!(text.contains("name: Gerica") && !text.contains("xxxx"));
}

#[test]
fn documents_of_millions_of_parts_are_counted_first() {
    let folder = begun();
    let here = folder.path();
    std::fs::write(
        here.join("empty.json"),
        format!("[{{\"Navn\":\"x\",\"y\":[{}[]]}}]", "[],".repeat(2_000_000)),
    )
    .unwrap();
    refused(here, "empty.json", "IMP004");
    let space = "http://www.opengroup.org/xsd/archimate/3.0/";
    let model = format!("<model xmlns=\"{space}\">{}</model>", "<a/>".repeat(1_000_001));
    std::fs::write(here.join("model.xml"), model).unwrap();
    refused(here, "model.xml", "IMP004");
    let texts = format!("<sst>{}</sst>", "<si/>".repeat(2_000_001));
    let shared = zipped(&[
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
        ("xl/worksheets/sheet1.xml", b"<worksheet/>"),
    ]);
    std::fs::write(here.join("shared.xlsx"), shared).unwrap();
    refused(here, "shared.xlsx", "IMP004");
}
