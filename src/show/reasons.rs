//! Why something may not be chosen, in words.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Known;
use crate::cost::{Bar, Fallen};
use crate::model::{ContractId, DecisionId, Landscape, MunicipalityId};
use crate::report::Words;

/// Every reason, in words.
pub(super) fn reasons(known: &Known, fallen: &Fallen) -> Words {
    let all: Vec<(String, String)> =
        fallen.bars.iter().map(|&bar| both_languages(known.landscape(), bar)).collect();
    let join = |part: fn(&(String, String)) -> &str| all.iter().map(part).collect::<Vec<_>>().join("; ");
    Words { en: Cow::Owned(join(|(en, _)| en)), nb: Cow::Owned(join(|(_, nb)| nb)) }
}

/// One reason, in words.
pub fn reason(landscape: &Landscape, bar: Bar) -> Words {
    let (en, nb) = both_languages(landscape, bar);
    Words { en: Cow::Owned(en), nb: Cow::Owned(nb) }
}

fn both_languages(landscape: &Landscape, bar: Bar) -> (String, String) {
    let merger = landscape.merger.date;
    let contract = |id| &landscape.contract(id).reference;
    let both = |en: &str, nb: &str| (en.to_owned(), nb.to_owned());
    match bar {
        Bar::PhasingOut => both("it is being phased out", "det fases ut"),
        Bar::EndOfLife(day) => (
            format!("its end of life, {day}, is not after the merger, {merger}"),
            format!("leverandøren avslutter det {day}, ikke etter sammenslåingen {merger}"),
        ),
        Bar::Unfit => both("it cannot serve the new municipality", "det kan ikke betjene den nye kommunen"),
        Bar::Form(_) => both("it is no software", "det er ikke et fagsystem"),
        Bar::Fit(fit) => (format!("its fit, {fit}, is too low"), format!("egnetheten, {fit}, er for lav")),
        Bar::Capacity(most) => (
            format!("it can serve {most} inhabitants at most"),
            format!("det kan betjene høyst {most} innbyggere"),
        ),
        Bar::Growth(id) => {
            let percent = growth_needed(landscape, id);
            (
                format!("its contract {} would have to grow {percent} %: needs a clause", contract(id)),
                format!("avtalen {} måtte vokse {percent} %: det krever en klausul", contract(id)),
            )
        }
        Bar::BegunTooLate(day) => (
            format!("its procurement is ready on {day}, after the domain is due"),
            format!("anskaffelsen er klar {day}, etter fristen"),
        ),
        Bar::Unfinished => both(
            "not everything is entered here, and what is entered can go on",
            "kartleggingen er ikke ferdig her, og det som er kartlagt, kan fortsette",
        ),
        Bar::Terminated(id, day) => (
            format!("notice has been given on its contract {}, which ends {day}", contract(id)),
            format!("kontrakten {} er sagt opp til {day}", contract(id)),
        ),
        Bar::ContractEnds(id, day) => (
            format!("its contract {} ends {day}, before the merger, and cannot run on", contract(id)),
            format!("kontrakten {} slutter {day}, før sammenslåingen, og kan ikke løpe videre", contract(id)),
        ),
        Bar::TooLate(day) => (
            format!(
                "a procurement would have to have begun by {day}; the planning date is {}",
                landscape.merger.as_of
            ),
            format!(
                "en anskaffelse måtte ha begynt innen {day}; planleggingsdatoen er {}",
                landscape.merger.as_of
            ),
        ),
        Bar::Advisory => both(
            "a national advisory speaks against procuring here",
            "et nasjonalt råd taler mot å anskaffe her",
        ),
        Bar::ParallelForbidden => both(
            "the domain does not allow systems side by side",
            "området tillater ikke parallelle systemer",
        ),
        Bar::TooFewForParallel => both(
            "fewer than two systems could go on side by side",
            "færre enn to systemer kunne gå videre parallelt",
        ),
        Bar::ChosenOther(id) => {
            let said = said(landscape, id);
            (format!("another one is chosen{said}"), format!("noe annet er valgt{said}"))
        }
        Bar::Rejected(id) => {
            let said = said(landscape, id);
            (format!("it is rejected{said}"), format!("det er forkastet{said}"))
        }
    }
}

/// By how many percent what a contract serves would have to grow to serve everybody, whole percents up (model.md, section 6).
fn growth_needed(landscape: &Landscape, id: ContractId) -> u64 {
    let systems = landscape.contract(id).systems.iter();
    let uses = systems.flat_map(|&system| &landscape.system(system).uses);
    let served: BTreeSet<MunicipalityId> = uses.map(|&entry| landscape.entry(entry).municipality).collect();
    let inhabitants = |id: MunicipalityId| landscape.municipality(id).inhabitants;
    let served: u64 = served.into_iter().map(inhabitants).sum();
    let all: u64 = landscape.municipality_ids().map(inhabitants).sum();
    ((all - served) * 100).div_ceil(served.max(1))
}

/// Who took a decision and why, in brackets.
fn said(landscape: &Landscape, id: DecisionId) -> String {
    let decision = &landscape.decisions[id.index()];
    let said: Vec<&str> =
        [&decision.by, &decision.reason].into_iter().flatten().map(String::as_str).collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(": ")) }
}
