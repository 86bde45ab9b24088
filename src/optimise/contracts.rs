//! Contracts as groups: fees of those that are kept, line by line, and exits of those that are not.
//!
//! Let K be whether a contract is kept: whether any system that names it is used. What leaving it costs where its supplier
//! keeps n of its domains is a table f(n), and it is paid unless K. With A_d for "the supplier keeps the domain d" and any g,
//! (1 − K)·(f(0) − g·Σ A_d) is what groups say exactly: for (1 − K)·A_d = (K or A_d) − K, it is f(0), less f(0) for K, less g for
//! each (K or A_d), and g back for K as often as there are domains. With g what one domain saves, rounded up, what is left,
//! r(n) = f(n) − f(0) + g·n, is what rounding makes: from 0 to n kroner. It is the problem's [`Remainder`].

use std::collections::BTreeMap;

use super::build::{Builder, Literal, one_off, paid};
use super::problem::{Price, Remainder};
use crate::cost::{Amount, Usage};
use crate::model::{ContractId, Money, SystemId};

impl Builder<'_> {
    /// Fees of contracts that are kept, exits of those that are not.
    pub(super) fn contracts(&mut self) {
        let landscape = self.basis.landscape;
        for id in landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty()) {
            self.contract(id);
        }
    }

    fn contract(&mut self, id: ContractId) {
        let basis = self.basis;
        let contract = basis.landscape.contract(id);
        let fee = |usage| basis.fee(id, usage).money;
        let always = |system: &SystemId| basis.always_used[system.index()];
        let kept = paid(fee(Usage::AsIs) + basis.contract_renewal(id).money);
        let named = self.of_systems(&self.in_any_way, &contract.systems);
        let is_kept = contract.systems.iter().any(always);
        if is_kept {
            self.problem.constant.add(&kept);
        } else {
            let exit = once(basis.exit_with(id, 0, basis.switch_off).cost);
            self.problem.constant.add(&exit);
            let mut price = kept;
            price.add(&exit.negated());
            self.group(named.clone(), price);
            self.same_supplier(id, &named);
        }
        let singly = self.of_systems(&self.singly, &contract.systems);
        self.group(singly, paid(fee(Usage::Grown) - fee(Usage::AsIs)));
        for line in &contract.lines {
            let fee = |usage| basis.line_fee(id, line, usage).money;
            let leaving = once(basis.line_exit(id, line.annual).cost);
            if always(&line.system) {
                self.problem.constant.add(&paid(fee(Usage::AsIs)));
            } else {
                // Left while the contract is kept for others; kept where its own system is used.
                if is_kept {
                    self.problem.constant.add(&leaving);
                } else {
                    self.group(named.clone(), leaving);
                }
                let mut price = paid(fee(Usage::AsIs));
                price.add(&leaving.negated());
                self.group(self.of_systems(&self.in_any_way, &[line.system]), price);
            }
            let singly = self.of_systems(&self.singly, &[line.system]);
            self.group(singly, paid(fee(Usage::Grown) - fee(Usage::AsIs)));
        }
    }

    /// What is not paid of an exit because the supplier keeps some of the work. `named`: where a system that names the contract
    /// is a member.
    fn same_supplier(&mut self, id: ContractId, named: &[Literal]) {
        let basis = self.basis;
        let counted = self.keeping(id, named);
        let whole = basis.exit_with(id, 0, basis.switch_off).cost.get();
        let each = saved(
            whole,
            basis.landscape.rates.same_supplier_exit_percent.value,
            basis.domains_of_contract(id).len(),
        );
        let price = once(Money(each));
        for (variable, values) in &counted {
            let own = values.iter().map(|&value| (*variable, value));
            self.group(named.iter().copied().chain(own).collect(), price.negated());
            self.group(named.to_vec(), price);
        }
        let rest = |kept: usize| {
            let rest = basis.exit_with(id, kept, basis.switch_off).cost.get() - whole + each * kept as i128;
            i64::try_from(rest).expect("invariant: what rounding leaves is at most one krone for each domain")
        };
        let money: Vec<i64> = (0..=counted.len()).map(rest).collect();
        if money.iter().any(|&money| money != 0) {
            self.problem.remainders.push(Remainder { unless: by_variable(named), counted, money });
        }
    }

    /// Where the supplier of a contract keeps the work of its domains, though the contract is left. Variables in order.
    fn keeping(&self, id: ContractId, named: &[Literal]) -> Vec<(usize, Vec<usize>)> {
        let basis = self.basis;
        let domains = basis.domains_of_contract(id);
        let mut found = Vec::new();
        for domain in domains {
            let Ok(variable) = self.domains.binary_search(domain) else { continue };
            let keeps = |&value: &usize| {
                named.binary_search(&(variable, value)).is_err()
                    && basis.supplier_keeps(id, *domain, self.candidates[variable][value])
            };
            let values: Vec<usize> = (0..self.candidates[variable].len()).filter(keeps).collect();
            if !values.is_empty() {
                found.push((variable, values));
            }
        }
        found
    }

    /// Where some systems are members, in order.
    fn of_systems(&self, by: &BTreeMap<SystemId, Vec<Literal>>, systems: &[SystemId]) -> Vec<Literal> {
        let mut literals: Vec<Literal> =
            systems.iter().filter_map(|system| by.get(system)).flatten().copied().collect();
        literals.sort_unstable();
        literals.dedup();
        literals
    }
}

/// What one of so many domains takes off an exit if its supplier keeps it, rounded up.
fn saved(exit: i128, percent: u64, domains: usize) -> i128 {
    let domains = domains.max(1) as i128;
    -(exit * (i128::from(percent) - 100)).div_euclid(100 * domains)
}

/// Literals by variable. They must be in order.
fn by_variable(literals: &[Literal]) -> Vec<(usize, Vec<usize>)> {
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    for &(variable, value) in literals {
        match found.last_mut() {
            Some((last, values)) if *last == variable => values.push(value),
            _ => found.push((variable, vec![value])),
        }
    }
    found
}

/// Kroner that count against the one-off budget.
fn once(money: Money) -> Price {
    one_off(Amount::given(money))
}
