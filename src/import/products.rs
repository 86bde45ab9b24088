//! Which product of the catalogue a row means.
//!
//! What enters: a row's names and vendor. What leaves: a product with the class of the match, or proposals. What always holds:
//! a product is only taken where its id, name or an alias is written, and the vendor does not say otherwise; what is merely
//! alike is at most proposed.

use std::collections::BTreeMap;

use super::known::{Known, Product};
use super::plain::{key, parts, without_brackets, without_version, words};
use super::vendors::{contradicts, same};
use crate::diagnostic::distance;

/// How a row's words and a product's came together, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The product's id.
    Id,
    /// Its name or an alias.
    Name,
    /// The same without vendor, version or brackets.
    Stripped,
    /// An alias in brackets or between slashes; or a sure match that the vendor speaks against.
    Part,
    /// An alias as words inside a longer name.
    Inside,
    /// One typing mistake.
    Typo,
}

impl Class {
    /// Its number, 1 to 6.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Whether it is written without asking.
    pub const fn is_sure(self) -> bool {
        matches!(self, Class::Id | Class::Name | Class::Stripped)
    }
}

/// A product that a row may mean.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// How sure it is.
    pub class: Class,
    /// The product's id.
    pub product: String,
}

/// What a row says of its product.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named<'r> {
    /// Its product, where a column says so.
    pub product: &'r str,
    /// Its name.
    pub name: &'r str,
    /// What it is called in the house.
    pub nickname: &'r str,
    /// Its vendor.
    pub vendor: &'r str,
}

impl<'r> Named<'r> {
    fn names(self) -> impl Iterator<Item = &'r str> {
        [self.product, self.name, self.nickname].into_iter().filter(|name| !name.trim().is_empty())
    }
}

/// The names of the products, ready to be looked up.
#[derive(Debug)]
pub struct Products<'k> {
    products: &'k [Product],
    ids: BTreeMap<&'k str, usize>,
    by_key: BTreeMap<String, Vec<usize>>,
    /// The same by the number of letters: only names of about the same length may be typing mistakes of each other.
    by_length: BTreeMap<usize, Vec<(String, Vec<usize>)>>,
    /// The words of each name, for names inside longer ones, by their first word.
    phrases: BTreeMap<String, Vec<(Vec<String>, usize)>>,
}

/// Takes a product's place and the class of the match.
type Found<'f> = dyn FnMut(usize, Class) + 'f;

/// One way of looking a name up.
type Step<'s> = dyn Fn(&str, &mut Found<'_>) + 's;

/// A name inside a longer one has at least so many letters.
const INSIDE: usize = 5;

/// Names of products that are words of the language too: inside a longer name they say nothing.
const COMMON: &[&str] = &[
    "arena",
    "canvas",
    "communicator",
    "cordel",
    "elements",
    "flyt",
    "focus",
    "formula",
    "guard",
    "kommers",
    "office",
    "oscar",
    "oskar",
    "profil",
    "primus",
    "puzzel",
    "startskudd",
    "styringsportal",
    "velferd",
    "ansattportal",
    "arealplaner",
    "arkivplan",
    "matilda",
    "jardar",
    "physica",
    "digora",
    "quria",
    "infoland",
    "plandialog",
    "exchange",
    "autopay",
    "epic",
    "extensor",
    "hypernet",
    "lydia",
    "multidosedispenser",
    "google workspace",
    "rodret",
    "intune",
];

impl<'k> Products<'k> {
    /// The products of a catalogue.
    pub fn of(known: &'k Known) -> Self {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut phrases: BTreeMap<String, Vec<(Vec<String>, usize)>> = BTreeMap::new();
        for (place, product) in known.products.iter().enumerate() {
            for name in product.names() {
                let owners = by_key.entry(key(name)).or_default();
                if !owners.contains(&place) {
                    owners.push(place);
                }
                let phrase = words(name);
                let letters: usize = phrase.iter().map(|word| word.chars().count()).sum();
                if letters >= INSIDE && !COMMON.contains(&phrase.join(" ").as_str()) {
                    phrases.entry(phrase[0].clone()).or_default().push((phrase, place));
                }
            }
        }
        by_key.remove("");
        let mut by_length: BTreeMap<usize, Vec<(String, Vec<usize>)>> = BTreeMap::new();
        for (name, owners) in &by_key {
            by_length.entry(name.chars().count()).or_default().push((name.clone(), owners.clone()));
        }
        let ids =
            known.products.iter().enumerate().map(|(place, product)| (product.id.as_str(), place)).collect();
        Products { products: &known.products, ids, by_key, by_length, phrases }
    }

    /// What a row may mean, the surest first. A first one that is sure stands alone.
    pub fn find(&self, row: Named<'_>) -> Vec<Match> {
        let mut found: BTreeMap<usize, Class> = BTreeMap::new();
        if let Some(&place) = self.ids.get(row.product.trim()) {
            found.insert(place, self.held(place, Class::Id, row.vendor));
        }
        let steps: [&Step<'_>; 3] = [
            &|name, add| self.by_name(name, row.vendor, add),
            &|name, add| self.inside(name, add),
            &|name, add| self.mistyped(name, add),
        ];
        for step in steps {
            if found.is_empty() {
                let mut add = |place: usize, class: Class| {
                    let class = self.held(place, class, row.vendor);
                    let known = found.entry(place).or_insert(class);
                    *known = class.min(*known);
                };
                row.names().for_each(|name| step(name, &mut add));
            }
        }
        self.ranked(found)
    }

    /// The product that is taken without asking.
    pub fn sure(&self, row: Named<'_>) -> Option<Match> {
        self.find(row).into_iter().next().filter(|first| first.class.is_sure())
    }

    /// A class, held back where the vendor says otherwise.
    fn held(&self, place: usize, class: Class, vendor: &str) -> Class {
        let product = &self.products[place];
        let against = contradicts(vendor, product.vendor.as_deref(), product.names());
        if against { class.max(Class::Part) } else { class }
    }

    fn by_name(&self, name: &str, vendor: &str, add: &mut Found<'_>) {
        for &place in self.owners(name) {
            add(place, Class::Name);
        }
        for stripped in stripped(name) {
            for &place in self.owners(stripped) {
                add(place, Class::Stripped);
            }
            let first = stripped.split_whitespace().next().unwrap_or_default();
            let rest = stripped[first.len()..].trim_start_matches(|sign: char| !sign.is_alphanumeric());
            for &place in self.owners(rest) {
                let theirs = self.products[place].vendor.as_deref().is_some_and(|theirs| same(first, theirs));
                if theirs || same(first, vendor) {
                    add(place, Class::Stripped);
                }
            }
        }
        for part in parts(name).filter(|part| *part != name.trim()) {
            for &place in self.owners(part) {
                add(place, Class::Part);
            }
        }
    }

    fn owners(&self, name: &str) -> &[usize] {
        self.by_key.get(&key(name)).map_or(&[], Vec::as_slice)
    }

    fn inside(&self, name: &str, add: &mut Found<'_>) {
        let words = words(name);
        for start in 0..words.len() {
            for (phrase, place) in self.phrases.get(&words[start]).into_iter().flatten() {
                if words[start..].starts_with(phrase) {
                    add(*place, Class::Inside);
                }
            }
        }
    }

    fn mistyped(&self, name: &str, add: &mut Found<'_>) {
        let name = key(name);
        let letters = name.chars().count();
        let most = match letters {
            0..=5 => return,
            6..=9 => 1,
            _ => 2,
        };
        let of_length = letters.saturating_sub(most)..=letters + most;
        let near = self.by_length.range(of_length).flat_map(|(_, others)| others);
        let near = near.filter(|(other, _)| distance(&name, other) <= most);
        let mut places: Vec<usize> = near.flat_map(|(_, places)| places.iter().copied()).collect();
        places.sort_unstable();
        places.dedup();
        if let [only] = places[..] {
            add(only, Class::Typo);
        }
    }

    /// A match that is sure goes alone; several that are equally sure are none of them.
    fn ranked(&self, found: BTreeMap<usize, Class>) -> Vec<Match> {
        let mut matches: Vec<(Class, usize)> =
            found.into_iter().map(|(place, class)| (class, place)).collect();
        matches.sort_unstable();
        match matches[..] {
            [(first, _), (second, _), ..] if first.is_sure() && first < second => matches.truncate(1),
            [(first, _), (second, _), ..] if first.is_sure() && first == second => {
                for (class, _) in &mut matches {
                    *class = (*class).max(Class::Part);
                }
            }
            _ => {}
        }
        let product = |place: usize| self.products[place].id.clone();
        matches.into_iter().map(|(class, place)| Match { class, product: product(place) }).collect()
    }
}

/// A name without brackets, without its version, and without both.
fn stripped(name: &str) -> Vec<&str> {
    let mut forms = vec![name.trim()];
    let mut at = 0;
    while at < forms.len() {
        for shorter in [without_brackets(forms[at]), without_version(forms[at])] {
            if !shorter.is_empty() && !forms.contains(&shorter) {
                forms.push(shorter);
            }
        }
        at += 1;
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let product = |id: &str, name: &str, aliases: &[&str], vendor: &str| Product {
            id: id.to_owned(),
            name: name.to_owned(),
            aliases: aliases.iter().map(ToString::to_string).collect(),
            vendor: (!vendor.is_empty()).then(|| vendor.to_owned()),
            domains: vec!["d".to_owned()],
        };
        Known {
            products: vec![
                product("gerica", "Gerica", &["Lifecare Gerica", "Tieto Gerica"], "tieto"),
                product("basware", "Basware", &[], "basware"),
                product("office365", "Microsoft Office 365", &["Office"], "microsoft"),
                product("visma-inschool", "Visma InSchool", &["VIS"], "visma"),
                product("koha", "Koha", &[], ""),
                product("cosdoc", "CosDoc (ACOS Pleie og omsorg)", &["CosDoc"], "cgm"),
                product("webcruiter", "Webcruiter", &[], "talentech"),
                product("gisline", "GISLINE", &["GIS/LINE"], "norkart"),
                product("twin-a", "Twin", &[], "a"),
                product("twin-b", "Twin", &[], "b"),
            ],
            domains: Vec::new(),
        }
    }

    fn found(name: &str, vendor: &str) -> Vec<(u8, String)> {
        let known = known();
        let all = Products::of(&known).find(Named { name, vendor, ..Named::default() });
        all.into_iter().map(|one| (one.class.number(), one.product)).collect()
    }

    fn one(name: &str, vendor: &str) -> Option<(u8, String)> {
        found(name, vendor).into_iter().next()
    }

    #[test]
    fn aliases_decide_in_classes() {
        let is = |class: u8, id: &str| Some((class, id.to_owned()));
        assert_eq!(one("GERICA", ""), is(2, "gerica"));
        assert_eq!(one("gis-line", "Norkart AS"), is(2, "gisline"));
        assert_eq!(one("Gerica 7.2 (drift)", "Tietoevry"), is(3, "gerica"));
        assert_eq!(one("TietoEVRY Gerica", ""), is(3, "gerica"));
        assert_eq!(one("Kirjastojärjestelmä (Koha / Finna)", "Koha-Suomi Oy"), is(4, "koha"));
        assert_eq!(one("Rekruttering i Webcruiter for alle", ""), is(5, "webcruiter"));
        assert_eq!(one("Webcruter", ""), is(6, "webcruiter"));
        assert_eq!(one("Basware", "Basware"), is(2, "basware"));
    }

    #[test]
    fn a_vendor_that_says_otherwise_makes_it_a_proposal() {
        assert_eq!(one("Office", "Insta"), Some((4, "office365".to_owned())));
        assert!(one("Visma Gerica", "Visma").is_none_or(|(class, _)| class >= 4));
    }

    #[test]
    fn likeness_is_no_match() {
        assert_eq!(found("SiteVision", "SiteVision"), []);
        assert_eq!(found("Visma", "Visma"), []);
        assert_eq!(found("Enoffice-planlegger", ""), []);
        assert_eq!(found("", "Visma"), []);
    }

    #[test]
    fn what_two_products_are_called_is_asked() {
        assert_eq!(found("Twin", ""), [(4, "twin-a".to_owned()), (4, "twin-b".to_owned())]);
        assert_eq!(found("Twin", "B"), [(2, "twin-b".to_owned())]);
    }
}
