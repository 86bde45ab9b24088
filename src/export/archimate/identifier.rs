//! Identifiers that follow from what a thing is and what it is called.

use sha1::{Digest, Sha1};

/// The namespace of our identifiers (RFC 9562, section 5.5): a number that nobody else uses.
const NAMESPACE: [u8; 16] =
    [0x6f, 0x1c, 0x3b, 0x5e, 0x0d, 0x52, 0x4c, 0x8a, 0x9b, 0x77, 0x2e, 0x41, 0xd3, 0x90, 0x5a, 0xf6];

/// `id-` and the UUID of version 5 of a kind and a reference.
pub fn identifier(kind: &str, reference: &str) -> String {
    let mut hash = Sha1::new();
    hash.update(NAMESPACE);
    hash.update(format!("{kind}:{reference}").as_bytes());
    let hash = hash.finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("id-{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Whether a text can be an identifier in a model: an XML name without a colon.
pub fn is_identifier(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && characters.all(|character| character.is_ascii_alphanumeric() || "-_.".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_a_uuid_of_version_five_and_stays() {
        let id = identifier("system", "nord/gerica");
        assert_eq!(id, identifier("system", "nord/gerica"));
        assert_ne!(id, identifier("contract", "nord/gerica"));
        assert!(is_identifier(&id));
        let uuid = &id[3..];
        assert_eq!((uuid.len(), &uuid[14..15]), (36, "5"));
        assert!(["8", "9", "a", "b"].contains(&&uuid[19..20]));
        assert!(!is_identifier("1544") && !is_identifier("a:b") && !is_identifier(""));
    }
}
