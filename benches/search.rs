//! The search alone, over many seeds: `cargo bench --bench search -- [CLASS | INSTANCE].. [--seeds 1..200] [--limit SECONDS]
//! [--each] [--dump FOLDER]`.
//!
//! A class is an instance's name without its seed (`S`, `M-budget`, `S-ties-tight`). A row per class: how many were proven,
//! how many have no plan at all, the middle, the ninth tenth and the worst of the milliseconds, and the seeds that took longest, to be looked at alone.
//! `--each` prints a line per instance; `--dump` writes each problem and its answer as JSON for other solvers.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement looks at folders and prints"
)]

#[path = "generate/mod.rs"]
mod generate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use portfolio::optimise::problem::{Pair, Price, Problem};
use portfolio::optimise::search::{Found, Search, minimise};
use serde_json::{Value, json};

use generate::Instance;

/// What is measured when nothing is named.
const CLASSES: [&str; 4] = ["S", "S-budget", "M", "M-budget"];

/// A search that is quicker than this is repeated, and the middle of the runs counts.
const QUICK: Duration = Duration::from_millis(200);

struct Arguments {
    classes: Vec<Vec<Instance>>,
    limit: Duration,
    each: bool,
    dump: Option<PathBuf>,
}

fn arguments() -> Result<Arguments, String> {
    let (mut seeds, mut limit, mut each, mut dump) = (1..=200, 20, false, None);
    let mut named: Vec<String> = Vec::new();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word}: a value must follow"));
        match word.as_str() {
            "--bench" => {}
            "--each" => each = true,
            "--limit" => limit = value()?.parse().map_err(|_| "--limit: whole seconds")?,
            "--dump" => dump = Some(PathBuf::from(value()?)),
            "--seeds" => {
                let text = value()?;
                let (from, to) = text.split_once("..").ok_or("--seeds: such as 1..200")?;
                let number = |text: &str| text.parse::<u64>().map_err(|_| "--seeds: such as 1..200");
                seeds = number(from)?..=number(to)?;
            }
            _ => named.push(word),
        }
    }
    if named.is_empty() {
        named.extend(CLASSES.map(str::to_owned));
    }
    let classes = named.iter().map(|name| match name.parse::<Instance>() {
        Ok(instance) => Ok(vec![instance]),
        Err(_) => {
            let (size, variants) = name.split_once('-').unwrap_or((name, ""));
            let end = if variants.is_empty() { String::new() } else { format!("-{variants}") };
            seeds.clone().map(|seed| format!("{size}-{seed}{end}").parse()).collect()
        }
    });
    Ok(Arguments {
        classes: classes.collect::<Result<_, String>>()?,
        limit: Duration::from_secs(limit),
        each,
        dump,
    })
}

struct Row {
    name: String,
    milliseconds: f64,
    nodes: u64,
    proven: bool,
    values: usize,
    widest: usize,
    found: Found,
}

fn measure(instance: &Instance, problem: &Problem, limit: Duration) -> Row {
    let mut times = Vec::new();
    let found = loop {
        let start = Instant::now();
        let deadline = Some(start + limit);
        let found = minimise(problem, &Search { deadline, ..Search::default() });
        let elapsed = start.elapsed();
        times.push(elapsed.as_secs_f64() * 1e3);
        if elapsed > QUICK || times.len() == 3 {
            break found;
        }
    };
    Row {
        name: instance.to_string(),
        milliseconds: quantile(&mut times, 50),
        nodes: found.nodes,
        proven: found.proven,
        values: problem.unary.iter().map(Vec::len).sum(),
        widest: problem.unary.iter().map(Vec::len).max().unwrap_or(0),
        found,
    }
}

/// The least number that so many percent do not exceed.
fn quantile(numbers: &mut [f64], percent: usize) -> f64 {
    numbers.sort_unstable_by(f64::total_cmp);
    numbers[(numbers.len() * percent).div_ceil(100).max(1) - 1]
}

fn main() -> ExitCode {
    let arguments = match arguments() {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    println!(
        "{:<18} {:>4} {:>6} {:>4} {:>7} {:>9} {:>9} {:>9} {:>7} {:>8}  slowest",
        "class", "n", "proven", "none", "values", "median ms", "p90 ms", "worst ms", "nodes", "worst"
    );
    for class in &arguments.classes {
        let mut rows = Vec::new();
        for instance in class {
            let problem = instance.encoded().problem;
            let row = measure(instance, &problem, arguments.limit);
            if arguments.each {
                println!(
                    "  {:<16} {:>9.2} ms {:>8} nodes {:>6} values, at most {:>3}{}",
                    row.name,
                    row.milliseconds,
                    row.nodes,
                    row.values,
                    row.widest,
                    if row.proven { "" } else { "  NOT PROVEN" }
                );
            }
            if let Some(folder) = &arguments.dump {
                dump(folder, &problem, &row);
            }
            rows.push(row);
        }
        print(&mut rows);
    }
    ExitCode::SUCCESS
}

fn print(rows: &mut [Row]) {
    rows.sort_by(|one, other| other.milliseconds.total_cmp(&one.milliseconds));
    let class = rows[0].name.split('-').enumerate().filter(|(place, _)| *place != 1).map(|(_, part)| part);
    let class = class.collect::<Vec<_>>().join("-");
    let mut times: Vec<f64> = rows.iter().map(|row| row.milliseconds).collect();
    let mut nodes: Vec<f64> = rows.iter().map(|row| row.nodes as f64).collect();
    let slowest: Vec<String> =
        rows.iter().take(5).map(|row| row.name.split('-').nth(1).unwrap_or_default().to_owned()).collect();
    println!(
        "{class:<18} {:>4} {:>6} {:>4} {:>7} {:>9.1} {:>9.1} {:>9.1} {:>7} {:>8}  {}",
        rows.len(),
        rows.iter().filter(|row| row.proven).count(),
        rows.iter().filter(|row| row.found.assignment.is_none()).count(),
        rows.iter().map(|row| row.values).sum::<usize>() / rows.len(),
        quantile(&mut times, 50),
        quantile(&mut times, 90),
        quantile(&mut times, 100),
        quantile(&mut nodes, 50),
        quantile(&mut nodes, 100),
        slowest.join(" ")
    );
}

/// Writes a problem and its answer as JSON. A price is `[money, users, uses..]`.
fn dump(folder: &Path, problem: &Problem, row: &Row) {
    let number = |number: i128| i64::try_from(number).expect("a price that 64 bits hold");
    let price = |price: &Price| -> Value {
        let numbers: Vec<i64> =
            [price.money, price.users].iter().chain(&price.uses).map(|&sum| number(sum)).collect();
        json!(numbers)
    };
    let pair = |pair: &Pair| {
        let money: Vec<Option<i64>> =
            pair.money.iter().map(|&money| (money != Pair::FORBIDDEN).then_some(money)).collect();
        json!({"a": pair.a, "b": pair.b, "money": money})
    };
    let answer = row.found.assignment.as_ref().and_then(|assignment| problem.price(assignment));
    let document = json!({
        "name": row.name,
        "unary": problem.unary.iter().map(|v| v.iter().map(price).collect()).collect::<Vec<Vec<Value>>>(),
        "barred": problem.barred,
        "pairs": problem.pairs.iter().map(pair).collect::<Vec<_>>(),
        "pairs_use": problem.pairs_use,
        "groups": problem.groups.iter()
            .map(|group| json!({"price": price(&group.price), "members": group.members})).collect::<Vec<_>>(),
        "remainders": problem.remainders.iter()
            .map(|one| json!({"unless": one.unless, "counted": one.counted, "money": one.money}))
            .collect::<Vec<_>>(),
        "needs": problem.needs.iter()
            .map(|need| json!({"when": need.when, "any": need.any})).collect::<Vec<_>>(),
        "limits": problem.limits.map(|limit| limit.map(number)),
        "constant": price(&problem.constant),
        "answer": answer.as_ref().map(price),
        "assignment": row.found.assignment,
        "proven": row.proven,
        "milliseconds": row.milliseconds,
        "nodes": row.nodes,
    });
    std::fs::create_dir_all(folder).expect("a folder for problems");
    std::fs::write(folder.join(format!("{}.json", row.name)), document.to_string())
        .expect("a file for a problem");
}
