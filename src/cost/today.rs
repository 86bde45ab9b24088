//! What everything costs today (model.md, section 11, `as_is`).

use super::{Amount, Basis};
use crate::model::Money;

/// What today's systems and contracts cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsIs {
    /// A year.
    pub annual: Amount,
    /// Over the horizon, if all went on as they are.
    pub total: Money,
}

/// All systems, whatever their status, and the contracts that some system names.
pub fn as_is(basis: &Basis) -> AsIs {
    let landscape = basis.landscape;
    let mut annual = Amount::ZERO;
    for id in landscape.system_ids() {
        annual += Amount::new(basis.annual_cost(id).into(), basis.has_assumed_cost(id));
    }
    for id in landscape.contract_ids().filter(|&id| !landscape.contract(id).systems.is_empty()) {
        annual += Amount::new(basis.annual_fee(id).into(), basis.has_assumed_fee(id));
    }
    AsIs { annual, total: basis.annuity.present_value(annual.money.get(), 1) }
}
