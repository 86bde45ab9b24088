//! The business case: that its parts come to the whole along every axis, and that its rows are the plan's sums in other clothes.

use std::collections::BTreeMap;

use portfolio::business::{Axis, Case, Entry, Grain, Key};
use portfolio::cost::{Basis, Evaluation, Item, as_is, evaluate};
use portfolio::model::{Landscape, Money, Month, Selection};
use portfolio::optimise::{Effort, Outcome, target};
use portfolio::report::business::{self, Unit};
use portfolio::report::{Row, Table, Value};
use portfolio::roadmap;

use crate::oracle::generate::generate;
use crate::support::{files_below, landscape_of, portfolio, repository};

/// A workspace with its target and what that costs.
struct Planned {
    landscape: Landscape,
    selection: Selection,
}

impl Planned {
    fn of(landscape: Landscape) -> Option<Self> {
        let selection = match target(&Basis::new(&landscape), Effort::default()) {
            Outcome::Optimal(selection, _) => selection,
            Outcome::Feasible(..) | Outcome::Infeasible(_) => return None,
        };
        Some(Planned { landscape, selection })
    }

    fn tell<T>(&self, about: impl FnOnce(&Basis, &Evaluation, &Case) -> T) -> Option<T> {
        let basis = Basis::new(&self.landscape);
        let evaluation = evaluate(&basis, &self.selection);
        let roadmap = roadmap::of_plan(&basis, &self.selection, &evaluation).ok()?;
        let case = Case::new(&basis, &self.selection, &evaluation, &roadmap);
        Some(about(&basis, &evaluation, &case))
    }
}

fn sum<'a>(entries: impl Iterator<Item = &'a Entry>) -> Money {
    entries.map(|entry| entry.amount).sum()
}

fn generated() -> impl Iterator<Item = (u64, Planned)> {
    (0..1_000).filter_map(|seed| Some((seed, Planned::of(landscape_of(&generate(seed, 200)))?)))
}

#[test]
fn along_every_axis_the_parts_come_to_the_whole_and_what_is_paid_once_is_the_plans() {
    let mut seen = 0;
    for (seed, planned) in generated() {
        let landscape = &planned.landscape;
        planned.tell(|basis, evaluation, case| {
            present_values_come_to_the_cash(landscape, evaluation, case, seed);
            two_axes_come_to_the_whole(landscape, case, seed);
            years_are_the_same_in_either_grain((basis, &planned.selection, evaluation), case, seed);
            for side in [&case.today, &case.target] {
                let whole = sum(side.iter());
                for axis in Axis::ALL {
                    let mut parts: BTreeMap<Key, Money> = BTreeMap::new();
                    for entry in side {
                        *parts.entry(entry.key(landscape, axis)).or_default() += entry.amount;
                    }
                    assert_eq!(parts.into_values().sum::<Money>(), whole, "seed {seed}: {axis:?}");
                }
            }
            // What is paid once is booked to the krone, whatever it is split over.
            for item in [Item::Exit, Item::Migration, Item::Integration] {
                let booked = sum(case.target.iter().filter(|entry| entry.item == item));
                assert_eq!(booked, evaluation.items[item].money, "seed {seed}: {item:?}");
            }
            let bought: Money = evaluation.procured.keys().map(|&id| basis.product_one_off(id)).sum();
            let yearly: Money = evaluation.procured.keys().map(|&id| basis.product_annual(id)).sum();
            let booked = sum(case.target.iter().filter(|entry| entry.item == Item::Procurement));
            let years = i128::from(landscape.merger.horizon_years.max(10));
            assert_eq!(booked, bought + Money(yearly.get() * years), "seed {seed}");
            // A year from the month of the planning date costs what a year of today costs.
            let first = Month::of(landscape.merger.as_of).0;
            let year = sum(case.today.iter().filter(|entry| entry.month.0 < first + 12));
            assert_eq!(year, as_is(basis).annual.money, "seed {seed}");
        });
        seen += 1;
    }
    assert!(seen > 500, "only {seen} workspaces have a plan");
}

/// The factors of model.md 7: of each year that of the year before, divided by one and the rate, rounded, in units of 10^-12.
fn factor(year: i32, basis_points: u64) -> i128 {
    let divisor = 10_000 + i128::from(basis_points);
    (0..year).fold(1_000_000_000_000, |factor, _| rounded(factor * 10_000, divisor))
}

/// Rounded to the nearest, half away from nothing.
fn rounded(part: i128, whole: i128) -> i128 {
    let sign = part.signum();
    sign * ((2 * part.abs() + whole) / (2 * whole))
}

/// The present values of the rows and the printed row of rounding are the cash of the plan, to the krone.
fn present_values_come_to_the_cash(landscape: &Landscape, evaluation: &Evaluation, case: &Case, seed: u64) {
    let merger = &landscape.merger;
    let first = Month::of(merger.date).0;
    let end = first + 12 * merger.horizon_years as i32;
    let mut months: BTreeMap<i32, i128> = BTreeMap::new();
    for entry in case.target.iter().filter(|entry| entry.month.0 < end) {
        let goes_on = matches!(entry.item, Item::Running | Item::Fees);
        if entry.month.0 >= first || !goes_on {
            *months.entry(entry.month.0).or_default() += entry.amount.get();
        }
    }
    let worth = |(&month, &amount): (&i32, &i128)| {
        let year = (month - first).div_euclid(12).max(0);
        rounded(amount * factor(year, u64::from(merger.discount_basis_points)), 1_000_000_000_000)
    };
    let worth: i128 = months.iter().map(worth).sum();
    let row = case.rounding_and_discounting();
    assert_eq!(worth + row.get(), evaluation.items.money().cash().get(), "seed {seed}");
}

/// The sums that a table prints: those of its rows, and that of the row below them.
fn printed(table: &Table) -> (Money, Money) {
    let sum = table.columns.iter().position(|column| column.key == "sum").unwrap();
    let amount = |row: &Row| match row.cells[sum].value {
        Value::Money(money) => money,
        _ => Money::ZERO,
    };
    let rows = table.rows.iter().filter(|row| !row.total).map(amount).sum();
    (rows, table.rows.iter().find(|row| row.total).map(amount).unwrap())
}

/// The rows of any two axes come to the printed sum, and those of the municipalities to the whole.
fn two_axes_come_to_the_whole(landscape: &Landscape, case: &Case, seed: u64) {
    let whole = sum(case.within(&case.target));
    let of = |axes: &[Axis]| printed(&business::years(landscape, case, axes, Unit::Kroner));
    assert_eq!(of(&[Axis::Municipality]), (whole, whole), "seed {seed}");
    // One pair on each workspace, each pair on many.
    let pairs: Vec<(Axis, Axis)> = Axis::ALL
        .iter()
        .flat_map(|one| Axis::ALL.iter().map(move |other| (*one, *other)))
        .filter(|(one, other)| one != other)
        .collect();
    let (one, other) = pairs[seed as usize % pairs.len()];
    assert_eq!(of(&[one, other]), (whole, whole), "seed {seed}: {one:?}, {other:?}");
}

/// What only tells of years tells the same of them, with fewer entries.
fn years_are_the_same_in_either_grain(
    (basis, selection, evaluation): (&Basis, &Selection, &Evaluation),
    case: &Case,
    seed: u64,
) {
    let roadmap = roadmap::of_plan(basis, selection, evaluation).unwrap();
    let coarse = Case::of(Grain::Years, basis, (selection, evaluation), &roadmap);
    assert!(coarse.today.len() <= case.today.len() && coarse.target.len() <= case.target.len());
    for axis in Axis::ALL {
        let [fine, coarse] =
            [case, &coarse].map(|case| business::years(basis.landscape, case, &[axis], Unit::Kroner));
        assert_eq!(fine, coarse, "seed {seed}: {axis:?}");
    }
}

/// Without discounting nothing but rounding is left between the rows and the plan, and exits that run past the horizon.
#[test]
fn without_discounting_the_rows_are_the_cash_of_the_plan_but_for_rounding() {
    let mut seen = 0;
    for (seed, mut planned) in generated() {
        planned.landscape.merger.discount_basis_points = 0;
        let landscape = &planned.landscape;
        planned.tell(|basis, evaluation, case| {
            let end = Month::of(landscape.merger.date).0 + 12 * landscape.merger.horizon_years as i32;
            let beyond = sum(case.target.iter().filter(|entry| {
                entry.month.0 >= end && matches!(entry.item, Item::Exit | Item::Migration | Item::Integration)
            }));
            let bought_late: Money = sum(case
                .target
                .iter()
                .filter(|entry| entry.month.0 >= end && entry.item == Item::Procurement))
                - evaluation
                    .procured
                    .keys()
                    .map(|&id| {
                        let years = landscape.merger.horizon_years.max(10) - landscape.merger.horizon_years;
                        Money(basis.product_annual(id).get() * i128::from(years))
                    })
                    .sum();
            // Half a krone a year for each scaled sum, and as much for each present value.
            let sums = landscape.systems.len() + 2 * landscape.contracts.len() + landscape.domains.len();
            let most = (sums as i128) * i128::from(landscape.merger.horizon_years + 1);
            let left = case.rounding_and_discounting() - beyond - bought_late;
            assert!(left.get().abs() <= most, "seed {seed}: {left:?} is no rounding (at most {most})");
        });
        seen += 1;
    }
    assert!(seen > 500, "only {seen} workspaces have a plan");
}

#[test]
fn the_example_workspace_adds_up_on_paper() {
    let planned = Planned::of(landscape_of(&files_below(&repository("portfolio")))).unwrap();
    planned
        .tell(|basis, evaluation, case| {
            let target = sum(case.within(&case.target));
            let before = sum(case.within(&case.target).filter(|entry| case.is_before(entry)));
            // From April 2018 to December 2019 everything goes on: 21 twelfths of the year, odd kroner first.
            let year = as_is(basis).annual.money.get();
            assert!((before.get() - year * 21 / 12).abs() < 2_000, "{before:?} of {year}");
            let rounding = case.rounding_and_discounting();
            assert!(rounding.get().abs() < case.cash().get() / 100, "{rounding:?}");
            assert_eq!(case.cash(), evaluation.items.money().cash());
            assert!(target > before);
        })
        .unwrap();
}

#[test]
fn the_list_opens_and_the_page_says_what_is_in_no_row() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = portfolio(folder.path(), arguments).assert().success();
        String::from_utf8(output.get_output().stdout.clone()).unwrap()
    };
    let page = run(&["report", "business-case"]);
    for part in ["With the target", "As today", "is earned back in", "Rounding and discounting", "in no row"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(run(&["report", "business-case", "--lang", "nb"]).contains("Med målporteføljen"));
    let json: serde_json::Value =
        serde_json::from_str(&run(&["report", "business-case", "--format", "json"])).unwrap();
    let entries = json["entries"].as_array().unwrap();
    let target: i64 =
        entries.iter().filter(|row| row["side"] == "target").map(|row| row["amount"].as_i64().unwrap()).sum();
    let csv = run(&["report", "business-case", "--format", "csv", "--dialect", "rfc4180"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let (side, amount) = (at("side"), at("amount"));
    let listed: i64 = reader
        .records()
        .map(Result::unwrap)
        .filter(|row| row[side] == *"target")
        .map(|row| row[amount].parse::<i64>().unwrap())
        .sum();
    assert_eq!(listed, target);
    portfolio(folder.path(), &["report", "business-case", "--by", "item,sector,vendor"]).assert().code(2);
}
