//! What the lists and the plan's page are made from: the landscape, the plan, and what both together say.

use std::collections::BTreeMap;

use super::{Cell, Tone};
use crate::business::Case;
use crate::calendar::{Missed, add_months, missed};
use crate::model::{
    Candidate, ContractId, Date, DomainId, Landscape, Money, MunicipalityId, ProductId, Status, SystemId,
    UseId,
};
use crate::plan::{Choice, Far, How, Integration, LineExit, Member, Migration, Notice, Plan};
use crate::roadmap::{Roadmap, SwitchOff, TooLong};

/// A landscape and the plan made for it.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// The landscape.
    pub landscape: &'a Landscape,
    /// The plan.
    pub plan: &'a Plan,
    /// When its projects run, where somebody asked.
    pub timing: Option<&'a Result<Roadmap, TooLong>>,
    /// Its business case, where somebody asked.
    pub case: Option<&'a Case>,
    /// When the projects of another plan run, to be shown behind its own.
    pub against: Option<&'a Roadmap>,
    used: Vec<bool>,
    moves: BTreeMap<UseId, Vec<&'a Migration>>,
}

impl<'a> Planned<'a> {
    /// Puts the two together.
    pub fn new(landscape: &'a Landscape, plan: &'a Plan) -> Self {
        let mut used = vec![false; landscape.systems.len()];
        for member in plan.choices.values().flat_map(|choice| &choice.members) {
            if let Member::System(system) = member {
                used[system.index()] = true;
            }
        }
        for (index, system) in landscape.systems.iter().enumerate() {
            let covers = &landscape.entry(system.entry).covers;
            let decided_elsewhere = covers.iter().any(|cover| {
                let choice = plan.choices.get(&cover.domain);
                choice.is_some_and(|choice| matches!(choice.how, How::National | How::OwnProject))
            });
            // What is unplaced goes on as it is.
            used[index] |= system.status == Status::InUse && (decided_elsewhere || covers.is_empty());
        }
        let mut moves: BTreeMap<UseId, Vec<&Migration>> = BTreeMap::new();
        for row in &plan.migrations {
            if let Some(from) = row.from {
                moves.entry(from).or_default().push(row);
            }
        }
        Planned { landscape, plan, timing: None, case: None, against: None, used, moves }
    }

    /// The same with the plan's roadmap, or why there is none.
    pub fn timed(self, timing: Option<&'a Result<Roadmap, TooLong>>) -> Self {
        Planned { timing, ..self }
    }

    /// The same with the plan's business case.
    pub fn with_case(self, case: Option<&'a Case>) -> Self {
        Planned { case, ..self }
    }

    /// The same beside another plan's roadmap.
    pub fn against(self, against: Option<&'a Roadmap>) -> Self {
        Planned { against, ..self }
    }

    /// When the projects run, where that is known.
    pub fn roadmap(&self) -> Option<&'a Roadmap> {
        self.timing?.as_ref().ok()
    }

    /// The domains that a notice is about, each once.
    pub fn notice_domains(&self, notice: &Notice<'_>) -> Vec<DomainId> {
        match notice.part {
            Some(part) => self.system_domains(part.system).collect(),
            None => self.contract_domains(notice.contract),
        }
    }

    /// The day on which the contract of a system that does not go on ends for it: with the contract, or with the line that pays for
    /// it alone.
    pub fn contract_ends(&self, system: SystemId) -> Option<Date> {
        let fate = self.plan.contracts.get(&self.landscape.system(system).contract?)?;
        let line = fate.lines.iter().find(|line| fate.action.goes_on() && line.system == system);
        fate.ends.or(line.map(|line| line.ends))
    }

    /// What happens when the notice of a contract that is left is missed. `None` where none is given.
    fn missed(&self, id: ContractId) -> Option<Missed> {
        let fate = self.plan.contracts.get(&id)?;
        let contract = self.landscape.contract(id);
        fate.notice_by?;
        // A contract that is bridged is given notice for the term end before, and prolonged from there.
        let effect = fate.ends_by_itself(contract)?;
        missed(contract, contract.annual_fee, effect, fate.is_bought_out())
    }

    /// What happens when a notice is missed.
    pub fn missed_notice(&self, notice: &Notice<'_>) -> Option<Missed> {
        match notice.part {
            Some(part) => self.missed_part(notice.contract, part),
            None => self.missed(notice.contract),
        }
    }

    /// What happens when the notice of a part of a contract is missed. `None` where none is given.
    fn missed_part(&self, id: ContractId, line: &LineExit) -> Option<Missed> {
        let contract = self.landscape.contract(id);
        line.notice_by?;
        let annual = contract.lines.iter().find(|part| part.system == line.system)?.annual;
        missed(contract, Some(annual), line.ends, false)
    }

    /// When a system that does not go on ends: after its moves, as the roadmap has them, else in time.
    pub fn switch_off(&self, system: SystemId) -> SwitchOff {
        let followed = self.roadmap().and_then(|roadmap| roadmap.exits.switch_off(system));
        followed.unwrap_or_else(|| {
            let left = self.landscape.merger.date;
            SwitchOff { left, off: add_months(left, self.landscape.rates.overlap_months.value as u32) }
        })
    }

    /// Whether the moves of a domain wait for those of another: as the roadmap has it, where domains of one project move
    /// together, and what is in a circle or has begun waits for nobody.
    pub fn waits_for(&self, domain: DomainId, before: DomainId) -> bool {
        let Some(roadmap) = self.roadmap() else { return true };
        match (roadmap.project_of(domain), roadmap.project_of(before)) {
            (Some(one), Some(other)) => roadmap.waits_for(one, other),
            // A project that has no work is waited for as far as what is set up goes.
            (Some(_), None) => true,
            (None, _) => false,
        }
    }

    /// What the plan says of a domain.
    pub fn domain(&self, domain: DomainId) -> Option<&'a Choice> {
        self.plan.choices.get(&domain)
    }

    /// The plan's domains by sector, then by id.
    pub(super) fn by_sector(&self) -> Vec<(DomainId, &'a Choice)> {
        let mut choices: Vec<(DomainId, &Choice)> =
            self.plan.choices.iter().map(|(&id, choice)| (id, choice)).collect();
        choices.sort_by_key(|&(id, _)| (self.landscape.domain(id).sector, id));
        choices
    }

    /// Whether a system goes on.
    pub fn is_used(&self, system: SystemId) -> bool {
        self.used[system.index()]
    }

    /// How many systems and procured products there are in the target.
    pub fn target_size(&self) -> usize {
        self.used.iter().filter(|&&used| used).count() + self.plan.procurements.len()
    }

    /// The migrations of a domain. (They are sorted by domain.)
    pub fn migrations(&self, domain: DomainId) -> &'a [Migration] {
        let all = &self.plan.migrations;
        let from = all.partition_point(|row| row.domain < domain);
        let to = all.partition_point(|row| row.domain <= domain);
        &all[from..to]
    }

    /// The migrations of a use.
    pub fn migrations_of(&self, entry: UseId) -> impl Iterator<Item = &'a Migration> {
        self.moves.get(&entry).into_iter().flatten().copied()
    }

    /// The integrations that stand with a domain: those of which it is the end that sorts first. (They are sorted by it.)
    pub fn integrations(&self, domain: DomainId) -> &'a [Integration] {
        let all = &self.plan.integrations;
        let from = all.partition_point(|row| row.near < domain);
        let to = all.partition_point(|row| row.near <= domain);
        &all[from..to]
    }

    /// How many users of a domain change system, and whether any of the counts is assumed.
    pub fn moving_users(&self, domain: DomainId) -> (u64, bool) {
        let moving = || self.migrations(domain).iter().filter(|row| row.changes_system());
        (moving().map(|row| row.users).sum(), moving().any(|row| row.assumed.users))
    }

    /// What each domain costs once: its migrations, half of an integration with another domain, and an equal share of what
    /// several domains use, a procurement or the exit of a contract (model.md, section 14). So the domains' sums add up to the
    /// plan's, save for contracts whose systems cover nothing. Exits count as decided, with all moves in time.
    pub fn one_offs(&self) -> BTreeMap<DomainId, Money> {
        let mut sums: BTreeMap<DomainId, Money> = BTreeMap::new();
        let mut share = |money: Money, domains: &[DomainId]| {
            for (domain, part) in domains.iter().zip(money.shares(domains.len())) {
                *sums.entry(*domain).or_default() += part;
            }
        };
        for row in &self.plan.migrations {
            share(row.cost, &[row.domain]);
        }
        for row in &self.plan.integrations {
            match row.far {
                Far::Domain(far) => share(row.cost, &[row.near.min(far), row.near.max(far)]),
                Far::Component(_) => share(row.cost, &[row.near]),
            }
        }
        for row in &self.plan.procurements {
            share(row.one_off, &row.domains);
        }
        for (&id, fate) in &self.plan.contracts {
            for line in fate.lines.iter().filter(|_| fate.action.goes_on()) {
                let mut domains: Vec<DomainId> = self.system_domains(line.system).collect();
                domains.sort_unstable();
                share(line.cost, &domains);
            }
            if !fate.action.goes_on() {
                share(fate.planned_exit_cost.unwrap_or(fate.exit_cost), &self.contract_domains(id));
            }
        }
        sums
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
        self.system_list(self.landscape.contract(contract).systems.iter().copied())
    }

    /// Systems by reference.
    pub fn system_list(&self, systems: impl IntoIterator<Item = SystemId>) -> Cell {
        Cell::list(systems.into_iter().map(|system| self.landscape.system(system).reference.as_str()))
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
                None => Cell::from(&sector.title()),
            }
        })
    }

    /// Domains by id.
    pub fn domain_list(&self, domains: impl IntoIterator<Item = DomainId>) -> Cell {
        Cell::list(domains.into_iter().map(|domain| self.landscape.domain(domain).id.as_str()))
    }

    /// Members by reference.
    pub fn member_list<'b>(&self, members: impl IntoIterator<Item = &'b Member>) -> Cell {
        Cell::list(members.into_iter().map(|member| member.reference(self.landscape)))
    }

    /// What comes instead in some domains: `domain: choice`, or how the domain is decided where nothing is chosen.
    pub fn replaced_by(&self, domains: impl IntoIterator<Item = DomainId>) -> Cell {
        let landscape = self.landscape;
        Cell::list(domains.into_iter().filter_map(|domain| {
            let choice = self.domain(domain)?;
            let what = match choice.candidate() {
                Some(candidate) => landscape.candidate_reference(candidate),
                None => choice.how.name(),
            };
            Some(format!("{}: {what}", landscape.domain(domain).id))
        }))
    }

    /// A candidate by its reference.
    pub fn candidate(&self, candidate: Candidate) -> Cell {
        Cell::text(self.landscape.candidate_reference(candidate))
    }

    /// The name of a candidate; side by side has none.
    pub fn candidate_name(&self, candidate: Candidate) -> Cell {
        match candidate {
            Candidate::System(id) => self.member_name(Member::System(id)),
            Candidate::Product(id) => self.member_name(Member::Product(id)),
            Candidate::Parallel | Candidate::Open => Cell::empty(),
        }
    }

    /// The name of a member.
    pub fn member_name(&self, member: Member) -> Cell {
        match member {
            Member::System(id) => self.use_name(self.landscape.system(id).entry),
            Member::Product(id) => self.product_name(id),
        }
    }

    /// The name of a product.
    pub fn product_name(&self, product: ProductId) -> Cell {
        Cell::text(&self.landscape.product(product).name)
    }

    /// The name of a use.
    pub fn use_name(&self, entry: UseId) -> Cell {
        Cell::text(&self.landscape.entry(entry).name)
    }

    /// The name of a domain.
    pub fn domain_name(&self, domain: DomainId) -> Cell {
        Cell::from(&self.landscape.domain(domain).name)
    }

    /// The name of the far end of an integration.
    pub fn far_name(&self, far: Far) -> Cell {
        match far {
            Far::Domain(id) => self.domain_name(id),
            Far::Component(id) => Cell::text(&self.landscape.component(id).name),
        }
    }
}

/// The number of days from one day to another; negative if the other is before it.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}
