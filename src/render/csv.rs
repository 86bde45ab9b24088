//! Tables as CSV, in two dialects: for people with a Norwegian Excel, and for machines.
//!
//! What always holds: numbers are plain numbers without thousands marks and dates are ISO, in both dialects; a text
//! that a spreadsheet would run as a formula begins with an apostrophe.

use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::Style;
use super::escape::spreadsheet;
use crate::report::{Cell, Language, Table, Text, Value};
use crate::words;
use crate::words::t;

/// How the CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `;`, decimal comma, UTF-8 with a byte order mark, CRLF, headings for people.
    Nordic,
    /// RFC 4180: `,`, decimal point, UTF-8, CRLF, keys for headings.
    Rfc4180,
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
const ASSUMED: Text = t!("workbook.assumed_column");

/// Writes a table. Where a figure is assumed, a last column names the columns of each row whose figures are.
pub fn render(table: &Table, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let Style { dialect, language, .. } = style;
    if dialect == Dialect::Nordic {
        to.write_all(BYTE_ORDER_MARK)?;
    }
    let mut writer = WriterBuilder::new()
        .delimiter(if dialect == Dialect::Nordic { b';' } else { b',' })
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(to);
    let heading = |key: &str, words: &Text| match dialect {
        Dialect::Nordic => spreadsheet(&words.say(language)),
        Dialect::Rfc4180 => key.to_owned(),
    };
    let headings: Vec<String> =
        table.columns.iter().map(|column| heading(&column.key, &column.heading)).collect();
    let rows = || table.rows.iter().filter(|row| !row.total);
    let any_assumed = rows().any(|row| row.cells.iter().any(|cell| cell.assumed));
    let last = any_assumed.then(|| heading("assumed", &ASSUMED));
    writer.write_record(headings.iter().chain(&last))?;
    for row in rows() {
        let mut fields: Vec<String> = row.cells.iter().map(|cell| field(cell, dialect, language)).collect();
        if any_assumed {
            let assumed = headings.iter().zip(&row.cells).filter(|(_, cell)| cell.assumed);
            fields.push(assumed.map(|(heading, _)| heading.as_str()).collect::<Vec<_>>().join(", "));
        }
        writer.write_record(&fields)?;
    }
    writer.flush()
}

fn field(cell: &Cell, dialect: Dialect, language: Language) -> String {
    match &cell.value {
        Value::Empty => String::new(),
        Value::Gap if dialect == Dialect::Nordic => cell.say(language),
        Value::Gap => String::new(),
        Value::Text(text) => spreadsheet(text),
        Value::Said(text) if dialect == Dialect::Nordic => spreadsheet(&text.say(language)),
        Value::Said(text) => spreadsheet(&text.token()),
        Value::List(items) => spreadsheet(&items.join(", ")),
        Value::Money(money) => money.get().to_string(),
        Value::Count(count) => count.to_string(),
        Value::Days(days) => days.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Percent(tenths) if dialect == Dialect::Nordic => words::percent(*tenths, Language::Nb),
        Value::Percent(tenths) => words::percent(*tenths, Language::En),
        Value::Truth(truth) if dialect == Dialect::Nordic => words::truth(*truth, language),
        Value::Truth(truth) => truth.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Money, Name};
    use crate::report::{Column, Kind};

    fn named(en: &str, nb: &str) -> Text {
        Text::Name(Name { en: en.to_owned(), nb: nb.to_owned() })
    }

    fn sample() -> Table {
        type Row = [Cell; 3];
        let columns = [
            Column::new("name", Kind::Text, named("Name", "Navn")).of(|[name, ..]: &Row| name.clone()),
            Column::new("amount", Kind::Money, named("Amount", "Beløp"))
                .of(|[_, amount, _]: &Row| amount.clone()),
            Column::new("share", Kind::Percent, named("Share", "Andel"))
                .of(|[.., share]: &Row| share.clone()),
        ];
        let rows = [
            [Cell::text("=HYPERLINK(\"x\")"), Cell::money(Money(-1_234_567)), Cell::percent(125)],
            [Cell::text("Sør; og nord"), Cell::money(Money(5)).assumed(true), Cell::empty()],
        ];
        let sum = [Cell::text("Sum"), Cell::money(Money(0)), Cell::empty()];
        Table::summed("sample", Text::same("Sample"), columns, rows, [sum])
    }

    fn written(dialect: Dialect, language: Language) -> String {
        let mut bytes = Vec::new();
        render(&sample(), Style { dialect, language, ..Style::default() }, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn nordic_is_what_a_norwegian_excel_opens() {
        assert_eq!(
            written(Dialect::Nordic, Language::Nb),
            "\u{feff}Navn;Beløp;Andel;Antatt\r\n\"'=HYPERLINK(\"\"x\"\")\";-1234567;12,5;\r\n\"Sør; og nord\";5;;Beløp\r\n"
        );
    }

    #[test]
    fn rfc4180_is_for_machines() {
        assert_eq!(
            written(Dialect::Rfc4180, Language::Nb),
            "name,amount,share,assumed\r\n\"'=HYPERLINK(\"\"x\"\")\",-1234567,12.5,\r\nSør; og nord,5,,amount\r\n"
        );
    }
}
