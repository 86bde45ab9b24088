//! How long the roadmap takes and how far its proof goes: `cargo bench --bench roadmap -- FOLDER..` (default: the default workspace
//! and the larger conformance cases). A row a workspace; with `--teams N` every sector has so many teams and the desk so many.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement looks at folders and prints"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use portfolio::cost::Basis;
use portfolio::load::{Folder, load};
use portfolio::model::SectorId;
use portfolio::optimise::{Effort, target};
use portfolio::plan::Solved;
use portfolio::resolve::{Clock, resolve};
use portfolio::roadmap::of_plan;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let flag = words.iter().position(|word| word == "--teams");
    let teams: Option<u32> = flag.and_then(|at| words.get(at + 1)?.parse().ok());
    let named =
        words.iter().enumerate().filter(|(at, _)| flag.is_none_or(|flag| *at < flag || *at > flag + 1));
    let mut folders: Vec<PathBuf> = named.map(|(_, word)| PathBuf::from(word)).collect();
    if folders.is_empty() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let larger = root.join("tests/conformance/larger");
        folders = vec![root.join("portfolio")];
        for name in ["realistic-1", "realistic-3", "ten-municipalities"] {
            folders.push(larger.join(name).join("workspace"));
        }
    }
    println!("{:>9} {:>9} {:>6} {:>6} {:>6}  workspace", "ms", "projects", "late", "bound", "proven");
    for folder in folders {
        let (documents, _) = load(&Folder::new(&folder));
        let today = jiff::civil::date(2018, 4, 1);
        let resolved = resolve(&documents, Clock { as_of_override: None, today });
        let Some(mut land) = resolved.landscape else { continue };
        if let Some(teams) = teams {
            land.roadmap.teams =
                (0..land.sectors.len()).map(|sector| (SectorId::at(sector), teams)).collect();
            land.roadmap.procurement_desk = teams;
        }
        let basis = Basis::new(&land);
        let plan = Solved::of(&basis, target(&basis, Effort::default()));
        let Some((selection, evaluation)) = &plan.target else { continue };
        let start = Instant::now();
        let Ok(made) = of_plan(&basis, selection, evaluation) else { continue };
        let time = start.elapsed().as_millis();
        println!(
            "{time:>9} {:>9} {:>6} {:>6} {:>6}  {}",
            made.projects.list.len(),
            made.weighted_late(),
            made.weighted_late_bound(),
            made.schedule.proven_levels,
            folder.display()
        );
    }
}
