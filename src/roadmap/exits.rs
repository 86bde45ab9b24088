//! Ends follow moves: a contract that is not kept is needed until all who work in its systems have moved (model.md, section 12).

use std::collections::BTreeMap;

use super::plan::Roadmap;
use crate::calendar::add_months;
use crate::cost::{Basis, ContractExit, ContractFate, Evaluation};
use crate::model::{ContractId, Date, DomainId, Line, MigrationKind, Money, Month, Selection, SystemId};

/// When a system that is not used ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwitchOff {
    /// The day from which nobody need work in it: day one, or the first day after the projects that move its users where that is
    /// later.
    pub left: Date,
    /// The first day without it: so much later as the rates let old and new overlap.
    pub off: Date,
}

/// How a contract that is not kept is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// The first day without the systems that name it.
    pub switch_off: Date,
    /// Its exit, with that day.
    pub exit: ContractExit,
    /// Its exit as the plan has it: with all moves in time.
    pub planned: ContractExit,
}

impl Leaving {
    /// Whether the exit is another than the plan's: its day, its end, its way or its cost.
    pub fn differs(&self) -> bool {
        let seen = |exit: &ContractExit| (exit.notice_by, exit.ends, exit.way, exit.cost);
        seen(&self.exit) != seen(&self.planned)
    }

    /// By how much more it costs than in the plan.
    pub fn extra(&self) -> Money {
        self.exit.cost - self.planned.cost
    }
}

/// When the systems that are not used are switched off, and how the contracts that are not kept are left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exits {
    systems: BTreeMap<SystemId, SwitchOff>,
    contracts: BTreeMap<ContractId, Leaving>,
    lines: BTreeMap<(ContractId, SystemId), ContractExit>,
}

impl Exits {
    /// Those of a plan whose projects run as a roadmap says.
    pub(super) fn new(
        basis: &Basis,
        selection: &Selection,
        evaluation: &Evaluation,
        roadmap: &Roadmap,
    ) -> Self {
        let landscape = basis.landscape;
        let left = left(basis, evaluation, roadmap);
        let switch_off = |system: SystemId| {
            let day_one = landscape.merger.date;
            let left = left.get(&system).map_or(day_one, |&go| go.max(day_one));
            SwitchOff { left, off: add_months(left, landscape.rates.overlap_months.value as u32) }
        };
        let unused = landscape.system_ids().filter(|&system| !evaluation.uses(system));
        let systems: BTreeMap<SystemId, SwitchOff> =
            unused.map(|system| (system, switch_off(system))).collect();
        let contracts = evaluation.contracts.iter().filter_map(|(&id, fate)| {
            let ContractFate::Left(planned) = fate else { return None };
            let last = landscape.contract(id).systems.iter().map(|system| systems[system].off).max()?;
            let exit = basis.exit_with(id, basis.kept_by_supplier(id, |domain| selection.get(domain)), last);
            Some((id, Leaving { switch_off: last, exit, planned: *planned }))
        });
        let lines = evaluation.contracts.iter().flat_map(|(&id, fate)| {
            let given = match fate {
                ContractFate::Kept { lines, .. } => &lines[..],
                ContractFate::Left(_) => &[],
            };
            given.iter().filter_map({
                let systems = &systems;
                move |line| {
                    let of = |part: &&Line| part.system == line.system;
                    let annual = landscape.contract(id).lines.iter().find(of)?.annual;
                    let off = systems.get(&line.system)?.off;
                    Some(((id, line.system), basis.line_exit_when(id, annual, off)))
                }
            })
        });
        Exits { contracts: contracts.collect(), lines: lines.collect(), systems }
    }

    /// When a system ends; `None` where it goes on.
    pub fn switch_off(&self, system: SystemId) -> Option<SwitchOff> {
        self.systems.get(&system).copied()
    }

    /// How a contract is left; `None` where it is kept, or no system names it.
    pub fn contract(&self, id: ContractId) -> Option<&Leaving> {
        self.contracts.get(&id)
    }

    /// How each line of a contract that is kept is left, where its system is not.
    pub fn lines(&self) -> impl Iterator<Item = (ContractId, SystemId, ContractExit)> {
        self.lines.iter().map(|(&(contract, system), &exit)| (contract, system, exit))
    }

    /// How each contract that is not kept is left, by reference.
    pub fn contracts(&self) -> impl Iterator<Item = (ContractId, &Leaving)> {
        self.contracts.iter().map(|(&id, leaving)| (id, leaving))
    }
}

/// go(s): for each system the first day after the last month of the projects of the domains that somebody moves away from it in.
fn left(basis: &Basis, evaluation: &Evaluation, roadmap: &Roadmap) -> BTreeMap<SystemId, Date> {
    let mut ends: BTreeMap<DomainId, Date> = BTreeMap::new();
    for (index, project) in roadmap.projects.list.iter().enumerate() {
        let after = Month(roadmap.end(index).0 + 1).first_day();
        ends.extend(project.domains.iter().map(|&domain| (domain, after)));
    }
    let mut left: BTreeMap<SystemId, Date> = BTreeMap::new();
    for row in evaluation.migrations.iter().filter(|row| row.kind != MigrationKind::Rekey) {
        let (Some(from), Some(&after)) = (row.from, ends.get(&row.domain)) else { continue };
        let go = left.entry(basis.landscape.entry(from).root).or_insert(after);
        *go = after.max(*go);
    }
    left
}
