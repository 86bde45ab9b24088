//! `work`: every task of the merger, in the columns of the national checklist.

use super::{Cell, Column, Filled, Kind, List, Planned, Table, Text};
use crate::model::{Landscape, Sector};
use crate::report::work::{Task, Work, tasks};
use crate::report::{Tone, timing};
use crate::words::t;

pub(super) const LIST: List =
    List { name: "work", about: t!("work.every_task_who_moves_what_and"), dated: true, make: table };

/// What is done, by whom, and why.
fn what<'a, 't>(landscape: &'a Landscape) -> Vec<Filled<'a, &'t Task>> {
    vec![
        Column::new("sector", Kind::Text).grouped().of(|&task: &&Task| sector(landscape.sector(task.sector))),
        Column::new("task", Kind::Text).of(|&task: &&Task| task.what.clone().into()),
        Column::new("work", Kind::Text).detail().of(|&task: &&Task| task.work.words().into()),
        Column::new("domain", Kind::Id)
            .detail()
            .of(|&task: &&Task| Cell::text(&landscape.domain(task.domain).id)),
        Column::new("municipality", Kind::Text).detail().of(|&task: &&Task| task.municipality.clone()),
        Column::new("from", Kind::Id).detail().of(|&task: &&Task| task.from.clone()),
        Column::new("to", Kind::Id).detail().of(|&task: &&Task| task.to.clone()),
        Column::new("data_set", Kind::Text).detail().of(|&task: &&Task| task.data_set.clone()),
        Column::new("forced", Kind::Text).detail().of(|&task: &&Task| task.forced.clone()),
        Column::new("responsible", Kind::Text).detail().of(|&task: &&Task| task.responsible.clone()),
    ]
}

/// When it is done, how much it is, and what it waits for.
fn when<'a, 't>(landscape: &'a Landscape) -> Vec<Filled<'a, &'t Task>> {
    let as_of = landscape.merger.as_of;
    vec![
        Column::new("starts", Kind::Date)
            .of(|&task: &&Task| Cell::or_empty(task.runs, |(begin, _)| Cell::date(begin))),
        Column::new("ends", Kind::Date)
            .of(|&task: &&Task| Cell::or_empty(task.runs, |(_, end)| Cell::date(end))),
        Column::new("start", Kind::Date)
            .detail()
            .of(|&task: &&Task| Cell::date(task.start).assumed(task.assumed)),
        Column::new("months", Kind::Count)
            .detail()
            .of(|&task: &&Task| Cell::count(task.months).assumed(task.assumed)),
        Column::new("due", Kind::Date).of(|&task: &&Task| Cell::date(task.due)),
        Column::new("status", Kind::Text).of(move |&task: &&Task| task.status(as_of).cell()),
        Column::new("users", Kind::Count).detail().of(|&task: &&Task| task.users.clone()),
        Column::new("records", Kind::Count).detail().of(|&task: &&Task| task.records.clone()),
        Column::new("cost", Kind::Money).detail().of(|&task: &&Task| task.cost.clone()),
        Column::new("id", Kind::Id).detail().of(|&task: &&Task| Cell::text(&task.id)),
        Column::new("after", Kind::Text).detail().of(|&task: &&Task| Cell::list(&task.after)),
    ]
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = what(planned.landscape).into_iter().chain(when(planned.landscape));
    let tasks = tasks(planned);
    let mut table = Table::of("work", t!("work.work"), columns, &tasks);
    table.lead.push(lead(&tasks, planned));
    table.lead.extend(timing::doubt(planned));
    table
        .note(t!("work.starts_and_ends_as_the_roadmap"))
        .note(t!("work.start_by_so_long_before_the"))
        .note(t!("work.the_price_of_a_migration_covers"))
        .note(t!("work.columns_as_in_the_checklist_for"))
}

fn sector(sector: &Sector) -> Cell {
    Text::joined([Cell::text(&sector.id), Cell::from(&sector.name)], " ").into()
}

fn lead(tasks: &[Task], planned: &Planned<'_>) -> Text {
    let as_of = planned.landscape.merger.as_of;
    let of = |work: &[Work]| Cell::count(tasks.iter().filter(|task| work.contains(&task.work)).count());
    let forced = tasks.iter().filter(|task| task.forced.tone == Tone::Notice).count();
    let late = tasks.iter().filter(|task| task.status(as_of).is_late()).count();
    t!(
        "work.tasks_of_them_late_migrations",
        count = Cell::count(tasks.len()),
        late = Cell::count(late),
        of = of(&[Work::Migrate]),
        of_2 = of(&[Work::ConvertSet, Work::LookUpSet, Work::Register]),
        forced = Cell::count(forced),
        of_3 = of(&[Work::SetUp]),
        of_4 = of(&[Work::Join]),
        of_5 = of(&[Work::TakeDown]),
        of_6 = of(&[Work::CloseArchive]),
        of_7 = of(&[Work::SwitchOff])
    )
}
