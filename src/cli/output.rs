//! What a command writes, in which format and where: the options of every command that prints something, and what they
//! come to.

use std::ffi::OsStr;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::Context;
use super::whole::WholeFile;
use crate::render::{self, Form, Format, Paper};
use crate::words::{Text, t};

/// What a command can write.
pub trait Offers {
    /// The forms of what it writes.
    const FORMS: &'static [Form];
    /// The format where neither `--format` nor the name of a file says one.
    const DEFAULT: Format = Format::Text;
}

/// How and where to write what a command tells.
#[derive(Clone, Debug, Args)]
pub struct Output<O: Offers + Clone + Send + Sync + 'static> {
    /// How to write it; by default as the ending of the file says
    #[arg(long, value_name = "FORMAT", value_parser = parser::<O>())]
    format: Option<Format>,
    /// The file to write, whole or not at all; its ending says the format; `-` is the screen or the pipe
    #[arg(id = "output", short, long = "output", value_name = "FILE")]
    to: Option<PathBuf>,
    /// Overwrite a file that exists
    #[arg(long)]
    pub force: bool,
    /// The kind of CSV: for people with a Norwegian spreadsheet, or for machines
    #[arg(long, value_name = "DIALECT", default_value = "nordic", hide = !Format::Csv.holds(O::FORMS))]
    dialect: Dialect,
    #[arg(skip)]
    of: PhantomData<O>,
}

/// The kind of CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Dialect {
    /// Semicolons, decimal comma, byte order mark.
    Nordic,
    /// Commas, decimal point, machine headings.
    Rfc4180,
}

impl From<Dialect> for render::Dialect {
    fn from(dialect: Dialect) -> Self {
        match dialect {
            Dialect::Nordic => render::Dialect::Nordic,
            Dialect::Rfc4180 => render::Dialect::Rfc4180,
        }
    }
}

/// The formats that a command can write.
fn offered<O: Offers>() -> impl Iterator<Item = Format> {
    Format::ALL.iter().copied().filter(|format| format.holds(O::FORMS))
}

fn parser<O: Offers>() -> impl TypedValueParser<Value = Format> {
    let value = |format: Format| PossibleValue::new(format.name()).help(format.about());
    PossibleValuesParser::new(offered::<O>().map(value))
        .map(|name| Format::find(&name).expect("invariant: only names of formats are taken"))
}

/// A place for one paper, looked at before any work is done: nobody waits for a refusal.
#[derive(Clone, Debug)]
pub struct Sink {
    /// The format.
    pub format: Format,
    file: Option<WholeFile>,
    dialect: render::Dialect,
}

impl Sink {
    /// Whether people read what is written there, so that names stand where programs want references.
    pub fn is_for_people(&self) -> bool {
        match self.format {
            Format::Json => false,
            Format::Csv => self.dialect == render::Dialect::Nordic,
            _ => true,
        }
    }
}

impl<O: Offers + Clone + Send + Sync> Output<O> {
    /// The place that the options name. Refuses a name whose ending says no format that the command can write, and a file
    /// that exists and may not be overwritten.
    pub fn sink(&self) -> anyhow::Result<Sink> {
        let file = match self.path() {
            Some(path) => Some(WholeFile::new(path, self.force)?),
            None => None,
        };
        let format = self.chosen()?;
        if let Some(why) = format.missing() {
            bail!(why);
        }
        Ok(Sink { format, file, dialect: self.dialect.into() })
    }

    /// A place in the folder that the options name, for one paper of several. `format` where they name none.
    pub fn inside(&self, folder: &Path, stem: &str, format: Format) -> anyhow::Result<Sink> {
        let format = self.format.unwrap_or(format);
        let name = format!("{stem}.{}", format.ending().unwrap_or("txt"));
        let file = Some(WholeFile::inside(folder, &name, self.force)?);
        Ok(Sink { format, file, dialect: self.dialect.into() })
    }

    /// The folder that the options name: one that is there, or a name that ends in `/` or has no ending.
    pub fn folder(&self) -> Option<&Path> {
        let path = self.path()?;
        let named = path.as_os_str().to_string_lossy().ends_with(['/', '\\']);
        let plain = path.extension().is_none() && !path.exists();
        (path.is_dir() || named || plain).then_some(path)
    }

    /// The format that was asked for by name.
    pub fn asked(&self) -> Option<Format> {
        self.format
    }

    /// Whether the options name a place or a format.
    pub fn is_given(&self) -> bool {
        self.to.is_some() || self.format.is_some()
    }

    /// The file, where there is one; `-` is none.
    fn path(&self) -> Option<&Path> {
        self.to.as_deref().filter(|path| path.as_os_str() != OsStr::new("-"))
    }

    fn chosen(&self) -> anyhow::Result<Format> {
        let (None, Some(path)) = (self.format, self.path()) else {
            return Ok(self.format.unwrap_or(O::DEFAULT));
        };
        // A device or a pipe has a name of its own.
        if path.exists() && !path.is_file() {
            return Ok(O::DEFAULT);
        }
        let shown = path.display().to_string();
        let name = path.file_name().unwrap_or_default();
        match Format::of_file(&name.to_string_lossy()) {
            Some(format) if format.holds(O::FORMS) => Ok(format),
            Some(format) => bail!(t!(
                "cli.other_formats",
                path = shown,
                format = format.to_string(),
                formats = listed::<O>()
            )),
            None => bail!(t!("cli.no_ending", path = shown, formats = listed::<O>())),
        }
    }
}

/// `text (.txt), json (.json)`: what a command can write, each with the ending that says so.
fn listed<O: Offers>() -> Text {
    let named = |format: Format| match format.ending() {
        Some(ending) => Text::same(format!("{format} (.{ending})")),
        None => t!("cli.by_format_only", format = format.to_string()),
    };
    Text::joined(offered::<O>().map(named), ", ")
}

impl Sink {
    /// A place for what has one format only, whatever the file is called.
    pub fn to(path: Option<&Path>, force: bool, format: Format) -> anyhow::Result<Self> {
        let path = path.filter(|path| path.as_os_str() != OsStr::new("-"));
        let file = path.map(|path| WholeFile::new(path, force)).transpose()?;
        Ok(Sink { format, file, dialect: render::Dialect::Nordic })
    }

    /// A place for what has one format only, under a name that ends so.
    pub fn named(path: Option<&Path>, force: bool, format: Format, endings: &[&str]) -> anyhow::Result<Self> {
        let file = path.filter(|path| path.as_os_str() != OsStr::new("-"));
        // A device or a pipe has a name of its own.
        if let Some(path) = file.filter(|path| !path.exists() || path.is_file()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            let ends = |ending: &&str| {
                name.strip_suffix(ending).is_some_and(|stem| stem.len() > 1 && stem.ends_with('.'))
            };
            if !endings.iter().any(ends) {
                let formats =
                    Text::joined(endings.iter().map(|ending| Text::same(format!(".{ending}"))), ", ");
                bail!(t!("cli.other_name", path = path.display().to_string(), formats = formats));
            }
        }
        Sink::to(path, force, format)
    }

    /// A place in a folder for one of several papers of one format.
    pub fn in_folder(
        folder: &Path,
        stem: &str,
        force: bool,
        format: Format,
        dialect: render::Dialect,
    ) -> anyhow::Result<Self> {
        let name = format!("{stem}.{}", format.ending().unwrap_or("txt"));
        let file = Some(WholeFile::inside(folder, &name, force)?);
        Ok(Sink { format, file, dialect })
    }

    /// Writes a paper.
    pub fn put(&self, paper: &Paper<'_>, context: &mut Context) -> anyhow::Result<()> {
        let format = self.format;
        let write = |style: render::Style, to: &mut dyn std::io::Write| {
            format.write(paper, render::Style { dialect: self.dialect, ..style }, to)
        };
        let Some(file) = &self.file else {
            // Only text carries colours, which the console leaves out where nobody wants them.
            if format == Format::Text {
                return Ok(context.console.print(write)?);
            }
            let mut bytes = Vec::new();
            write(context.console.style, &mut bytes)?;
            return Ok(context.console.write(&bytes)?);
        };
        let mut bytes = Vec::new();
        match format {
            Format::Text => context.console.plain(&mut bytes, write)?,
            _ => write(context.console.style, &mut bytes)?,
        }
        file.write(&bytes)?;
        context.console.saved(file.path());
        Ok(())
    }
}
