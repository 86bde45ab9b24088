//! The saved plan: the one place where a plan is text.
//!
//! [`v1`] is the document as it is written, and nothing but that. [`write()`] makes it of a [`Plan`](super::Plan);
//! [`parse()`] takes it out of bytes that anybody may have written; [`read()`] resolves its names against a landscape, once,
//! and tells of those that are gone.

mod consequences;
mod parse;
mod read;
pub mod v1;
mod write;

pub use parse::{Unreadable, parse};
pub use read::{Gone, read};
pub use v1::{FORMAT, PlanDocument};
pub use write::{package, write};
