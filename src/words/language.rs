//! The one list of languages: a new one is a line here and its file of texts. tests/it/words.rs names every text that it lacks.

use std::sync::LazyLock;

use super::catalogue::Catalogue;
use crate::model::Name;

/// Makes [`Language`] out of the lines below.
macro_rules! languages {
    ($($(#[doc = $about:literal])* $language:ident, $code:literal, [$($also:literal),*], $mark:literal, $file:literal, $name:ident;)+) => {
        /// A language.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Language {
            #[default]
            $($(#[doc = $about])* $language,)+
            /// English with every text in brackets: what stands outside them is a name, an id, a number, or was forgotten.
            Pseudo,
        }

        impl Language {
            /// The languages that people speak.
            pub const SPOKEN: &[Language] = &[$(Language::$language),+];

            /// Its code (BCP 47).
            pub const fn code(self) -> &'static str {
                match self {
                    $(Language::$language => $code,)+
                    Language::Pseudo => "pseudo",
                }
            }

            /// What it is called, for English help.
            pub fn about(self) -> &'static str {
                match self {
                    $(Language::$language => concat!($($about),*).trim().trim_end_matches('.'),)+
                    Language::Pseudo => "Every text in brackets, to find what is not translated",
                }
            }

            /// The language that a locale such as `nb_NO.UTF-8` names.
            pub fn of_locale(locale: &str) -> Option<Self> {
                match locale.split(['_', '.', '-', '@']).next().unwrap_or_default() {
                    $($code $(| $also)* => Some(Language::$language),)+
                    _ => None,
                }
            }

            /// What stands before decimals.
            pub const fn decimal_mark(self) -> char {
                match self {
                    $(Language::$language => $mark,)+
                    Language::Pseudo => Language::En.decimal_mark(),
                }
            }

            /// What somebody called something in it.
            pub fn name(self, name: &Name) -> &str {
                match self {
                    $(Language::$language => &name.$name,)+
                    Language::Pseudo => Language::En.name(name),
                }
            }

            /// Its texts, read once.
            pub(super) fn catalogue(self) -> &'static Catalogue {
                match self {
                    $(Language::$language => {
                        static TEXTS: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::read(include_str!($file)));
                        &TEXTS
                    })+
                    Language::Pseudo => Language::En.catalogue(),
                }
            }
        }
    };
}

// The code, other codes of locales that mean it, what stands before decimals, the file of its texts, and in which of the languages of a
// workspace it calls things: `name` and `name_en` of the files.
languages! {
    /// English.
    En, "en", [], '.', "en.ftl", en;
    /// Norwegian bokmål.
    Nb, "nb", ["no", "nn"], ',', "nb.ftl", nb;
}

impl Language {
    /// The language of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        let mut all = Language::SPOKEN.iter().copied().chain([Language::Pseudo]);
        all.find(|language| language.code() == code)
    }
}
