//! Input that means harm, or that no editor would save: never a panic, never a stack overflow, always a finding at
//! the right place.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::{Duration, Instant};

use portfolio::load::{Folder, LARGEST};
use portfolio::render::findings;
use portfolio::words::Language;
use tempfile::TempDir;

use super::support::{Memory, Read, read};

const MANIFEST: &str = "format: 2
merger: {name: M, date: 2020-01-01, as_of: 2018-01-01}
municipalities: [{id: nord, inhabitants: 5, inventory: nord.yaml}]
catalogue: [catalogue.yaml]
";
const CATALOGUE: &str = "domains: [{id: a, name: A, sector: D1}]\n";
const INVENTORY: &str = "municipality: nord\nsystems: [{id: s, name: S, covers: [{domain: a}]}]\n";

fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(&folder, "portfolio.yaml", MANIFEST);
    write(&folder, "catalogue.yaml", CATALOGUE);
    write(&folder, "nord.yaml", INVENTORY);
    folder
}

fn write(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) {
    fs::write(folder.path().join(name), content).unwrap();
}

/// Reads on a thread with little stack: depth of input must not become depth of calls.
fn look(folder: &Path) -> Read {
    let folder = folder.to_owned();
    std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(move || read(&Folder::new(folder)))
        .unwrap()
        .join()
        .expect("no panic")
}

/// The only finding, as `file:line:column: CODE`.
fn only(folder: &TempDir) -> String {
    let read = look(folder.path());
    let root = format!("{}/", folder.path().display());
    let lines = read.lines().replace(&root, "");
    assert_eq!(read.findings.len(), 1, "{lines}");
    lines.split_inclusive(' ').take(2).collect::<String>().trim_end().to_owned()
}

#[test]
fn the_plain_workspace_has_no_finding() {
    assert_eq!(look(workspace().path()).lines(), "");
}

#[test]
fn bytes_that_are_not_utf_8_are_found_at_their_place() {
    let folder = workspace();
    write(
        &folder,
        "nord.yaml",
        b"municipality: nord\nsystems:\n  - {id: s, name: \xc3\x85s \xe5, covers: []}\n",
    );
    assert_eq!(only(&folder), "nord.yaml:3:22: FIL005");
}

#[test]
fn utf_16_is_named_as_such() {
    let folder = workspace();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    write(&folder, "nord.yaml", wide(&format!("\u{feff}{INVENTORY}")));
    assert_eq!(only(&folder), "nord.yaml:1:1: FIL005");
    write(&folder, "nord.yaml", wide(INVENTORY));
    assert_eq!(only(&folder), "nord.yaml:1:1: FIL005");
    write(&folder, "portfolio.yaml", wide(MANIFEST));
    assert_eq!(only(&folder), "portfolio.yaml:1:1: FIL005");
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_no_matter() {
    let folder = workspace();
    write(&folder, "nord.yaml", format!("\u{feff}{}", INVENTORY.replace('\n', "\r\n")));
    write(&folder, "portfolio.yaml", format!("\u{feff}{}", MANIFEST.replace('\n', "\r\n")));
    assert_eq!(look(folder.path()).lines(), "");
}

#[test]
fn a_file_too_large_is_not_read() {
    let folder = workspace();
    for name in ["nord.yaml", "catalogue.yaml"] {
        let file = fs::File::create(folder.path().join(name)).unwrap();
        file.set_len(200 * 1024 * 1024).unwrap();
        let start = Instant::now();
        let read = look(folder.path());
        assert!(start.elapsed() < Duration::from_secs(1));
        assert!(read.lines().contains("FIL004"), "{}", read.lines());
    }
    const { assert!(LARGEST < 200 * 1024 * 1024) };
}

#[test]
fn links_are_followed_inside_the_workspace_only() {
    let folder = workspace();
    let elsewhere = workspace();
    fs::remove_file(folder.path().join("nord.yaml")).unwrap();
    symlink(elsewhere.path().join("nord.yaml"), folder.path().join("nord.yaml")).unwrap();
    assert_eq!(only(&folder), "portfolio.yaml:3:56: FIL003");

    fs::remove_file(folder.path().join("nord.yaml")).unwrap();
    write(&folder, "real.yaml", INVENTORY);
    symlink("real.yaml", folder.path().join("nord.yaml")).unwrap();
    assert_eq!(look(folder.path()).lines(), "");

    fs::remove_file(folder.path().join("nord.yaml")).unwrap();
    symlink("nord.yaml", folder.path().join("nord.yaml")).unwrap();
    assert_eq!(only(&folder), "portfolio.yaml:3:56: FIL002");
}

#[test]
fn a_folder_that_links_to_itself_is_not_entered() {
    let folder = workspace();
    fs::remove_file(folder.path().join("nord.yaml")).unwrap();
    fs::create_dir(folder.path().join("nord.yaml")).unwrap();
    fs::write(folder.path().join("nord.yaml/a.yaml"), INVENTORY).unwrap();
    symlink(".", folder.path().join("nord.yaml/again")).unwrap();
    symlink("gone.yaml", folder.path().join("nord.yaml/b.yaml")).unwrap();
    let lines = look(folder.path()).lines();
    assert!(lines.contains("FIL006 the folder `nord.yaml/again` is not read"), "{lines}");
    assert!(lines.contains("FIL001 `nord.yaml/b.yaml` is not there"), "{lines}");
    assert_eq!(lines.lines().count(), 2, "{lines}");
}

#[test]
fn a_pipe_in_a_files_place_is_not_waited_for() {
    let folder = workspace();
    fs::remove_file(folder.path().join("nord.yaml")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("nord.yaml")).status();
    if made.is_ok_and(|status| status.success()) {
        assert_eq!(only(&folder), "portfolio.yaml:3:56: FIL002");
    }
}

#[test]
fn a_missing_workspace_is_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(only(&folder), "portfolio.yaml:1:1: FIL001");
    fs::create_dir(folder.path().join("portfolio.yaml")).unwrap();
    assert_eq!(only(&folder), "portfolio.yaml:1:1: FIL002");
}

#[test]
fn deep_nesting_is_refused() {
    let block: String = (0..10_000).map(|depth| format!("{}- \n", " ".repeat(depth.min(300)))).collect();
    let deep = [
        "[".repeat(10_000),
        format!("{}{}", "[".repeat(10_000), "]".repeat(10_000)),
        "{a: ".repeat(10_000),
        "- ".repeat(10_000),
        "? ".repeat(10_000),
        "- {a: [".repeat(40),
        block,
        (0..100).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect(),
    ];
    for content in deep {
        for name in ["portfolio.yaml", "nord.yaml", "catalogue.yaml"] {
            let folder = workspace();
            write(&folder, name, &content);
            let read = look(folder.path());
            let start: String = content.chars().take(20).collect();
            assert!(read.errors() > 0, "{start}");
            assert!(
                read.findings.iter().any(|finding| finding.code == "FMT003" || finding.code == "FMT001"),
                "{start}: {}",
                read.lines()
            );
        }
    }
    let folder = workspace();
    write(&folder, "nord.yaml", format!("x: {}{}", "[".repeat(63), "]".repeat(63)));
    assert!(!look(folder.path()).lines().contains("FMT003"));
    write(&folder, "nord.yaml", format!("x: {}{}", "[".repeat(64), "]".repeat(64)));
    assert_eq!(only(&folder), "nord.yaml:1:67: FMT003");
}

#[test]
fn aliases_stand_for_their_anchors_within_a_budget() {
    let folder = workspace();
    let inventory = "municipality: nord
x-cover: &cover [{domain: a, users: 3}]
systems:
  - {id: s, name: &name S, covers: *cover}
  - {id: t, name: *name, covers: *cover}
";
    write(&folder, "nord.yaml", inventory);
    let read = look(folder.path());
    assert_eq!(read.lines(), "");
    let landscape = read.resolved.landscape.unwrap();
    assert_eq!(landscape.uses[1].covers, landscape.uses[0].covers);
    assert_eq!(landscape.systems[1].name, "S");

    let mut bomb = "municipality: nord\nx-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for level in 1..30 {
        let below = format!("*a{}, ", level - 1).repeat(9);
        bomb.push_str(&format!("x-{level}: &a{level} [{below}]\n"));
    }
    write(&folder, "nord.yaml", &bomb);
    assert!(only(&folder).ends_with("FMT006"), "{}", only(&folder));

    // A hundred wrong values behind one anchor are one finding, at the anchor.
    let many: String = (0..100).map(|index| format!("  - {{id: s{index}, name: S, covers: *c}}\n")).collect();
    write(
        &folder,
        "nord.yaml",
        format!("municipality: nord\nx-c: &c [{{domain: a, fit: 9}}]\nsystems:\n{many}"),
    );
    assert_eq!(only(&folder), "nord.yaml:2:27: FMT012");
}

#[test]
fn long_values_and_long_lines_are_read_and_shown_quickly() {
    let folder = workspace();
    let start = Instant::now();
    write(
        &folder,
        "nord.yaml",
        format!(
            "municipality: nord\nsystems: [{{id: s, name: \"{}\", covers: [{{domain: a, users: x}}]}}]\n",
            "æ".repeat(2_500_000)
        ),
    );
    let read = look(folder.path());
    assert_eq!(read.findings.len(), 1);
    let mut out = Vec::new();
    findings::text(&read.findings, &read.documents.sources, 100, false, Language::En, &mut out).unwrap();
    let shown = String::from_utf8(out).unwrap();
    assert!(shown.contains("users: x"), "{}", &shown[..200]);
    assert!(shown.len() < 5_000, "{}", shown.len());
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn a_workspace_of_nothing_but_mistakes_is_read_quickly() {
    let folder = workspace();
    let mut inventory = "municipality: nord\nsystems:\n".to_owned();
    for index in 0..20_000 {
        inventory.push_str(&format!(
            "  - {{id: s{index}, nmae: S, product: p{index}, covers: [{{domain: b{index}}}]}}\n"
        ));
    }
    inventory.push_str("integrations:\n");
    for index in 0..20_000 {
        inventory.push_str(&format!("  - {{from: x{index}, to: s{index}, kind: api}}\n"));
    }
    write(&folder, "nord.yaml", inventory);
    let start = Instant::now();
    let read = look(folder.path());
    assert_eq!(read.findings.len(), 80_000);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn spoiled_files_never_make_it_panic_and_spans_lie_inside() {
    // A small generator of its own, so that a failure can be repeated.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let spoil: Vec<&[u8]> = vec![
        b"\t",
        b":",
        b"- ",
        b"[",
        b"]",
        b"{",
        b"}",
        b"\"",
        b"'",
        b"*a",
        b"&a ",
        b"!!x ",
        b"\xff",
        b"\0",
        b"\n",
        b"|\n",
        b"? ",
        b"%",
        b"---\n",
        b"\xc3\xa6",
        b"<<: ",
    ];
    let (names, texts) =
        (["portfolio.yaml", "catalogue.yaml", "nord.yaml"], [MANIFEST, CATALOGUE, INVENTORY]);
    let sound =
        Memory::default().with(names[0], MANIFEST).with(names[1], CATALOGUE).with(names[2], INVENTORY);
    for _ in 0..3_000 {
        let which = random(3);
        let mut bytes = texts[which].as_bytes().to_vec();
        for _ in 0..=random(3) {
            let at = random(bytes.len().max(1));
            if bytes.is_empty() {
                break;
            }
            match random(3) {
                0 => drop(bytes.remove(at)),
                1 => drop(bytes.splice(at..at, spoil[random(spoil.len())].iter().copied())),
                _ => bytes.truncate(at.max(1)),
            }
        }
        let read = read(&sound.clone().with(names[which], &bytes));
        for finding in &read.findings {
            for label in std::iter::once(&finding.primary).chain(&finding.related) {
                let file = read.documents.sources.file(label.span.file);
                assert!(
                    label.span.start <= label.span.end && label.span.end as usize <= file.text.len().max(3)
                );
            }
        }
        let mut out = Vec::new();
        findings::text(&read.findings, &read.documents.sources, 100, false, Language::En, &mut out).unwrap();
        findings::json(&read.findings, &read.documents.sources, &mut out).unwrap();
    }
}
