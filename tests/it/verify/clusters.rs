//! Workspaces whose domains fall into clusters that have nothing to do with one another: the search sets them apart.

use std::fmt::Write;

use crate::oracle::generate::random::Random;

/// How many clusters there are, and how many domains in each.
const CLUSTERS: (usize, usize) = (2, 4);
/// Municipalities; each has a system in every domain.
const MUNICIPALITIES: [&str; 3] = ["aust", "nord", "sor"];

/// The files of such a workspace. Whose suites go together differs from domain to domain, so that no choice pleases all.
pub fn files(seed: u64) -> Vec<(String, String)> {
    let mut random = Random::new(seed);
    let mut catalogue = "sectors: [{id: S}]\ndomains:\n".to_owned();
    let domains: Vec<(usize, usize)> =
        (0..CLUSTERS.0).flat_map(|cluster| (0..CLUSTERS.1).map(move |domain| (cluster, domain))).collect();
    for &(cluster, domain) in &domains {
        let others: Vec<String> =
            (domain + 1..CLUSTERS.1).map(|other| format!("c{cluster}-d{other}")).collect();
        let name = format!("c{cluster}-d{domain}");
        writeln!(
            catalogue,
            "  - {{id: {name}, name: {name}, sector: S, integrations: [{}]}}",
            others.join(", ")
        )
        .unwrap();
    }
    catalogue.push_str("products:\n");
    let mut files = Vec::new();
    for municipality in MUNICIPALITIES {
        let mut inventory = format!("municipality: {municipality}\nsystems:\n");
        for &(cluster, domain) in &domains {
            let product = format!("{municipality}-c{cluster}-d{domain}");
            let suite = random.between(1, 3);
            writeln!(catalogue, "  - {{id: {product}, name: {product}, suite: c{cluster}-s{suite}}}")
                .unwrap();
            let (cost, users) = (random.between(0, 3_000), random.between(0, 25));
            writeln!(
                inventory,
                "  - {{id: c{cluster}-d{domain}, name: N, product: {product}, annual_cost: {cost}, cost_pricing: fixed, \
                 covers: [{{domain: c{cluster}-d{domain}, users: {users}, records: 0}}]}}"
            )
            .unwrap();
        }
        files.push((format!("{municipality}.yaml"), inventory));
    }
    files.push(("catalogue.yaml".to_owned(), catalogue));
    let listed: String = MUNICIPALITIES
        .iter()
        .map(|id| format!("  - {{id: {id}, inhabitants: 1000, inventory: {id}.yaml}}\n"))
        .collect();
    let manifest = format!(
        "format: 2\nmerger: {{name: Clusters, date: 2020-01-01, as_of: 2018-04-01}}\ncatalogue: [catalogue.yaml]\n\
         municipalities:\n{listed}"
    );
    files.push(("portfolio.yaml".to_owned(), manifest));
    files
}
