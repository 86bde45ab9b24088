//! Ten municipalities of which everything changes: the comment keeps within its limit, and says what is left out.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::reviewed;

const MUNICIPALITIES: usize = 10;
const DOMAINS: usize = 40;

/// Ten municipalities with one system in each domain. The cheapest is `cheapest(domain)`'s; names are as long as people make them.
fn workspace(folder: &Path, cheapest: impl Fn(usize) -> usize) {
    fs::create_dir_all(folder).unwrap();
    let mut manifest = "format: 2\nmerger: {name: T, date: 2020-01-01, as_of: 2019-01-01}\ncatalogue: [c.yaml]\nmunicipalities:\n".to_owned();
    let mut catalogue = "sectors: [{id: S, name: S}]\ndomains:\n".to_owned();
    for domain in 0..DOMAINS {
        let name = format!("Område {domain} {}", "for ærlige øvelser på årets møter ".repeat(55));
        let _ = writeln!(catalogue, "  - {{id: d{domain}, name: {name}, sector: S}}");
    }
    fs::write(folder.join("c.yaml"), catalogue).unwrap();
    for place in 0..MUNICIPALITIES {
        let _ = writeln!(
            manifest,
            "  - {{id: m{place}, name: M{place}, inhabitants: 5000, inventory: m{place}.yaml}}"
        );
        let mut text = format!("municipality: m{place}\nsystems:\n");
        for domain in 0..DOMAINS {
            let cost = if cheapest(domain) == place { 10_000 } else { 900_000 + 1_000 * place };
            let _ = writeln!(
                text,
                "  - {{id: s{domain}, name: S, annual_cost: {cost}, covers: [{{domain: d{domain}, users: 9}}]}}"
            );
        }
        fs::write(folder.join(format!("m{place}.yaml")), text).unwrap();
    }
    fs::write(folder.join("portfolio.yaml"), manifest).unwrap();
}

#[test]
fn whole_sections_leave_a_comment_from_the_end() {
    let folder = tempfile::tempdir().unwrap();
    workspace(&folder.path().join("base"), |_| 0);
    workspace(&folder.path().join("head"), |domain| 1 + domain % 9);
    let (code, text, said) = reviewed(folder.path(), &["--format", "markdown"]);
    assert_eq!(code, 0, "{said}");
    assert!(text.len() <= 65_000, "{}", text.len());
    assert!(text.starts_with("<!-- portfolio review -->\n# Område 0 "), "{}", &text[..200]);
    let last = text.trim_end().lines().last().unwrap();
    assert!(
        last.starts_with("Left out here, where there is room for 65") && last.contains("-o review.html"),
        "{last}"
    );
    assert!(last.contains("Choices that change"), "{last}");
    // What is left is whole: money, and no heading without what stands below it.
    assert!(text.contains("| Planned again |") && !text.contains("\n## Choices that change"), "{last}");
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    for pair in lines.windows(2).filter(|pair| pair[0].starts_with("## ")) {
        assert!(!pair[1].starts_with("## ") && !pair[1].starts_with("Left out"), "{pair:?}");
    }
    // The page has all of it.
    let (_, page, _) = reviewed(folder.path(), &["--format", "text"]);
    assert!(page.contains("Choices that change") && page.len() > 65_000, "{}", page.len());
}
