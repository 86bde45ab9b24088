//! The searches alone, without a good schedule to start from: they may leave out only what brute force does not find either.

use super::branch::{Aim, Found, search};
use super::find::find;
use super::linked::linked;
use super::problem::{Problem, Task, Use, Worth};
use super::root::Root;
use super::tariff::Objective;

/// Small numbers that look random (an LCG of Knuth's).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides) as u32
    }
}

fn random(seed: u64) -> Problem {
    let mut dice = Dice(seed);
    let count = 2 + dice.below(3) as usize;
    let mut problem = Problem { capacity: vec![1, 1, 1], taken: vec![Vec::new(); 3], ..Problem::default() };
    problem.floor = dice.below(2) * dice.below(7);
    problem.closed = (0..8).filter(|_| dice.below(8) == 0).collect();
    for index in 0..count {
        let (plan, tender, last) = (dice.below(2), dice.below(3), 1 + dice.below(2));
        let lead = plan + tender;
        let mut uses = vec![Use { resource: dice.below(2) as usize, offset: lead, months: last }];
        if tender > 0 {
            uses.insert(0, Use { resource: 2, offset: plan, months: tender });
        }
        let waits = index > 0 && dice.below(4) == 0;
        problem.tasks.push(Task {
            release: dice.below(2),
            length: lead + last,
            due: i64::from(dice.below(6)) - 1,
            weight: 1 << dice.below(4),
            uses,
            lead,
            after: if waits { vec![index - 1] } else { Vec::new() },
        });
    }
    problem
}

/// What a schedule is worth; `None` if it breaks a rule.
fn judge(problem: &Problem, starts: &[u32]) -> Option<Worth> {
    for (task, &start) in problem.tasks.iter().zip(starts) {
        let waiting = start + task.lead;
        let early = |&other: &usize| starts[other] + problem.tasks[other].length > waiting;
        if start < task.release || !problem.is_open(task, start) || task.after.iter().any(early) {
            return None;
        }
    }
    let worth = problem.worth(starts);
    for resource in 0..problem.capacity.len() {
        for month in 0..=worth.last {
            let holds = |(task, &start): (&Task, &u32)| {
                let inside =
                    |part: &Use| (start + part.offset..start + part.offset + part.months).contains(&month);
                task.uses.iter().any(|part| part.resource == resource && inside(part))
            };
            let held = problem.tasks.iter().zip(starts).filter(|pair| holds(*pair)).count() as u32;
            if held > problem.free(resource, month) {
                return None;
            }
        }
    }
    Some(worth)
}

/// All schedules that end by a month.
fn all(problem: &Problem, last: u32) -> Vec<Worth> {
    let mut found = Vec::new();
    let mut starts = vec![0; problem.tasks.len()];
    loop {
        found.extend(judge(problem, &starts).filter(|worth| worth.last <= last));
        let Some(place) = (0..starts.len()).find(|&task| starts[task] < last) else { return found };
        starts[place] += 1;
        starts[..place].fill(0);
    }
}

fn agree(problem: &Problem, aim: Aim, found: &Found, least: u64, about: &str) {
    match &found.starts {
        Some(starts) => {
            let worth = judge(problem, starts).unwrap_or_else(|| panic!("{about}: a rule is broken"));
            let cost = aim.objective.of(problem, starts);
            assert!(
                worth.last <= aim.last && aim.budget.is_none_or(|budget| worth.late <= budget),
                "{about}"
            );
            assert_eq!((cost, found.bound), (least, least), "{about}");
        }
        None => assert!(
            least > aim.target,
            "{about}: {least} is there, and nothing was found within {}",
            aim.target
        ),
    }
    assert!(found.bound <= least, "{about}: the bound {} is above {least}", found.bound);
}

#[test]
fn the_searches_find_what_a_brute_force_finds_and_rule_out_nothing_else() {
    const LAST: u32 = 9;
    let (mut seen, mut by_link) = (0, 0);
    for seed in 0..400 {
        let problem = random(seed);
        let schedules = all(&problem, LAST);
        let Some(late) = schedules.iter().map(|worth| worth.late).min() else { continue };
        let within = schedules.iter().filter(|worth| worth.late == late);
        let ends = within.map(|worth| worth.ends).min().expect("the least is one of them");
        for (objective, budget, least) in [(Objective::Late, None, late), (Objective::Ends, Some(late), ends)]
        {
            // Targets far above the optimum, just at it, and impossible ones.
            for target in [least + 40, least + 1, least, least.saturating_sub(1)] {
                let aim = Aim { objective, last: LAST, budget, target, any: false };
                let about = format!("seed {seed}, {objective:?} within {target}");
                let work = || u64::MAX;
                let mut roots = vec![Root::unpriced(&problem, aim, &mut work())];
                // The linear program takes its time: for some.
                if seed % 4 == 0 {
                    agree(&problem, aim, &find(&problem, aim, &mut work()), least, &about);
                    let root = Root::new(&problem, aim, &mut work());
                    roots.push(
                        root.and_then(|mut root| root.sharpen(&problem, aim, &mut work()).map(|()| root)),
                    );
                }
                for root in roots {
                    let Some(root) = root else {
                        assert!(least > target, "{about}: {least} is there, and was ruled out at the root");
                        continue;
                    };
                    assert!(root.least <= least, "{about}: the root's bound {} is above {least}", root.least);
                    let found = search(&problem, aim, &root, &mut work());
                    agree(&problem, aim, &found, least, &about);
                    if let Some(found) = linked(&problem, aim, &root, &mut work()) {
                        agree(&problem, aim, &found, least, &format!("{about}, by sectors"));
                        by_link += 1;
                    }
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 1_000 && by_link > 500, "{seen} searches, {by_link} by sectors");
}
