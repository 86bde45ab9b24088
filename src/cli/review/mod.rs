//! `portfolio review`: what a change of the files does to the merger.

mod sides;

use std::env;

use anyhow::bail;
use clap::Args;

use super::output::{Offers, Output, Sink};
use super::workspace::{Reading, Workspace};
use super::{Context, Exit, git, repository, summary};
use crate::check::{Change, Checked, Choice, FAILING_EXAMPLE, Prepared, Request, WRONG_RULE, since};
use crate::cost::Basis;
use crate::diagnostic::{Finding, Severity};
use crate::plan::{PlanStatus, Solved};
use crate::render::findings::Repository;
use crate::render::notices::Notice;
use crate::render::{Form, Format, Paper, markdown};
use crate::report::Page;
use crate::report::review::{self as page, Found as NewFinding, Told};
use crate::review::{Entry, compare};
use crate::source::Sources;
use crate::words::{Language, Text, t};

use sides::{Both, Side, Sound, both};

/// Tell what a change of the files does to the merger: in money, users, choices and days
///
/// Prints nothing where nothing changes. Decisions as they were: the base's choices priced with the new facts. Planned again: the new
/// best plan. Where portfolio.yaml names a `lock`, its choices stand, and what would be planned again is told beside them. Policies of
/// `rules.yaml` (`over: change`, `over: choice`) are held against the change. Exits with 1 where a side has errors, no plan is left, or a
/// policy of severity error finds something.
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
        None => git::base(|name| env::var(name).ok(), context)?,
    };
    let Some(before) = Side::read(Some(&base), context)? else { return Ok(Exit::Findings) };
    let Some(after) = Side::read(arguments.head.as_deref(), context)? else { return Ok(Exit::Findings) };
    let sides = [base.as_str(), arguments.head.as_deref().unwrap_or("")];
    let repository = repository::around(context)?;
    for (side, reading) in sides.into_iter().zip([&before.reading, &after.reading]) {
        let errors = errors(reading);
        if !errors.is_empty() {
            let record = serde_json::json!({ "side": side, "errors": errors });
            let notices = |_| of_errors(reading, &repository);
            put(&sink, &page::broken(side, &errors), record, notices, context)?;
            return Ok(Exit::Findings);
        }
    }
    let Some(before) = before.sound(true, context)? else { bail!(t!("review.no_date")) };
    let Some(after) = after.sound(false, context)? else { bail!(t!("review.no_date")) };
    tell(&sink, sides, [&before, &after], context)
}

/// Compares two sides without errors and tells it.
fn tell(
    sink: &Sink,
    sides: [&str; 2],
    [before, after]: [&Sound; 2],
    context: &mut Context,
) -> anyhow::Result<Exit> {
    let rules = Prepared::read(&after.workspace.documents);
    let old_rules = Prepared::read(&before.workspace.documents);
    let (was, now) = (check(&before.workspace, &old_rules), check(&after.workspace, &rules));
    let (new, fixed) =
        since(&was, &now, |side, subject| [before, after][side].in_the_workspace(subject).to_owned());
    let compared = compare(before.said(), after.said());
    let is_quiet = new.is_empty() && fixed.is_empty() && before.lock == after.lock;
    if compared.is_nothing() && is_quiet && sink.format != Format::Json {
        return nothing(sink, context);
    }
    let all = both(compared, [before, after], context)?;
    let (new, fixed) = if all.renamed { Default::default() } else { (new, fixed) };
    let sources = &after.workspace.documents.sources;
    let found = |findings: &[Finding]| -> Vec<NewFinding> {
        findings.iter().map(|finding| told(finding, sources)).collect()
    };
    let new_findings = found(&new);
    let mut told = Told {
        merger: &after.workspace.landscape.merger.name,
        sides,
        review: &all.review,
        days: &all.days,
        new_findings: &new_findings,
        fixed_findings: &fixed,
        policies: &[],
        landscapes: [&before.workspace.landscape, &after.workspace.landscape],
    };
    if told.is_nothing() && sink.format != Format::Json {
        return nothing(sink, context);
    }
    let mut held = Vec::new();
    if !told.is_nothing() {
        held = policies(&after.workspace, &rules, &all, &new_findings);
        // Whether a policy that cannot be read would refuse the change nobody knows.
        held.extend(now.findings.iter().filter(|finding| is_unheld(finding, &new)).cloned());
    }
    let of_policies = found(&held);
    told.policies = &of_policies;
    let repository = repository::around(context)?;
    let beside_policies = held.iter().map(|finding| notice(finding, sources, &repository));
    let notices =
        |language| beside(&told, &repository, language).into_iter().chain(beside_policies.clone()).collect();
    put(sink, &told.page(), serde_json::json!(told), notices, context)?;
    let is_wrong = |finding: &Finding| finding.severity == Severity::Error;
    let refused =
        held.iter().any(is_wrong) || new.iter().any(|finding| is_wrong(finding) && is_of_rules(finding));
    Ok(Exit::found(refused || all.review.before.is_some() && all.review.after.is_none()))
}

/// Whether a finding is about a rule of the user's own.
fn is_of_rules(finding: &Finding) -> bool {
    [WRONG_RULE, FAILING_EXAMPLE].contains(&&*finding.code)
}

/// Whether it is one that was there before: those that are new stand among the new findings.
fn is_unheld(finding: &Finding, new: &[Finding]) -> bool {
    is_of_rules(finding) && !new.iter().any(|one| one.subject == finding.subject && one.code == finding.code)
}

/// Where nothing changes there is nothing to say; but an empty file would be no page.
fn nothing(sink: &Sink, context: &mut Context) -> anyhow::Result<Exit> {
    let paper = match sink.format {
        Format::Github => Paper::notices(&[]),
        Format::Text | Format::Markdown => Paper::leaflet(""),
        _ => Paper::page(|| Page::new(t!("review.nothing"))),
    };
    sink.put(&paper, context)?;
    Ok(Exit::Clean)
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
    let status = if review.lock.is_some() { PlanStatus::Feasible } else { PlanStatus::Optimal };
    let solved = Solved::new(&basis, status, selection.clone(), total);
    rules.policies(&after.landscape, &after.origins, (&basis, &solved), &change)
}

/// What `check` finds on a side.
fn check(side: &Workspace, rules: &Prepared<'_>) -> Checked {
    let found = side.findings.clone();
    rules.check(Some(&side.landscape), &side.origins, found, None, &Request::default())
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
        severity: Severity::Info,
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
        severity: finding.severity,
        path: repository.path(&sources.file(finding.primary.span.file).path).into_owned(),
        line: sources.start(finding.primary.span).line,
        title: finding.code.to_string(),
        message: finding.message.to_string(),
    }
}
