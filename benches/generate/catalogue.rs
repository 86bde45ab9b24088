//! The catalogue of an instance: domains around a few hubs, suites and single products that share each market, and what
//! a tender could bring.

use std::fmt::Write;

use super::dice::Dice;
use super::{Instance, Shape};

/// Sectors, each with its domains. Real ones; their weight in a municipality's day is the generator's.
const SECTORS: [(&str, &str); 7] = [
    (
        "D1",
        "economy archive payroll hr time-registration recruitment invoice purchase budget minutes quality intranet website forms contract-register project statistics switchboard survey insurance",
    ),
    (
        "D6",
        "identity email office service-desk client backup monitoring integration-platform print sms telephony video remote mdm e-signature digital-post document-scan antivirus password",
    ),
    (
        "D7",
        "population plan-register zoning environment emergency-plan climate address crisis-info risk housing",
    ),
    (
        "D3",
        "elderly-care medication alarm patient-alarm gp infection social housing-support refugee physio health-centre vaccine aid-store shift-plan keys meals welfare-tech rehabilitation substance emergency-unit",
    ),
    (
        "D2",
        "school lms kindergarten after-school ppt child-welfare music-school adult-education school-library school-health timetable pupil-transport digital-exam parent-app",
    ),
    (
        "D4",
        "building-case map gis property-register property-tax fees water water-telemetry waste road road-light fdv cleaning energy bms fire chimney survey-field harbour parking fleet well access",
    ),
    (
        "D5",
        "library booking culture-pass cinema pool grants business-support licence agriculture wildlife tourism museum church volunteers",
    ),
];

/// The domains that nearly everything is joined to.
pub const HUBS: [&str; 4] = ["economy", "identity", "archive", "population"];

/// National components.
const COMPONENTS: [&str; 7] =
    ["helsenettet", "folkeregisteret", "id-porten", "svarut", "altinn", "matrikkelen", "digital-post"];

/// small, medium, large
pub const SIZES: [&str; 3] = ["small", "medium", "large"];

/// A year's cost per 1000 inhabitants that is usual for each size.
pub const USUAL: [u64; 3] = [1500, 5000, 20000];

/// A domain.
#[derive(Debug)]
pub struct Domain {
    /// Its id.
    pub id: String,
    /// Its sector's place.
    pub sector: usize,
    /// Its size's place.
    pub size: usize,
    /// 0 must, 1 should, 2 may.
    pub priority: usize,
    /// Whether it is decided here.
    pub chosen_here: bool,
    /// Whether the state advises against procuring.
    pub advisory: bool,
    /// The domains that it must be integrated with.
    pub integrations: Vec<usize>,
    /// The component that it must be integrated with.
    pub component: Option<&'static str>,
    /// Everything else, as it stands in the file.
    rest: String,
}

/// A product.
#[derive(Debug)]
pub struct Product {
    /// Its id.
    pub id: String,
    /// The domains it serves.
    pub domains: Vec<usize>,
    /// Its vendor's number; a tender's winner is not known.
    pub vendor: Option<usize>,
    /// Its suite's number.
    pub suite: Option<usize>,
    /// How many municipalities have it, among the products of a domain.
    pub share: u64,
    /// Lead time in months, where it can be procured.
    pub lead: Option<u64>,
    one_off: u64,
    annual: u64,
    end_of_life: Option<&'static str>,
    /// What it requires and excludes.
    bonds: String,
    rest: String,
}

impl Product {
    /// Whether it stands for whatever a tender brings.
    pub fn is_tender(&self) -> bool {
        self.vendor.is_none()
    }
}

/// The catalogue.
#[derive(Debug)]
pub struct Catalogue {
    /// The domains.
    pub domains: Vec<Domain>,
    /// The products.
    pub products: Vec<Product>,
    inhabitants: u64,
}

impl Catalogue {
    /// Draws one for so many inhabitants in all.
    pub fn new(instance: &Instance, inhabitants: u64) -> Self {
        let mut catalogue = Catalogue { domains: Vec::new(), products: Vec::new(), inhabitants };
        catalogue.draw_domains(instance);
        catalogue.draw_products(instance);
        catalogue
    }

    /// The place of a domain.
    pub fn domain(&self, id: &str) -> usize {
        self.domains.iter().position(|domain| domain.id == id).expect("a domain of this catalogue")
    }

    /// Makes sure that something can be chosen in a domain: a quick tender.
    pub fn rescue(&mut self, domain: usize) {
        self.domains[domain].advisory = false;
        let tender = format!("tender-{}", self.domains[domain].id);
        match self.products.iter_mut().find(|product| product.id == tender) {
            Some(product) => product.lead = Some(6),
            None => self.add_tender(domain, 6, 150),
        }
    }

    /// Takes away what products require and exclude.
    pub fn relent(&mut self) {
        for product in &mut self.products {
            product.bonds.clear();
        }
    }

    fn draw_domains(&mut self, instance: &Instance) {
        let mut dice = Dice::new(instance.seed, "domains");
        let count = instance.size.domains();
        let mut named: Vec<Vec<&str>> =
            SECTORS.iter().map(|(_, domains)| domains.split(' ').rev().collect()).collect();
        let mut names: Vec<(String, usize)> = Vec::new();
        while names.len() < count {
            let before = names.len();
            for (sector, left) in named.iter_mut().enumerate() {
                names.extend(left.pop().map(|name| (name.to_owned(), sector)));
            }
            if names.len() == before {
                names.push((format!("special-{:02}", names.len() + 1), dice.below(SECTORS.len())));
            }
        }
        // Archive comes second in its sector, so even the smallest instance has every hub.
        names.truncate(count.max(8));
        let places: Vec<Option<usize>> =
            HUBS.iter().map(|hub| names.iter().position(|(name, _)| name == hub)).collect();
        let hub = |index: usize| places[index].expect("every instance has the hubs");
        for (index, (id, sector)) in names.iter().enumerate() {
            let is_hub = HUBS.contains(&id.as_str());
            let size = if is_hub { 2 } else { dice.weighted(&[45, 40, 15]) };
            let priority = if is_hub { 0 } else { dice.weighted(&[30, 50, 20]) };
            let mut integrations = Vec::new();
            let (about_people, dense) = (matches!(sector, 3 | 4), instance.shape == Shape::Dense);
            for (which, percent) in [(0, 35), (1, 55), (3, if about_people { 60 } else { 15 })] {
                if hub(which) != index && !is_hub && dice.percent(percent) {
                    integrations.push(hub(which));
                }
            }
            if id == "archive" || id == "economy" {
                integrations.push(hub(1));
            }
            let neighbours = if dense { dice.between(4, 9) } else { u64::from(dice.percent(30)) };
            for _ in 0..neighbours {
                let other = dice.below(names.len());
                if other != index && !integrations.contains(&other) {
                    integrations.push(other);
                }
            }
            integrations.sort_unstable();
            let component = dice.percent(25).then(|| dice.pick(&COMPONENTS));
            let mut rest = String::new();
            if index != hub(2) && dice.percent(35) {
                rest.push_str(dice.pick(&["  archive: core\n", "  archive: via\n"]));
            }
            let criticality = if about_people { [25, 40, 30, 5] } else { [2, 28, 50, 20] };
            let criticality =
                ["life_health", "statutory", "operational", "support"][dice.weighted(&criticality)];
            let personal =
                if about_people { "special" } else { dice.pick(&["none", "ordinary", "ordinary"]) };
            let _ = writeln!(rest, "  criticality: {criticality}\n  personal_data: {personal}");
            let (users, records) = (dice.between(1, 60), dice.between(5, 400));
            let (users, records) = if dice.percent(10) { (users * 5, records * 5) } else { (users, records) };
            let _ = writeln!(rest, "  typical: {{users_per_1000: {users}, records_per_1000: {records}}}");
            if dice.percent(20) {
                let _ = writeln!(rest, "  due: {}", dice.pick(&["-6m", "-3m", "3m", "6m", "12m"]));
            }
            if !is_hub && dice.percent(3) {
                rest.push_str("  parallel: allowed\n  parallel_until: 2021-01-01\n");
            }
            if dice.percent(5) {
                let fixed = dice.between(1, 8) * 100_000;
                let _ = writeln!(rest, "  rates: {{migration: {{convert: {{fixed: {fixed}}}}}}}");
            } else if dice.percent(5) {
                let site = dice.between(2, 12) * 10_000;
                let _ = writeln!(rest, "  rates: {{migration: {{convert: {{per_site: {site}}}}}}}");
            }
            let chosen_here = is_hub || !dice.percent(2);
            let advisory = !is_hub && dice.percent(4);
            self.domains.push(Domain {
                id: id.clone(),
                sector: *sector,
                size,
                priority,
                chosen_here,
                advisory,
                integrations,
                component,
                rest,
            });
        }
    }

    fn draw_products(&mut self, instance: &Instance) {
        let mut dice = Dice::new(instance.seed, "products");
        let count = self.domains.len();
        let many = instance.shape == Shape::Suites;
        let vendors = count / 2;
        let suites = if many { count / 5 } else { count / 14 + 1 };
        for suite in 0..suites {
            let vendor = dice.below(suites.div_ceil(2).max(2));
            let sector = dice.below(SECTORS.len());
            let mut home: Vec<usize> = (0..count).filter(|&d| self.domains[d].sector == sector).collect();
            if suite == 0 {
                home = (0..count).filter(|&d| self.domains[d].sector == 0).collect();
            }
            dice.shuffle(&mut home);
            home.truncate(dice.between(3, if many { 12 } else { 8 }) as usize);
            if dice.percent(40) {
                home.push(dice.below(count));
            }
            home.sort_unstable();
            home.dedup();
            // The others may need the base, so it is always to be had.
            let base = format!("suite{suite}-{}", self.domains[home[0]].id);
            let where_based = &mut self.domains[home[0]];
            (where_based.priority, where_based.chosen_here, where_based.advisory) = (0, true, false);
            while !home.is_empty() {
                let modules: Vec<usize> =
                    home.drain(..(dice.weighted(&[60, 30, 10]) + 1).min(home.len())).collect();
                let id = format!("suite{suite}-{}", self.domains[modules[0]].id);
                let is_base = id == base;
                let share = if suite % 3 == 0 { 100 } else { 30 };
                self.add(&mut dice, id, modules, vendor, Some(suite), share);
                let module = self.products.last_mut().expect("just added");
                if is_base {
                    (module.lead, module.end_of_life) = (Some(dice.between(6, 15)), None);
                } else if dice.percent(if many { 15 } else { 6 }) {
                    let _ = writeln!(module.bonds, "  requires: ['product:{base}']");
                }
            }
        }
        // A few products share each market: one dominant, one follows, the rest are rare.
        for domain in 0..count {
            let singles = dice.between(2, if instance.shape == Shape::Dense { 5 } else { 4 });
            for (single, share) in (0..singles).zip([60, 25, 8, 3, 2]) {
                let id = format!("{}-{}", self.domains[domain].id, single + 1);
                let vendor =
                    if dice.percent(70) { dice.below(vendors) } else { vendors + self.products.len() };
                let mut domains = vec![domain];
                if dice.percent(8) {
                    domains.push(dice.below(count));
                }
                domains.sort_unstable();
                domains.dedup();
                self.add(&mut dice, id, domains, vendor, None, share);
            }
            if dice.percent(55) {
                let (lead, percent) = (dice.between(6, 24), dice.between(70, 170));
                self.add_tender(domain, lead, percent);
            }
        }
        self.join(&mut dice);
    }

    fn add(
        &mut self,
        dice: &mut Dice,
        id: String,
        domains: Vec<usize>,
        vendor: usize,
        suite: Option<usize>,
        share: u64,
    ) {
        let (vendor, mut rest) = (Some(vendor), String::new());
        let is = |name: &str| domains.iter().any(|&domain| self.domains[domain].id == name);
        if is("archive") || dice.percent(6) {
            rest.push_str("  archive: core\n");
        }
        if dice.percent(12) {
            rest.push_str("  interface: locked\n");
        }
        if dice.percent(30) {
            rest.push_str("  municipality_number: true\n");
        }
        let end_of_life = dice.percent(3).then(|| dice.pick(&["2019-06-30", "2019-12-31", "2021-12-31"]));
        let (one_off, annual) = self.price(&domains, dice.between(50, 180), dice.between(60, 150));
        let lead = dice.percent(65).then(|| dice.between(6, 26));
        self.products.push(Product {
            id,
            domains,
            vendor,
            suite,
            share,
            lead,
            one_off,
            annual,
            end_of_life,
            bonds: String::new(),
            rest,
        });
    }

    fn add_tender(&mut self, domain: usize, lead: u64, percent: u64) {
        let id = format!("tender-{}", self.domains[domain].id);
        let (one_off, annual) = self.price(&[domain], percent, 110);
        let lead = Some(lead);
        let domains = vec![domain];
        let (end_of_life, rest) = (None, String::new());
        self.products.push(Product {
            id,
            domains,
            vendor: None,
            suite: None,
            share: 0,
            lead,
            one_off,
            annual,
            end_of_life,
            bonds: String::new(),
            rest,
        });
    }

    /// What it costs once and a year for everybody, of what is usual.
    fn price(&self, domains: &[usize], once: u64, a_year: u64) -> (u64, u64) {
        let usual: u64 = domains.iter().map(|&domain| USUAL[self.domains[domain].size]).sum();
        let year = usual * self.inhabitants.max(5000) / 1000;
        let round = |kroner: u64| kroner / 1000 * 1000;
        (round(year * 3 / 2 * once / 100), round(year * a_year / 100))
    }

    /// Ready-made connectors: to the products of hubs, to a neighbour, to a component. A few products shut each other out.
    fn join(&mut self, dice: &mut Dice) {
        let hubs: Vec<usize> = HUBS.iter().map(|hub| self.domain(hub)).collect();
        let at_hubs: Vec<String> = self
            .products
            .iter()
            .filter(|product| product.domains.iter().any(|domain| hubs.contains(domain)))
            .map(|product| product.id.clone())
            .collect();
        for index in 0..self.products.len() {
            let mut connects: Vec<String> = at_hubs
                .iter()
                .filter(|id| **id != self.products[index].id && dice.percent(30))
                .map(|id| format!("'product:{id}'"))
                .collect();
            if dice.percent(30) {
                connects.push(format!("'component:{}'", dice.pick(&COMPONENTS)));
            }
            let other = dice.below(self.products.len());
            if other != index && !at_hubs.contains(&self.products[other].id) {
                connects.push(format!("'product:{}'", self.products[other].id));
            }
            let connects = format!("  connects: [{}]\n", connects.join(", "));
            self.products[index].rest.push_str(&connects);
            let foe = dice.below(self.products.len());
            if foe != index && dice.percent(2) {
                let bond = format!("  excludes: ['product:{}']\n", self.products[foe].id);
                self.products[index].bonds.push_str(&bond);
            }
        }
    }

    /// `catalogue/domains.yaml`
    pub fn domains_yaml(&self) -> String {
        let mut text = String::from("sectors:\n");
        for (id, _) in SECTORS {
            let _ = writeln!(text, "- {{id: {id}, name: Sector {id}}}");
        }
        text.push_str("domains:\n");
        for domain in &self.domains {
            let _ = writeln!(
                text,
                "- id: {}\n  name: {}\n  sector: {}\n  size: {}\n  priority: {}",
                domain.id,
                domain.id,
                SECTORS[domain.sector].0,
                SIZES[domain.size],
                ["must", "should", "may"][domain.priority]
            );
            let mut ends: Vec<String> =
                domain.integrations.iter().map(|&other| self.domains[other].id.clone()).collect();
            ends.extend(domain.component.map(|component| format!("'component:{component}'")));
            if !ends.is_empty() {
                let _ = writeln!(text, "  integrations: [{}]", ends.join(", "));
            }
            if !domain.chosen_here {
                text.push_str("  provision: national\n");
            }
            if domain.advisory {
                text.push_str("  advisory: {against: procurement, by: A directorate}\n");
            }
            text.push_str(&domain.rest);
        }
        text
    }

    /// `catalogue/products.yaml`
    pub fn products_yaml(&self) -> String {
        let mut text = String::from("components:\n");
        for component in COMPONENTS {
            let _ = writeln!(text, "- {{id: {component}, name: {component}}}");
        }
        text.push_str("products:\n");
        for (index, product) in self.products.iter().enumerate() {
            let domains: Vec<&str> =
                product.domains.iter().map(|&domain| self.domains[domain].id.as_str()).collect();
            let _ = writeln!(
                text,
                "- id: {}\n  name: Product {}\n  domains: [{}]",
                product.id,
                product.id,
                domains.join(", ")
            );
            if let Some(vendor) = product.vendor {
                let _ = writeln!(text, "  vendor: vendor{vendor}");
            }
            if let Some(suite) = product.suite {
                let _ = writeln!(text, "  suite: suite{suite}");
            }
            if let Some(lead) = product.lead {
                let _ = writeln!(
                    text,
                    "  market: {{one_off: {}, annual: {}, lead_months: {lead}, fit: {}}}",
                    product.one_off,
                    product.annual,
                    3 + index % 3
                );
            }
            if let Some(day) = product.end_of_life {
                let _ = writeln!(text, "  end_of_life: {day}");
            }
            text.push_str(&product.rest);
            text.push_str(&product.bonds);
        }
        text
    }
}
