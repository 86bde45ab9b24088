//! `work`: every task of the merger, in the columns of the national checklist.

use super::{Cell, Column, Kind, List, Planned, Sentence, Table, Words};
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

fn table(planned: &Planned<'_>) -> Table {
    let columns = [
        Column::new("sector", Kind::Text, "Subject", "Fagtilhørighet").grouped(),
        Column::new("task", Kind::Text, "Task", "Oppgave"),
        Column::new("work", Kind::Text, "Work", "Type").detail(),
        Column::new("domain", Kind::Id, "Domain", "Område").detail(),
        Column::new("municipality", Kind::Text, "Municipality", "Kommune").detail(),
        Column::new("from", Kind::Id, "From", "Fra").detail(),
        Column::new("to", Kind::Id, "To", "Til").detail(),
        Column::new("data_set", Kind::Text, "Data set", "Datasett").detail(),
        Column::new("forced", Kind::Text, "Forced by", "Krav").detail(),
        Column::new("responsible", Kind::Text, "Responsible", "Ansvar").detail(),
        Column::new("starts", Kind::Date, "Starts", "Starter"),
        Column::new("ends", Kind::Date, "Ends", "Slutter"),
        Column::new("start", Kind::Date, "Start by", "Oppstart senest").detail(),
        Column::new("months", Kind::Count, "Months", "Varighet, måneder").detail(),
        Column::new("due", Kind::Date, "Due", "Frist"),
        Column::new("status", Kind::Text, "Status", "Status"),
        Column::new("users", Kind::Count, "Users", "Brukere").detail(),
        Column::new("records", Kind::Count, "Records", "Poster").detail(),
        Column::new("cost", Kind::Money, "Cost, NOK", "Kostnad, kr").detail(),
        Column::new("id", Kind::Id, "Number", "Nummer").detail(),
        Column::new("after", Kind::Text, "After", "Forgjenger").detail(),
    ];
    let mut table = Table::new("work", Words::new("Work", "Arbeid"), columns);
    let tasks = tasks(planned);
    let landscape = planned.landscape;
    let as_of = landscape.merger.as_of;
    for task in &tasks {
        let sector = landscape.sector(task.sector);
        table.push([
            Words::both(
                format!("{} {}", sector.id, sector.name.en),
                format!("{} {}", sector.id, sector.name.nb),
            )
            .into(),
            task.what.clone().into(),
            task.work.words().into(),
            Cell::text(&landscape.domain(task.domain).id),
            task.municipality.clone(),
            task.from.clone(),
            task.to.clone(),
            task.data_set.clone(),
            task.forced.clone(),
            task.responsible.clone(),
            Cell::or_empty(task.runs, |(begin, _)| Cell::date(begin)),
            Cell::or_empty(task.runs, |(_, end)| Cell::date(end)),
            Cell::date(task.start).assumed(task.assumed),
            Cell::count(task.months).assumed(task.assumed),
            Cell::date(task.due),
            task.status(as_of).cell(),
            task.users.clone(),
            task.records.clone(),
            task.cost.clone(),
            Cell::text(&task.id),
            Cell::list(&task.after),
        ]);
    }
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
