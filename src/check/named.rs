//! A rule's code, name and page, made from the name and the text of its file while the program is compiled.
//!
//! What enters: the name of a file, `fam###_words_of_its_name`, and its text. What leaves: `FAM###`, `words-of-its-name`, and the module
//! documentation. What always holds: nothing else of the file comes into the program; a name of another form does not compile.

/// The rule of a file beside this one. Its name is written nowhere else.
macro_rules! rule {
    ($file:ident) => {{
        use $crate::check::named;
        const STEM: &str = stringify!($file);
        const FILE: &[u8] = include_str!(concat!(stringify!($file), ".rs")).as_bytes();
        static CODE: [u8; named::CODE] = named::code(STEM);
        static NAME: [u8; STEM.len() - named::CODE - 1] = named::name(STEM);
        static PAGE: [u8; named::page_length(FILE)] = named::page(FILE);
        static RULE: Rule = Rule::of(named::text(&CODE), named::text(&NAME), named::text(&PAGE), $file::RULE);
        &RULE
    }};
}
pub(crate) use rule;

/// How long a code is: three letters and three digits.
pub(crate) const CODE: usize = 6;

/// The code at the beginning of a file's name.
pub(crate) const fn code(stem: &str) -> [u8; CODE] {
    let stem = stem.as_bytes();
    let (mut code, mut at) = ([0; CODE], 0);
    while at < CODE {
        code[at] = stem[at].to_ascii_uppercase();
        assert!(if at < CODE / 2 { code[at].is_ascii_uppercase() } else { code[at].is_ascii_digit() });
        at += 1;
    }
    code
}

/// The words behind it.
pub(crate) const fn name<const LENGTH: usize>(stem: &str) -> [u8; LENGTH] {
    let stem = stem.as_bytes();
    assert!(stem[CODE] == b'_', "a rule's file is named fam###_name");
    let (mut name, mut at) = ([0; LENGTH], 0);
    while at < LENGTH {
        let byte = stem[CODE + 1 + at];
        name[at] = if byte == b'_' { b'-' } else { byte };
        at += 1;
    }
    name
}

/// Bytes of whole characters as a text.
pub(crate) const fn text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("invariant: whole lines of a text are a text"),
    }
}

/// How many bytes the page of a file has.
pub(crate) const fn page_length(file: &[u8]) -> usize {
    let (mut at, mut length) = (0, 0);
    while let Some(from) = page_line(file, at) {
        at = after_line(file, from);
        length += at - from;
    }
    length
}

/// The bytes of the page of a file.
pub(crate) const fn page<const LENGTH: usize>(file: &[u8]) -> [u8; LENGTH] {
    let mut page = [0; LENGTH];
    let (mut at, mut length) = (0, 0);
    while let Some(from) = page_line(file, at) {
        at = after_line(file, from);
        let mut byte = from;
        while byte < at {
            page[length] = file[byte];
            length += 1;
            byte += 1;
        }
    }
    page
}

/// Where the text of a line of module documentation begins; `None` where the line is none.
const fn page_line(file: &[u8], at: usize) -> Option<usize> {
    if at + 3 > file.len() || file[at] != b'/' || file[at + 1] != b'/' || file[at + 2] != b'!' {
        return None;
    }
    if at + 3 < file.len() && file[at + 3] == b' ' { Some(at + 4) } else { Some(at + 3) }
}

/// Where the next line begins.
const fn after_line(file: &[u8], mut at: usize) -> usize {
    while at < file.len() && file[at] != b'\n' {
        at += 1;
    }
    if at < file.len() { at + 1 } else { at }
}
