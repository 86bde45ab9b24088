//! Words of a mapping: what a file and its columns are.

use super::words::words;

words! {
    /// What kind of file a mapping is for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SourceKind {
        /// Sheets of rows.
        Table = "table",
        /// Objects in JSON.
        Json = "json",
    }
}

words! {
    /// What a row of a table is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RowKind {
        /// A system, perhaps with its contract.
        Systems = "systems",
        /// A contract.
        Contracts = "contracts",
        /// An integration.
        Integrations = "integrations",
    }
}

words! {
    /// The order of the parts of a day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DayOrder {
        /// The day first.
        Dmy = "dmy",
        /// The month first.
        Mdy = "mdy",
    }
}

words! {
    /// What stands before decimals.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DecimalMark {
        /// A comma.
        Comma = ",",
        /// A point.
        Point = ".",
    }
}

words! {
    /// What amounts are counted in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MoneyUnit {
        /// Kroner.
        Kr = "kr",
        /// Thousands.
        Tkr = "tkr",
        /// Millions.
        Mnok = "mnok",
    }
}

words! {
    /// Whether value added tax is in an amount.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum VatState {
        /// It is.
        Included = "included",
        /// It is not.
        Excluded = "excluded",
    }
}

words! {
    /// What the cells of a column are.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ReadAs {
        /// A text.
        Text = "text",
        /// Several texts.
        List = "list",
        /// An amount.
        Money = "money",
        /// A day.
        Date = "date",
        /// Months.
        Months = "months",
        /// Yes or no.
        Truth = "truth",
        /// A number of things.
        Count = "count",
    }
}

words! {
    /// What a column of nothing but zeros says.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ZeroState {
        /// That nobody has filled it in.
        Unknown = "unknown",
        /// That it is zero.
        Real = "real",
    }
}
