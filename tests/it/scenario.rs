//! Scenarios: what they make of the files, what is wrong with them and where, and the plans side by side.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use portfolio::cost::Basis;
use portfolio::load::{Changed, Files, Overlaid, load};
use portfolio::model::{Date, Landscape};
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use portfolio::register::Register;
use portfolio::resolve::{Clock, resolve};
use portfolio::scenario::{Base, Override, Scenario, What, texts, world};

use crate::oracle::generate::generate;
use crate::support::{Memory, files_below, landscape_of, portfolio, repository};

/// A copy of a workspace of the repository, with scenarios.
pub(crate) fn copy(of: &str, scenarios: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files_below(&repository(of)) {
        let to = folder.path().join(path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, text).unwrap();
    }
    fs::create_dir_all(folder.path().join("scenarios")).unwrap();
    for (name, text) in scenarios {
        fs::write(folder.path().join(format!("scenarios/{name}.yaml")), text).unwrap();
    }
    folder
}

pub(crate) struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = portfolio(folder, arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

pub(crate) fn json(folder: &Path, arguments: &[&str]) -> Value {
    let ran = run(folder, &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {}", ran.err))
}

/// Every cell of a comparison is what the scenario's own plan document says.
fn cells_are_those_of_the_plans(folder: &Path) -> usize {
    let compared = json(folder, &["compare"]);
    let sides = compared["scenarios"].as_array().unwrap();
    let base = json(folder, &["plan"]);
    let choice = |plan: &Value, domain: &Value| {
        let domains = plan["domains"].as_array().unwrap();
        domains
            .iter()
            .find(|entry| entry["domain"] == *domain)
            .map_or(Value::Null, |entry| entry["choice"].clone())
    };
    for (number, side) in sides.iter().enumerate() {
        let id = side["id"].as_str().unwrap();
        let named = ["--scenario", id];
        let option: &[&str] = if id == "base" { &[] } else { &named };
        let plan = json(folder, &[&["plan"], option].concat());
        assert_eq!(side["status"], plan["status"], "{id}");
        if plan["status"] == "infeasible" {
            assert_eq!(side["conflict"], plan["conflict"], "{id}");
            assert!(side["cash"].is_null() && side["notices"].is_null(), "{id}");
            continue;
        }
        for (mine, theirs) in [
            ("cash", &plan["cost"]["cash"]),
            ("one_off", &plan["cost"]["one_off"]),
            ("quality", &plan["cost"]["quality"]),
            ("total", &plan["cost"]["total"]),
            ("target_year", &plan["target_year"]),
            ("changing_users", &plan["changing_users"]),
        ] {
            assert!(theirs.is_number() && side[mine] == *theirs, "{id}, {mine}: {} and {theirs}", side[mine]);
        }
        let list = |key: &str| plan[key].as_array().unwrap();
        let notices = list("contracts").iter().filter(|contract| contract["action"] == "terminate").count();
        assert_eq!(side["notices"], notices, "{id}");
        assert_eq!(side["procurements"], list("procurements").len(), "{id}");
        assert_eq!(side["open"], list("open").len(), "{id}");
        let chosen = |domain: &&Value| {
            let before = choice(&base, &domain["domain"]);
            before.is_string() && domain["choice"].is_string() && before != domain["choice"]
        };
        assert_eq!(side["otherwise"], list("domains").iter().filter(chosen).count(), "{id}");
        for (municipality, count) in side["by_municipality"].as_object().unwrap() {
            let mine = format!("{municipality}/");
            let of = |domain: &&Value| domain["choice"].as_str().is_some_and(|what| what.starts_with(&mine));
            assert_eq!(*count, list("domains").iter().filter(of).count(), "{id}, {municipality}");
        }
        let roadmap = json(folder, &[&["roadmap"], option].concat());
        let late: u64 = roadmap["projects"]
            .as_array()
            .unwrap()
            .iter()
            .map(|project| project["late_months"].as_u64().unwrap())
            .sum();
        assert_eq!(side["late_months"], late, "{id}");
        for row in compared["choices"].as_array().unwrap() {
            for domain in row["domains"].as_array().unwrap() {
                assert_eq!(row["chosen"][number], choice(&plan, domain), "{id}, {domain}");
            }
        }
    }
    sides.len()
}

#[test]
fn a_cell_of_a_comparison_is_what_the_scenarios_own_plan_says() {
    let nowhere = tempfile::tempdir().unwrap();
    assert_eq!(cells_are_those_of_the_plans(nowhere.path()), 5, "the base and four scenarios of the default");
    let example = copy(
        "examples/two-municipalities",
        &[
            ("impossible", "set: {limits.procurements: 0, limits.one_off_budget: 0}\n"),
            ("longer", "set:\n  merger.horizon_years: 9\n"),
            ("nothing", ""),
        ],
    );
    assert_eq!(cells_are_those_of_the_plans(example.path()), 4);
}

#[test]
fn what_is_wrong_with_a_scenario_is_told_at_its_line() {
    let folder = copy(
        "tests/cases/office",
        &[
            ("good", "name: Good\nset:\n  merger.horizon_years: 7\n"),
            (
                "keys",
                "name: Keys\nset:\n  \"0625/visma.anual_cost\": 5\n  limits.one_off_budget: many\n  x-note: mine\n",
            ),
            ("names", "decisions:\n- {domain: economy, choose: nowhere/visma}\nwithout: [atlantis]\n"),
        ],
    );
    let ran = run(folder.path(), &["scenario", "check", "good"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    // A file of the wrong shape is an error of the workspace, like any.
    fs::write(folder.path().join("scenarios/shape.yaml"), "nam: Shape\n").unwrap();
    let ran = run(folder.path(), &["check", "--format", "concise"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("scenarios/shape.yaml:1:1"), "{}", ran.out);
    fs::remove_file(folder.path().join("scenarios/shape.yaml")).unwrap();
    let ran = run(folder.path(), &["check", "--format", "concise"]);
    assert_eq!(ran.code, 1);
    for place in ["keys.yaml:3:", "keys.yaml:4:", "names.yaml:2:", "names.yaml:3:"] {
        assert!(ran.out.contains(&format!("scenarios/{place}")), "{place}: {}", ran.out);
    }
    assert!(!ran.out.contains("good.yaml"), "{}", ran.out);
    let ran = run(folder.path(), &["scenario", "check"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("2 of 3 scenarios are wrong"), "{}", ran.err);
    let ran = run(folder.path(), &["plan", "--scenario", "keys"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    let ran = run(folder.path(), &["plan", "--scenario", "goot"]);
    assert!(ran.code == 2 && ran.err.contains("did you mean `good`?"), "{}", ran.err);
    for set in ["merger.horizon_years", "merger.horizon_years=many", "nobody/nothing.annual_cost=1"] {
        let ran = run(folder.path(), &["plan", "--set", set]);
        assert!(ran.code == 2 && ran.err.contains("--set"), "{set}: {}", ran.err);
    }
}

#[test]
fn files_are_looked_at_as_they_would_be_and_never_changed_so() {
    let folder = copy("tests/cases/office", &[("longer", "set: {merger.horizon_years: 9}\n")]);
    let before = files_below(folder.path());
    let named = json(folder.path(), &["plan", "--scenario", "longer"]);
    let typed = json(folder.path(), &["plan", "--set", "merger.horizon_years=9"]);
    let base = json(folder.path(), &["plan"]);
    assert_eq!(named, typed);
    assert_ne!(named["cost"], base["cost"]);
    // The option goes on top of the file.
    let both = json(folder.path(), &["plan", "--scenario", "longer", "--set", "merger.horizon_years=5"]);
    assert_eq!(both["cost"], base["cost"]);
    let ran = run(folder.path(), &["set", "merger.date", "2021-01-01", "--set", "merger.horizon_years=9"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(before, files_below(folder.path()));
    let shown = json(folder.path(), &["scenario", "show", "longer"]);
    assert_eq!(shown["changes"][0]["what"], "merger.horizon_years");
    assert_eq!(shown["changes"][0]["after"], "9");
    let ran = run(folder.path(), &["scenario", "new", "calm", "--title", "Calm: for the nurses"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(run(folder.path(), &["scenario", "check", "calm"]).code, 0);
    assert_eq!(run(folder.path(), &["scenario", "new", "calm"]).code, 2);
    assert_eq!(run(folder.path(), &["scenario", "new", "../calm"]).code, 2);
    let listed = json(folder.path(), &["scenario", "list"]);
    assert_eq!(listed["scenarios"][0]["name"], "Calm: for the nurses");
}

#[test]
fn a_sweep_makes_its_scenarios_in_passing() {
    let office = repository("tests/cases/office");
    let swept = json(&office, &["compare", "--sweep", "merger.horizon_years=4..10/3"]);
    let ids: Vec<&str> =
        swept["scenarios"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["base", "4", "7", "10"]);
    let one = json(&office, &["plan", "--set", "merger.horizon_years=7"]);
    assert_eq!(swept["scenarios"][2]["cash"], one["cost"]["cash"]);
    let falling = json(&office, &["compare", "--sweep", "merger.horizon_years=9..4/5"]);
    assert_eq!(falling["scenarios"].as_array().unwrap().len(), 3);
    for bad in
        ["x", "merger.horizon_years=4..10", "merger.horizon_years=4..10/0", "merger.horizon_years=a..b/1"]
    {
        assert_eq!(run(&office, &["compare", "--sweep", bad]).code, 2, "{bad}");
    }
    let text = run(&office, &["compare", "--sweep", "merger.horizon_years=5,7", "--as", "diff"]).out;
    assert!(text.contains('·') && text.contains("other basis"), "{text}");
}

const CLOCK: Clock = Clock { as_of_override: None, today: Date::constant(2026, 1, 1) };

/// The landscape that a scenario makes of files.
fn made(files: &[(String, String)], parts: Vec<Override>) -> Result<Landscape, String> {
    let memory = Memory(files);
    let under: &dyn Files = &memory;
    let changed = Changed::new(under);
    let (documents, _) = load(&changed);
    let (register, paths) = (Register::of(&documents), changed.paths());
    let base = Base { documents: &documents, register: &register, paths: &paths };
    let scenario = Scenario { id: "s".into(), name: "S".into(), about: None, span: None, parts };
    let world = world(under, base, &scenario, CLOCK).map_err(|troubles| format!("{troubles:?}"))?;
    // The same from the texts alone.
    let parts: Vec<&Override> = scenario.parts.iter().collect();
    let again = load(&Overlaid::new(under, texts(base, &parts).unwrap().texts)).0;
    let landscape = world.resolved.landscape.ok_or("no landscape")?;
    assert_eq!(format!("{:?}", resolve(&again, CLOCK).landscape.unwrap()), format!("{landscape:?}"));
    Ok(landscape)
}

fn worth(landscape: &Landscape) -> Option<(i128, i128, u64)> {
    let basis = Basis::new(landscape);
    let (_, evaluation) = Solved::of(&basis, target(&basis, Effort::default())).target?;
    Some((evaluation.total().money.get(), evaluation.one_off.get(), evaluation.changing_users))
}

/// What a scenario sets is what the landscape holds, and the plan is that of a landscape changed by hand.
#[test]
fn a_scenario_makes_the_landscape_that_a_hand_would() {
    let (mut same, mut bound) = (0, 0);
    for seed in 0..300 {
        let files = generate(seed, 2_000);
        let mut by_hand = landscape_of(&files);
        let Some((_, one_off, _)) = worth(&by_hand) else { continue };
        let budget = u64::try_from(one_off * 9 / 10).unwrap();
        let typed =
            [("portfolio.limits.one_off_budget", budget.to_string()), ("merger.horizon_years", "8".into())];
        let parts = typed.iter().map(|(path, value)| Override::typed(path, value)).collect();
        let made = made(&files, parts).unwrap_or_else(|why| panic!("seed {seed}: {why}"));
        let before = worth(&by_hand);
        by_hand.limits.one_off_budget = Some(budget);
        by_hand.merger.horizon_years = 8;
        assert_eq!(worth(&made), worth(&by_hand), "seed {seed}");
        same += 1;
        bound += usize::from(worth(&made) != before);
    }
    assert!(same > 150 && bound > 100, "{same} made, {bound} of them another plan");
}

#[test]
fn who_stays_out_takes_along_what_others_have_of_it() {
    let mut made_so = 0;
    for seed in 0..200 {
        let files = generate(seed, 2_000);
        let landscape = landscape_of(&files);
        if landscape.municipalities.len() < 3 {
            continue;
        }
        let gone = landscape.municipalities[0].id.clone();
        let part = Override { what: What::Without(gone.clone()), span: None };
        let Ok(left) = made(&files, vec![part]) else { continue };
        made_so += 1;
        assert!(left.municipalities.iter().all(|municipality| municipality.id != gone), "seed {seed}");
        let mine = format!("{gone}/");
        assert!(left.uses.iter().all(|entry| !entry.reference.starts_with(&mine)), "seed {seed}");
        // Anyone who worked in its systems leaves with them, and nobody else.
        let stays = |entry: &&portfolio::model::Use| {
            !entry.reference.starts_with(&mine) && !landscape.system(entry.root).reference.starts_with(&mine)
        };
        let expected: Vec<&str> =
            landscape.uses.iter().filter(stays).map(|entry| entry.reference.as_str()).collect();
        let told: Vec<&str> = left.uses.iter().map(|entry| entry.reference.as_str()).collect();
        assert_eq!(told, expected, "seed {seed}");
    }
    assert!(made_so > 20, "only {made_so} scenarios");
}
