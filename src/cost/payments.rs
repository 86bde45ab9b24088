//! What a plan pays year by year and leaves by grace of a supplier, contract by contract: by single figures two plans are told apart.

use std::collections::BTreeMap;

use super::{Basis, ContractFate, Evaluation, ExitWay};
use crate::model::{ContractId, Money, ProductId, Selection};

/// What a plan pays each year, and what of its exits rests on a supplier's word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payments {
    /// What each kept contract costs over the horizon, with its lines: pv(fee·scale).
    pub contracts: BTreeMap<ContractId, Money>,
    /// What each procured product costs over the horizon besides what is paid once.
    pub products: BTreeMap<ProductId, Money>,
    /// The contracts that are left by a bridging nobody has agreed on: what leaving each would cost more without it.
    pub bridged: BTreeMap<ContractId, Money>,
}

impl Payments {
    /// Those of a selection, as it was priced.
    pub fn of(basis: &Basis, selection: &Selection, evaluation: &Evaluation) -> Self {
        let mut payments = Payments::default();
        for (&id, fate) in &evaluation.contracts {
            match fate {
                ContractFate::Kept { fee, .. } => {
                    payments.contracts.insert(id, *fee);
                }
                ContractFate::Left(exit) if exit.way == ExitWay::Bridge => {
                    if !basis.landscape.contract(id).bridge.own {
                        let kept = basis.kept_by_supplier(id, |domain| selection.get(domain));
                        let without = basis.exit_share(id, basis.exit_unbridged(id).cost, kept);
                        payments.bridged.insert(id, without - exit.cost);
                    }
                }
                ContractFate::Left(_) => {}
            }
        }
        let products = evaluation.procured.keys();
        payments.products = products
            .map(|&id| (id, basis.annuity.present_value(basis.product_annual(id).get(), 1)))
            .collect();
        payments
    }
}
