//! Which domain a row may belong to, for a person to choose from.
//!
//! What enters: a product, a row's name and purpose. What leaves: the one domain that is certain, or proposals, the likeliest
//! first, each with why. What always holds: a proposal is never written; certain is only the one domain of a product.

use std::collections::BTreeMap;

use super::domain_words::WORDS;
use super::known::{Known, Product};
use super::plain::words;
use crate::register::fold;

/// Why a domain is proposed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is one of those of the product.
    Product(String),
    /// A word of the name.
    Name(String),
    /// A word of the purpose.
    Purpose(String),
}

/// A domain that a row may belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The domain's id.
    pub domain: String,
    /// Why.
    pub why: Why,
}

/// How many are proposed.
const MOST: usize = 5;

/// The words by which domains are known.
#[derive(Debug)]
pub struct Domains<'k> {
    known: &'k Known,
    /// The words with the places of their domains, by how they begin: a text is gone through once, not once for each word.
    words: BTreeMap<String, Vec<(String, usize)>>,
}

impl<'k> Domains<'k> {
    /// The domains of a catalogue: their own names, and words of the program.
    pub fn of(known: &'k Known) -> Self {
        let mut all: Vec<(String, usize)> = Vec::new();
        for (place, domain) in known.domains.iter().enumerate() {
            let own = domain.names.iter().flat_map(|name| name.split(['/', '(', ')', ',']));
            let table =
                WORDS.iter().filter(|(id, _)| *id == domain.id).flat_map(|(_, words)| words.iter().copied());
            for word in own.chain(table) {
                let word = words(word).join(" ");
                if word.chars().count() >= 2 {
                    all.push((word, place));
                }
            }
        }
        all.sort();
        all.dedup();
        let mut words: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
        for (word, place) in all {
            words.entry(beginning(&word).to_owned()).or_default().push((word, place));
        }
        Domains { known, words }
    }

    /// The domain of a product that has only one.
    pub fn certain(&self, product: Option<&str>) -> Option<&'k str> {
        match self.known.product(product?)?.domains.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The domains that a row may belong to, the likeliest first.
    pub fn proposals(&self, product: Option<&Product>, name: &str, purpose: &str) -> Vec<Proposal> {
        let mut proposals: Vec<Proposal> = Vec::new();
        let mut add = |domain: &str, why: Why| {
            if proposals.iter().all(|known| known.domain != domain) && self.known.domain(domain).is_some() {
                proposals.push(Proposal { domain: domain.to_owned(), why });
            }
        };
        let by_name = self.said(name);
        if let Some(product) = product {
            // Of the product's domains those that the name speaks of come first.
            let mut theirs: Vec<&String> = product.domains.iter().collect();
            let rank =
                |domain: &str| by_name.iter().position(|(_, said)| *said == domain).unwrap_or(usize::MAX);
            theirs.sort_by_key(|domain| rank(domain));
            theirs.into_iter().for_each(|domain| add(domain, Why::Product(product.id.clone())));
        }
        by_name.into_iter().for_each(|(word, domain)| add(domain, Why::Name(word)));
        self.said(purpose).into_iter().for_each(|(word, domain)| add(domain, Why::Purpose(word)));
        proposals.truncate(MOST);
        proposals
    }

    /// The domains that a text speaks of, those with the longest words first; of equal ones the first in the text.
    fn said(&self, text: &str) -> Vec<(String, &'k str)> {
        let text = words(text).join(" ");
        if text.is_empty() {
            return Vec::new();
        }
        let padded = format!(" {text} ");
        let mut first: BTreeMap<(&str, usize), usize> = BTreeMap::new();
        for (at, _) in padded.char_indices() {
            let rest = &padded[at..];
            for (word, place) in self.words.get(beginning(rest)).into_iter().flatten() {
                if stands(&padded, at, word) {
                    first.entry((word, *place)).or_insert(at);
                }
            }
        }
        let mut found: Vec<(usize, usize, &str, usize)> = first
            .into_iter()
            .map(|((word, place), at)| (usize::MAX - word.chars().count(), at, word, place))
            .collect();
        found.sort();
        found
            .into_iter()
            .map(|(_, _, word, place)| (word.to_owned(), self.known.domains[place].id.as_str()))
            .collect()
    }
}

/// The first two letters.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(2).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// Whether a word stands at a place of a text: as a whole word, or, of five letters or more, inside one.
fn stands(padded: &str, at: usize, word: &str) -> bool {
    let Some(behind) = padded[at..].strip_prefix(word) else { return false };
    word.chars().count() >= 5 || padded[..at].ends_with(' ') && behind.starts_with(' ')
}

/// The domain of this id or name; none where two have it.
pub fn named<'k>(known: &'k Known, text: &str) -> Option<&'k str> {
    let folded = fold(text);
    let is = |domain: &&super::known::Domain| {
        fold(&domain.id) == folded || domain.names.iter().any(|name| fold(name) == folded)
    };
    let mut found = known.domains.iter().filter(is);
    let first = found.next()?;
    found.next().is_none().then_some(first.id.as_str())
}

/// Domains nearest to what a person typed, for a search.
pub fn search<'k>(known: &'k Known, typed: &str) -> Vec<&'k str> {
    let typed = fold(typed);
    let says = |text: &str| fold(text).contains(&typed);
    let found =
        known.domains.iter().filter(|domain| says(&domain.id) || domain.names.iter().any(|name| says(name)));
    found.map(|domain| domain.id.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::known::Domain;
    use super::*;

    fn known() -> Known {
        let domain = |id: &str, nb: &str, en: &str| Domain {
            id: id.to_owned(),
            names: [nb.to_owned(), en.to_owned()],
            must: true,
            chosen_here: true,
        };
        let product = |id: &str, domains: &[&str]| Product {
            id: id.to_owned(),
            domains: domains.iter().map(ToString::to_string).collect(),
            ..Product::default()
        };
        Known {
            products: vec![product("koha", &["library"]), product("wide", &["payroll", "library"])],
            domains: vec![
                domain("library", "Bibliotek", "Library"),
                domain("payroll", "Lønn", "Payroll"),
                domain("kindergarten-admin", "Barnehageadministrasjon", "Kindergarten administration"),
            ],
        }
    }

    fn proposed(product: Option<&str>, name: &str, purpose: &str) -> Vec<String> {
        let known = known();
        let domains = Domains::of(&known);
        let product = product.and_then(|id| known.product(id));
        domains.proposals(product, name, purpose).into_iter().map(|one| one.domain).collect()
    }

    #[test]
    fn one_domain_of_a_product_is_certain() {
        let known = known();
        let domains = Domains::of(&known);
        assert_eq!(domains.certain(Some("koha")), Some("library"));
        assert_eq!(domains.certain(Some("wide")), None);
        assert_eq!(domains.certain(None), None);
    }

    #[test]
    fn the_product_goes_before_the_name_and_the_name_before_the_purpose() {
        assert_eq!(proposed(Some("wide"), "Kirjasto", ""), ["library", "payroll"]);
        assert_eq!(proposed(None, "Barnehageopptak", "lønn til ansatte"), ["kindergarten-admin", "payroll"]);
        assert_eq!(proposed(None, "Ålønnen", ""), Vec::<String>::new());
    }
}
