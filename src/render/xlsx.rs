//! Lists as one workbook: a first sheet that says what it is, then a sheet a list.
//!
//! What always holds: an amount, a number and a day are what they are, and never text; a text is never a formula; what is assumed or
//! overdue is marked by a sign as well as by colour; the same input gives the same bytes.

mod fit;

use std::io::{self, Write};

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Url, Workbook as File, Worksheet,
    XlsxError,
};

use super::Style;
use super::escape::lines;
use super::paper::Workbook;
use crate::export::Form;
use crate::report::{Cell, Column, Kind, Language, Table, Tone, Value};
use crate::words::{self, Text, t};

/// Excel's limit on the name of a sheet.
const LONGEST_NAME: usize = 31;
/// Excel's own limits; what is beyond them is left out and told.
const MOST_ROWS: usize = 1_048_000;
/// As much text as a cell holds.
const MOST_TEXT: usize = 32_000;

/// Writes a workbook.
pub fn render(book: &Workbook<'_>, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let bytes = file(book, style.language).map_err(io::Error::other)?;
    to.write_all(&bytes)
}

/// Writes somebody else's form: its heads as they are, and nothing around them.
pub fn form(form: &Form, style: Style, to: &mut dyn Write) -> io::Result<()> {
    let bytes = filled(form, style.language).map_err(io::Error::other)?;
    to.write_all(&bytes)
}

fn filled(form: &Form, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    let made = ExcelDateTime::from_ymd(year(form.stamp), month(form.stamp), day(form.stamp))?;
    file.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = file.add_worksheet();
    sheet.set_name(form.sheet)?;
    for (column, head) in form.heads.iter().enumerate() {
        sheet.write_string_with_format(0, at(column), *head, &Format::new().set_bold())?;
    }
    for (line, cells) in form.rows.iter().take(MOST_ROWS).enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            write(sheet, line as u32 + 1, at(column), cell, (language, FormatAlign::General))?;
        }
    }
    file.save_to_buffer()
}

fn file(book: &Workbook<'_>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    let made = ExcelDateTime::from_ymd(year(book.stamp), month(book.stamp), day(book.stamp))?;
    file.set_properties(&DocProperties::new().set_title(&book.title).set_creation_datetime(&made));
    let contents = t!("workbook.contents").say(language);
    file.add_worksheet().set_name(&contents)?;
    let mut entries: Vec<Entry> = Vec::new();
    for list in &book.lists {
        let table = (list.table)();
        let name = name(&table, &entries, language);
        // Row by row onto the disk: a list may have more cells than a small machine holds.
        let sheet = file.add_worksheet_with_low_memory()?;
        sheet.set_name(&name)?;
        Sheet { sheet, language }.table(&table)?;
        let rows = table.rows.iter().filter(|row| !row.total).count();
        entries.push(Entry { name, about: list.about.say(language), rows });
    }
    first(file.worksheet_from_name(&contents)?, book, &entries, language)?;
    file.save_to_buffer()
}

/// A line of the contents.
struct Entry {
    name: String,
    about: String,
    rows: usize,
}

/// The first sheet: what this is, and a link to each list.
fn first(
    sheet: &mut Worksheet,
    book: &Workbook<'_>,
    entries: &[Entry],
    language: Language,
) -> Result<(), XlsxError> {
    let say = |text: Text| text.say(language);
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, &book.title, &bold.clone().set_font_size(16))?;
    let mut row = 2;
    for (label, value) in &book.about {
        sheet.write_string_with_format(row, 0, say(label.clone()), &bold)?;
        write(sheet, row, 1, value, (language, FormatAlign::Left))?;
        row += 1;
    }
    row += 1;
    for (index, heading) in
        [t!("workbook.sheet"), t!("workbook.tells"), t!("workbook.rows")].into_iter().enumerate()
    {
        sheet.write_string_with_format(row, index as u16, say(heading), &head())?;
    }
    for Entry { name, about, rows } in entries {
        row += 1;
        let link = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
        sheet.write_url(row, 0, &link)?;
        sheet.write_string(row, 1, about)?;
        sheet.write_number(row, 2, *rows as f64)?;
    }
    row += 2;
    for text in [t!("workbook.assumed"), t!("workbook.overdue"), t!("workbook.vat")] {
        sheet.write_string(row, 0, say(text))?;
        row += 1;
    }
    sheet.set_column_width(0, 64)?.set_column_width(1, 90)?.set_column_width(2, 10)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 1);
    Ok(())
}

/// The name of a sheet, as Excel allows them: short, without its signs, each once.
fn name(table: &Table, others: &[Entry], language: Language) -> String {
    let title = table.title.say(language);
    // What stands behind a colon says more than there is room for.
    let title = match title.split_once(": ") {
        Some((first, _)) if title.chars().count() > LONGEST_NAME => first,
        _ => title.as_str(),
    };
    let title = title.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
    let short = |room: usize| title.chars().take(room).collect::<String>().trim().to_owned();
    let mut name = short(LONGEST_NAME);
    let mut number = 2;
    while others.iter().any(|other| other.name.to_lowercase() == name.to_lowercase()) {
        let end = format!(" {number}");
        name = short(LONGEST_NAME - end.len()) + &end;
        number += 1;
    }
    name
}

fn head() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E8_EEF4))
        .set_border_bottom(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

/// A sheet that a list is written on.
struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    language: Language,
}

impl Sheet<'_> {
    fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        let language = self.language;
        let title = Format::new().set_bold().set_font_size(14);
        self.sheet.write_string_with_format(0, 0, table.title.say(language), &title)?;
        let mut row = 1;
        for sentence in &table.lead {
            self.sheet.write_string(row, 0, sentence.say(language))?;
            row += 1;
        }
        row += 1;
        let headings = row;
        let rows = || table.rows.iter().filter(|row| !row.total).take(MOST_ROWS);
        let any_assumed = rows().any(|row| row.cells.iter().any(|cell| cell.assumed));
        let last = any_assumed.then(|| t!("workbook.assumed_column").say(language));
        let names = table.columns.iter().map(|column| column.heading.say(language)).chain(last);
        let names: Vec<String> = names.collect();
        let widths = fit::columns(table, &names, language);
        self.row_of(headings, &names, &widths)?;
        for (column, name) in names.iter().enumerate() {
            self.sheet.write_string_with_format(headings, at(column), name, &head())?;
        }
        for line in rows() {
            row += 1;
            let texts: Vec<String> = line.cells.iter().map(|cell| wrapped(cell, language)).collect();
            self.row_of(row, &texts, &widths)?;
            for (column, cell) in line.cells.iter().enumerate() {
                write(self.sheet, row, at(column), cell, (language, FormatAlign::General))?;
            }
            if any_assumed {
                let assumed = table.columns.iter().zip(&line.cells).filter(|(_, cell)| cell.assumed);
                let names: Vec<String> = assumed.map(|(column, _)| column.heading.say(language)).collect();
                self.sheet.write_string(row, at(table.columns.len()), names.join(", "))?;
            }
        }
        if row > headings {
            self.sheet.autofilter(headings, 0, row, at(widths.len() - 1))?;
        }
        self.sheet.set_freeze_panes(headings + 1, frozen(&table.columns))?;
        self.layout(headings, &widths, frozen(&table.columns))?;
        row += 1;
        for note in &table.notes {
            row += 1;
            self.sheet.write_string(row, 0, note.say(language))?;
        }
        Ok(())
    }

    /// The height of a row, before anything is written in it.
    fn row_of(&mut self, row: u32, texts: &[String], widths: &[f64]) -> Result<(), XlsxError> {
        let texts = texts.iter().map(String::as_str).zip(widths.iter().copied());
        if let Some(height) = fit::height(texts) {
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// How it looks on screen and on paper.
    fn layout(&mut self, headings: u32, widths: &[f64], frozen: u16) -> Result<(), XlsxError> {
        for (column, &width) in widths.iter().enumerate() {
            self.sheet.set_column_width(at(column), width)?;
        }
        let sheets = fit::sheets(widths);
        self.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(sheets, 0);
        if sheets > 1 && frozen > 0 {
            self.sheet.set_repeat_columns(0, frozen - 1)?;
        }
        self.sheet.set_repeat_rows(headings, headings)?;
        Ok(())
    }
}

/// The first column stands where it is when the others are rolled, unless it is wide text.
fn frozen(columns: &[Column]) -> u16 {
    u16::from(columns.first().is_some_and(|column| column.kind != Kind::Text))
}

/// Writes a cell as what it is. A sign stands before what is assumed (`~`) and what is overdue (`!`), as on a screen.
fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    (language, side): (Language, FormatAlign),
) -> Result<(), XlsxError> {
    let alarm = cell.tone == Tone::Alarm;
    let sign = match (alarm, cell.assumed) {
        (true, true) => "\"! ~\"",
        (true, false) => "\"! \"",
        (false, true) => "\"~\"",
        (false, false) => "",
    };
    // The other way round, the side would set the height too.
    let mut format = Format::new().set_align(side).set_align(FormatAlign::Top);
    if alarm {
        format = format.set_bold().set_font_color(Color::RGB(0x00B0_0020));
    }
    let number = |format: &Format, digits: &str| format.clone().set_num_format(format!("{sign}{digits}"));
    let text = |value: &str| lines(value).chars().take(MOST_TEXT).collect::<String>();
    match &cell.value {
        Value::Empty => return Ok(()),
        Value::Money(money) => {
            let kroner = number(&format, "#,##0");
            let kroner =
                if side == FormatAlign::General { kroner.set_align(FormatAlign::Right) } else { kroner };
            // Beyond 15 digits a spreadsheet's numbers are no longer whole kroner.
            match i32::try_from(money.get()).map(f64::from).ok().or_else(|| exact(money.get())) {
                Some(value) => sheet.write_number_with_format(row, column, value, &kroner)?,
                None => sheet.write_string_with_format(row, column, money.get().to_string(), &kroner)?,
            }
        }
        Value::Count(count) => {
            sheet.write_number_with_format(row, column, *count as f64, &number(&format, "#,##0"))?
        }
        Value::Days(days) => {
            sheet.write_number_with_format(row, column, *days as f64, &number(&format, "#,##0"))?
        }
        Value::Percent(tenths) => {
            sheet.write_number_with_format(row, column, *tenths as f64 / 1000.0, &number(&format, "0.0%"))?
        }
        Value::Date(date) => match ExcelDateTime::from_ymd(year(*date), month(*date), day(*date)) {
            Ok(value) => {
                sheet.write_datetime_with_format(row, column, &value, &number(&format, "yyyy-mm-dd"))?
            }
            Err(_) => sheet.write_string_with_format(row, column, date.to_string(), &format)?,
        },
        Value::Truth(truth) => {
            sheet.write_string_with_format(row, column, words::truth(*truth, language), &format)?
        }
        Value::Text(_) | Value::Said(_) | Value::List(_) | Value::Gap => {
            let plain = Cell { assumed: false, ..cell.clone() }.say(language);
            let format = number(&format, if sign.is_empty() { "General" } else { "@" }).set_text_wrap();
            sheet.write_string_with_format(row, column, text(&plain), &format)?
        }
    };
    Ok(())
}

/// A whole number that a spreadsheet can hold exactly.
fn exact(number: i128) -> Option<f64> {
    (number.abs() < 1_000_000_000_000_000).then_some(number as f64)
}

/// What a cell says, where its text is broken over lines; a number never is.
fn wrapped(cell: &Cell, language: Language) -> String {
    match &cell.value {
        Value::Text(_) | Value::Said(_) | Value::List(_) | Value::Gap => cell.say(language),
        _ => String::new(),
    }
}

fn at(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

fn year(date: Date) -> u16 {
    date.year().unsigned_abs()
}

fn month(date: Date) -> u8 {
    date.month().unsigned_abs()
}

fn day(date: Date) -> u8 {
    date.day().unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_more_than_fifteen_digits_is_no_number_of_a_spreadsheet() {
        assert_eq!(exact(999_999_999_999_999), Some(999_999_999_999_999.0));
        assert_eq!(exact(-999_999_999_999_999), Some(-999_999_999_999_999.0));
        assert_eq!(exact(1_000_000_000_000_000), None);
        assert_eq!(exact(-1_000_000_000_000_000), None);
    }
}
