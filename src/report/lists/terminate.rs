//! `terminate`: the contracts to give notice of, and the parts of contracts that go on, soonest first, as a list that can be sent: by
//! name, and what nobody has entered is a gap to fill.

use super::{Cell, Column, Filled, Kind, List, ListName, Planned, Table};
use crate::calendar::last_working_day;
use crate::model::{Candidate, Contract, Date, Line, Money};
use crate::plan::{LineExit, Notice};
use crate::report::letters::handed_over;
use crate::report::{Tone, terms};
use crate::words::{Text, t};

pub(super) const LIST: List =
    List { name: ListName::Terminate, about: t!("lists.terminate"), dated: true, make: table };

/// A notice to give.
struct Row<'a> {
    notice: Notice<'a>,
    contract: &'a Contract,
}

impl Row<'_> {
    fn working_day(&self) -> Option<Date> {
        self.notice.notice_by().map(last_working_day)
    }

    fn action(&self) -> Cell {
        match (self.notice.part, self.contract.shared_with.is_empty()) {
            (Some(_), _) => Cell::from(t!("action.terminate_part")),
            (None, true) => terms::action(self.notice.fate.action),
            (None, false) => Cell::from(t!("action.withdraw")),
        }
    }

    /// What a year of what is left costs, where it is known.
    fn annual(&self) -> Option<u64> {
        let of = |part: &LineExit, line: &&Line| line.system == part.system;
        match self.notice.part {
            Some(part) => self.contract.lines.iter().find(|line| of(part, line)).map(|line| line.annual),
            None => self.contract.annual_fee,
        }
    }
}

/// To whom, about which agreement.
fn to_whom<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    let landscape = planned.landscape;
    vec![
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .of(|&Row { contract, .. }| planned.municipality(contract.municipality)),
        Column::new("supplier", Kind::Text, t!("column.supplier"))
            .of(|&Row { contract, .. }| Cell::text(&contract.supplier)),
        Column::new("organisation_number", Kind::Id, t!("column.organisation_number"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.organisation_number.as_ref(), Cell::text)),
        Column::new("agreement", Kind::Text, t!("column.agreement"))
            .detail()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.name.as_ref(), Cell::text)),
        Column::new("case_number", Kind::Id, t!("column.case_number"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.case_number.as_ref(), Cell::text)),
        Column::new("system_names", Kind::Text, t!("column.systems")).of(|&Row { notice, .. }| {
            let systems = notice.systems(landscape);
            Cell::list(systems.iter().map(|&system| landscape.system(system).name.as_str()))
        }),
        Column::new("action", Kind::Text, t!("column.action")).detail().of(|row: &Row<'_>| row.action()),
    ]
}

/// Who gives notice by which day, and in what form.
fn when<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("responsible", Kind::Text, t!("column.gives_notice")).of(|&Row { notice, .. }| {
            let responsible = planned.responsible_for_contract(notice.contract);
            if responsible == Cell::empty() { Cell::gap() } else { responsible }
        }),
        Column::new("notice_working_day", Kind::Date, t!("column.notice_working_day"))
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), Cell::date)),
        Column::new("days_left", Kind::Days, t!("column.days_left"))
            .of(|row: &Row<'_>| Cell::or_empty(row.working_day(), |day| planned.days_left(day))),
        Column::new("notice_by", Kind::Date, t!("column.contractual_day"))
            .detail()
            .of(|&Row { notice, .. }| Cell::or_empty(notice.notice_by(), Cell::date)),
        Column::new("notice_form", Kind::Text, t!("column.notice_form"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.notice_form.as_ref(), Cell::text)),
        Column::new("notice_for", Kind::Date, t!("column.notice_for")).detail().elsewhere().of(
            |Row { notice, .. }| {
                Cell::or_empty(planned.missed_notice(notice), |missed| Cell::date(missed.effect))
            },
        ),
        Column::new("ends", Kind::Date, t!("column.ends"))
            .of(|&Row { notice, .. }| Cell::or_empty(notice.ends(), Cell::date)),
    ]
}

/// What must be seen to.
fn seen_to<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("instead", Kind::Text, t!("column.replaced_by")).detail().of(|Row { notice, .. }| {
            let instead = planned.notice_domains(notice).into_iter().filter_map(|domain| {
                let choice = planned.domain(domain)?;
                let name = match choice.candidate() {
                    Some(Candidate::Parallel | Candidate::Open) | None => terms::decided(choice.how),
                    Some(candidate) => planned.candidate_name(candidate),
                };
                Some(t!("terminate.instead", domain = planned.domain_name(domain), name = name))
            });
            Text::joined(instead, "; ").into()
        }),
        Column::new("data", Kind::Text, t!("column.handed_over")).detail().elsewhere().of(
            |&Row { notice, .. }| {
                let systems = notice.systems(planned.landscape);
                Text::joined(handed_over(planned, &systems), "; ").into()
            },
        ),
        Column::new("dpa", Kind::Text, t!("column.dpa_to_end"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::or_gap(contract.dpa, Cell::truth)),
        Column::new("shared_with", Kind::Text, t!("column.shared_with"))
            .detail()
            .elsewhere()
            .of(|&Row { contract, .. }| Cell::list(&contract.shared_with)),
    ]
}

/// What it costs, and the ids.
fn costs<'a>(planned: &'a Planned<'a>) -> Vec<Filled<'a, Row<'a>>> {
    vec![
        Column::new("missed_cost", Kind::Money, t!("column.missed_cost")).of(|Row { notice, .. }| {
            let missed = planned.missed_notice(notice);
            Cell::or_empty(missed, |missed| Cell::or_gap(missed.cost, |cost| Cell::money(Money::from(cost))))
        }),
        Column::new("annual_fee", Kind::Money, t!("column.annual_fee"))
            .detail()
            .of(|row: &Row<'_>| Cell::or_gap(row.annual(), |fee| Cell::money(Money::from(fee)))),
        Column::new("exit_cost", Kind::Money, t!("column.exit_cost"))
            .detail()
            .of(|&Row { notice, .. }| Cell::money(notice.exit_cost()).assumed(notice.is_assumed())),
        Column::new("exit_extra", Kind::Money, t!("column.exit_extra")).detail().of(
            |&Row { notice, .. }| {
                Cell::or_empty(notice.extra_exit_cost(), |extra| Cell::money(extra).tone(Tone::Alarm))
            },
        ),
        Column::new("exit_fee_paid", Kind::Text, t!("column.exit_fee_paid"))
            .detail()
            .elsewhere()
            .of(|&Row { notice, .. }| Cell::truth(notice.part.is_none() && notice.fate.is_bought_out())),
        Column::new("systems", Kind::Id, t!("column.system_ids"))
            .detail()
            .elsewhere()
            .of(|&Row { notice, .. }| planned.system_list(notice.systems(planned.landscape))),
        Column::new("domains", Kind::Id, t!("column.domain_ids"))
            .detail()
            .elsewhere()
            .of(|Row { notice, .. }| planned.domain_list(planned.notice_domains(notice))),
        Column::new("replaced_by", Kind::Id, t!("column.replaced_by_ids"))
            .detail()
            .elsewhere()
            .of(|Row { notice, .. }| planned.replaced_by(planned.notice_domains(notice))),
        Column::new("contract", Kind::Id, t!("column.contract_id"))
            .of(|&Row { contract, .. }| Cell::text(&contract.reference)),
    ]
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = [to_whom(planned), when(planned), seen_to(planned), costs(planned)];
    let columns = columns.into_iter().flatten();
    let landscape = planned.landscape;
    let mut rows: Vec<Row<'_>> = (planned.plan.notices())
        .map(|notice| Row { notice, contract: landscape.contract(notice.contract) })
        .collect();
    rows.sort_by_key(|row| {
        let Notice { contract, part, .. } = row.notice;
        (row.notice.notice_by(), contract, part.map(|part| part.system))
    });
    let title = t!("terminate.title");
    let table = Table::of("terminate", title, columns, rows);
    table.note(t!("terminate.note"))
}
