//! The text of a cell as numbers, words and signs.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits with what stands between them: `1 250,50`.
    Digits(String),
    /// A word in small letters, without the full stop of a short form.
    Word(String),
    /// Any other sign.
    Sign(char),
}

/// Cuts a text. A space belongs to a number only before exactly three digits; a mark only between digits.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let signs: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let sign = signs[at];
        if sign.is_ascii_digit() {
            let end = end_of_number(&signs, at);
            tokens.push(Token::Digits(signs[at..end].iter().collect()));
            at = end;
        } else if sign.is_alphabetic() {
            let end = at + signs[at..].iter().take_while(|sign| sign.is_alphabetic()).count();
            tokens.push(Token::Word(signs[at..end].iter().collect()));
            at = end;
        } else {
            if !sign.is_whitespace() {
                tokens.push(Token::Sign(sign));
            }
            at += 1;
        }
    }
    tokens
}

/// Where a number that begins here ends.
fn end_of_number(signs: &[char], start: usize) -> usize {
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let mut at = start;
    loop {
        while digit(at) {
            at += 1;
        }
        let group = (1..=3).all(|ahead| digit(at + ahead)) && !digit(at + 4);
        match signs.get(at) {
            Some(sign) if sign.is_whitespace() && group => at += 1,
            Some('.' | ',' | '\'' | '’' | '´') if digit(at + 1) => at += 1,
            _ => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_belong_to_numbers_only_before_three_digits() {
        let digits = |text: &str| {
            let parts = tokens(text).into_iter();
            parts
                .filter_map(|token| match token {
                    Token::Digits(digits) => Some(digits),
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(digits("kr 1 250 000,50"), ["1 250 000,50"]);
        assert_eq!(digits("2 100 15"), ["2 100", "15"]);
        assert_eq!(digits("100-150 000"), ["100", "150 000"]);
        assert_eq!(digits("12 000,-"), ["12 000"]);
    }
}
