//! The risks that people see: as a matrix of probability and consequence, and one by one.

use super::{Cell, Column, Filled, Kind, Page, Table, Tone};
use crate::model::DeclaredRisk;
use crate::words::t;

/// From which product of probability and consequence on a risk is high, and from which it is middle.
const HIGH: u8 = 15;
const MIDDLE: u8 = 8;

/// A page with the declared risks after what it has.
pub fn with_declared(page: Page, declared: &[DeclaredRisk]) -> Page {
    if declared.is_empty() {
        return page;
    }
    let mut sorted: Vec<&DeclaredRisk> = declared.iter().collect();
    sorted.sort_by_key(|risk| (std::cmp::Reverse((risk.weight(), risk.consequence)), &risk.name));
    let numbered: Vec<(usize, &DeclaredRisk)> =
        sorted.into_iter().enumerate().map(|(at, risk)| (at + 1, risk)).collect();
    page.table(matrix(&numbered)).table(list(&numbered))
}

fn tone(weight: u8) -> Tone {
    match weight {
        HIGH.. => Tone::Alarm,
        MIDDLE.. => Tone::Notice,
        _ => Tone::Plain,
    }
}

fn level(weight: u8) -> Cell {
    let words = match weight {
        HIGH.. => t!("risks.high"),
        MIDDLE.. => t!("risks.middle"),
        _ => t!("risks.low"),
    };
    Cell::from(words).tone(tone(weight))
}

/// Probability down, consequence across: the numbers of the risks.
fn matrix(risks: &[(usize, &DeclaredRisk)]) -> Table {
    const HEADS: [(&str, &str); 5] = [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")];
    let mut columns: Vec<Filled<'_, u8>> = vec![
        Column::new("probability", Kind::Count, t!("risks.probability"))
            .of(|probability: &u8| Cell::count(*probability)),
    ];
    columns.extend((1..=5_u8).zip(HEADS).map(|(consequence, (key, name))| {
        Column::named(key, name).of(move |&probability: &u8| {
            let here = risks
                .iter()
                .filter(|(_, risk)| (risk.probability, risk.consequence) == (probability, consequence));
            let numbers: Vec<String> = here.map(|(number, _)| number.to_string()).collect();
            match numbers.is_empty() {
                true => Cell::empty(),
                false => Cell::list(numbers).tone(tone(probability * consequence)),
            }
        })
    }));
    let table = Table::of("matrix", t!("risks.matrix"), columns, (1..=5_u8).rev());
    table.lead(t!("risks.matrix_lead"))
}

fn list(risks: &[(usize, &DeclaredRisk)]) -> Table {
    type Row<'a> = (usize, &'a DeclaredRisk);
    let text = |text: &Option<String>| Cell::or_gap(text.as_ref(), Cell::text);
    let columns = [
        Column::new("number", Kind::Count, t!("risks.number"))
            .of(|(number, _): &Row<'_>| Cell::count(*number)),
        Column::new("level", Kind::Text, t!("risks.level")).of(|(_, risk): &Row<'_>| level(risk.weight())),
        Column::new("name", Kind::Text, t!("risks.risk")).of(|(_, risk): &Row<'_>| Cell::text(&risk.name)),
        Column::new("probability", Kind::Count, t!("risks.probability"))
            .of(|(_, risk): &Row<'_>| Cell::count(risk.probability)),
        Column::new("consequence", Kind::Count, t!("risks.consequence"))
            .of(|(_, risk): &Row<'_>| Cell::count(risk.consequence)),
        Column::new("about", Kind::Text, t!("book.of"))
            .of(|(_, risk): &Row<'_>| Cell::or_empty(risk.about.as_ref(), Cell::text)),
        Column::new("owner", Kind::Text, t!("book.responsible"))
            .of(move |(_, risk): &Row<'_>| text(&risk.owner)),
        Column::new("measure", Kind::Text, t!("risks.measure"))
            .of(move |(_, risk): &Row<'_>| text(&risk.measure)),
    ];
    Table::of("declared", t!("risks.declared"), columns, risks.iter().copied())
}
