//! What is chosen, by sector and domain.

use super::{Cell, Column, Filled, Kind, Planned, Table, Tone, terms};
use crate::model::{Domain, Money};
use crate::plan::Choice;
use crate::words::t;

/// A domain, or the sum of all.
struct Line<'a> {
    of: Option<(&'a Domain, &'a Choice)>,
    /// The package that it stands in, by its place.
    package: Option<usize>,
    users: u64,
    assumed: bool,
    one_off: Money,
}

/// What is chosen, by sector and domain.
pub(super) fn table(planned: &Planned<'_>) -> Table {
    let one_offs = planned.one_offs();
    let lines: Vec<Line<'_>> = planned
        .by_sector()
        .into_iter()
        .map(|(id, choice)| {
            let (users, assumed) = planned.moving_users(id);
            let one_off = one_offs.get(&id).copied().unwrap_or_default();
            let of = Some((planned.landscape.domain(id), choice));
            Line { of, package: planned.plan.package_of(id), users, assumed, one_off }
        })
        .collect();
    let sum = Line {
        of: None,
        package: None,
        users: lines.iter().map(|line| line.users).sum(),
        assumed: lines.iter().any(|line| line.assumed),
        one_off: lines.iter().map(|line| line.one_off).sum(),
    };
    let domain =
        |line: &Line<'_>, cell: &dyn Fn(&Domain) -> Cell| Cell::or_empty(line.of, |(domain, _)| cell(domain));
    let choice =
        |line: &Line<'_>, cell: &dyn Fn(&Choice) -> Cell| Cell::or_empty(line.of, |(_, choice)| cell(choice));
    let columns = [
        Column::new("sector", Kind::Text, t!("column.sector")).grouped().of(|line: &Line<'_>| {
            match line.of {
                Some((domain, _)) => Cell::from(&planned.landscape.sector(domain.sector).name),
                None => t!("summary.sum").into(),
            }
        }),
        Column::new("domain", Kind::Id, t!("book.id"))
            .of(|line: &Line<'_>| domain(line, &|domain| Cell::text(&domain.id))),
        Column::new("domain_name", Kind::Text, t!("column.domain"))
            .of(|line: &Line<'_>| domain(line, &|domain| Cell::from(&domain.name))),
        Column::new("choice", Kind::Id, t!("column.choice")).of(|line: &Line<'_>| {
            choice(line, &|choice| match choice.candidate() {
                Some(candidate) => planned.candidate(candidate),
                None => terms::decided(choice.how).tone(Tone::Faint),
            })
        }),
        Column::new("moving_users", Kind::Count, t!("column.moving_users"))
            .of(|line: &Line<'_>| Cell::count(line.users).assumed(line.assumed)),
        Column::new("one_off", Kind::Money, t!("column.one_off"))
            .of(|line: &Line<'_>| Cell::money(line.one_off)),
    ];
    let columns = columns.into_iter().chain(margins(planned));
    Table::summed("domains", t!("summary.domains"), columns, lines, [sum])
}

/// What comes second, and why a meeting should look at the choice; of a package that stands in its own row above.
fn margins<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Line<'a>>> {
    let single = |line: &Line<'a>| line.of.filter(|_| line.package.is_none()).map(|(_, choice)| choice);
    let package = Column::new("package", Kind::Count, t!("summary.package"))
        .of(|line: &Line<'_>| Cell::or_empty(line.package, |place| Cell::count(place + 1)));
    let margins = [
        Column::new("runner_up", Kind::Id, t!("column.runner_up")).of(move |line: &Line<'_>| {
            Cell::or_empty(single(line).and_then(Choice::rival), |rival| planned.candidate(rival.candidate))
        }),
        Column::new("runner_up_extra", Kind::Money, t!("column.runner_up_extra")).of(
            move |line: &Line<'_>| {
                Cell::or_empty(single(line).and_then(Choice::rival), |rival| Cell::money(rival.extra))
            },
        ),
        Column::new("clarify", Kind::Text, t!("column.clarify")).of(move |line: &Line<'_>| {
            Cell::or_empty(single(line), |choice| terms::clarify(&choice.clarify))
        }),
    ];
    let any = planned.plan.packages.iter().flatten().next().is_some();
    any.then_some(package).into_iter().chain(margins).collect()
}
