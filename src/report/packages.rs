//! Packages, wherever they are shown: domains that change only together have one row, one margin and one reason to clarify.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Column, Filled, Kind, Planned, Table, naming, terms};
use crate::freedom::{Package, Turn};
use crate::model::{Candidate, DomainId, Landscape};
use crate::plan::Packaged;
use crate::words::{Text, t};

/// A package with its place.
pub(super) type Row<'a> = (usize, &'a Packaged);

/// The packages of a plan, those with most users first.
pub(super) fn rows<'a>(planned: &Planned<'a>) -> Vec<Row<'a>> {
    planned.plan.packages.iter().flatten().enumerate().collect()
}

/// The packages of a plan in a table; people see nothing of it where there are none.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    of_rows(planned.landscape, rows(planned))
}

/// Some of the packages.
pub(super) fn of_rows(landscape: &Landscape, rows: Vec<Row<'_>>) -> Table {
    let columns = [number(), name(landscape), count("count"), users(), next(landscape), extra(), clarify()];
    Table::of("packages", t!("freedom.packages"), columns, rows)
        .note(t!("freedom.packages_note"))
        .hidden_if_empty()
}

pub(super) fn number<'a>() -> Filled<'a, Row<'a>> {
    Column::new("package", Kind::Count, t!("freedom.number"))
        .of(|(place, _): &Row<'_>| Cell::count(place + 1))
}

pub(super) fn name<'a>(landscape: &'a Landscape) -> Filled<'a, Row<'a>> {
    Column::new("name", Kind::Text, t!("freedom.package"))
        .of(|(_, one): &Row<'_>| package_name(landscape, &one.package).into())
}

/// How many domains it has, under a key.
pub(super) fn count<'a>(key: &'static str) -> Filled<'a, Row<'a>> {
    Column::new(key, Kind::Count, t!("freedom.domains"))
        .of(|(_, one): &Row<'_>| Cell::count(one.package.domains.len()))
}

pub(super) fn users<'a>() -> Filled<'a, Row<'a>> {
    Column::new("users", Kind::Count, t!("freedom.users"))
        .of(|(_, one): &Row<'_>| Cell::count(one.package.users))
}

/// What its domains have in its other plan.
pub(super) fn next<'a>(landscape: &'a Landscape) -> Filled<'a, Row<'a>> {
    Column::new("next", Kind::Id, t!("freedom.other")).of(|(_, one): &Row<'_>| other(landscape, &one.package))
}

pub(super) fn extra<'a>() -> Filled<'a, Row<'a>> {
    Column::new("extra", Kind::Money, t!("freedom.extra"))
        .of(|(_, one): &Row<'_>| Cell::money(one.package.extra))
}

pub(super) fn clarify<'a>() -> Filled<'a, Row<'a>> {
    Column::new("clarify", Kind::Text, t!("column.clarify"))
        .of(|(_, one): &Row<'_>| terms::clarify(&one.clarify))
}

/// What its domains have in its other plan, each thing once.
pub(super) fn other(landscape: &Landscape, package: &Package) -> Cell {
    let mine = package.turns.iter().filter(|turn| package.domains.contains(&turn.domain));
    let others: BTreeSet<Candidate> = mine.map(|turn| turn.to).collect();
    Cell::list(others.into_iter().map(|candidate| landscape.candidate_reference(candidate)))
}

/// The number of the package that a domain stands in.
pub(super) fn number_of(planned: &Planned<'_>, domain: DomainId) -> Cell {
    Cell::or_empty(planned.plan.package_of(domain), |place| Cell::count(place + 1))
}

/// What changes in the other plan of each package, by candidate.
pub(super) fn changes(landscape: &Landscape, rows: Vec<Row<'_>>) -> Table {
    type Change<'a> = (usize, (Candidate, Candidate), Vec<&'a str>);
    let reference = |candidate: Candidate| Cell::text(landscape.candidate_reference(candidate));
    let columns = [
        Column::new("package", Kind::Count, t!("freedom.number"))
            .grouped()
            .of(|(place, ..): &Change<'_>| Cell::count(place + 1)),
        Column::new("from", Kind::Id, t!("freedom.from"))
            .of(move |&(_, (from, _), _): &Change<'_>| reference(from)),
        Column::new("to", Kind::Id, t!("freedom.to")).of(move |&(_, (_, to), _): &Change<'_>| reference(to)),
        Column::new("domains", Kind::Id, t!("freedom.in_domains"))
            .of(|(.., domains): &Change<'_>| Cell::list(domains.iter().copied())),
    ];
    let rows = rows.into_iter().flat_map(|(place, one)| {
        let mut by_candidate: BTreeMap<(Candidate, Candidate), Vec<&str>> = BTreeMap::new();
        for Turn { domain, from, to } in &one.package.turns {
            by_candidate.entry((*from, *to)).or_default().push(&landscape.domain(*domain).id);
        }
        by_candidate.into_iter().map(move |(turn, domains)| (place, turn, domains))
    });
    Table::of("package-changes", t!("freedom.changes"), columns, rows)
}

/// `Agresso: finance, payroll, HR and 7 more`.
pub fn package_name(landscape: &Landscape, package: &Package) -> Text {
    let domain = |&domain: &DomainId| Text::from(&landscape.domain(domain).name);
    let named = Text::joined(package.domains.iter().take(NAMED).map(domain), ", ");
    let system = naming::candidate(landscape, package.system);
    match package.domains.len().saturating_sub(NAMED) {
        0 => t!("freedom.name", system = system, domains = named),
        more => t!("freedom.name_and_more", system = system, domains = named, more = more),
    }
}

/// How many domains name a package before the rest is counted.
const NAMED: usize = 3;
