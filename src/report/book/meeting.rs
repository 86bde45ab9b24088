//! The page for the meeting: what it comes to, what to do first, what to decide, whom it hits, who bears it.

use std::collections::BTreeSet;

use super::overview;
use crate::business::Axis;
use crate::model::{Candidate, DomainId};
use crate::plan::{Choice, How};
use crate::report::deadlines::{Deadline, deadlines};
use crate::report::{
    Block, Cell, Column, Kind, Page, Planned, Table, Tone, business, naming, package_name, packages, picture,
    terms,
};
use crate::words::{Text, t};

/// The page; `whole` is the plan's own page.
pub(super) fn page(planned: &Planned<'_>, whole: &[Block]) -> Page {
    let begin = whole.iter().filter(|block| matches!(block, Block::Headline(_) | Block::Points(_))).cloned();
    let mut page = Page { blocks: begin.collect() };
    page = page.table(acts(planned)).table(decide(planned));
    if let Some((picture, table)) = picture::by_sector(planned) {
        page = page.picture(picture).table(table);
    }
    page = page.table(overview::sectors(planned));
    if let Some(case) = planned.case {
        let table =
            business::years(planned.landscape, case, &[Axis::Municipality], business::Unit::Thousands);
        page = page.table(Table { title: t!("book.bears"), name: "bears", ..table });
    }
    page
}

/// How many acts are shown; the list has the rest.
const SHOWN: usize = 3;

/// Who must act first, by name.
fn acts(planned: &Planned<'_>) -> Table {
    let deadlines = deadlines(planned);
    let columns = [
        Column::new("by", Kind::Date, t!("book.by")).of(|row: &&Deadline| Cell::date(row.by)),
        Column::new("days_left", Kind::Days, t!("book.days_left"))
            .of(|row: &&Deadline| planned.days_left(row.by)),
        Column::new("act", Kind::Text, t!("book.act")).of(|row: &&Deadline| row.act.words().into()),
        Column::new("name", Kind::Text, t!("book.of")).of(|row: &&Deadline| row.name.clone()),
        Column::new("with", Kind::Text, t!("book.with"))
            .of(|row: &&Deadline| Cell::or_empty(row.with.as_ref(), Cell::text)),
        Column::new("responsible", Kind::Text, t!("book.responsible"))
            .of(|row: &&Deadline| row.responsible.clone()),
        Column::new("otherwise", Kind::Text, t!("book.otherwise"))
            .of(|row: &&Deadline| row.otherwise.clone().into()),
        Column::new("subject", Kind::Id, t!("book.id")).of(|row: &&Deadline| Cell::text(&row.subject)),
    ];
    let table = Table::of("acts", t!("book.acts"), columns, deadlines.iter().take(SHOWN));
    match deadlines.len().saturating_sub(SHOWN) {
        0 => table,
        later => table.note(t!("book.later", count = later)),
    }
}

/// The columns of the next best.
const RIVALS: &[&str] = &["runner_up", "extra"];

/// What wants a decision: a package, or a domain by itself.
enum Row<'a> {
    Package(packages::Row<'a>),
    Domain(DomainId, &'a Choice),
}

/// What a meeting must look at before it stands: the packages, each one row, then the domains by themselves.
fn decide(planned: &Planned<'_>) -> Table {
    let told = ToDecide { planned };
    let columns = [
        Column::new("domain_name", Kind::Text, t!("book.domain")).of(|row: &Row<'_>| told.name(row)),
        Column::new("choice", Kind::Text, t!("book.proposal")).of(|row: &Row<'_>| told.proposal(row)),
        Column::new("clarify", Kind::Text, t!("book.because")).of(|row: &Row<'_>| told.because(row)),
        Column::new("runner_up", Kind::Text, t!("book.runner_up")).of(|row: &Row<'_>| told.next(row)),
        Column::new("extra", Kind::Money, t!("book.extra")).of(|row: &Row<'_>| match row {
            Row::Package((_, one)) => Cell::money(one.package.extra),
            Row::Domain(_, choice) => Cell::or_empty(choice.rival(), |rival| Cell::money(rival.extra)),
        }),
        Column::new("users", Kind::Count, t!("book.users")).of(|row: &Row<'_>| told.users(row)),
        Column::new("due", Kind::Date, t!("book.due")).of(|row: &Row<'_>| told.due(row)),
        Column::new("domain", Kind::Id, t!("book.id")).of(|row: &Row<'_>| told.ids(row)),
    ];
    let wanted = |(_, one): &packages::Row<'_>| {
        let mut mine = one.package.domains.iter().filter_map(|&id| planned.domain(id));
        !one.clarify.is_empty() || mine.any(|choice| choice.lawyer)
    };
    let together = packages::rows(planned).into_iter().filter(wanted).map(Row::Package);
    let single = planned.by_sector().into_iter().filter(|(id, choice)| {
        planned.plan.package_of(*id).is_none() && (!choice.clarify.is_empty() || choice.lawyer)
    });
    let mut rows: Vec<Row<'_>> = together.chain(single.map(|(id, choice)| Row::Domain(id, choice))).collect();
    // The packages, then what hits most people: a meeting may not get to the end.
    rows.sort_by_key(|row| (matches!(row, Row::Domain(..)), std::cmp::Reverse(told.moving(row).0)));
    let rivals = rows.iter().any(|row| match row {
        Row::Package(_) => true,
        Row::Domain(_, choice) => choice.rival().is_some(),
    });
    let columns = columns.into_iter().filter(|column| rivals || !RIVALS.contains(&column.key()));
    let table = Table::of("decide", t!("book.decide"), columns, rows);
    match planned.plan.choices.values().any(|choice| choice.runner_up.is_some()) {
        true => table,
        false => table.note(t!("book.ask_runners_up")),
    }
}

struct ToDecide<'a> {
    planned: &'a Planned<'a>,
}

impl ToDecide<'_> {
    /// The domains of a row.
    fn domains(&self, row: &Row<'_>) -> Vec<DomainId> {
        match row {
            Row::Package((_, one)) => one.package.domains.clone(),
            Row::Domain(id, _) => vec![*id],
        }
    }

    fn name(&self, row: &Row<'_>) -> Cell {
        match row {
            Row::Package((_, one)) => package_name(self.planned.landscape, &one.package).into(),
            Row::Domain(id, _) => self.planned.domain_name(*id),
        }
    }

    fn candidate(&self, candidate: Candidate) -> Cell {
        match candidate {
            Candidate::Parallel | Candidate::Open => terms::decided(How::Chosen(candidate)),
            Candidate::System(_) | Candidate::Product(_) => {
                naming::choice(self.planned.landscape, candidate).into()
            }
        }
    }

    fn named(&self, candidates: impl Iterator<Item = Candidate>) -> Cell {
        let all: BTreeSet<Candidate> = candidates.collect();
        Text::joined(all.into_iter().map(|candidate| self.candidate(candidate)), ", ").into()
    }

    fn proposal(&self, row: &Row<'_>) -> Cell {
        match row {
            Row::Package((_, one)) => {
                let mine = one.package.domains.iter().filter_map(|&id| self.planned.domain(id));
                self.named(mine.filter_map(Choice::candidate))
            }
            Row::Domain(_, choice) => match choice.candidate() {
                Some(candidate) => self.candidate(candidate),
                None => terms::decided(choice.how),
            },
        }
    }

    fn because(&self, row: &Row<'_>) -> Cell {
        let landscape = self.planned.landscape;
        let said = |id: &DomainId| landscape.domain(*id).clarify.as_ref()?.reason.clone();
        match row {
            Row::Domain(id, choice) => match said(id) {
                Some(reason) => Cell::text(reason),
                None if choice.lawyer => Cell::from(t!("book.lawyer")).tone(Tone::Notice),
                None => terms::clarify(&choice.clarify),
            },
            Row::Package((_, one)) if one.clarify.is_empty() => {
                Cell::from(t!("book.lawyer")).tone(Tone::Notice)
            }
            Row::Package((_, one)) => terms::clarify(&one.clarify),
        }
    }

    fn next(&self, row: &Row<'_>) -> Cell {
        match row {
            Row::Package((_, one)) => {
                let turns = one.package.turns.iter();
                let mine = turns.filter(|turn| one.package.domains.contains(&turn.domain));
                self.named(mine.map(|turn| turn.to))
            }
            Row::Domain(_, choice) => Cell::or_empty(choice.rival(), |rival| self.candidate(rival.candidate)),
        }
    }

    /// How many users change system, and whether that is assumed.
    fn moving(&self, row: &Row<'_>) -> (u64, bool) {
        let all = self.domains(row).into_iter().map(|id| self.planned.moving_users(id));
        all.fold((0, false), |(sum, some), (users, assumed)| (sum + users, some | assumed))
    }

    fn users(&self, row: &Row<'_>) -> Cell {
        let (users, assumed) = self.moving(row);
        Cell::count(users).assumed(assumed)
    }

    fn due(&self, row: &Row<'_>) -> Cell {
        let first = self.domains(row).into_iter().map(|id| self.planned.landscape.domain(id).due).min();
        Cell::or_empty(first, Cell::date)
    }

    fn ids(&self, row: &Row<'_>) -> Cell {
        let id = |id: DomainId| self.planned.landscape.domain(id).id.clone();
        match row {
            Row::Package(_) => Cell::list(self.domains(row).into_iter().map(id)),
            Row::Domain(domain, _) => Cell::text(id(*domain)),
        }
    }
}
