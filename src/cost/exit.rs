//! What leaving a contract costs, and when (model.md, section 9; section 13 for the effect day).

use super::{Basis, round_ratio};
use crate::calendar::{day_after, first_open_exit, last_open_exit_before, months_between, months_paid};
use crate::model::words;
use crate::model::{Contract, ContractId, Date, Money, Renewal};

words! {
    /// How a contract ends.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ExitWay {
        /// Notice is given and the contract runs to its effect day.
        Wait = "wait",
        /// Notice is given and the exit fee is paid.
        BuyOut = "buy_out",
        /// Notice is given for an earlier end, and the contract prolonged for the months between.
        Bridge = "bridge",
        /// It ends by itself, or notice has been given already.
        Expire = "expire",
    }
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
    /// The day until which it must be bridged: of one that expires before the switch-off, and of one that is bridged.
    pub bridge_to: Option<Date>,
}

impl Basis<'_> {
    /// How a contract that is not kept ends, and what that costs, no matter who gets its work.
    pub fn exit(&self, id: ContractId) -> ContractExit {
        self.exit_at(id, self.annual_fee(id))
    }

    /// [`Basis::exit`], if its fee were this much a year.
    pub fn exit_at(&self, id: ContractId, annual_fee: u64) -> ContractExit {
        self.exit_when(id, annual_fee, self.switch_off)
    }

    /// [`Basis::exit`], if the systems that name it were switched off on another day: the first without them.
    pub fn exit_when(&self, id: ContractId, annual_fee: u64, switch_off: Date) -> ContractExit {
        let leaving = self.leaving(self.landscape.contract(id), annual_fee, switch_off);
        leaving.cheapest([leaving.buy_out(), leaving.bridge()])
    }

    /// [`Basis::exit`], if its supplier does not prolong it for the months that a bridging takes.
    pub fn exit_unbridged(&self, id: ContractId) -> ContractExit {
        let leaving = self.leaving(self.landscape.contract(id), self.annual_fee(id), self.switch_off);
        leaving.cheapest([leaving.buy_out(), None])
    }

    /// What waiting costs for a part of a contract that pays for one system, if it costs this much a year.
    pub fn line_exit(&self, id: ContractId, annual: u64) -> ContractExit {
        self.line_exit_when(id, annual, self.switch_off)
    }

    /// [`Basis::line_exit`], if the system were switched off on another day: the first without it.
    pub fn line_exit_when(&self, id: ContractId, annual: u64, switch_off: Date) -> ContractExit {
        self.leaving(self.landscape.contract(id), annual, switch_off).wait()
    }

    fn leaving<'c>(&self, contract: &'c Contract, annual_fee: u64, switch_off: Date) -> Leaving<'c> {
        let (merger, as_of) = (self.landscape.merger.date, self.landscape.merger.as_of);
        let last_needed = switch_off.yesterday().unwrap_or(switch_off);
        Leaving { contract, annual_fee, merger, as_of, switch_off, last_needed }
    }
}

/// A contract that is to be left.
struct Leaving<'c> {
    contract: &'c Contract,
    annual_fee: u64,
    merger: Date,
    as_of: Date,
    /// D: the first day without the replaced systems.
    switch_off: Date,
    /// L: the last day on which it is needed.
    last_needed: Date,
}

impl Leaving<'_> {
    /// The cheapest of waiting and some other ways.
    fn cheapest(&self, others: [Option<ContractExit>; 2]) -> ContractExit {
        let wait = self.wait();
        // `min_by_key` keeps the first of equals: waiting, then buying out.
        let all = std::iter::once(wait).chain(others.into_iter().flatten());
        all.min_by_key(|exit| exit.cost).unwrap_or(wait)
    }

    /// What is paid after day one until a last day.
    fn fee_until(&self, last: Date) -> Money {
        let months = i128::from(months_paid(self.merger, last));
        Money(round_ratio(i128::from(self.annual_fee) * months, 12))
    }

    fn wait(&self) -> ContractExit {
        if let Some(day) = self.contract.terminated_to {
            return ContractExit { bridge_to: None, ..self.expire(day) };
        }
        match self.contract.end {
            Some(end) if self.contract.renewal != Renewal::Tacit => self.expire(end),
            _ => {
                let exit = first_open_exit(self.contract, self.last_needed, self.as_of, false)
                    .expect("invariant: an open-ended or renewing contract can always be left");
                ContractExit {
                    way: ExitWay::Wait,
                    cost: self.fee_until(exit.effect),
                    notice_by: Some(exit.notice_by),
                    ends: exit.effect,
                    bridge_to: None,
                }
            }
        }
    }

    fn expire(&self, end: Date) -> ContractExit {
        ContractExit {
            way: ExitWay::Expire,
            cost: self.fee_until(end.max(self.last_needed)),
            notice_by: None,
            ends: end,
            bridge_to: (end < self.last_needed).then_some(self.last_needed),
        }
    }

    fn buy_out(&self) -> Option<ContractExit> {
        let exit_fee = self.contract.exit_fee.filter(|_| self.contract.terminated_to.is_none())?;
        let exit = first_open_exit(self.contract, self.last_needed, self.as_of, true)
            .expect("invariant: with its end set aside a contract can always be left");
        Some(ContractExit {
            way: ExitWay::BuyOut,
            cost: Money::kroner(exit_fee) + self.fee_until(exit.effect),
            notice_by: Some(exit.notice_by),
            ends: exit.effect,
            bridge_to: None,
        })
    }

    fn bridge(&self) -> Option<ContractExit> {
        let bridge = self.contract.bridge;
        if bridge.months == 0 || self.contract.terminated_to.is_some() {
            return None;
        }
        let exit = last_open_exit_before(self.contract, self.last_needed, self.as_of)?;
        let after = day_after(exit.effect);
        if months_between(after, self.switch_off) > bridge.months {
            return None;
        }
        let months = i128::from(months_between(self.merger.max(after), self.switch_off));
        let price = i128::from(self.annual_fee) * i128::from(bridge.price_percent) * months;
        Some(ContractExit {
            way: ExitWay::Bridge,
            cost: self.fee_until(exit.effect) + Money(round_ratio(price, 1_200)),
            notice_by: Some(exit.notice_by),
            ends: self.last_needed,
            bridge_to: Some(self.last_needed),
        })
    }
}
