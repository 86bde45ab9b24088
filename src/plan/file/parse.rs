//! Reading a plan document that somebody else may have written.

use std::fmt;

use super::PlanDocument;
use crate::words::{Text, t};

/// How deep a document may nest. A proof nests with the search, far less than this.
const DEEPEST: usize = 4_000;
/// Room on the stack for as much; four times what a reader of [`DEEPEST`] nestings takes at most.
const STACK: usize = 64 << 20;

/// Why some bytes are no plan document.
#[derive(Debug)]
pub enum Unreadable {
    /// Its brackets nest deeper than any plan's.
    TooDeep,
    /// It is no JSON, or not what a plan document holds.
    Malformed(serde_json::Error),
    /// The reader gave up.
    Unexpected,
    /// The system has no room for the reader.
    NoRoom(std::io::Error),
}

impl Unreadable {
    /// Why, in words; what the reader of JSON or the system says is quoted.
    pub fn text(&self) -> Text {
        match self {
            Unreadable::TooDeep => t!("plan_file.too_deep", most = DEEPEST),
            Unreadable::Malformed(error) => t!("plan_file.not_well_formed", why = error.to_string()),
            Unreadable::Unexpected => t!("plan_file.unexpected"),
            Unreadable::NoRoom(error) => t!("plan_file.no_room", why = error.to_string()),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        self.text().fmt(to)
    }
}

impl std::error::Error for Unreadable {}

/// The plan document in some bytes, or what is wrong with them.
pub fn parse(bytes: &[u8]) -> Result<PlanDocument, Unreadable> {
    if depth(bytes) > DEEPEST {
        return Err(Unreadable::TooDeep);
    }
    let parse = || {
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        reader.disable_recursion_limit();
        let document = serde::Deserialize::deserialize(&mut reader)?;
        reader.end().map(|()| document)
    };
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, parse);
        match reader.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(read)) => read.map_err(Unreadable::Malformed),
            Ok(Err(_)) => Err(Unreadable::Unexpected),
            Err(error) => Err(Unreadable::NoRoom(error)),
        }
    })
}

/// How deep brackets nest outside of texts.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut inside, mut escaped) = (0_usize, 0, false, false);
    for &byte in bytes {
        if inside {
            inside = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => inside = true,
            b'[' | b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_do_not_nest() {
        assert_eq!(depth(br#"{"a": [1, "[[\"[\\", {}]}"#), 3);
        assert_eq!(depth(b"]]]["), 1);
    }

    #[test]
    fn what_nests_without_end_is_refused_and_what_nests_deep_is_read_to_its_fault() {
        let nested = |levels: usize| {
            let (open, close) = (r#"{"impossible": {"gone": [], "then": "#, "}}");
            format!(
                r#"{{"certificate": {{"proof": {}"open"{}}}}}"#,
                open.repeat(levels),
                close.repeat(levels)
            )
        };
        assert!(matches!(parse(nested(1_000_000).as_bytes()), Err(Unreadable::TooDeep)));
        let fault = parse(nested(DEEPEST / 2 - 2).as_bytes()).unwrap_err();
        assert!(fault.to_string().contains("missing field"), "{fault}");
    }
}
