//! What the user says about a file, over what is found in it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::import::entries::Guesses;
use crate::import::map::{Source, Whose};
use crate::import::run::Wishes;
use crate::import::table::{Encoding, Limits, ReadOptions};
use crate::import::update::{Manner, Missing, Prefer};
use crate::model::{DayOrder, DecimalMark, MoneyUnit, RowKind, VatState};
use crate::words::{Text, t};

/// How a file is read and taken.
#[derive(Debug, Args)]
#[command(next_help_heading = "How the file is read")]
pub struct Flags {
    /// What the columns are; by default import/FILE.map.yaml, which the first import writes
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// What a row is
    #[arg(long, value_name = "WHAT", default_value = "auto")]
    what: What,
    /// The sheet; repeat it for several
    #[arg(long, value_name = "NAME")]
    sheet: Vec<String>,
    /// Every sheet that looks like an inventory
    #[arg(long, conflicts_with = "sheet")]
    all_sheets: bool,
    /// The row of the heads, or the first and the last: 4 or 4-5
    #[arg(long, value_name = "ROWS", value_parser = rows)]
    header: Option<Rows>,
    /// The rows that are taken: 6-, 6-90, -90
    #[arg(long, value_name = "ROWS", value_parser = rows, allow_hyphen_values = true)]
    rows: Option<Rows>,
    /// Only rows whose column matches a regular expression
    #[arg(long = "where", value_name = "COLUMN ~ REGEX", value_parser = condition)]
    condition: Option<(String, String)>,
    /// How the text is encoded, such as utf-8 or windows-1252
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What stands between the cells
    #[arg(long, value_name = "SIGN")]
    separator: Option<String>,
    /// Whether the day or the month stands first
    #[arg(long, value_name = "ORDER")]
    date_order: Option<Order>,
    /// What stands before the decimals
    #[arg(long, value_name = "SIGN")]
    decimal: Option<Mark>,
    /// What amounts are counted in
    #[arg(long, value_name = "UNIT")]
    money: Option<Unit>,
    /// Whether value added tax is in the amounts
    #[arg(long, value_name = "STATE")]
    vat: Option<Vat>,
    /// What is taken although it is only guessed
    #[arg(long, value_name = "WHAT", default_value = "none")]
    take_guesses: Take,
    /// What an empty cell does to a value that the last import wrote
    #[arg(long, value_name = "HOW", default_value = "keep")]
    empty: Empty,
    /// What becomes of entries whose rows have gone
    #[arg(long, value_name = "HOW", default_value = "keep")]
    missing: Gone,
    /// Whose word counts where both changed; by default nobody's: it is a conflict
    #[arg(long, value_name = "SIDE")]
    prefer: Option<Side>,
    /// Take columns that say who somebody is, too
    #[arg(long)]
    persons: bool,
    /// How many rows are allowed
    #[arg(long, value_name = "N")]
    max_rows: Option<usize>,
    /// How many megabytes are allowed, unpacked
    #[arg(long, value_name = "N")]
    max_mb: Option<u64>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// As the heads say
    Auto,
    Systems,
    Contracts,
    Integrations,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Order {
    Dmy,
    Mdy,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Mark {
    #[value(name = ",")]
    Comma,
    #[value(name = ".")]
    Point,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Unit {
    Kr,
    Tkr,
    Mnok,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Vat {
    Included,
    Excluded,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Take {
    None,
    Product,
    All,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Empty {
    Keep,
    Clear,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Gone {
    Keep,
    PhaseOut,
    Remove,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Side {
    File,
    Mine,
}

/// Some rows: the first and the last one, where they are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rows(Option<u32>, Option<u32>);

fn rows(text: &str) -> Result<Rows, Text> {
    let number = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| t!("usage.no_rows", text = text)),
    };
    match text.split_once('-') {
        Some((first, last)) => Ok(Rows(number(first)?, number(last)?)),
        None => number(text).map(|row| Rows(row, row)),
    }
}

fn condition(text: &str) -> Result<(String, String), Text> {
    let (column, matches) = text.split_once('~').ok_or_else(|| t!("usage.no_condition"))?;
    Ok((column.trim().to_owned(), matches.trim().to_owned()))
}

impl Flags {
    /// How much of a file is believed.
    pub fn limits(&self) -> Limits {
        Limits::with(self.max_rows, self.max_mb)
    }

    /// Which side counts where both changed.
    pub fn prefer(&self) -> Option<Prefer> {
        self.prefer.map(|side| match side {
            Side::File => Prefer::File,
            Side::Mine => Prefer::Mine,
        })
    }

    /// How the bytes are read.
    pub fn reading(&self) -> anyhow::Result<ReadOptions> {
        let encoding = match &self.encoding {
            Some(name) => {
                Some(Encoding::named(name).ok_or_else(|| t!("import_refused.no_encoding", name = name))?)
            }
            None => None,
        };
        let separator =
            self.separator.as_deref().map(|text| if text == "\\t" || text == "tab" { "\t" } else { text });
        Ok(ReadOptions {
            encoding,
            separator: separator.and_then(|text| text.chars().next()),
            limits: self.limits(),
        })
    }

    /// What the user wishes of the table.
    pub fn wishes(&self, whose: Whose) -> Wishes {
        let header = self.header.and_then(|Rows(first, last)| Some((first.or(last)?, last.or(first)?)));
        Wishes {
            sheets: self.sheet.clone(),
            all_sheets: self.all_sheets,
            header,
            rows: self.rows.map_or((None, None), |Rows(first, last)| (first, last)),
            condition: self.condition.clone(),
            what: match self.what {
                What::Auto => None,
                What::Systems => Some(RowKind::Systems),
                What::Contracts => Some(RowKind::Contracts),
                What::Integrations => Some(RowKind::Integrations),
            },
            whose,
            source: self.source(),
            unit: self.money.map(|unit| match unit {
                Unit::Kr => MoneyUnit::Kr,
                Unit::Tkr => MoneyUnit::Tkr,
                Unit::Mnok => MoneyUnit::Mnok,
            }),
            vat: self.vat.map(|vat| match vat {
                Vat::Included => VatState::Included,
                Vat::Excluded => VatState::Excluded,
            }),
            persons: self.persons,
            take: match self.take_guesses {
                Take::None => Guesses::None,
                Take::Product => Guesses::Product,
                Take::All => Guesses::All,
            },
            manner: Manner {
                prefer: self.prefer(),
                missing: match self.missing {
                    Gone::Keep => Missing::Keep,
                    Gone::PhaseOut => Missing::PhaseOut,
                    Gone::Remove => Missing::Remove,
                },
                clear: matches!(self.empty, Empty::Clear),
            },
        }
    }

    fn source(&self) -> Source {
        Source {
            order: self.date_order.map(|order| match order {
                Order::Dmy => DayOrder::Dmy,
                Order::Mdy => DayOrder::Mdy,
            }),
            decimal: self.decimal.map(|mark| match mark {
                Mark::Comma => DecimalMark::Comma,
                Mark::Point => DecimalMark::Point,
            }),
            ..Source::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_a_first_and_a_last_one() {
        assert_eq!(rows("4"), Ok(Rows(Some(4), Some(4))));
        assert_eq!(rows("4-5"), Ok(Rows(Some(4), Some(5))));
        assert_eq!(rows("6-"), Ok(Rows(Some(6), None)));
        assert_eq!(rows("-90"), Ok(Rows(None, Some(90))));
        assert!(rows("x").is_err());
        assert_eq!(condition("Kode ~ ^48"), Ok(("Kode".to_owned(), "^48".to_owned())));
    }
}
