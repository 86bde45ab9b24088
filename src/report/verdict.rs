//! The page of a verification: whether a plan holds, what was recomputed, what differs, what to do next.

use super::{Cell, Column, Kind, Page, Table, Text, Tone};
use crate::verify::{Difference, Proof, Verdict};
use crate::words::t;

/// The page of a verification. `merger` names what was planned.
pub fn verdict(merger: &str, verdict: &Verdict) -> Page {
    let page = Page::new(headline(merger, verdict)).points(points(verdict)).table(differences(verdict));
    if verdict.holds() {
        return page;
    }
    page.paragraph(t!("verdict.next_portfolio_plan_o_file_force"))
}

fn headline(merger: &str, verdict: &Verdict) -> Text {
    let merger = Cell::text(merger);
    let wrong = verdict.differences.len();
    match (verdict.holds(), wrong) {
        (true, _) => Text::run([
            merger,
            Cell::text(": "),
            Cell::from(t!("verdict.the_plan_holds")).tone(Tone::Good),
            Cell::text("."),
        ]),
        (false, 0) => t!(
            "verdict.the_plan_is_although_nothing",
            merger = merger,
            state = Cell::from(t!("verdict.old")).tone(Tone::Alarm)
        ),
        (false, _) => t!(
            "verdict.statements_that_are_wrong",
            merger = merger,
            state = Cell::from(t!("verdict.the_plan_does_not_hold")).tone(Tone::Alarm),
            wrong = Cell::count(wrong)
        ),
    }
}

fn points(verdict: &Verdict) -> Vec<Text> {
    let compared = &verdict.compared;
    let mut points = vec![t!(
        "verdict.recomputed",
        values = compared.values,
        domains = compared.domains,
        contracts = compared.contracts,
        migrations = compared.migrations,
        integrations = compared.integrations,
        procurements = compared.procurements,
    )];
    if !verdict.priced {
        points.push(t!("verdict.what_is_chosen_cannot_be_priced"));
    }
    points.push(inputs(verdict));
    points.push(proof(verdict));
    points
}

fn inputs(verdict: &Verdict) -> Text {
    match verdict.changed.as_deref() {
        None => t!("verdict.the_plan_does_not_say_what"),
        Some([]) => t!("verdict.the_workspace_is_the_one_that"),
        Some(changed) => t!(
            "verdict.the_workspace_has_changed_since",
            state = Cell::from(t!("verdict.stale")).tone(Tone::Alarm),
            changed = Cell::list(changed)
        ),
    }
}

fn proof(verdict: &Verdict) -> Text {
    match &verdict.proof {
        Proof::Holds(proven) => t!(
            "verdict.no_allowed_portfolio_costs_less",
            state = Cell::from(t!("verdict.the_proof_holds")).tone(Tone::Good),
            kroner = Cell::money(crate::model::Money(proven.kroner)),
            nodes = Cell::count(proven.nodes)
        ),
        Proof::Faulty(_) | Proof::Missing => t!(
            "verdict.nothing_shows_that_no_allowed",
            state = Cell::from(t!("verdict.the_optimum_is_not_proven")).tone(Tone::Alarm)
        ),
        Proof::Infeasible => t!("verdict.the_plan_says_that_no_portfolio"),
    }
}

fn differences(verdict: &Verdict) -> Table {
    let mut table = Table::new(
        "differences",
        t!("verdict.what_does_not_hold"),
        [
            Column::new("place", Kind::Text),
            Column::new("document", Kind::Text),
            Column::new("workspace", Kind::Text),
            Column::new("message", Kind::Text),
        ],
    );
    for Difference { place, document, workspace, message } in &verdict.differences {
        let message = match (document, workspace) {
            (Some(_), Some(_)) => Cell::from(t!("verdict.differs")),
            _ => Cell::text(message),
        };
        table.push([
            Cell::text(place),
            Cell::or_empty(document.as_ref(), Cell::text),
            Cell::or_empty(workspace.as_ref(), Cell::text),
            message,
        ]);
    }
    table
}
