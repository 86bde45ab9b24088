//! A plan as it is carried out: its contracts end when the moves let them (model.md, section 12).

use super::Plan;
use super::contents::Fate;
use super::make::contract;
use crate::cost::{Basis, ContractExit, ContractFate};
use crate::model::{ContractId, Date};

impl Plan {
    /// The same plan, whose contracts that are not kept are left as the roadmap lets them: each with the first day without its
    /// systems, and its exit then. What the plan costs as a whole stays as decided, with all moves in time.
    pub fn following(
        &self,
        basis: &Basis,
        exits: impl IntoIterator<Item = (ContractId, Date, ContractExit)>,
    ) -> Plan {
        let mut plan = self.clone();
        for (id, switch_off, exit) in exits {
            let Some(fate) = plan.contracts.get_mut(&id).filter(|fate| !fate.action.goes_on()) else {
                continue;
            };
            let planned = fate.exit_cost;
            let later = contract(basis, id, &ContractFate::Left(exit), switch_off);
            let planned_exit_cost = Some(planned).filter(|_| planned != later.exit_cost);
            *fate = Fate { planned_exit_cost, ..later };
        }
        plan
    }
}
