//! Enums whose values are words of the files: one table gives the enum, its words and the way back from a word.

/// A value that the files write as a word.
pub trait Word: Copy + 'static {
    /// Every value, in the order of the format's documentation.
    const ALL: &'static [Self];
    /// Their words, in the same order.
    const WORDS: &'static [&'static str];

    /// Its word.
    fn word(self) -> &'static str;
}

/// An enum with a word for each value.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$about:meta])* $value:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        pub enum $name { $($(#[$about])* $value),* }

        impl $name {
            /// Every value, in order.
            pub const ALL: [$name; [$($word),*].len()] = [$($name::$value),*];
            /// The words of all values, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// Its word in the files.
            pub const fn name(self) -> &'static str {
                match self { $($name::$value => $word),* }
            }
        }

        impl $crate::model::Word for $name {
            const ALL: &'static [Self] = &$name::ALL;
            const WORDS: &'static [&'static str] = $name::WORDS;

            fn word(self) -> &'static str {
                self.name()
            }
        }
    };
}

pub(crate) use words;

words! {
    /// Whether a system or product holds a Noark 5 core of its own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ArchiveCore {
        /// It does.
        Core = "core",
        /// It does not.
        None = "none",
    }
}

words! {
    /// The interface of a system or product.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Interface {
        /// Others can build against it.
        Documented = "documented",
        /// Only its vendor can.
        Locked = "locked",
    }
}

words! {
    /// Whether systems may go on side by side in a domain.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SideBySide {
        /// They may not.
        Forbidden = "forbidden",
        /// They may, until a day that the domain names.
        Allowed = "allowed",
    }
}

words! {
    /// What a national advisory advises against.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Against {
        /// Procuring.
        Procurement = "procurement",
    }
}

words! {
    /// Words that a contract's `growth` may be instead of a percentage.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GrowthWord {
        /// As much as one likes.
        Any = "any",
        /// Not at all.
        None = "none",
    }
}

words! {
    /// The word that `limits.unknown_growth` may be instead of a percentage.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AnyGrowth {
        /// As much as one likes.
        Any = "any",
    }
}

words! {
    /// Keys to split by that have a name.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SplitBy {
        /// The same for each.
        Equal = "equal",
        /// By inhabitants.
        Inhabitants = "inhabitants",
    }
}
