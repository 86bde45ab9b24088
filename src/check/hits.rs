//! What a rule found, at which place, in which words.

use std::collections::BTreeMap;

use super::context::entry_of;
use crate::cost::Bar;
use crate::model::{ContractId, DecisionId, DomainId, Landscape, MunicipalityId, Place, System, Thing};
use crate::words::{AsCell, Text, t};

/// Names in a sentence: the first three, and how many more there are.
pub fn listed<T: AsCell>(names: impl IntoIterator<Item = T>) -> Text {
    let names: Vec<T> = names.into_iter().collect();
    match names.len() {
        0..=4 => Text::and(names),
        count => t!("list.more", names = Text::joined(&names[..3], ", "), count = count - 3),
    }
}

/// Something a rule found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Where.
    pub place: Place,
    /// What it is about, stable when lines move: `nord/gerica`, `elderly-care`.
    pub subject: String,
    /// One sentence: what is wrong.
    pub message: Text,
    /// A few words at the place.
    pub label: Text,
    /// Other places that belong to it.
    pub related: Vec<(Place, Text)>,
    /// The way out.
    pub help: Vec<Text>,
}

impl Hit {
    /// Something at a place, about a subject.
    pub fn new(place: Place, subject: impl Into<String>, message: impl Into<Text>) -> Self {
        Hit {
            place,
            subject: subject.into(),
            message: message.into(),
            label: Text::default(),
            related: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Something at a key of a system's own entry, or at the entry where the key is absent.
    pub fn at_system(system: &System, key: &'static str, message: impl Into<Text>) -> Self {
        Hit::new(Place::key(entry_of(system), key), system.reference.clone(), message)
    }

    /// Something at a key of a contract, or at the contract where the key is absent.
    pub fn at_contract(
        landscape: &Landscape,
        id: ContractId,
        key: &'static str,
        message: impl Into<Text>,
    ) -> Self {
        Hit::new(Place::key(Thing::Contract(id), key), landscape.contract(id).reference.clone(), message)
    }

    /// Something at a key of a domain, or at the domain where the key is absent.
    pub fn at_domain(
        landscape: &Landscape,
        id: DomainId,
        key: &'static str,
        message: impl Into<Text>,
    ) -> Self {
        Hit::new(Place::key(Thing::Domain(id), key), landscape.domain(id).id.clone(), message)
    }

    /// Something at a key of a decision, about its domain.
    pub fn at_decision(
        landscape: &Landscape,
        id: DecisionId,
        key: &'static str,
        message: impl Into<Text>,
    ) -> Self {
        let domain = landscape.decisions[id.index()].verdict.domain();
        Hit::new(Place::key(Thing::Decision(id), key), landscape.domain(domain).id.clone(), message)
    }

    /// A few words at the place.
    pub fn label(mut self, text: impl Into<Text>) -> Self {
        self.label = text.into();
        self
    }

    /// Another place that belongs to it.
    pub fn related(mut self, place: Place, text: impl Into<Text>) -> Self {
        self.related.push((place, text.into()));
        self
    }

    /// The way out.
    pub fn help(mut self, text: impl Into<Text>) -> Self {
        self.help.push(text.into());
        self
    }
}

/// Where a rule puts what it finds.
#[derive(Debug, Default)]
pub struct Hits {
    pub(super) list: Vec<Hit>,
}

/// As many findings of one rule in one municipality are told one by one; of more, one tells all.
const ONE_BY_ONE: usize = 3;

impl Hits {
    /// Something was found.
    pub fn add(&mut self, hit: Hit) {
        self.list.push(hit);
    }

    /// The same, but only where nothing of an inventory is entered whole: elsewhere each is told at its place.
    pub fn add_folded_if_unfinished(
        &mut self,
        landscape: &Landscape,
        found: impl IntoIterator<Item = (MunicipalityId, Hit)>,
        all: impl Fn(&str, usize, Text) -> Text,
    ) {
        let unfinished = |id: MunicipalityId| !landscape.municipality(id).complete.contains(&true);
        let (folded, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|(id, _)| unfinished(*id));
        self.list.extend(others.into_iter().map(|(_, hit)| hit));
        self.add_folded(landscape, folded, all);
    }

    /// What was found of each municipality: one by one where there is little, else in one finding at its inventory, which
    /// `all` words with the municipality's id, how many there are, and the first few. A sentence that is said a hundred times
    /// is read by nobody, and what a whole inventory lacks is one question.
    pub fn add_folded(
        &mut self,
        landscape: &Landscape,
        found: impl IntoIterator<Item = (MunicipalityId, Hit)>,
        all: impl Fn(&str, usize, Text) -> Text,
    ) {
        let mut by_municipality: BTreeMap<MunicipalityId, Vec<Hit>> = BTreeMap::new();
        for (municipality, hit) in found {
            by_municipality.entry(municipality).or_default().push(hit);
        }
        for (municipality, hits) in by_municipality {
            // Of an inventory of which nothing is entered whole, what is not known yet is one question.
            let unfinished = !landscape.municipality(municipality).complete.contains(&true);
            if hits.len() <= if unfinished { 1 } else { ONE_BY_ONE } {
                self.list.extend(hits);
                continue;
            }
            let id = landscape.municipality(municipality).id.as_str();
            let names = listed(hits.iter().map(|hit| hit.subject.as_str()));
            let place = Place::key(Thing::Municipality(municipality), "inventory");
            let mut folded = Hit::new(place, id, all(id, hits.len(), names));
            folded.help = hits.into_iter().next().map(|hit| hit.help).unwrap_or_default();
            self.list.push(folded);
        }
    }
}

/// Why a candidate fell, in a few words.
pub fn bar_words(bar: Bar) -> Text {
    match bar {
        Bar::PhasingOut => t!("bar.phasing_out"),
        Bar::EndOfLife(_) => t!("bar.end_of_life"),
        Bar::Unfit => t!("bar.unfit"),
        Bar::Form(_) => t!("bar.form"),
        Bar::Fit(_) => t!("bar.fit"),
        Bar::Growth(_) => t!("bar.growth"),
        Bar::Capacity(_) => t!("bar.capacity"),
        Bar::Terminated(..) => t!("bar.terminated"),
        Bar::ContractEnds(..) => t!("bar.contract_ends"),
        Bar::TooLate(_) => t!("bar.too_late"),
        Bar::BegunTooLate(_) => t!("bar.begun_too_late"),
        Bar::Unfinished => t!("bar.unfinished"),
        Bar::Advisory => t!("bar.advisory"),
        Bar::ParallelForbidden => t!("bar.parallel_forbidden"),
        Bar::TooFewForParallel => t!("bar.too_few_for_parallel"),
        Bar::ChosenOther(_) => t!("bar.chosen_other"),
        Bar::Rejected(_) => t!("bar.rejected"),
    }
}
