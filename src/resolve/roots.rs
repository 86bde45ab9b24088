//! Shared entries: the system behind each, and what to write where a shared entry names none.

use std::collections::BTreeSet;

use super::catalogue::Catalogue;
use super::inventory::{Inventories, Local};
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Item, codes, schema};
use crate::model::{Cover, DomainId};
use crate::source::Span;
use crate::words::{Text, t};

impl Inventories<'_> {
    /// The entry behind each entry: itself, or a shared entry's root. None for an entry that covers nothing known or
    /// has no root. The covers of shared entries are brought into line with their roots'.
    pub(super) fn roots(
        &self,
        covers: &mut [Vec<Cover>],
        known: &[bool],
        catalogue: &Catalogue<'_>,
        log: &mut Log,
    ) -> Vec<Option<usize>> {
        let mut roots: Vec<Option<usize>> = Vec::with_capacity(self.entries.len());
        for (index, entry) in self.entries.iter().enumerate() {
            let root = match entry.item.shared() {
                Some(shared) => self.root(index, shared, log),
                None => Some(index),
            };
            if let Some(root) = root.filter(|&root| root != index) {
                let behind = covers[root].clone();
                covers[index].retain_mut(|cover| {
                    let found = behind.iter().find(|other| other.domain == cover.domain);
                    if let Some(found) = found {
                        cover.fit = found.fit;
                    } else if known[root] {
                        self.not_covered(entry, root, cover.domain, catalogue, log);
                    }
                    found.is_some()
                });
            }
            // A shared entry that covers nothing has its own finding; a system that does so is unplaced.
            roots.push(root.filter(|&root| root == index || !covers[index].is_empty()));
        }
        roots
    }

    fn not_covered(
        &self,
        entry: &Local<'_, schema::Entry>,
        root: usize,
        domain: DomainId,
        catalogue: &Catalogue<'_>,
        log: &mut Log,
    ) {
        let (id, root) = (catalogue.domains.id(domain.index()).value, &self.entries[root]);
        let mut listed = entry.item.covers().filter_map(|item| item.domain().found());
        let Some(place) = listed.find(|text| text.value == id) else { return };
        let message = t!(
            "resolve.root_not_covered",
            entry = quote(&entry.reference),
            domain = quote(id),
            root = quote(&root.reference)
        );
        log.error(codes::ROOT_COVERS_NOT, place.span, &entry.reference, message)
            .related(root.id.span, t!("resolve.system_behind"))
            .help(t!("resolve.root_not_covered_help"));
    }

    fn root(&self, index: usize, shared: Item<'_, schema::Shared>, log: &mut Log) -> Option<usize> {
        let entry = &self.entries[index];
        let text = shared.shared_from().found()?;
        let root = self.find_system(text, codes::UNKNOWN_SYSTEM, &entry.reference, log)?;
        let behind = &self.entries[root];
        if let Some(circle) = self.circle(index).filter(|circle| circle.len() > 1) {
            // Told once, where its first entry stands.
            if circle.iter().all(|&other| index <= other) {
                self.in_a_circle(&circle, text.span, log);
            }
            return None;
        }
        if behind.item.shared().is_some() {
            let message = match behind.reference == entry.reference {
                true => t!("resolve.from_itself", name = quote(text.value)),
                false => t!("resolve.from_shared", name = quote(text.value)),
            };
            let help = self.way_to_root(entry, root);
            log.error(codes::BAD_ROOT, text.span, &entry.reference, message)
                .related(behind.id.span, t!("resolve.defined_here"))
                .help(help);
            return None;
        }
        if behind.municipality == entry.municipality {
            let message = t!("resolve.from_same", name = quote(text.value));
            log.error(codes::BAD_ROOT, text.span, &entry.reference, message)
                .help(t!("resolve.from_same_help"));
            return None;
        }
        Some(root)
    }

    /// The entry that a shared one names.
    fn next(&self, index: usize) -> Option<usize> {
        let shared = self.entries[index].item.shared()?;
        let (whose, id) = shared.shared_from().value()?.split_once('/')?;
        let municipality = self.municipalities.binary_search(&whose).ok()?;
        self.own[municipality].entries.get(id).copied()
    }

    /// The entries that name each other in a circle, from this one on; none where it is in no circle.
    fn circle(&self, index: usize) -> Option<Vec<usize>> {
        let (mut at, mut seen) = (index, Vec::new());
        while !seen.contains(&at) {
            seen.push(at);
            at = self.next(at)?;
        }
        (at == index).then_some(seen)
    }

    fn in_a_circle(&self, circle: &[usize], place: Span, log: &mut Log) {
        let entries = || circle.iter().map(|&index| &self.entries[index]);
        let names: Vec<String> = entries().map(|entry| quote(&entry.reference)).collect();
        let message = t!("resolve.shared_circle", names = Text::and(names));
        let subject = &self.entries[circle[0]].reference;
        let mut finding = log.error(codes::BAD_ROOT, place, subject, message);
        for other in entries().skip(1) {
            finding = finding.related(other.id.span, t!("resolve.shared_circle_here"));
        }
        finding.help(t!("resolve.shared_circle_help"));
    }

    /// What to write instead of a shared entry as a root: the ordinary entry at the end of the chain, where there is one that may
    /// be named.
    fn way_to_root(&self, entry: &Local<'_, schema::Entry>, first: usize) -> Text {
        let (mut at, mut seen) = (first, BTreeSet::new());
        while self.entries[at].item.shared().is_some() {
            if !seen.insert(at) {
                return self.way_out_of_a_circle(entry);
            }
            match self.next(at) {
                Some(next) => at = next,
                None => return t!("resolve.name_behind"),
            }
        }
        let root = &self.entries[at];
        match root.municipality == entry.municipality {
            true => t!("resolve.own_behind", reference = root.reference),
            false => t!("resolve.name_root", root = root.reference),
        }
    }

    /// Where shared entries name each other, none of them is a system.
    fn way_out_of_a_circle(&self, entry: &Local<'_, schema::Entry>) -> Text {
        let same = |other: &&Local<'_, schema::Entry>| {
            let ordinary = other.item.shared().is_none() && other.municipality != entry.municipality;
            ordinary && other.id.value == entry.id.value
        };
        match self.entries.iter().find(same) {
            Some(other) => t!("resolve.other_meant", reference = other.reference),
            None => t!("resolve.other_help"),
        }
    }
}
