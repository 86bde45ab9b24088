//! The words of the plan document in both languages of the reports.

use super::{Cell, Tone, Words};
use crate::model::{Criticality, Growth, Pricing, Priority, Renewal};

macro_rules! terms {
    ($($(#[$doc:meta])* $name:ident { $($word:literal => $en:literal, $nb:literal;)* })*) => {$(
        $(#[$doc])*
        pub(super) fn $name(word: &str) -> Cell {
            match word {
                $($word => Cell::words($en, $nb),)*
                other => Cell::from(Words::same(other)),
            }
        }
    )*};
}

terms! {
    /// How a domain is decided.
    decided {
        "system" => "established", "etableres";
        "product" => "procured", "anskaffes";
        "parallel" => "side by side", "parallelt";
        "retired" => "retired", "avvikles";
        "national" => "national", "nasjonal";
        "own_project" => "own project", "eget prosjekt";
    }
    /// What somebody decided.
    verdict {
        "choose" => "choose", "velg";
        "reject" => "reject", "forkast";
        "retire" => "retire", "avvikle";
        "drop" => "drop the integration", "dropp koblingen";
    }
    /// What becomes of a contract.
    action {
        "extend" => "extend", "utvides";
        "keep" => "keep", "videreføres";
        "terminate" => "terminate", "sies opp";
        "expire" => "expires", "løper ut";
    }
    /// What becomes of a use.
    migration {
        "close" => "close", "avvikle";
        "lookup" => "keep for look-up", "oppslag";
        "consolidate" => "merge databases", "slå sammen";
        "convert" => "convert", "konvertere";
        "introduce" => "introduce", "innføre";
        "rekey" => "new municipality number", "nytt kommunenummer";
    }
    /// The work an integration takes.
    work {
        "same" => "same system", "samme system";
        "own_core" => "own archive core", "egen arkivkjerne";
        "keep" => "keep", "beholdes";
        "reregister" => "register anew", "registreres på nytt";
        "suite" => "vendor's suite", "leverandørens suite";
        "reuse" => "connector exists", "ferdig kobling";
        "build" => "build", "bygges";
        "build_locked" => "build, locked interface", "bygges, lukket grensesnitt";
    }
}

/// How a contract's price is formed.
pub(super) fn pricing(pricing: Pricing) -> Cell {
    match pricing {
        Pricing::Tiered => Cell::words("tiered", "trinnvis"),
        Pricing::PerInhabitant => Cell::words("per inhabitant", "per innbygger"),
        Pricing::Fixed => Cell::words("fixed", "fast"),
    }
}

/// How badly a domain is needed.
pub(super) fn priority(priority: Priority) -> Cell {
    match priority {
        Priority::Must => Cell::words("must", "må"),
        Priority::Should => Cell::words("should", "bør"),
        Priority::May => Cell::words("may", "kan"),
    }
}

/// What fails when a domain fails.
pub(super) fn criticality(criticality: Criticality) -> Cell {
    match criticality {
        Criticality::LifeHealth => Cell::words("life and health", "liv og helse"),
        Criticality::Statutory => Cell::words("statutory", "lovpålagt"),
        Criticality::Operational => Cell::words("operational", "drift"),
        Criticality::Support => Cell::words("support", "støtte"),
    }
}

/// By how much what a contract serves may grow.
pub(super) fn growth(growth: Growth) -> Cell {
    match growth {
        Growth::Any => Cell::words("any", "fritt"),
        Growth::None => Cell::words("none", "nei"),
        Growth::Percent(percent) => Cell::text(format!("{percent} %")),
        Growth::Unknown => Cell::words("unknown", "ukjent"),
    }
}

/// How a contract goes on.
pub(super) fn renewal(renewal: Renewal) -> Cell {
    match renewal {
        Renewal::Tacit => Cell::words("by itself", "av seg selv"),
        Renewal::Express => Cell::words("if said", "ved avtale"),
        Renewal::Never => Cell::words("no", "nei"),
    }
}

/// Why a meeting should look at a choice before it stands, by the names in the plan document.
pub(super) fn clarify(reasons: &[String]) -> Cell {
    let names: Vec<&str> = reasons.iter().map(String::as_str).collect();
    let cell = match names[..] {
        [] => return Cell::empty(),
        ["close"] => Cell::words("close call", "jevnt"),
        ["close", "assumed"] => {
            Cell::words("close call, rests on assumptions", "jevnt, bygger på antakelser")
        }
        ["assumed"] => Cell::words("rests on assumptions", "bygger på antakelser"),
        ["unknown_cost"] => Cell::words("running cost unknown", "driftskostnad ukjent"),
        ["close", .., "unknown_cost"] => {
            Cell::words("close call, running cost unknown", "jevnt, driftskostnad ukjent")
        }
        _ => Cell::words(
            "rests on assumptions, running cost unknown",
            "bygger på antakelser, driftskostnad ukjent",
        ),
    };
    cell.tone(Tone::Notice)
}
