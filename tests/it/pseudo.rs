//! The pseudo-language: every text of the catalogues stands in brackets, so what stands outside them is a name, an id, a
//! number or a key of the files. A text that was written where it is printed shows.

use std::collections::BTreeSet;
use std::path::Path;

use super::support::{files_below, portfolio, repository};

/// What is run over the workspace `late`, a copy of it, where every list has rows.
const COMMANDS: &[&str] = &[
    "plan --runners-up -o plan.json",
    "plan --runners-up",
    "diff",
    "diff vest",
    "diff plan.json plan.json",
    "check --format concise",
    "check --plan --format concise",
    "check --format markdown",
    "check --statistics",
    "verify plan.json",
    "roadmap",
    "roadmap --format svg",
    "graph",
    "list",
    "list visma",
    "list nothing-of-this-name",
    "freedom",
    "compare --set limits.one_off_budget=3000000",
    "show economy",
    "show vest/agresso",
    "show contract:vest/norkart-2017",
    "show contract:ost/profil-2014",
    "show product:gerica",
    "show vest",
    "show vendor:Visma",
    "show component:helsenettet",
    "why economy",
    "why gis",
    "why economy --not vest/agresso",
    "why fax",
    "report",
    "report --all",
    "report target deadlines terminate contracts work migrations procurements integrations decommissioned archive",
    "report business-case --by sector,item",
    "report deadlines --format ics",
    "report contracts --format csv --dialect nordic",
    "report work --format markdown",
    "explain CON004",
    "set vest/agresso.owner Rådmannen -n",
    "set vest/agresso.nothing x -n",
    "unset vest/agresso.owner -n",
    "rename vest/agresso vest/erp -n",
    "decide school choose vest/skole -n",
    "decide economy choose vest/agresso -n",
    "confirm vest/agresso -n",
    "init new --name Nye --date 2030-01-01 --municipality Vest=1200 --municipality Ost=3400 --no-input",
    "init new --name Nye --no-input",
];

/// Words that are keys, signs or names of the program, whatever the language. It may only shrink.
const KEYS: &[&str] = &[
    // The program, what is typed at a prompt, the endings of files.
    "portfolio",
    "plan",
    "check",
    "json",
    "yaml",
    "yml",
    "csv",
    "md",
    "ics",
    "svg",
    "html",
    // What may be chosen where it is no entry, the kinds of entries before their ids, the plan without a scenario.
    "parallel",
    "open",
    "product",
    "contract",
    "component",
    "municipality",
    "vendor",
    "base",
    // The phases of a project, and the letters of the months.
    "fp",
    "fpfp",
    "jfmamjjasond",
    // Reports.
    "target",
    "deadlines",
    "terminate",
    "contracts",
    "work",
    "migrations",
    "procurements",
    "integrations",
    "decommissioned",
    "archive",
    "business",
    "case",
    "gaps",
    "unplaced",
    // Sorts of tasks and of days, in ids.
    "agree",
    "procure",
    "set",
    "up",
    "register",
    "wash",
    "move",
    "convert",
    "look",
    "join",
    "end",
    "take",
    "down",
    "close",
    "deposit",
    "switch",
    "off",
    "notice",
    "part",
    "option",
    "prolong",
    "start",
    // A drawing says these itself; its boxes are named so.
    "today",
    "cluster",
];

/// What stands outside all brackets.
fn outside(text: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for sign in text.chars() {
        match sign {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            '\n' => bare.push(sign),
            _ if depth == 0 => bare.push(sign),
            _ => {}
        }
    }
    bare
}

/// What people read of a file: of a drawing its texts, of a calendar the lines that a calendar shows.
fn readable(command: &str, text: &str) -> String {
    if command.ends_with("ics") {
        let whole = text.replace("\r\n ", "");
        let shown =
            |line: &&str| ["SUMMARY:", "DESCRIPTION:", "CATEGORIES:"].iter().any(|key| line.starts_with(key));
        let lines =
            whole.lines().filter(shown).map(|line| line.split_once(':').unwrap().1.replace("\\n", " "));
        return lines.collect::<Vec<_>>().join("\n");
    }
    if command == "graph" {
        return text.split('"').skip(1).step_by(2).collect::<Vec<_>>().join("\n").replace("\\n", " ");
    }
    let mut shown = String::new();
    let mut rest = text.replace("&lt;", " ").replace("&gt;", " ").replace("&amp;", " ");
    while let Some((before, tag)) = rest.split_once('<') {
        shown.push_str(before);
        let known = tag.starts_with(|sign: char| sign.is_ascii_lowercase() || sign == '/');
        rest = match tag.split_once('>').filter(|_| known) {
            Some((_, after)) => after.to_owned(),
            None => tag.to_owned(),
        };
    }
    shown + &rest
}

/// The words of a text, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|sign: char| !sign.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
}

/// What the files say, without their comments.
fn of_the_files(folder: &Path) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = KEYS.iter().map(|&key| key.to_owned()).collect();
    for (path, text) in files_below(folder) {
        known.extend(words(&path));
        let lines = text.lines().map(|line| line.split(" #").next().unwrap());
        known.extend(lines.filter(|line| !line.starts_with('#')).flat_map(words));
    }
    known
}

fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let source = repository("tests/cases/late");
    for (path, text) in files_below(&source) {
        let to = folder.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, text).unwrap();
    }
    folder
}

#[test]
fn no_text_stands_outside_the_catalogues() {
    let folder = copied();
    let mut known = of_the_files(folder.path());
    // Codes and names of rules stand beside what they find; what a rule says of itself is on its page.
    let rules = std::fs::read_to_string(repository("docs/rules.md")).unwrap();
    let cells = |line: &str, count| line.split('|').take(count).collect::<Vec<_>>().join(" ");
    let of_rules = |count| -> BTreeSet<String> {
        let rows = rules.lines().filter(|line| line.starts_with("| "));
        rows.flat_map(|line| words(&cells(line, count)).collect::<Vec<_>>()).collect()
    };
    known.extend(of_rules(5));
    let pages = of_rules(6);
    let mut wrong = Vec::new();
    for command in COMMANDS {
        let mut arguments: Vec<&str> = command.split(' ').collect();
        arguments.extend(["--lang", "pseudo"]);
        let output = portfolio(folder.path(), &arguments).output().unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).join("\n");
        assert!(text.contains('[') || *command == "graph", "{command} says nothing: {text}");
        let given: BTreeSet<String> = words(command).collect();
        let told_of_rules = command.contains("--statistics");
        for line in outside(&readable(command, &text)).lines() {
            let bare: Vec<String> = words(line)
                .filter(|word| !known.contains(word) && !given.contains(word))
                .filter(|word| !(told_of_rules && pages.contains(word)))
                .collect();
            if !bare.is_empty() {
                wrong.push(format!("portfolio {command}: {}: {}", bare.join(", "), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_test_sees_what_it_looks_for() {
    assert_eq!(outside("[Sum] 3 [users [of] a] bare [x]"), " 3  bare ");
    assert_eq!(words("vest/agresso, a 12").collect::<Vec<_>>(), ["vest", "agresso"]);
}
