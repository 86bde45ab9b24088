//! What a kept contract costs in the target, and by how much its price grows where it is extended to the whole new municipality: as the
//! plan counts its fee (model.md, section 7).

use std::collections::BTreeSet;

use super::{Action, Fate, Plan};
use crate::cost::{Scale, contract_scale, round_ratio, served_by_contract};
use crate::model::{Candidate, ContractId, Landscape, Money, SystemId};

/// What of a fee grows, and what stays as it is, in kroner a year. What pays for systems that are given notice is in neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parts {
    grows: i128,
    stays: i128,
}

impl Parts {
    /// Those of a contract that costs so much a year today: a line grows with its system, the rest with any.
    fn of(landscape: &Landscape, plan: &Plan, (id, fate): (ContractId, &Fate), fee: u64) -> Self {
        let contract = landscape.contract(id);
        let chosen: BTreeSet<SystemId> = (plan.choices.values())
            .filter_map(|choice| match choice.candidate() {
                Some(Candidate::System(system)) => Some(system),
                _ => None,
            })
            .collect();
        let mut parts = Parts::default();
        let mut put = |annual: u64, grows: bool| {
            *(if grows { &mut parts.grows } else { &mut parts.stays }) += i128::from(annual);
        };
        let lines: u64 = contract.lines.iter().map(|line| line.annual).sum();
        put(fee.saturating_sub(lines), fate.action == Action::Extend);
        let noticed = |system: SystemId| fate.lines.iter().any(|line| line.system == system);
        for line in contract.lines.iter().filter(|line| !noticed(line.system)) {
            put(line.annual, chosen.contains(&line.system));
        }
        parts
    }
}

fn scale(landscape: &Landscape, id: ContractId) -> Scale {
    let served = served_by_contract(landscape, id).max(1);
    contract_scale(landscape, id, landscape.inhabitants(), served)
}

impl Plan {
    /// What a contract that goes on costs a year in the target, if it costs so much today; `None` of one that does not go on.
    pub fn fee_in_target(&self, landscape: &Landscape, id: ContractId, fee: u64) -> Option<Money> {
        let fate = self.contracts.get(&id).filter(|fate| fate.action.goes_on())?;
        let Parts { grows, stays } = Parts::of(landscape, self, (id, fate), fee);
        let Scale { numerator, denominator } = scale(landscape, id);
        Some(Money(round_ratio(grows * numerator + stays * denominator, denominator)))
    }
}

/// The growth of a contract that is extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractGrowth {
    /// served(k): the inhabitants it serves today.
    pub served: u64,
    /// By how much its price grows, in tenths of a percent of its fee.
    pub tenths: i128,
    /// By how much its price grows over the horizon, in kroner, undiscounted; `None` where nobody gave its fee.
    pub value: Option<Money>,
}

impl ContractGrowth {
    /// The growth of a contract in a plan; `None` of one that the plan does not know.
    pub fn of(landscape: &Landscape, plan: &Plan, id: ContractId) -> Option<Self> {
        let fate = plan.contracts.get(&id)?;
        let fee = landscape.contract(id).annual_fee;
        let grows = fee.map(|fee| Parts::of(landscape, plan, (id, fate), fee).grows);
        let Scale { numerator, denominator } = scale(landscape, id);
        let more = numerator - denominator;
        let (part, whole) = match (grows, fee) {
            (Some(grows), Some(fee)) if fee > 0 => (grows, i128::from(fee)),
            _ => (1, 1),
        };
        let years = i128::from(landscape.merger.horizon_years);
        Some(ContractGrowth {
            served: served_by_contract(landscape, id),
            tenths: round_ratio(1000 * more * part, denominator * whole),
            value: grows.map(|grows| Money(round_ratio(grows * more * years, denominator))),
        })
    }
}
