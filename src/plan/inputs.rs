//! What a plan rests on, as fingerprints: whether a plan is stale is seen without planning again.
//!
//! A fingerprint is SHA-256 over what the workspace means, not over its bytes: each thing that a plan depends on becomes
//! one line with its references spelled out, in the order of the landscape. So the order of files and lists, comments,
//! and whatever no plan depends on (names, owners, notes, sectors, the roadmap's settings, who decided and why) change
//! nothing. Each field of the model is named here once, so that a new one has to say whether plans depend on it.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::{
    Advisory, Candidate, Contract, ContractId, Cover, Decision, Domain, DomainId, DomainOrComponent,
    Integration, IntegrationEnd, Landscape, Merger, Municipality, Product, ProductId, ProductOrComponent,
    Rates, System, SystemId, Use, UseEnd, VendorId, Verdict,
};

/// What a plan rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// SHA-256 of the parts' fingerprints, in hexadecimal digits.
    pub sha256: String,
    /// The same of each part of the workspace.
    pub parts: BTreeMap<String, String>,
}

impl Inputs {
    /// The fingerprints of a landscape.
    pub fn of(landscape: &Landscape) -> Self {
        let names = Names(landscape);
        let parts: BTreeMap<String, String> = [
            ("merger", names.merger()),
            ("municipalities", lines(&landscape.municipalities, |one| names.municipality(one))),
            ("domains", lines(&landscape.domains, |one| names.domain(one))),
            ("products", lines(&landscape.products, |one| names.product(one))),
            ("components", lines(&landscape.components, |one| text(&one.reference))),
            ("systems", lines(&landscape.systems, |one| names.system(one))),
            ("uses", lines(&landscape.uses, |one| names.entry(one))),
            ("contracts", lines(&landscape.contracts, |one| names.contract(one))),
            ("integrations", sorted(lines(&landscape.integrations, |one| names.integration(one)))),
            ("rates", names.rates()),
            ("limits", vec![text(landscape.limits)]),
            ("decisions", sorted(lines(&landscape.decisions, |one| names.decision(one)))),
        ]
        .into_iter()
        .map(|(name, lines)| (name.to_owned(), fingerprint(lines)))
        .collect();
        let all = parts.iter().map(|(name, part)| format!("{name} {part}")).collect();
        Inputs { sha256: fingerprint(all), parts }
    }

    /// The parts whose fingerprints are not the same, by name.
    pub fn differing<'a>(&'a self, other: &'a Inputs) -> Vec<&'a str> {
        let mut names: Vec<&str> = self.parts.keys().chain(other.parts.keys()).map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names.retain(|&name| self.parts.get(name) != other.parts.get(name));
        names
    }
}

fn fingerprint(lines: Vec<String>) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn lines<T>(things: &[T], line: impl Fn(&T) -> String) -> Vec<String> {
    things.iter().map(line).collect()
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort_unstable();
    lines
}

/// A line: numbers, texts and words as Rust spells them, a line end within a text too.
fn text(value: impl Debug) -> String {
    format!("{value:?}")
}

/// References instead of the ids' ranks, which change when something else comes or goes.
struct Names<'a>(&'a Landscape);

impl<'a> Names<'a> {
    fn domain_id(&self, id: DomainId) -> &'a str {
        &self.0.domain(id).id
    }

    fn product_id(&self, id: ProductId) -> &'a str {
        &self.0.product(id).reference
    }

    fn system_id(&self, id: SystemId) -> &'a str {
        &self.0.system(id).reference
    }

    fn contract_id(&self, id: ContractId) -> &'a str {
        &self.0.contract(id).reference
    }

    fn vendor(&self, id: Option<VendorId>) -> Option<&'a str> {
        id.map(|id| self.0.vendors[id.index()].as_str())
    }

    fn far(&self, far: DomainOrComponent) -> &'a str {
        match far {
            DomainOrComponent::Domain(id) => self.domain_id(id),
            DomainOrComponent::Component(id) => &self.0.component(id).reference,
        }
    }

    fn end(&self, end: UseEnd) -> (&'a str, &'a str, Option<&'a str>) {
        let UseEnd { entry, system, domain } = end;
        (&self.0.entry(entry).reference, self.system_id(system), domain.map(|id| self.domain_id(id)))
    }

    fn candidate(&self, candidate: Candidate) -> &'a str {
        self.0.candidate_reference(candidate)
    }

    fn merger(&self) -> Vec<String> {
        let Merger { name, date, as_of, horizon_years, discount_basis_points } = &self.0.merger;
        let archive = self.0.archive_domain.map(|id| self.domain_id(id));
        vec![text((name, date, as_of, horizon_years, discount_basis_points, archive, self.0.scope))]
    }

    fn municipality(&self, municipality: &Municipality) -> String {
        let Municipality { id, name: _, number: _, inhabitants, complete } = municipality;
        let missing = self.0.domain_ids().filter(|domain| !complete[domain.index()]);
        let missing: Vec<&str> = missing.map(|domain| self.domain_id(domain)).collect();
        text((id, inhabitants, missing))
    }

    fn domain(&self, domain: &Domain) -> String {
        let Domain {
            id,
            name: _,
            sector: _,
            provision,
            priority,
            criticality,
            size,
            due,
            due_wish: _,
            earliest: _,
            integrations,
            archive,
            personal_data: _,
            parallel_until,
            advisory,
            typical_users,
            typical_records,
            after: _,
            data_sets: _,
            migration,
        } = domain;
        let integrations: Vec<&str> = integrations.iter().map(|&far| self.far(far)).collect();
        let advisory = advisory.as_ref().map(|Advisory { by: _, until }| until);
        text((
            (id, provision, priority, criticality, size, due, integrations, archive),
            (parallel_until, advisory, typical_users, typical_records, migration),
        ))
    }

    fn product(&self, product: &Product) -> String {
        let Product {
            id: _,
            reference,
            name: _,
            aliases: _,
            vendor,
            suite,
            domains,
            succeeds,
            end_of_life,
            locked,
            archive_core,
            municipality_number,
            connects,
            requires,
            excludes,
            market,
            begun,
            checklist: _,
        } = product;
        let products = |ids: &[ProductId]| ids.iter().map(|&id| self.product_id(id)).collect::<Vec<_>>();
        let domains: Vec<&str> = domains.iter().map(|&id| self.domain_id(id)).collect();
        let connects: Vec<&str> = connects
            .iter()
            .map(|&one| match one {
                ProductOrComponent::Product(id) => self.product_id(id),
                ProductOrComponent::Component(id) => self.far(DomainOrComponent::Component(id)),
            })
            .collect();
        let suite = suite.map(|id| &self.0.suites[id.index()]);
        text((
            (reference, self.vendor(*vendor), suite, domains, end_of_life, locked, archive_core),
            (municipality_number, connects, products(requires), products(excludes), market),
            (products(succeeds), begun),
        ))
    }

    fn system(&self, system: &System) -> String {
        let System {
            reference,
            id: _,
            municipality: _,
            name: _,
            entry: _,
            uses: _,
            product,
            status,
            form,
            unfit,
            capacity,
            end_of_life,
            annual_cost,
            cost_pricing,
            archive_core,
            locked,
            municipality_number,
            contract,
            vendor,
            guessed: _,
            governance: _,
        } = system;
        text((
            (
                reference,
                product.map(|id| self.product_id(id)),
                status,
                end_of_life,
                annual_cost,
                cost_pricing,
            ),
            (form, unfit.is_some(), capacity),
            (archive_core, locked, municipality_number, contract.map(|id| self.contract_id(id))),
            self.vendor(*vendor),
        ))
    }

    fn entry(&self, entry: &Use) -> String {
        let Use { reference, id: _, municipality: _, name: _, root, shared, data, covers } = entry;
        let cover = |cover: &Cover| {
            let Cover { domain, users, records, fit, sites } = *cover;
            (self.domain_id(domain), users, records, fit, sites)
        };
        let covers: Vec<_> = covers.iter().map(cover).collect();
        text((reference, self.system_id(*root), shared, data, covers))
    }

    fn contract(&self, contract: &Contract) -> String {
        let Contract {
            reference,
            id: _,
            municipality: _,
            supplier,
            organisation_number: _,
            annual_fee,
            lines,
            pricing,
            start: _,
            end,
            renewal,
            renewal_months,
            option_months,
            options: _,
            notice_months,
            notice_to,
            irrevocable_until,
            terminated_to,
            exit_fee,
            growth,
            bridge,
            shared_with: _,
            dpa: _,
            responsible: _,
            name: _,
            case_number: _,
            total_value: _,
            notes: _,
            guessed: _,
            systems: _,
        } = contract;
        let lines: Vec<_> = lines.iter().map(|line| (self.system_id(line.system), line.annual)).collect();
        text((
            (reference, supplier, annual_fee, pricing, end, renewal, renewal_months, option_months),
            (notice_months, notice_to, irrevocable_until, terminated_to, exit_fee, growth, bridge, lines),
        ))
    }

    fn integration(&self, integration: &Integration) -> String {
        let Integration { municipality: _, from, to, kind, data: _ } = integration;
        let from = self.end(*from);
        match *to {
            IntegrationEnd::Use(end) => text((from, self.end(end), kind)),
            IntegrationEnd::Component(id) => text((from, self.far(DomainOrComponent::Component(id)), kind)),
        }
    }

    fn rates(&self) -> Vec<String> {
        let Rates {
            overlap_months,
            growth,
            vendor_annual,
            tender,
            same_supplier_exit_percent,
            bridge_months: _,
            bridge_price_percent: _,
            assumed_annual_per_1000,
            renewal,
            municipality_size,
            size_percent,
            migration,
            integration,
            quality,
        } = &self.0.rates;
        vec![
            text((overlap_months, vendor_annual, assumed_annual_per_1000, size_percent)),
            text((migration, integration, quality)),
            text((growth, tender, same_supplier_exit_percent, renewal, municipality_size)),
        ]
    }

    fn decision(&self, decision: &Decision) -> String {
        let Decision { verdict, by: _, date: _, reason: _, number: _ } = decision;
        match *verdict {
            Verdict::Choose(domain, candidate) => {
                text(("choose", self.domain_id(domain), self.candidate(candidate)))
            }
            Verdict::Reject(domain, candidate) => {
                text(("reject", self.domain_id(domain), self.candidate(candidate)))
            }
            Verdict::Retire(domain) => text(("retire", self.domain_id(domain))),
            Verdict::Need(domain) => text(("need", self.domain_id(domain))),
            Verdict::Drop(domain, far) => text(("drop", self.domain_id(domain), self.far(far))),
        }
    }
}
