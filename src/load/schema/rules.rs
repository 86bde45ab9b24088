//! `rules.yaml`: levels, waivers and own rules of the checks.

use super::table::*;
use super::{Default, Key, Shape, table};
use crate::model::words;

words! {
    /// What a code counts as.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Level {
        /// It is not looked at.
        Off = "off",
        /// Worth knowing.
        Info = "info",
        /// To be looked at.
        Warning = "warning",
        /// To be corrected.
        Error = "error",
    }
}

words! {
    /// How bad what an own rule finds is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum HowBad {
        /// Worth knowing.
        Info = "info",
        /// To be looked at.
        Warning = "warning",
        /// To be corrected.
        Error = "error",
    }
}

words! {
    /// What an own rule looks over.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Over {
        /// Systems.
        System = "system",
        /// Contracts.
        Contract = "contract",
        /// Integrations.
        Integration = "integration",
        /// Domains.
        Domain = "domain",
        /// Municipalities.
        Municipality = "municipality",
        /// The plan.
        Plan = "plan",
        /// A change under review.
        Change = "change",
        /// The choices that a change under review turns.
        Choice = "choice",
    }
}

table! {
    /// The file of rules.
    RULES: Rules = "the rules";
    key levels: ByName<OneOf<Level>> => "how bad each code counts here; a prefix stands for all codes that begin with it";
    key waivers: List<Waiver> => "findings that somebody accepted";
    key rules: List<OwnRule> => "rules of your own";
}

table! {
    /// An item of `rules`.
    OWN_RULE: OwnRule = "a rule";
    must code: Text => "three capital letters of your own and three digits, such as OWN001";
    said name: Text = "the code" => "a kebab-case name that names the fault";
    must over: OneOf<Over> => "what it looks at, one by one";
    must when: Text => "the expression (CEL) that is true where something is wrong";
    with severity: OneOf<HowBad> = HowBad::Warning => "how bad it is";
    must message: Text => "one sentence: what is wrong; expressions stand in braces";
    key help: Text => "the way out";
    key why: Text => "why it matters, for `explain`";
    key at: Text => "the key at which the finding shows, such as owner";
    key ok: Anything => "examples that it must not find";
    key bad: Anything => "examples that it must find";
}

table! {
    /// An item of `waivers`.
    WAIVER: Waiver = "a waiver";
    must rule: Text => "the code";
    must subject: Text => "what the finding is about, such as nord/gerica";
    key reason: Text => "why it is accepted";
    #[expect(dead_code, reason = "for the people who read the file")]
    key owner: Text => "who answers for it";
    #[expect(dead_code, reason = "for the people who read the file")]
    key case: Text => "where it was decided";
    key expires: Day => "the first planning date on which it no longer counts";
}
