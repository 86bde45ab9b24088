//! From a file to a budget, or to the risks that people see.

use super::{Area, Budget, Figure, Item, Said};
use crate::load::schema::{self, NumberOrWord};
use crate::load::{Item as Entry, Lone, lone};
use crate::model::{DeclaredRisk, UnknownAmount};

/// A budget by its file; the file with what is wrong with it where it is none.
pub fn read(path: &str, text: &str) -> Result<Budget, Box<Lone>> {
    let file = lone(path, text, &schema::BUDGET);
    let entry = file.tree.as_ref().and_then(|tree| Entry::<schema::Budget>::new(tree.root()));
    match entry.filter(|_| file.findings.is_empty()).and_then(budget) {
        Some(budget) => Ok(budget),
        None => Err(Box::new(file)),
    }
}

fn budget(entry: Entry<'_, schema::Budget>) -> Option<Budget> {
    let said = entry.said().filter_map(|entry| {
        Some(Said {
            text: entry.text().owned()?,
            year: entry.year().value(),
            amount: entry.amount().value()?,
        })
    });
    Some(Budget {
        name: entry.name().owned()?,
        source: entry.source().owned(),
        currency: entry.currency().owned().unwrap_or_else(|| "NOK".to_owned()),
        unit: entry.unit().value,
        years: entry.years().map(|year| year.value).collect(),
        areas: entry.areas().filter_map(area).collect(),
        printed: entry.printed().map(|sum| printed(sum.value)).collect(),
        said: said.collect(),
    })
}

fn area(entry: Entry<'_, schema::BudgetArea>) -> Option<Area> {
    let item = |entry: Entry<'_, schema::BudgetItem>| {
        let amounts = entry.amounts().map(|amount| figure(amount.value)).collect();
        Some(Item { name: entry.name().owned()?, amounts })
    };
    Some(Area {
        name: entry.name().owned()?,
        items: entry.items().filter_map(item).collect(),
        included_in: entry.included_in().owned(),
        printed: entry.printed().map(|sum| printed(sum.value)).collect(),
    })
}

/// An amount of an item: nothing is paid where it is 0.
fn figure(written: NumberOrWord<UnknownAmount>) -> Figure {
    match printed(written) {
        Figure::Some(0) => Figure::Nothing,
        figure => figure,
    }
}

/// A sum as it was printed: a 0 is held against its items like any other.
fn printed(written: NumberOrWord<UnknownAmount>) -> Figure {
    match written {
        NumberOrWord::Number(amount) => Figure::Some(amount),
        NumberOrWord::Word(UnknownAmount::Unknown) => Figure::Unknown,
    }
}

/// The risks that people see, by their file.
pub fn risks(path: &str, text: &str) -> Result<Vec<DeclaredRisk>, Box<Lone>> {
    let file = lone(path, text, &schema::RISKS);
    let entry = file.tree.as_ref().and_then(|tree| Entry::<schema::Risks>::new(tree.root()));
    let Some(entry) = entry.filter(|_| file.findings.is_empty()) else { return Err(Box::new(file)) };
    let risk = |entry: Entry<'_, schema::Risk>| {
        Some(DeclaredRisk {
            name: entry.name().owned()?,
            probability: entry.probability().value()?,
            consequence: entry.consequence().value()?,
            about: entry.about().owned(),
            owner: entry.owner().owned(),
            measure: entry.measure().owned(),
        })
    };
    Ok(entry.risks().filter_map(risk).collect())
}
