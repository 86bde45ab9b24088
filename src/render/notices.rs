//! What is worth saying beside lines of files, as GitHub Actions shows it.
//!
//! What always holds: the user's text cannot begin a command of its own; GitHub shows ten of each severity beside the lines of a step, so
//! no more are written, the worst first.

use std::io::{self, Write};

use super::escape::{command, command_property};
use crate::diagnostic::Severity;

/// So many of a severity does GitHub show beside the lines of one step.
const SHOWN: usize = 10;

/// Something to say beside a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How bad it is.
    pub severity: Severity,
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
    let mut left = 0;
    for (severity, command_name) in
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "notice")]
    {
        let of_it = notices.iter().filter(|notice| notice.severity == severity);
        left += of_it.clone().count().saturating_sub(SHOWN);
        for notice in of_it.take(SHOWN) {
            writeln!(
                to,
                "::{command_name} file={},line={},title={}::{}",
                command_property(&notice.path),
                notice.line,
                command_property(&notice.title),
                command(&notice.message),
            )?;
        }
    }
    match left {
        0 => Ok(()),
        more => writeln!(to, "and {more} more: the summary of the step has them"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_command_of_its_own() {
        let notice = Notice {
            severity: Severity::Info,
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

    #[test]
    fn what_is_wrong_is_not_crowded_out_by_what_is_worth_knowing() {
        let notice = |severity| Notice {
            severity,
            path: "a.yaml".to_owned(),
            line: 1,
            title: "t".to_owned(),
            message: "m".to_owned(),
        };
        let mut notices = vec![notice(Severity::Info); 30];
        notices.extend(vec![notice(Severity::Error), notice(Severity::Warning)]);
        let mut bytes = Vec::new();
        github(&notices, &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("::error ") && lines[1].starts_with("::warning "), "{text}");
        assert_eq!((lines.len(), lines[12]), (13, "and 20 more: the summary of the step has them"));
    }
}
