//! A reading of a workspace that owes nothing to `load` and `resolve`: what the resolved landscape must be, as far
//! as the oracle looks at it. Governance, origins and the roadmap are left out.

mod inventory;

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::Value;

use portfolio::model::*;

use super::calendar::Day;

/// The text of a scalar.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// A mapping, asked by key; what is absent or null is `None`.
#[derive(Clone, Copy)]
struct Node<'a>(&'a Value);

impl<'a> Node<'a> {
    fn get(self, key: &str) -> Option<Node<'a>> {
        self.0.get(key).filter(|value| !value.is_null()).map(Node)
    }
    fn text(self, key: &str) -> Option<String> {
        self.get(key).and_then(|node| text(node.0))
    }
    fn id(self, key: &str) -> String {
        self.text(key).unwrap_or_else(|| panic!("{key} is there: {:?}", self.0))
    }
    fn number<T: std::str::FromStr>(self, key: &str) -> Option<T> {
        self.text(key).map(|text| text.parse().unwrap_or_else(|_| panic!("{key}: {text} is a number")))
    }
    fn date(self, key: &str) -> Option<Date> {
        self.text(key).map(|text| text.parse().expect("a date"))
    }
    fn truth(self, key: &str) -> Option<bool> {
        self.text(key).map(|text| text == "yes" || text == "true")
    }
    fn is(self, key: &str, value: &str) -> bool {
        self.text(key).as_deref() == Some(value)
    }
    fn list(self, key: &str) -> Vec<Node<'a>> {
        self.get(key).and_then(|node| node.0.as_sequence()).into_iter().flatten().map(Node).collect()
    }
    fn texts(self, key: &str) -> Vec<String> {
        self.list(key).iter().map(|node| text(node.0).expect("a scalar")).collect()
    }
}

/// Thousandths of a number with up to three decimals.
fn thousandths(text: &str) -> u64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = format!("{part:0<3}");
    whole.parse::<u64>().expect("a number") * 1000 + part[..3].parse::<u64>().expect("decimals")
}

/// Sorted names with their places.
struct Names(Vec<String>);

impl Names {
    fn of(names: impl IntoIterator<Item = String>) -> Names {
        Names(names.into_iter().collect::<BTreeSet<_>>().into_iter().collect())
    }
    fn place(&self, name: &str) -> usize {
        self.0.iter().position(|known| known == name).unwrap_or_else(|| panic!("{name} is known"))
    }
}

struct Known {
    sectors: Names,
    domains: Names,
    products: Names,
    components: Names,
    vendors: Names,
    suites: Names,
}

impl Known {
    fn domain(&self, id: &str) -> DomainId {
        DomainId::at(self.domains.place(id))
    }
    fn product(&self, reference: &str) -> ProductId {
        ProductId::at(self.products.place(reference.strip_prefix("product:").unwrap_or(reference)))
    }
    fn component(&self, reference: &str) -> Option<ComponentId> {
        reference.strip_prefix("component:").map(|id| ComponentId::at(self.components.place(id)))
    }
    fn domain_or_component(&self, reference: &str) -> DomainOrComponent {
        match self.component(reference) {
            Some(component) => DomainOrComponent::Component(component),
            None => DomainOrComponent::Domain(self.domain(reference)),
        }
    }
    fn vendor(&self, node: Node<'_>) -> Option<VendorId> {
        node.text("vendor").map(|name| VendorId::at(self.vendors.place(&name)))
    }
}

/// The landscape of the files.
pub fn read(files: &[(String, String)]) -> Landscape {
    let parsed: BTreeMap<&str, Value> = files
        .iter()
        .map(|(path, text)| (path.as_str(), serde_yaml::from_str(text).expect("it is YAML")))
        .collect();
    let manifest = Node(&parsed["portfolio.yaml"]);
    let below = |path: &str| -> Vec<Node<'_>> {
        let inside = format!("{path}/");
        let here = parsed.iter().filter(|(name, _)| **name == path || name.starts_with(&inside));
        here.map(|(_, value)| Node(value)).collect()
    };
    let catalogue: Vec<Node<'_>> =
        manifest.texts("catalogue").iter().map(|path| Node(&parsed[path.as_str()])).collect();
    let all = |key: &str| -> Vec<Node<'_>> {
        let mut all: Vec<Node<'_>> = catalogue.iter().flat_map(|file| file.list(key)).collect();
        all.sort_by_key(|node| node.id("id"));
        all
    };
    let mut members = manifest.list("municipalities");
    members.sort_by_key(|node| node.id("id"));
    let inventories: Vec<Vec<Node<'_>>> = members.iter().map(|m| below(&m.id("inventory"))).collect();
    let entries = inventories.iter().flatten().flat_map(|file| file.list("systems"));
    let ids = |key: &str| Names::of(all(key).iter().map(|node| node.id("id")));
    let products = all("products");
    let known = Known {
        sectors: ids("sectors"),
        domains: ids("domains"),
        products: ids("products"),
        components: ids("components"),
        vendors: Names::of(products.iter().copied().chain(entries).filter_map(|node| node.text("vendor"))),
        suites: Names::of(products.iter().filter_map(|node| node.text("suite"))),
    };
    let merger = merger(manifest.get("merger").expect("a merger"));
    let rates = rates(manifest.get("rates"));
    let municipalities: Vec<Municipality> = members
        .iter()
        .map(|m| Municipality {
            id: m.id("id"),
            name: m.text("name").unwrap_or_else(|| m.id("id")),
            number: None,
            inhabitants: m.number("inhabitants").expect("inhabitants"),
        })
        .collect();
    let mut land = Landscape {
        domains: all("domains").iter().map(|d| domain(&known, &merger, &rates, *d)).collect(),
        products: products.iter().map(|p| product(&known, *p)).collect(),
        components: known.components.0.iter().map(component).collect(),
        sectors: all("sectors")
            .iter()
            .map(|s| Sector { id: s.id("id"), name: Name::default(), lead: None })
            .collect(),
        merger,
        municipalities,
        vendors: known.vendors.0.clone(),
        suites: known.suites.0.clone(),
        systems: Vec::new(),
        uses: Vec::new(),
        contracts: Vec::new(),
        integrations: Vec::new(),
        archive_domain: manifest.text("archive_domain").map(|id| known.domain(&id)),
        rates,
        limits: limits(manifest.get("limits")),
        roadmap: RoadmapSettings::default(),
        decisions: Vec::new(),
        thresholds: Vec::new(),
    };
    inventory::read(&mut land, &known, &inventories);
    if let Some(path) = manifest.text("decisions") {
        let file = Node(&parsed[path.as_str()]);
        land.decisions = file.list("decisions").iter().map(|d| decision(&land, &known, *d)).collect();
    }
    land
}

fn component(id: &String) -> Component {
    Component { id: id.clone(), reference: format!("component:{id}"), name: id.clone(), reregister: None }
}

fn merger(node: Node<'_>) -> Merger {
    let percent = node.text("discount_rate").unwrap_or_else(|| "4".to_owned());
    Merger {
        name: node.id("name"),
        date: node.date("date").expect("a date"),
        as_of: node.date("as_of").expect("a date"),
        horizon_years: node.number("horizon_years").unwrap_or(5),
        discount_basis_points: u32::try_from(thousandths(&percent) / 10).expect("small"),
    }
}

fn domain(known: &Known, merger: &Merger, rates: &Rates, node: Node<'_>) -> Domain {
    let due = node.text("due").map_or(merger.date, |due| match due.strip_suffix('m') {
        Some(months) => Day::from(merger.date).plus_months(months.parse().expect("months")).into(),
        None => due.parse().expect("a date"),
    });
    let mut integrations: Vec<DomainOrComponent> =
        node.texts("integrations").iter().map(|to| known.domain_or_component(to)).collect();
    integrations.sort();
    let typical = |key| {
        let text = node.get("typical").and_then(|typical| typical.text(key));
        text.map_or(0, |text| thousandths(&text))
    };
    let mut migration = rates.migration;
    merge_migration(&mut migration, node.get("rates").and_then(|rates| rates.get("migration")));
    Domain {
        id: node.id("id"),
        name: Name::default(),
        sector: SectorId::at(known.sectors.place(&node.id("sector"))),
        provision: match node.text("provision").as_deref() {
            Some("national") => Provision::National,
            Some("own_project") => Provision::OwnProject,
            _ => Provision::Choose,
        },
        priority: match node.text("priority").as_deref() {
            Some("must") => Priority::Must,
            Some("may") => Priority::May,
            _ => Priority::Should,
        },
        criticality: Criticality::Operational,
        size: match node.text("size").as_deref() {
            Some("small") => Size::Small,
            Some("large") => Size::Large,
            _ => Size::Medium,
        },
        due,
        due_wish: None,
        integrations,
        archive_required: node.is("archive", "required"),
        personal_data: PersonalData::None,
        parallel_until: node.date("parallel_until").filter(|_| node.is("parallel", "allowed")),
        advisory: node
            .get("advisory")
            .map(|advisory| Advisory { by: advisory.text("by"), until: advisory.date("until") }),
        typical_users: typical("users_per_1000"),
        typical_records: typical("records_per_1000"),
        after: Vec::new(),
        data_sets: Vec::new(),
        migration,
    }
}

fn product(known: &Known, node: Node<'_>) -> Product {
    let id = node.id("id");
    let others = |key| node.texts(key).iter().map(|other| known.product(other)).collect();
    Product {
        reference: format!("product:{id}"),
        name: node.id("name"),
        aliases: node.texts("aliases"),
        vendor: known.vendor(node),
        suite: node.text("suite").map(|suite| SuiteId::at(known.suites.place(&suite))),
        domains: node.texts("domains").iter().map(|d| known.domain(d)).collect(),
        end_of_life: node.date("end_of_life"),
        locked: node.is("interface", "locked"),
        archive_core: node.is("archive", "core"),
        municipality_number: node.truth("municipality_number").unwrap_or(false),
        connects: (node.texts("connects").iter())
            .map(|to| match known.component(to) {
                Some(component) => ProductOrComponent::Component(component),
                None => ProductOrComponent::Product(known.product(to)),
            })
            .collect(),
        requires: others("requires"),
        excludes: others("excludes"),
        market: node.get("market").map(|market| Market {
            one_off: market.number("one_off").expect("one_off"),
            annual: market.number("annual").unwrap_or(0),
            annual_per_inhabitant: market.number("annual_per_inhabitant").unwrap_or(0),
            lead_months: market.number("lead_months").expect("lead_months"),
            fit: market.number("fit").unwrap_or(3),
        }),
        checklist: BTreeMap::new(),
        id,
    }
}

fn set(figure: &mut Figure, node: Option<Node<'_>>, key: &str) {
    if let Some(value) = node.and_then(|node| node.number(key)) {
        *figure = Figure::given(value);
    }
}

fn merge_migration(rates: &mut MigrationRates, node: Option<Node<'_>>) {
    for kind in MigrationKind::ALL {
        let given = node.and_then(|node| node.get(kind.name()));
        let rate = rates.get_mut(kind);
        set(&mut rate.fixed, given, "fixed");
        set(&mut rate.per_user, given, "per_user");
        set(&mut rate.per_record, given, "per_record");
    }
}

fn rates(node: Option<Node<'_>>) -> Rates {
    let mut rates = Rates::default();
    let below = |key| node.and_then(|node| node.get(key));
    set(&mut rates.overlap_months, node, "overlap_months");
    set(&mut rates.vendor_annual, node, "vendor_annual");
    for (sizes, key) in [
        (&mut rates.assumed_annual_per_1000, "assumed_annual_per_1000"),
        (&mut rates.size_percent, "size_percent"),
    ] {
        set(&mut sizes.small, below(key), "small");
        set(&mut sizes.medium, below(key), "medium");
        set(&mut sizes.large, below(key), "large");
    }
    merge_migration(&mut rates.migration, below("migration"));
    let given = below("integration");
    set(&mut rates.integration.keep, given, "keep");
    set(&mut rates.integration.reregister, given, "reregister");
    set(&mut rates.integration.suite, given, "suite");
    set(&mut rates.integration.reuse, given, "reuse");
    set(&mut rates.integration.build, given, "build");
    set(&mut rates.integration.build_locked, given, "build_locked");
    set(&mut rates.per_point_user, below("quality"), "per_point_user");
    rates
}

fn limits(node: Option<Node<'_>>) -> Limits {
    let limit = |key| node.and_then(|node| node.number(key));
    Limits {
        procurements: limit("procurements"),
        one_off_budget: limit("one_off_budget"),
        archive_cores: limit("archive_cores"),
        vendors: limit("vendors"),
    }
}

fn decision(land: &Landscape, known: &Known, node: Node<'_>) -> Decision {
    let domain = || known.domain(&node.id("domain"));
    let candidate = |text: String| match text.as_str() {
        "parallel" => Candidate::Parallel,
        product if product.starts_with("product:") => Candidate::Product(known.product(product)),
        system => Candidate::System(land.find_system(system).expect("a system")),
    };
    let verdict = if let Some(edge) = node.get("edge") {
        let ends: Vec<String> = edge.0.as_sequence().expect("two ends").iter().filter_map(text).collect();
        let (a, b) = (known.domain_or_component(&ends[0]), known.domain_or_component(&ends[1]));
        match (a, b) {
            (DomainOrComponent::Domain(a), b) | (b, DomainOrComponent::Domain(a)) => Verdict::Drop(a, b),
            _ => panic!("an edge has a domain"),
        }
    } else if let Some(text) = node.text("choose") {
        Verdict::Choose(domain(), candidate(text))
    } else if let Some(text) = node.text("reject") {
        Verdict::Reject(domain(), candidate(text))
    } else {
        Verdict::Retire(domain())
    };
    Decision { verdict, by: None, date: None, reason: None, number: 1 }
}
