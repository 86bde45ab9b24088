//! How sure a plan is: ranges in files, draws against plans made one by one from outside, what to ask for first.

use serde_json::Value;

use portfolio::cost::Basis;
use portfolio::freedom::{Within, freedom};
use portfolio::load::load;
use portfolio::model::{FigureOrigin, Landscape, Money};
use portfolio::optimise::{Effort, Other, Outcome, target};
use portfolio::resolve::{Clock, Origins, resolve};
use portfolio::risk::{Request, Risk, Subject, Written, risk};

use crate::oracle::generate::generate;
use crate::support::{Memory, landscape_of, portfolio, repository};

const MANIFEST: &str = "format: 2
merger: {name: Nysund, date: 2020-01-01, as_of: 2019-01-01, horizon_years: 4, discount_rate: 0}
municipalities:
  - {id: nord, inhabitants: 5000, inventory: nord.yaml}
  - {id: sor, inhabitants: 5000, inventory: sor.yaml}
catalogue: [catalogue.yaml]
";

/// A catalogue in which only what is written as a range is uncertain.
const CATALOGUE: &str = "sectors: [{id: Care}]
domains: [{id: care, name: Care, sector: Care}, {id: mail, name: Mail, sector: Care}]
ranges:
  - {origin: given, low: 0, high: 0, judged: 2019-01-01, source: nobody}
  - {origin: assumed, low: 0, high: 0, judged: 2019-01-01, source: nobody}
  - {origin: market, low: 0, high: 0, judged: 2019-01-01, source: nobody}
  - {origin: default_rate, low: 0, high: 0, judged: 2019-01-01, source: nobody}
  - {origin: price_level, low: 0, high: 0, judged: 2019-01-01, source: nobody}
";

/// Two systems for one domain, the one for a fee, the other for another; mail beside them, which nobody must choose.
fn files(nord: &str, sor: &str) -> Vec<(String, String)> {
    let inventory = |municipality: &str, supplier: &str, fee: &str| {
        format!(
            "municipality: {municipality}
systems:
  - {{id: ehr, name: EHR, contract: ehr, covers: [{{domain: care, users: 100, records: 1000}}]}}
  - {{id: post, name: Post, annual_cost: 1000, covers: [{{domain: mail, users: 10, records: 0}}]}}
contracts:
  - {{id: ehr, supplier: {supplier}, annual_fee: {fee}, growth: any, pricing: fixed, notice_months: 3}}
"
        )
    };
    vec![
        ("portfolio.yaml".to_owned(), MANIFEST.to_owned()),
        ("catalogue.yaml".to_owned(), CATALOGUE.to_owned()),
        ("nord.yaml".to_owned(), inventory("nord", "alfa", nord)),
        ("sor.yaml".to_owned(), inventory("sor", "beta", sor)),
    ]
}

fn read(files: &[(String, String)]) -> (Landscape, Origins) {
    let (documents, findings) = load(&Memory(files));
    assert!(findings.is_empty(), "{findings:?}");
    let resolved = resolve(
        &documents,
        Clock { as_of_override: None, today: portfolio::model::date("2019-01-01").unwrap() },
    );
    (resolved.landscape.expect("no errors"), resolved.origins)
}

fn best(landscape: &Landscape) -> Other {
    let basis = Basis::new(landscape);
    let Outcome::Optimal(selection, _) = target(&basis, Effort::default()) else { panic!("a plan") };
    let evaluation = portfolio::cost::evaluate(&basis, &selection).into();
    Other { selection, evaluation }
}

fn drawn(landscape: &Landscape, origins: &Origins, draws: u32, seed: u32) -> Risk {
    let basis = Basis::new(landscape);
    let best = best(landscape);
    let free = freedom(&basis, &best, Within::default());
    let written = Written { range: &|place| origins.range(place), has: &|place| origins.has(place) };
    risk(&basis, &best.selection, &free, written, Request { draws, seed })
}

/// The value below which a triangular figure lies with a probability, as the books have it.
fn triangle((low, likely, high): (f64, f64, f64), probability: f64) -> u64 {
    let split = (likely - low) / (high - low);
    let value = match probability < split {
        true => low + (probability * (high - low) * (likely - low)).sqrt(),
        false => high - ((1.0 - probability) * (high - low) * (high - likely)).sqrt(),
    };
    value.round() as u64
}

#[test]
fn a_range_is_counted_with_at_what_is_likely() {
    let plain = read(&files("300000", "320000")).0;
    for (nord, sor) in [
        ("300000 ±10%", "320000 ±25 %"),
        ("250000..350000", "320000"),
        ("1000..300000..2000000", "300000..320000..320000"),
    ] {
        let (ranged, origins) = read(&files(nord, sor));
        assert_eq!(best(&plain).total(), best(&ranged).total(), "{nord}, {sor}");
        assert_eq!(best(&plain).selection, best(&ranged).selection, "{nord}, {sor}");
        let own = drawn(&ranged, &origins, 4, 1).own_ranges;
        assert_eq!(own, 1 + usize::from(sor != "320000"), "{nord}, {sor}");
    }
}

/// What was taken from an invoice or an offer has the range of that, and what a program filled in that of what is assumed.
#[test]
fn a_figure_that_says_what_it_was_taken_from_has_the_range_of_that() {
    let with = |contract: &str, ranges: &str| {
        let mut files = files("300000", "320000");
        files[2].1 = files[2].1.replace("growth: any", &format!("exit_fee: 5000, growth: any, {contract}"));
        files[2].1 = files[2].1.replace("annual_cost: 1000", "annual_cost: 1000, quoted: [annual_cost]");
        files[1].1 = files[1].1.replace("ranges:\n", &format!("ranges:\n{ranges}"));
        let (landscape, origins) = read(&files);
        drawn(&landscape, &origins, 4, 1)
    };
    let found = |risk: &Risk, place: &str| -> Option<(FigureOrigin, u64, u64)> {
        let effect =
            risk.effects.iter().find(|effect| format!("{:?}", effect.figure.place).contains(place))?;
        let figure = &effect.figure;
        Some((figure.origin, figure.range.low, figure.range.high))
    };
    let risk = with("invoiced: [annual_fee], quoted: [annual_fee, exit_fee]", "");
    assert_eq!(found(&risk, "annual_fee"), Some((FigureOrigin::Invoice, 294_000, 315_000)));
    assert_eq!(found(&risk, "exit_fee"), Some((FigureOrigin::Quote, 4_750, 5_500)));
    assert_eq!(found(&risk, "annual_cost"), Some((FigureOrigin::Quote, 950, 1_100)));
    let judged = "  - {origin: invoice, low: 1, high: 3, judged: 2019-01-01, source: us}\n";
    let risk = with("invoiced: [annual_fee]", judged);
    assert_eq!(found(&risk, "annual_fee"), Some((FigureOrigin::Invoice, 297_000, 309_000)));
    // Given, and nothing else said: exact here, so it is none that is uncertain.
    assert_eq!(found(&risk, "exit_fee"), None);
    // What nobody has confirmed stays assumed, whatever else is said of it.
    let doubted = "  - {origin: assumed, low: 50, high: 50, judged: 2020-01-01, source: us}\n";
    let risk = with("guessed: [annual_fee], invoiced: [annual_fee]", doubted);
    assert_eq!(found(&risk, "annual_fee"), Some((FigureOrigin::Assumed, 150_000, 450_000)));
}

#[test]
fn a_key_that_is_no_figure_is_no_source_and_it_is_said() {
    let mut files = files("300000", "320000");
    files[2].1 = files[2].1.replace("growth: any", "growth: any, invoiced: [annual_fee, supplier]");
    let (documents, _) = load(&Memory(&files));
    let day = portfolio::model::date("2019-01-01").unwrap();
    let found = resolve(&documents, Clock { as_of_override: None, today: day }).findings;
    let said: Vec<String> = found.iter().map(|finding| finding.message.to_string()).collect();
    assert!(said.iter().any(|said| said.contains("`invoiced` names `supplier`")), "{said:?}");
}

/// From outside: a grid over both fees, each world written as files, loaded and planned by itself.
#[test]
fn win_shares_are_those_of_plans_made_one_by_one() {
    let (one, other) = ((200_000.0, 300_000.0, 460_000.0), (260_000.0, 310_000.0, 380_000.0));
    let (landscape, origins) = read(&files("200000..300000..460000", "260000..310000..380000"));
    let planned = best(&landscape);
    let domain = landscape.find_domain("care").expect("it is there");
    let steps = 18;
    let mut same = 0;
    for (row, column) in (0..steps * steps).map(|cell| (cell / steps, cell % steps)) {
        let at = |of, step: usize| triangle(of, (step as f64 + 0.5) / steps as f64).to_string();
        let (world, _) = read(&files(&at(one, row), &at(other, column)));
        same += usize::from(best(&world).selection.get(domain) == planned.selection.get(domain));
    }
    let outside = 100.0 * same as f64 / (steps * steps) as f64;
    assert!((10.0..90.0).contains(&outside), "the figures should decide now and then: {outside}");
    let found = drawn(&landscape, &origins, 1024, 1);
    let win = found.choices.iter().find(|win| win.domain == domain).expect("care is decided");
    let inside = 100.0 * win.won as f64 / 1024.0;
    assert!((inside - outside).abs() < 3.0, "{inside} % against {outside} %");
    assert_eq!(win.won + win.others.iter().map(|other| other.1).sum::<usize>(), 1024);
}

#[test]
fn the_figure_to_ask_for_is_the_one_that_changes_what_is_best() {
    let (landscape, origins) = read(&files("200000..300000..460000", "310000 ±1%"));
    let found = drawn(&landscape, &origins, 1024, 3);
    let ask = found.ask();
    let first = ask.first().expect("something should be asked");
    let Subject::Fee(contract) = first.figure.subject else { panic!("{:?}", first.figure) };
    assert_eq!(landscape.contract(contract).reference, "nord/ehr");
    assert!(
        first.saves > Money::ZERO && first.saves <= found.regret.mean,
        "{} {:?}",
        first.saves.get(),
        found.regret
    );
    // Knowing the only figure that matters saves nearly all there is to regret.
    assert!(
        first.saves.get() * 10 >= found.regret.mean.get() * 8,
        "{} {:?}",
        first.saves.get(),
        found.regret
    );
    // A figure that changes no decision is not asked for, though it moves money.
    let (landscape, origins) = read(&files("100000", "900000 ±1%"));
    let found = drawn(&landscape, &origins, 64, 3);
    assert!(found.ask().is_empty() && found.decisions().is_empty());
    assert!(found.regret.worst.is_zero(), "{:?}", found.regret);
}

#[test]
fn truth_drawn_from_the_ranges_lies_between_the_ends_in_eight_of_ten_worlds() {
    let landscape = portfolio_default();
    let (one, truth) = (drawn_plainly(&landscape, 256, 1), drawn_plainly(&landscape, 1000, 2));
    for (spread, truth) in one.sums.iter().zip(&truth.sums) {
        let (low, high) = (spread.quantile(10), spread.quantile(90));
        assert!(low <= spread.quantile(50) && spread.quantile(50) <= high);
        let inside = truth.drawn.iter().filter(|&&drawn| low <= drawn && drawn <= high).count();
        assert!((760..=840).contains(&inside), "{:?}: {inside} of 1000", spread.of);
    }
}

/// A generated merger in which everything is as uncertain as the program thinks.
fn portfolio_default() -> Landscape {
    landscape_of(&generate(7, 1_500))
}

fn drawn_plainly(landscape: &Landscape, draws: u32, seed: u32) -> Risk {
    let basis = Basis::new(landscape);
    let best = best(landscape);
    let free = freedom(&basis, &best, Within::default());
    let written = Written { range: &|_| None, has: &|_| false };
    risk(&basis, &best.selection, &free, written, Request { draws, seed })
}

/// The price level moves all kroner together, by the triangle over its percentages.
#[test]
fn the_price_level_moves_every_price_by_as_much() {
    let mut files = files("300000", "320000");
    let level = "origin: price_level, low: 0, high: 0";
    assert!(files[1].1.contains(level));
    files[1].1 = files[1].1.replace(level, "origin: price_level, low: 10, high: 10");
    let (landscape, origins) = read(&files);
    let found = drawn(&landscape, &origins, 1024, 1);
    let cash = &found.sums[0];
    let at = |percent: usize| cash.quantile(percent).get() as f64 / cash.printed.get() as f64;
    // A tenth of the triangle over 0.9 to 1.1 lies below 0.9 + √(0.1 · 0.2 · 0.1).
    for (percent, level) in [(10, 0.944_72), (50, 1.0), (90, 1.055_28)] {
        assert!((at(percent) - level).abs() < 0.003, "{percent}: {} against {level}", at(percent));
    }
    assert!(found.choices.iter().all(|win| win.won == 1024), "what all prices do turns nothing here");
}

/// What one supplier asks errs together, so the sum of two contracts is less sure than where two ask.
#[test]
fn prices_of_one_supplier_are_drawn_together() {
    let spread = |supplier: &str| {
        let mut files = files("200000..300000..400000", "900000");
        // Mail in the north has a contract of its own.
        let contract = format!(
            "contracts:\n  - {{id: post, supplier: {supplier}, annual_fee: 200000..300000..400000, growth: any, \
             pricing: fixed, notice_months: 3}}\n"
        );
        let nord =
            files[2].1.replace("annual_cost: 1000", "contract: post").replace("contracts:\n", &contract);
        files[2].1 = nord;
        // Only it is left in its domain, so it stays.
        files[3].1 = files[3].1.lines().filter(|line| !line.contains("mail")).collect::<Vec<_>>().join("\n");
        let (landscape, origins) = read(&files);
        let found = drawn(&landscape, &origins, 1024, 1);
        let cash = &found.sums[0];
        cash.quantile(90).get() - cash.quantile(10).get()
    };
    let (together, apart) = (spread("alfa"), spread("gamma"));
    assert!(together * 100 > apart * 120, "{together} against {apart}");
}

#[test]
fn regret_is_never_below_nothing_and_worlds_are_counted_whole() {
    for seed in 0..60 {
        let landscape = landscape_of(&generate(seed, 1_500));
        let basis = Basis::new(&landscape);
        if !matches!(target(&basis, Effort::default()), Outcome::Optimal(..)) {
            continue;
        }
        let found = drawn_plainly(&landscape, 16, seed as u32);
        assert!(found.regret.mean >= Money::ZERO && found.regret.mean <= found.regret.worst, "seed {seed}");
        for win in &found.choices {
            let all = win.won + win.others.iter().map(|other| other.1).sum::<usize>();
            assert_eq!(all + found.without_plan, 16, "seed {seed}");
        }
        // What turns nothing at either end saves nothing.
        for effect in &found.effects {
            assert!(effect.turning() > 0 || effect.saves.is_zero(), "seed {seed}: {effect:?}");
        }
    }
}

/// Each figure at each end, planned by itself: also where the program knows without planning that nothing changes.
#[test]
fn what_an_end_changes_is_what_planning_with_it_says() {
    let (mut ends, mut turning) = (0, 0);
    for seed in 0..40 {
        let landscape = landscape_of(&generate(seed, 1_500));
        if !matches!(target(&Basis::new(&landscape), Effort::default()), Outcome::Optimal(..)) {
            continue;
        }
        let found = drawn_plainly(&landscape, 1, 1);
        let planned = best(&landscape);
        let written = Written { range: &|_| None, has: &|_| false };
        for effect in &found.effects {
            let range = effect.figure.range;
            for (value, turns) in [range.low, range.high].into_iter().zip(&effect.turns) {
                let mut world = landscape.clone();
                effect.figure.subject.set(&mut world, written, value);
                let basis = Basis::new(&world);
                let Outcome::Optimal(plan, _) = target(&basis, Effort::default()) else { continue };
                let differs = basis.in_scope().filter(|&at| plan.get(at) != planned.selection.get(at));
                assert_eq!(
                    differs.collect::<Vec<_>>(),
                    *turns,
                    "seed {seed}: {:?} at {value}",
                    effect.figure
                );
                ends += 1;
                turning += usize::from(!turns.is_empty());
            }
        }
    }
    assert!(ends > 2_000 && turning > 20, "{ends} ends, {turning} turn something");
}

#[test]
fn the_same_bytes_on_one_and_on_sixteen_threads() {
    let office = repository("tests/cases/office");
    let told = |threads: &str, seed: &str| {
        let arguments = ["risk", "--draws", "32", "--seed", seed, "--format", "json"];
        let output = portfolio(&office, &arguments).env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(told("1", "1"), told("16", "1"));
    assert_ne!(told("2", "1"), told("2", "2"), "another seed gives other worlds");
    let told: Value = serde_json::from_str(&told("2", "1")).unwrap();
    assert_eq!(told["draws"], 32, "{told}");
}

#[test]
fn the_command_says_no_to_what_it_cannot_draw_and_yes_to_every_form() {
    let office = repository("tests/cases/office");
    for bad in [["--draws", "0"], ["--draws", "100000"], ["--seed", "x"]] {
        let output = portfolio(&office, &[&["risk"], &bad[..]].concat()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{bad:?}");
    }
    let written = |arguments: &[&str]| {
        let output = portfolio(&office, &[&["risk", "--draws", "8"], arguments].concat()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let csv = written(&["--format", "csv", "--dialect", "rfc4180"]);
    assert!(csv.starts_with("figure,origin,low,counted_with,high,"), "{csv}");
    assert!(written(&["--format", "svg"]).starts_with("<svg"));
    assert!(written(&["--lang", "nb"]).contains("Trekninger"));
}
