//! What is worth saying beside lines of files, as GitHub Actions shows it.
//!
//! What always holds: the user's text cannot begin a command of its own; GitHub shows ten beside the lines of a step, so no more are written.

use std::io::{self, Write};

use super::escape::{command, command_property};

/// So many does GitHub show beside the lines of one step.
const SHOWN: usize = 10;

/// Something to say beside a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The file, from the root of the repository.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// In a few words.
    pub title: String,
    /// What to say.
    pub message: String,
}

/// Writes workflow commands.
pub fn github(notices: &[Notice], to: &mut dyn Write) -> io::Result<()> {
    for notice in notices.iter().take(SHOWN) {
        writeln!(
            to,
            "::notice file={},line={},title={}::{}",
            command_property(&notice.path),
            notice.line,
            command_property(&notice.title),
            command(&notice.message),
        )?;
    }
    match notices.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => writeln!(to, "{more} more changes are in the summary of the step"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_command_of_its_own() {
        let notice = Notice {
            path: "a,b:c.yaml".to_owned(),
            line: 3,
            title: "one::two".to_owned(),
            message: "50 %\n::error::x".to_owned(),
        };
        let mut bytes = Vec::new();
        github(&vec![notice; 12], &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.lines().count(), 11);
        let first = "::notice file=a%2Cb%3Ac.yaml,line=3,title=one%3A%3Atwo::50 %25%0A::error::x";
        assert!(text.lines().take(10).all(|line| line == first), "{text}");
    }
}
