//! A cell under what its column is: a value of the format, nothing, or not read.

use super::domains;
use super::field::Field;
use super::heads::Sort;
use super::known::Known;
use super::map::MapColumn;
use super::said_words;
use super::table::Cell;
use super::target::{Target, Thing};
use super::value::{self, Column, Order, Outcome, Reading, Remark, Said, Scale, Unit, When};
use crate::model::{DayOrder, DecimalMark, MoneyUnit, ReadAs, VatState};
use crate::register::fold;
use crate::words::{Text, t};

/// What a cell gives.
#[derive(Clone, Debug)]
pub enum Given {
    /// A value.
    Known {
        /// The value.
        field: Field,
        /// Whether the cell itself says that it is a guess, or only a part of it is written.
        guessed: bool,
    },
    /// That there is none: a contract without an end.
    Never,
    /// Nothing.
    Empty,
    /// Something that was not read.
    Not {
        /// Whether it has several readings.
        ambiguous: bool,
        /// Why.
        reason: Text,
    },
}

/// What the user says of all columns of a file.
#[derive(Clone, Debug, Default)]
pub struct Usual {
    /// Day or month first.
    pub order: Option<DayOrder>,
    /// What stands before decimals.
    pub decimal: Option<DecimalMark>,
    /// What amounts are counted in.
    pub unit: Option<MoneyUnit>,
    /// Whether value added tax is in them.
    pub vat: Option<VatState>,
    /// Texts that say nothing.
    pub empty: Vec<String>,
}

/// The usual percentage of value added tax.
const VAT: u32 = 25;

/// Reads the cells of a column for one of its targets.
#[derive(Debug)]
pub struct Reader<'k> {
    target: Target,
    read_as: ReadAs,
    column: Column,
    values: Vec<(String, Vec<String>)>,
    split: Option<char>,
    known: &'k Known,
}

impl<'k> Reader<'k> {
    /// For a column by its cells, its head, what the mapping says of it and what holds for the file.
    pub fn new<'c>(
        target: &Target,
        map: &MapColumn,
        usual: &Usual,
        head: &str,
        cells: impl Iterator<Item = &'c Cell> + Clone,
        known: &'k Known,
    ) -> Self {
        let read_as = map.read_as.unwrap_or_else(|| target.wants());
        let sort = match read_as {
            ReadAs::Text => Sort::Text,
            ReadAs::List => Sort::List,
            ReadAs::Money => Sort::Money,
            ReadAs::Date if target.is_first_day() => Sort::First,
            ReadAs::Date => Sort::Last,
            ReadAs::Months => Sort::Months,
            ReadAs::Truth => Sort::Truth,
            ReadAs::Count => Sort::Count,
        };
        let said = said(map, usual);
        let column = Column::of(sort, cells, head, &said);
        let values = map.values.iter().map(|(text, values)| (text.clone(), values.clone())).collect();
        let split = map.split.as_ref().and_then(|split| split.chars().next());
        Reader { target: target.clone(), read_as, column, values, split, known }
    }

    /// What the column as a whole tells.
    pub fn findings(&self) -> &[value::Finding] {
        &self.column.findings
    }

    /// Reads a cell; what is worth telling once a column comes with it.
    pub fn read(&self, cell: &Cell) -> (Given, Vec<Remark>) {
        if matches!(cell, Cell::Long(_)) {
            return (Given::Not { ambiguous: false, reason: value::Reason::Long.text() }, Vec::new());
        }
        if let Some(given) = self.said(cell) {
            return (given, Vec::new());
        }
        match self.read_as {
            ReadAs::Money => self.number(value::money(cell, &self.column), |money| money.get().to_string()),
            ReadAs::Months => self.number(value::months(cell, &self.column), |months| months.to_string()),
            ReadAs::Count => self.number(value::count(cell, &self.column), |count| count.to_string()),
            ReadAs::Truth => given(value::truth(cell, &self.column), Field::word, ToString::to_string),
            ReadAs::Date => self.day(cell),
            ReadAs::Text => self.text(cell),
            ReadAs::List => self.list(cell),
        }
    }

    /// What the mapping says of this very text.
    fn said(&self, cell: &Cell) -> Option<Given> {
        let text = fold(&value::clean(&cell.plain()));
        let (_, values) = self.values.iter().find(|(known, _)| *known == text)?;
        Some(match values.as_slice() {
            [] => Given::Empty,
            values if matches!(self.read_as, ReadAs::List) => known(Field::words(values.iter().cloned())),
            values => known(Field::word(values.join(" "))),
        })
    }

    fn number<T>(&self, reading: Reading<T>, said: impl Fn(&T) -> String) -> (Given, Vec<Remark>) {
        let (given, remarks) = given(reading, |number| Field::word(said(&number)), &said);
        (self.in_range(given), remarks)
    }

    fn in_range(&self, given: Given) -> Given {
        let (Given::Known { field, .. }, Some((least, most))) = (&given, self.target.range()) else {
            return given;
        };
        let fits = field.said().parse::<u64>().is_ok_and(|number| (least..=most).contains(&number));
        if fits {
            return given;
        }
        Given::Not { ambiguous: false, reason: t!("import_cell.range", least = least, most = most) }
    }

    fn day(&self, cell: &Cell) -> (Given, Vec<Remark>) {
        let reading = value::date(cell, &self.column);
        if reading.value() == Some(&When::Open) {
            return (Given::Never, reading.remarks);
        }
        let said = |when: &When| match when {
            When::Day(day) => day.to_string(),
            When::Open => String::new(),
        };
        given(reading, |when| Field::word(said(&when)), said)
    }

    fn text(&self, cell: &Cell) -> (Given, Vec<Remark>) {
        let (given, remarks) = given(value::text(cell, &self.column), Field::text, Clone::clone);
        let Given::Known { field, guessed } = given else { return (given, remarks) };
        let given = match self.target.words() {
            Some(words) => match said_words::word(&self.target, &field.said()) {
                Some(word) => Given::Known { field: Field::word(word), guessed },
                None => Given::Not {
                    ambiguous: false,
                    reason: t!("import_cell.no_word", words = Text::or(words.iter().copied())),
                },
            },
            None => Given::Known { field, guessed },
        };
        (given, remarks)
    }

    fn list(&self, cell: &Cell) -> (Given, Vec<Remark>) {
        if value::empty(cell, &self.column) {
            return (Given::Empty, Vec::new());
        }
        let texts = value::split(cell, self.split);
        if texts.is_empty() {
            return (Given::Empty, Vec::new());
        }
        let is_domain = self.target.thing == Thing::Covers && self.target.key == "domain";
        let given = if is_domain { self.domains(&texts) } else { known(Field::list(texts)) };
        (given, Vec::new())
    }

    /// Domains by id or name; one that is neither makes the cell unread.
    fn domains(&self, texts: &[String]) -> Given {
        let mut ids = Vec::new();
        for text in texts {
            let said =
                self.values.iter().find(|(known, _)| *known == fold(text)).map(|(_, values)| values.clone());
            let named = || domains::named(self.known, text).map(|id| vec![id.to_owned()]);
            let Some(found) = said.or_else(named) else {
                return Given::Not { ambiguous: false, reason: t!("import_cell.no_domain", text = text) };
            };
            ids.extend(found.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        }
        if ids.is_empty() { Given::Empty } else { known(Field::words(ids)) }
    }
}

fn known(field: Field) -> Given {
    Given::Known { field, guessed: false }
}

fn given<T>(
    reading: Reading<T>,
    field: impl Fn(T) -> Field,
    said: impl Fn(&T) -> String,
) -> (Given, Vec<Remark>) {
    let Reading { outcome, guessed, remarks } = reading;
    let given = match outcome {
        Outcome::Known(value) => Given::Known { field: field(value), guessed },
        Outcome::Empty => Given::Empty,
        Outcome::Ambiguous(readings) => Given::Not {
            ambiguous: true,
            reason: t!("import_cell.ambiguous", readings = Text::or(readings.iter().map(said))),
        },
        Outcome::Unread(reason) => Given::Not { ambiguous: false, reason: reason.text() },
    };
    (given, remarks)
}

fn said(map: &MapColumn, usual: &Usual) -> Said {
    let order = map.order.or(usual.order).map(|order| match order {
        DayOrder::Dmy => Order::DayFirst,
        DayOrder::Mdy => Order::MonthFirst,
    });
    let decimal = usual.decimal.map(|mark| match mark {
        DecimalMark::Comma => ',',
        DecimalMark::Point => '.',
    });
    let unit = map.unit.or(usual.unit).map(|unit| Unit {
        scale: match unit {
            MoneyUnit::Kr => Scale::Kroner,
            MoneyUnit::Tkr => Scale::Thousands,
            MoneyUnit::Mnok => Scale::Millions,
        },
        ..Unit::default()
    });
    let percent = map.percent.and_then(|percent| u32::try_from(percent).ok());
    let vat = map.vat.or(usual.vat).map(|vat| match vat {
        VatState::Included => percent.unwrap_or(VAT),
        VatState::Excluded => 0,
    });
    Said {
        order,
        decimal,
        unit,
        vat,
        zero_is_real: map.zero_is_real,
        empty: usual.empty.clone(),
        ..Said::default()
    }
}
