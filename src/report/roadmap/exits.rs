//! The contracts that are left otherwise than planned, because those who work in their systems move later.

use super::*;

pub(super) fn table(landscape: &Landscape, roadmap: &Roadmap) -> Table {
    let columns = [
        Column::new("contract", Kind::Id, "Contract", "Avtale"),
        Column::new("switch_off", Kind::Date, "Systems off from", "Systemene av fra"),
        Column::new("notice_by", Kind::Date, "Last notice day", "Siste oppsigelsesdag"),
        Column::new("ends", Kind::Date, "Ends", "Opphører"),
        Column::new("exit_cost", Kind::Money, "Exit cost, NOK", "Uttredelseskostnad, kr"),
        Column::new("exit_extra", Kind::Money, "More for late moves, NOK", "Mer for sen flytting, kr"),
    ];
    let title = Words::new("Contracts that late moves change", "Avtaler som endres av sen flytting");
    let mut table = Table::new("exits", title, columns);
    for (id, leaving) in roadmap.exits.contracts().filter(|(_, leaving)| leaving.differs()) {
        table.push([
            Cell::text(&landscape.contract(id).reference),
            Cell::date(leaving.switch_off),
            Cell::or_empty(leaving.exit.notice_by, Cell::date),
            Cell::date(leaving.exit.ends),
            Cell::money(leaving.exit.cost),
            Cell::money(leaving.extra()).tone(Tone::Alarm),
        ]);
    }
    table.note(Words::new(
        "A contract that is not kept is needed until all who work in its systems have moved, and for the overlap after that.",
        "En avtale som ikke videreføres, trengs til alle som bruker systemene, har flyttet, og i overlappen etter det.",
    ))
}
