//! The two sides of a review: their files, the plan that people work by, and the best one.

use std::path::Path;

use anyhow::bail;

use crate::cli::git::{Found, Revision};
use crate::cli::planning::{self, Answer, Extras, Search};
use crate::cli::workspace::{self, Reading, Workspace};
use crate::cli::{Context, fault, saved};
use crate::cost::{Basis, Evaluation};
use crate::load::{Documents, Files, Folder, MANIFEST};
use crate::model::{Landscape, Selection};
use crate::plan::{Plan, PlanDocument};
use crate::report::review::Days;
use crate::resolve::Clock;
use crate::review::{self, Compared, Review, Version, WorkedBy, carried_over};
use crate::words::t;

/// A side as it was read, right or wrong.
pub struct Side {
    files: Box<dyn Files>,
    /// What its files say.
    pub reading: Reading,
}

impl Side {
    /// A side by its name; the files as they are where it has none. `None` where something is wrong with a scenario, which is told.
    pub fn read(side: Option<&str>, context: &mut Context) -> anyhow::Result<Option<Self>> {
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
        let reading = workspace::reading(files.as_ref(), context);
        Ok(Some(Side { files, reading }))
    }

    /// The side with the saved plan that people work by, where it names one; `None` where it has no merger. On the older side a plan that
    /// cannot be read is what the change may put right.
    pub fn sound(self, older: bool, context: &mut Context) -> anyhow::Result<Option<Sound>> {
        let path = saved::lock(&self.reading.documents);
        let document = path.as_deref().map(|path| saved::locked(self.files.as_ref(), path)).transpose();
        let document = match document {
            Err(error) if older => {
                context.console.warn(t!("console.base_lock", why = fault::said(&error)));
                None
            }
            document => document?,
        };
        let lock = path.zip(document);
        let above = self.files.shown(MANIFEST).strip_suffix(MANIFEST).map(str::to_owned);
        let above = above.unwrap_or_default();
        Ok(self.reading.workspace().map(|workspace| Sound { workspace, lock, above }))
    }
}

/// A side without errors.
pub struct Sound {
    /// What it says.
    pub workspace: Workspace,
    /// The saved plan that people work by, with its file.
    pub lock: Option<(String, PlanDocument)>,
    /// What stands before the name of a file as it is shown.
    above: String,
}

impl Sound {
    /// The name of a file as it is from the workspace's folder; any other text as it is.
    pub fn in_the_workspace<'t>(&self, shown: &'t str) -> &'t str {
        shown.strip_prefix(self.above.as_str()).unwrap_or(shown)
    }

    /// What it says, as it stands and resolved.
    pub fn said(&self) -> (&Documents, &Landscape) {
        (&self.workspace.documents, &self.workspace.landscape)
    }

    fn plan(&self, context: &mut Context) -> anyhow::Result<Option<Plan>> {
        let lock = self.lock.as_ref();
        lock.map(|(file, document)| saved::understood(file, document, &self.workspace, context)).transpose()
    }
}

/// Both plans, and what is between them.
pub struct Both {
    /// What the change does.
    pub review: Review,
    /// The days that come and go.
    pub days: Days,
    /// Whether all that changes are ids.
    pub renamed: bool,
    /// The new plan's choices.
    pub target: Option<(Selection, Evaluation)>,
}

/// The plan of a side, and the best one where people work by another.
struct Planned {
    answer: Answer,
    best: Option<(Selection, Evaluation)>,
}

const SEARCH: Search = Search { time_limit: None, runners_up: false };

impl Planned {
    /// The best plan.
    fn free(answer: Answer) -> Self {
        Planned { answer, best: None }
    }

    /// The plan that people work by, with today's facts; the best one where there is none, or where nothing with its choices can be had.
    fn of(side: &Workspace, saved: Option<&Plan>, extras: Extras) -> Self {
        let Some(saved) = saved else { return Planned::free(SEARCH.answer(side, extras)) };
        let basis = Basis::new(&side.landscape);
        let best = planning::solve(&basis, None).target;
        let bound = best.as_ref().map(|(_, evaluation)| evaluation.total().money);
        let answer = match review::held(&basis, saved) {
            Some(held) => SEARCH.answer_given(side, held.selection, bound, extras),
            None => SEARCH.answer(side, extras),
        };
        Planned { answer, best }
    }

    fn best(&self) -> Option<&(Selection, Evaluation)> {
        self.best.as_ref().or(self.answer.target.as_ref())
    }
}

/// Plans for both sides and compares.
pub fn both(compared: Compared, sides: [&Sound; 2], context: &mut Context) -> anyhow::Result<Both> {
    let locks = [sides[0].plan(context)?, sides[1].plan(context)?];
    let file = sides[1].lock.as_ref().or(sides[0].lock.as_ref()).map(|(file, _)| file.as_str());
    let clock = Clock { as_of_override: context.options.as_of, today: context.today };
    let [before, after] = sides.map(|side| &side.workspace);
    let extras = Extras { roadmap: true, ..Extras::default() };
    let (old, new) = (Basis::new(&before.landscape), Basis::new(&after.landscape));
    let renamed = compared.parts.is_empty() && !compared.renames.is_empty();
    let is_held = locks.iter().any(Option::is_some);
    let (first, second) = if compared.parts.is_empty() && !is_held {
        let first = SEARCH.answer(before, extras);
        let there = Version { documents: &before.documents, basis: &old, target: first.target.as_ref() };
        let second = match carried_over(&compared, there, &new) {
            Some(selection) => SEARCH.answer_given(after, selection, None, extras),
            None => SEARCH.answer(after, extras),
        };
        (Planned::free(first), Planned::free(second))
    } else {
        rayon::join(
            || Planned::of(before, locks[0].as_ref(), extras),
            || Planned::of(after, locks[1].as_ref(), extras),
        )
    };
    let days = match first.answer.is_feasible() && second.answer.is_feasible() {
        true => {
            Days::between(&first.answer.planned(before), &second.answer.planned(after), &compared.renames)
        }
        false => Days::default(),
    };
    let version = |side: usize, target| match side {
        0 => Version { documents: &before.documents, basis: &old, target },
        _ => Version { documents: &after.documents, basis: &new, target },
    };
    let worked_by = is_held.then(|| WorkedBy {
        file: file.unwrap_or_default(),
        best: [version(0, first.best()), version(1, second.best())],
    });
    let there = version(0, first.answer.target.as_ref());
    let here = version(1, second.answer.target.as_ref());
    let review = review::review(compared, there, here, worked_by, clock);
    Ok(Both { review, days, renamed, target: second.answer.target })
}
