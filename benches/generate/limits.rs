//! Limits that bind: between the least that can be kept and what the plan would take if it were free. The search itself
//! says what these are.

use std::path::Path;
use std::time::{Duration, Instant};

use portfolio::optimise::build::{BUDGET, CORES, PROCUREMENTS, VENDORS};
use portfolio::optimise::problem::{LIMITS, Pair, Price, Problem};
use portfolio::optimise::search::{Search, minimise};

use super::{Bounds, Instance};

/// No question on the way to a limit takes longer; the best answer so far then counts.
const PATIENCE: Duration = Duration::from_secs(60);

/// The limits of an instance. They are kept in a file, so that an instance stays what it is while the search changes.
pub fn limits(instance: &Instance, problem: &Problem, text: u64) -> [Option<i128>; LIMITS] {
    if instance.bounds == Bounds::None {
        return [None; LIMITS];
    }
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let kept = kept.parent().unwrap_or(kept).join("bench-limits").join(format!("{instance}-{text:016x}"));
    if let Ok(text) = std::fs::read_to_string(&kept) {
        let mut words = text.split_whitespace();
        return std::array::from_fn(|_| words.next().and_then(|word| word.parse().ok()));
    }
    let limits = find(instance, problem);
    let words: Vec<String> =
        limits.iter().map(|limit| limit.map_or("none".to_owned(), |limit| limit.to_string())).collect();
    std::fs::create_dir_all(kept.parent().expect("a file in a folder")).expect("a folder for limits");
    std::fs::write(kept, words.join(" ")).expect("a file for limits");
    limits
}

fn find(instance: &Instance, problem: &Problem) -> [Option<i128>; LIMITS] {
    let free = uses(instance, problem, problem);
    let mut limited = problem.clone();
    // Of the way from the least to the free plan's, in percent.
    let steps: &[(usize, i128)] = match instance.bounds {
        Bounds::None => &[],
        Bounds::Budget => &[(PROCUREMENTS, 50), (BUDGET, [20, 40, 60][(instance.seed % 3) as usize])],
        Bounds::Tight => &[(PROCUREMENTS, 25), (CORES, 25), (VENDORS, 30), (BUDGET, 5)],
    };
    for &(limit, percent) in steps {
        let least = uses(instance, &only(&limited, limit), &limited)[limit];
        let room = (free[limit] - least).max(if limit == BUDGET { least / 50 } else { 0 });
        limited.limits[limit] = Some(least + room * percent / 100);
    }
    limited.limits
}

/// What the best answer to a question takes from each limit of the problem.
fn uses(instance: &Instance, question: &Problem, problem: &Problem) -> [i128; LIMITS] {
    let deadline = Some(Instant::now() + PATIENCE);
    let found = minimise(question, &Search { deadline, ..Search::default() });
    let assignment = found.assignment.unwrap_or_else(|| panic!("{instance} has no plan even without limits"));
    problem.price(&assignment).expect("the search takes nothing that is forbidden").uses
}

/// The same problem where only what a limit counts costs anything.
fn only(problem: &Problem, limit: usize) -> Problem {
    let mut question = problem.clone();
    let priced = |price: &mut Price| *price = Price { money: price.uses[limit], users: 0, ..*price };
    question.unary.iter_mut().flatten().for_each(priced);
    question.groups.iter_mut().for_each(|group| priced(&mut group.price));
    priced(&mut question.constant);
    if problem.pairs_use != Some(limit) {
        // Pairs count against another limit, and the search counts their money there; that one is not yet set.
        question.pairs_use = None;
        for money in question.pairs.iter_mut().flat_map(|pair| &mut pair.money) {
            *money = if *money == Pair::FORBIDDEN { *money } else { 0 };
        }
    }
    question
}
