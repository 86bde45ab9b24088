//! `rules.yaml`: levels, waivers and own rules of the checks.

use super::{Kind, Shape, key, must, shape, with};

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
        key("rules", Kind::List(&Kind::Map(&OWN_RULE)), "rules of your own"),
    ],
);

/// An item of `rules`.
pub static OWN_RULE: Shape = shape(
    "a rule",
    &[
        must("code", Kind::Text, "three capital letters of your own and three digits, such as OWN001"),
        with("name", Kind::Text, "the code", "a kebab-case name that names the fault"),
        must(
            "over",
            Kind::Word(&["system", "contract", "integration", "domain", "municipality", "plan"]),
            "what it looks at, one by one",
        ),
        must("when", Kind::Text, "the expression (CEL) that is true where something is wrong"),
        with("severity", Kind::Word(&["info", "warning", "error"]), "warning", "how bad it is"),
        must("message", Kind::Text, "one sentence: what is wrong; expressions stand in braces"),
        key("help", Kind::Text, "the way out"),
        key("why", Kind::Text, "why it matters, for `explain`"),
        key("at", Kind::Text, "the key at which the finding shows, such as owner"),
        key("ok", Kind::List(&Kind::Any), "examples that it must not find"),
        key("bad", Kind::List(&Kind::Any), "examples that it must find"),
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
