//! The inventories of an instance: who has what, from whom, on which contract, joined to what.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::catalogue::{Catalogue, HUBS, USUAL};
use super::dice::Dice;
use super::{Instance, Shape, Size};

/// A municipality.
#[derive(Clone, Debug)]
pub struct Municipality {
    /// Its id.
    pub id: String,
    /// Its inhabitants.
    pub inhabitants: u64,
}

/// Norway's municipalities by inhabitants, every twentieth part of the list, roughly.
const NORWAY: [u64; 21] = [
    200, 900, 1200, 1500, 1900, 2300, 2700, 3200, 3900, 4600, 5300, 6300, 7800, 9900, 12200, 15000, 19500,
    25500, 37000, 62000, 700_000,
];

/// Draws who merges.
pub fn municipalities(instance: &Instance) -> Vec<Municipality> {
    let mut dice = Dice::new(instance.seed, "municipalities");
    let count = instance.size.municipalities();
    let mut inhabitants: Vec<u64> = (0..count)
        .map(|index| {
            // All of Norway has its own sizes; a merger has one centre and its neighbours.
            let at = match instance.size {
                Size::XL => index as u64 * 2000 / count as u64,
                _ if index == 0 => dice.between(1500, 1900),
                _ => dice.between(100, 1500),
            };
            let (low, high) = (NORWAY[(at / 100) as usize], NORWAY[(at / 100) as usize + 1]);
            // The largest city stands alone.
            let part = if at / 100 == 19 && index + 1 < count { (at % 100).pow(2) / 100 } else { at % 100 };
            low + (high - low) * part / 100
        })
        .collect();
    inhabitants.sort_unstable_by(|a, b| b.cmp(a));
    if instance.shape == Shape::Ties {
        inhabitants.fill(8000);
    }
    inhabitants
        .into_iter()
        .enumerate()
        .map(|(index, inhabitants)| Municipality { id: format!("m{index:03}"), inhabitants })
        .collect()
}

/// An ordinary system or a shared entry.
#[derive(Debug)]
struct Entry {
    id: String,
    product: Option<usize>,
    /// Municipality and place of the root, of a shared entry.
    root: Option<(usize, usize)>,
    covers: Vec<usize>,
    contract: Option<String>,
    in_use: bool,
}

/// Every inventory.
#[derive(Debug)]
pub struct Inventories {
    entries: Vec<Vec<Entry>>,
    /// Each municipality's file.
    pub files: Vec<String>,
}

impl Inventories {
    /// Draws them.
    pub fn new(instance: &Instance, catalogue: &Catalogue, municipalities: &[Municipality]) -> Self {
        let mut inventories = Inventories { entries: Vec::new(), files: Vec::new() };
        for (index, municipality) in municipalities.iter().enumerate() {
            let mut dice = Dice::new(instance.seed, &format!("inventory of {}", municipality.id));
            let mut writer = Writer { instance, catalogue, municipalities, index, dice: &mut dice };
            let mut entries = writer.entries(&inventories.entries);
            let text = writer.yaml(&mut entries, &inventories.entries);
            inventories.entries.push(entries);
            inventories.files.push(text);
        }
        inventories
    }

    /// An ordinary system in use in a domain, as `municipality/system`, of the municipality at a place.
    pub fn system(&self, municipality: &Municipality, place: usize, domain: usize) -> Option<String> {
        let entries = &self.entries[place];
        let found = entries.iter().find(|e| e.root.is_none() && e.in_use && e.covers.contains(&domain));
        found.map(|entry| format!("{}/{}", municipality.id, entry.id))
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.entries.iter().map(Vec::len).sum()
    }
}

struct Writer<'a> {
    instance: &'a Instance,
    catalogue: &'a Catalogue,
    municipalities: &'a [Municipality],
    index: usize,
    dice: &'a mut Dice,
}

impl Writer<'_> {
    /// Who has what: loyal to a few suites, else as the market's shares have it; some of it at a neighbour's.
    fn entries(&mut self, others: &[Vec<Entry>]) -> Vec<Entry> {
        let suites: Vec<usize> = self.catalogue.products.iter().filter_map(|product| product.suite).collect();
        let loyal: Vec<usize> = (0..self.dice.between(2, 4)).map(|_| self.dice.pick(&suites)).collect();
        let devotion = if self.instance.shape == Shape::Suites { 20 } else { 6 };
        let host = (self.index > 0).then(|| self.dice.below(self.index.min(self.index / 8 + 3)));
        let sharing = if self.dice.percent(40) { 25 } else { 5 };
        let mut entries: Vec<Entry> = Vec::new();
        for (domain, about) in self.catalogue.domains.iter().enumerate() {
            let mut covered = [98, 88, 60][about.priority];
            if self.inhabitants() < 3000 && about.priority > 0 {
                covered -= 20;
            }
            if !self.dice.percent(covered) {
                continue;
            }
            if let Some(host) = host
                && self.dice.percent(sharing)
                && let Some(root) =
                    others[host].iter().position(|e| e.root.is_none() && e.covers.contains(&domain))
            {
                let root = (host, root);
                match entries.iter_mut().find(|entry| entry.root == Some(root)) {
                    Some(entry) => entry.covers.push(domain),
                    None => {
                        let id = format!("at-{}-{}", self.municipalities[host].id, others[host][root.1].id);
                        entries.push(Entry {
                            id,
                            product: None,
                            root: Some(root),
                            covers: vec![domain],
                            contract: None,
                            in_use: true,
                        });
                    }
                }
                continue;
            }
            let options: Vec<usize> = (0..self.catalogue.products.len())
                .filter(|&p| {
                    let product = &self.catalogue.products[p];
                    !product.is_tender() && product.domains.contains(&domain)
                })
                .collect();
            let mut weights: Vec<u64> = options
                .iter()
                .map(|&p| {
                    let product = &self.catalogue.products[p];
                    let mine = product.suite.is_some_and(|suite| loyal.contains(&suite));
                    product.share * if mine { devotion } else { 1 }
                })
                .collect();
            // What a municipality has made itself is a product of its own kind.
            weights.push(weights.iter().sum::<u64>() / 16 + 1);
            let product = options.get(self.dice.weighted(&weights)).copied();
            match entries.iter_mut().find(|entry| product.is_some() && entry.product == product) {
                Some(entry) => entry.covers.push(domain),
                None => {
                    let id = match product {
                        Some(product) => self.catalogue.products[product].id.clone(),
                        None => format!("own-{}", about.id),
                    };
                    let in_use = !self.dice.percent(5);
                    entries.push(Entry {
                        id,
                        product,
                        root: None,
                        covers: vec![domain],
                        contract: None,
                        in_use,
                    });
                }
            }
        }
        entries
    }

    fn inhabitants(&self) -> u64 {
        self.municipalities[self.index].inhabitants
    }

    /// What is usual a year for some domains here, more or less.
    fn usual(&mut self, domains: &[usize]) -> u64 {
        let rate: u64 = domains.iter().map(|&domain| USUAL[self.catalogue.domains[domain].size]).sum();
        let usual = rate * self.inhabitants().max(2500) / 1000;
        if self.instance.shape == Shape::Ties {
            return (usual * self.dice.between(1, 2)).div_ceil(50_000) * 50_000;
        }
        usual * self.dice.between(40, 170) / 100 / 100 * 100
    }

    fn yaml(&mut self, entries: &mut [Entry], others: &[Vec<Entry>]) -> String {
        let contracts = self.contracts(entries);
        let mut text = format!("municipality: {}\nsystems:\n", self.municipalities[self.index].id);
        for entry in entries.iter() {
            self.entry(entry, others, &mut text);
        }
        text.push_str(&contracts);
        self.integrations(entries, &mut text);
        text
    }

    /// Contracts: one for the systems of a suite, else one each; some systems have none. Some say what part of the fee pays
    /// for which system.
    fn contracts(&mut self, entries: &mut [Entry]) -> String {
        let many = self.instance.shape == Shape::Suites;
        let mut of_suite: BTreeMap<usize, String> = BTreeMap::new();
        let mut covered: BTreeMap<String, (usize, Vec<usize>, Vec<String>)> = BTreeMap::new();
        for entry in entries.iter_mut().filter(|entry| entry.root.is_none()) {
            if !self.dice.percent(if many { 92 } else { 78 }) {
                continue;
            }
            let number = covered.len() + 1;
            let suite = entry.product.and_then(|product| self.catalogue.products[product].suite);
            let id = match suite {
                Some(suite) if self.dice.percent(85) => {
                    of_suite.entry(suite).or_insert_with(|| format!("k{number:03}")).clone()
                }
                _ => format!("k{number:03}"),
            };
            let vendor = entry.product.and_then(|product| self.catalogue.products[product].vendor);
            let (_, domains, systems) =
                covered.entry(id.clone()).or_insert((vendor.unwrap_or(999), Vec::new(), Vec::new()));
            domains.extend(&entry.covers);
            systems.push(entry.id.clone());
            entry.contract = Some(id);
        }
        let mut text = String::from("contracts:\n");
        for (id, (vendor, domains, systems)) in covered {
            let fee = self.usual(&domains);
            let known = if self.dice.percent(96) { format!(", annual_fee: {fee}") } else { String::new() };
            let _ = write!(text, "- {{id: {id}, supplier: vendor{vendor}{known}, start: 2010-01-01");
            if !known.is_empty() && systems.len() > 1 && self.dice.percent(50) {
                text.push_str(&self.lines(&systems, fee));
            }
            text.push_str(
                ["", ", pricing: fixed", ", pricing: per_inhabitant"][self.dice.weighted(&[60, 25, 15])],
            );
            if self.dice.percent(65) {
                let (year, month) = (self.dice.between(2018, 2023), self.dice.between(5, 12));
                let day = if matches!(month, 6 | 9 | 11) { 30 } else { 31 };
                let _ = write!(text, ", end: {year}-{month:02}-{day}");
                if self.dice.percent(55) {
                    let _ = write!(text, ", renewal_months: {}", self.dice.pick(&[12, 12, 24, 36]));
                } else if self.dice.percent(50) {
                    text.push_str(", options: {count: 2, months: 12, used: 1, decide_months: 3}");
                }
            } else if self.dice.percent(30) {
                let _ = write!(text, ", notice_to: {}", self.dice.pick(&["month", "quarter", "year"]));
            }
            let _ = write!(text, ", notice_months: {}", self.dice.pick(&[0, 3, 3, 6, 6, 12]));
            if self.dice.percent(if many { 60 } else { 30 }) {
                let _ = write!(text, ", exit_fee: {}", fee * self.dice.between(20, 150) / 100);
            }
            let growth = self.dice.weighted(&[40, 15, 10, 35]);
            text.push_str([", growth: any", ", growth: 100", ", growth: none", ""][growth]);
            if self.dice.percent(10) {
                text.push_str(", bridge: {months: 3, price_percent: 130}");
            }
            let party = if self.dice.percent(5) { ", shared_with: [neighbour]" } else { "" };
            let _ = writeln!(text, "{party}, dpa: true}}");
        }
        if text.lines().count() == 1 { String::new() } else { text }
    }

    /// The lines of a contract: part of its fee for each of its systems.
    fn lines(&mut self, systems: &[String], fee: u64) -> String {
        let most = fee / systems.len() as u64;
        let lines: Vec<String> = systems
            .iter()
            .map(|system| format!("{{system: {system}, annual: {}}}", most * self.dice.between(30, 90) / 100))
            .collect();
        format!(", lines: [{}]", lines.join(", "))
    }

    fn entry(&mut self, entry: &Entry, others: &[Vec<Entry>], text: &mut String) {
        let _ = writeln!(text, "- id: {}\n  name: System {}", entry.id, entry.id);
        if let Some((municipality, place)) = entry.root {
            let (municipality, root) =
                (&self.municipalities[municipality].id, &others[municipality][place].id);
            let _ = writeln!(text, "  shared_from: {municipality}/{root}");
        } else {
            match entry.product {
                Some(product) => {
                    let _ = writeln!(text, "  product: {}", self.catalogue.products[product].id);
                }
                None => {
                    if self.dice.percent(50) {
                        text.push_str("  vendor: in-house\n");
                    }
                    let form = self.dice.weighted(&[50, 25, 15, 6, 4]);
                    let form = ["", "own", "spreadsheet", "files", "paper"][form];
                    if !form.is_empty() {
                        let _ = writeln!(text, "  form: {form}");
                    }
                }
            }
            if self.dice.percent(2) {
                text.push_str("  unfit: not secure enough\n");
            }
            if self.dice.percent(4) {
                let _ = writeln!(text, "  capacity: {}", self.inhabitants() * self.dice.between(1, 8));
            }
            if !entry.in_use {
                text.push_str("  status: phasing_out\n");
            }
            if self.dice.percent(3) {
                let ends = self.dice.pick(&["2019-12-31", "2020-06-30", "2022-12-31"]);
                let _ = writeln!(text, "  end_of_life: {ends}");
            }
            match &entry.contract {
                Some(contract) => {
                    let _ = writeln!(text, "  contract: {contract}");
                    if self.dice.percent(30) {
                        let _ = writeln!(text, "  annual_cost: {}", self.usual(&entry.covers) / 4);
                    }
                }
                // Without either the cost is an assumed one.
                None if self.dice.percent(70) => {
                    let _ = writeln!(text, "  annual_cost: {}", self.usual(&entry.covers));
                }
                None => {}
            }
            if self.dice.percent(20) {
                text.push_str(
                    self.dice.pick(&["  cost_pricing: fixed\n", "  cost_pricing: per_inhabitant\n"]),
                );
            }
            if self.dice.percent(3) {
                text.push_str("  interface: locked\n");
            }
        }
        match self.dice.weighted(&[88, 8, 4]) {
            1 => text.push_str("  data: lookup\n"),
            2 => text.push_str("  data: none\n"),
            _ => {}
        }
        text.push_str("  covers:\n");
        for &domain in &entry.covers {
            let _ = write!(text, "  - {{domain: {}", self.catalogue.domains[domain].id);
            let ties = self.instance.shape == Shape::Ties;
            let size = self.inhabitants() * (self.catalogue.domains[domain].size as u64 + 1);
            if ties || self.dice.percent(80) {
                let users = if ties { 100 } else { size * self.dice.between(1, 40) / 1000 };
                let _ = write!(text, ", users: {users}");
            }
            if ties || self.dice.percent(70) {
                let records = if ties { 1000 } else { size * self.dice.between(5, 300) / 1000 };
                let _ = write!(text, ", records: {records}");
            }
            if entry.root.is_none() && !ties && self.dice.percent(85) {
                let _ = write!(text, ", fit: {}", self.dice.weighted(&[3, 12, 35, 35, 15]) + 1);
            }
            if self.dice.percent(10) {
                let _ = write!(text, ", sites: {}", self.dice.between(1, 20));
            }
            text.push_str("}\n");
        }
    }

    /// Who is joined to what: mostly to the hubs.
    fn integrations(&mut self, entries: &[Entry], text: &mut String) {
        let root = |place: usize| entries[place].root.unwrap_or((self.index, place));
        let at = |domain: usize| entries.iter().position(|entry| entry.covers.contains(&domain));
        let hubs: Vec<(usize, u64)> =
            HUBS.iter().zip([25, 35, 25, 15]).map(|(hub, p)| (self.catalogue.domain(hub), p)).collect();
        let stray = if self.instance.shape == Shape::Dense { 60 } else { 8 };
        let mut lines = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            let mut ends: Vec<(usize, usize)> = Vec::new();
            for &(hub, percent) in &hubs {
                if self.dice.percent(percent)
                    && let Some(other) = at(hub)
                {
                    ends.push((other, hub));
                }
            }
            if self.dice.percent(stray) {
                let other = self.dice.below(entries.len());
                ends.push((other, self.dice.pick(&entries[other].covers)));
            }
            for (other, domain) in ends {
                if root(other) != root(place) {
                    let (to, domain) = (&entries[other].id, &self.catalogue.domains[domain].id);
                    lines.push(format!(
                        "- {{from: {}, to: {to}@{domain}, kind: {}}}\n",
                        entry.id,
                        kind(self.dice)
                    ));
                }
            }
            if let Some(component) = self.catalogue.domains[entry.covers[0]].component
                && self.dice.percent(50)
            {
                let kind = kind(self.dice);
                lines.push(format!("- {{from: {}, to: 'component:{component}', kind: {kind}}}\n", entry.id));
            }
        }
        if !lines.is_empty() {
            text.push_str("integrations:\n");
            text.extend(lines);
        }
    }
}

fn kind(dice: &mut Dice) -> &'static str {
    ["api", "file", "manual", "locked"][dice.weighted(&[40, 30, 20, 10])]
}
