//! A plan where not everything has an answer: open and missing domains stand beside the total, and there is a plan on every
//! planning day (model.md, section 6).

use std::fs;
use std::path::Path;

use portfolio::cost::Basis;
use portfolio::model::{Candidate, Landscape};
use portfolio::optimise::{Effort, Outcome, target};
use tempfile::TempDir;

use crate::support::{files_below, landscape_of, portfolio, repository};

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What a command prints, which must be done with exit code 0.
fn told(folder: &Path, arguments: &[&str]) -> String {
    let output = portfolio(folder, arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    // A line may break anywhere between words.
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

const MANIFEST: &str = "format: 2\nmerger: {name: Nye, date: 2020-01-01, as_of: 2018-04-01}\n\
    municipalities:\n  - {id: nord, inhabitants: 9000, inventory: nord.yaml}\n  - {id: sor, inhabitants: 1000, inventory: sor.yaml}\n\
    catalogue: [catalogue.yaml]\n";
const CATALOGUE: &str = "domains:\n  - {id: economy, name: {nb: Økonomi, en: Economy}, sector: D2}\n\
    \x20 - {id: alarm, name: {nb: Trygghetsalarm, en: Safety alarms}, sector: D3}\n\
    \x20 - {id: journal, name: {nb: Journal, en: Care journal}, sector: D3, priority: must}\n\
    products:\n  - {id: tender, name: Anbud, domains: [alarm], market: {one_off: 100000, annual: 10000, lead_months: 12}}\n";
const NORD: &str = "municipality: nord\nsystems:\n\
    \x20 - {id: agresso, name: Agresso, annual_cost: 100000, covers: [{domain: economy, users: 20}]}\n\
    \x20 - {id: alarmer, name: Alarmer, status: phasing_out, annual_cost: 20000, covers: [{domain: alarm, users: 5}]}\n";
const SOR: &str = "municipality: sor\nsystems:\n  - {id: visma, name: Visma, annual_cost: 50000, covers: [{domain: economy, users: 4}]}\n";

fn without_an_answer() -> TempDir {
    let no_tender = &CATALOGUE[..CATALOGUE.find("products:").unwrap()];
    folder(&[
        ("portfolio.yaml", MANIFEST),
        ("catalogue.yaml", no_tender),
        ("nord.yaml", NORD),
        ("sor.yaml", SOR),
    ])
}

#[test]
fn open_and_missing_domains_stand_beside_the_total_in_both_languages() {
    let folder = without_an_answer();
    for command in ["plan", "diff"] {
        let en = told(folder.path(), &[command, "--lang", "en"]);
        assert!(en.contains("Open, 1 domain (nothing can be chosen"), "{en}");
        assert!(en.contains("): Safety alarms."), "{en}");
        assert!(
            en.contains("Not told yet: 1 domain that every municipality must have (Care journal)"),
            "{en}"
        );
        assert!(en.contains("Safety alarms Alarmer being phased out alarm"), "{en}");
        let nb = told(folder.path(), &[command, "--lang", "nb"]);
        assert!(nb.contains("Åpent, 1 område (ingenting kan velges"), "{nb}");
        assert!(nb.contains("Ikke kartlagt ennå: 1 område som alle kommuner må ha"), "{nb}");
        assert!(nb.contains("Trygghetsalarm Alarmer fases ut alarm"), "{nb}");
    }
}

#[test]
fn two_plans_with_other_gaps_are_not_set_side_by_side_as_if_they_paid_for_the_same() {
    let folder = without_an_answer();
    told(folder.path(), &["plan", "-o", "before.json"]);
    let same = told(folder.path(), &["diff", "before.json", "target"]);
    assert!(!same.contains("do not pay for the same"), "{same}");
    fs::write(folder.path().join("catalogue.yaml"), CATALOGUE).unwrap();
    let other = told(folder.path(), &["diff", "before.json", "target"]);
    let wanted = "The two sums do not pay for the same: domains that are open or missing in before.json: alarm, journal; \
                  in target: journal.";
    assert!(other.contains(wanted), "{other}");
}

#[test]
fn there_is_a_plan_on_the_day_before_the_last_start_of_a_tender_and_on_the_day_after() {
    let folder = folder(&[
        ("portfolio.yaml", MANIFEST),
        ("catalogue.yaml", CATALOGUE),
        ("nord.yaml", NORD),
        ("sor.yaml", SOR),
    ]);
    let in_time = told(folder.path(), &["plan", "--as-of", "2019-01-01"]);
    assert!(in_time.contains("product:tender") && !in_time.contains("Open,"), "{in_time}");
    let late = told(folder.path(), &["plan", "--as-of", "2019-01-02"]);
    assert!(late.contains("Open, 1 domain"), "{late}");
    // Begun in time it is chosen on the same day.
    let manifest = format!("{MANIFEST}progress: progress.yaml\n");
    fs::write(folder.path().join("portfolio.yaml"), manifest).unwrap();
    fs::write(
        folder.path().join("progress.yaml"),
        "procurements:\n  - {product: tender, begun: 2018-12-01, spent: 30000}\n",
    )
    .unwrap();
    let begun = told(folder.path(), &["plan", "--as-of", "2019-01-02"]);
    assert!(begun.contains("Safety alarms Anbud 5 364 000 alarm") && !begun.contains("Open,"), "{begun}");
}

#[test]
fn five_known_systems_of_three_municipalities_give_a_first_screen() {
    let system = |id: &str, name: &str, domain: &str| {
        format!("  - {{id: {id}, name: {name}, covers: [{{domain: {domain}}}]}}\n")
    };
    let inventory = |id: &str, systems: &[String]| {
        format!("municipality: {id}\ncomplete: no\nsystems:\n{}", systems.concat())
    };
    let a = inventory(
        "moskenes",
        &[system("visma", "Visma", "erp-finance"), system("profil", "Profil", "care-ehr")],
    );
    let b = inventory(
        "flakstad",
        &[system("agresso", "Agresso", "erp-finance"), system("gerica", "Gerica", "care-ehr")],
    );
    let c = inventory("vestvagoy", &[system("socio", "Socio", "social-assistance")]);
    let manifest = "format: 2\nmerger: {name: Nye Lofoten, date: 2020-01-01, as_of: 2018-04-01}\nmunicipalities:\n\
        \x20 - {id: moskenes, inhabitants: 1000, inventory: a.yaml}\n  - {id: flakstad, inhabitants: 1300, inventory: b.yaml}\n\
        \x20 - {id: vestvagoy, inhabitants: 11600, inventory: c.yaml}\n";
    let folder = folder(&[("portfolio.yaml", manifest), ("a.yaml", &a), ("b.yaml", &b), ("c.yaml", &c)]);
    let plan = told(folder.path(), &["plan"]);
    assert!(plan.contains("with 3 domains decided"), "{plan}");
    assert!(plan.contains("Not told yet: "), "{plan}");
    assert!(!plan.contains("Open, "), "{plan}");
}

/// The default workspace on a planning day, with these procurements begun.
fn default_on(day: &str, begun: &str) -> Landscape {
    let mut files = files_below(&repository("portfolio"));
    for (name, text) in &mut files {
        match name.as_str() {
            "portfolio.yaml" => *text = text.replace("as_of: 2018-04-01", &format!("as_of: {day}")),
            "progress.yaml" => *text = format!("procurements:\n{begun}"),
            _ => {}
        }
    }
    landscape_of(&files)
}

/// The open domains of the proven plan.
fn open(landscape: &Landscape) -> Vec<String> {
    let basis = Basis::new(landscape);
    let Outcome::Optimal(selection, _) = target(&basis, Effort::default()) else {
        panic!("{}: no proven plan", landscape.merger.as_of)
    };
    let open = basis.in_scope().filter(|&domain| selection.get(domain) == Some(Candidate::Open));
    open.map(|domain| landscape.domain(domain).id.clone()).collect()
}

#[test]
fn the_default_has_a_plan_in_every_month_and_none_is_open_while_its_tenders_begin_in_time() {
    let landscape = default_on("2018-04-01", "  []\n");
    let basis = Basis::new(&landscape);
    let Outcome::Optimal(selection, _) = target(&basis, Effort::default()) else { panic!("no proven plan") };
    // What the plan procures, each with the last day on which it can begin.
    let mut tenders: Vec<(String, String)> = Vec::new();
    for domain in basis.in_scope() {
        let Some(Candidate::Product(product)) = selection.get(domain) else { continue };
        let lead = landscape.product(product).market.as_ref().unwrap().lead_months;
        let due = landscape.domain(domain).due;
        let last = portfolio::calendar::subtract_months(due, lead).to_string();
        let id = landscape.product(product).reference.trim_start_matches("product:").to_owned();
        match tenders.iter_mut().find(|(known, _)| *known == id) {
            Some((_, day)) => *day = last.min(day.clone()),
            None => tenders.push((id, last)),
        }
    }
    assert!(tenders.len() > 3);
    let months =
        (4..=12).map(|month| (2018, month)).chain((1..=12).map(|month| (2019, month))).chain([(2020, 1)]);
    let mut gaps = 0;
    for (year, month) in months {
        let day = format!("{year}-{month:02}-01");
        let line = |(id, last): &(String, String)| {
            (*last < day)
                .then(|| format!("  - {{product: {id}, begun: {}}}\n", last.as_str().max("2017-01-01")))
        };
        let begun: String = tenders.iter().filter_map(line).collect();
        let begun = if begun.is_empty() { "  []\n".to_owned() } else { begun };
        assert_eq!(open(&default_on(&day, &begun)), [""; 0], "{day}");
        gaps = gaps.max(open(&default_on(&day, "  []\n")).len());
    }
    assert!(gaps > 0, "a tender that nobody began must leave its domain open");
}

#[test]
fn what_is_rejected_or_that_nobody_has_is_said_of_an_open_domain() {
    let catalogue = format!(
        "{}  - {{id: must, name: Must, sector: D2, priority: must}}\n",
        &CATALOGUE[..CATALOGUE.find("products:").unwrap()]
    );
    let manifest = format!("{MANIFEST}scope: must\ndecisions: decisions.yaml\n");
    let decisions =
        "decisions:\n  - {domain: economy, reject: nord/agresso}\n  - {domain: economy, reject: sor/visma}\n";
    let folder = folder(&[
        ("portfolio.yaml", &manifest),
        ("catalogue.yaml", &catalogue),
        ("decisions.yaml", decisions),
        ("nord.yaml", NORD),
        ("sor.yaml", SOR),
    ]);
    let plan = told(folder.path(), &["plan"]);
    assert!(plan.contains("Economy Agresso rejected by a decision economy"), "{plan}");
    assert!(plan.contains("Must nobody has one"), "{plan}");
}

#[test]
fn a_chosen_product_that_comes_too_late_may_have_begun() {
    let manifest = format!("{MANIFEST}decisions: decisions.yaml\n");
    let folder = folder(&[
        ("portfolio.yaml", &manifest),
        ("catalogue.yaml", CATALOGUE),
        ("decisions.yaml", "decisions:\n  - {domain: alarm, choose: 'product:tender'}\n"),
        ("nord.yaml", NORD),
        ("sor.yaml", SOR),
    ]);
    let output = portfolio(folder.path(), &["plan", "--as-of", "2019-01-02"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    // Beside the sentence stands where the decision is written.
    assert!(words.contains("record in `progress.yaml` that its"), "{words}");
}

#[test]
fn wherever_sums_of_plans_stand_so_do_the_numbers_of_what_they_leave_out() {
    let folder = without_an_answer();
    told(folder.path(), &["plan", "-o", "before.json"]);
    let commands: [&[&str]; 4] =
        [&["freedom"], &["front"], &["why", "economy"], &["status", "--against", "before.json"]];
    for arguments in commands {
        let page = told(folder.path(), arguments);
        assert!(page.contains("that have no answer yet: 1 open, 1 missing"), "{arguments:?}: {page}");
    }
    // A scenario that leaves another domain without an answer does not pay for the same.
    fs::create_dir(folder.path().join("scenarios")).unwrap();
    let rejects = "name: Neither\ndecisions:\n  - {domain: economy, reject: nord/agresso}\n  - {domain: economy, reject: sor/visma}\n";
    fs::write(folder.path().join("scenarios/neither.yaml"), rejects).unwrap();
    let page = told(folder.path(), &["compare", "neither"]);
    assert!(page.contains("Open domains 1 2") && page.contains("Missing domains 1 ·"), "{page}");
    assert!(page.contains("decides 0 domains that the base does not, and leaves out 1"), "{page}");
}
