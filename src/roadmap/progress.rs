//! What has already happened: phases that are done, under way or slipped (`roadmap.status`), and procurements that have begun
//! (`progress.yaml`). The rest is planned around it.

use super::project::Project;
use crate::model::{Landscape, Month, Phase, PhaseState};

/// How far a project is on the planning date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    /// Phases whose months stand: over, under way, or of a procurement that has begun. (Place in [`Phase::ALL`], first month,
    /// last month.)
    pub fixed: Vec<(usize, Month, Month)>,
    /// The first phase that is still to come, by its place; past the last if there is none.
    pub next: usize,
    /// The first month it may begin in.
    pub from: Month,
    /// Months of each phase that has not begun: from the status, else as planned.
    pub months: [u32; 4],
}

/// How far a project is. Entries name any of its domains; later phases count over earlier ones.
pub(super) fn progress(landscape: &Landscape, project: &Project, first: Month) -> Progress {
    let entries = || {
        landscape.roadmap.status.iter().filter(|entry| project.domains.binary_search(&entry.domain).is_ok())
    };
    // What somebody said of its phases stands instead of the procurement's own months.
    if let Some(begun) = project.begun.filter(|_| entries().next().is_none()) {
        return Progress::begun(project, begun);
    }
    let mut progress = Progress { fixed: Vec::new(), next: 0, from: first, months: project.months };
    for (place, phase) in Phase::ALL.into_iter().enumerate() {
        for entry in entries().filter(|entry| entry.phase == phase) {
            if let Some(months) = entry.months {
                progress.months[place] = months;
            }
            let months = progress.months[place].max(1) as i32;
            match entry.state {
                PhaseState::Done => {
                    let to = entry.to.or(entry.from).unwrap_or(Month(first.0 - 1));
                    let from = entry.from.unwrap_or(Month(to.0 - months + 1)).min(to);
                    progress.begin(place, from, to, first);
                }
                PhaseState::InProgress => {
                    let from = entry.from.unwrap_or(Month(first.0 - 1));
                    // A phase under way does not end before the planning month.
                    let to = entry.to.unwrap_or(Month(from.0 + months - 1)).max(first).max(from);
                    progress.begin(place, from, to, first);
                }
                PhaseState::Slipped => {
                    if place >= progress.next {
                        progress.wait(place, entry.from.unwrap_or(first), first);
                    }
                }
            }
        }
    }
    progress
}

impl Progress {
    /// A procurement that has begun: all its phases follow from the month in which it began, and cannot be moved.
    fn begun(project: &Project, begun: Month) -> Self {
        let at = |offset: u32| Month(begun.0 + offset as i32);
        let span = |(phase, offset, months): (Phase, u32, u32)| {
            let place = Phase::ALL.iter().position(|one| *one == phase)?;
            Some((place, at(offset), at(offset + months - 1)))
        };
        let fixed = project.phases().filter_map(span).collect();
        let length = project.months.iter().sum();
        Progress { fixed, next: Phase::ALL.len(), from: at(length), months: project.months }
    }

    /// The last month that stands.
    pub fn last_fixed(&self) -> Option<Month> {
        self.fixed.iter().map(|&(.., to)| to).max()
    }

    /// A phase has begun: those before it are over, and the next comes after it.
    fn begin(&mut self, place: usize, from: Month, to: Month, first: Month) {
        self.fixed.retain(|&(other, ..)| other != place);
        self.fixed.push((place, from, to));
        self.next = place + 1;
        self.from = Month(to.0 + 1).max(first);
    }

    /// A phase that has not begun may not begin before a month, so its chain begins that much later.
    fn wait(&mut self, place: usize, from: Month, first: Month) {
        let before: u32 = self.months[self.next..place].iter().sum();
        self.from = self.from.max(Month(from.0 - before as i32)).max(first);
    }

    /// Months of the phases that have not begun; 0 for the others.
    pub fn rest(&self) -> [u32; 4] {
        let mut rest = self.months;
        rest[..self.next].fill(0);
        rest
    }
}
