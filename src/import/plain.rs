//! Names as they are compared: without capitals, accents, marks, brackets and everything else that people write or leave out.

use crate::register::fold;

/// The letters and digits of a name, and nothing else: `GIS/LINE®` is `gisline`.
pub(super) fn key(name: &str) -> String {
    fold(&unmarked(name)).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The words of a name: `Visma HRM (Enterprise)` is `visma`, `hrm`, `enterprise`.
pub(super) fn words(name: &str) -> Vec<String> {
    let folded = fold(&unmarked(name));
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Without the signs that a lawyer adds.
fn unmarked(name: &str) -> String {
    name.chars().filter(|sign| !matches!(sign, '™' | '®' | '©' | '°' | 'º' | '⁰')).collect()
}

/// What stands before the brackets at the end of a name.
pub(super) fn without_brackets(name: &str) -> &str {
    let trimmed = name.trim_end();
    match (trimmed.ends_with(')'), trimmed.rfind('(')) {
        (true, Some(open)) if open > 0 => trimmed[..open].trim_end(),
        _ => trimmed,
    }
}

/// What stands before a version at the end of a name: `Gerica 7.2`, `Komtek v10`, `ISY versjon 4`.
pub(super) fn without_version(name: &str) -> &str {
    let trimmed = name.trim_end();
    let Some((before, last)) = trimmed.rsplit_once(char::is_whitespace) else { return trimmed };
    let digits = last.trim_start_matches(['v', 'V', '.']);
    let version = digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | 'x' | '-' | '_'));
    if !version {
        return trimmed;
    }
    let before = before.trim_end();
    match before.rsplit_once(char::is_whitespace) {
        Some((name, word)) if VERSION.contains(&word.to_lowercase().trim_end_matches('.')) => name.trim_end(),
        _ => before,
    }
}

const VERSION: [&str; 7] = ["versjon", "version", "versio", "ver", "v", "release", "rel"];

/// The parts of a name that stand in brackets, or between slashes, commas and semicolons.
pub(super) fn parts(name: &str) -> impl Iterator<Item = &str> {
    let cut = |sign: char| matches!(sign, '(' | ')' | '[' | ']' | '/' | ';' | ',' | '|');
    name.split(cut).map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_letters_and_digits() {
        assert_eq!(key("GIS/LINE®"), "gisline");
        assert_eq!(key("Public 360°"), "public360");
        assert_eq!(key("Økonomi-Totál™"), "okonomitotal");
        assert_eq!(words("Visma HRM (Enterprise)"), ["visma", "hrm", "enterprise"]);
    }

    #[test]
    fn versions_and_brackets_go_from_behind() {
        assert_eq!(without_version("Gerica 7.2"), "Gerica");
        assert_eq!(without_version("Komtek v10"), "Komtek");
        assert_eq!(without_version("ISY versjon 4"), "ISY");
        assert_eq!(without_version("System X"), "System X");
        assert_eq!(without_version("360"), "360");
        assert_eq!(without_brackets("CosDoc (Pleie og omsorg)"), "CosDoc");
        assert_eq!(without_brackets("(Koha)"), "(Koha)");
    }
}
