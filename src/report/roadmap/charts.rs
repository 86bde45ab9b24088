//! Months against projects, a chart a sector, each with the teams it takes; then the procurement desk.

use super::{gates, name};
use crate::model::{Landscape, Month, Phase, SectorId};
use crate::report::{Chart, ChartRow, Mark, Text, Tone};
use crate::roadmap::{Project, Roadmap};
use crate::words::t;

/// Months against projects, a chart a sector, then the procurement desk; none where there is nothing to do.
///
/// `against` is the roadmap of another plan: its months are shown behind those of the same projects.
pub fn charts(landscape: &Landscape, roadmap: &Roadmap, against: Option<&Roadmap>) -> Vec<Chart> {
    let Some(last) = roadmap.last() else { return Vec::new() };
    let last = against.and_then(Roadmap::last).map_or(last, |other| last.max(other));
    let months: Vec<Month> = (roadmap.first.0..=last.0).map(Month).collect();
    let mut charts: Vec<Chart> = (0..landscape.sectors.len())
        .filter_map(|sector| sector_chart(landscape, (roadmap, against), SectorId::at(sector), &months))
        .collect();
    charts.extend(desk(roadmap, &months));
    charts
}

fn sector_chart(
    landscape: &Landscape,
    (roadmap, against): (&Roadmap, Option<&Roadmap>),
    sector: SectorId,
    months: &[Month],
) -> Option<Chart> {
    let mine = |project: &Project| project.sector == sector;
    let mut projects: Vec<usize> =
        (0..roadmap.projects.list.len()).filter(|&index| mine(&roadmap.projects.list[index])).collect();
    projects.sort_by_key(|&index| (roadmap.begin(index), index));
    if projects.is_empty() {
        return None;
    }
    let mut rows: Vec<ChartRow> = gates::row(landscape, months).into_iter().collect();
    rows.extend(freeze(landscape, months));
    rows.extend(projects.iter().map(|&index| project_row(landscape, (roadmap, against), index, months)));
    rows.push(used(
        t!("roadmap.teams"),
        roadmap.teams(sector),
        |month| roadmap.running(month, |project, phase| mine(project) && phase == Phase::Implementation),
        months,
    ));
    let about = landscape.sector(sector);
    let nameless = about.name.nb == about.id && about.name.en == about.id;
    let title = Text::from(&if nameless { about.name.clone() } else { about.title() });
    Some(Chart { title, months: months.to_vec(), rows })
}

fn project_row(
    landscape: &Landscape,
    (roadmap, against): (&Roadmap, Option<&Roadmap>),
    index: usize,
    months: &[Month],
) -> ChartRow {
    let project = &roadmap.projects.list[index];
    let due = Month::of(project.due);
    let before = against.and_then(|other| Some(&other.spans[other.project_of(project.name())?]));
    let marks = months.iter().map(|&month| {
        let span = roadmap.spans[index].iter().find(|span| span.from <= month && month <= span.to);
        let mark = span.map_or_else(Mark::default, |span| {
            Mark::new(span.phase.sign(), if month >= due { Tone::Alarm } else { Tone::Plain })
        });
        let ghost =
            before.is_some_and(|spans| spans.iter().any(|span| span.from <= month && month <= span.to));
        Mark { ghost, ..mark }
    });
    let late = roadmap.late_months(index);
    ChartRow {
        label: name(landscape, &roadmap.projects, index),
        marks: marks.collect(),
        remark: match late {
            0 => Text::default(),
            months => t!("roadmap.months_late", months = months),
        },
        total: false,
    }
}

/// The months that may be neither the first nor the last of any G.
fn freeze(landscape: &Landscape, months: &[Month]) -> Option<ChartRow> {
    let frozen = |month: &Month| landscape.roadmap.freeze.binary_search(month).is_ok();
    months.iter().any(frozen).then(|| ChartRow {
        label: t!("roadmap.freeze"),
        marks: months
            .iter()
            .map(|month| if frozen(month) { Mark::new("*", Tone::Notice) } else { Mark::default() })
            .collect(),
        remark: Text::default(),
        total: true,
    })
}

/// How many units are in use month by month; a full month wants to be noticed.
fn used(label: Text, capacity: u32, count: impl Fn(Month) -> u32, months: &[Month]) -> ChartRow {
    let marks = months.iter().map(|&month| match count(month) {
        0 => Mark::default(),
        count => Mark::new(count.to_string(), if count >= capacity { Tone::Notice } else { Tone::Plain }),
    });
    ChartRow {
        label,
        marks: marks.collect(),
        remark: t!("roadmap.of_capacity", capacity = capacity),
        total: true,
    }
}

fn desk(roadmap: &Roadmap, months: &[Month]) -> Option<Chart> {
    roadmap.projects.list.iter().any(|project| project.product().is_some()).then(|| {
        let row = used(
            t!("roadmap.at_once"),
            roadmap.desk(),
            |month| roadmap.running(month, |_, phase| phase == Phase::Procurement),
            months,
        );
        let title = t!("roadmap.desk");
        Chart { title, months: months.to_vec(), rows: vec![row] }
    })
}
