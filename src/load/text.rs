//! Bytes -> text: UTF-8, with or without a byte order mark, and a helpful word about everything else.

/// Text, or what is known of it and what is wrong.
pub(super) enum Decoded {
    /// Text without a byte order mark.
    Text(String),
    /// Not UTF-8: the text with every bad byte replaced, and where the first one stands.
    Bad { text: String, at: usize, byte: u8 },
    /// UTF-16 or UTF-32, which cannot be shown byte by byte.
    Wide,
}

pub(super) fn decode(mut bytes: Vec<u8>) -> Decoded {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Decoded::Wide;
    }
    // Without a mark, UTF-16 text shows by its zero bytes: YAML has none.
    if bytes.iter().take(64).filter(|&&byte| byte == 0).count() * 4 >= bytes.len().clamp(1, 64) {
        return Decoded::Wide;
    }
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        bytes.drain(..3);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Decoded::Text(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            Decoded::Bad { text: String::from_utf8_lossy(&bytes).into_owned(), at, byte: bytes[at] }
        }
    }
}
