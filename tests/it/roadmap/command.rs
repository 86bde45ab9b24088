//! `portfolio roadmap` as somebody at a terminal sees it.

use std::path::Path;

use crate::support::{portfolio, repository};

fn shown(folder: &Path, arguments: &[&str]) -> String {
    let mut all = vec!["roadmap"];
    all.extend(arguments);
    let output = portfolio(folder, &all).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn example() -> std::path::PathBuf {
    repository("examples/two-municipalities")
}

#[test]
fn a_roadmap_is_told_from_what_comes_first_to_the_last_month() {
    insta::assert_snapshot!(shown(&example(), &[]));
    insta::assert_snapshot!(shown(&example(), &["--lang", "nb", "--ascii"]));
    insta::assert_snapshot!(shown(&example(), &["--format", "csv"]));
    insta::assert_snapshot!(shown(&example(), &["--format", "mermaid"]));
    insta::assert_snapshot!(shown(&example(), &["--format", "markdown"]));
}

#[test]
fn the_first_screen_of_the_default_tells_what_procurement_needs() {
    let text = shown(&repository("portfolio"), &[]);
    let first: Vec<&str> = text.lines().take(24).collect();
    let first = first.join("\n");
    for project in ["kindergarten-admin", "welfare-platform", "alarm-reception", "welfare-devices"] {
        assert!(first.contains(project), "{project} is not on the first screen:\n{first}");
    }
    assert!(text.contains("FP P P"), "phases stand month by month");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "nothing is wider than the screen");
}

#[test]
fn a_picture_names_every_project_and_is_whole() {
    let svg = shown(&repository("portfolio"), &["--format", "svg"]);
    assert!(svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>"));
    let json: serde_json::Value =
        serde_json::from_str(&shown(&repository("portfolio"), &["--format", "json"])).unwrap();
    let projects = json["projects"].as_array().unwrap();
    assert!(projects.len() > 80);
    // Systems side by side and a retired domain have no name of their own.
    let named: Vec<&str> = (projects.iter())
        .filter(|project| project["name"] != project["project"])
        .map(|project| project["name"].as_str().unwrap())
        .collect();
    assert!(named.len() > 80);
    for name in named {
        let escaped = name.replace('&', "&amp;").replace('<', "&lt;");
        assert!(svg.contains(&escaped), "{name}");
    }
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
}

/// The example with something put into its `roadmap`.
fn example_with(status: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in crate::support::files_below(&example()) {
        let text = if path == "portfolio.yaml" {
            text.replace("roadmap:\n", &format!("roadmap:\n  status:\n{status}"))
        } else {
            text
        };
        let to = folder.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, text).unwrap();
    }
    folder
}

fn phases(folder: &Path, project: &str) -> Vec<(String, String, String)> {
    let json: serde_json::Value = serde_json::from_str(&shown(folder, &["--format", "json"])).unwrap();
    let projects = json["projects"].as_array().unwrap();
    let found = projects.iter().find(|entry| entry["project"] == project).expect("the project");
    let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let phases = found["phases"].as_array().unwrap();
    phases.iter().map(|phase| (word(&phase["phase"]), word(&phase["from"]), word(&phase["to"]))).collect()
}

#[test]
fn what_has_happened_is_believed_and_the_rest_is_planned_round_it() {
    let plain = phases(&example(), "economy");
    let folder = example_with(
        "    - {domain: economy, phase: FP, state: done, from: 2026-09, to: 2026-10}\n    \
         - {domain: economy, phase: P, state: in_progress, from: 2026-11, to: 2027-03}\n",
    );
    let told = phases(folder.path(), "economy");
    let entry = |phase: &str, from: &str, to: &str| (phase.to_owned(), from.to_owned(), to.to_owned());
    assert_eq!(told[0], entry("FP", "2026-09", "2026-10"));
    assert_eq!(told[1], entry("P", "2026-11", "2027-03"));
    assert!(told[2].0 == "G" && told[2].1.as_str() >= "2027-04", "{told:?}");
    assert_eq!(plain.last().unwrap().0, "G");

    let folder =
        example_with("    - {domain: economy, phase: G, state: slipped, from: 2027-06, months: 7}\n");
    let told = phases(folder.path(), "economy");
    let last = told.last().unwrap();
    assert!(last.1.as_str() >= "2027-06", "{told:?}");
    let month = |text: &str| text[..4].parse::<i32>().unwrap() * 12 + text[5..].parse::<i32>().unwrap();
    assert_eq!(month(&last.2) - month(&last.1) + 1, 7);
}

#[test]
fn a_status_that_cannot_be_is_refused_at_its_line() {
    for (status, message) in [
        ("    - {domain: economy, phase: P, state: done, to: 2027-05}\n", "is said to be done"),
        ("    - {domain: economy, phase: P, state: in_progress, from: 2027-05}\n", "is said to be under way"),
        ("    - {domain: economy, phase: P, state: slipped}\n", "not to when"),
        ("    - {domain: economy, phase: P, state: done, from: 2026-10, to: 2026-09}\n", "before it begins"),
        ("    - {domain: economie, phase: P, state: done, to: 2026-10}\n", "economie"),
        ("    - {domain: economy, phase: Q, state: done, to: 2026-10}\n", "cannot be `Q`"),
    ] {
        let folder = example_with(status);
        let output = portfolio(folder.path(), &["roadmap"]).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{status}{told}");
        assert!(told.contains(message), "{status}{told}");
        let line = std::fs::read_to_string(folder.path().join("portfolio.yaml")).unwrap();
        let line = line.lines().position(|line| line.contains("state:")).unwrap() + 1;
        assert!(told.contains(&format!("portfolio.yaml:{line}:")), "{status}{told}");
    }
}

#[test]
fn work_for_more_than_the_calendar_is_refused() {
    let folder = example_with(
        "    - {domain: economy, phase: P, state: slipped, from: 2027-01}\n  size_percent: {small: 10000, medium: 10000, large: 10000}\n  phases: {convert: {G: 1200}, consolidate: {G: 1200}}\n",
    );
    let output = portfolio(folder.path(), &["roadmap"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("size_percent"));
}

/// Twelve domains, two systems in each, and one team that does one after the other.
fn one_after_the_other() -> tempfile::TempDir {
    let each = |line: &dyn Fn(usize) -> String| (0..12).map(line).collect::<String>();
    let domains = each(&|n| format!("  - {{id: d{n:02}, name: D{n}, sector: S}}\n"));
    let systems = |cost: u32| {
        each(&|n| {
            format!(
                "  - {{id: s{n:02}, name: S{n}, annual_cost: {cost}, covers: [{{domain: d{n:02}, users: 10, records: 10}}]}}\n"
            )
        })
    };
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "portfolio.yaml",
        "format: 2
merger: {name: Kjede, date: 2020-01-01, as_of: 2018-04-01}
catalogue: [catalogue.yaml]
municipalities:
  - {id: nord, inhabitants: 1000, inventory: nord.yaml}
  - {id: sor, inhabitants: 2000, inventory: sor.yaml}
roadmap: {teams: {S: 1}}
"
        .to_owned(),
    );
    write("catalogue.yaml", format!("sectors: [{{id: S}}]\ndomains:\n{domains}"));
    write("nord.yaml", format!("municipality: nord\nsystems:\n{}", systems(1000)));
    write("sor.yaml", format!("municipality: sor\nsystems:\n{}", systems(90000)));
    folder
}

#[test]
fn a_chain_of_reasons_is_told_to_its_last_link_however_long() {
    let folder = one_after_the_other();
    for (language, words) in [
        (
            "en",
            "(S4); and so on through 4 more, until S0 begins as soon as it may, 2018-04, and takes 7 months.",
        ),
        (
            "nb",
            "(S4); og slik videre gjennom 4 til, inntil S0 begynner så snart det kan, 2018-04, og tar 7 måneder.",
        ),
    ] {
        let text = shown(folder.path(), &["--lang", language]);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(words), "{text}");
        // The next one's reason was told with it.
        assert_eq!(text.matches("• S10: D10 ").count(), 1, "{text}");
        let above = if language == "en" { "(S9); for S9 see above." } else { "(S9); for S9 se over." };
        assert!(text.contains(above), "{text}");
    }
}
