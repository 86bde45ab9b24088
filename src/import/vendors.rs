//! Whether two names of a vendor can be the same vendor.
//!
//! What always holds: where one of the two is not known, nothing is contradicted.

use super::plain::{key, words};

/// Names that one vendor has had, or that a vendor's products went to.
const KIN: &[&[&str]] = &[
    &["tieto", "tietoevry", "evry", "ergogroup", "edb", "software innovation"],
    &["sikri", "evry", "ergogroup", "tietoevry", "tieto"],
    &["powel", "volue"],
    &["unit4", "agresso"],
    &["cgm", "compugroup", "profdoc"],
    &["norconsult", "nois", "isy"],
    &["geomatikk", "braarkiv"],
    &["talentech", "webcruiter"],
    &["visma", "hk data", "oppad"],
    &["one voice", "f24", "onevoice"],
    &["facilit", "famac"],
    &["difi", "digitaliseringsdirektoratet", "digdir"],
    &["kommuneforlaget", "ks"],
    &["micro focus", "novell", "netiq", "opentext"],
    &["enghouse", "trio"],
    &["link mobility", "puzzel", "intelecom"],
];

/// Words that are no part of a vendor's name.
const FORMS: &[&str] = &[
    "as",
    "asa",
    "ab",
    "oy",
    "oyj",
    "aps",
    "gmbh",
    "ag",
    "inc",
    "ltd",
    "llc",
    "bv",
    "nv",
    "se",
    "norge",
    "norway",
    "sverige",
    "sweden",
    "finland",
    "suomi",
    "danmark",
    "denmark",
    "nordic",
    "norden",
    "group",
    "international",
    "software",
    "solutions",
    "systems",
    "it",
    "scandinavia",
    "holding",
    "corporation",
    "corp",
    "ltd",
    "limited",
    "co",
    "company",
];

/// Words in place of a vendor where nobody knows one.
const NOBODY: &[&str] =
    &["", "-", "?", "ukjent", "unknown", "okand", "tuntematon", "ukendt", "n/a", "ingen", "na"];

/// Whether a vendor is given at all.
pub(super) fn is_known(vendor: &str) -> bool {
    !NOBODY.contains(&crate::register::fold(vendor).as_str())
}

/// Whether what a row says of the vendor contradicts that it is this one. The names that the product has count too: a vendor
/// is often called as its product.
pub(super) fn contradicts<'n>(
    row: &str,
    vendor: Option<&str>,
    names: impl IntoIterator<Item = &'n str>,
) -> bool {
    if !is_known(row) {
        return false;
    }
    let Some(vendor) = vendor else { return false };
    !(same(row, vendor) || names.into_iter().any(|name| same(row, name)))
}

/// Whether two names can mean one vendor: the words of one are those of the other, or both are of one kin.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (significant(one), significant(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let (one_key, other_key) = (one.concat(), other.concat());
    one_key == other_key
        || one.starts_with(&other[..1]) && other[0].chars().count() >= 3
        || other.starts_with(&one[..1]) && one[0].chars().count() >= 3
        || begins(&one_key, &other_key)
        || begins(&other_key, &one_key)
        || KIN.iter().any(|kin| is_of(&one_key, kin) && is_of(&other_key, kin))
}

/// Whether a name begins with the other, which must be long enough to mean something.
fn begins(name: &str, beginning: &str) -> bool {
    beginning.chars().count() >= 4 && name.starts_with(beginning)
}

fn is_of(name: &str, kin: &[&str]) -> bool {
    kin.iter().map(|member| key(member)).any(|member| name == member || begins(name, &member))
}

fn significant(name: &str) -> Vec<String> {
    let all = words(name);
    let some: Vec<String> = all.iter().filter(|word| !FORMS.contains(&word.as_str())).cloned().collect();
    if some.is_empty() { all } else { some }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_vendor_has_many_spellings() {
        for (one, other) in [
            ("Tietoevry", "tieto"),
            ("TietoEVRY Norway AS", "tieto"),
            ("Visma Enterprise AS", "visma"),
            ("Microsoft Norge AS", "microsoft"),
            ("CompuGroup Medical Norway", "cgm"),
            ("Volue", "powel"),
            ("IST", "ist"),
            ("Sikri AS", "sikri"),
            ("Axiell Norge", "axiell"),
        ] {
            assert!(same(one, other), "{one} and {other}");
        }
        for (one, other) in
            [("Insta", "ist"), ("Insta", "microsoft"), ("Visma", "tieto"), ("KMD", "ks"), ("Acos", "Axiell")]
        {
            assert!(!same(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn nobody_contradicts_nothing() {
        assert!(!contradicts("ukjent", Some("tieto"), []));
        assert!(!contradicts("KMD", None, []));
        assert!(contradicts("Insta", Some("microsoft"), ["Office"]));
        assert!(!contradicts("Bluegarden", Some("visma"), ["Bluegarden"]));
    }
}
