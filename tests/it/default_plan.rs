//! docs/default-plan.md is what the program plans today: every choice of its tables, the next best, and the sums above them.

use std::collections::BTreeMap;

use portfolio::cost::Basis;
use portfolio::optimise::{Effort, target};
use portfolio::plan::{PlanDocument, Solved};

use crate::support::{document, landscape_at, repository};

/// `1 234 567`, as the page writes it.
fn grouped(number: i128) -> String {
    let digits = number.to_string();
    let mut parts: Vec<&str> =
        digits.as_bytes().rchunks(3).map(|part| str::from_utf8(part).unwrap()).collect();
    parts.reverse();
    parts.join(" ")
}

fn planned() -> PlanDocument {
    let landscape = landscape_at(&repository("portfolio"));
    let basis = Basis::new(&landscape);
    let solved = Solved::of(&basis, target(&basis, Effort::default()));
    document(&basis, &solved.with_runners_up(&basis))
}

#[test]
fn the_page_of_the_default_plan_says_what_is_planned() {
    let page = std::fs::read_to_string(repository("docs/default-plan.md")).unwrap();
    let plan = planned();
    let rows: BTreeMap<&str, Vec<&str>> = (page.lines())
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|line| line.split(" | ").collect::<Vec<_>>())
        .filter(|cells| cells.len() == 6 && cells[0] != "domain")
        .map(|cells| (cells[0], cells))
        .collect();
    assert_eq!(rows.len(), 61);
    let mut wrong = Vec::new();
    for (domain, cells) in rows {
        let entry = plan.domains.iter().find(|entry| entry.domain == domain).expect(domain);
        let mut is = entry.choice.clone().unwrap_or_else(|| entry.kind.clone());
        if !entry.clarify.is_empty() {
            is.push_str(&format!(" (*clarify*: {})", entry.clarify.join(", ").replace('_', " ")));
        }
        if entry.lawyer {
            is.push_str(" (for a lawyer)");
        }
        let next = match entry.runner_up.clone().flatten() {
            Some(second) => format!("{} {}", second.choice, grouped(second.extra.get())),
            None => "–".to_owned(),
        };
        if (cells[2], cells[3]) != (&is, &next) {
            wrong.push(format!("{domain}: {is} | {next}, and not {} | {}", cells[2], cells[3]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let cost = plan.cost.as_ref().unwrap();
    let noticed: Vec<_> = plan.contracts.iter().filter(|row| row.action == "terminate").collect();
    let bridged = noticed.iter().filter(|row| row.exit.as_deref() == Some("bridge")).count();
    let expiring = plan.contracts.iter().filter(|row| row.action == "expire").count();
    let days = noticed.iter().filter_map(|row| row.notice_by);
    let after = days.clone().filter(|day| *day >= plan.date).count();
    let kept: i128 =
        (plan.contracts.iter()).filter_map(|row| Some((row.full_exit_cost? - row.exit_cost).get())).sum();
    for said in [
        format!("NOK {} over five years", grouped(cost.total.get())),
        format!(
            "{} of it paid (cash), {} of that once",
            grouped(cost.cash.get()),
            grouped(cost.one_off.get())
        ),
        format!(
            "{} of {} contracts are given notice ({bridged} of them bridged",
            noticed.len(),
            plan.contracts.len()
        ),
        format!("{expiring} end by themselves"),
        format!("The first notice day is {}; {after} notices come after day one", days.min().unwrap()),
        format!("NOK {} more, and no choice would turn", grouped(kept)),
    ] {
        assert!(words.contains(&said), "the page does not say: {said}");
    }
    assert!(plan.open.is_empty() && plan.domains.iter().all(|entry| entry.kind != "missing"));
}
