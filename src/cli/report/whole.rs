//! Everything as one book.

use super::{Portion, more};
use crate::cli::planning::Answer;
use crate::cli::workspace::Workspace;
use crate::cli::{Context, Exit, book, saved};
use crate::cost::Basis;
use crate::freedom::{Within, freedom_of};
use crate::graph::{self, Drawing, Graph, Side};
use crate::model::DomainId;
use crate::optimise;
use crate::plan::LeftOut;
use crate::plan::{self, How, Plan};
use crate::render::Paper;
use crate::report::{self, Extra};
use crate::roadmap::{self, Roadmap};

/// Writes everything as one book.
pub(super) fn put(
    parts: &[Portion],
    workspace: &Workspace,
    (answer, against): (&Answer, Option<&str>),
    more: &more::Chapters,
    context: &mut Context,
) -> anyhow::Result<Exit> {
    let against = match against {
        Some(name) => match saved::plan(name, workspace, context)? {
            Some(plan) => Some(plan),
            None => return Ok(Exit::Findings),
        },
        None => None,
    };
    let found = book::found(workspace, &answer.found);
    let basis = Basis::new(&workspace.landscape);
    let against = against.and_then(|saved| months(&basis, &saved));
    let planned = answer.planned(workspace).against(against.as_ref());
    let best = answer.best();
    let free = || {
        let (best, seconds) = (best.as_ref()?, answer.runners_up.as_deref()?);
        Some((best, freedom_of(&basis, best, seconds, Within::default())))
    };
    let (free, drawing) = rayon::join(free, || drawn(workspace, answer, &basis));
    let known = free.as_ref().map(|(best, free)| (*best, free));
    let Some(extra) = more.made((workspace, &basis), known, context)? else { return Ok(Exit::Findings) };
    let free = || {
        let (_, free) = free.as_ref().filter(|(_, free)| !free.domains.is_empty())?;
        Some(report::freedom(&planned, free, LeftOut::of(&basis)))
    };
    let paper = Paper::default().and_book(|| {
        let places = book::places(workspace);
        let chapters = Extra { freedom: free(), ..extra.clone() };
        report::book(&planned, &answer.plan, chapters, drawing.clone(), &found, places)
    });
    parts.iter().try_for_each(|part| part.sink.put(&paper, context))?;
    Ok(Exit::Clean)
}

/// When the projects of a saved plan run, as far as its choices can still be made.
fn months(basis: &Basis<'_>, saved: &Plan) -> Option<Roadmap> {
    let chosen = |domain: DomainId| match saved.choices.get(&domain)?.how {
        How::Chosen(candidate) => Some(candidate),
        _ => None,
    };
    let given = basis.in_scope().filter_map(|domain| {
        Some((domain, chosen(domain).filter(|candidate| basis.candidates(domain).contains(candidate))?))
    });
    let kept = optimise::best_given(basis, &given.collect())?;
    roadmap::of_plan(basis, &kept.selection, &kept.evaluation).ok()
}

/// Today and the target laid over each other.
fn drawn(workspace: &Workspace, answer: &Answer, basis: &Basis<'_>) -> Drawing {
    let target = answer.target.as_ref();
    let future = target.map(|(selection, evaluation)| plan::future(basis, selection, evaluation));
    let future = future.unwrap_or_default();
    let drawing = graph::picture(&Graph::new(&workspace.landscape), Side::Both(&future), None);
    graph::readable(drawing, &workspace.landscape)
}
