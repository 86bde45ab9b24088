//! Reading and resolving workspaces.

mod broken;
mod conformance;
mod hostile;
mod speed;
mod support;
