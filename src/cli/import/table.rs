//! The import of a table: what it says is shown, then written with the mapping and the lock.

use super::super::editing::How;
use super::super::input;
use super::super::{Context, Exit};
use super::{Arguments, FileKind, Ground, Source, Telling, interactive, refused, review, unreadable};
use crate::import::backstage;
use crate::import::lock::Lock;
use crate::import::map::{self, Answer, Map, Whose};
use crate::import::record::record;
use crate::import::run::{self, Outcome, Start};
use crate::import::table::{self, Book};
use crate::import::told::Told;
use crate::import::write_map;
use crate::render::terminal;
use crate::report::imported;
use crate::words::t;

/// The folder of mappings and locks.
const FOLDER: &str = "import";

/// The files beside the inventories.
struct Beside {
    /// The mapping's path, below the workspace's folder or absolute.
    map: String,
    /// Its text, where it is there.
    text: Option<String>,
    /// The lock's path.
    lock: String,
}

/// Imports a table.
pub fn run(
    arguments: &Arguments,
    ground: &Ground,
    source: &Source,
    context: &mut Context,
) -> anyhow::Result<Exit> {
    let into = arguments.municipality(ground)?;
    let whose = match (into, &arguments.municipality_column) {
        (Some(id), _) => Whose::One(id),
        (None, Some(column)) => Whose::Column(column.clone(), std::collections::BTreeMap::new()),
        (None, None) => Whose::NotSaid,
    };
    let beside = beside(arguments, ground, &source.name)?;
    let map = beside.text.as_deref().map(|text| read_map(&beside.map, text, context)).transpose()?;
    let lock = read_lock(ground, &beside.lock)?;
    let (book, mut told) = book(arguments, source, map.as_ref())?;
    let wishes = arguments.flags.wishes(whose);
    let components = ground.components();
    let municipality = |words: &str| ground.municipality(words);
    let work_out = |map: Option<Map>| {
        let start = Start {
            name: &source.name,
            book: &book,
            limits: arguments.flags.limits(),
            map,
            lock: lock.clone(),
            known: &ground.known,
            components: components.clone(),
            standing: &ground.standing,
            municipality: &municipality,
        };
        run::run(start, &wishes)
    };
    let mut outcome = work_out(map).map_err(|why| refused(why.text()))?;
    let mut text = beside.text.clone().unwrap_or_else(|| {
        write_map::text(&outcome.map, &source.name, &outcome.unknown, context.options.language())
    });
    let answers = answers(arguments, ground, &outcome, (&beside, &text), context)?;
    if !answers.is_empty() {
        text = with_answers(&text, &outcome.map, &answers)?;
        let map = read_map(&beside.map, &text, context)?;
        outcome = work_out(Some(map)).map_err(|why| refused(why.text()))?;
    }
    outcome.told.append(&mut told);
    show(arguments, &outcome, source, context)?;
    write(arguments, ground, outcome, (beside, text), context)
}

/// What a person answers: in a file, or asked one by one, each answer on the disk before the next question.
fn answers(
    arguments: &Arguments,
    ground: &Ground,
    outcome: &Outcome,
    (beside, text): (&Beside, &str),
    context: &mut Context,
) -> anyhow::Result<Vec<Answer>> {
    if let Some(path) = &arguments.review {
        return review::answers(path, outcome, &ground.known, context);
    }
    if !arguments.interactive {
        return Ok(Vec::new());
    }
    let place = ground.desk.root().join(&beside.map);
    let map = outcome.map.clone();
    interactive::ask(&outcome.questions, &ground.known, context, &mut |so_far| {
        let text = with_answers(text, &map, so_far)?;
        super::super::whole::write_all(&[(place.clone(), text.into_bytes())])
    })
}

fn with_answers(text: &str, map: &Map, answers: &[Answer]) -> anyhow::Result<String> {
    Ok(write_map::with_answers(text, map, answers).map_err(|no| no.why)?)
}

/// Where the mapping and the lock lie.
fn beside(arguments: &Arguments, ground: &Ground, name: &str) -> anyhow::Result<Beside> {
    let lock = format!("{FOLDER}/{name}.lock.jsonl");
    let Some(path) = &arguments.flags.map else {
        let map = format!("{FOLDER}/{name}.map.yaml");
        let text = ground.desk.text(&map);
        return Ok(Beside { map, text, lock });
    };
    let whole = std::path::absolute(path)?;
    let text = if path.exists() { Some(input::text(path)?) } else { None };
    Ok(Beside { map: whole.display().to_string(), text, lock })
}

fn read_map(path: &str, text: &str, context: &mut Context) -> anyhow::Result<Map> {
    let read = map::read(path, text).map_err(|lone| {
        context.console.findings(&lone.findings, &lone.sources);
        t!("import_map.wrong", path = path)
    });
    Ok(read?)
}

fn read_lock(ground: &Ground, path: &str) -> anyhow::Result<Lock> {
    let Some(text) = ground.desk.text(path) else { return Ok(Lock::default()) };
    let wrong = |line| t!("import_page.lock_line", path = path, line = line as u64);
    Ok(Lock::read(&text).map_err(wrong)?)
}

/// The table that a file holds, and what is kept out of it.
fn book(arguments: &Arguments, source: &Source, map: Option<&Map>) -> anyhow::Result<(Book, Vec<Told>)> {
    if source.kind == FileKind::Backstage {
        let reading = arguments.flags.reading()?;
        let text = table::text(&source.bytes, &reading).map_err(|error| unreadable(&error))?;
        let read = backstage::read(&text, &reading.limits);
        let (book, kept_out) = read.map_err(|error| unreadable(&error))?;
        let told = kept_out.into_iter().map(|(what, count)| {
            let count: u64 = count as u64;
            Told::new("IMP014", t!("import_model.kept_out", what = what, count = count))
        });
        return Ok((book, told.collect()));
    }
    let reading = arguments.flags.reading()?;
    let book = run::book(&source.bytes, map, &reading).map_err(|why| refused(why.text()))?;
    Ok((book, Vec::new()))
}

fn show(
    arguments: &Arguments,
    outcome: &Outcome,
    source: &Source,
    context: &mut Context,
) -> anyhow::Result<()> {
    if arguments.format == Telling::Json {
        let record = record(outcome, &source.name, context.options.language());
        let text = format!("{}\n", serde_json::to_string_pretty(&record)?);
        return Ok(context.console.write(text.as_bytes())?);
    }
    let page = imported::page(outcome, &super::program(context), &source.path);
    Ok(context.console.print(|style, to| terminal::render(&page, style, to))?)
}

fn write(
    arguments: &Arguments,
    ground: &Ground,
    outcome: Outcome,
    (beside, text): (Beside, String),
    context: &mut Context,
) -> anyhow::Result<Exit> {
    let unplaced = outcome.placed.systems - outcome.placed.placed;
    let exit = arguments.exit(&outcome.told, outcome.update.conflicts, unplaced);
    if arguments.dry_run && arguments.format == Telling::Json {
        return Ok(exit);
    }
    let new = vec![(beside.map, text), (beside.lock, outcome.update.lock.write())];
    let how = How { diff: false, dry_run: arguments.dry_run };
    ground.desk.make(ground.changes(outcome.update.edits), new, how, context)?;
    if let Some(path) = &arguments.review
        && !path.exists()
    {
        review::write(path, &outcome.questions, arguments.dry_run, context)?;
    }
    Ok(exit)
}
