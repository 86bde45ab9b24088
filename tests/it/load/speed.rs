//! Reading is quick. Run by hand: `cargo test --release --test it speed -- --ignored --nocapture`.

use std::path::PathBuf;
use std::time::Instant;

use portfolio::load::{self, Folder};
use portfolio::resolve;

use super::support::clock;

#[test]
#[ignore = "a measurement; SPEED names a workspace"]
fn speed() {
    let folder = PathBuf::from(std::env::var_os("SPEED").expect("SPEED names a workspace"));
    let start = Instant::now();
    let (documents, findings) = load::load(&Folder::new(folder));
    let loaded = start.elapsed();
    let resolved = resolve::resolve(&documents, clock());
    let bytes: usize = documents.sources.files().map(|(_, file)| file.text.len()).sum();
    println!(
        "{bytes} bytes: loaded in {loaded:?}, resolved in {:?}, {} findings",
        start.elapsed() - loaded,
        findings.len() + resolved.findings.len()
    );
}
