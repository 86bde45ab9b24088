//! The municipalities' world, resolved: ids instead of names, money, dates, systems, contracts, decisions.
//!
//! What enters: nothing; these are plain values. What leaves: [`Landscape`], the one value every later stage reads.
//! What always holds: every id points into the landscape's own list, every list is sorted by its reference
//! (so the order of files and list items can never show), and there is no text position anywhere.

mod budget;
mod business;
mod catalogue;
mod date;
mod decision;
mod gaps;
mod id;
mod import;
mod inventory;
mod landscape;
mod money;
mod neighbours;
mod place;
mod range;
mod rates;
mod roadmap;
mod threshold;
mod words;

pub use budget::{BudgetUnit, DeclaredRisk, UnknownAmount};
pub use business::*;
pub use catalogue::*;
pub use date::date;
pub use decision::*;
pub use gaps::Gap;
pub use id::*;
pub use import::*;
pub use inventory::*;
pub use landscape::*;
pub use money::Money;
pub use neighbours::Neighbours;
pub use place::*;
pub use range::*;
pub use rates::*;
pub use roadmap::*;
pub use threshold::*;
pub use words::*;

/// A civil date, `YYYY-MM-DD`, 1900 to 2199.
pub use jiff::civil::Date;
