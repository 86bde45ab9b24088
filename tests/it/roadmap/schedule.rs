//! The scheduler against a checker and a brute force written apart from it.

use portfolio::roadmap::schedule::{Problem, Schedule, Task, Use, least_late, solve};

use crate::oracle::generate::random::Random;

/// What a schedule is worth, counted again; `None` if it breaks a rule.
fn judge(problem: &Problem, starts: &[u32]) -> Option<(u64, u32, u64)> {
    let (mut late, mut last, mut ends) = (0, problem.floor, 0);
    for (task, &start) in problem.tasks.iter().zip(starts) {
        let end = start + task.length - 1;
        let waiting = start + task.lead;
        if start < task.release || problem.closed.contains(&waiting) || problem.closed.contains(&end) {
            return None;
        }
        for &other in &task.after {
            if starts[other] + problem.tasks[other].length > waiting {
                return None;
            }
        }
        late += u64::from(task.weight) * (i64::from(end) - task.due).max(0) as u64;
        last = last.max(end);
        ends += u64::from(end);
    }
    for (resource, &capacity) in problem.capacity.iter().enumerate() {
        for month in 0..=last {
            let holds = |task: &Task, start: u32| {
                task.uses.iter().any(|part| {
                    part.resource == resource
                        && (start + part.offset..start + part.offset + part.months).contains(&month)
                })
            };
            let held =
                problem.tasks.iter().zip(starts).filter(|(task, start)| holds(task, **start)).count() as u32;
            let taken = problem.taken[resource].get(month as usize).copied().unwrap_or(0);
            if held > 0 && held + taken > capacity {
                return None;
            }
        }
    }
    Some((late, last, ends))
}

/// The least of all schedules that begin before a month.
fn brute(problem: &Problem, before: u32) -> Option<(u64, u32, u64)> {
    fn place(problem: &Problem, before: u32, starts: &mut Vec<u32>, best: &mut Option<(u64, u32, u64)>) {
        if starts.len() == problem.tasks.len() {
            if let Some(worth) = judge(problem, starts) {
                *best = Some(best.map_or(worth, |best| best.min(worth)));
            }
            return;
        }
        for start in 0..before {
            starts.push(start);
            place(problem, before, starts, best);
            starts.pop();
        }
    }
    let mut best = None;
    place(problem, before, &mut Vec::new(), &mut best);
    best
}

/// A problem of so many tasks. Rigid parts, waits, closed months, units taken, dues that pinch.
fn random(seed: u64, tasks: usize, longest: i64) -> Problem {
    let mut random = Random::new(seed);
    let sectors = 1 + random.below(3);
    let mut problem = Problem {
        tasks: Vec::new(),
        capacity: (0..=sectors).map(|_| random.between(1, 3) as u32).collect(),
        taken: vec![Vec::new(); sectors + 1],
        closed: Vec::new(),
        floor: if random.chance(25) { random.between(1, 10) as u32 } else { 0 },
    };
    for index in 0..tasks {
        let parts: Vec<u32> = (0..3).map(|_| random.between(0, longest) as u32).collect();
        let last = random.between(1, longest) as u32;
        let procures = random.chance(25) && parts[2] > 0;
        let lead = parts[0] + parts[1] + if procures { parts[2] } else { 0 };
        let mut uses = vec![Use { resource: random.below(sectors), offset: lead, months: last }];
        if procures {
            uses.insert(0, Use { resource: sectors, offset: parts[0] + parts[1], months: parts[2] });
        }
        let mut after = if index > 0 && random.chance(25) { vec![random.below(index)] } else { Vec::new() };
        after.dedup();
        problem.tasks.push(Task {
            release: if random.chance(20) { random.between(0, 3) as u32 } else { 0 },
            length: lead + last,
            due: random.between(-1, (tasks as i64) * longest / 2 + 2),
            weight: *random.one(&[1, 2, 4, 8]),
            uses,
            lead,
            after,
        });
    }
    if random.chance(40) {
        problem.closed = (0..12).filter(|_| random.chance(15)).collect();
    }
    for taken in &mut problem.taken {
        if random.chance(20) {
            *taken = (0..random.between(1, 4)).map(|_| random.between(0, 2) as u32).collect();
        }
    }
    problem
}

/// What must hold of any answer.
fn sound(problem: &Problem, schedule: &Schedule, about: &str) {
    let worth = judge(problem, &schedule.starts).unwrap_or_else(|| panic!("{about}: a rule is broken"));
    assert_eq!((schedule.worth.late, schedule.worth.last, schedule.worth.ends), worth, "{about}");
    assert!(schedule.late_bound <= worth.0, "{about}: the bound is above what was found");
    assert!(schedule.proven_levels <= 3, "{about}");
    assert_eq!(
        schedule.proven_levels > 0,
        schedule.late_bound == worth.0,
        "{about}: proven means that the bound is met"
    );
}

#[test]
fn schedules_of_random_problems_keep_every_rule_and_are_proven() {
    let mut proven = 0;
    for seed in 0..320 {
        let problem = random(seed, 4 + seed as usize % 14, 4);
        let schedule = solve(&problem);
        sound(&problem, &schedule, &format!("seed {seed}"));
        proven += usize::from(schedule.proven_levels == 3);
    }
    assert!(proven >= 310, "only {proven} of 320 are proven in all three objectives");
}

#[test]
fn tiny_problems_agree_with_brute_force_in_all_three_objectives() {
    let mut seen = 0;
    for seed in 0..600 {
        let problem = random(10_000 + seed, 1 + seed as usize % 4, 2);
        let Some(best) = brute(&problem, 15) else { continue };
        let schedule = solve(&problem);
        let about = format!("seed {seed}");
        sound(&problem, &schedule, &about);
        // What ends so early cannot begin later than where the brute force looked.
        if schedule.worth.last < 15 {
            seen += 1;
            assert_eq!((schedule.worth.late, schedule.worth.last, schedule.worth.ends), best, "{about}");
            assert_eq!(schedule.proven_levels, 3, "{about}");
        }
    }
    assert!(seen > 400, "only {seen} were small enough to compare");
}

#[test]
fn one_more_unit_never_makes_it_later_and_one_task_less_neither() {
    for seed in 0..80 {
        let problem = random(20_000 + seed, 5 + seed as usize % 8, 4);
        let Schedule { starts: now, worth, .. } = solve(&problem);
        let late = worth.late;
        for resource in 0..problem.capacity.len() {
            let mut more = problem.clone();
            more.capacity[resource] += 1;
            let (starts, bound) = least_late(&more, &now);
            let (found, ..) = judge(&more, &starts).expect("a schedule that keeps the rules");
            assert!(bound <= found && found <= late, "seed {seed}, resource {resource}: {found} > {late}");
        }
        let mut fewer = problem.clone();
        fewer.tasks.pop();
        assert!(solve(&fewer).worth.late <= late, "seed {seed}");
    }
}

#[test]
fn the_order_of_the_tasks_does_not_change_what_it_is_worth() {
    for seed in 0..60 {
        let problem = random(30_000 + seed, 5 + seed as usize % 8, 3);
        let count = problem.tasks.len();
        let mut turned = problem.clone();
        turned.tasks.reverse();
        for task in &mut turned.tasks {
            for other in &mut task.after {
                *other = count - 1 - *other;
            }
        }
        let (one, other) = (solve(&problem), solve(&turned));
        if one.proven_levels == 3 && other.proven_levels == 3 {
            assert_eq!(one.worth, other.worth, "seed {seed}");
        }
        assert_eq!(solve(&problem), one, "seed {seed}: the same problem gives the same schedule");
    }
}

#[test]
fn nothing_to_do_is_done_at_once() {
    let nothing = solve(&Problem::default());
    assert_eq!((nothing.proven_levels, nothing.worth.late, nothing.late_bound), (3, 0, 0));
}
