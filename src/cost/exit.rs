//! What leaving a contract costs, and when (model.md, section 9; section 13 for the effect day).

use super::{Basis, round_ratio};
use crate::calendar::{first_open_exit, months_between};
use crate::model::{ContractId, Date, Money, Renewal};

/// How a contract ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitWay {
    /// Notice is given and the contract runs to its effect day.
    Wait,
    /// Notice is given and the exit fee is paid.
    BuyOut,
    /// It ends by itself, or notice has been given already.
    Expire,
}

/// The exit of a contract that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContractExit {
    /// How.
    pub way: ExitWay,
    /// All that is paid after day one, in kroner.
    pub cost: Money,
    /// The last day to give notice; `None` where it ends by itself.
    pub notice_by: Option<Date>,
    /// The day it ends. For one that expires: its own end, even before the switch-off.
    pub ends: Date,
    /// For one that expires before the switch-off: the day until which it must be bridged.
    pub bridge_to: Option<Date>,
}

impl Basis<'_> {
    /// How a contract that is not kept ends, and what that costs.
    pub fn exit(&self, id: ContractId) -> ContractExit {
        self.exit_at(id, self.landscape.contract(id).annual_fee)
    }

    /// How a contract that is not kept would end, and what that would cost, if its fee were this much a year.
    pub fn exit_at(&self, id: ContractId, annual_fee: u64) -> ContractExit {
        let contract = self.landscape.contract(id);
        let (merger, as_of, switch_off) =
            (self.landscape.merger.date, self.landscape.merger.as_of, self.switch_off);
        let fee_until = |day: Date| {
            let months = i128::from(months_between(merger, day));
            Money(round_ratio(i128::from(annual_fee) * months, 12))
        };
        let expire = |end: Date| {
            let paid_to = end.max(switch_off);
            ContractExit {
                way: ExitWay::Expire,
                cost: fee_until(paid_to),
                notice_by: None,
                ends: end,
                bridge_to: (end < switch_off).then_some(switch_off),
            }
        };
        if let Some(day) = contract.terminated_to {
            let paid_to = day.max(switch_off);
            return ContractExit { bridge_to: None, cost: fee_until(paid_to), ..expire(day) };
        }
        let wait = match contract.end {
            Some(end) if contract.renewal != Renewal::Tacit => expire(end),
            _ => {
                let exit = first_open_exit(contract, switch_off, as_of, false)
                    .expect("invariant: an open-ended or renewing contract can always be left");
                ContractExit {
                    way: ExitWay::Wait,
                    cost: fee_until(exit.effect),
                    notice_by: Some(exit.notice_by),
                    ends: exit.effect,
                    bridge_to: None,
                }
            }
        };
        let Some(exit_fee) = contract.exit_fee else { return wait };
        let exit = first_open_exit(contract, switch_off, as_of, true)
            .expect("invariant: with its end set aside a contract can always be left");
        let cost = Money::kroner(exit_fee) + fee_until(exit.effect);
        if cost < wait.cost {
            ContractExit {
                way: ExitWay::BuyOut,
                cost,
                notice_by: Some(exit.notice_by),
                ends: exit.effect,
                bridge_to: None,
            }
        } else {
            wait
        }
    }
}
