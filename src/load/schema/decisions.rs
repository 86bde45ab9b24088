//! The decisions (model.md, section 5).

use super::table::*;
use super::{Default, Key, Shape, table};

table! {
    /// The file of decisions.
    DECISIONS: Decisions = "the file of decisions";
    key decisions: List<Decision> => "the decisions";
}

table! {
    /// An item of `decisions`.
    DECISION: Decision = "a decision";
    key domain: Reference => "the domain it is about";
    key choose: Reference => "only this candidate";
    key reject: Reference => "not this candidate";
    key retire: Truth => "the domain ends";
    key need: Truth => "the new municipality must have one, though nobody has one today";
    key edge: Several<Reference> => "the integration it is about";
    key drop: Truth => "the integration is not needed in the target";
    key by: Text => "by whom";
    key date: Day => "when";
    key reason: Text => "why";
}
