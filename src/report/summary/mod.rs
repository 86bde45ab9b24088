//! The page of a plan: what is proposed, what it costs, who must act first, what to look at next.

mod act;
mod domains;
mod headline;
mod money;

use super::{Cell, Column, Kind, Page, Planned, Sentence, Table, Tone, Words, terms};

/// The page of a plan; of an infeasible one: why.
pub fn summary(planned: &Planned<'_>) -> Page {
    if planned.document.cost.is_none() {
        return conflict(planned);
    }
    let page = Page::new(headline::size(planned))
        .points(headline::points(planned))
        .table(money::table(planned))
        .table(act::table(planned))
        .table(domains::table(planned));
    page.paragraph(Words::new(
        "Next: `portfolio diff` shows what changes, `portfolio report` lists what to terminate, procure and move, \
         `portfolio show DOMAIN` tells all about one domain.",
        "Videre: `portfolio diff` viser hva som endres, `portfolio report` lister hva som skal sies opp, anskaffes og \
         flyttes, `portfolio show OMRÅDE` viser alt om ett område.",
    ))
}

/// Why nothing satisfies the constraints.
fn conflict(planned: &Planned<'_>) -> Page {
    let merger = Cell::text(&planned.document.merger);
    Page::new(Sentence::new(
        "{0}: no portfolio satisfies all that is decided and limited.",
        "{0}: ingen portefølje oppfyller alt som er besluttet og begrenset.",
        [merger],
    ))
    .paragraph(Words::new("These facts cannot hold together:", "Dette kan ikke gjelde samtidig:"))
    .points(planned.document.conflict.iter().map(|fact| Sentence::from(Words::same(fact))))
    .paragraph(Words::new(
        "Release any one of them, and the others can hold. Nothing shorter explains it.",
        "Slipp en av dem, hvilken som helst, så kan resten gjelde. Ingen kortere liste forklarer det.",
    ))
}
