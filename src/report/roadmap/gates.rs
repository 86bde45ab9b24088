//! The phases of the merger itself and their gates.

use crate::model::{Landscape, MergerPhase, Month};
use crate::report::{Cell, ChartRow, Column, Kind, Mark, Table, Text, Tone};
use crate::roadmap::Roadmap;
use crate::words::t;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let open = |phase: &MergerPhase| {
        let after = phase.to.tomorrow().unwrap_or(phase.to);
        let over = |project: &usize| Month(roadmap.end(*project).0 + 1).first_day() <= after;
        (0..roadmap.projects.list.len()).filter(|project| !over(project)).count()
    };
    let columns = [
        Column::new("phase", Kind::Text, t!("column.phase"))
            .of(|phase: &&MergerPhase| Cell::text(&phase.name)),
        Column::new("from", Kind::Date, t!("column.from")).of(|phase: &&MergerPhase| Cell::date(phase.from)),
        Column::new("to", Kind::Date, t!("column.to")).of(|phase: &&MergerPhase| Cell::date(phase.to)),
        Column::new("gate", Kind::Text, t!("column.gate"))
            .of(|phase: &&MergerPhase| Cell::or_empty(phase.gate.as_ref(), Cell::text)),
        Column::new("open", Kind::Count, t!("column.open_projects")).of(|phase: &&MergerPhase| {
            let past = phase.to < landscape.merger.as_of;
            if past { Cell::empty() } else { Cell::count(open(phase)) }
        }),
    ];
    Table::of("gates", t!("roadmap.gates"), columns, &landscape.roadmap.merger_phases)
}

/// A row of gates for a chart: the month each falls in, and day one.
pub(super) fn row(landscape: &Landscape, months: &[Month]) -> Option<ChartRow> {
    let phases = &landscape.roadmap.merger_phases;
    let gate = |month: Month| phases.iter().any(|phase| phase.gate.is_some() && Month::of(phase.to) == month);
    let day_one = Month::of(landscape.merger.date);
    let marks: Vec<Mark> = months
        .iter()
        .map(|&month| match (month == day_one, gate(month)) {
            (true, _) => Mark::new("1", Tone::Notice),
            (_, true) => Mark::new("^", Tone::Notice),
            _ => Mark::default(),
        })
        .collect();
    let gates = marks.iter().any(|mark| mark.sign == "^");
    marks.iter().any(|mark| !mark.sign.is_empty()).then(|| ChartRow {
        label: if gates { t!("roadmap.day_one_gates") } else { t!("roadmap.day_one") },
        marks,
        remark: Text::default(),
        total: true,
    })
}
