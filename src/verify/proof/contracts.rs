//! Contracts in the problem of docs/certificate.md: fees of those that are kept, line by line, exits of those that are not.

use std::collections::BTreeSet;

use super::encode::{Encoding, Sum, by_domain};
use super::problem::{Literal, Literals, Remainder};
use crate::cost::{Member, Usage};
use crate::model::{ContractId, Line, Money};

impl Encoding<'_> {
    pub(super) fn contracts(&mut self) {
        let basis = self.basis;
        let named = |id: &ContractId| !basis.landscape.contract(*id).systems.is_empty();
        for id in basis.landscape.contract_ids().filter(named) {
            let contract = basis.landscape.contract(id);
            let systems = &contract.systems;
            let by_any = self.member_in(systems.iter().copied().map(Member::System));
            let single = self.single_in(systems.iter().copied());
            let always = systems.iter().any(|system| basis.always_used[system.index()]);
            let fee = |usage| basis.fee(id, usage).money;
            let kept = Sum::of(fee(Usage::AsIs) + basis.contract_renewal(id).money);
            let exit = if always { Money::ZERO } else { basis.exit(id).cost };
            self.constant.add(if always { kept } else { Sum::once(exit) });
            if !always {
                self.group(by_any.clone(), kept.and(Sum::once(-exit)));
                self.same_supplier(id, exit, &by_any);
            }
            self.group(single, Sum::of(fee(Usage::Grown) - fee(Usage::AsIs)));
            contract.lines.iter().for_each(|line| self.line(id, line, always, &by_any));
        }
    }

    /// What a line costs where its system is used, and else where the contract is kept for others.
    fn line(&mut self, id: ContractId, line: &Line, always: bool, by_any: &[Literal]) {
        let fee = |usage| self.basis.line_fee(id, line, usage).money;
        let (used, grown) = (fee(Usage::AsIs), fee(Usage::Grown));
        let leaving = self.basis.line_exit(id, line.annual).cost;
        if self.basis.always_used[line.system.index()] {
            self.constant.add(Sum::of(used));
        } else {
            if always {
                self.constant.add(Sum::once(leaving));
            } else {
                self.group(by_any.to_vec(), Sum::once(leaving));
            }
            let of_line = self.member_in([Member::System(line.system)]);
            self.group(of_line, Sum::of(used).and(Sum::once(-leaving)));
        }
        self.group(self.single_in([line.system]), Sum::of(grown - used));
    }

    /// What is spared of an exit for each domain that the supplier keeps; `by_any` is where the contract is kept.
    fn same_supplier(&mut self, id: ContractId, exit: Money, by_any: &[Literal]) {
        let basis = self.basis;
        let mut counted: Literals = Vec::new();
        for choice in &self.choices {
            let (domain, place) = choice.literal;
            let keeps = basis.domains_of_contract(id).contains(&choice.domain)
                && by_any.binary_search(&choice.literal).is_err()
                && basis.supplier_keeps(id, choice.domain, choice.candidate);
            match counted.last_mut() {
                Some((last, places)) if *last == domain && keeps => places.push(place),
                _ if keeps => counted.push((domain, vec![place])),
                _ => {}
            }
        }
        let percent = i128::from(basis.landscape.rates.same_supplier_exit_percent.value);
        let hundreds = 100 * basis.domains_of_contract(id).len().max(1) as i128;
        // Rounded up, whatever its sign.
        let each = (exit.get() * (100 - percent) + hundreds - 1).div_euclid(hundreds);
        for (domain, places) in &counted {
            let own = places.iter().map(|&place| (*domain, place));
            let either: BTreeSet<Literal> = by_any.iter().copied().chain(own).collect();
            self.group(either.into_iter().collect(), Sum::once(Money(-each)));
            self.group(by_any.to_vec(), Sum::once(Money(each)));
        }
        let left =
            |kept| basis.exit_with(id, kept, basis.switch_off).cost.get() - exit.get() + each * kept as i128;
        let kroner: Vec<i128> = (0..=counted.len()).map(left).collect();
        if kroner.iter().any(|&kroner| kroner != 0) {
            self.remainders.push(Remainder { unless: by_domain(by_any), counted, kroner });
        }
    }
}
