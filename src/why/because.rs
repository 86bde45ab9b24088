//! The reason in a few sentences, before any table.

use super::{CandidateEntry, Why, say};
use crate::cost::Scope;
use crate::model::Money;
use crate::plan::Clarify;
use crate::report::{Cell, Phrase, Sentence, Tone};

/// How many barred candidates are told of in front; the table has them all.
const BARRED: usize = 3;

/// Why, in a few sentences.
pub(super) fn because(why: &Why) -> Vec<Sentence> {
    if why.scope != Scope::InScope {
        return vec![out_of_scope(why)];
    }
    let mut sentences: Vec<Sentence> = match why.is_open {
        true => open(why),
        false => verdict(why).into_iter().collect(),
    };
    sentences.extend(to_clarify(why));
    // What would win if it were not barred is told of first.
    let mut barred: Vec<&CandidateEntry> =
        why.candidates.iter().filter(|entry| !entry.bars.is_empty()).collect();
    barred.sort_by_key(|entry| !(entry.wins && entry.extra.is_some()));
    sentences.extend(barred.iter().take(BARRED).map(|entry| barred_because(entry)));
    if barred.len() > BARRED {
        sentences.push(Sentence::new(
            "{0} more are barred; see below.",
            "{0} til kan ikke velges; se nedenfor.",
            [Cell::count(barred.len() - BARRED)],
        ));
    }
    sentences
}

/// Why nothing is chosen here at all.
fn out_of_scope(why: &Why) -> Sentence {
    let name = Cell::text(&why.domain);
    let at = Cell::text(why.decided.as_ref().map_or(&why.at, |decided| &decided.at));
    match why.scope {
        Scope::Retired => Sentence::new(
            "{0} is retired by a decision ({1}): its systems are closed and nothing is chosen.",
            "{0} avvikles etter et vedtak ({1}): systemene avsluttes og ingenting velges.",
            [name, at],
        ),
        Scope::National => Sentence::new(
            "{0} is national ({1}): the state provides its system, and nothing is chosen here.",
            "{0} er nasjonalt ({1}): staten sørger for systemet, og ingenting velges her.",
            [name, at],
        ),
        Scope::OwnProject => Sentence::new(
            "{0} is decided by a project of its own ({1}), which has not decided yet; a `choose` in the decisions brings it in.",
            "{0} avgjøres av et eget prosjekt ({1}), som ikke har besluttet ennå; en `choose` blant vedtakene tar det inn.",
            [name, at],
        ),
        Scope::Missing => Sentence::new(
            "{0} is a must ({1}), and nobody has entered anything in it: it is missing from the plan and costs nothing there.",
            "{0} er et må ({1}), og ingen har registrert noe der: det mangler i planen og koster ingenting i den.",
            [name, at],
        ),
        Scope::Absent | Scope::InScope => Sentence::new(
            "Nobody works in {0} and it is no must ({1}), so the plan leaves it out.",
            "Ingen bruker {0} og det er ikke et må ({1}), så planen har det ikke med.",
            [name, at],
        ),
    }
}

/// Nothing can be chosen: what is in use goes on, and what would be the nearest way out.
fn open(why: &Why) -> Vec<Sentence> {
    let mut told = vec![Sentence::new(
        "{0}: nothing can be chosen here. What is in use today goes on as it is until somebody finds a way.",
        "{0}: ingenting kan velges her. Det som er i bruk i dag, går videre som det er til noen finner en vei.",
        [Cell::words("Open", "Åpent").tone(Tone::Alarm)],
    )];
    if let Some((entry, extra)) = why.way_out() {
        let (en, nb) = match extra < Money::ZERO {
            true => ("; the plan would cost NOK\u{a0}", "; planen ville koste kr\u{a0}"),
            false => (
                "; the plan with an answer here would cost NOK\u{a0}",
                "; planen med et svar her ville koste kr\u{a0}",
            ),
        };
        let more = if extra < Money::ZERO { (" less.", " mindre.") } else { (" more.", " mer.") };
        let phrase = Phrase::default()
            .words("The nearest way out: ", "Den nærmeste utveien: ")
            .value(Cell::text(&entry.candidate))
            .words(", if this were otherwise: ", ", om dette var annerledes: ")
            .each(&entry.bars, ("; ", "; "), |phrase, bar| phrase.value(Cell::from(bar.why.clone())));
        let money = Cell::money(if extra < Money::ZERO { -extra } else { extra }).assumed(entry.is_assumed());
        told.push(phrase.words(en, nb).value(money).words(more.0, more.1).done());
    }
    told
}

/// What is chosen, and by how much.
fn verdict(why: &Why) -> Option<Sentence> {
    let choice = why.choice.as_ref()?;
    let phrase = Phrase::default().value(Cell::text(choice)).words(" is chosen", " er valgt");
    if let Some(decided) = why.decided.as_ref() {
        return Some(
            phrase
                .words(" by a decision (", " etter et vedtak (")
                .value(Cell::text(&decided.at))
                .words(").", ").")
                .done(),
        );
    }
    let Some(next) = why.runner_up() else {
        let others = why.candidates.iter().any(|entry| !entry.chosen && entry.bars.is_empty());
        return Some(match others {
            true => phrase
                .words(
                    ": with any other the constraints cannot be kept.",
                    ": med noe annet kan ikke kravene holdes.",
                )
                .done(),
            false => phrase
                .words(": it is the only one that may be.", ": det er det eneste som kan velges.")
                .done(),
        });
    };
    let extra = next.extra.unwrap_or_default();
    if extra.is_zero() {
        return Some(
            phrase
                .words("; ", "; ")
                .value(Cell::text(&next.candidate))
                .words(
                    " would cost exactly as much, and moves at least as many users.",
                    " ville kostet akkurat det samme, og flytter minst like mange brukere.",
                )
                .done(),
        );
    }
    let phrase = phrase
        .words(": NOK\u{a0}", ": kr\u{a0}")
        .value(Cell::money(extra).assumed(next.is_assumed()))
        .words(" cheaper than the next, ", " billigere enn den neste, ")
        .value(Cell::text(&next.candidate));
    Some(mostly(phrase, next).words(".", ".").done())
}

/// What a meeting should look at.
fn to_clarify(why: &Why) -> Option<Sentence> {
    let reasons = [
        (Clarify::Close, "the next costs hardly more", "den neste koster knapt mer"),
        (
            Clarify::Assumed,
            "the next would win if assumed figures were up to 30 % off",
            "den neste ville vunnet om antatte tall var inntil 30 % feil",
        ),
        (
            Clarify::UnknownCost,
            "nobody said what the chosen system costs to run",
            "ingen har sagt hva det valgte systemet koster å drive",
        ),
    ];
    let told: Vec<_> = reasons.into_iter().filter(|(name, ..)| why.clarify.contains(name)).collect();
    let phrase =
        Phrase::default().value(Cell::words("Clarify:", "Avklares:").tone(Tone::Notice)).words(" ", " ");
    let phrase = phrase.each(&told, ("; ", "; "), |phrase, (_, en, nb)| phrase.words(en, nb));
    (!told.is_empty()).then(|| phrase.words(".", ".").done())
}

/// The items that make most of a difference.
fn mostly(phrase: Phrase, entry: &CandidateEntry) -> Phrase {
    let (Some(items), Some(extra)) = (&entry.items, entry.extra) else { return phrase };
    let towards = |money: Money| if extra < Money::ZERO { -money } else { money };
    let mut largest: Vec<_> = items
        .iter()
        .map(|(item, &money)| (item, towards(money)))
        .filter(|(_, money)| *money > Money::ZERO)
        .collect();
    largest.sort_by_key(|(_, money)| -*money);
    let half = towards(extra).get();
    let mut sum = 0;
    let needed = largest.iter().take_while(|(_, money)| {
        let enough = sum * 2 > half;
        sum += money.get();
        !enough
    });
    let needed: Vec<_> = needed.cloned().collect();
    if needed.is_empty() {
        return phrase;
    }
    phrase.words(", mostly ", ", mest ").each(needed, (" and ", " og "), |phrase, (item, _)| {
        let words = say::item(item);
        phrase.words(&words.en, &words.nb)
    })
}

/// Why something cannot be chosen, and what it would come to if it could.
fn barred_because(entry: &CandidateEntry) -> Sentence {
    let phrase = Phrase::default().value(Cell::text(&entry.candidate)).words(" is out: ", " er ute: ");
    let phrase = phrase.each(&entry.bars, ("; ", "; "), |phrase, bar| {
        phrase.value(Cell::from(bar.why.clone())).words(" (", " (").value(Cell::text(&bar.at)).words(")", ")")
    });
    let phrase = phrase.words(".", ".");
    let Some(extra) = entry.extra else { return phrase.done() };
    let money = |extra: Money| Cell::money(extra).assumed(entry.is_assumed());
    let phrase = match (entry.wins, extra < Money::ZERO) {
        (true, true) => phrase
            .words(
                " Were it not, it would win, and the plan cost NOK\u{a0}",
                " Ellers ville det vunnet, og planen kostet kr\u{a0}",
            )
            .value(money(-extra).tone(Tone::Notice))
            .words(" less.", " mindre."),
        (true, false) => phrase.words(" Were it not, it would win.", " Ellers ville det vunnet."),
        (false, true) => phrase.words(
            " Were it not, another would still be chosen.",
            " Ellers ville likevel noe annet vært valgt.",
        ),
        (false, false) => phrase
            .words(
                " Were it not, the plan with it would cost NOK\u{a0}",
                " Ellers ville planen med det kostet kr\u{a0}",
            )
            .value(money(extra))
            .words(" more.", " mer."),
    };
    match entry.late {
        Some(late) if late.wins_then && !entry.wins => phrase
            .words(" Planned by ", " Planlagt innen ")
            .value(Cell::date(late.as_of))
            .words(" it would have won.", " ville det ha vunnet."),
        _ => phrase,
    }
    .done()
}
