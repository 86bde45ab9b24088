//! The codes of everything `load` and `resolve` find, in one list, so that `explain` and the rules page cannot
//! forget one.

use crate::diagnostic::Card;

macro_rules! codes {
    ($($constant:ident = $code:literal $name:literal $meaning:literal;)*) => {
        $(#[doc = $meaning] pub const $constant: Card = Card { code: $code, name: $name, meaning: $meaning };)*

        /// Every code, sorted.
        pub const ALL: &[Card] = &[$($constant),*];
    };
}

codes! {
    DECISION_TWICE = "DEC001" "domain-decided-twice"
        "A domain may have one of `choose`, `retire` and `need`, not several.";
    DECISION_NATIONAL = "DEC002" "decision-on-national-domain"
        "A national domain is not decided here.";
    DECISION_OWN_PROJECT = "DEC003" "decision-on-own-project-domain"
        "On a domain that another project decides, only its `choose` is recorded here.";
    DECISION_UNKNOWN = "DEC004" "unknown-candidate"
        "A decision names a candidate that does not exist.";
    DECISION_SHAPE = "DEC005" "decision-decides-not-one-thing"
        "A decision says exactly one of choose, reject, retire, need and drop.";
    DECISION_WITHOUT_EFFECT = "DEC006" "decision-without-effect"
        "A decision rejects or drops something that does not exist.";
    PARALLEL_WITHOUT_END = "DOM005" "parallel-without-end"
        "A domain that allows side-by-side systems must say until when.";
    FILE_MISSING = "FIL001" "file-missing"
        "A file or folder that the workspace names does not exist.";
    FILE_UNREADABLE = "FIL002" "file-unreadable"
        "A file cannot be read, or is a folder or something else where a file should be.";
    FILE_OUTSIDE = "FIL003" "file-outside-workspace"
        "A path leaves the folder of portfolio.yaml.";
    FILE_TOO_LARGE = "FIL004" "file-too-large"
        "A file is larger than the program can read.";
    FILE_ENCODING = "FIL005" "file-not-utf-8"
        "A file is not text in UTF-8.";
    FILE_IGNORED = "FIL006" "file-ignored"
        "An inventory folder holds something that is not read.";
    FOLDER_EMPTY = "FIL007" "inventory-folder-empty"
        "An inventory folder holds no .yaml file.";
    FILE_TWICE = "FIL008" "file-named-twice"
        "A file is named twice, so its entries would count twice.";
    FILE_EMPTY = "FIL009" "file-empty"
        "A file has nothing in it.";
    SYNTAX = "FMT001" "yaml-syntax"
        "The file is not YAML.";
    TAB = "FMT002" "tab-in-indentation"
        "A line is indented with a tab; YAML allows only spaces.";
    TOO_DEEP = "FMT003" "nested-too-deep"
        "Lists and mappings are nested deeper than any workspace needs.";
    SECOND_DOCUMENT = "FMT004" "second-document"
        "A file holds one YAML document.";
    TAG = "FMT005" "yaml-tag"
        "YAML tags have no meaning here.";
    ALIAS = "FMT006" "bad-alias"
        "A YAML alias refers to nothing, contains itself, or makes the file too large.";
    DUPLICATE_KEY = "FMT007" "duplicate-key"
        "A key occurs twice in one mapping.";
    KEY_NOT_TEXT = "FMT008" "key-not-text"
        "A key is a list, a mapping or empty.";
    UNKNOWN_KEY = "FMT009" "unknown-key"
        "A key has no meaning here; keys of your own begin with `x-`.";
    WRONG_TYPE = "FMT010" "wrong-type"
        "A list, a mapping or a single value is written where another of them is expected.";
    BAD_NUMBER = "FMT011" "bad-number"
        "A number is not written in plain digits.";
    OUT_OF_RANGE = "FMT012" "out-of-range"
        "A number is smaller or larger than it may be.";
    BAD_ID = "FMT013" "bad-id"
        "An id has characters that ids do not have.";
    UNKNOWN_WORD = "FMT014" "unknown-word"
        "A value is not one of the words that its key accepts.";
    BAD_TRUTH = "FMT015" "bad-truth-value"
        "A value that must be true or false is neither true, false, yes nor no.";
    FORMAT_VERSION = "FMT016" "unknown-format"
        "The workspace is written in a format that this program does not read.";
    EMPTY_LIST = "FMT017" "empty-list"
        "A list that needs at least one item has none.";
    KEYS_CLASH = "FMT018" "keys-clash"
        "Two keys or values cannot be combined.";
    NO_EFFECT = "FMT019" "no-effect"
        "A key is read but changes nothing here.";
    AS_OF_ASSUMED = "FMT020" "planning-date-assumed"
        "The workspace names no planning date, so today's is used.";
    DUPLICATE_ID = "INV001" "duplicate-id"
        "Two things of one kind have the same id.";
    MISSING_KEY = "INV002" "missing-key"
        "A required key is missing.";
    UNKNOWN_DOMAIN = "INV003" "unknown-domain"
        "A domain is named that the catalogue does not have.";
    BAD_DATE = "INV006" "bad-date"
        "A date is not a day of the calendar, is not written YYYY-MM-DD, or comes in an impossible order.";
    PROGRESS_WITHOUT_MARKET = "PRO001" "begun-without-market"
        "A procurement has begun of a product that cannot be procured.";
    PROGRESS_OVERDUE = "PRO002" "begun-and-overdue"
        "A procurement that has begun was to be ready before the planning date.";
    UNKNOWN_PRODUCT = "REF001" "unknown-product"
        "A product is named that the catalogue does not have.";
    UNKNOWN_COMPONENT = "REF002" "unknown-component"
        "A component is named that the catalogue does not have.";
    UNKNOWN_SYSTEM = "REF003" "unknown-system"
        "A system is named that no inventory has.";
    UNKNOWN_CONTRACT = "REF004" "unknown-contract"
        "A contract is named that its inventory does not have.";
    UNKNOWN_SECTOR = "REF005" "unknown-sector"
        "A sector is named that the catalogue does not list.";
    WRONG_KIND = "REF006" "wrong-kind-of-reference"
        "A reference names a thing of another kind than its key needs.";
    BAD_ROOT = "REF007" "shared-from-not-a-root"
        "The root of a shared entry must be an ordinary entry of another municipality.";
    ROOT_COVERS_NOT = "REF008" "cover-not-in-root"
        "A shared entry covers a domain that its root does not cover.";
    END_COVERS_NOT = "REF009" "end-not-covered"
        "An integration names a domain that its system does not cover.";
    SELF_INTEGRATION = "REF010" "integration-with-itself"
        "An integration joins a system with itself.";
    OTHER_MUNICIPALITY = "REF011" "system-of-another-municipality"
        "An inventory names a system or contract of another municipality.";
    AFTER_CIRCLE = "REF012" "after-circle"
        "Domains wait for each other in a circle.";
    SELF_EXCLUDED = "REF013" "product-excludes-itself"
        "A product excludes itself.";
    ALIAS_AMBIGUOUS = "REF014" "product-name-ambiguous"
        "Two products have the same name.";
    WRONG_INVENTORY = "REF015" "inventory-of-another-municipality"
        "An inventory is for another municipality than the one that names it.";
    COVER_TWICE = "REF016" "domain-covered-twice"
        "A system covers a domain twice.";
    LINE_WRONG = "REF017" "contract-line-of-no-system-of-its-own"
        "The lines of a contract name different systems that name the contract.";
    UNKNOWN_MUNICIPALITY = "REF018" "unknown-municipality"
        "A municipality is named that does not merge.";
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn codes_are_sorted_and_each_stands_once() {
        assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code));
        let names: std::collections::BTreeSet<_> = ALL.iter().map(|card| card.name).collect();
        assert_eq!(names.len(), ALL.len());
    }
}
