//! The progress (model.md, section 5).

use super::{FIT, Kind, MONEY, RATE, Shape, key, must, shape, with};

/// The file of what has happened since.
pub static PROGRESS: Shape = shape(
    "the file of progress",
    &[key("procurements", Kind::List(&Kind::Map(&BEGUN)), "the procurements that have begun")],
);

/// An item of `procurements`.
pub static BEGUN: Shape = shape(
    "a begun procurement",
    &[
        must("product", Kind::Reference("a product's id"), "what is procured"),
        must("begun", Kind::Date, "the day it began, not after the planning date"),
        with("ready", Kind::Date, "begun + lead_months", "the day it is expected in production"),
        with("spent", MONEY, "0", "of the one-off price, gone whatever is chosen"),
        with("one_off", MONEY, "the market's", "kroner once, as the tender brought it"),
        with("annual", MONEY, "the market's", "kroner a year for the whole new municipality"),
        with("annual_per_inhabitant", RATE, "the market's", "kroner a year per inhabitant, on top"),
        with("fit", FIT, "the market's", "how well it fits its users"),
    ],
);
