//! The page of a verification: whether a plan holds, what was recomputed, what differs, what to do next.

use super::{Cell, Column, Kind, Page, Table, Text, Tone, parts_named};
use crate::verify::{Difference, Proof, Verdict};
use crate::words::t;

/// The page of a verification. `merger` names what was planned.
pub fn verdict(merger: &str, verdict: &Verdict) -> Page {
    let page = Page::new(headline(merger, verdict)).points(points(verdict)).table(differences(verdict));
    if verdict.holds() {
        return page;
    }
    page.paragraph(t!("verdict.next"))
}

fn headline(merger: &str, verdict: &Verdict) -> Text {
    let merger = Cell::text(merger);
    let wrong = verdict.differences.len();
    match (verdict.holds(), wrong) {
        (true, _) => t!(
            "verdict.headline",
            merger = merger,
            the_plan = Cell::from(t!("verdict.holds")).tone(Tone::Good)
        ),
        (false, 0) => t!(
            "verdict.headline_only_stale",
            merger = merger,
            stale_2 = Cell::from(t!("verdict.stale")).tone(Tone::Alarm)
        ),
        (false, _) if verdict.is_stale() => t!(
            "verdict.headline_stale",
            merger = merger,
            stale_2 = Cell::from(t!("verdict.stale")).tone(Tone::Alarm),
            wrong = Cell::count(wrong)
        ),
        (false, _) => t!(
            "verdict.headline_wrong",
            merger = merger,
            the_plan = Cell::from(t!("verdict.does_not_hold")).tone(Tone::Alarm),
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
        procurements = compared.procurements
    )];
    if compared.bounded > 0 {
        points.push(t!("verdict.bounded", bounded = compared.bounded));
    }
    if !verdict.priced {
        points.push(t!("verdict.not_priced"));
    }
    points.push(inputs(verdict));
    points.push(proof(verdict));
    points
}

fn inputs(verdict: &Verdict) -> Text {
    match verdict.changed.as_deref() {
        None => t!("verdict.inputs_unknown"),
        Some([]) => t!("verdict.inputs_same"),
        Some(changed) => t!(
            "verdict.inputs_changed",
            stale = Cell::from(t!("verdict.stale_lead")).tone(Tone::Alarm),
            changed = parts_named(changed)
        ),
    }
}

fn proof(verdict: &Verdict) -> Text {
    match &verdict.proof {
        Proof::Holds(proven) => t!(
            "verdict.proven",
            the_proof = Cell::from(t!("verdict.the_proof_holds")).tone(Tone::Good),
            kroner = Cell::money(crate::model::Money(proven.kroner)),
            nodes = Cell::count(proven.nodes)
        ),
        Proof::Faulty(_) | Proof::Missing => t!(
            "verdict.not_proven_sentence",
            the_optimum = Cell::from(t!("verdict.not_proven")).tone(Tone::Alarm)
        ),
        Proof::Infeasible => t!("verdict.infeasible"),
    }
}

fn differences(verdict: &Verdict) -> Table {
    let columns = [
        Column::new("place", Kind::Text, t!("column.at")).of(|each: &&Difference| Cell::text(&each.place)),
        Column::new("document", Kind::Text, t!("column.document"))
            .of(|each: &&Difference| Cell::or_empty(each.document.as_ref(), Cell::text)),
        Column::new("workspace", Kind::Text, t!("column.workspace"))
            .of(|each: &&Difference| Cell::or_empty(each.workspace.as_ref(), Cell::text)),
        Column::new("message", Kind::Text, t!("column.summary")).of(|each: &&Difference| {
            match (&each.document, &each.workspace) {
                (Some(_), Some(_)) => Cell::from(t!("verdict.differs")),
                _ => Cell::from(each.message.clone()),
            }
        }),
    ];
    Table::of("differences", t!("verdict.differences"), columns, &verdict.differences)
}
