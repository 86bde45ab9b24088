//! The lines of which fingerprints are taken: each thing with its references spelled out, each field of the model named once.

use serde_json::Value;

use super::record::{self, Record, day};
use crate::model::{
    Advisory, Candidate, Contract, ContractId, Decision, Domain, DomainId, DomainOrComponent, Integration,
    IntegrationEnd, Landscape, Limits, Merger, Municipality, Product, ProductId, ProductOrComponent, Rates,
    System, SystemId, UnknownGrowth, Use, UseEnd, VendorId, Verdict,
};

pub(super) fn lines<T>(things: &[T], record: impl Fn(&T) -> Record) -> Vec<String> {
    things.iter().map(|thing| record(thing).line()).collect()
}

pub(super) fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort_unstable();
    lines
}

pub(super) fn limits(limits: &Limits) -> Record {
    let Limits { procurements, one_off_budget, archive_cores, vendors, min_fit, unknown_growth } = *limits;
    Record::default()
        .maybe("procurements", procurements)
        .maybe("one_off_budget", one_off_budget)
        .maybe("archive_cores", archive_cores)
        .maybe("vendors", vendors)
        .with("min_fit", min_fit)
        .maybe(
            "unknown_growth",
            match unknown_growth {
                UnknownGrowth::Any => None,
                UnknownGrowth::Percent(percent) => Some(percent),
            },
        )
}

/// Of what is guessed only what sums say that they rest on: the rest changes no plan.
fn of_sums(guessed: &[String]) -> impl Iterator<Item = &str> {
    let counted = ["annual_cost", "annual_fee", "covers", "records", "users"];
    guessed.iter().map(String::as_str).filter(move |key| counted.contains(key))
}

/// References instead of the ids' ranks, which change when something else comes or goes.
pub(super) struct Names<'a>(pub(super) &'a Landscape);

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
        self.0.end_reference(far)
    }

    fn end(&self, end: UseEnd) -> Value {
        let UseEnd { entry, system, domain } = end;
        let ids = [Some(&*self.0.entry(entry).reference), Some(self.system_id(system))];
        let domain = domain.map(|domain| self.domain_id(domain));
        ids.into_iter().chain([domain]).flatten().map(Value::from).collect::<Vec<_>>().into()
    }

    fn candidate(&self, candidate: Candidate) -> &'a str {
        self.0.candidate_reference(candidate)
    }

    pub(super) fn merger(&self) -> Record {
        let Merger { name, date, as_of, horizon_years, discount_basis_points } = &self.0.merger;
        let archive = self.0.archive_domain.map(|id| self.domain_id(id));
        Record::default()
            .with("name", &**name)
            .with("date", day(*date))
            .with("as_of", day(*as_of))
            .with("horizon_years", *horizon_years)
            .with("discount_basis_points", *discount_basis_points)
            .maybe("archive_domain", archive)
            .with("scope", self.0.scope.name())
    }

    pub(super) fn municipality(&self, municipality: &Municipality) -> Record {
        let Municipality { id, name: _, number: _, inhabitants, complete } = municipality;
        let missing = self.0.domain_ids().filter(|domain| !complete[domain.index()]);
        Record::default()
            .with("id", &**id)
            .with("inhabitants", *inhabitants)
            .list("incomplete", missing.map(|domain| self.domain_id(domain)))
    }

    pub(super) fn domain(&self, domain: &Domain) -> Record {
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
            clarify: _,
            data_sets: _,
            migration,
        } = domain;
        // An advisory without a last day holds for ever.
        let advisory = advisory.as_ref().map(|Advisory { by: _, until }| until.map(day));
        Record::default()
            .with("id", &**id)
            .with("provision", record::provision(*provision))
            .with("priority", record::priority(*priority))
            .with("criticality", criticality.name())
            .with("size", record::size(*size))
            .with("due", day(*due))
            .list("integrations", integrations.iter().map(|&far| self.far(far)))
            .with("archive", archive.name())
            .maybe("parallel_until", parallel_until.map(day))
            .maybe("advisory", advisory)
            .with("typical_users", *typical_users)
            .with("typical_records", *typical_records)
            .with("migration", record::migration_rates(migration))
    }

    pub(super) fn product(&self, product: &Product) -> Record {
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
        let connects = connects.iter().map(|&one| match one {
            ProductOrComponent::Product(id) => self.product_id(id),
            ProductOrComponent::Component(id) => self.far(DomainOrComponent::Component(id)),
        });
        Record::default()
            .with("id", &**reference)
            .maybe("vendor", self.vendor(*vendor))
            .maybe("suite", suite.map(|id| self.0.suites[id.index()].as_str()))
            .list("domains", domains.iter().map(|&id| self.domain_id(id)))
            .maybe("end_of_life", end_of_life.map(day))
            .flag("locked", *locked)
            .flag("archive_core", *archive_core)
            .flag("municipality_number", *municipality_number)
            .list("connects", connects)
            .list("requires", requires.iter().map(|&id| self.product_id(id)))
            .list("excludes", excludes.iter().map(|&id| self.product_id(id)))
            .list("succeeds", succeeds.iter().map(|&id| self.product_id(id)))
            .maybe("market", market.as_ref().map(record::market))
            .maybe("begun", begun.as_ref().map(record::begun))
    }

    pub(super) fn system(&self, system: &System) -> Record {
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
            guessed,
            sources: _,
            governance: _,
        } = system;
        Record::default()
            .with("id", &**reference)
            .maybe("product", product.map(|id| self.product_id(id)))
            .with("status", record::status(*status))
            .maybe("end_of_life", end_of_life.map(day))
            .maybe("annual_cost", *annual_cost)
            .with("form", form.name())
            .flag("unfit", unfit.is_some())
            .maybe("capacity", *capacity)
            .with("cost_pricing", cost_pricing.name())
            .flag("archive_core", *archive_core)
            .flag("locked", *locked)
            .flag("municipality_number", *municipality_number)
            .maybe("contract", contract.map(|id| self.contract_id(id)))
            .maybe("vendor", self.vendor(*vendor))
            .list("guessed", of_sums(guessed))
    }

    pub(super) fn entry(&self, entry: &Use) -> Record {
        let Use { reference, id: _, municipality: _, name: _, root, shared, data, covers } = entry;
        Record::default()
            .with("id", &**reference)
            .with("root", self.system_id(*root))
            .flag("shared", *shared)
            .with("data", record::data(*data))
            .list("covers", covers.iter().map(|cover| record::cover(self.domain_id(cover.domain), cover)))
    }

    pub(super) fn contract(&self, contract: &Contract) -> Record {
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
            notice_form: _,
            responsible: _,
            name: _,
            case_number: _,
            total_value: _,
            notes: _,
            guessed,
            sources: _,
            systems: _,
        } = contract;
        Record::default()
            .with("id", &**reference)
            .with("supplier", &**supplier)
            .maybe("annual_fee", *annual_fee)
            .list(
                "lines",
                lines.iter().map(|line| vec![Value::from(self.system_id(line.system)), line.annual.into()]),
            )
            .with("pricing", pricing.name())
            .maybe("end", end.map(day))
            .with("renewal", record::renewal(*renewal))
            .with("renewal_months", *renewal_months)
            .with("option_months", *option_months)
            .with("notice_months", *notice_months)
            .with("notice_to", record::notice_to(*notice_to))
            .maybe("irrevocable_until", irrevocable_until.map(day))
            .maybe("terminated_to", terminated_to.map(day))
            .maybe("exit_fee", *exit_fee)
            .maybe("growth", record::growth(*growth))
            .with("bridge", record::bridge(bridge))
            .list("guessed", of_sums(guessed))
    }

    pub(super) fn integration(&self, integration: &Integration) -> Record {
        let Integration { municipality: _, from, to, kind, data: _ } = integration;
        let to = match *to {
            IntegrationEnd::Use(end) => self.end(end),
            IntegrationEnd::Component(id) => self.far(DomainOrComponent::Component(id)).into(),
        };
        Record::default().with("from", self.end(*from)).with("to", to).with("kind", kind.name())
    }

    pub(super) fn rates(&self) -> Record {
        let Rates {
            overlap_months,
            growth,
            vendor_annual,
            tender,
            same_supplier_exit_percent,
            // Each contract says its own bridge.
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
        Record::default()
            .with("overlap_months", record::figure(*overlap_months))
            .with("growth", record::growth_steps(growth))
            .with("vendor_annual", record::figure(*vendor_annual))
            .with("tender", record::figure(*tender))
            .with("same_supplier_exit_percent", record::figure(*same_supplier_exit_percent))
            .with("assumed_annual_per_1000", record::by_size(assumed_annual_per_1000))
            .with("renewal", record::by_size(renewal))
            .with("municipality_size", record::municipality_size(municipality_size))
            .with("size_percent", record::by_size(size_percent))
            .with("migration", record::migration_rates(migration))
            .with("integration", record::integration_rates(integration))
            .with("quality", record::quality(quality))
    }

    pub(super) fn decision(&self, decision: &Decision) -> Record {
        let Decision { verdict, by: _, date: _, reason: _ } = decision;
        let about = match *verdict {
            Verdict::Choose(_, candidate) | Verdict::Reject(_, candidate) => Some(self.candidate(candidate)),
            Verdict::Drop(_, far) => Some(self.far(far)),
            Verdict::Retire(_) | Verdict::Need(_) => None,
        };
        Record::default()
            .with("verdict", verdict.name())
            .with("domain", self.domain_id(verdict.domain()))
            .maybe("of", about)
    }
}
