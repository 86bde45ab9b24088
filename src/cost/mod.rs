//! Who may be chosen and what it costs: model.md, sections 6, 7, 8 and 9, as pure functions.
//!
//! What enters: a [`Landscape`](crate::model::Landscape). What leaves: a [`Basis`], which knows the scope, the
//! candidates and every price; and [`evaluate`], which prices a whole selection.
//! What always holds: everything is exact integers and rationals, rounded only where the model says `round`; nothing
//! here knows how a selection was found, so the search, the plan and the verifier all price alike.

mod basis;
mod candidates;
mod costs;
mod evaluate;
mod exit;
mod integration;
mod joins;
mod lift;
mod member;
mod migration;
mod payments;
mod quality;
mod reference;
mod renewal;
mod round;
mod running;
mod said;
mod scale;
mod scope;
mod sums;
mod suppliers;
mod today;

pub use basis::{Basis, Count, served_by_contract};
pub use candidates::{Bar, BarKind, Fallen};
pub use costs::{Amount, Costs, Item};
pub use evaluate::{Breach, Constraint, ContractFate, Evaluation, LineExit, evaluate};
pub use exit::{ContractExit, ExitWay};
pub use integration::{Edge, EdgeWork, Far, Work};
pub use joins::{Joins, Kin};
pub use lift::{due_from, lifted};
pub use member::Member;
pub use migration::{Assumed, Counts, Migration};
pub use payments::Payments;
pub use reference::{not_the_largest, reference_selection};
pub use round::{Annuity, round_ratio};
pub use running::{Usage, contract_scale};
pub use scale::Scale;
pub use scope::Scope;
pub use sums::Sums;
pub use today::{AsIs, as_is, hours_a_year, payback, target_year, target_year_amount};
