//! The id that a new entry gets.
//!
//! What always holds: an id depends on the name, the vendor and the ids that are taken, on nothing else; once given, an import
//! never changes it.

use std::collections::BTreeSet;

use super::plain::without_brackets;
use crate::register::id_of;

/// The most letters of an id that is made from a name.
const LONGEST: usize = 40;

/// Makes ids that are not taken.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    taken: BTreeSet<String>,
}

impl Ids {
    /// With ids that are taken already.
    pub fn new(taken: impl IntoIterator<Item = String>) -> Self {
        Ids { taken: taken.into_iter().collect() }
    }

    /// An id that is in use from now on.
    pub fn take(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// A new id from a nickname, else a name without its brackets; a second one gets the vendor, then a number.
    pub fn make(&mut self, nickname: &str, name: &str, vendor: &str, without_a_name: &str) -> String {
        let bases = [nickname, without_brackets(name), name, without_a_name];
        let base = bases.iter().map(|text| shortened(&id_of(text))).find(|id| !id.is_empty());
        let base = base.unwrap_or_else(|| "x".to_owned());
        let with_vendor = shortened(&id_of(&format!("{base} {vendor}")));
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let id = [base.clone(), with_vendor].into_iter().chain(numbered).find(|id| !self.taken.contains(id));
        let id = id.expect("invariant: there is always a further number");
        self.taken.insert(id.clone());
        id
    }
}

/// At most forty letters, cut where a word ends.
fn shortened(id: &str) -> String {
    if id.len() <= LONGEST {
        return id.to_owned();
    }
    let cut = &id[..=LONGEST];
    let end = cut.rfind('-').filter(|&end| end >= LONGEST / 2).unwrap_or(LONGEST);
    id[..end].trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_what_people_call_the_thing() {
        let mut ids = Ids::default();
        assert_eq!(ids.make("Koha / Finna", "Kirjastojärjestelmä (Koha / Finna)", "", ""), "koha-finna");
        assert_eq!(ids.make("", "Kirjastojärjestelmä (Koha / Finna)", "", ""), "kirjastojarjestelma");
        assert_eq!(ids.make("", "Økonomi & Lønn", "Visma AS", ""), "okonomi-lonn");
        assert_eq!(ids.make("", "Økonomi – Lønn", "Visma AS", ""), "okonomi-lonn-visma-as");
        assert_eq!(ids.make("", "Økonomi / lønn", "Visma AS", ""), "okonomi-lonn-2");
        assert_eq!(ids.make("", "…", "", "rad 12"), "rad-12");
    }

    #[test]
    fn a_long_id_ends_with_a_word() {
        let mut ids = Ids::default();
        let id = ids.make("", "Sosiaali- ja terveydenhuollon asiakastietojärjestelmä ja varaukset", "", "");
        assert_eq!(id, "sosiaali-ja-terveydenhuollon");
        assert!(ids.make("", &"a".repeat(90), "", "").len() <= LONGEST);
    }
}
