//! `work`: every task of the merger, in the columns of the national checklist.

use super::{Cell, Column, Filled, Kind, List, ListName, Planned, Table, Text};
use crate::model::{Landscape, Sector};
use crate::report::work::{Task, Work, tasks};
use crate::report::{Tone, timing};
use crate::words::t;

pub(super) const LIST: List =
    List { name: ListName::Work, about: t!("lists.work"), dated: true, make: table };

/// What is done, by whom, and why.
fn what<'a, 't>(landscape: &'a Landscape) -> Vec<Filled<'a, &'t Task>> {
    vec![
        Column::new("sector", Kind::Text, t!("column.subject_area"))
            .grouped()
            .of(|&task: &&Task| sector(landscape.sector(task.sector))),
        Column::new("task", Kind::Text, t!("column.task")).of(|&task: &&Task| task.what.clone().into()),
        Column::new("work", Kind::Text, t!("column.task_kind"))
            .detail()
            .of(|&task: &&Task| task.work.words().into()),
        Column::new("domain", Kind::Id, t!("column.domain"))
            .detail()
            .of(|&task: &&Task| Cell::text(&landscape.domain(task.domain).id)),
        Column::new("municipality", Kind::Text, t!("column.municipality"))
            .detail()
            .of(|&task: &&Task| task.municipality.clone()),
        Column::new("from", Kind::Id, t!("column.from")).detail().of(|&task: &&Task| task.from.clone()),
        Column::new("to", Kind::Id, t!("column.to")).detail().of(|&task: &&Task| task.to.clone()),
        Column::new("data_set", Kind::Text, t!("column.data_set"))
            .detail()
            .of(|&task: &&Task| task.data_set.clone()),
        Column::new("forced", Kind::Text, t!("column.forced"))
            .detail()
            .of(|&task: &&Task| task.forced.clone()),
        Column::new("responsible", Kind::Text, t!("column.responsible"))
            .detail()
            .of(|&task: &&Task| task.responsible.clone()),
    ]
}

/// When it is done, how much it is, and what it waits for.
fn when<'a, 't>(landscape: &'a Landscape) -> Vec<Filled<'a, &'t Task>> {
    let as_of = landscape.merger.as_of;
    vec![
        Column::new("starts", Kind::Date, t!("column.starts"))
            .of(|&task: &&Task| Cell::or_empty(task.runs, |(begin, _)| Cell::date(begin))),
        Column::new("ends", Kind::Date, t!("column.task_ends"))
            .of(|&task: &&Task| Cell::or_empty(task.runs, |(_, end)| Cell::date(end))),
        Column::new("start", Kind::Date, t!("column.start_latest"))
            .detail()
            .of(|&task: &&Task| Cell::date(task.start).assumed(task.assumed)),
        Column::new("months", Kind::Count, t!("column.months"))
            .detail()
            .of(|&task: &&Task| Cell::count(task.months).assumed(task.assumed)),
        Column::new("due", Kind::Date, t!("column.due")).of(|&task: &&Task| Cell::date(task.due)),
        Column::new("status", Kind::Text, t!("column.status"))
            .of(move |&task: &&Task| task.status(as_of).cell()),
        Column::new("users", Kind::Count, t!("column.users")).detail().of(|&task: &&Task| task.users.clone()),
        Column::new("records", Kind::Count, t!("column.records"))
            .detail()
            .of(|&task: &&Task| task.records.clone()),
        Column::new("cost", Kind::Money, t!("column.cost")).detail().of(|&task: &&Task| task.cost.clone()),
        Column::new("id", Kind::Id, t!("column.id")).detail().of(|&task: &&Task| Cell::text(&task.id)),
        Column::new("after", Kind::Text, t!("column.predecessors"))
            .detail()
            .of(|&task: &&Task| Cell::list(&task.after)),
    ]
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = what(planned.landscape).into_iter().chain(when(planned.landscape));
    let tasks = tasks(planned);
    let mut table = Table::of("work", t!("work.title"), columns, &tasks);
    table.lead.push(lead(&tasks, planned));
    table.lead.extend(timing::doubt(planned));
    table
        .note(t!("work.days_note"))
        .note(t!("work.start_note"))
        .note(t!("work.price_note"))
        .note(t!("work.columns_note"))
}

fn sector(sector: &Sector) -> Cell {
    Cell::from(&sector.title())
}

fn lead(tasks: &[Task], planned: &Planned<'_>) -> Text {
    let as_of = planned.landscape.merger.as_of;
    let of = |work: &[Work]| Cell::count(tasks.iter().filter(|task| work.contains(&task.work)).count());
    let forced = tasks.iter().filter(|task| task.forced.tone == Tone::Notice).count();
    let late = tasks.iter().filter(|task| task.status(as_of).is_late()).count();
    t!(
        "work.lead",
        tasks = Cell::count(tasks.len()),
        late = Cell::count(late),
        moves = of(&[Work::Migrate]),
        sets = of(&[Work::ConvertSet, Work::LookUpSet, Work::Register]),
        forced = Cell::count(forced),
        set_ups = of(&[Work::SetUp]),
        joins = of(&[Work::Join]),
        taken_down = of(&[Work::TakeDown]),
        archives = of(&[Work::CloseArchive]),
        switched_off = of(&[Work::SwitchOff])
    )
}
