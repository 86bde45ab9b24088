//! How the tables of a file become entries of inventories: the mapping that an import writes once and the user keeps.

use super::nodes::{NodesByName, OneOrEach, OneOrEachOr};
use super::table::*;
use super::{Default, Key, Shape, table};
use crate::model::{DayOrder, DecimalMark, MoneyUnit, ReadAs, RowKind, SourceKind, VatState, ZeroState};

/// The number of the mapping's format.
pub const MAP_FORMAT: u64 = 1;

table! {
    /// A mapping.
    IMPORT_MAP: ImportMap = "a mapping";
    #[expect(dead_code, reason = "its range says all")]
    must format: Whole<u64, 1, 1> => "the number of the mapping's format, 1";
    key source: Map<MapSource> => "how the file is read";
    key empty: Anything => "texts that say nothing, besides those that the program knows";
    key tables: List<MapTable> => "the tables of the file";
    key answers: List<MapAnswer> => "what a person said of a system; it wins over every rule";
}

table! {
    /// `source` of a mapping.
    MAP_SOURCE: MapSource = "`source`";
    #[expect(dead_code, reason = "the content of the file says it; the key is for people")]
    key kind: OneOf<SourceKind> => "what kind of file it is";
    key encoding: Text => "how its text is encoded, such as utf-8 or windows-1252";
    key separator: Text => "what stands between its cells";
    key date_order: OneOf<DayOrder> => "whether the day or the month stands first";
    key decimal: OneOf<DecimalMark> => "what stands before the decimals";
}

table! {
    /// An item of `tables` of a mapping.
    MAP_TABLE: MapTable = "a table";
    key sheet: OneOrEach<Text> => "the sheet, several, or '*' for all that are alike; a text file has none";
    key header: OneOrEach<Whole<u64, 1, 1_048_576>> => "the row of its heads, or the first and the last";
    key rows: Map<MapRows> => "which rows are taken";
    with what: OneOf<RowKind> = RowKind::Systems => "what a row is";
    key municipality: OneOrEachOr<Text, MapMunicipality> => "whose inventory it is, or the column that says so";
    said key: OneOrEach<Text> = "the name and the vendor" => "the columns that make a row the same row next time";
    key columns: NodesByName<OneOrEachOr<Text, MapColumn>> => "what each column is, such as system.name, or ignore";
}

table! {
    /// `rows` of a table.
    MAP_ROWS: MapRows = "`rows`";
    key from: Whole<u64, 1, 1_048_576> => "the first row";
    key to: Whole<u64, 1, 1_048_576> => "the last row";
    key r#where: Map<MapWhere> => "a condition that a row must meet";
}

table! {
    /// `where` of `rows`.
    MAP_WHERE: MapWhere = "`where`";
    must column: Text => "the column that is looked at";
    must matches: Text => "a regular expression that its text must match";
}

table! {
    /// `municipality` of a table, where a column says it.
    MAP_MUNICIPALITY: MapMunicipality = "`municipality`";
    must column: Text => "the column that says whose row it is";
    key values: ByName<Text> => "the municipality's id for each text of the column";
}

table! {
    /// What a column is, where one word does not say it.
    MAP_COLUMN: MapColumn = "a column";
    must to: OneOrEach<Text> => "the key that it fills, or several";
    said r#as: OneOf<ReadAs> = "what the key wants" => "what its cells are";
    key order: OneOf<DayOrder> => "whether the day or the month stands first";
    key unit: OneOf<MoneyUnit> => "what its amounts are counted in";
    key vat: OneOf<VatState> => "whether value added tax is in its amounts";
    key percent: Whole<u64, 0, 100> => "the percentage of value added tax, where it is in";
    key values: NodesByName<OneOrEach<Text>> => "what is written for a text; nothing for one that says nothing";
    key split: Text => "what stands between several values of a cell";
    key kind: Text => "of integrations: their kind, where no column says it";
    with zero: OneOf<ZeroState> = ZeroState::Unknown => "what a column of nothing but zeros says";
}

table! {
    /// An item of `answers`.
    MAP_ANSWER: MapAnswer = "an answer";
    must name: Text => "the name of the system, as the table has it";
    key vendor: Text => "its vendor; without it, whatever the vendor";
    key municipality: Text => "of this municipality alone";
    #[expect(dead_code, reason = "an empty value says something too, so it is read as it stands")]
    key product: Reference => "its product; empty: it is none of the catalogue's";
    #[expect(dead_code, reason = "an empty value says something too, so it is read as it stands")]
    key domain: OneOrEach<Reference> => "its domain, or several; empty: it belongs to none";
    with skip: Truth = false => "it is no system";
    key remark: Text => "what else was said";
}
