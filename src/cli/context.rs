//! What every command is given: options, console, clock.

use super::console::Console;
use super::options::Options;
use crate::model::Date;

/// What every command is given.
#[derive(Debug)]
pub struct Context {
    /// The options of every command.
    pub options: Options,
    /// stdout and stderr.
    pub console: Console,
    /// The clock's day, where the program runs.
    pub today: Date,
}

impl Context {
    /// Looks at the clock and the environment, once.
    pub fn new(options: Options) -> Self {
        let console = Console::new(&options);
        Context { options, console, today: jiff::Zoned::now().date() }
    }
}
