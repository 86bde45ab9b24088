//! How a run ends: 0, 1 or 2.

use std::io;
use std::process::ExitCode;

use super::{Context, fault};

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done, and nothing to report: 0.
    Clean,
    /// There are findings, or the answer is no: 1.
    Findings,
}

impl Exit {
    /// `Findings` if something was found.
    pub const fn found(something: bool) -> Self {
        if something { Exit::Findings } else { Exit::Clean }
    }
}

/// The exit code of a run. What went wrong in the world is told on stderr, with its causes; a closed pipe is success:
/// anyone who reads has read enough.
pub(super) fn code(result: anyhow::Result<Exit>, context: &mut Context) -> ExitCode {
    match result {
        Ok(Exit::Clean) => ExitCode::SUCCESS,
        Ok(Exit::Findings) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            context.console.error(fault::said(&error));
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| match cause.downcast_ref::<io::Error>() {
        Some(error) => error.kind() == io::ErrorKind::BrokenPipe,
        None => cause
            .downcast_ref::<serde_json::Error>()
            .is_some_and(|error| error.io_error_kind() == Some(io::ErrorKind::BrokenPipe)),
    })
}
