//! What stops a command, said by key until it is known in which language somebody reads it.
//!
//! What enters: a [`Text`], which is an error of its own, and what was behind it ([`Otherwise`]). What leaves: an error with its causes;
//! [`said`] puts them in words. What always holds: no error is a sentence of one language; what another program or the system says is quoted.

use std::error::Error;
use std::fmt;
use std::io;

use crate::words::{Text, t};

/// A text with what was behind it.
#[derive(Debug)]
struct Because {
    text: Text,
    cause: anyhow::Error,
}

impl fmt::Display for Because {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(out)
    }
}

impl Error for Because {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.cause.as_ref())
    }
}

/// What to say where something fails, before what was behind it.
pub trait Otherwise<T> {
    /// Says a text before the cause.
    fn otherwise(self, text: impl FnOnce() -> Text) -> anyhow::Result<T>;
}

impl<T, E: Into<anyhow::Error>> Otherwise<T> for Result<T, E> {
    fn otherwise(self, text: impl FnOnce() -> Text) -> anyhow::Result<T> {
        self.map_err(|cause| Because { text: text(), cause: cause.into() }.into())
    }
}

/// An error with its causes.
pub fn said(error: &anyhow::Error) -> Text {
    Text::joined(error.chain().map(one), ": ")
}

fn one(error: &(dyn Error + 'static)) -> Text {
    if let Some(text) = error.downcast_ref::<Text>() {
        return text.clone();
    }
    if let Some(because) = error.downcast_ref::<Because>() {
        return because.text.clone();
    }
    match error.downcast_ref::<io::Error>() {
        Some(error) => of_the_system(error),
        None => Text::same(error.to_string()),
    }
}

/// What the system says of a file, where it is one of the common things; else as it says it.
pub fn of_the_system(error: &io::Error) -> Text {
    match error.kind() {
        io::ErrorKind::NotFound => t!("io.not_found"),
        io::ErrorKind::PermissionDenied => t!("io.denied"),
        io::ErrorKind::AlreadyExists => t!("io.exists"),
        io::ErrorKind::IsADirectory => t!("io.is_folder"),
        io::ErrorKind::NotADirectory => t!("io.no_folder"),
        io::ErrorKind::DirectoryNotEmpty => t!("io.not_empty"),
        io::ErrorKind::StorageFull => t!("io.full"),
        io::ErrorKind::ReadOnlyFilesystem => t!("io.read_only"),
        io::ErrorKind::InvalidData if error.raw_os_error().is_none() => t!("io.no_text"),
        _ => Text::same(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn an_error_is_said_with_its_causes_in_a_language() {
        let missing: Result<(), _> = Err(io::Error::from(io::ErrorKind::NotFound));
        let cannot = || t!("cli.cannot_read", path = "x.json");
        let error =
            missing.otherwise(cannot).otherwise(|| t!("git.found_nothing", command = "x")).unwrap_err();
        assert_eq!(error.chain().count(), 3);
        let nb = said(&error).say(Language::Nb);
        assert!(nb == "git x fant ingenting: kan ikke lese x.json: filen eller mappen finnes ikke", "{nb}");
    }
}
