//! Reading and resolving workspaces.

mod conformance;
mod support;
