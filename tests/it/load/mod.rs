//! Reading and resolving workspaces.

mod conformance;
mod speed;
mod support;
