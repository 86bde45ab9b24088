//! The progress (model.md, section 5).

use super::table::*;
use super::{Default, Key, Shape, table};

table! {
    /// The file of what has happened since.
    PROGRESS: Progress = "the file of progress";
    key procurements: List<Begun> => "the procurements that have begun";
}

table! {
    /// An item of `procurements`.
    BEGUN: Begun = "a begun procurement";
    must product: Reference => "what is procured";
    must begun: Day => "the day it began, not after the planning date";
    said ready: Day = "begun + lead_months" => "the day it is expected in production";
    with spent: Money = 0 => "of the one-off price, gone whatever is chosen";
    said one_off: Money = "the market's" => "kroner once, as the tender brought it";
    said annual: Money = "the market's" => "kroner a year for the whole new municipality";
    said annual_per_inhabitant: Rate = "the market's" => "kroner a year per inhabitant, on top";
    said fit: Fit = "the market's" => "how well it fits its users";
}
