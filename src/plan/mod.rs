//! The plan: a selection turned into what people act on (model.md, section 11).
//!
//! What enters: a [`Basis`](crate::cost::Basis) and what the search found ([`Solved`]). What leaves: a [`Plan`] of ids and
//! enums, which every later room reads; and [`file`](mod@file), the one place where a plan is text: the [`PlanDocument`] that
//! is printed, saved and verified.
//! What always holds: every figure comes from [`cost`](crate::cost), never from the search; every list is sorted by
//! its keys in the order shown.

mod clarify;
mod consequences;
mod contents;
pub mod file;
mod following;
mod future;
mod growth;
mod horizons;
mod inputs;
mod left_out;
mod make;
mod places;
mod solved;

pub use clarify::{
    Choosing, Clarify, domain_costs, is_close, of_choice, rests_on_a_bridging, rests_on_a_fee,
    rests_on_assumed,
};
pub use consequences::decisions;
pub use contents::{
    Action, Choice, Clash, Fate, How, Integration, LineExit, Migration, Notice, Packaged, Plan, PlanStatus,
    Procurement, Reference, RunnerUp, Today,
};
pub use file::{FORMAT, Gone, PlanDocument, Unreadable, parse, read, write};
pub use following::Ends;
pub use future::future;
pub use growth::ContractGrowth;
pub use horizons::Horizons;
pub use inputs::{InputPart, Inputs};
pub use left_out::LeftOut;
pub use make::{clash, make};
pub use solved::Solved;

pub use crate::cost::{Assumed, BarKind, Constraint, Costs, ExitWay, Far, Item, Member, Work};
pub use crate::optimise::{
    Certificate, DecisionCost, Fact, FromNeed, Limit, Messages, Node, Part, Priced, Release, Round, Way,
};
pub use places::{Locate, of_bar, of_decision, of_fact};
