//! Contracts over the years: how long their systems are used over how long they bind.

use std::collections::{BTreeMap, BTreeSet};

use super::{BarRow, Bars, Picture, Scene};
use crate::calendar::{add_months, last_working_day, standing};
use crate::model::{ContractId, Date, MunicipalityId};
use crate::report::{Planned, Text, naming, terms};
use crate::words::t;

/// The picture of those that end, for a page: what goes on has no day.
pub fn ending(planned: &Planned<'_>) -> Picture {
    let landscape = planned.landscape;
    let fates = planned.plan.contracts.iter();
    let ending: BTreeSet<String> = fates
        .filter(|(_, fate)| fate.ends.is_some())
        .map(|(&id, _)| landscape.contract(id).reference.clone())
        .collect();
    let others = landscape.contracts.len() - ending.len();
    let picture = contracts(planned, Some(&ending));
    let lead = t!("picture.ending_lead", lead = picture.lead, count = others);
    Picture { lead, ..picture }
}

/// The picture, of some contracts or of all.
pub fn contracts(planned: &Planned<'_>, only: Option<&BTreeSet<String>>) -> Picture {
    let landscape = planned.landscape;
    let merger = &landscape.merger;
    let from = Date::constant(merger.as_of.year(), 1, 1);
    let mut groups: BTreeMap<MunicipalityId, Vec<BarRow>> = BTreeMap::new();
    let wanted = |id: &ContractId| only.is_none_or(|only| only.contains(&landscape.contract(*id).reference));
    for id in landscape.contract_ids().filter(wanted) {
        groups.entry(landscape.contract(id).municipality).or_default().push(row(planned, id, from));
    }
    for rows in groups.values_mut() {
        // What ends first, first; what goes on, last.
        rows.sort_by_key(|row| (row.term.1.is_none(), row.term.1, row.notice));
    }
    let ends = groups.values().flatten().flat_map(|row| [row.term.1, row.life.1]).flatten();
    let latest = add_months(merger.date, 60);
    let to = ends.max().unwrap_or(merger.date).clamp(add_months(merger.date, 12), latest);
    let named = |(id, rows)| (Text::same(&landscape.municipality(id).name), rows);
    Picture {
        name: "contract-bars",
        title: t!("picture.contracts", merger = merger.name),
        lead: t!("picture.contracts_lead", as_of = merger.as_of),
        scene: Scene::Bars(Bars {
            from,
            to,
            days: vec![(merger.as_of, t!("picture.planning_day")), (merger.date, t!("picture.day_one"))],
            groups: groups.into_iter().map(named).collect(),
        }),
    }
}

fn row(planned: &Planned<'_>, id: ContractId, from: Date) -> BarRow {
    let landscape = planned.landscape;
    let contract = landscape.contract(id);
    let fate = planned.plan.contracts.get(&id);
    let systems = &contract.systems;
    let goes_on = systems.iter().any(|&system| planned.is_used(system));
    let off = systems.iter().map(|&system| planned.switch_off(system).off).max().unwrap_or(from);
    let off = if goes_on { None } else { Some(off) };
    let binds = match fate {
        Some(fate) if fate.action.goes_on() => None,
        Some(fate) => fate.ends,
        None => standing(contract, landscape.merger.as_of).term_end,
    };
    let ends_early = match (off, binds) {
        (_, None) => None,
        (None, Some(end)) => Some(end),
        // The first day without the systems may be the day after the contract's last.
        (Some(off), Some(end)) => end.tomorrow().is_ok_and(|next| next < off).then_some(end),
    };
    let conflict = ends_early.filter(|_| !systems.is_empty());
    let action = match fate {
        Some(fate) => terms::action(fate.action),
        None => t!("action.unused").into(),
    };
    let remark = match (conflict, binds) {
        (Some(end), _) => t!("picture.without", end = end),
        (None, Some(end)) => t!("picture.to", action = action, end = end),
        (None, None) => Text::run([action]),
    };
    BarRow {
        label: naming::contract(landscape, id),
        remark,
        life: (from, off),
        term: (contract.start.map_or(from, |start| start.max(from)), binds),
        notice: fate.and_then(|fate| fate.notice_by).map(last_working_day),
        conflict,
    }
}
