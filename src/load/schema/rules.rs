//! `rules.yaml`: levels and waivers of the checks.

use super::{Kind, Shape, key, must, shape};

/// The file of rules.
pub static RULES: Shape = shape(
    "the rules",
    &[
        key(
            "levels",
            Kind::Table(&Kind::Word(&["off", "info", "warning", "error"])),
            "how bad each code counts here; a prefix stands for all codes that begin so",
        ),
        key("waivers", Kind::List(&Kind::Map(&WAIVER)), "findings that somebody accepted"),
    ],
);

/// An item of `waivers`.
pub static WAIVER: Shape = shape(
    "a waiver",
    &[
        must("rule", Kind::Text, "the code"),
        must("subject", Kind::Text, "what the finding is about, such as nord/gerica"),
        key("reason", Kind::Text, "why it is accepted"),
        key("owner", Kind::Text, "who answers for it"),
        key("case", Kind::Text, "where it was decided"),
        key("expires", Kind::Date, "the first planning date on which it no longer counts"),
    ],
);
