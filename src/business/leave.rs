//! What leaving contracts costs, month by month until their end.

use super::book::{Book, Flow, Source};
use super::share::{months, split};
use super::today::{covered, paid_for};
use crate::calendar::{day_after, last_term_end_before};
use crate::cost::{Basis, ContractExit, ExitWay, Item, LineExit, round_ratio};
use crate::model::{ContractId, Money, Month};

/// Writes what a contract that is not kept costs after day one.
pub fn contract(basis: &Basis, id: ContractId, exit: &ContractExit, book: &mut Book) {
    if exit.cost == Money::ZERO {
        return;
    }
    let contract = basis.landscape.contract(id);
    book.write(Flow {
        months: spread(basis, id, exit),
        item: Item::Exit,
        domains: &paid_for(basis, id),
        source: Source::Contract(id),
        municipality: Some(contract.municipality),
        assumed: basis.has_assumed_fee(id) || basis.landscape.rates.overlap_months.assumed,
    });
}

/// Writes what a part of a kept contract costs until its own end.
pub fn line(basis: &Basis, id: ContractId, line: &LineExit, book: &mut Book) {
    if line.exit.cost == Money::ZERO {
        return;
    }
    book.write(Flow {
        months: spread(basis, id, &line.exit),
        item: Item::Exit,
        domains: &covered(basis, line.system),
        source: Source::Contract(id),
        municipality: Some(basis.landscape.contract(id).municipality),
        assumed: basis.landscape.rates.overlap_months.assumed,
    });
}

/// Every month until the end at its price: a bridged month at the bridge's; a buy-out fee in the month of the end.
fn spread(basis: &Basis, id: ContractId, exit: &ContractExit) -> Vec<(Month, i128)> {
    let contract = basis.landscape.contract(id);
    let first = Month::of(basis.landscape.merger.date);
    let last = Month::of(exit.bridge_to.unwrap_or(exit.ends).max(exit.ends));
    let list = months(first, last.max(first));
    let cost = exit.cost.get();
    match exit.way {
        ExitWay::Wait | ExitWay::Expire => split_over(&list, &vec![1; list.len()], cost),
        ExitWay::Bridge => {
            // It is prolonged from the last term end before the day to which it is bridged.
            let from = last_term_end_before(contract, exit.ends).map(|end| Month::of(day_after(end)));
            let price = |month: &Month| match from {
                Some(from) if *month >= from => u128::from(contract.bridge.price_percent),
                _ => 100,
            };
            split_over(&list, &list.iter().map(price).collect::<Vec<_>>(), cost)
        }
        ExitWay::BuyOut => {
            let fee = i128::from(contract.exit_fee.unwrap_or(0));
            let all = basis.exit(id).cost.get().max(1);
            // Where the supplier keeps a part of the work, the fee is as much less as the rest.
            let once = round_ratio(cost * fee.min(all), all);
            let mut spread = split_over(&list, &vec![1; list.len()], cost - once);
            spread.push((last.max(first), once));
            spread
        }
    }
}

fn split_over(list: &[Month], weights: &[u128], sum: i128) -> Vec<(Month, i128)> {
    list.iter().copied().zip(split(sum, weights)).collect()
}
