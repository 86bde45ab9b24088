//! A scenario: what would be otherwise.

use super::table::*;
use super::{Decision, Default, Key, Shape, table};

table! {
    /// A file of a scenario.
    SCENARIO: Scenario = "a scenario";
    key name: Text => "what people call it";
    key about: Text => "what it asks, in a line";
    key set: AnyByName => "values by their paths, as `portfolio set` takes them; null takes one away";
    key decisions: List<Decision> => "decisions that are added; a choose, retire or need replaces the one there is in its domain";
    key without: Each<Reference> => "municipalities that stay out";
}
