//! What people and programs read, whole: every list, calendar, page and chart of two workspaces, held as files.
//!
//! `tests/golden/<workspace>/` has one file a topic. `UPDATE=1` rewrites them; read what changed against the inventories
//! before you accept it. `late` is made so that no column of any list stays empty or the same in all rows.

pub mod cells;
mod constants;
mod filled;
mod words;

use std::path::{Path, PathBuf};

use super::held::held;
use super::lists::stdout;
use super::support::{portfolio, repository};

/// The workspaces: where they lie and what their files are called.
const WORKSPACES: [(&str, &str); 2] =
    [("examples/two-municipalities", "two-municipalities"), ("tests/cases/late", "late")];

/// The workspaces by their folder, each with the folder of its golden files.
fn workspaces() -> impl Iterator<Item = (PathBuf, PathBuf)> {
    WORKSPACES.iter().map(|(workspace, name)| (repository(workspace), repository("tests/golden").join(name)))
}

/// What several commands print, each below itself.
fn session(folder: &Path, commands: &[&str]) -> String {
    let mut text = String::new();
    for command in commands {
        let arguments: Vec<&str> = command.split(' ').collect();
        text.push_str(&format!("$ portfolio {command}\n{}\n", stdout(folder, &arguments)));
    }
    text
}

/// Holds what some commands print, in both languages, a file a language.
fn in_both_languages(topic: &str, commands_of: impl Fn(&str) -> Vec<&'static str>) {
    for ((folder, golden), (_, name)) in workspaces().zip(WORKSPACES) {
        for language in ["en", "nb"] {
            let commands: Vec<String> =
                commands_of(name).iter().map(|command| format!("{command} --lang {language}")).collect();
            let commands: Vec<&str> = commands.iter().map(String::as_str).collect();
            held(&golden.join(format!("{topic}.{language}.txt")), &session(&folder, &commands));
        }
    }
}

#[test]
fn the_plan() {
    in_both_languages("plan", |_| vec!["plan --runners-up"]);
}

#[test]
fn the_business_case() {
    in_both_languages("business-case", |_| {
        vec!["report business-case", "report business-case --by municipality,item"]
    });
}

/// The document as it is saved: what later versions of the program must go on reading, with its fingerprints.
#[test]
fn the_plan_as_it_is_saved() {
    for (folder, golden) in workspaces() {
        held(&golden.join("plan.json"), &stdout(&folder, &["plan", "--format", "json"]));
    }
}

/// One line a finding, as GitLab gets it: which rules fire where, how bad each is, and by what it is known.
#[test]
fn the_findings_as_a_forge_gets_them() {
    for (folder, golden) in workspaces() {
        let output = portfolio(&folder, &["check", "--plan", "--format", "gitlab"]).output().unwrap();
        let findings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
        let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        // Where these tests lie in a repository, paths begin at its root.
        let below = folder.strip_prefix(repository("")).unwrap().to_str().unwrap().to_owned();
        let inside = |path: &str| {
            let rest = path.split_once(&format!("{below}/")).map(|(_, rest)| rest.to_owned());
            rest.unwrap_or_else(|| path.to_owned())
        };
        let mut text = String::new();
        for finding in findings {
            let place = &finding["location"];
            text.push_str(&format!(
                "{} {} {}:{} {}\n",
                word(&finding["check_name"]),
                word(&finding["severity"]),
                inside(&word(&place["path"])),
                place["lines"]["begin"],
                word(&finding["fingerprint"]),
            ));
        }
        held(&golden.join("findings.txt"), &text);
    }
}

#[test]
fn the_comparison_with_today() {
    in_both_languages("diff", |_| vec!["diff"]);
}

#[test]
fn the_roadmap() {
    in_both_languages("roadmap", |_| vec!["roadmap", "roadmap --format csv", "roadmap --format markdown"]);
}

#[test]
fn the_roadmap_as_pictures() {
    for (folder, golden) in workspaces() {
        held(
            &golden.join("roadmap.nb.svg"),
            &stdout(&folder, &["roadmap", "--format", "svg", "--lang", "nb"]),
        );
        held(&golden.join("roadmap.en.mmd"), &stdout(&folder, &["roadmap", "--format", "mermaid"]));
    }
}

/// Every other picture, shape by shape: a box beside its place, a colour of another fate and a wrong size are lines of a diff.
#[test]
fn the_pictures() {
    for (folder, golden) in workspaces() {
        for (name, command) in [
            ("landscape", "graph --of both"),
            ("target", "report target"),
            ("contracts", "report contracts"),
            ("steps", "report business-case"),
            ("areas", "report business-case --by sector,domain"),
        ] {
            let command = format!("{command} --format svg --lang nb");
            let arguments: Vec<&str> = command.split(' ').collect();
            held(&golden.join(format!("{name}.nb.svg")), &stdout(&folder, &arguments));
        }
    }
}

/// The pictures of what may be chosen, what if, and how sure: of a merger with much to choose, in which none of them is empty.
#[test]
fn the_pictures_of_what_may_be_chosen() {
    let (folder, golden) = (repository("tests/cases/choices"), repository("tests/golden/choices"));
    for (name, command) in [
        ("front", "front"),
        ("front-users", "front users"),
        ("compare", "compare"),
        ("sweep", "compare --sweep limits.one_off_budget=7000000..5200000/300000"),
        ("risk", "risk --draws 64"),
    ] {
        let command = format!("{command} --format svg --lang nb");
        let arguments: Vec<&str> = command.split(' ').collect();
        held(&golden.join(format!("{name}.nb.svg")), &stdout(&folder, &arguments));
    }
}

/// The roadmap as a table of HTML, with its classes.
#[test]
fn the_roadmap_for_a_browser() {
    for (folder, golden) in workspaces() {
        let html = stdout(&folder, &["roadmap", "--format", "html"]);
        let (_, body) = html.split_once("<main").expect("a page has its main part");
        held(&golden.join("roadmap.en.html"), body);
    }
}

/// What is sent to somebody: letters of notice, and a memo for a decision.
#[test]
fn the_papers() {
    in_both_languages("papers", |name| match name {
        "late" => vec![
            "report letters",
            "report letters ost/profil-2014 --format markdown",
            "report memo elderly-care --format markdown",
            "report risks",
        ],
        _ => vec!["report letters", "report memo elderly-care --format markdown", "report risks"],
    });
}

#[test]
fn what_is_known_of_each_kind_of_thing() {
    in_both_languages("show", |name| match name {
        "late" => vec![
            "show vest/sak",
            "show vest/unit4-2014",
            "show ost/profil-2014",
            "show elderly-care",
            "show product:tender-alarm",
            "show component:helsenettet",
        ],
        _ => vec![
            "show sor/visma",
            "show sor/visma-2017",
            "show elderly-care",
            "show product:tender-alarm",
            "show component:helsenettet",
        ],
    });
}

/// The calendar as it is: folded lines, escapes, alarms. Its lines end with CRLF, which the files of a repository do not keep.
#[test]
fn the_days_to_act_by_as_a_calendar() {
    for (folder, golden) in workspaces() {
        for language in ["en", "nb"] {
            let text = stdout(&folder, &["report", "deadlines", "--format", "ics", "--lang", language]);
            assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
            held(&golden.join(format!("deadlines.{language}.ics")), &text.replace("\r\n", "\n"));
        }
    }
}
