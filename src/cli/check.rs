//! `portfolio check`: the findings of the rules.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::ensure;
use clap::{Args, ValueEnum};

use super::editing::How;
use super::output::{Offers, Output, Sink};
use super::whole::WholeFile;
use super::{
    Context, Exit, fault, fix, input, planning, repository, statistics, summary, what_if, workspace,
};
use crate::check::{Baseline, Checked, Codes, NoBaseline, Prepared, Request, Wanted};
use crate::cost::Basis;
use crate::diagnostic::{Acceptance, Severity};
use crate::render::findings::{self, Results};
use crate::render::{Form, Format, Paper};
use crate::words::{Text, t};

/// Check the inventories, and with --plan the target: what is wrong, and what is worth knowing
///
/// Exits with 1 if there is a finding at or above --fail-on. What is accepted does not count: by a waiver in
/// rules.yaml, by a comment `# portfolio: ignore[CODE] reason` beside the line or above it, or by a baseline.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Find the target and check it too
    #[arg(long)]
    plan: bool,
    #[command(flatten)]
    output: Output<Offer>,
    /// Only codes with this beginning, or the rules of this name; separate several with commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    select: Vec<String>,
    /// No codes with this beginning, and not the rules of this name; separate several with commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Say only how many findings each rule has, as text, json or markdown
    #[arg(long)]
    statistics: bool,
    /// Count findings that are waived or ignored as well
    #[arg(long)]
    no_ignores: bool,
    /// Count only what is not in this baseline; findings that have disappeared are reported
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Save the findings of this run as a baseline
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// Exit with 1 if there is a finding of this level or a worse one
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    fail_on: Level,
    /// With --plan: stop the search after this many seconds and use the best plan found
    #[arg(long, value_name = "SECONDS", requires = "plan")]
    time_limit: Option<u64>,
    /// Put right what has one certain way out (unused waivers, days, numbers and words that are only written otherwise), then check
    #[arg(long)]
    fix: bool,
    /// With --fix: show the changed lines as a unified diff
    #[arg(long, requires = "fix")]
    diff: bool,
    /// With --fix: show the changed lines and write nothing
    #[arg(short = 'n', long, requires = "fix")]
    dry_run: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Level {
    Error,
    Warning,
    Info,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Findings];
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    ensure!(
        !arguments.statistics || sink.format.holds(&[Form::Page]),
        t!("cli.statistics_as", format = sink.format.to_string())
    );
    let mut baseline = arguments.read_baseline()?;
    let force = arguments.output.force;
    let written = arguments.write_baseline.as_deref().map(|path| WholeFile::new(path, force)).transpose()?;

    let Some(files) = workspace::files(context)? else { return Ok(Exit::Findings) };
    if arguments.fix {
        let how = How { diff: arguments.diff, dry_run: arguments.dry_run };
        fix::fix(|codes| arguments.request(codes), how, context)?;
    }
    let mut reading = workspace::reading(files.as_ref(), context);
    if !reading.has_errors() {
        reading.findings.extend(what_if::findings(files, &reading.documents, context));
    }
    let prepared = Prepared::read(&reading.documents);
    let request = arguments.request(prepared.codes())?;
    let whole = reading.resolved.landscape.as_ref().filter(|_| !reading.has_errors());
    let basis = whole.filter(|_| arguments.plan).map(Basis::new);
    let plan = basis.as_ref().map(|basis| (basis, planning::solve(basis, arguments.time_limit)));
    let plan = plan.as_ref().map(|(basis, plan)| (*basis, plan));
    let whole_or_not = reading.resolved.landscape.as_ref();
    let no_plan = arguments.plan && plan.is_none();
    let mut checked =
        prepared.check(whole_or_not, &reading.resolved.origins, reading.findings, plan, &request);

    let sources = &reading.documents.sources;
    if let Some(written) = written {
        baseline = save_baseline(&checked, no_plan, &written, context)?;
    }
    if let Some(baseline) = baseline {
        checked.against(&baseline, sources);
    }
    let results = Results {
        findings: &checked.findings,
        waived: &checked.waived,
        ran: &checked.ran,
        pages: &prepared,
        sources,
        language: context.options.language(),
        fail_on: arguments.fail_on.severity(),
        compared: checked.compared,
        fixed: &checked.fixed,
        repository: &repository::around(context)?,
    };
    arguments.put(&sink, &results, context)?;
    tell(&checked, no_plan, context);
    Ok(Exit::found(checked.findings.iter().any(|finding| finding.severity >= results.fail_on)))
}

impl Arguments {
    fn request(&self, codes: &Codes) -> anyhow::Result<Request> {
        let wanted =
            Wanted::new(self.select.clone(), self.ignore.clone(), codes).map_err(|unknown| unknown.text())?;
        Ok(Request { wanted, no_ignores: self.no_ignores })
    }

    /// Writes the findings, or how many each rule has, and what the format has no room for.
    fn put(&self, sink: &Sink, results: &Results<'_>, context: &mut Context) -> anyhow::Result<()> {
        if sink.format == Format::Github {
            summary::append(|bytes| findings::markdown_within(results, bytes))?;
        }
        match self.statistics {
            true => sink.put(&Paper::list(|| statistics::table(results)), context)?,
            false => sink.put(&Paper::findings(results), context)?,
        }
        if sink.format == Format::Text
            && !self.statistics
            && let Some(most) = most(results)
        {
            context.console.note(most);
        }
        if sink.format == Format::Sarif {
            left_out(findings::sarif_left_out(results), context);
        }
        Ok(())
    }

    fn read_baseline(&self) -> anyhow::Result<Option<Baseline>> {
        let Some(path) = self.baseline.as_deref() else { return Ok(None) };
        let text =
            input::text(path).map_err(|error| t!("cli.no_baseline_there", why = fault::said(&error)))?;
        let fault =
            |fault: NoBaseline| t!("cli.no_baseline", path = path.display().to_string(), why = fault.text());
        Ok(Some(Baseline::read(&text).map_err(fault)?))
    }
}

/// Saves what was found as a baseline. Not where something could not be looked at: then it would say too little.
fn save_baseline(
    checked: &Checked,
    no_plan: bool,
    output: &WholeFile,
    context: &mut Context,
) -> anyhow::Result<Option<Baseline>> {
    if no_plan || !checked.held_back.is_empty() {
        context.console.warn(t!("console.baseline_not_written"));
        return Ok(None);
    }
    let baseline = Baseline::of(checked);
    output.write(baseline.text().as_bytes())?;
    context.console.saved(output.path());
    Ok(Some(baseline))
}

/// Says how many findings SARIF has no room for.
fn left_out(count: usize, context: &mut Context) {
    if count > 0 {
        context.console.warn(t!("console.sarif_left_out", count = count));
    }
}

/// From how many findings on it is worth saying which rules speak most.
const MANY: usize = 30;

/// The rules that speak most, where there are many findings.
fn most(results: &Results<'_>) -> Option<Text> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in results.findings {
        *counts.entry(&finding.code).or_default() += 1;
    }
    if results.findings.len() < MANY || counts.len() < 2 {
        return None;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|&(code, count)| (std::cmp::Reverse(count), code));
    let named = |&(code, count): &(&str, usize)| {
        let page = results.pages.page(code);
        page.map_or_else(|| format!("{count} {code}"), |page| format!("{count} {code} {}", page.name))
    };
    let names: Vec<String> = counts.iter().take(4).map(named).collect();
    let (code, _) = counts[0];
    Some(t!("console.most", names = names.join(", "), code = code))
}

/// Says what the findings do not: that there are none, what was accepted, what is gone, and what could not be looked at.
fn tell(checked: &Checked, no_plan: bool, context: &mut Context) {
    let known = checked.waived.iter().filter(|waived| waived.by == Acceptance::Baseline).count();
    let waived = checked.waived.len() - known;
    let ran = checked.ran.len();
    match (checked.findings.len(), waived) {
        (0, 0) if checked.compared => context.console.note(t!("console.nothing_new", ran = ran)),
        (0, 0) => context.console.note(t!("console.no_findings", ran = ran)),
        (0, _) => context.console.note(t!("console.no_findings_waived", ran = ran, waived = waived)),
        (_, 0) => {}
        _ => context.console.note(t!("console.more_waived", waived = waived)),
    }
    if known > 0 {
        context.console.note(t!("console.known", known = known));
    }
    if !checked.fixed.is_empty() {
        let names: Vec<String> =
            checked.fixed.iter().map(|(code, subject)| format!("{code} {subject}")).collect();
        context.console.note(t!("console.fixed", names = names.join(", ")));
    }
    if !checked.held_back.is_empty() {
        context.console.warn(t!("console.held_back", count = checked.held_back.len()));
    }
    if no_plan {
        context.console.warn(t!("console.no_plan_to_check"));
    }
}

impl Level {
    const fn severity(self) -> Severity {
        match self {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info => Severity::Info,
        }
    }
}
