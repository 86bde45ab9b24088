//! Tables, pages, findings, changes and graphs -> bytes into a writer.
//!
//! What enters: typed results. What leaves: bytes, written into whatever writer is given.
//! What always holds: how a thing looks is decided here and nowhere before; the same input gives the same bytes.

pub mod csv;
pub mod findings;
pub mod gantt;
pub mod graph;
pub mod ics;
pub mod json;
pub mod markdown;
pub mod schema;
pub mod terminal;
