//! Reading and resolving workspaces.

mod broken;
mod conformance;
mod hostile;
mod order;
mod origins;
mod reading;
mod shown;
mod support;
