//! What a selection costs and which constraints it breaks (model.md, sections 7 to 9).

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::{Dates, Day, Exit};
use super::candidates::Member;
use super::edges::{Edge, Work};
use super::moves::Move;
use super::number::{Annuity, Ratio};
use super::world::*;

/// The items of section 7.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Items {
    pub running: i128,
    pub fees: i128,
    pub exit: i128,
    /// Procurement's one-off part, and its yearly sums over the horizon.
    pub bought: i128,
    pub subscribed: i128,
    pub renewal: i128,
    pub migration: i128,
    pub integration: i128,
    pub vendors: i128,
    pub quality: i128,
}

impl Items {
    pub fn procurement(&self) -> i128 {
        self.bought + self.subscribed
    }
    pub fn one_off(&self) -> i128 {
        self.bought + self.exit + self.migration + self.integration
    }
    pub fn cash(&self) -> i128 {
        let yearly = self.running + self.fees + self.subscribed + self.renewal;
        self.one_off() + yearly
    }
    pub fn total(&self) -> i128 {
        self.cash() + self.vendors + self.quality
    }
}

/// What a selection comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub items: Items,
    pub changing_users: i128,
    /// The constraints it breaks.
    pub violated: Vec<String>,
}

/// A candidate with what can be said of it alone.
#[derive(Clone, Debug)]
pub struct Pick {
    pub candidate: Candidate,
    pub members: Vec<Member>,
    pub moves: Vec<Move>,
    migration: i128,
    changing: i128,
    quality: i128,
    renewal: i128,
}

impl Pick {
    pub fn open(&self) -> bool {
        self.candidate == Candidate::Open
    }
}

/// How a system goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Unused,
    AsItIs,
    Grown,
}

/// What an edge takes, by the candidates at its ends.
type EdgePrices = BTreeMap<(usize, usize), Option<(Work, i128)>>;

/// Everything about a world that no selection changes.
pub struct Oracle {
    pub world: World,
    pub annuity: Annuity,
    pub dates: Dates,
    /// The domains in scope with their candidates.
    pub scope: Vec<(usize, Vec<Pick>)>,
    pub edges: Vec<Edge>,
    /// For each edge, what it takes by the candidates at its ends (the second is 0 for a component).
    prices: Vec<EdgePrices>,
    /// The systems that go on in domains that are not decided here, and the unplaced ones.
    anyway: Vec<bool>,
    /// By `Fate`.
    running: Vec<[i128; 3]>,
    /// The contracts that some system names.
    pub named: Vec<usize>,
    /// The rest of the fee as it is and grown; and each line.
    rests: Vec<[i128; 2]>,
    lines: Vec<Vec<[i128; 2]>>,
    exits: Vec<Exit>,
    line_exits: Vec<Vec<i128>>,
    ends_for_good: Vec<i128>,
    pub closing: Vec<Move>,
    vendor: i128,
}

impl Oracle {
    pub fn new(world: World) -> Oracle {
        let annuity = Annuity::new(world.horizon, world.discount);
        let switch_off = world.date.plus_months(world.rates.overlap_months);
        let dates = Dates { merger: world.date, as_of: world.as_of, switch_off };
        let retired = |d: &usize| world.decisions.retire.contains(d);
        let closing = (0..world.domains.len()).filter(retired).flat_map(|d| world.closing(d)).collect();
        let edges = world.edges();
        let vendor = annuity.value(world.rates.vendor_annual.into());
        let mut oracle = Oracle {
            annuity,
            dates,
            scope: Vec::new(),
            edges,
            prices: Vec::new(),
            anyway: Vec::new(),
            running: Vec::new(),
            named: Vec::new(),
            rests: Vec::new(),
            lines: Vec::new(),
            exits: Vec::new(),
            line_exits: Vec::new(),
            ends_for_good: Vec::new(),
            closing,
            vendor,
            world,
        };
        oracle.look_at_domains();
        oracle.look_at_systems();
        oracle.look_at_contracts();
        oracle
    }

    fn look_at_domains(&mut self) {
        let world = &self.world;
        for domain in (0..world.domains.len()).filter(|domain| world.in_scope(*domain)) {
            let picks = world.candidates(domain).into_iter().map(|c| self.pick(domain, c)).collect();
            self.scope.push((domain, picks));
        }
        let picks: BTreeMap<usize, &Vec<Pick>> = self.scope.iter().map(|(d, picks)| (*d, picks)).collect();
        for edge in &self.edges {
            let mut prices = BTreeMap::new();
            for (i, from) in picks[&edge.domain].iter().enumerate() {
                let from = (from.candidate, from.members.as_slice());
                match edge.to {
                    Target::Component(_) => {
                        prices.insert((i, 0), world.edge_cost(*edge, from, None));
                    }
                    Target::Domain(other) => {
                        for (j, to) in picks[&other].iter().enumerate() {
                            let to = Some((to.candidate, to.members.as_slice()));
                            prices.insert((i, j), world.edge_cost(*edge, from, to));
                        }
                    }
                }
            }
            self.prices.push(prices);
        }
    }

    fn pick(&self, domain: usize, candidate: Candidate) -> Pick {
        let world = &self.world;
        let members = world.members(domain, candidate);
        let moves = world.moves(domain, candidate, &members);
        let lost = world.lost(domain, &members, &moves);
        Pick {
            candidate,
            migration: moves.iter().map(|m| m.cost).sum(),
            changing: moves.iter().map(Move::changing).sum(),
            quality: lost.into_iter().map(|value| self.annuity.value(value)).sum(),
            renewal: self.bought_again(domain, candidate),
            members,
            moves,
        }
    }

    /// A sum that falls due on a day; nothing outside the horizon.
    fn later(&self, amount: i128, day: Day) -> i128 {
        let start = self.world.date;
        let year = |y: usize| start.plus_months(12 * i64::try_from(y).expect("small"));
        if day <= start || day >= year(self.world.horizon) {
            return 0;
        }
        let years = (0..self.world.horizon).rev().find(|y| year(*y) <= day).expect("after the first day");
        self.annuity.later(amount, years)
    }

    fn bought_again(&self, domain: usize, candidate: Candidate) -> i128 {
        let world = &self.world;
        let day = match candidate {
            Candidate::System(system) => world.systems[system].end_of_life,
            Candidate::Product(product) => world.products[product].end_of_life,
            Candidate::Parallel => world.domains[domain].parallel_until,
            Candidate::Open => None,
        };
        let Some(day) = day else { return 0 };
        let Domain { size, migration, .. } = &world.domains[domain];
        let rate = migration[Kind::Convert as usize];
        let covers = || world.uses.iter().filter_map(|entry| entry.covers(domain));
        let users: i128 = covers().map(|cover| cover.users).sum();
        let records: i128 = covers().map(|cover| cover.records).sum();
        let fixed = Ratio::new(rate.fixed * world.rates.size_percent[*size], 100).round();
        let again = fixed + rate.per_user * users + rate.per_record * records;
        self.later(world.rates.renewal[*size] + again, day)
    }

    /// tiered(x) of section 7.
    fn tiered(&self, x: Ratio) -> Ratio {
        let mut from = Ratio::ONE;
        let mut sum = Ratio::ONE;
        for (to, percent) in &self.world.rates.growth {
            let end = to.map_or(x, |to| Ratio::new(to, 100)).min(x);
            if end > from {
                sum = sum + Ratio::new(*percent, 100) * (end - from);
                from = end;
            }
        }
        sum
    }

    fn growing(&self, served: i128) -> Ratio {
        Ratio::new(self.world.inhabitants(), served)
    }

    pub fn system_scale(&self, system: usize) -> Ratio {
        let x = self.growing(self.world.served_by_system(system));
        match self.world.systems[system].cost_pricing {
            Pricing::Tiered => self.tiered(x),
            Pricing::PerInhabitant => x,
            Pricing::Fixed => Ratio::ONE,
        }
    }

    pub fn contract_scale(&self, contract: usize) -> Ratio {
        let x = self.growing(self.world.served_by_contract(contract));
        let Contract { pricing, growth, .. } = &self.world.contracts[contract];
        let holds = match growth {
            Growth::Any => true,
            Growth::Percent(percent) => x <= Ratio::new(100 + percent, 100),
            // Nothing has to grow at x = 1.
            Growth::Absent | Growth::Never => false,
        };
        match pricing {
            Pricing::PerInhabitant => x,
            Pricing::Fixed if holds => Ratio::ONE,
            Pricing::Fixed | Pricing::Tiered => self.tiered(x),
        }
    }

    /// What a system is assumed to cost a year of which nothing is known.
    fn assumed(&self, system: usize) -> i128 {
        let world = &self.world;
        let served = world.served_by_system(system);
        let each = |cover: &Cover| {
            let rate = world.rates.assumed_annual_per_1000[world.domains[cover.domain].size];
            Ratio::new(rate * served, 1000).round()
        };
        world.systems[system].covers.iter().map(each).sum()
    }

    pub fn annual_cost(&self, system: usize) -> i128 {
        self.world.systems[system].annual_cost.unwrap_or_else(|| self.assumed(system))
    }

    pub fn naming(&self, contract: usize) -> impl Iterator<Item = usize> {
        let systems = self.world.systems.iter().enumerate();
        systems.filter(move |(_, system)| system.contract == Some(contract)).map(|(index, _)| index)
    }

    pub fn annual_fee(&self, contract: usize) -> i128 {
        let fee = self.world.contracts[contract].annual_fee;
        fee.unwrap_or_else(|| self.naming(contract).map(|system| self.assumed(system)).sum())
    }

    /// What of a fee no line pays.
    pub fn rest(&self, contract: usize) -> i128 {
        let lines: i128 = self.world.contracts[contract].lines.iter().map(|line| line.1).sum();
        self.annual_fee(contract) - lines
    }

    fn look_at_systems(&mut self) {
        let world = &self.world;
        let elsewhere = |cover: &Cover| match world.domains[cover.domain].provision {
            Provision::Choose => false,
            Provision::National => true,
            Provision::OwnProject => !world.in_scope(cover.domain),
        };
        self.anyway = (world.systems.iter())
            .map(|s| s.in_use && (s.covers.is_empty() || s.covers.iter().any(elsewhere)))
            .collect();
        let overlap = i128::from(world.rates.overlap_months);
        self.running = (0..world.systems.len())
            .map(|system| {
                let cost = self.annual_cost(system);
                [
                    Ratio::new(cost * overlap, 12).round(),
                    self.annuity.value(cost.into()),
                    self.annuity.value(Ratio::from(cost) * self.system_scale(system)),
                ]
            })
            .collect();
    }

    fn look_at_contracts(&mut self) {
        let all = 0..self.world.contracts.len();
        self.named = all.filter(|contract| self.naming(*contract).next().is_some()).collect();
        for &contract in &self.named {
            let Contract { terms, lines, .. } = &self.world.contracts[contract];
            let scale = self.contract_scale(contract);
            let paid =
                |sum: i128| [self.annuity.value(sum.into()), self.annuity.value(Ratio::from(sum) * scale)];
            self.rests.push(paid(self.rest(contract)));
            self.lines.push(lines.iter().map(|line| paid(line.1)).collect());
            self.exits.push(terms.exit(self.annual_fee(contract), self.dates));
            self.line_exits.push(lines.iter().map(|line| terms.waiting(line.1, self.dates).cost).collect());
            let tender = self.world.rates.tender;
            self.ends_for_good.push(terms.after_its_last().map_or(0, |day| self.later(tender, day)));
        }
    }

    /// The picks of a selection, by what stands where in each domain's list.
    pub fn picks(&self, at: &[usize]) -> Vec<&Pick> {
        self.scope.iter().zip(at).map(|((_, picks), at)| &picks[*at]).collect()
    }

    /// How every system goes on, and what is procured.
    pub fn fates(&self, picks: &[&Pick]) -> (Vec<Fate>, BTreeSet<usize>) {
        let as_it_is = |anyway: &bool| if *anyway { Fate::AsItIs } else { Fate::Unused };
        let mut fates: Vec<Fate> = self.anyway.iter().map(as_it_is).collect();
        let mut procured = BTreeSet::new();
        for pick in picks {
            for member in &pick.members {
                match *member {
                    Member::Product(product) => {
                        procured.insert(product);
                    }
                    Member::System(system) if matches!(pick.candidate, Candidate::System(_)) => {
                        fates[system] = Fate::Grown;
                    }
                    Member::System(system) if fates[system] == Fate::Unused => fates[system] = Fate::AsItIs,
                    Member::System(_) => {}
                }
            }
        }
        (fates, procured)
    }

    /// Whether some system in use needs a contract, and whether one that grows does.
    pub fn kept(&self, contract: usize, fates: &[Fate]) -> Fate {
        let mut kept = Fate::Unused;
        for system in self.naming(contract) {
            match fates[system] {
                Fate::Unused => {}
                Fate::AsItIs if kept == Fate::Grown => {}
                fate => kept = fate,
            }
        }
        kept
    }

    /// The exit of a contract that is not kept, and what it counts.
    pub fn exit(&self, at: usize, picks: &[&Pick]) -> (Exit, i128) {
        let exit = self.exits[at];
        (exit, self.counted(self.named[at], exit.cost, picks))
    }

    /// What an exit counts: less where the supplier keeps part of the work.
    pub fn counted(&self, contract: usize, cost: i128, picks: &[&Pick]) -> i128 {
        let world = &self.world;
        let supplier = &world.contracts[contract].supplier;
        if ["-", "?", "ukjent", "unknown"].contains(&supplier.to_lowercase().as_str()) {
            return cost;
        }
        let covers = |d: usize| self.naming(contract).any(|s| world.systems[s].covers(d).is_some());
        let theirs = |member: &Member| match *member {
            Member::System(system) => {
                let other = world.systems[system].contract.map(|k| &world.contracts[k].supplier);
                other == Some(supplier)
            }
            Member::Product(product) => world.products[product].vendor.as_ref() == Some(supplier),
        };
        let (mut all, mut kept) = (0, 0);
        for ((domain, _), pick) in self.scope.iter().zip(picks) {
            if covers(*domain) {
                all += 1;
                kept += i128::from(pick.members.iter().any(theirs));
            }
        }
        if all == 0 {
            return cost;
        }
        let spared = Ratio::new((100 - world.rates.same_supplier_exit_percent) * kept, 100 * all);
        (Ratio::from(cost) * (Ratio::ONE - spared)).round()
    }

    /// One-off and yearly sum of a procurement.
    pub fn bought(&self, product: usize) -> (i128, i128) {
        let Product { market, begun, .. } = &self.world.products[product];
        let market = market.as_ref().expect("it can be procured");
        let spent = begun.as_ref().map_or(0, |begun| begun.spent);
        let once = (market.one_off + self.world.rates.tender - spent).max(0);
        (once, market.annual + market.annual_per_inhabitant * self.world.inhabitants())
    }

    /// The systems with a municipality number of their own, each in the first domain in which it goes on.
    pub fn rekeys(&self, picks: &[&Pick]) -> Vec<Move> {
        let position = |domain| self.scope.iter().position(|(d, _)| *d == domain);
        let mut moves = Vec::new();
        for (index, system) in self.world.systems.iter().enumerate() {
            let goes_on = |cover: &&Cover| {
                position(cover.domain)
                    .is_some_and(|at| !picks[at].open() && picks[at].members.contains(&Member::System(index)))
            };
            if system.municipality_number
                && let Some(cover) = system.covers.iter().find(goes_on)
            {
                moves.push(self.world.rekeyed(index, cover.domain));
            }
        }
        moves
    }

    /// The price of an edge of a selection.
    pub fn edge(&self, index: usize, at: &[usize]) -> Option<(Work, i128)> {
        let position = |domain: usize| {
            let found = self.scope.iter().position(|(d, _)| *d == domain);
            at[found.expect("edges are between domains in scope")]
        };
        let Edge { domain, to, .. } = self.edges[index];
        let other = match to {
            Target::Domain(other) => position(other),
            Target::Component(_) => 0,
        };
        self.prices[index][&(position(domain), other)]
    }

    /// What a selection costs and which constraints it breaks.
    pub fn outcome(&self, at: &[usize]) -> Outcome {
        let picks = self.picks(at);
        let (fates, procured) = self.fates(&picks);
        let rekeys = self.rekeys(&picks);
        let mut items = Items {
            running: fates.iter().zip(&self.running).map(|(fate, running)| running[*fate as usize]).sum(),
            migration: picks.iter().map(|pick| pick.migration).sum::<i128>()
                + rekeys.iter().chain(&self.closing).map(|m| m.cost).sum::<i128>(),
            integration: (0..self.edges.len()).filter_map(|e| self.edge(e, at)).map(|e| e.1).sum(),
            renewal: picks.iter().map(|pick| pick.renewal).sum(),
            quality: picks.iter().map(|pick| pick.quality).sum(),
            ..Items::default()
        };
        for product in &procured {
            let (once, yearly) = self.bought(*product);
            items.bought += once;
            items.subscribed += self.annuity.value(yearly.into());
        }
        for (at, contract) in self.named.iter().enumerate() {
            let kept = self.kept(*contract, &fates);
            if kept == Fate::Unused {
                items.exit += self.exit(at, &picks).1;
                continue;
            }
            items.renewal += self.ends_for_good[at];
            items.fees += self.rests[at][usize::from(kept == Fate::Grown)];
            for (line, (system, _)) in self.world.contracts[*contract].lines.iter().enumerate() {
                match fates[*system] {
                    Fate::Unused => items.exit += self.line_exits[at][line],
                    fate => items.fees += self.lines[at][line][usize::from(fate == Fate::Grown)],
                }
            }
        }
        let used = self.used(&fates, &procured);
        let vendors: BTreeSet<&str> = used.iter().filter_map(|m| self.world.vendor_of(*m)).collect();
        items.vendors = self.vendor * i128::try_from(vendors.len()).expect("few");
        let violated = self.violated(&picks, &used, &items, (procured.len(), vendors.len()));
        Outcome { items, changing_users: picks.iter().map(|pick| pick.changing).sum(), violated }
    }

    fn used(&self, fates: &[Fate], procured: &BTreeSet<usize>) -> Vec<Member> {
        let systems = fates.iter().enumerate().filter(|(_, fate)| **fate != Fate::Unused);
        let systems = systems.map(|(system, _)| Member::System(system));
        systems.chain(procured.iter().map(|product| Member::Product(*product))).collect()
    }

    fn violated(
        &self,
        picks: &[&Pick],
        used: &[Member],
        items: &Items,
        (procured, vendors): (usize, usize),
    ) -> Vec<String> {
        let world = &self.world;
        let mut violated = Vec::new();
        let mut limit = |name: &str, number: i128, most: Option<i128>| {
            if most.is_some_and(|most| number > most) {
                violated.push(format!("limits.{name}"));
            }
        };
        let count = |n: usize| i128::try_from(n).expect("few");
        limit("procurements", count(procured), world.limits.procurements);
        limit("one_off_budget", items.one_off(), world.limits.one_off_budget);
        let cores = used.iter().filter(|member| world.is_core(**member)).count();
        limit("archive_cores", count(cores), world.limits.archive_cores);
        limit("vendors", count(vendors), world.limits.vendors);
        let products = |members: &[Member]| -> BTreeSet<usize> {
            members.iter().filter_map(|member| world.product_of(*member)).collect()
        };
        let used = products(used);
        let chosen = picks.iter().filter(|pick| !pick.open()).flat_map(|pick| products(&pick.members));
        let chosen: BTreeSet<usize> = chosen.collect();
        for product in &chosen {
            let Product { id, requires, excludes, .. } = &world.products[*product];
            for other in requires.difference(&used) {
                violated.push(format!("{id} requires {}", world.products[*other].id));
            }
            for other in excludes.intersection(&chosen) {
                violated.push(format!("{id} excludes {}", world.products[*other].id));
            }
        }
        violated
    }
}
