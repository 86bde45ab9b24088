//! Rows that hold nothing but sums of what stands above.

use super::{Head, fold};
use crate::import::table::{Cell, Sheet};
use crate::import::value::{Column, Outcome, Said, money};

/// Words in front of a sum.
const WORDS: [&str; 22] = [
    "sum",
    "summa",
    "totalt",
    "total",
    "totalsum",
    "i alt",
    "ialt",
    "sum totalt",
    "summa totalt",
    "yhteensa",
    "kaikki yhteensa",
    "samlet",
    "sammanlagt",
    "totals",
    "grand total",
    "totaal",
    "gesamt",
    "summe",
    "sum total",
    "til sammen",
    "tilsammen",
    "sum kr",
];

/// The rows whose only filled cells are such a word and numbers that equal the sums of their columns.
pub(super) fn of(sheet: &Sheet, rows: &[usize], heads: &[Head]) -> Vec<usize> {
    let mut sums: Vec<usize> = Vec::new();
    for (at, index) in rows.iter().enumerate() {
        if label_and_numbers(sheet, *index) {
            let before: Vec<usize> = rows[..at].iter().copied().filter(|row| !sums.contains(row)).collect();
            if is_sum(sheet, &before, *index, heads) {
                sums.push(*index);
            }
        }
    }
    sums
}

fn label_and_numbers(sheet: &Sheet, index: usize) -> bool {
    let filled: Vec<&Cell> = sheet.rows[index].cells.iter().filter(|cell| !cell.is_empty()).collect();
    let is_label = |cell: &&Cell| matches!(cell, Cell::Text(text) if WORDS.contains(&fold(text.trim_end_matches(':')).as_str()));
    let is_number = |cell: &&&Cell| match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => text.bytes().any(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    filled.len() >= 2
        && filled.iter().filter(|cell| is_label(cell)).count() == 1
        && filled.iter().filter(is_number).count() == filled.len() - 1
}

fn is_sum(sheet: &Sheet, before: &[usize], index: usize, heads: &[Head]) -> bool {
    let said = Said { zero_is_real: true, ..Said::default() };
    let row = &sheet.rows[index];
    let numbers = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    numbers.into_iter().all(|(column, cell)| {
        if matches!(cell, Cell::Text(text) if WORDS.contains(&fold(text.trim_end_matches(':')).as_str())) {
            return true;
        }
        let name = heads.iter().find(|head| head.column == column).map_or("", |head| head.name.as_str());
        let above = || before.iter().map(|row| sheet.rows[*row].cell(column));
        let known = Column::money(above(), name, &said);
        let amount = |cell: &Cell| match money(cell, &known).outcome {
            Outcome::Known(amount) => amount.get(),
            _ => 0,
        };
        let sum: i128 = above().map(amount).sum();
        sum != 0 && (sum - amount(cell)).abs() <= before.len() as i128
    })
}
