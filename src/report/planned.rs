//! What the lists and the plan's page are made from: the landscape, the plan document, and what both together say.

use std::collections::BTreeMap;

use super::{Cell, Tone, Words};
use crate::model::{ContractId, Date, DomainId, Landscape, Money, MunicipalityId, Status, SystemId};
use crate::plan::{Costs, DomainEntry, MigrationEntry, PlanDocument};
use crate::roadmap::{Roadmap, TooLong};

/// A landscape and the plan made for it.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// The landscape.
    pub landscape: &'a Landscape,
    /// The plan document.
    pub document: &'a PlanDocument,
    /// What the rule of thumb would cost, item by item, where it is known.
    pub reference: Option<Costs<Money>>,
    /// When its projects run, where somebody asked.
    pub timing: Option<&'a Result<Roadmap, TooLong>>,
    domains: BTreeMap<&'a str, &'a DomainEntry>,
    used: Vec<bool>,
}

impl<'a> Planned<'a> {
    /// Puts the two together.
    pub fn new(
        landscape: &'a Landscape,
        document: &'a PlanDocument,
        reference: Option<Costs<Money>>,
    ) -> Self {
        let domains: BTreeMap<&str, &DomainEntry> =
            document.domains.iter().map(|entry| (entry.domain.as_str(), entry)).collect();
        let mut used = vec![false; landscape.systems.len()];
        for member in document.domains.iter().flat_map(|entry| &entry.members) {
            if let Some(system) = landscape.find_system(member) {
                used[system.index()] = true;
            }
        }
        for (index, system) in landscape.systems.iter().enumerate() {
            let decided_elsewhere = landscape.entry(system.entry).covers.iter().any(|cover| {
                let entry = domains.get(landscape.domain(cover.domain).id.as_str());
                entry.is_some_and(|entry| matches!(entry.kind.as_str(), "national" | "own_project"))
            });
            used[index] |= system.status == Status::InUse && decided_elsewhere;
        }
        Planned { landscape, document, reference, timing: None, domains, used }
    }

    /// The same with the plan's roadmap, or why there is none.
    pub fn timed(self, timing: Option<&'a Result<Roadmap, TooLong>>) -> Self {
        Planned { timing, ..self }
    }

    /// When the projects run, where that is known.
    pub fn roadmap(&self) -> Option<&'a Roadmap> {
        self.timing?.as_ref().ok()
    }

    /// What the plan says of a domain.
    pub fn domain(&self, domain: DomainId) -> Option<&'a DomainEntry> {
        self.domains.get(self.landscape.domain(domain).id.as_str()).copied()
    }

    /// Whether a system goes on.
    pub fn is_used(&self, system: SystemId) -> bool {
        self.used[system.index()]
    }

    /// How many systems and procured products there are in the target.
    pub fn target_size(&self) -> usize {
        self.used.iter().filter(|&&used| used).count() + self.document.procurements.len()
    }

    /// The migrations of a domain.
    pub fn migrations(&self, domain: &str) -> impl Iterator<Item = &'a MigrationEntry> {
        self.document.migrations.iter().filter(move |row| row.domain == domain)
    }

    /// How many users of a domain change system, and whether any of the counts is assumed.
    pub fn moving_users(&self, domain: &str) -> (u64, bool) {
        let moving =
            || self.migrations(domain).filter(|row| matches!(row.kind.as_str(), "consolidate" | "convert"));
        (
            moving().map(|row| row.users).sum(),
            moving().any(|row| row.assumed.iter().any(|key| key == "users")),
        )
    }

    /// What a domain costs once: its migrations, its integrations, and the procurements that stand with it. An
    /// integration stands with the domain that sorts first, a procurement with the first of its domains; so the domains'
    /// sums add up.
    pub fn one_off(&self, domain: &str) -> Money {
        let migrations: Money = self.migrations(domain).map(|row| row.cost).sum();
        let integrations: Money =
            self.document.integrations.iter().filter(|row| row.a == domain).map(|row| row.cost).sum();
        let procurements: Money = self
            .document
            .procurements
            .iter()
            .filter(|row| row.domains.first().is_some_and(|first| first == domain))
            .map(|row| row.one_off)
            .sum();
        migrations + integrations + procurements
    }

    /// The days from the planning date to a day, alarming where it is past and to be noticed where it is near.
    pub fn days_left(&self, day: Date) -> Cell {
        let days = days_between(self.landscape.merger.as_of, day);
        let tone = match days {
            ..0 => Tone::Alarm,
            0..=60 => Tone::Notice,
            _ => Tone::Plain,
        };
        Cell::days(days).tone(tone)
    }

    /// The systems that name a contract.
    pub fn contract_systems(&self, contract: ContractId) -> Cell {
        let systems = &self.landscape.contract(contract).systems;
        Cell::list(systems.iter().map(|&system| self.landscape.system(system).reference.as_str()))
    }

    /// The domains that the systems of a contract cover, each once.
    pub fn contract_domains(&self, contract: ContractId) -> Vec<DomainId> {
        let systems = &self.landscape.contract(contract).systems;
        let mut domains: Vec<DomainId> =
            systems.iter().flat_map(|&system| self.system_domains(system)).collect();
        domains.sort_unstable();
        domains.dedup();
        domains
    }

    /// The domains that a system covers, in its own order.
    pub fn system_domains(&self, system: SystemId) -> impl Iterator<Item = DomainId> + use<'a> {
        let landscape = self.landscape;
        landscape.entry(landscape.system(system).entry).covers.iter().map(|cover| cover.domain)
    }

    /// A municipality by its number, where it is known, and its name. Together they stay text in any spreadsheet: a number
    /// alone would lose its leading zero.
    pub fn municipality(&self, id: MunicipalityId) -> Cell {
        let municipality = self.landscape.municipality(id);
        match &municipality.number {
            Some(number) => Cell::text(format!("{number} {}", municipality.name)),
            None => Cell::text(&municipality.name),
        }
    }

    /// Who looks after a system: its manager, else its owner, where the inventory says.
    pub fn responsible_for_system(&self, system: SystemId) -> Option<&'a str> {
        let governance = &self.landscape.system(system).governance;
        governance.manager.as_deref().or(governance.owner.as_deref())
    }

    /// Who follows up a contract: whom it names, else those who look after its systems.
    pub fn responsible_for_contract(&self, contract: ContractId) -> Cell {
        let contract = self.landscape.contract(contract);
        if let Some(responsible) = &contract.responsible {
            return Cell::text(responsible);
        }
        let mut found: Vec<&str> =
            contract.systems.iter().filter_map(|&system| self.responsible_for_system(system)).collect();
        found.sort_unstable();
        found.dedup();
        Cell::or_empty((!found.is_empty()).then_some(found), Cell::list)
    }

    /// Who leads the sub-project of some domains: the lead of the first one's sector, else the sector.
    pub fn responsible_for_domains(&self, mut domains: impl Iterator<Item = DomainId>) -> Cell {
        Cell::or_empty(domains.next(), |domain| {
            let sector = self.landscape.sector(self.landscape.domain(domain).sector);
            match &sector.lead {
                Some(lead) => Cell::text(lead),
                None => Words::both(
                    format!("{} {}", sector.id, sector.name.en),
                    format!("{} {}", sector.id, sector.name.nb),
                )
                .into(),
            }
        })
    }

    /// Domains by id.
    pub fn domain_list(&self, domains: impl IntoIterator<Item = DomainId>) -> Cell {
        Cell::list(domains.into_iter().map(|domain| self.landscape.domain(domain).id.as_str()))
    }

    /// What comes instead in some domains: `domain: choice`, or how the domain is decided where nothing is chosen.
    pub fn replaced_by(&self, domains: impl IntoIterator<Item = DomainId>) -> Cell {
        Cell::list(domains.into_iter().filter_map(|domain| {
            let entry = self.domain(domain)?;
            Some(format!("{}: {}", entry.domain, entry.choice.as_deref().unwrap_or(&entry.kind)))
        }))
    }

    /// The name of a system, a use or a product by its reference.
    pub fn name_of(&self, reference: &str) -> Cell {
        let landscape = self.landscape;
        if let Some(id) = reference.strip_prefix("product:") {
            return Cell::or_empty(landscape.find_product(id), |id| Cell::text(&landscape.product(id).name));
        }
        if let Some(id) = reference.strip_prefix("component:") {
            return Cell::or_empty(landscape.find_component(id), |id| {
                Cell::text(&landscape.component(id).name)
            });
        }
        if let Some(id) = landscape.find_use(reference) {
            return Cell::text(&landscape.entry(id).name);
        }
        Cell::or_empty(landscape.find_domain(reference), |id| Cell::from(&landscape.domain(id).name))
    }
}

/// The number of days from one day to another; negative if the other is before it.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}
