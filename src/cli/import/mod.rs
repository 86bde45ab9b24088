//! `portfolio import`: from the lists that people have to inventories, and again next month.

mod flags;
mod interactive;
mod model;
mod review;
mod table;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::{Args, Parser, ValueEnum};

use super::editing::Desk;
use super::input;
use super::{Context, Exit};
use crate::edit::FileChange;
use crate::import::known::Known;
use crate::import::standing::{File, Standing};
use crate::import::table::{ReadError, ReadOptions, beginning};
use crate::import::told::Told;
use crate::import::update::{Edit, Prefer};
use crate::import::{Refusal, archimate, backstage, own};
use crate::register::EntryKind as Of;
use crate::source::FileId;
use crate::words::{Text, t};

/// Bring a list into the inventories: a spreadsheet, a register, a model; and its newer version next month
///
/// Nothing is guessed into a plan: what is not certain is asked. What the columns are is written to import/FILE.map.yaml the first
/// time and is yours from then on. Edits of yours stay; where the file and you both changed a value, it is a conflict.
#[derive(Debug, Args)]
pub struct Arguments {
    /// What kind of file it is, where the content does not say it (table, json, archimate, backstage, kitos, leanix), and the files;
    /// `-` is the standard input
    #[arg(value_name = "[KIND] FILE", required = true)]
    files: Vec<String>,
    /// The municipality whose inventory it goes into
    #[arg(long, value_name = "MUNICIPALITY")]
    into: Option<String>,
    /// The column that says which municipality a row is of
    #[arg(long, value_name = "COLUMN", conflicts_with = "into")]
    municipality_column: Option<String>,
    #[command(flatten)]
    flags: flags::Flags,
    /// Show what would change, and write nothing
    #[arg(short = 'n', long)]
    dry_run: bool,
    /// The open questions as a CSV to fill in; filled in, the same flag takes the answers
    #[arg(long, value_name = "FILE", conflicts_with = "interactive")]
    review: Option<PathBuf>,
    /// Ask the open questions one by one
    #[arg(long, conflicts_with = "dry_run")]
    interactive: bool,
    /// Exit with 1 where a cell could not be read, a conflict is open or a system is unplaced
    #[arg(long)]
    strict: bool,
    /// How to tell what happened
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Telling,
}

/// How an import tells what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Telling {
    /// One screen for people.
    Text,
    /// Everything, for programs.
    Json,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Table,
    Own,
    OwnTable,
    Archimate,
    ArchiCsv,
    Backstage,
}

impl FileKind {
    /// The words for kinds; the forms of KITOS and LeanIX are tables with known heads.
    const WORDS: [(&'static str, FileKind); 6] = [
        ("table", FileKind::Table),
        ("json", FileKind::Table),
        ("kitos", FileKind::Table),
        ("leanix", FileKind::Table),
        ("archimate", FileKind::Archimate),
        ("backstage", FileKind::Backstage),
    ];

    fn of(bytes: &[u8], reading: &ReadOptions, said: Option<FileKind>) -> FileKind {
        let beginning = beginning(bytes, reading.encoding);
        match said {
            _ if own::is_table(&beginning) => FileKind::OwnTable,
            _ if archimate::is_csv(&beginning) => FileKind::ArchiCsv,
            Some(kind @ (FileKind::Archimate | FileKind::Backstage)) => kind,
            _ if own::may_be_ours(bytes, &beginning) => FileKind::Own,
            Some(kind) => kind,
            None if archimate::is_model(&beginning) => FileKind::Archimate,
            None if backstage::is_backstage(&beginning) => FileKind::Backstage,
            None => FileKind::Table,
        }
    }
}

/// A file that is imported.
struct Source {
    /// Its name, without the folders before it.
    name: String,
    /// As the user named it.
    path: String,
    bytes: Vec<u8>,
    kind: FileKind,
}

/// What every import starts from.
struct Ground {
    desk: Desk,
    known: Known,
    standing: BTreeMap<String, Standing>,
    /// The files of the standing inventories, in their order.
    files: BTreeMap<String, Vec<FileId>>,
}

/// Imports a list into a municipality of the workspace in a folder, as the command without any flag does.
pub fn list(path: &Path, municipality: &str, folder: &Path, context: &mut Context) -> anyhow::Result<Exit> {
    #[derive(Debug, Parser)]
    struct Alone {
        #[command(flatten)]
        arguments: Arguments,
    }
    let path = path.display().to_string();
    let alone = Alone::try_parse_from(["import", "--into", municipality, "--", &path])?;
    let before = std::mem::replace(&mut context.options.directory, folder.to_owned());
    let result = run(&alone.arguments, context);
    context.options.directory = before;
    result
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sources = arguments.sources()?;
    let mut exit = Exit::Clean;
    let reading = arguments.flags.reading()?;
    let (triple, others): (Vec<Source>, Vec<Source>) =
        sources.into_iter().partition(|source| source.kind == FileKind::ArchiCsv);
    // Our own tables name each other's entries, so they come in together.
    let (own_tables, others): (Vec<Source>, Vec<Source>) =
        others.into_iter().partition(|source| source.kind == FileKind::OwnTable);
    if !own_tables.is_empty() {
        let names: Vec<&str> = own_tables.iter().map(|source| source.name.as_str()).collect();
        let brought = own::tables(own_tables.iter().map(|source| source.bytes.as_slice()), &reading);
        let brought = brought.map_err(|error| unreadable(&error))?;
        let ground = Ground::open(context)?;
        exit = worse(exit, model::run(arguments, &ground, &names.join(", "), brought, context)?);
    }
    if !triple.is_empty() {
        let bytes: Vec<&[u8]> = triple.iter().map(|source| source.bytes.as_slice()).collect();
        let brought = archimate::read_csv(&bytes, &reading).map_err(|error| unreadable(&error))?;
        let ground = Ground::open(context)?;
        exit = worse(exit, model::run(arguments, &ground, &triple[0].name, brought, context)?);
    }
    for source in others {
        let ground = Ground::open(context)?;
        let refused = |why: Refusal| match why {
            Refusal::Read(error) => unreadable(&error),
            why => t!("import_model.not_this", file = source.name.clone(), why = why.text()),
        };
        let one = match source.kind {
            FileKind::Own => {
                let brought = own::read(&source.bytes, &reading).map_err(refused)?;
                model::run(arguments, &ground, &source.name, brought, context)?
            }
            FileKind::Archimate => {
                let brought = archimate::read(&source.bytes, &reading).map_err(refused)?;
                model::run(arguments, &ground, &source.name, brought, context)?
            }
            FileKind::Table | FileKind::Backstage | FileKind::OwnTable | FileKind::ArchiCsv => {
                table::run(arguments, &ground, &source, context)?
            }
        };
        exit = worse(exit, one);
    }
    Ok(exit)
}

/// How the program is called for this workspace.
fn program(context: &Context) -> String {
    let folder = &context.options.directory;
    if folder == Path::new(".") {
        "portfolio".to_owned()
    } else {
        format!("portfolio -C {}", folder.display())
    }
}

fn worse(one: Exit, other: Exit) -> Exit {
    if one == Exit::Clean { other } else { one }
}

impl Arguments {
    /// The files with what they hold, all of them readable.
    fn sources(&self) -> anyhow::Result<Vec<Source>> {
        let first = self.files.first().map(String::as_str).unwrap_or_default();
        let kind = FileKind::WORDS.into_iter().find(|(word, _)| *word == first).map(|(_, kind)| kind);
        let files = if kind.is_some() { &self.files[1..] } else { &self.files[..] };
        if files.is_empty() {
            bail!(t!("import_page.missing", path = "FILE"));
        }
        let reading = self.flags.reading()?;
        let source = |path: &String| -> anyhow::Result<Source> {
            let (name, bytes) = input::bytes(path, reading.limits.bytes)?;
            let kind = FileKind::of(&bytes, &reading, kind);
            Ok(Source { name, path: path.clone(), bytes, kind })
        };
        files.iter().map(source).collect()
    }

    /// The id of the municipality that was named, by its id or name.
    fn municipality(&self, ground: &Ground) -> anyhow::Result<Option<String>> {
        let Some(words) = &self.into else { return Ok(None) };
        let found = ground.desk.register.look_up(words, &[Of::Municipality]);
        let id = found.map_err(|no| no.text(words))?.id.clone();
        if !ground.standing.contains_key(&id) {
            bail!(t!("import_page.inventory", municipality = id));
        }
        Ok(Some(id))
    }

    /// Whether the run is one that `--strict` lets fail.
    fn exit(&self, told: &[Told], conflicts: usize, unplaced: usize) -> Exit {
        let unread = told.iter().any(|told| matches!(told.code, "IMP005" | "IMP006" | "IMP007" | "IMP011"));
        Exit::found(self.strict && (unread || conflicts > 0 || unplaced > 0))
    }

    fn prefer(&self) -> Option<Prefer> {
        self.flags.prefer()
    }
}

impl Ground {
    fn open(context: &Context) -> anyhow::Result<Self> {
        let desk = Desk::open(context)?;
        let known = Known::of(&desk.documents);
        let mut files: BTreeMap<String, Vec<FileId>> = BTreeMap::new();
        for (id, item) in desk.documents.inventory_files() {
            files.entry(id.to_owned()).or_default().push(item.node().span().file);
        }
        let file = |file: &FileId| {
            let path = desk.path_of(*file);
            let text = desk.text(&path).unwrap_or_default();
            File::new(path, text)
        };
        let standing = files
            .iter()
            .map(|(id, all)| (id.clone(), Standing::new(all.iter().map(file).collect())))
            .collect();
        Ok(Ground { desk, known, standing, files })
    }

    /// Changes of inventories as changes of files; an inventory that is filled for the first time says that it is not complete.
    fn changes(&self, edits: Vec<Edit>) -> Vec<(FileId, FileChange)> {
        let complete = crate::edit::Path::root().key("complete");
        let says = edits.iter().filter(|edit| *edit.change.path() == complete);
        let mut begun: Vec<String> = says.map(|edit| edit.municipality.clone()).collect();
        let mut changes = Vec::new();
        for edit in edits {
            let Some(files) = self.files.get(&edit.municipality) else { continue };
            let standing = &self.standing[&edit.municipality];
            if standing.is_empty() && !standing.says_complete() && !begun.contains(&edit.municipality) {
                begun.push(edit.municipality.clone());
                changes.push((files[0], FileChange::set(complete.clone(), crate::edit::Value::word("no"))));
            }
            changes.push((files[edit.file], edit.change));
        }
        changes
    }

    /// The national components by every name they have.
    fn components(&self) -> BTreeMap<String, String> {
        let all = self.desk.register.filtered(&[], &[Of::Component]);
        let names = all.into_iter().flat_map(|entry| {
            let names = [&entry.id, &entry.name.nb, &entry.name.en].into_iter().chain(&entry.aliases);
            names.map(|name| (crate::register::fold(name), entry.id.clone())).collect::<Vec<_>>()
        });
        names.collect()
    }

    /// The municipality that some words name.
    fn municipality(&self, words: &str) -> Option<String> {
        let without = words.trim().strip_suffix(" kommune").unwrap_or(words.trim());
        let found = [words, without]
            .into_iter()
            .find_map(|words| self.desk.register.look_up(words, &[Of::Municipality]).ok());
        found.map(|entry| entry.id.clone())
    }
}

/// Why a file is not read, with its code and the way out.
fn unreadable(error: &ReadError) -> Text {
    refused((Some(error.code()), error.text(), Some(error.help())))
}

/// What is wrong, with its code and the way out.
fn refused((code, text, help): (Option<&'static str>, Text, Option<Text>)) -> Text {
    let mut parts = vec![text];
    if let Some(help) = help {
        parts.push(Text::same("; "));
        parts.push(help);
    }
    parts.extend(code.map(|code| Text::same(format!(" [{code}]"))));
    Text::run(parts)
}
