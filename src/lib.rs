//! From the inventories of merging municipalities to one target portfolio, proven best.
//!
//! The pipeline, in reading order; each module is one room with one public way through it:
//!
//! - [`source`] keeps files in memory and turns bytes into lines and columns.
//! - [`diagnostic`] is a finding as data.
//! - [`model`] is the municipalities' world, resolved.
pub mod diagnostic;
pub mod model;
pub mod source;
