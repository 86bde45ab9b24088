//! Scope, bars and candidates (model.md, section 6).

use super::world::*;

/// One that goes on because a candidate is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Member {
    System(usize),
    Product(usize),
}

/// What bars a system in a domain.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    /// By the names of the specification.
    pub hard: Vec<&'static str>,
    /// Its contract would have to grow further than it, or the limit, says; a growth of `none` is a hard bar.
    pub soft_growth: bool,
}

impl World {
    /// The inhabitants of the municipalities with a use whose root is one of these.
    pub fn served(&self, roots: impl Fn(usize) -> bool) -> i128 {
        let here = |m: usize| self.uses.iter().any(|entry| entry.municipality == m && roots(entry.root));
        (self.municipalities.iter().enumerate())
            .filter(|(m, _)| here(*m))
            .map(|(_, municipality)| municipality.inhabitants)
            .sum()
    }

    pub fn served_by_system(&self, system: usize) -> i128 {
        self.served(|root| root == system)
    }

    pub fn served_by_contract(&self, contract: usize) -> i128 {
        self.served(|root| self.systems[root].contract == Some(contract))
    }

    /// Whether a municipality has a use of a system that covers a domain.
    pub fn works_in(&self, municipality: usize, system: usize, domain: usize) -> bool {
        self.uses.iter().any(|entry| {
            entry.municipality == municipality && entry.root == system && entry.covers(domain).is_some()
        })
    }

    fn all_work_in(&self, system: usize, domain: usize) -> bool {
        (0..self.municipalities.len()).all(|m| self.works_in(m, system, domain))
    }

    /// Whether some use covers a domain.
    pub fn covered(&self, domain: usize) -> bool {
        self.uses.iter().any(|entry| entry.covers(domain).is_some())
    }

    pub fn in_scope(&self, domain: usize) -> bool {
        let Domain { provision, priority, .. } = self.domains[domain];
        let chosen = self.decisions.choose.contains_key(&domain);
        match provision {
            Provision::National => false,
            Provision::OwnProject => chosen,
            Provision::Choose => {
                let needed = chosen || self.decisions.need.contains(&domain);
                let wanted = self.scope_must && priority == Priority::Must;
                !self.decisions.retire.contains(&domain) && (self.covered(domain) || needed || wanted)
            }
        }
    }

    pub fn missing(&self, domain: usize) -> bool {
        let Domain { provision, priority, .. } = self.domains[domain];
        provision == Provision::Choose
            && priority == Priority::Must
            && !self.decisions.retire.contains(&domain)
            && !self.in_scope(domain)
    }

    /// Whether somebody has not said what it has there.
    fn unfinished(&self, domain: usize) -> bool {
        self.municipalities.iter().enumerate().any(|(m, municipality)| {
            let uses =
                self.uses.iter().any(|entry| entry.municipality == m && entry.covers(domain).is_some());
            !uses && !municipality.complete.contains(&domain)
        })
    }

    /// Whether a contract's growth suffices for all inhabitants; `None` where it is `any` or without limit.
    fn outgrown(&self, contract: usize) -> bool {
        let percent = match self.contracts[contract].growth {
            Growth::Any => return false,
            Growth::Never => 0,
            Growth::Percent(percent) => percent,
            Growth::Absent => match self.limits.unknown_growth {
                None => return false,
                Some(percent) => percent,
            },
        };
        self.inhabitants() * 100 > self.served_by_contract(contract) * (100 + percent)
    }

    pub fn bars(&self, system: usize, domain: usize) -> Bars {
        let entry = &self.systems[system];
        let contract = entry.contract;
        let all_there = self.all_work_in(system, domain);
        let outgrown = !all_there && contract.is_some_and(|contract| self.outgrown(contract));
        let never = contract.is_some_and(|contract| self.contracts[contract].growth == Growth::Never);
        let fit = entry.covers(domain).map_or(0, |cover| cover.fit);
        let too_small = entry.capacity.is_some_and(|capacity| self.inhabitants() > capacity);
        let all = [
            ("status", !entry.in_use),
            ("unfit", entry.unfit),
            ("form", entry.by_hand && self.domains[domain].priority != Priority::May),
            ("fit", fit < self.limits.min_fit),
            ("end_of_life", entry.end_of_life.is_some_and(|day| day <= self.date)),
            ("ended", contract.is_some_and(|contract| !self.contracts[contract].terms.reaches(self.date))),
            ("growth", outgrown && never),
            ("capacity", !all_there && too_small),
        ];
        let hard = all.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect();
        Bars { hard, soft_growth: outgrown && !never }
    }

    /// Whether a choice of a system in a domain rests on a growth that somebody must allow.
    pub fn lawyer(&self, system: usize, domain: usize) -> bool {
        self.bars(system, domain).soft_growth
    }

    /// The systems that cover a domain.
    pub fn covering(&self, domain: usize) -> Vec<usize> {
        (0..self.systems.len()).filter(|system| self.systems[*system].covers(domain).is_some()).collect()
    }

    fn rejected(&self, domain: usize, candidate: Candidate) -> bool {
        self.decisions.reject.contains(&(domain, candidate))
    }

    /// The systems that would go on side by side.
    fn side_by_side(&self, domain: usize) -> Vec<usize> {
        let barred = |system: usize| {
            let bars = self.bars(system, domain).hard;
            bars.iter().any(|bar| !["growth", "capacity"].contains(bar))
        };
        self.covering(domain).into_iter().filter(|system| !barred(*system)).collect()
    }

    /// Whether a system that is chosen may be.
    fn may_be_chosen(&self, system: usize, domain: usize) -> bool {
        self.systems[system].covers(domain).is_some()
            && self.bars(system, domain).hard.iter().all(|bar| ["form", "fit"].contains(bar))
    }

    /// The systems that are candidates where nothing is chosen, without those rejected.
    fn systems(&self, domain: usize) -> Vec<usize> {
        let left: Vec<(usize, Bars)> = (self.covering(domain).into_iter())
            .filter(|system| !self.rejected(domain, Candidate::System(*system)))
            .map(|system| (system, self.bars(system, domain)))
            .filter(|(_, bars)| bars.hard.is_empty())
            .collect();
        let another = left.iter().any(|(system, bars)| {
            let counts = self.systems[*system].contract.is_some() || self.all_work_in(*system, domain);
            !bars.soft_growth && counts
        });
        left.into_iter()
            .filter(|(_, bars)| !(another && bars.soft_growth))
            .map(|(system, _)| system)
            .collect()
    }

    /// Whether a product may be procured in a domain at all: it serves it, and outlives day one.
    fn on_the_market(&self, product: usize, domain: usize) -> bool {
        let entry = &self.products[product];
        entry.market.is_some()
            && entry.domains.contains(&domain)
            && entry.end_of_life.is_none_or(|day| day > self.date)
    }

    /// Whether a procurement that begins now ends in time.
    fn in_time(&self, product: usize, domain: usize) -> bool {
        let lead = self.products[product].market.as_ref().map_or(0, |market| market.lead_months);
        self.domains[domain].due.plus_months(-lead) >= self.as_of
    }

    /// The candidates of a domain in scope: systems, products, parallel, or open. Empty if what is chosen may not be.
    pub fn candidates(&self, domain: usize) -> Vec<Candidate> {
        let parallel = self.domains[domain].parallel_until.is_some() && self.side_by_side(domain).len() >= 2;
        if let Some(&chosen) = self.decisions.choose.get(&domain) {
            let may_be = match chosen {
                Candidate::System(system) => self.may_be_chosen(system, domain),
                Candidate::Product(product) => {
                    let begun = self.products[product].begun.is_some();
                    self.on_the_market(product, domain) && (begun || self.in_time(product, domain))
                }
                Candidate::Parallel => parallel,
                Candidate::Open => false,
            };
            let stands = may_be && !self.rejected(domain, chosen);
            return if stands { vec![chosen] } else { Vec::new() };
        }
        let mut found: Vec<Candidate> = self.systems(domain).into_iter().map(Candidate::System).collect();
        if parallel && !self.rejected(domain, Candidate::Parallel) {
            found.push(Candidate::Parallel);
        }
        let nothing_yet = found.is_empty();
        let advised_against = self.domains[domain].advisory;
        let products: Vec<usize> = (0..self.products.len())
            .filter(|product| self.on_the_market(*product, domain))
            .filter(|product| !self.rejected(domain, Candidate::Product(*product)))
            .collect();
        let late = |product: &usize| {
            let begun = self.products[*product].begun.as_ref();
            begun.is_some_and(|begun| begun.ready > self.domains[domain].due)
        };
        let may_be = |product: &usize| match self.products[*product].begun {
            Some(_) => !late(product),
            None => {
                self.in_time(*product, domain)
                    && !advised_against
                    && (nothing_yet || !self.unfinished(domain))
            }
        };
        found.extend(products.iter().copied().filter(may_be).map(Candidate::Product));
        if found.is_empty() {
            found.extend(products.iter().copied().filter(late).map(Candidate::Product));
        }
        if found.is_empty() {
            found.push(Candidate::Open);
        }
        found.sort();
        found
    }

    /// The members of a candidate, by reference.
    pub fn members(&self, domain: usize, candidate: Candidate) -> Vec<Member> {
        match candidate {
            Candidate::System(system) => vec![Member::System(system)],
            Candidate::Product(product) => vec![Member::Product(product)],
            Candidate::Parallel => self.side_by_side(domain).into_iter().map(Member::System).collect(),
            Candidate::Open => self.covering(domain).into_iter().map(Member::System).collect(),
        }
    }

    /// The product of a member, if it has one.
    pub fn product_of(&self, member: Member) -> Option<usize> {
        match member {
            Member::System(system) => self.systems[system].product,
            Member::Product(product) => Some(product),
        }
    }

    pub fn vendor_of(&self, member: Member) -> Option<&str> {
        match member {
            Member::System(system) => self.systems[system].vendor.as_deref(),
            Member::Product(product) => self.products[product].vendor.as_deref(),
        }
    }

    pub fn is_core(&self, member: Member) -> bool {
        match member {
            Member::System(system) => self.systems[system].archive_core,
            Member::Product(product) => self.products[product].archive_core,
        }
    }

    pub fn is_locked(&self, member: Member) -> bool {
        match member {
            Member::System(system) => self.systems[system].locked,
            Member::Product(product) => self.products[product].locked,
        }
    }

    /// How well a member fits a domain.
    pub fn fit_of(&self, member: Member, domain: usize) -> i128 {
        match member {
            Member::System(system) => {
                self.systems[system].covers(domain).expect("a member covers its domain").fit
            }
            Member::Product(product) => {
                self.products[product].market.as_ref().expect("it can be procured").fit
            }
        }
    }

    pub fn reference_of(&self, member: Member) -> &str {
        match member {
            Member::System(system) => &self.systems[system].reference,
            Member::Product(product) => &self.products[product].reference,
        }
    }
}
