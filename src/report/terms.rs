//! The words of the plan document in both languages of the reports.

use super::{Cell, Tone, Words};
use crate::model::{Candidate, Criticality, Growth, MigrationKind, Pricing, Priority, Renewal, Verdict};
use crate::plan::{Action, BarKind, Clarify, How, Item, Work};
use crate::words::{Text, t};

/// How a domain is decided.
pub(super) fn decided(how: How) -> Cell {
    match how {
        How::Chosen(Candidate::System(_)) => Cell::words("established", "etableres"),
        How::Chosen(Candidate::Product(_)) => Cell::words("procured", "anskaffes"),
        How::Chosen(Candidate::Parallel) => Cell::words("side by side", "parallelt"),
        How::Chosen(Candidate::Open) => Cell::words("open", "åpent"),
        How::Missing => Cell::words("missing", "mangler"),
        How::Retired => Cell::words("retired", "avvikles"),
        How::National => Cell::words("national", "nasjonal"),
        How::OwnProject => Cell::words("own project", "eget prosjekt"),
    }
}

/// What somebody decided.
pub(super) fn verdict(verdict: Verdict) -> Cell {
    match verdict {
        Verdict::Choose(..) => Cell::words("choose", "velg"),
        Verdict::Reject(..) => Cell::words("reject", "forkast"),
        Verdict::Retire(_) => Cell::words("retire", "avvikle"),
        Verdict::Need(_) => Cell::words("need", "behov"),
        Verdict::Drop(..) => Cell::words("drop the integration", "dropp koblingen"),
    }
}

/// What becomes of a contract.
pub(super) fn action(action: Action) -> Cell {
    match action {
        Action::Extend => Cell::words("extend", "utvides"),
        Action::Keep => Cell::words("keep", "videreføres"),
        Action::Terminate => Cell::words("terminate", "sies opp"),
        Action::Expire => Cell::words("expires", "løper ut"),
    }
}

/// What becomes of a use.
pub(super) fn migration(kind: MigrationKind) -> Cell {
    match kind {
        MigrationKind::Close => Cell::words("close", "avvikle"),
        MigrationKind::Lookup => Cell::words("keep for look-up", "oppslag"),
        MigrationKind::Consolidate => Cell::words("merge databases", "slå sammen"),
        MigrationKind::Convert => Cell::words("convert", "konvertere"),
        MigrationKind::Reenter => Cell::words("type in again", "skrive inn på nytt"),
        MigrationKind::Introduce => Cell::words("introduce", "innføre"),
        MigrationKind::Rekey => Cell::words("new municipality number", "nytt kommunenummer"),
    }
}

/// The work an integration takes.
pub(super) fn work(work: Work) -> Cell {
    match work {
        Work::Same => Cell::words("same system", "samme system"),
        Work::OwnCore => Cell::words("own archive core", "egen arkivkjerne"),
        Work::Keep => Cell::words("keep", "beholdes"),
        Work::Reregister => Cell::words("register anew", "registreres på nytt"),
        Work::Suite => Cell::words("vendor's suite", "leverandørens suite"),
        Work::Reuse => Cell::words("connector exists", "ferdig kobling"),
        Work::Build => Cell::words("build", "bygges"),
        Work::BuildLocked => Cell::words("build, locked interface", "bygges, lukket grensesnitt"),
    }
}

/// An item of the price, as a heading or a row names it.
pub(crate) fn item(item: Item) -> Text {
    match item {
        Item::Running => t!("item.running"),
        Item::Fees => t!("item.fees"),
        Item::Exit => t!("item.exit"),
        Item::Procurement => t!("item.procurement"),
        Item::Renewal => t!("item.renewal"),
        Item::Vendors => t!("item.vendors"),
        Item::Migration => t!("item.migration"),
        Item::Integration => t!("item.integration"),
        Item::Quality => t!("item.quality"),
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

/// Why a meeting should look at a choice before it stands.
pub(super) fn clarify(reasons: &[Clarify]) -> Cell {
    if reasons.is_empty() {
        return Cell::empty();
    }
    let told = |reason: &Clarify| match reason {
        Clarify::Close => ("close call", "jevnt"),
        Clarify::Assumed => ("rests on assumptions", "bygger på antakelser"),
        Clarify::UnknownCost => ("running cost unknown", "driftskostnad ukjent"),
        Clarify::Catalogue => ("the catalogue asks for it", "katalogen ber om det"),
    };
    let (en, nb): (Vec<&str>, Vec<&str>) = reasons.iter().map(told).unzip();
    Cell::from(Words::both(en.join(", "), nb.join(", "))).tone(Tone::Notice)
}

/// What bars a system, in a few words.
pub(super) const fn bar(bar: BarKind) -> (&'static str, &'static str) {
    match bar {
        BarKind::Status => ("being phased out", "fases ut"),
        BarKind::Unfit => ("unfit", "uegnet"),
        BarKind::Form => ("no software", "ikke et fagsystem"),
        BarKind::Fit => ("fit too low", "for lav egnethet"),
        BarKind::EndOfLife => ("end of life", "leverandøren avslutter det"),
        BarKind::Ended => ("contract ends", "avtalen løper ut"),
        BarKind::Growth => ("contract may not grow", "avtalen kan ikke utvides"),
        BarKind::Capacity => ("capacity too small", "for liten kapasitet"),
    }
}
