//! Random small workspaces that exercise every clause of model.md, sections 2 to 9, 12 and 13. What enters: a seed and
//! how many combinations of candidates there may be. What leaves: paths and YAML text. What always holds: no rule
//! of the format is broken, so resolving gives no error.

mod catalogue;
mod inventory;
mod manifest;
mod overlay;
mod progress;
pub mod random;
mod text;

use random::Random;
use text::Map;

/// Vendors: the second and the third are one, written in two ways.
const VENDORS: &[&str] = &["Visma", "Blåfjell", "Bla\u{30a}fjell", "tieto", "'v 3'", "' tieto '"];

/// Suppliers, some of whom are vendors, and some nobody.
const SUPPLIERS: &[&str] = &[
    "Visma",
    "Visma",
    "tieto",
    "'tieto '",
    "Acos AS",
    "Blåfjell",
    "Bla\u{30a}fjell",
    "ukjent",
    "' UNKNOWN '",
    "'-'",
];

/// How the amounts of a workspace lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flavour {
    /// Amounts of many sizes, most rates at their defaults.
    Ordinary,
    /// Few small amounts, so that many targets cost nearly the same.
    Even,
    /// Fewer still and nothing counted by heads, so that many targets cost exactly the same.
    Flat,
}

struct Municipality {
    id: &'static str,
    inhabitants: i64,
}

struct Domain {
    id: &'static str,
    /// Nothing is chosen here, so nothing multiplies.
    national: bool,
    own_project: bool,
    parallel: bool,
    /// It has a due of its own.
    due: bool,
    /// At most so many candidates.
    candidates: u64,
    map: Map,
}

struct Product {
    id: String,
    domains: Vec<usize>,
    market: bool,
    lead: i64,
    map: Map,
}

/// An entry of an inventory, ordinary or shared.
struct Entry {
    id: String,
    municipality: usize,
    covers: Vec<usize>,
    ordinary: bool,
    /// The ordinary entry behind it; itself if it is one.
    root: usize,
    /// The contract it names, by its place in its municipality.
    contract: Option<usize>,
    map: Map,
}

impl Entry {
    /// Whether it is a system of the domain.
    fn serves(&self, domain: usize) -> bool {
        self.ordinary && self.covers.contains(&domain)
    }
}

/// A workspace in the making.
struct World {
    random: Random,
    flavour: Flavour,
    /// The step of small amounts.
    unit: i64,
    /// The most combinations of candidates.
    most: u64,
    /// Whether most things are left in order, so that most domains have somebody to choose.
    kind: bool,
    /// Whether there is room for many combinations.
    large: bool,
    date: (i64, i64, i64),
    as_of: (i64, i64, i64),
    /// Whole months from as_of to date, about.
    ahead: i64,
    municipalities: Vec<Municipality>,
    components: Vec<&'static str>,
    domains: Vec<Domain>,
    products: Vec<Product>,
    entries: Vec<Entry>,
}

/// The files of the workspace of a seed, with at most so many combinations of candidates.
pub fn generate(seed: u64, most: u64) -> Vec<(String, String)> {
    let mut world = World::new(seed, most);
    catalogue::domains(&mut world);
    catalogue::products(&mut world);
    let mut files = inventory::write(&mut world);
    catalogue::tenders(&mut world);
    files.extend(catalogue::write(&mut world));
    files.extend(overlay::write(&mut world));
    let catalogues: Vec<String> =
        files.iter().map(|(path, _)| path.clone()).filter(|path| path.starts_with("catalogue")).collect();
    let progress = progress::write(&mut world);
    files.extend(manifest::write(&mut world, &catalogues, progress.is_some()));
    files.extend(progress);
    files
}

impl World {
    fn new(seed: u64, most: u64) -> World {
        let mut random = Random::new(seed);
        let flavour = *random.one(&[
            Flavour::Ordinary,
            Flavour::Ordinary,
            Flavour::Ordinary,
            Flavour::Even,
            Flavour::Flat,
        ]);
        let unit = *random.one(&[1, 1, 3, 100, 1000]);
        let date = *random.one(&[(2020, 1, 1), (2020, 2, 29), (2019, 12, 31), (2020, 8, 31), (2021, 3, 30)]);
        let ahead = if random.chance(30) { random.between(0, 30) } else { random.between(14, 30) };
        let as_of = back(date, ahead, &mut random);
        // Most workspaces are far smaller than they may be.
        let doublings = random.between(4, i64::from(most.max(16).ilog2()));
        World {
            flavour,
            unit,
            most: (1_u64 << doublings).min(most),
            kind: random.chance(85),
            large: doublings > 9,
            date,
            as_of,
            ahead,
            municipalities: municipalities(&mut random, flavour),
            components: random.some(&["folkeregister", "id-porten"], 2),
            domains: Vec::new(),
            products: Vec::new(),
            entries: Vec::new(),
            random,
        }
    }

    /// An amount of kroner, at most about `about` times two.
    fn kroner(&mut self, about: i64) -> i64 {
        match self.flavour {
            Flavour::Flat => *self.random.one(&[0, 0, 0, 1]) * self.unit,
            Flavour::Even => *self.random.one(&[0, 0, 1, 1, 1, 2]) * self.unit,
            Flavour::Ordinary => {
                let amount = self.random.between(0, 2 * about);
                match self.random.below(4) {
                    0 => amount,
                    1 => amount / 1000 * 1000,
                    2 => about,
                    _ => self.random.between(0, about / 10),
                }
            }
        }
    }

    /// Whether a later catalogue changes what an earlier one says: always the same answer.
    fn overlaid(&self) -> bool {
        (self.ahead + self.as_of.2) % 4 == 0
    }

    /// Whether amounts are small and few.
    fn even(&self) -> bool {
        self.flavour != Flavour::Ordinary
    }

    /// Whether something unfortunate befalls, so many times in a hundred; more seldom in a kind world.
    fn mishap(&mut self, percent: usize) -> bool {
        let percent = if self.kind { percent / 4 } else { percent };
        self.random.chance(percent)
    }

    /// A day within some months of the merger, often the very day or one beside it.
    fn near_merger(&mut self, months: i64) -> String {
        let (year, month, day) = self.date;
        match self.random.below(5) {
            0 => written((year, month, day)),
            1 => written(if day > 1 { (year, month, day - 1) } else { shifted((year, month, 31), -1) }),
            2 => written(if day < 28 { (year, month, day + 1) } else { shifted((year, month, 1), 1) }),
            _ => {
                let shift = self.random.between(-months, months);
                let day = *self.random.one(&[1, 15, 28, 30, 31]);
                written(shifted((year, month, day), shift))
            }
        }
    }

    /// Notes one more candidate in these domains, if there may be one in each of them.
    fn room_for(&mut self, domains: &[usize]) -> bool {
        let mut product = 1;
        for (index, domain) in self.domains.iter().enumerate() {
            let more = u64::from(domains.contains(&index) && !domain.national);
            product *= (domain.candidates + more).max(1);
        }
        if product > self.most {
            return false;
        }
        for index in domains {
            self.domains[*index].candidates += u64::from(!self.domains[*index].national);
        }
        true
    }
}

fn municipalities(random: &mut Random, flavour: Flavour) -> Vec<Municipality> {
    let mut ids = ["nord", "nord-2", "nord.x", "sor", "aust", "0"];
    random.shuffle(&mut ids);
    let alike = flavour != Flavour::Ordinary && random.chance(70);
    let count = *random.one(&[2, 2, 2, 3, 3, 4]);
    ids[..count]
        .iter()
        .map(|id| {
            let some = random.between(1, 20_000);
            let inhabitants =
                if alike { 1000 } else { *random.one(&[1, 6, 1000, 2000, 6000, 6001, 12_000, some]) };
            Municipality { id, inhabitants }
        })
        .collect()
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Some months later, the day clamped.
fn shifted((year, month, day): (i64, i64, i64), months: i64) -> (i64, i64, i64) {
    let count = year * 12 + month - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    (year, month, day.min(days_in(year, month)))
}

/// About so many months earlier, never later.
fn back(date: (i64, i64, i64), months: i64, random: &mut Random) -> (i64, i64, i64) {
    let (year, month, day) = shifted(date, -months);
    match random.below(4) {
        _ if months == 0 => date,
        0 => (year, month, 1),
        1 => (year, month, day),
        2 => shifted((year, month, 31), -1),
        _ => (year, month, random.between(1, day)),
    }
}

fn written((year, month, day): (i64, i64, i64)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}
