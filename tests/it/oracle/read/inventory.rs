//! The inventories: systems, shared entries, contracts, integrations.

use portfolio::model::*;

use super::{Known, Node};

/// Puts the inventories, one list of files for each municipality, into the landscape.
pub fn read(land: &mut Landscape, known: &Known, inventories: &[Vec<Node<'_>>]) {
    let mut contracts = Vec::new();
    let mut entries = Vec::new();
    let mut integrations = Vec::new();
    for (index, files) in inventories.iter().enumerate() {
        let owner = land.municipalities[index].id.clone();
        for file in files {
            for node in file.list("contracts") {
                contracts.push((format!("{owner}/{}", node.id("id")), index, node));
            }
            for node in file.list("systems") {
                entries.push((format!("{owner}/{}", node.id("id")), index, node));
            }
            integrations
                .extend(file.list("integrations").into_iter().map(|node| (owner.clone(), index, node)));
        }
    }
    contracts.sort_by(|a, b| a.0.cmp(&b.0));
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    land.contracts =
        contracts.iter().map(|(reference, owner, node)| contract(reference, *owner, *node)).collect();
    let ordinary: Vec<_> = entries.iter().filter(|(_, _, node)| node.get("shared_from").is_none()).collect();
    let root = |reference: &str, node: Node<'_>| {
        let root = node.text("shared_from").unwrap_or_else(|| reference.to_owned());
        ordinary.iter().position(|(known, ..)| *known == root).expect("a root")
    };
    for (reference, owner, node) in &entries {
        let root = root(reference, *node);
        let behind = ordinary[root].2;
        land.uses.push(entry(known, reference, *owner, *node, (root, behind)));
    }
    for (index, (reference, owner, node)) in ordinary.iter().enumerate() {
        let id = SystemId::at(index);
        let uses = land.use_ids().filter(|entry| land.entry(*entry).root == id).collect();
        let system = system(land, known, (reference, *owner), *node, uses);
        if let Some(contract) = system.contract {
            land.contracts[contract.index()].systems.push(id);
        }
        land.systems.push(system);
    }
    for (owner, index, node) in integrations {
        let end = |text: &str| use_end(land, known, &owner, text);
        let to = node.id("to");
        let to =
            known.component(&to).map_or_else(|| IntegrationEnd::Use(end(&to)), IntegrationEnd::Component);
        let from = end(&node.id("from"));
        let kind = match node.id("kind").as_str() {
            "api" => IntegrationKind::Api,
            "file" => IntegrationKind::File,
            "locked" => IntegrationKind::Locked,
            _ => IntegrationKind::Manual,
        };
        let municipality = MunicipalityId::at(index);
        land.integrations.push(Integration { municipality, from, to, kind, data: node.texts("data") });
    }
}

fn use_end(land: &Landscape, known: &Known, owner: &str, text: &str) -> UseEnd {
    let (id, domain) = match text.split_once('@') {
        Some((id, domain)) => (id, Some(known.domain(domain))),
        None => (text, None),
    };
    let entry = land.find_use(&format!("{owner}/{id}")).expect("an entry");
    let system = land.entry(entry).root;
    UseEnd { entry, system, domain: domain.unwrap_or(land.entry(entry).covers[0].domain) }
}

fn entry(known: &Known, reference: &str, owner: usize, node: Node<'_>, root: (usize, Node<'_>)) -> Use {
    let (root, behind) = root;
    let data = node.text("data").or_else(|| behind.text("data"));
    let fit = |domain: &str| {
        let covers = behind.list("covers");
        let cover = covers.iter().find(|cover| cover.is("domain", domain)).expect("its root covers it");
        cover.number("fit").unwrap_or(3)
    };
    Use {
        reference: reference.to_owned(),
        id: node.id("id"),
        municipality: MunicipalityId::at(owner),
        name: String::new(),
        root: SystemId::at(root),
        shared: node.get("shared_from").is_some(),
        data: match data.as_deref() {
            Some("lookup") => DataFate::Lookup,
            Some("none") => DataFate::None,
            _ => DataFate::Convert,
        },
        covers: (node.list("covers").iter())
            .map(|cover| Cover {
                domain: known.domain(&cover.id("domain")),
                users: cover.number("users"),
                records: cover.number("records"),
                fit: fit(&cover.id("domain")),
            })
            .collect(),
    }
}

fn system(
    land: &Landscape,
    known: &Known,
    (reference, owner): (&str, usize),
    node: Node<'_>,
    uses: Vec<UseId>,
) -> System {
    let product_id = node.text("product").map(|id| known.product(&id));
    let product = product_id.map(|id| land.product(id));
    let municipality = MunicipalityId::at(owner);
    let owner = &land.municipality(municipality).id;
    System {
        reference: reference.to_owned(),
        id: node.id("id"),
        municipality,
        name: String::new(),
        entry: land.find_use(reference).expect("its own entry"),
        uses,
        product: product_id,
        status: if node.is("status", "phasing_out") { Status::PhasingOut } else { Status::InUse },
        end_of_life: node.date("end_of_life").or(product.and_then(|p| p.end_of_life)),
        annual_cost: node.number("annual_cost"),
        cost_fixed: node.is("cost_pricing", "fixed"),
        archive_core: match node.text("archive") {
            Some(own) => own == "core",
            None => product.is_some_and(|p| p.archive_core),
        },
        locked: match node.text("interface") {
            Some(own) => own == "locked",
            None => product.is_some_and(|p| p.locked),
        },
        municipality_number: match node.truth("municipality_number") {
            Some(own) => own,
            None => product.is_some_and(|p| p.municipality_number),
        },
        contract: (node.text("contract"))
            .map(|id| land.find_contract(&format!("{owner}/{id}")).expect("a contract")),
        vendor: product.and_then(|p| p.vendor).or_else(|| known.vendor(node)),
        governance: Governance::default(),
    }
}

fn contract(reference: &str, owner: usize, node: Node<'_>) -> Contract {
    let renewal_months = node.number("renewal_months").unwrap_or(0);
    let options = node.get("options").map(|options| Options {
        count: options.number("count").expect("count"),
        months: options.number("months").expect("months"),
        used: options.number("used").unwrap_or(0),
        decide_months: options.number("decide_months").unwrap_or(0),
    });
    Contract {
        reference: reference.to_owned(),
        id: node.id("id"),
        municipality: MunicipalityId::at(owner),
        supplier: node.id("supplier"),
        organisation_number: node.text("organisation_number"),
        annual_fee: node.number("annual_fee").expect("annual_fee"),
        per_inhabitant: !node.is("pricing", "fixed"),
        start: node.date("start"),
        end: node.date("end"),
        renewal: match node.text("renewal").as_deref() {
            Some("tacit") => Renewal::Tacit,
            Some("express") => Renewal::Express,
            Some("never") => Renewal::Never,
            _ if renewal_months > 0 => Renewal::Tacit,
            _ => Renewal::Never,
        },
        renewal_months,
        option_months: match options {
            Some(options) => (options.count - options.used) * options.months,
            None => node.number("option_months").unwrap_or(0),
        },
        options,
        notice_months: node.number("notice_months").unwrap_or(0),
        notice_to: match node.text("notice_to").as_deref() {
            Some("month") => NoticeTo::Month,
            Some("quarter") => NoticeTo::Quarter,
            Some("year") => NoticeTo::Year,
            _ => NoticeTo::Any,
        },
        irrevocable_until: node.date("irrevocable_until"),
        terminated_to: node.date("terminated_to"),
        exit_fee: node.number("exit_fee"),
        extendable: match node.text("extendable").as_deref() {
            Some("yes" | "true") => Extendable::Yes,
            Some("no" | "false") => Extendable::No,
            _ => Extendable::Unknown,
        },
        shared_with: node.texts("shared_with"),
        dpa: node.truth("dpa"),
        responsible: None,
        systems: Vec::new(),
    }
}
