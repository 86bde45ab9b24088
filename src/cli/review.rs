//! `portfolio review`: what a change of the files does to the merger.

use std::env;
use std::path::Path;

use anyhow::bail;
use clap::Args;

use super::git::{self, Found, Revision};
use super::output::{Offers, Output, Sink};
use super::planning::{Extras, Search};
use super::workspace::{self, Reading, Workspace};
use super::{Context, Exit, repository, summary};
use crate::check::{Baseline, Change, Checked, Choice, Prepared, Request};
use crate::cost::{Basis, Evaluation};
use crate::diagnostic::{Finding, Severity};
use crate::load::{Files, Folder, MANIFEST};
use crate::model::Selection;
use crate::plan::{PlanStatus, Solved};
use crate::render::findings::Repository;
use crate::render::notices::Notice;
use crate::render::{Form, Format, Paper, markdown};
use crate::report::Page;
use crate::report::review::{self as page, Days, Found as NewFinding, Told};
use crate::resolve::Clock;
use crate::review::{Compared, Entry, Review, Version, carried_over, compare, review};
use crate::source::Sources;
use crate::words::{Language, Text, t};

/// Tell what a change of the files does to the merger: in money, users, choices and days
///
/// Prints nothing where nothing changes. Decisions as they were: the base's choices priced with the new facts. Planned again: the new
/// best plan. Policies of `rules.yaml` (`over: change`, `over: choice`) are held against the change. Exits with 1 where a side has errors, no plan
/// is left, or a policy of severity error finds something.
#[derive(Debug, Args)]
pub struct Arguments {
    /// What was before: `git:REV`, `git:REV:FOLDER` or a folder; by default the last commit, in a pull request the commit where it began
    base: Option<String>,
    /// What is now, likewise; by default the files as they are
    head: Option<String>,
    #[command(flatten)]
    output: Output<Offer>,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Page, Form::Record, Form::Notices];
}

/// The first line of Markdown: whoever posts it knows by it which comment to put it in the place of.
const MARK: &str = "<!-- portfolio review -->\n";

/// GitHub takes comments of 65 536 characters.
const LARGEST: usize = 65_000;

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let base = match &arguments.base {
        Some(base) => base.clone(),
        None => git::base(|name| env::var(name).ok(), context),
    };
    let Some(before) = read(Some(&base), context)? else { return Ok(Exit::Findings) };
    let Some(after) = read(arguments.head.as_deref(), context)? else { return Ok(Exit::Findings) };
    let sides = [base.as_str(), arguments.head.as_deref().unwrap_or("")];
    let repository = repository::around(context)?;
    for (side, reading) in sides.into_iter().zip([&before, &after]) {
        let errors = errors(reading);
        if !errors.is_empty() {
            let side = if side.is_empty() { "HEAD" } else { side };
            let record = serde_json::json!({ "side": side, "errors": errors });
            let notices = |_| of_errors(reading, &repository);
            put(&sink, &page::broken(side, &errors), record, notices, context)?;
            return Ok(Exit::Findings);
        }
    }
    let (Some(before), Some(after)) = (before.workspace(), after.workspace()) else {
        bail!(t!("review.no_date"));
    };
    let rules = Prepared::read(&after.documents);
    let before_checked = check(&before, &Prepared::read(&before.documents));
    let new = against(check(&after, &rules), &before_checked, &after.documents.sources);
    let compared = compare((&before.documents, &before.landscape), (&after.documents, &after.landscape));
    let all = both(compared, &before, &after, clock(context));
    let (new_findings, fixed): (Vec<NewFinding>, Vec<(String, String)>) = match all.renamed {
        true => Default::default(),
        false => {
            let told = |finding| told(finding, &after.documents.sources);
            (new.findings.iter().map(told).collect(), new.fixed)
        }
    };
    let mut told = Told {
        merger: &after.landscape.merger.name,
        sides,
        review: &all.review,
        days: &all.days,
        new_findings: &new_findings,
        fixed_findings: &fixed,
        policies: &[],
        landscapes: [&before.landscape, &after.landscape],
    };
    if told.is_nothing() && sink.format != Format::Json {
        let nothing = if sink.format == Format::Github { Paper::notices(&[]) } else { Paper::leaflet("") };
        return sink.put(&nothing, context).map(|()| Exit::Clean);
    }
    let found = if told.is_nothing() { Vec::new() } else { policies(&after, &rules, &all, &new_findings) };
    let sources = &after.documents.sources;
    let policies: Vec<NewFinding> = found.iter().map(|finding| self::told(finding, sources)).collect();
    told.policies = &policies;
    let of_policies = found.iter().map(|finding| notice(finding, sources, &repository));
    let notices =
        |language| beside(&told, &repository, language).into_iter().chain(of_policies.clone()).collect();
    put(&sink, &told.page(), serde_json::json!(told), notices, context)?;
    let refused = found.iter().any(|finding| finding.severity == Severity::Error);
    Ok(Exit::found(refused || all.review.before.is_some() && all.review.after.is_none()))
}

/// Writes the page: as a comment, beside the lines and in the summary of the run, or as it is.
fn put(
    sink: &Sink,
    page: &Page,
    record: serde_json::Value,
    notices: impl Fn(Language) -> Vec<Notice>,
    context: &mut Context,
) -> anyhow::Result<()> {
    let language = context.options.language();
    match sink.format {
        Format::Github => {
            summary::append(|bytes| markdown::within(page, language, bytes, left_out(bytes)))?;
            sink.put(&Paper::notices(&notices(language)), context)
        }
        Format::Markdown => sink.put(&Paper::leaflet(commented(page, language)), context),
        _ => sink.put(&Paper::page(|| page.clone()).and_record(&record), context),
    }
}

/// A side by its name; the files as they are where it has none.
fn read(side: Option<&str>, context: &mut Context) -> anyhow::Result<Option<Reading>> {
    let files: Box<dyn Files> = match side {
        None => match workspace::files(context)? {
            Some(files) => files,
            None => return Ok(None),
        },
        Some(side) => match Revision::parse(side)? {
            Some(revision) => match revision.open(context)? {
                Found::Workspace(files) => Box::new(files),
                Found::File(_) => bail!(t!("review.is_a_file", side = side)),
            },
            None if Path::new(side).join(MANIFEST).is_file() => Box::new(Folder::new(side)),
            None => bail!(t!("review.no_side", side = side, manifest = MANIFEST)),
        },
    };
    Ok(Some(workspace::reading(files.as_ref(), context)))
}

fn clock(context: &Context) -> Clock {
    Clock { as_of_override: context.options.as_of, today: context.today }
}

/// Both plans, and what is between them.
struct Both {
    review: Review,
    days: Days,
    /// Whether all that changes are ids.
    renamed: bool,
    /// The new target.
    target: Option<(Selection, Evaluation)>,
}

/// What the policies of the new version find in the change. Where a side has no plan there is nothing that they could compare.
fn policies(
    after: &Workspace,
    rules: &Prepared<'_>,
    all: &Both,
    new_findings: &[NewFinding],
) -> Vec<Finding> {
    let review = &all.review;
    let (Some(old), Some(new), Some((selection, evaluation))) = (review.before, review.after, &all.target)
    else {
        return Vec::new();
    };
    let choices = review.packages.iter().flat_map(|package| {
        let (from, to) = (package.from.name(), package.to.name());
        let there = package.domains.iter().filter_map(|id| after.landscape.find_domain(id));
        there.map(move |domain| Choice { domain, from: from.to_owned(), to: to.to_owned() })
    });
    let change = Change {
        before: old,
        after: new,
        domains: review.domains(),
        choices: choices.collect(),
        findings: new_findings.len(),
        errors: new_findings.iter().filter(|finding| finding.severity == Severity::Error.name()).count(),
    };
    let basis = Basis::new(&after.landscape);
    let total = evaluation.total().money;
    let solved = Solved::new(&basis, PlanStatus::Optimal, selection.clone(), total);
    rules.policies(&after.landscape, &after.origins, (&basis, &solved), &change)
}

fn both(compared: Compared, before: &Workspace, after: &Workspace, clock: Clock) -> Both {
    let search = Search { time_limit: None, runners_up: false };
    let extras = Extras { roadmap: true, ..Extras::default() };
    let (old, new) = (Basis::new(&before.landscape), Basis::new(&after.landscape));
    let renamed = compared.parts.is_empty() && !compared.renames.is_empty();
    let (first, second) = if compared.parts.is_empty() {
        let first = search.answer(before, extras);
        let there = Version { documents: &before.documents, basis: &old, target: first.target.as_ref() };
        let second = match carried_over(&compared, there, &new) {
            Some(selection) => search.answer_given(after, selection, None, extras),
            None => search.answer(after, extras),
        };
        (first, second)
    } else {
        rayon::join(|| search.answer(before, extras), || search.answer(after, extras))
    };
    let days = match first.is_feasible() && second.is_feasible() {
        true => Days::between(&first.planned(before), &second.planned(after), &compared.renames),
        false => Days::default(),
    };
    let there = Version { documents: &before.documents, basis: &old, target: first.target.as_ref() };
    let here = Version { documents: &after.documents, basis: &new, target: second.target.as_ref() };
    Both { review: review(compared, there, here, clock), days, renamed, target: second.target }
}

/// What `check` finds on a side.
fn check(side: &Workspace, rules: &Prepared<'_>) -> Checked {
    let found = side.findings.clone();
    rules.check(Some(&side.landscape), &side.origins, found, None, &Request::default())
}

/// What is found now and was not found before.
fn against(mut now: Checked, before: &Checked, sources: &Sources) -> Checked {
    now.against(&Baseline::of(before), sources);
    now
}

fn errors(reading: &Reading) -> Vec<NewFinding> {
    let sources = &reading.documents.sources;
    let errors = reading.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| told(finding, sources)).collect()
}

fn told(finding: &Finding, sources: &Sources) -> NewFinding {
    let span = finding.primary.span;
    NewFinding {
        code: finding.code.to_string(),
        severity: finding.severity.name(),
        is_error: finding.severity == Severity::Error,
        place: format!("{}:{}", sources.file(span.file).path, sources.start(span).line),
        message: finding.message.clone(),
    }
}

/// Markdown for a comment: a hidden line by which it is known, and no more than a comment holds.
fn commented(page: &Page, language: Language) -> String {
    let room = LARGEST - MARK.len();
    format!("{MARK}{}", markdown::within(page, language, room, left_out(LARGEST)))
}

fn left_out(bytes: usize) -> impl Fn(&str) -> Text {
    move |names| t!("review.rest_left_out", count = bytes, what = names)
}

/// What to say beside the lines that changed.
fn beside(told: &Told<'_>, repository: &Repository, language: Language) -> Vec<Notice> {
    let headline = told.headline().say(language);
    let entries = told.review.entries.iter().filter(|entry| !entry.removed);
    let notice = |entry: &Entry| Notice {
        path: repository.path(&entry.file).into_owned(),
        line: entry.line,
        title: headline.clone(),
        message: told.beside(entry).say(language),
    };
    entries.map(notice).collect()
}

fn of_errors(reading: &Reading, repository: &Repository) -> Vec<Notice> {
    let sources = &reading.documents.sources;
    let errors = reading.findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| notice(finding, sources, repository)).collect()
}

fn notice(finding: &Finding, sources: &Sources, repository: &Repository) -> Notice {
    Notice {
        path: repository.path(&sources.file(finding.primary.span.file).path).into_owned(),
        line: sources.start(finding.primary.span).line,
        title: finding.code.to_string(),
        message: finding.message.to_string(),
    }
}
