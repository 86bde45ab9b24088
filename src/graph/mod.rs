//! The landscape as a graph: systems, components and domains as nodes, integrations and covers as links.
//!
//! What enters: a [`Landscape`](crate::model::Landscape). What leaves: a [`Graph`] to ask (who depends on a system,
//! what is connected, what a replacement affects) and a [`Drawing`] to draw.
//! What always holds: every answer is sorted by reference, whatever the order of the files; manual transfers are
//! drawn but do not count as integrations. The only room that names petgraph.

mod analysis;
mod drawing;
mod future;
mod grouped;
mod impact;
mod node;
mod picture;

pub use crate::model::IntegrationKind;
pub use analysis::Graph;
pub use drawing::{Arrow, Cluster, Drawing, Fate, Shape, Shown, Stroke};
pub use future::{Future, FutureEnd, Making, Wanted};
pub use grouped::{Grouping, grouped, readable};
pub use impact::Impact;
pub use node::{Link, Node};
pub use picture::{Centre, Side, picture};
