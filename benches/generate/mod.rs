//! Workspaces as large as real ones, drawn from a seed: a few municipalities or all of Norway, with hubs, suites, market
//! shares, contracts over several systems, shared systems and missing counts. Nothing in them is a real inventory.
//!
//! An instance has a name (`S-7`, `M-3-ties-budget`), and the name is all that it depends on: it is drawn as text in the
//! workspace's own format and read by the program like any other.
#![allow(dead_code, reason = "each bench uses its part")]

mod catalogue;
mod dice;
mod inventory;
mod limits;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use portfolio::cost::Basis;
use portfolio::diagnostic::Severity;
use portfolio::load::{Entry, FileError, Files, load};
use portfolio::model::Landscape;
use portfolio::optimise::build::{BUDGET, CORES, Encoded, PROCUREMENTS, VENDORS, encode};
use portfolio::optimise::search::feasible;
use portfolio::resolve::{Clock, resolve};

use catalogue::Catalogue;
use dice::Dice;
use inventory::{Inventories, municipalities};

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 3 municipalities, 30 domains: what any solver can do.
    T,
    /// 3 municipalities, 120 domains.
    S,
    /// 10 municipalities, 150 domains.
    M,
    /// 40 municipalities, 150 domains.
    L,
    /// 357 municipalities, 150 domains: all of Norway, some 40 000 entries.
    XL,
}

impl Size {
    fn municipalities(self) -> usize {
        [3, 3, 10, 40, 357][self as usize]
    }

    fn domains(self) -> usize {
        [30, 120, 150, 150, 150][self as usize]
    }
}

/// What is unusual about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing.
    Plain,
    /// Sizes, fees and counts that nearly all are equal.
    Ties,
    /// Many suites, each on one contract that is dear to leave.
    Suites,
    /// Everything is joined to everything.
    Dense,
}

/// Which limits it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounds {
    /// None.
    None,
    /// One-off costs and procurements.
    Budget,
    /// All four, hardly above the least that can be kept.
    Tight,
}

/// An instance, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instance {
    /// How large.
    pub size: Size,
    /// The seed.
    pub seed: u64,
    /// What is unusual about it.
    pub shape: Shape,
    /// Which limits it has.
    pub bounds: Bounds,
}

impl fmt::Display for Instance {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:?}-{}", self.size, self.seed)?;
        to.write_str(["", "-ties", "-suites", "-dense"][self.shape as usize])?;
        to.write_str(["", "-budget", "-tight"][self.bounds as usize])
    }
}

impl FromStr for Instance {
    type Err = String;

    /// Reads a name.
    fn from_str(name: &str) -> Result<Self, String> {
        let mut parts = name.split('-');
        let size = match parts.next() {
            Some("T") => Size::T,
            Some("S") => Size::S,
            Some("M") => Size::M,
            Some("L") => Size::L,
            Some("XL") => Size::XL,
            _ => return Err(format!("{name}: begin with T, S, M, L or XL")),
        };
        let seed = parts.next().and_then(|seed| seed.parse().ok());
        let seed = seed.ok_or_else(|| format!("{name}: a seed comes second, such as S-7"))?;
        let mut instance = Instance { size, seed, shape: Shape::Plain, bounds: Bounds::None };
        for part in parts {
            match part {
                "ties" => instance.shape = Shape::Ties,
                "suites" => instance.shape = Shape::Suites,
                "dense" => instance.shape = Shape::Dense,
                "budget" => instance.bounds = Bounds::Budget,
                "tight" => instance.bounds = Bounds::Tight,
                _ => return Err(format!("{name}: `{part}` is none of ties, suites, dense, budget, tight")),
            }
        }
        Ok(instance)
    }
}

/// A workspace: its files, by path.
#[derive(Clone, Debug)]
pub struct Workspace {
    files: BTreeMap<String, String>,
    /// How many entries its inventories have.
    pub entries: usize,
}

impl Files for Workspace {
    fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.files.get(path).map(|text| text.clone().into_bytes()).ok_or(FileError::Missing)
    }

    fn list(&self, _: &str) -> Result<Vec<Entry>, FileError> {
        Err(FileError::NotFolder)
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}

impl Workspace {
    /// Reads it as the program would; it must be without errors.
    pub fn landscape(&self) -> Landscape {
        let (documents, mut findings) = load(self);
        let today = jiff::civil::date(2018, 4, 1);
        let resolved = resolve(&documents, Clock { as_of_override: None, today });
        findings.extend(resolved.findings);
        let wrong = findings.iter().find(|finding| finding.severity == Severity::Error);
        assert!(wrong.is_none(), "the generator wrote what is wrong: {wrong:?}");
        resolved.landscape.expect("a workspace without errors has a landscape")
    }

    /// Writes it into a folder.
    pub fn write(&self, folder: &Path) -> std::io::Result<()> {
        for (path, text) in &self.files {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
            std::fs::write(path, text)?;
        }
        Ok(())
    }

    /// A number that changes when the text does.
    fn fingerprint(&self) -> u64 {
        self.files.values().flat_map(|text| text.bytes()).fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }
}

impl Instance {
    /// Its workspace.
    pub fn workspace(&self) -> Workspace {
        self.draw().0
    }

    /// Its problem, and what the problem's numbers mean. No file is touched.
    pub fn encoded(&self) -> Encoded {
        self.draw().1
    }

    fn draw(&self) -> (Workspace, Encoded) {
        let municipalities = municipalities(self);
        let inhabitants = municipalities.iter().map(|municipality| municipality.inhabitants).sum();
        let mut catalogue = Catalogue::new(self, inhabitants);
        let inventories = Inventories::new(self, &catalogue, &municipalities);
        let mut decisions = self.decisions(&catalogue, &municipalities, &inventories);
        let mut files = BTreeMap::new();
        for (municipality, text) in municipalities.iter().zip(&inventories.files) {
            files.insert(format!("inventories/{}.yaml", municipality.id), text.clone());
        }
        files.insert("portfolio.yaml".to_owned(), self.manifest(&municipalities));
        let mut workspace = Workspace { files, entries: inventories.count() };
        loop {
            let files = &mut workspace.files;
            files.insert("catalogue/domains.yaml".to_owned(), catalogue.domains_yaml());
            files.insert("catalogue/products.yaml".to_owned(), catalogue.products_yaml());
            let lines: String = decisions.iter().map(|(_, line)| format!("- {{{line}}}\n")).collect();
            files.insert("decisions.yaml".to_owned(), format!("decisions:\n{lines}"));
            let landscape = workspace.landscape();
            let basis = Basis::new(&landscape);
            // A domain where nothing is left to choose would make the whole merger infeasible, which is another question.
            let bare: Vec<String> = basis
                .in_scope()
                .filter(|&domain| basis.candidates(domain).is_empty())
                .map(|domain| landscape.domain(domain).id.to_string())
                .collect();
            for id in &bare {
                let domain = catalogue.domain(id);
                decisions.retain(|(decided, _)| *decided != domain);
                catalogue.rescue(domain);
            }
            if bare.is_empty() {
                let mut encoded = encode(&basis);
                if !feasible(&encoded.problem) {
                    // What products require and exclude leaves nothing.
                    catalogue.relent();
                    continue;
                }
                encoded.problem.limits = limits::limits(self, &encoded.problem, workspace.fingerprint());
                let limits = [
                    ("one_off_budget", BUDGET),
                    ("procurements", PROCUREMENTS),
                    ("archive_cores", CORES),
                    ("vendors", VENDORS),
                ]
                .iter()
                .filter_map(|&(name, limit)| {
                    encoded.problem.limits[limit].map(|most| format!("{name}: {most}"))
                })
                .collect::<Vec<_>>()
                .join(", ");
                let manifest = workspace.files.get_mut("portfolio.yaml").expect("written above");
                manifest.push_str(&format!("limits: {{{limits}}}\n"));
                return (workspace, encoded);
            }
        }
    }

    fn manifest(&self, municipalities: &[inventory::Municipality]) -> String {
        let mut text = format!(
            "format: 2\nmerger: {{name: {self}, date: 2020-01-01, as_of: 2018-04-01, horizon_years: 5, discount_rate: 4.0}}\nmunicipalities:\n"
        );
        for municipality in municipalities {
            let (id, inhabitants) = (&municipality.id, municipality.inhabitants);
            text.push_str(&format!(
                "- {{id: {id}, name: {id}, inhabitants: {inhabitants}, inventory: inventories/{id}.yaml}}\n"
            ));
        }
        text.push_str(
            "catalogue: [catalogue/domains.yaml, catalogue/products.yaml]\narchive_domain: archive\n",
        );
        text.push_str("decisions: decisions.yaml\n");
        match self.shape {
            Shape::Plain | Shape::Dense => {}
            Shape::Ties => text.push_str(
                "rates:\n  quality: {seconds_per_point_week: 0}\n  migration: {convert: {fixed: 250000, per_user: 500, per_record: 0}, consolidate: {fixed: 100000, per_user: 500, per_record: 0}}\n  integration: {keep: 50000, suite: 50000, reuse: 50000, build: 100000, build_locked: 100000}\n",
            ),
            Shape::Suites => text.push_str("rates:\n  vendor_annual: 300000\n"),
        }
        text
    }

    /// A few decisions have been taken: the archive perhaps, something rejected, an integration dropped.
    fn decisions(
        &self,
        catalogue: &Catalogue,
        municipalities: &[inventory::Municipality],
        inventories: &Inventories,
    ) -> Vec<(usize, String)> {
        let mut dice = Dice::new(self.seed, "decisions");
        let mut decisions = Vec::new();
        let archive = catalogue.domain("archive");
        if dice.percent(30)
            && let Some(system) = inventories.system(&municipalities[0], 0, archive)
        {
            decisions.push((
                archive,
                format!("domain: archive, choose: {system}, by: Joint committee, date: 2018-03-01"),
            ));
        }
        for _ in 0..3 {
            let (domain, place) = (dice.below(catalogue.domains.len()), dice.below(municipalities.len()));
            let about = &catalogue.domains[domain];
            let taken = decisions.iter().any(|(decided, _)| *decided == domain);
            if about.chosen_here
                && !taken
                && let Some(system) = inventories.system(&municipalities[place], place, domain)
            {
                decisions.push((domain, format!("domain: {}, reject: {system}", about.id)));
            }
        }
        decisions
    }
}
