//! How long each stage takes on a workspace: `cargo bench --bench stages -- FOLDER..` (default: the default workspace and
//! the larger conformance cases). Prints milliseconds, the best of several runs, and the nodes of the search.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement looks at folders and prints"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use portfolio::cost::Basis;
use portfolio::load::{Folder, load};
use portfolio::optimise::large::encode_for_target;
use portfolio::optimise::search::{Search, minimise};
use portfolio::optimise::{Effort, target};
use portfolio::plan::{Solved, make, write};
use portfolio::resolve::{Clock, resolve};

const RUNS: usize = 3;

/// The shortest of several runs in milliseconds, and the last answer.
fn best<T>(mut run: impl FnMut() -> T) -> (f64, T) {
    let mut least = f64::INFINITY;
    let mut answer = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        answer = Some(run());
        least = least.min(start.elapsed().as_secs_f64() * 1e3);
    }
    (least, answer.expect("at least one run"))
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named: Vec<PathBuf> =
        std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).map(PathBuf::from).collect();
    if !named.is_empty() {
        return named;
    }
    let larger = root.join("tests/conformance/larger");
    let mut folders: Vec<PathBuf> = std::fs::read_dir(larger)
        .expect("cases")
        .map(|case| case.expect("a case").path().join("workspace"))
        .collect();
    folders.sort();
    folders.insert(0, root.join("portfolio"));
    folders
}

fn main() {
    println!(
        "{:<50} {:>7} {:>7} {:>7} {:>7} {:>8} {:>7} {:>7} {:>8}",
        "workspace", "load", "resolve", "basis", "encode", "search", "nodes", "gap ‰", "document"
    );
    for folder in folders() {
        let today = jiff::civil::date(2018, 4, 1);
        let (loading, (documents, _)) = best(|| load(&Folder::new(&folder)));
        let (resolving, resolved) = best(|| resolve(&documents, Clock { as_of_override: None, today }));
        let landscape = resolved.landscape.expect("a sound workspace");
        let (basing, basis) = best(|| Basis::new(&landscape));
        let (encoding, encoded) = best(|| encode_for_target(&basis).0);
        let (searching, found) = best(|| minimise(&encoded.problem, &Search::default()));
        let outcome = target(&basis, Effort::default());
        let gap = (found.bound - found.root) as f64 * 1e3 / found.bound as f64;
        let (documenting, _) =
            best(|| write(basis.landscape, &make(&basis, &Solved::of(&basis, outcome.clone()))));
        let name: String =
            folder.display().to_string().chars().rev().take(50).collect::<String>().chars().rev().collect();
        println!(
            "{name:<50} {loading:>7.1} {resolving:>7.1} {basing:>7.1} {encoding:>7.1} {searching:>8.1} {:>7} {gap:>7.3} \
             {documenting:>8.1}",
            found.nodes
        );
    }
}
