//! What changes between two portfolios, told in reading order: counts and money, the days that are near, the sectors,
//! then every domain, contract and integration.

mod contracts;
mod days;
mod domains;
mod headline;
mod integrations;
mod sectors;

use super::{
    Cell, Column, Kind, Leaf, Page, Phrase, Planned, Sentence, Sign, Table, Tone, Tree, Words, gaps,
};
use crate::diff::{Diff, DomainOutcome, EndSort};

pub use sectors::sectors;

/// Tells what changes; to a plan, with the days by which it makes somebody act.
pub fn changes(diff: &Diff, to: Option<&Planned<'_>>) -> Page {
    let gaps = to.into_iter().flat_map(gaps::points);
    let mut page = Page::new(headline::headline(diff)).points(headline::points(diff).into_iter().chain(gaps));
    if let Some(planned) = to {
        page = page.table(gaps::table(planned));
    }
    page = page.table(days::table(diff, to));
    if diff.tally.sectors.len() > 1 && diff.has_changes() {
        page = page.table(sectors(diff));
    }
    if diff.has_changes() {
        page = page.trees(domains::trees(diff));
    }
    page.table(contracts::bridged(diff))
        .table(contracts::ended(diff))
        .table(contracts::going_on(diff))
        .table(contracts::different(diff))
        .table(integrations::made(diff))
        .table(integrations::lost(diff))
        .table(integrations::different(diff))
        .paragraph(next(diff))
}

/// What to do with it.
fn next(diff: &Diff) -> Sentence {
    match (diff.from.sort, diff.to.sort) {
        _ if !diff.has_changes() => Sentence::new("Nothing changes.", "Ingenting endres.", []),
        (EndSort::Plan, EndSort::Plan) => Sentence::new(
            "Next: `portfolio show DOMAIN` tells who could be chosen in a domain.",
            "Videre: `portfolio show DOMENE` forteller hvem som kan velges i et domene.",
            [],
        ),
        (_, EndSort::Plan) => Sentence::new(
            "Next: `portfolio show DOMAIN` tells who could be chosen, `portfolio report` lists the work, `portfolio plan -o plan.json` keeps it.",
            "Videre: `portfolio show DOMENE` forteller hvem som kan velges, `portfolio report` lister arbeidet, `portfolio plan -o plan.json` tar vare på det.",
            [],
        ),
        _ => Sentence::new(
            "Next: `portfolio show DOMAIN` tells who has what and what may be chosen.",
            "Videre: `portfolio show DOMAIN` forteller hvem som har hva og hva som kan velges.",
            [],
        ),
    }
}

/// What an outcome is called.
fn word(outcome: DomainOutcome) -> Words {
    match outcome {
        DomainOutcome::Moved => Words::new("moved", "flyttes"),
        DomainOutcome::Procured => Words::new("procured", "anskaffes"),
        DomainOutcome::Parallel => Words::new("parallel", "parallelt"),
        DomainOutcome::Retired => Words::new("retired", "avvikles"),
        DomainOutcome::Different => Words::new("different", "ulikt"),
        DomainOutcome::Open => Words::new("open", "åpent"),
        DomainOutcome::Added => Words::new("added", "kommer til"),
        DomainOutcome::Dropped => Words::new("dropped", "faller bort"),
        DomainOutcome::Kept => Words::new("kept", "beholdes"),
        DomainOutcome::National => Words::new("national", "nasjonalt"),
        DomainOutcome::OwnProject => Words::new("own project", "eget prosjekt"),
    }
}

/// The sign of an outcome.
const fn sign(outcome: DomainOutcome) -> Sign {
    match outcome {
        DomainOutcome::Moved => Sign::Arrow,
        DomainOutcome::Procured | DomainOutcome::Added => Sign::Plus,
        DomainOutcome::Parallel => Sign::Beside,
        DomainOutcome::Retired => Sign::Cross,
        DomainOutcome::Different => Sign::Unequal,
        DomainOutcome::Open => Sign::Gap,
        DomainOutcome::Dropped => Sign::Minus,
        DomainOutcome::Kept => Sign::Equal,
        DomainOutcome::National | DomainOutcome::OwnProject => Sign::Outside,
    }
}

/// The column of an outcome in a table of counts; what does not change shares one.
fn count_column(outcome: DomainOutcome) -> Column {
    let (key, en, nb) = match outcome {
        DomainOutcome::Moved => ("moved", "Moved", "Flyttes"),
        DomainOutcome::Procured => ("procured", "Procured", "Nye"),
        DomainOutcome::Parallel => ("parallel", "Parallel", "Parallelt"),
        DomainOutcome::Retired => ("retired", "Retired", "Avvikles"),
        DomainOutcome::Different => ("different", "Different", "Ulike"),
        DomainOutcome::Open => ("open", "Open", "Åpne"),
        DomainOutcome::Added => ("added", "Added", "Nye"),
        DomainOutcome::Dropped => ("dropped", "Dropped", "Borte"),
        DomainOutcome::Kept | DomainOutcome::National | DomainOutcome::OwnProject => {
            ("unchanged", "Same", "Uendret")
        }
    };
    Column::new(key, Kind::Count, en, nb)
}
