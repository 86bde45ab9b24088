//! `portfolio init`: a workspace that begins, all of its files or none.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::ask::{self, Asked};
use super::{Context, Exit, import, journal, schema, workspace};
use crate::diagnostic::Severity;
use crate::edit::begin::{Answers, Municipality};
use crate::load::{BUILTIN_CATALOGUE, Changed, Folder, MANIFEST};
use crate::model::Date;
use crate::register::id_of;
use crate::words::{Text, t};

/// Begin a workspace: the merger and its municipalities, each with an inventory to fill in
///
/// On a terminal it asks for what is missing; Ctrl-C writes nothing.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder; the current one where nothing is said
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The name of the merger
    #[arg(long)]
    name: Option<String>,
    /// Day one of the new municipality
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Years that costs are counted over
    #[arg(long, value_name = "YEARS", value_parser = clap::value_parser!(u32).range(1..=30))]
    horizon: Option<u32>,
    /// A municipality with its inhabitants, and perhaps a list of its systems to import; repeat it
    #[arg(long = "municipality", value_name = "NAME=INHABITANTS[=FILE]")]
    municipalities: Vec<String>,
    /// The catalogue: builtin:norway, empty, or a file that is copied
    #[arg(long, value_name = "CATALOGUE", default_value = BUILTIN_CATALOGUE)]
    catalogue: String,
    /// Never ask; what is missing is an error
    #[arg(long)]
    no_input: bool,
    /// Whether schema/ is written, and each file names its schema for editors
    #[arg(long, value_name = "YES", default_value = "true", action = clap::ArgAction::Set)]
    schema: bool,
    /// Overwrite files that exist, or begin inside another workspace
    #[arg(long)]
    force: bool,
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let base = context.options.directory.clone();
    let folder = arguments.folder.as_ref().map_or(base.clone(), |folder| base.join(folder));
    // A run that was stopped here is finished or taken back first.
    let _ = journal::finish(&folder);
    arguments.refuse_inside(&folder)?;
    let mut asked = arguments.asked()?;
    if !arguments.no_input && ask::may_ask() {
        ask::what_is_missing(&mut asked, context)?;
    }
    let (answers, lists) = arguments.answers(asked, context)?;
    for (_, list) in &lists {
        let list = beside(&base, list);
        if !list.is_file() {
            let path = list.display().to_string();
            bail!(t!("import_page.missing", path = path));
        }
    }
    let files = arguments.files(&answers)?;
    arguments.refuse_overwriting(&folder, &files, context)?;
    looked_at(&folder, &files, context)?;
    if !arguments.no_input && ask::may_ask() && !ask::agreed(&files, context)? {
        context.console.note(t!("begin.nothing_written"));
        return Ok(Exit::Clean);
    }
    let all = files.iter().map(|(path, text)| (folder.join(path), text.clone().into_bytes()));
    journal::write(&folder, &all.collect::<Vec<_>>())?;
    context.console.saved(&folder.join(MANIFEST));
    let mut exit = Exit::Clean;
    for (id, list) in &lists {
        if import::list(&beside(&base, list), id, &folder, context)? != Exit::Clean {
            exit = Exit::Findings;
        }
    }
    tell(arguments, &answers, &lists, context)?;
    Ok(exit)
}

/// A file as it is found from here.
fn beside(base: &Path, file: &Path) -> PathBuf {
    if base == Path::new(".") { file.to_owned() } else { base.join(file) }
}

/// What a municipality's list is, where one was named.
type Lists = Vec<(String, PathBuf)>;

impl Arguments {
    fn refuse_inside(&self, folder: &Path) -> anyhow::Result<()> {
        let there = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
        let there = if there.as_os_str().is_empty() { Path::new(".") } else { there };
        match workspace::root(there)? {
            Some(root) if !self.force => Err(t!("begin.inside", root = root.display().to_string()).into()),
            _ => Ok(()),
        }
    }

    /// What the command line says.
    fn asked(&self) -> Result<Asked, Text> {
        let municipality = |text: &String| -> Result<ask::Municipality, Text> {
            let mut parts = text.splitn(3, '=');
            let name = parts.next().unwrap_or_default().trim().to_owned();
            let inhabitants = parts.next().map(|number| number.replace([' ', '\u{a0}', '.'], ""));
            let inhabitants = inhabitants.and_then(|number| number.parse().ok());
            let inhabitants = inhabitants
                .filter(|_| !name.is_empty())
                .ok_or_else(|| t!("begin.bad_municipality", text = text))?;
            Ok(ask::Municipality { name, inhabitants, list: parts.next().map(PathBuf::from) })
        };
        Ok(Asked {
            name: self.name.clone(),
            date: self.date,
            municipalities: self.municipalities.iter().map(municipality).collect::<Result<_, _>>()?,
        })
    }

    /// The answers, complete and right; every flag that is missing at once.
    fn answers(&self, asked: Asked, context: &mut Context) -> anyhow::Result<(Answers, Lists)> {
        let missing = asked.missing();
        let (Some(name), Some(date), true) = (asked.name, asked.date, missing.is_empty()) else {
            bail!(t!("begin.missing", flags = missing.join(", ")));
        };
        if date <= context.today {
            bail!(t!("begin.past", date = date));
        }
        let mut lists = Vec::new();
        let mut municipalities = Vec::new();
        for ask::Municipality { name, inhabitants, list } in asked.municipalities {
            let id = id_of(&name);
            if id.is_empty() || inhabitants == 0 {
                bail!(t!("begin.bad_municipality", text = name));
            }
            lists.extend(list.map(|list| (id.clone(), list)));
            municipalities.push(Municipality { id, name, inhabitants });
        }
        let answers = Answers {
            name,
            date: date.to_string(),
            as_of: context.options.as_of.unwrap_or(context.today).to_string(),
            horizon: self.horizon,
            municipalities,
            catalogue: if self.catalogue == BUILTIN_CATALOGUE { &self.catalogue } else { "catalogue.yaml" }
                .to_owned(),
            schema: self.schema,
            language: context.options.language(),
        };
        if let Some(id) = answers.twice().first() {
            bail!(t!("begin.twice", id = *id));
        }
        if answers.municipalities.len() == 1 {
            context.console.note(t!("begin.alone"));
        }
        Ok((answers, lists))
    }

    /// Every file that is written.
    fn files(&self, answers: &Answers) -> anyhow::Result<Vec<(String, String)>> {
        let mut files = answers.files();
        match self.catalogue.as_str() {
            BUILTIN_CATALOGUE => {}
            "empty" => files.push(("catalogue.yaml".to_owned(), answers.empty_catalogue())),
            path => files.push(("catalogue.yaml".to_owned(), super::input::text(Path::new(path))?)),
        }
        if self.schema {
            files.extend(schema::files()?);
        }
        Ok(files)
    }

    fn refuse_overwriting(
        &self,
        folder: &Path,
        files: &[(String, String)],
        context: &mut Context,
    ) -> anyhow::Result<()> {
        let there: Vec<&str> =
            files.iter().map(|(path, _)| path.as_str()).filter(|path| folder.join(path).exists()).collect();
        if !there.is_empty() && !self.force {
            bail!(t!("begin.exists", files = there.join(", ")));
        }
        if there.is_empty() && folder.read_dir().is_ok_and(|mut all| all.next().is_some()) {
            context.console.note(t!("begin.not_empty"));
        }
        Ok(())
    }
}

/// Our own files must be right, so they are read before they are written.
fn looked_at(folder: &Path, files: &[(String, String)], context: &Context) -> anyhow::Result<()> {
    let under = Folder::new(folder);
    let memory = files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
    let reading = workspace::reading(&Changed::new(&under).with(memory), context);
    let wrong = reading.findings.iter().find(|finding| finding.severity == Severity::Error);
    if let Some(error) = wrong {
        let place = &reading.documents.sources.file(error.primary.span.file).path;
        bail!(t!("console.finding", place = place, message = error.message, code = error.code));
    }
    Ok(())
}

/// Says what was written and what comes next.
fn tell(
    arguments: &Arguments,
    answers: &Answers,
    lists: &Lists,
    context: &mut Context,
) -> anyhow::Result<()> {
    let language = answers.language;
    let at = arguments.folder.as_ref().map_or_else(String::new, |folder| format!(" -C {}", folder.display()));
    let first = answers.municipalities.first().map_or("", |first| first.id.as_str());
    let imports: String = if lists.is_empty() {
        format!("  portfolio{at} import FILE --into {first}\n")
    } else {
        String::new()
    };
    let next = t!("begin.next").say(language);
    let text = format!("{next}\n{imports}  portfolio{at} check\n  portfolio{at} diff\n");
    Ok(context.console.print(|_, to| to.write_all(text.as_bytes()))?)
}
