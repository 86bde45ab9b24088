//! Rules of the user's own: what they find, what is wrong with them, and that none runs on without end.

use portfolio::check::view::RECORDS;
use portfolio::check::{Checked, Request};
use portfolio::expression::Holds;
use portfolio::source::Sources;

use super::case::Case;
use crate::support::repository;

const WORKSPACE: &str = "\
--- portfolio.yaml
format: 2
merger: {name: Test, date: 2020-01-01, as_of: 2019-08-01}
municipalities:
  - {id: nord, name: Nord, inhabitants: 12000, inventory: nord.yaml}
catalogue: [catalogue.yaml]
rules: rules.yaml
--- catalogue.yaml
sectors: [{id: S}]
domains:
  - {id: care, name: Care, sector: S}
  - {id: pay, name: Pay, sector: S}
--- nord.yaml
municipality: nord
systems:
  - {id: a, name: Alfa, annual_cost: 700, owner: x, covers: [{domain: care, fit: 2}, {domain: pay}], contract: k}
  - {id: b, name: Beta, covers: [{domain: pay, users: 12}]}
contracts:
  - {id: k, supplier: K, annual_fee: 900000, end: 2020-06-30, notice_months: 3}
integrations:
  - {from: a, to: b@pay, kind: file, data: [journal]}
--- rules.yaml
";

fn check(rules: &str) -> (Checked, Sources) {
    let (mut checked, sources) =
        Case::parse("own", &format!("{WORKSPACE}{rules}\n")).check(&Request::default());
    checked.findings.retain(|one| one.code.starts_with("OWN") || one.code.starts_with("RUL"));
    (checked, sources)
}

/// `path:line:column CODE message` of every finding of an own rule or about one.
fn told(rules: &str) -> Vec<String> {
    let (checked, sources) = check(rules);
    let shown = |finding: &portfolio::diagnostic::Finding| {
        let place = sources.start(finding.primary.span);
        let path = &sources.file(finding.primary.span.file).path;
        format!("{path}:{}:{} {} {}", place.line, place.column, finding.code, finding.message)
    };
    checked.findings.iter().map(shown).collect()
}

/// The subjects that a condition finds.
fn found(over: &str, when: &str) -> Vec<String> {
    let rules = format!(
        "rules:\n  - {{code: OWN001, over: {over}, message: m, when: '{}'}}",
        when.replace('\'', "''")
    );
    let (checked, _) = check(&rules);
    checked
        .findings
        .iter()
        .map(|finding| match &*finding.code {
            "OWN001" => finding.subject.clone(),
            _ => panic!("{when}: {}", finding.message),
        })
        .collect()
}

#[test]
fn a_rule_is_reported_like_those_of_the_program() {
    let rules = "rules:\n  - code: OWN001\n    over: system\n    when: has(system.owner) && system.covers[0].fit < 3\n    severity: error\n    message: '{system.name} of {system.municipality.id} costs {system.covers.size() + 1} {{kr}}'\n    help: do\n    at: owner";
    let (checked, sources) = check(rules);
    let [finding] = checked.findings.as_slice() else { panic!("{:?}", checked.findings) };
    assert_eq!(finding.message.to_string(), "Alfa of nord costs 3 {kr}");
    assert_eq!((finding.subject.as_str(), finding.severity.name()), ("nord/a", "error"));
    assert_eq!(finding.help.iter().map(ToString::to_string).collect::<Vec<_>>(), ["do"]);
    assert_eq!(sources.text(finding.primary.span), "x");
    assert!(checked.ran.contains(&"OWN001".to_owned()));
}

#[test]
fn levels_waivers_and_comments_count_for_own_rules_too() {
    let rule = "rules: [{code: OWN001, over: system, when: 'true', message: m}]\n";
    assert_eq!(told(rule).len(), 2);
    assert_eq!(told(&format!("{rule}levels: {{OWN: off}}")).len(), 0);
    let waived = format!("{rule}waivers: [{{rule: OWN001, subject: nord/a, reason: r}}]");
    assert_eq!(told(&waived), ["nord.yaml:4:10 OWN001 m"]);
    let unknown = format!("{rule}waivers: [{{rule: OWN002, subject: nord/a, reason: r}}]");
    assert!(told(&unknown).iter().any(|line| line.contains("RUL004")));
}

#[test]
fn expressions_mean_what_they_say() {
    assert_eq!(found("system", "system.id == 'a'"), ["nord/a"]);
    assert_eq!(found("system", "!has(system.owner) || system.owner != 'x'"), ["nord/b"]);
    assert_eq!(found("system", "system.covers.exists(c, c.domain.id == 'care')"), ["nord/a"]);
    assert_eq!(found("system", "system.covers.all(c, has(c.users) && c.users > 11)"), ["nord/b"]);
    assert_eq!(found("system", "system.covers.exists_one(c, c.fit < 3)"), ["nord/a"]);
    assert_eq!(
        found("system", "system.covers.filter(c, c.fit == 3).map(c, c.domain.name)[0] == 'Pay'"),
        ["nord/a", "nord/b"]
    );
    assert_eq!(
        found("system", "system.integrations.exists(i, 'journal' in i.data && i.kind in ['file', 'manual'])"),
        ["nord/a", "nord/b"]
    );
    assert_eq!(
        found(
            "contract",
            "has(contract.end) && contract.end.addMonths(-6) <= merger.date && contract.end.year() == 2020"
        ),
        ["nord/k"]
    );
    assert_eq!(
        found(
            "contract",
            "contract.notice_months / 7 * 7 + contract.notice_months % 7 != contract.notice_months"
        ),
        [""; 0]
    );
}

#[test]
fn what_may_be_absent_is_asked_for_first_along_every_way() {
    let of =
        |when: &str| told(&format!("rules: [{{code: OWN001, over: contract, message: m, when: '{when}'}}]"));
    for fine in [
        "has(contract.end) && contract.end < merger.date",
        "!has(contract.end) || contract.end < merger.date",
        "has(contract.end) ? contract.end < merger.date : false",
        "!(!has(contract.end) || !has(contract.start)) && contract.end < contract.start",
        "contract.systems.exists(s, has(s.product) && has(s.product.vendor) && s.product.vendor == contract.supplier)",
    ] {
        assert!(of(fine).iter().all(|line| !line.contains("RUL005")), "{fine}: {:?}", of(fine));
    }
    for wrong in [
        "contract.end < merger.date",
        "has(contract.end) || contract.end < merger.date",
        "has(contract.start) && contract.end < merger.date",
        "(has(contract.end) || has(contract.start)) && contract.end < merger.date",
        "has(contract.end) ? false : contract.end < merger.date",
        "contract.systems.exists(s, has(s.product)) && contract.systems.exists(s, s.product.id.size() > 1)",
        "contract.systems.exists(s, has(s.product.vendor))",
    ] {
        assert!(of(wrong).iter().any(|line| line.contains("may be absent")), "{wrong}: {:?}", of(wrong));
    }
}

#[test]
fn a_fault_is_told_at_its_line_and_column() {
    let rule =
        |when: &str| format!("rules:\n  - code: OWN001\n    over: system\n    message: m\n    when: {when}");
    for (when, line, column, words) in [
        ("system.ownr == 'x'", 5, 18, "no field `ownr`"),
        ("\"systm.id == 'x'\"", 5, 12, "nothing here has the name `systm`"),
        ("'system.id == ''x'' && sys'", 5, 34, "the name `sys`"),
        ("|\n      system.id == 'x'\n        && system.id", 7, 12, "true or false is wanted here"),
        (">-\n      system.id ==\n      12", 7, 7, "a text is wanted here"),
        ("\"system.id == \\\"æ\\\" && 1\"", 5, 34, "true or false is wanted here"),
        ("has(system.zone) && system.zone == 'intern'", 5, 46, "never `intern`"),
        ("system.covers.exists(c, d.fit > 1)", 5, 35, "the name `d`"),
        ("system.covers.fit > 1", 5, 25, "has no fields"),
        ("system.id == 'x' &&", 5, 30, "ends where"),
        (
            "system.covers.exists(a, a.domain.systems.exists(b, b.covers.exists(c, c.fit > 1)))",
            5,
            62,
            "more than 2 lists",
        ),
    ] {
        let told = told(&rule(when));
        let place = format!("rules.yaml:{line}:{column} RUL005 ");
        assert!(
            told.len() == 1 && told[0].starts_with(&place) && told[0].contains(words),
            "{when}: {told:?}"
        );
    }
}

#[test]
fn a_rule_that_cannot_be_is_refused_with_the_way_out() {
    for (rule, words) in [
        ("{code: CON999, over: system, when: 'true', message: m}", "the program's own"),
        ("{code: own1, over: system, when: 'true', message: m}", "is no code"),
        ("{code: ØØØ001, over: system, when: 'true', message: m}", "is no code"),
        (
            "{code: OWN001, over: system, when: 'true', message: '{system.covers}'}",
            "cannot stand in a message",
        ),
        ("{code: OWN001, over: system, when: 'true', message: '{system.name'}", "never closed"),
        ("{code: OWN001, over: system, when: 'true', message: 'a } b'}", "closes nothing"),
        ("{code: OWN001, over: system, when: 'true', message: m, at: ownr}", "no key `ownr`"),
        ("{code: OWN001, over: system, when: 'true', message: m, bad: [{nam: x}]}", "no field `nam`"),
        (
            "{code: OWN001, over: system, when: 'true', message: m, bad: [{covers: [{fit: good}]}]}",
            "a whole number is wanted",
        ),
    ] {
        let told = told(&format!("rules: [{rule}]"));
        assert!(told.iter().any(|line| line.contains("RUL005") && line.contains(words)), "{rule}: {told:?}");
    }
    let twice = "rules: [{code: OWN001, over: plan, when: 'false', message: m}, {code: OWN001, over: plan, when: 'false', message: m}]";
    assert!(told(twice)[0].contains("a second time"));
}

#[test]
fn examples_are_run_each_time() {
    let rules = |examples: &str| {
        told(&format!("rules:\n  - code: OWN001\n    over: contract\n    when: contract.notice_months > 1000 && contract.supplier != merger.name\n    message: m\n{examples}"))
            .into_iter()
            .filter(|line| line.contains("RUL"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        rules(
            "    ok: [{notice_months: 1000}]\n    bad: [{notice_months: 1001, supplier: A, merger: {name: B}}]"
        ),
        [""; 0]
    );
    assert!(
        rules("    ok:\n      - {notice_months: 5000, supplier: A, merger: {name: B}}")[0]
            .starts_with("rules.yaml:7:9 RUL006 OWN001 finds")
    );
    assert!(rules("    bad:\n      - {notice_months: 10}")[0].contains("does not find"));
    assert!(rules("    bad: [{supplier: x}]")[0].contains("says nothing of `notice_months`"));
    assert!(rules("    bad: [{notice_months: 5000, supplier: x}]")[0].contains("says nothing of `name`"));
}

#[test]
fn what_only_a_plan_knows_is_looked_at_with_a_plan_only() {
    assert_eq!(found("plan", "plan.feasible && has(plan.cost) && plan.cost > 0"), ["plan"]);
    assert!(!found("domain", "has(domain.chosen)").is_empty());
    let case = Case::parse(
        "own",
        &format!(
            "{WORKSPACE}rules: [{{code: OWN001, over: system, when: system.goes_on || !system.goes_on, message: m}}]\n"
        ),
    );
    assert_eq!(
        case.check(&Request::default()).0.findings.iter().filter(|one| one.code == "OWN001").count(),
        2
    );
    assert!(!case.check_inventory().ran.contains(&"OWN001".to_owned()));
}

#[test]
fn no_expression_hangs_the_check_or_fills_the_memory() {
    // Each of these would double a text or a list thirty times over.
    let texts = format!("['ab']{}.size() > 0", ".map(a, a + a)".repeat(40));
    let nested = "domain.systems.exists(a, domain.systems.exists(b, a.name + b.name == \"\"))".to_owned();
    let lists = format!("[system]{0} == [system]{0}", ".map(a, [a, a])".repeat(28));
    for (over, when) in [("system", texts), ("system", lists)] {
        let told = told(&format!("rules: [{{code: OWN001, over: {over}, message: m, when: \"{when}\"}}]"));
        assert!(told.len() == 1 && told[0].contains("RUL007"), "{told:?}");
    }
    // Every system of a large municipality with every other: 9 million pairs.
    let mut text = format!(
        "{WORKSPACE}rules:\n  - {{code: OWN001, over: municipality, message: m, when: 'municipality.systems.exists(a, municipality.systems.exists(b, a.name + b.name == merger.name))'}}\n  - {{code: OWN002, over: domain, message: m, when: '{nested}'}}\n"
    );
    let mut systems = String::from("systems:\n");
    for number in 0..3_000 {
        systems.push_str(&format!("  - {{id: s{number}, name: S, covers: [{{domain: care}}]}}\n"));
    }
    text = text.replace("systems:\n", &systems);
    let checked = Case::parse("own", &text).check_inventory();
    let stopped: Vec<String> = checked
        .findings
        .iter()
        .filter(|one| one.code == "RUL007")
        .map(|one| one.message.to_string())
        .collect();
    assert_eq!(stopped.len(), 2, "{stopped:?}");
    assert!(stopped[0].contains("costs too much") && stopped[0].contains("20000000 steps"), "{stopped:?}");
}

/// The tables of fields in the documentation.
fn fields() -> String {
    let mut text = String::new();
    for record in RECORDS {
        text.push_str(&format!("\n### {}\n\n| field | holds | meaning |\n|---|---|---|\n", record.name));
        for field in record.fields {
            let holds = match field.holds {
                Holds::Bool => "true or false".to_owned(),
                Holds::Int => "number".to_owned(),
                Holds::Text => "text".to_owned(),
                Holds::Date => "date".to_owned(),
                Holds::Texts => "list of texts".to_owned(),
                Holds::Word(words) => {
                    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
                }
                Holds::One(record) => record.name.to_owned(),
                Holds::Many(record) => format!("list of {}", record.name),
            };
            let mark = if field.optional { " **?**" } else { "" };
            let plan = if field.of_plan { " (with a plan)" } else { "" };
            text.push_str(&format!("| `{}`{mark} | {holds} | {}{plan} |\n", field.name, field.about));
        }
    }
    text
}

#[test]
fn the_documentation_lists_every_field() {
    let path = repository("docs/user-rules.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("<!-- fields -->\n").unwrap();
    let (listed, after) = rest.split_once("\n<!-- end of fields -->").map_or_else(
        || rest.split_once("<!-- end of fields -->").unwrap(),
        |(listed, after)| (listed, after),
    );
    if crate::held::updating() {
        std::fs::write(
            &path,
            format!("{before}<!-- fields -->\n{}\n<!-- end of fields -->{after}", fields()),
        )
        .unwrap();
        return;
    }
    assert_eq!(listed, fields(), "UPDATE=1 rewrites it");
}

/// The rule that the documentation opens with finds what it says.
#[test]
fn the_example_of_the_documentation_is_sound() {
    let text = std::fs::read_to_string(repository("docs/user-rules.md")).unwrap();
    let example = text.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(told(example), [""; 0]);
    let broken = example.replace("ok:\n", "ok:\n      - {personal_data: special}\n");
    assert_eq!(told(&broken).len(), 1);
}
