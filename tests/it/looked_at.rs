//! The papers in the programs that people open them with: a browser and an office program. Where those are not installed, the tests
//! say so and skip. `.ci/run` says how to install them.
#![allow(clippy::print_stderr, reason = "whoever runs the tests must see what was skipped")]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::golden::cells::LISTS;
use crate::support::{portfolio, repository};

/// The first of some programs that is installed; else what is skipped is said.
fn installed(programs: &[&str]) -> Option<String> {
    let answers = |program: &&&str| Command::new(program).arg("--version").output().is_ok();
    let found = programs.iter().find(answers).map(|program| (*program).to_owned());
    if found.is_none() {
        eprintln!("skipped: none of {} is installed", programs.join(", "));
    }
    found
}

/// A browser that is installed and runs here.
fn browser() -> Option<String> {
    let browser = installed(&["chromium", "chromium-browser", "google-chrome"])?;
    let out = tempfile::tempdir().unwrap();
    let page = out.path().join("page.html");
    fs::write(&page, "<p>It runs.</p>").unwrap();
    let runs = opened(&browser, &page).0.contains("<p>It runs.</p>");
    if !runs {
        eprintln!("skipped: {browser} does not run here");
    }
    runs.then_some(browser)
}

/// What a browser makes of a file after its script has run, and what it has to say about it.
fn opened(browser: &str, file: &Path) -> (String, Vec<String>) {
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(browser)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--enable-logging=stderr",
            "--dump-dom",
        ])
        .arg("--virtual-time-budget=10000")
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let said = said.lines().filter(|line| line.contains("CONSOLE")).map(str::to_owned).collect();
    (String::from_utf8_lossy(&output.stdout).into_owned(), said)
}

/// Types into the first filter, and writes down what is left.
const TYPING: &str = r#"<script>
var input = document.querySelector(".filter input");
var rows = Array.from(input.closest("label").nextElementSibling.querySelector("table").tBodies[0].rows);
input.value = rows[1].cells[0].textContent.toUpperCase();
input.dispatchEvent(new Event("input"));
var left = rows.filter(function (row) { return !row.hidden; });
document.body.dataset.tried = [left.includes(rows[1]), left.length < rows.length].join(" ");
</script>"#;

#[test]
fn a_browser_opens_the_book_from_its_file_and_has_nothing_to_say() {
    let Some(browser) = browser() else { return };
    let out = tempfile::tempdir().unwrap();
    for language in ["en", "nb"] {
        let file = out.path().join(format!("{language}.html"));
        portfolio(
            &repository("examples/lofoten-2028"),
            &["report", "--lang", language, "-o", file.to_str().unwrap()],
        )
        .assert()
        .success();
        let (page, said) = opened(&browser, &file);
        assert_eq!(said, Vec::<String>::new());
        assert!(page.contains("<label class=\"filter\">") && page.contains("<th scope=\"col\"><button"));
        // The policy of the file lets no other script in, so that it is tried on a copy without it.
        let text = fs::read_to_string(&file).unwrap();
        let stranger = text.replace("</body>", &format!("{TYPING}</body>"));
        fs::write(&file, &stranger).unwrap();
        let (page, said) = opened(&browser, &file);
        assert!(!page.contains("data-tried=\"") && !said.is_empty(), "a stranger's script ran: {said:?}");
        fs::write(&file, stranger.replace("http-equiv=\"Content-Security-Policy\"", "name=\"none\""))
            .unwrap();
        let (page, said) = opened(&browser, &file);
        assert!(page.contains("data-tried=\"true true\""), "{language}: the filter does not work: {said:?}");
    }
}

/// The rows of a CSV of the office program.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Whether two cells have one value: a day may be written the other way round, and a share as a percentage.
fn is_same(office: &str, own: &str) -> bool {
    let own = own.strip_prefix('\'').unwrap_or(own);
    let day = |text: &str| {
        let parts: Vec<&str> = text.split('/').collect();
        match parts[..] {
            [month, day, year] => format!("{year}-{month}-{day}"),
            _ => text.to_owned(),
        }
    };
    let share = |text: &str| text.trim_end_matches('%').replace(',', ".").parse::<f64>().ok();
    office == own
        || day(office) == own
        || share(office)
            .zip(share(own))
            .is_some_and(|(office, own)| (office - own).abs() < 1e-9 || (office * 100.0 - own).abs() < 1e-9)
}

#[test]
fn an_office_program_opens_the_workbook_and_has_the_values_of_the_lists() {
    let Some(office) = installed(&["soffice", "libreoffice"]) else { return };
    // Every column of every list has something in it here, a supplier that begins like a formula, too.
    let folder = repository("tests/cases/late");
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("w.xlsx");
    portfolio(&folder, &["report", "-o", file.to_str().unwrap()]).assert().success();
    // Semicolons, quotes, UTF-8, values rather than how they look, each sheet a file.
    let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";
    let profile = format!("-env:UserInstallation=file://{}", out.path().join("profile").display());
    let converted = Command::new(office)
        .args(["--headless", &profile, "--convert-to", filter, "w.xlsx"])
        .current_dir(out.path())
        .output()
        .unwrap();
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    let sheets: Vec<Vec<Vec<String>>> = fs::read_dir(out.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .map(|path| rows(&fs::read_to_string(path).unwrap()))
        .collect();
    let mut cells = 0;
    for list in LISTS {
        let output = portfolio(&folder, &["report", list, "--format", "csv"]).assert().success();
        let own = rows(&String::from_utf8(output.get_output().stdout.clone()).unwrap());
        let begins = |row: &Vec<String>| row.starts_with(&own[0]);
        let sheet = sheets.iter().find_map(|sheet| Some(&sheet[sheet.iter().position(begins)?..]));
        let sheet = sheet.unwrap_or_else(|| panic!("no sheet has the heads of {list}"));
        assert!(sheet.len() >= own.len(), "{list}");
        for (row, line) in sheet.iter().zip(&own) {
            for (cell, field) in row.iter().zip(line) {
                assert!(is_same(cell, field), "{list}: {cell} is not {field}");
                cells += 1;
            }
        }
    }
    assert!(cells > 1_000, "only {cells} cells");
}
