//! The pseudo-language: every text of the catalogues stands in brackets, so what stands outside them is a name, an id, a
//! number or a key of the files. A text that was written where it is printed shows.

use std::collections::BTreeSet;
use std::path::Path;

use super::git::Scratch;
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
    "report target packages deadlines terminate contracts work migrations procurements integrations decommissioned archive",
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
    "report gaps unplaced",
    "report summary",
    "report risks",
    "report benefits",
    "report letters",
    "report memo economy",
    "report --all --format html",
    "front",
    "fairness",
    "risk --draws 4",
    "fairness --at-most 900",
    "freedom --within 2%",
    "compare base cheap",
    "compare --sweep limits.one_off_budget=2000000,9000000",
    "scenario list",
    "scenario show cheap",
    "scenario check",
    "status",
    "status --against plan.json",
    "export csv -o tables",
    "import table list.csv --into vest -n",
    "import list.csv --into ost --review open.csv -n",
    "list rules CON00",
    "list domains",
    "schema",
    "explain CON",
    "explain OWN001",
    "check --select OWN,RUL --format concise",
    "graph --of both",
    "graph --format mermaid --of target",
];

/// What cannot be done: each ends with 2 and a reason.
const REFUSED: &[&str] = &[
    "show nothing-here",
    "why nothing-here",
    "why economy --not nothing-here",
    "diff nowhere",
    "diff gone.json",
    "diff target today",
    "diff git:",
    "diff git:-x",
    "diff git:HEAD",
    "verify gone.json",
    "verify inventories",
    "roadmap -o drawing.svg",
    "plan -o plan.docx",
    "plan -o inventories",
    "plan --scenario nothing-here",
    "plan --set limits.vendors",
    "plan --as-of 2019-02-30",
    "plan --time-limit soon",
    "plan --nothing-here",
    "plan -o",
    "nothing-here",
    "-C gone plan",
    "-C portfolio.yaml plan",
    "report nothing-here",
    "report deadlines contracts --format ics",
    "report deadlines contracts --format csv",
    "report contracts --by item,sector,municipality",
    "report contracts --municipality nothing-here",
    "report memo --all",
    "report letters vest/nothing-here",
    "report --all --municipality vest --format html",
    "explain XYZ999",
    "check --select XYZ",
    "check --select CON004x",
    "check --baseline gone.json",
    "check --statistics --format sarif",
    "set vest/nothing-here.owner x",
    "rename vest/agresso",
    "graph --around vendor:Visma",
    "graph --around nothing-here",
    "export csv",
    "schema --all",
    "review nowhere",
    "log",
    "log -n 2 -x",
    "freedom --within 200%",
    "front nothing-here",
    "fairness --at-least 3",
    "compare --sweep limits",
    "import gone.csv --into vest",
    "import list.csv --into nothing-here",
    "import list.csv --into vest --rows x",
    "import list.csv --into vest --where x",
    "init . --name Nye --date 2030-01-01 --municipality Vest=1200 --no-input",
    "scenario new Cheap!",
    "scenario show nothing-here",
];

/// Words that are keys, signs or names of the program, whatever the language. It may only shrink.
const KEYS: &[&str] = &[
    // The program, what is typed at a prompt, the endings of files.
    "portfolio",
    "plan",
    "check",
    "output",
    "markdown",
    "txt",
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
    "packages",
    "procurements",
    "integrations",
    "decommissioned",
    "archive",
    "business",
    "case",
    "gaps",
    "unplaced",
    // What is between two signs of a page of a rule, and the name of a schema.
    "cel",
    "import",
    "map",
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
    // A family of codes, and the aims of a front.
    "con",
    "notices",
    "moves",
    // A drawing says these itself; its boxes are named so.
    "bold",
    "rounded",
    "today",
    "cluster",
];

/// What stands outside all brackets.
pub fn outside(text: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for sign in text.chars() {
        match sign {
            '[' => depth += 1,
            ']' => {
                depth = depth.saturating_sub(1);
                bare.push(' ');
            }
            '\n' => bare.push(sign),
            _ if depth == 0 => bare.push(sign),
            _ => {}
        }
    }
    bare
}

/// What people read of a file: of a drawing its texts, of a calendar the lines that a calendar shows.
fn readable(command: &str, text: &str) -> String {
    let text = ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;", "#lt;", "#gt;", "#amp;", "#quot;", "<br/>"]
        .iter()
        .fold(text.to_owned(), |text, sign| text.replace(sign, " "));
    let text = &between(between(text, "<style>", "</style>"), "<script>", "</script>");
    if command.ends_with("ics") {
        let whole = text.replace("\r\n ", "");
        let shown =
            |line: &&str| ["SUMMARY:", "DESCRIPTION:", "CATEGORIES:"].iter().any(|key| line.starts_with(key));
        let lines =
            whole.lines().filter(shown).map(|line| line.split_once(':').unwrap().1.replace("\\n", " "));
        return lines.collect::<Vec<_>>().join("\n");
    }
    if command.starts_with("graph") && text.contains('"') {
        return text.split('"').skip(1).step_by(2).collect::<Vec<_>>().join("\n").replace("\\n", " ");
    }
    let mut shown = String::new();
    let mut rest = text.clone();
    while let Some((before, tag)) = rest.split_once('<') {
        shown.push_str(before);
        shown.push(' ');
        let known = tag.starts_with(|sign: char| sign.is_ascii_lowercase() || sign == '/' || sign == '!');
        rest = match tag.split_once('>').filter(|_| known) {
            Some((_, after)) => after.to_owned(),
            None => tag.to_owned(),
        };
    }
    shown + &rest
}

/// A text without what stands between two signs.
fn between(text: String, begin: &str, end: &str) -> String {
    match text.split_once(begin) {
        Some((before, after)) => before.to_owned() + after.split_once(end).map_or("", |(_, after)| after),
        None => text,
    }
}

/// The words of a text, in small letters.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() > 1 && !word.contains(|sign: char| sign.is_numeric()))
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

/// The names of the format: its keys, its words, and what its mappings are called.
pub fn of_the_format() -> BTreeSet<String> {
    fn walk(value: &serde_json::Value, found: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(entries) => {
                for (key, value) in entries {
                    match (key.as_str(), value) {
                        ("properties", serde_json::Value::Object(keys)) => {
                            found.extend(keys.keys().flat_map(|key| words(key)));
                        }
                        ("enum" | "const" | "title", value) => found.extend(words(&value.to_string())),
                        _ => {}
                    }
                    walk(value, found);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for (_, text) in files_below(&repository("schema")) {
        walk(&serde_json::from_str(&text).unwrap(), &mut found);
    }
    found
}

fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let source = repository("tests/cases/late");
    for (path, text) in files_below(&source) {
        let to = folder.path().join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, text).unwrap();
    }
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("scenarios/cheap.yaml", "name: Billig\nset:\n  limits.one_off_budget: 3000000\n");
    write("list.csv", "System;Leverandør;Område;Pris\nVisma HRM;Visma;Lønn;120 000\nUkjent;;Noe;abc\n");
    write("rules.yaml", RULES);
    write("drawing.svg", "");
    let manifest = std::fs::read_to_string(folder.path().join("portfolio.yaml")).unwrap();
    write("portfolio.yaml", &format!("{manifest}rules: rules.yaml\n"));
    folder
}

/// Rules of one's own, right and wrong, and waivers that say too little or meet nothing.
const RULES: &str = r#"
waivers:
  - {rule: CON004, subject: vest/norkart-2017}
  - {rule: CON004, subject: vest/nobody, reason: r, expires: 2018-01-01}
  - {rule: INV003, subject: vest/nobody, reason: r}
  - {rule: ZZZ001, subject: vest/nobody, reason: r}
rules:
  - {code: OWN001, name: no-owner, over: system, when: "!has(system.owner)", message: "{system.name}", why: w, help: h}
  - {code: OWN002, name: a, over: system, when: "system.nothing == 1", message: m}
  - {code: OWN003, name: b, over: system, when: "system.covers == 'x'", message: m}
  - {code: OWN004, name: c, over: system, when: "system.name", message: "{system.covers}"}
  - {code: OWN005, name: d, over: contract, when: "contract.pricing == 'nothing'", message: m}
  - {code: OWN006, name: e, over: contract, when: "1 / 0 == 1", message: m}
  - {code: OWN007, name: f, over: domain, when: "(domain.name", message: m}
  - {code: OWN008, name: g, over: domain, when: "domain.name.nothing()", message: m, ok: [{nothing: 1}], bad: [x]}
  - {code: CON999, name: h, over: domain, when: "true", message: "}"}
  - {code: OWN001, name: i, over: domain, when: "true", message: m}
"#;

/// What nobody can have said otherwise: what the system, git or a reader of another format says is quoted.
const QUOTED: &[&str] = &["not a git repository", "expected value at line"];

/// The lines of what a command says that have bare words, each with them.
fn bare(command: &str, folder: &Path, known: &dyn Fn(&str) -> bool, code: Option<i32>) -> Vec<String> {
    let mut arguments: Vec<&str> = command.split(' ').collect();
    arguments.extend(["--lang", "pseudo"]);
    // On a wide screen no column is left out, and no name is broken in a narrow one.
    let output = portfolio(folder, &arguments).env("COLUMNS", "400").output().unwrap();
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).join("\n");
    assert!(text.contains('[') || command.starts_with("graph"), "{command} says nothing: {text}");
    if let Some(code) = code {
        assert_eq!(output.status.code(), Some(code), "{command}: {text}");
    }
    let given: BTreeSet<String> = words(command).collect();
    let mut wrong = Vec::new();
    for line in outside(&readable(command, &text)).lines() {
        // What an import would write is a file.
        if command.starts_with("import") && line.starts_with(['+', '-', ' ', '@']) {
            continue;
        }
        // Of what is used and where the usage begins clap says the rest.
        let line = line.split(" portfolio ").next().unwrap();
        let line = QUOTED.iter().fold(line, |line, quoted| line.split(quoted).next().unwrap());
        // A name that is cut in a picture is a part of a name.
        let line: String =
            line.split_whitespace().filter(|word| !word.ends_with('…')).collect::<Vec<_>>().join(" ");
        let bare: Vec<String> = words(&line).filter(|word| !known(word) && !given.contains(word)).collect();
        if !bare.is_empty() {
            wrong.push(format!("portfolio {command}: {}: {}", bare.join(", "), line.trim()));
        }
    }
    wrong
}

/// What stands in the files, beside the codes and names of rules. What a rule says of itself is on its page, and counts only
/// where rules are counted.
struct Known {
    files: BTreeSet<String>,
    pages: BTreeSet<String>,
}

impl Known {
    fn new(folder: &Path) -> Self {
        let rules = std::fs::read_to_string(repository("docs/rules.md")).unwrap();
        let cells = |line: &str, count| line.split('|').take(count).collect::<Vec<_>>().join(" ");
        let of_rules = |count| -> BTreeSet<String> {
            let rows = rules.lines().filter(|line| line.starts_with("| "));
            rows.flat_map(|line| words(&cells(line, count)).collect::<Vec<_>>()).collect()
        };
        let mut files = of_the_files(folder);
        let fields = std::fs::read_to_string(repository("docs/user-rules.md")).unwrap();
        files.extend(
            fields
                .lines()
                .filter_map(|line| line.strip_prefix("| `"))
                .flat_map(|line| words(line.split('`').next().unwrap()).collect::<Vec<_>>()),
        );
        files.extend(of_rules(5));
        files.extend(of_the_format());
        Known { files, pages: of_rules(6) }
    }
}

fn check(commands: &[&str], code: Option<i32>) {
    let folder = copied();
    let known = Known::new(folder.path());
    let mut wrong = Vec::new();
    for command in commands {
        let told_of_rules =
            ["--statistics", "explain", "list rules"].iter().any(|part| command.contains(part));
        let is_known = |word: &str| known.files.contains(word) || told_of_rules && known.pages.contains(word);
        wrong.extend(bare(command, folder.path(), &is_known, code));
    }
    assert!(wrong.is_empty(), "{} lines\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_text_stands_outside_the_catalogues() {
    check(COMMANDS, None);
}

#[test]
fn no_refusal_stands_outside_the_catalogues() {
    check(REFUSED, Some(2));
}

#[test]
fn nothing_of_a_repository_stands_outside_the_catalogues() {
    let scratch = Scratch::new("tests/cases/late", "plan");
    scratch.change("inventories/vest.yaml", "annual_fee: 410000", "annual_fee: 510000");
    scratch.commit("Second");
    scratch.change("inventories/vest.yaml", "annual_fee: 120000", "annual_fee: 130000");
    let known = Known::new(&scratch.workspace());
    let is_known = |word: &str| {
        known.files.contains(word) || ["second", "first", "kari", "head", "rev", "parse"].contains(&word)
    };
    let mut wrong = Vec::new();
    for command in ["review git:HEAD~1", "review", "log", "diff git:HEAD~1 today", "diff git:HEAD~1"] {
        wrong.extend(bare(command, &scratch.workspace(), &is_known, None));
    }
    for command in ["diff git:nothing-here", "diff git:HEAD:nothing-here"] {
        wrong.extend(bare(command, &scratch.workspace(), &is_known, Some(2)));
    }
    assert!(wrong.is_empty(), "{} lines\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_test_sees_what_it_looks_for() {
    assert_eq!(outside("[Sum] 3 [users [of] a] bare[x]y"), "  3    bare y");
    assert_eq!(words("vest/agresso, a 12").collect::<Vec<_>>(), ["vest", "agresso"]);
}
