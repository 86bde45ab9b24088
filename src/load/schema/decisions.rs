//! The decisions (model.md, section 5).

use super::{Kind, Shape, key, shape};

/// The file of decisions.
pub static DECISIONS: Shape =
    shape("the file of decisions", &[key("decisions", Kind::List(&Kind::Map(&DECISION)), "the decisions")]);

/// An item of `decisions`.
pub static DECISION: Shape = shape(
    "a decision",
    &[
        key("domain", Kind::Reference("a domain"), "the domain it is about"),
        key("choose", Kind::Reference("municipality/system, product:ID or parallel"), "only this candidate"),
        key("reject", Kind::Reference("municipality/system, product:ID or parallel"), "not this candidate"),
        key("retire", Kind::Truth, "the domain ends"),
        key("need", Kind::Truth, "the new municipality must have one, though nobody has one today"),
        key("edge", Kind::Some(&Kind::Reference("a domain or component:ID")), "the integration it is about"),
        key("drop", Kind::Truth, "the integration is not needed in the target"),
        key("by", Kind::Text, "by whom"),
        key("date", Kind::Date, "when"),
        key("reason", Kind::Text, "why"),
    ],
);
