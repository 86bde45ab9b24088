//! `work`: every task of the merger, in the columns of the national checklist.

use super::{Cell, Column, Filled, Kind, List, Planned, Sentence, Table, Words};
use crate::model::{Landscape, Sector};
use crate::report::work::{Task, Work, tasks};
use crate::report::{Tone, timing};

pub(super) const LIST: List = List {
    name: "work",
    about: Words::new(
        "every task: who moves what and how, predecessors, who is responsible, start, length, due, status",
        "alle oppgaver: hvem som flytter hva og hvordan, forgjengere, ansvarlig, oppstart, varighet, frist, status",
    ),
    dated: true,
    make: table,
};

/// What is done, by whom, and why.
fn what<'a, 't>(landscape: &'a Landscape) -> Vec<Filled<'a, &'t Task>> {
    vec![
        Column::new("sector", Kind::Text, "Subject", "Fagtilhørighet")
            .grouped()
            .of(|&task: &&Task| sector(landscape.sector(task.sector))),
        Column::new("task", Kind::Text, "Task", "Oppgave").of(|&task: &&Task| task.what.clone().into()),
        Column::new("work", Kind::Text, "Work", "Type").detail().of(|&task: &&Task| task.work.words().into()),
        Column::new("domain", Kind::Id, "Domain", "Område")
            .detail()
            .of(|&task: &&Task| Cell::text(&landscape.domain(task.domain).id)),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune")
            .detail()
            .of(|&task: &&Task| task.municipality.clone()),
        Column::new("from", Kind::Id, "From", "Fra").detail().of(|&task: &&Task| task.from.clone()),
        Column::new("to", Kind::Id, "To", "Til").detail().of(|&task: &&Task| task.to.clone()),
        Column::new("data_set", Kind::Text, "Data set", "Datasett")
            .detail()
            .of(|&task: &&Task| task.data_set.clone()),
        Column::new("forced", Kind::Text, "Forced by", "Krav")
            .detail()
            .of(|&task: &&Task| task.forced.clone()),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvar")
            .detail()
            .of(|&task: &&Task| task.responsible.clone()),
    ]
}

/// When it is done, how much it is, and what it waits for.
fn when<'a, 't>(landscape: &'a Landscape) -> Vec<Filled<'a, &'t Task>> {
    let as_of = landscape.merger.as_of;
    vec![
        Column::new("starts", Kind::Date, "Starts", "Starter")
            .of(|&task: &&Task| Cell::or_empty(task.runs, |(begin, _)| Cell::date(begin))),
        Column::new("ends", Kind::Date, "Ends", "Slutter")
            .of(|&task: &&Task| Cell::or_empty(task.runs, |(_, end)| Cell::date(end))),
        Column::new("start", Kind::Date, "Start by", "Oppstart senest")
            .detail()
            .of(|&task: &&Task| Cell::date(task.start).assumed(task.assumed)),
        Column::new("months", Kind::Count, "Months", "Varighet, måneder")
            .detail()
            .of(|&task: &&Task| Cell::count(task.months).assumed(task.assumed)),
        Column::new("due", Kind::Date, "Due", "Frist").of(|&task: &&Task| Cell::date(task.due)),
        Column::new("status", Kind::Text, "Status", "Status")
            .of(move |&task: &&Task| task.status(as_of).cell()),
        Column::new("users", Kind::Count, "Users", "Brukere").detail().of(|&task: &&Task| task.users.clone()),
        Column::new("records", Kind::Count, "Records", "Poster")
            .detail()
            .of(|&task: &&Task| task.records.clone()),
        Column::new("cost", Kind::Money, "Cost, NOK", "Kostnad, kr")
            .detail()
            .of(|&task: &&Task| task.cost.clone()),
        Column::new("id", Kind::Id, "Number", "Nummer").detail().of(|&task: &&Task| Cell::text(&task.id)),
        Column::new("after", Kind::Text, "After", "Forgjenger")
            .detail()
            .of(|&task: &&Task| Cell::list(&task.after)),
    ]
}

fn table(planned: &Planned<'_>) -> Table {
    let columns = what(planned.landscape).into_iter().chain(when(planned.landscape));
    let tasks = tasks(planned);
    let mut table = Table::of("work", Words::new("Work", "Arbeid"), columns, &tasks);
    table.lead.push(lead(&tasks, planned));
    table.lead.extend(timing::doubt(planned));
    table
        .note(Words::new(
            "Starts and ends: as the roadmap has it, within capacity. What moves does so in its project's G; what others wait for is \
             done right before the first of them begins. Empty: the roadmap does not decide it.",
            "Starter og slutter: som i veikartet, innenfor kapasiteten. Det som flyttes, flyttes i prosjektets G; det andre venter \
             på, gjøres rett før den første av dem starter. Tomt: veikartet avgjør det ikke.",
        ))
        .note(Words::new(
            "Start by: so long before the day due as the work takes, whatever else runs then; what others wait for is due when the \
             first of them begins. Lengths are the phases of `roadmap`, scaled by the domain's size. Status: as `roadmap.status` \
             says, else reckoned from these days.",
            "Oppstart senest: så lenge før fristen som arbeidet varer, uansett hva annet som pågår da; det andre venter på, har \
             frist når den første av dem starter. Varighetene er fasene i `roadmap`, skalert med områdets størrelse. Status: som \
             `roadmap.status` sier, ellers regnet ut fra disse dagene.",
        ))
        .note(Words::new(
            "The price of a migration covers its data sets. A data set that must be converted although the inventory says \
             look-up is not in that price.",
            "Prisen på en migrering dekker datasettene i den. Et datasett som må konverteres selv om inventaret sier oppslag, \
             er ikke med i prisen.",
        ))
        .note(Words::new(
            "Columns as in the checklist for mergers of Kartverket.",
            "Kolonner som i Kartverkets sjekkliste for kommunesammenslåing.",
        ))
}

fn sector(sector: &Sector) -> Cell {
    let named = |name: &str| format!("{} {name}", sector.id);
    Words::both(named(&sector.name.en), named(&sector.name.nb)).into()
}

fn lead(tasks: &[Task], planned: &Planned<'_>) -> Sentence {
    let as_of = planned.landscape.merger.as_of;
    let of = |work: &[Work]| Cell::count(tasks.iter().filter(|task| work.contains(&task.work)).count());
    let forced = tasks.iter().filter(|task| task.forced.tone == Tone::Notice).count();
    let late = tasks.iter().filter(|task| task.status(as_of).is_late()).count();
    Sentence::new(
        "{0} tasks, {1} of them late: {2} migrations with {3} data sets of their own ({4} forced against the inventory), {5} systems \
         to set up, {6} integrations to make or keep and {7} to take down, {8} archives to close, {9} systems to switch off.",
        "{0} oppgaver, {1} av dem for sent ute: {2} migreringer med {3} egne datasett ({4} tvunget mot inventaret), {5} systemer \
         å sette opp, {6} integrasjoner å lage eller beholde og {7} å fjerne, {8} arkiver å avslutte, {9} systemer å avvikle.",
        [
            Cell::count(tasks.len()),
            Cell::count(late),
            of(&[Work::Migrate]),
            of(&[Work::ConvertSet, Work::LookUpSet, Work::Register]),
            Cell::count(forced),
            of(&[Work::SetUp]),
            of(&[Work::Join]),
            of(&[Work::TakeDown]),
            of(&[Work::CloseArchive]),
            of(&[Work::SwitchOff]),
        ],
    )
}
