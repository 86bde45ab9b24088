//! A plan as it is carried out: its contracts end when the moves let them (model.md, section 12).

use super::Plan;
use super::contents::Fate;
use super::make::contract;
use crate::cost::{Basis, ContractExit, ContractFate};
use crate::model::{ContractId, Date, SystemId};

/// How contracts are left once their users have moved.
#[derive(Clone, Debug, Default)]
pub struct Ends {
    /// Of each contract that is not kept: the first day without its systems, and its exit then.
    pub contracts: Vec<(ContractId, Date, ContractExit)>,
    /// Of each line of a contract that is kept: the exit of its system.
    pub lines: Vec<(ContractId, SystemId, ContractExit)>,
}

impl Plan {
    /// The same plan, whose contracts that are not kept are left as the roadmap lets them, and whose lines are given notice so. What
    /// the plan costs as a whole stays as decided, with all moves in time; so does what a line costs.
    pub fn following(&self, basis: &Basis, ends: Ends) -> Plan {
        let mut plan = self.clone();
        for (id, switch_off, exit) in ends.contracts {
            let Some(fate) = plan.contracts.get_mut(&id).filter(|fate| !fate.action.goes_on()) else {
                continue;
            };
            let planned = fate.exit_cost;
            let later = contract(basis, id, &ContractFate::Left(exit), switch_off);
            let planned_exit_cost = Some(planned).filter(|_| planned != later.exit_cost);
            *fate = Fate { planned_exit_cost, ..later };
        }
        for (id, system, exit) in ends.lines {
            let lines = plan.contracts.get_mut(&id).into_iter().flat_map(|fate| &mut fate.lines);
            for line in lines.filter(|line| line.system == system) {
                (line.notice_by, line.ends) = (exit.notice_by, exit.ends);
            }
        }
        plan
    }
}
