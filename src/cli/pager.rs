//! A pager for what is longer than the screen: PAGER, else `less`; none where nobody reads on a terminal.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};

/// What git gives `less` too: colours as they are, out at once where all fits, and the text stays on the screen.
const LESS: &str = "FRX";

/// Shows a text in the pager. `false` where there is none: then nothing was shown.
pub fn show(text: &[u8], height: Option<usize>) -> io::Result<bool> {
    let lines = text.iter().filter(|&&byte| byte == b'\n').count();
    if !io::stdout().is_terminal() || height.is_none_or(|height| lines < height) {
        return Ok(false);
    }
    let Some((program, arguments)) = wanted(env::var("PAGER").ok().as_deref()) else { return Ok(false) };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped());
    if env::var_os("LESS").is_none() {
        command.env("LESS", LESS);
    }
    // Without it the text goes to the screen as it is.
    let Ok(mut pager) = command.spawn() else { return Ok(false) };
    if let Some(mut input) = pager.stdin.take() {
        match input.write_all(text) {
            // Whoever leaves the pager has read enough.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => return Err(error),
            _ => {}
        }
    }
    pager.wait()?;
    Ok(true)
}

/// The program and its arguments; nothing where PAGER is empty or `cat`.
fn wanted(pager: Option<&str>) -> Option<(String, Vec<String>)> {
    let mut words = pager.unwrap_or("less").split_whitespace().map(str::to_owned);
    let program = words.next().filter(|program| program != "cat")?;
    Some((program, words.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pager_says_which_and_nothing_means_none() {
        assert_eq!(wanted(None), Some(("less".to_owned(), Vec::new())));
        assert_eq!(wanted(Some("more -d")), Some(("more".to_owned(), vec!["-d".to_owned()])));
        assert_eq!((wanted(Some("")), wanted(Some("cat"))), (None, None));
    }
}
