//! The `portfolio` command.

fn main() {}
