//! The Excel form in which KITOS, the register of the Danish municipalities, takes contracts.
//!
//! What always holds: its sheet and heads are those of KITOS, in their order; a contract is known again by its reference, and its
//! number in KITOS stays empty where the inventory does not know it, since KITOS gives a new one.

use super::Export;
use crate::model::{Contract, Date};
use crate::report::Cell;

/// A form: one sheet of cells under given heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The day on which it was worked out.
    pub stamp: Date,
    /// The name of the sheet.
    pub sheet: &'static str,
    /// The heads.
    pub heads: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

const HEADS: &[&str] = &[
    "Id",
    "IT Kontrakt Navn (påkrævet)",
    "IT Kontrakt Id",
    "Bemærkning",
    "Indgået",
    "Uopsigeligt til",
    "Udløbsdato",
    "Kontrakten opsagt",
];

/// The contracts as KITOS takes them.
pub fn form(export: &Export<'_>) -> Form {
    let contracts = export.chosen.contracts.iter().map(|&id| export.landscape.contract(id));
    Form {
        stamp: export.landscape.merger.as_of,
        sheet: "IT Kontrakter",
        heads: HEADS,
        rows: contracts.map(row).collect(),
    }
}

fn row(contract: &Contract) -> Vec<Cell> {
    let day = |day: Option<Date>| day.map_or_else(Cell::empty, Cell::date);
    let text = |text: Option<&str>| text.map_or_else(Cell::empty, Cell::text);
    let name = contract
        .name
        .clone()
        .unwrap_or_else(|| format!("{} {}", contract.supplier, contract.id).trim().to_owned());
    vec![
        Cell::empty(),
        Cell::text(name),
        Cell::text(contract.reference.clone()),
        text(contract.notes.as_deref()),
        day(contract.start),
        day(contract.irrevocable_until),
        day(contract.end),
        day(contract.terminated_to),
    ]
}
