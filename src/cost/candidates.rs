//! Who may be chosen in a domain, and what bars the others (model.md, section 6).

use std::collections::BTreeSet;

use crate::calendar::{last_end, subtract_months};
use crate::model::words;
use crate::model::{
    Candidate, ContractId, Date, DecisionId, Domain, DomainId, Form, Growth, Landscape, Priority, ProductId,
    Status, SystemId, UnknownGrowth, Verdict,
};

/// Why something that covers or serves a domain may not be chosen there. Each names the fact that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The system is being phased out.
    PhasingOut,
    /// It is said why it cannot serve the new municipality.
    Unfit,
    /// It is a spreadsheet, files or paper.
    Form(Form),
    /// It fits worse than is allowed.
    Fit(u8),
    /// Its end of life is not after the merger.
    EndOfLife(Date),
    /// Its contract may not grow so far.
    Growth(ContractId),
    /// It cannot technically serve so many.
    Capacity(u64),
    /// Notice has been given on its contract.
    Terminated(ContractId, Date),
    /// Its contract cannot run to the merger.
    ContractEnds(ContractId, Date),
    /// A procurement would come too late: it would have to have begun on this day.
    TooLate(Date),
    /// The procurement has begun, but is ready on this day only, and something else is left.
    BegunTooLate(Date),
    /// A national advisory speaks against procuring here.
    Advisory,
    /// Not everything is entered, and what is entered can go on: buying is no answer to missing data.
    Unfinished,
    /// The domain does not allow systems side by side.
    ParallelForbidden,
    /// Fewer than two systems could go on side by side.
    TooFewForParallel,
    /// A decision chose something else.
    ChosenOther(DecisionId),
    /// A decision rejected it.
    Rejected(DecisionId),
}

impl Bar {
    /// Its name in the plan document: those of section 6, and words of our own for the rest.
    pub const fn name(self) -> &'static str {
        match self {
            Bar::PhasingOut => "status",
            Bar::Unfit => "unfit",
            Bar::Form(_) => "form",
            Bar::Fit(_) => "fit",
            Bar::EndOfLife(_) => "end_of_life",
            Bar::Growth(_) => "growth",
            Bar::Capacity(_) => "capacity",
            Bar::Terminated(..) | Bar::ContractEnds(..) => "ended",
            Bar::TooLate(_) => "too_late",
            Bar::BegunTooLate(_) => "begun_too_late",
            Bar::Advisory => "advisory",
            Bar::Unfinished => "unfinished",
            Bar::ParallelForbidden => "parallel_forbidden",
            Bar::TooFewForParallel => "too_few_for_parallel",
            Bar::ChosenOther(_) => "chosen_other",
            Bar::Rejected(_) => "rejected",
        }
    }
}

words! {
    /// The bars of a system that section 6 names.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum BarKind {
        /// It is not in use.
        Status = "status",
        /// It cannot serve the new municipality.
        Unfit = "unfit",
        /// It is no software.
        Form = "form",
        /// Its fit is too low.
        Fit = "fit",
        /// It ends too soon.
        EndOfLife = "end_of_life",
        /// Its contract ends too soon.
        Ended = "ended",
        /// Its contract may not grow so far.
        Growth = "growth",
        /// It cannot serve so many.
        Capacity = "capacity",
    }
}

impl Bar {
    /// Which of the bars of a system it is; the others say who decided otherwise, or are of products.
    pub const fn kind(self) -> Option<BarKind> {
        Some(match self {
            Bar::PhasingOut => BarKind::Status,
            Bar::Unfit => BarKind::Unfit,
            Bar::Form(_) => BarKind::Form,
            Bar::Fit(_) => BarKind::Fit,
            Bar::EndOfLife(_) => BarKind::EndOfLife,
            Bar::Terminated(..) | Bar::ContractEnds(..) => BarKind::Ended,
            Bar::Growth(_) => BarKind::Growth,
            Bar::Capacity(_) => BarKind::Capacity,
            _ => return None,
        })
    }
}

/// Something that covers or serves a domain but may not be chosen, with every reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// What.
    pub candidate: Candidate,
    /// Why; never empty.
    pub bars: Vec<Bar>,
}

impl Fallen {
    /// Which of the bars of a system hold, in the order of section 6.
    pub fn kinds(&self) -> Vec<BarKind> {
        let kinds: BTreeSet<BarKind> = self.bars.iter().filter_map(|bar| bar.kind()).collect();
        kinds.into_iter().collect()
    }
}

/// Who may be chosen in a domain, and who may not and why. Both in the order system, product, parallel, by reference.
pub(super) struct Eligibility {
    pub candidates: Vec<Candidate>,
    pub fallen: Vec<Fallen>,
    /// The systems that would go on under `parallel`. Sorted.
    pub parallel: Vec<SystemId>,
}

/// What is asked about a domain.
pub(super) struct Question<'a> {
    pub landscape: &'a Landscape,
    pub id: DomainId,
    /// The systems that cover it, and the products of the market that serve it. Sorted.
    pub systems: &'a [SystemId],
    pub products: &'a [ProductId],
    pub unfinished: bool,
    /// N.
    pub inhabitants: u64,
    /// served(k), by contract.
    pub served: &'a [u64],
}

/// A system with what bars it.
struct Standing {
    system: SystemId,
    bars: Vec<Bar>,
    /// Its contract would have to grow further than is known to be allowed, though it might if somebody asked.
    soft: Option<ContractId>,
    /// Every municipality works in it already.
    everywhere: bool,
}

impl Question<'_> {
    /// Answers it.
    pub fn answer(&self) -> Eligibility {
        let systems: Vec<Standing> = self.systems.iter().map(|&system| self.standing(system)).collect();
        let parallel: Vec<SystemId> =
            systems.iter().filter(|one| goes_on(one)).map(|one| one.system).collect();
        let may_go_on =
            systems.iter().any(|one| one.bars.is_empty() && !self.rejects(Candidate::System(one.system)));
        let mut all = self.systems_with_bars(systems);
        let side_by_side = self.parallel_bars(parallel.len());
        let parallel_left =
            side_by_side.as_ref().is_some_and(Vec::is_empty) && !self.rejects(Candidate::Parallel);
        let enough = may_go_on || parallel_left;
        all.extend(self.products.iter().map(|&id| (Candidate::Product(id), self.product_bars(id, enough))));
        all.extend(side_by_side.map(|bars| (Candidate::Parallel, bars)));
        self.decide(&mut all);
        let left = |all: &[(Candidate, Vec<Bar>)]| all.iter().any(|(_, bars)| bars.is_empty());
        if !left(&all) {
            // Nothing but products that come late is left: then late is better than nothing.
            for (_, bars) in &mut all {
                if bars.iter().all(|bar| matches!(bar, Bar::BegunTooLate(_))) {
                    bars.clear();
                }
            }
        }
        let chosen = self.choice().is_some();
        let open = !left(&all) && !chosen;
        let (free, barred): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, bars)| bars.is_empty());
        let mut candidates: Vec<Candidate> = free.into_iter().map(|(candidate, _)| candidate).collect();
        if open {
            candidates.push(Candidate::Open);
        }
        Eligibility {
            candidates,
            fallen: barred.into_iter().map(|(candidate, bars)| Fallen { candidate, bars }).collect(),
            parallel,
        }
    }

    /// The decision that chooses here, if any.
    fn choice(&self) -> Option<Candidate> {
        self.landscape.decisions.iter().find_map(|decision| match decision.verdict {
            Verdict::Choose(domain, candidate) if domain == self.id => Some(candidate),
            _ => None,
        })
    }

    /// Whether a decision rejects something here.
    fn rejects(&self, candidate: Candidate) -> bool {
        let verdict = Verdict::Reject(self.id, candidate);
        self.landscape.decisions.iter().any(|decision| decision.verdict == verdict)
    }

    fn domain(&self) -> &Domain {
        self.landscape.domain(self.id)
    }

    /// How a system stands, before anybody looks at the others.
    fn standing(&self, id: SystemId) -> Standing {
        let landscape = self.landscape;
        let system = landscape.system(id);
        let pinned = self.choice() == Some(Candidate::System(id));
        let everywhere = self.is_everywhere(id);
        let mut bars = Vec::new();
        if system.status == Status::PhasingOut {
            bars.push(Bar::PhasingOut);
        }
        if system.unfit.is_some() {
            bars.push(Bar::Unfit);
        }
        if !system.form.is_software() && self.domain().priority != Priority::May && !pinned {
            bars.push(Bar::Form(system.form));
        }
        let fit = landscape.entry(system.entry).cover(self.id).map_or(5, |cover| cover.fit);
        if fit < landscape.limits.min_fit && !pinned {
            bars.push(Bar::Fit(fit));
        }
        if let Some(day) = system.end_of_life.filter(|&day| day <= landscape.merger.date) {
            bars.push(Bar::EndOfLife(day));
        }
        bars.extend(system.contract.and_then(|contract| ended(landscape, contract)));
        if let Some(capacity) = system.capacity.filter(|&most| self.inhabitants > most && !everywhere) {
            bars.push(Bar::Capacity(capacity));
        }
        let mut soft = None;
        if let Some(contract) = system.contract.filter(|_| !everywhere)
            && let Some(kind) = self.growth(contract)
        {
            match kind {
                Beyond::Hard => bars.push(Bar::Growth(contract)),
                Beyond::Soft if !pinned => soft = Some(contract),
                Beyond::Soft => {}
            }
        }
        Standing { system: id, bars, soft, everywhere }
    }

    /// Whether every municipality has a use rooted in a system that covers the domain.
    fn is_everywhere(&self, id: SystemId) -> bool {
        let landscape = self.landscape;
        let system = landscape.system(id);
        let inside = |municipality| {
            system.uses.iter().any(|&entry| {
                let entry = landscape.entry(entry);
                entry.municipality == municipality && entry.cover(self.id).is_some()
            })
        };
        landscape.municipality_ids().all(inside)
    }

    /// Whether a contract may not grow so far, and whether that is certain.
    fn growth(&self, id: ContractId) -> Option<Beyond> {
        let served = self.served[id.index()];
        let growth = self.landscape.contract(id).growth;
        let most = most_growth(self.landscape, growth)?;
        let kind = if growth == Growth::None { Beyond::Hard } else { Beyond::Soft };
        grows_beyond(self.inhabitants, served, most).then_some(kind)
    }

    /// All systems with their bars. One that would have to grow further than is known to be allowed is barred only where another
    /// one need not: contracts are renegotiated, but not by choice.
    fn systems_with_bars(&self, systems: Vec<Standing>) -> Vec<(Candidate, Vec<Bar>)> {
        let another = systems.iter().any(|one| {
            let whole = one.bars.is_empty() && one.soft.is_none();
            let has_contract = self.landscape.system(one.system).contract.is_some();
            whole && (has_contract || one.everywhere) && !self.rejects(Candidate::System(one.system))
        });
        let with_bars = systems.into_iter().map(|mut one| {
            // What is barred anyway is told too.
            if another || !one.bars.is_empty() {
                one.bars.extend(one.soft.map(Bar::Growth));
            }
            (Candidate::System(one.system), one.bars)
        });
        with_bars.collect()
    }

    /// What bars parallel; none where nobody thinks of it.
    fn parallel_bars(&self, could: usize) -> Option<Vec<Bar>> {
        let allowed = self.domain().parallel_until.is_some();
        if !allowed && self.choice() != Some(Candidate::Parallel) {
            return None;
        }
        let mut bars = Vec::new();
        if !allowed {
            bars.push(Bar::ParallelForbidden);
        }
        if could < 2 {
            bars.push(Bar::TooFewForParallel);
        }
        Some(bars)
    }

    /// What bars a product of the market from being procured here. `enough`: what is in use could go on.
    fn product_bars(&self, id: ProductId, enough: bool) -> Vec<Bar> {
        let landscape = self.landscape;
        let (domain, product) = (self.domain(), landscape.product(id));
        let market = product.market.as_ref().expect("invariant: only products with a market are asked about");
        let pinned = self.choice() == Some(Candidate::Product(id));
        let mut bars = Vec::new();
        if let Some(day) = product.end_of_life.filter(|&day| day <= landscape.merger.date) {
            bars.push(Bar::EndOfLife(day));
        }
        if let Some(begun) = product.begun {
            if begun.ready > domain.due && !pinned {
                bars.push(Bar::BegunTooLate(begun.ready));
            }
            return bars;
        }
        let start = subtract_months(domain.due, market.lead_months);
        if start < landscape.merger.as_of {
            bars.push(Bar::TooLate(start));
        }
        let as_of = landscape.merger.as_of;
        let advised = domain.advisory.as_ref().is_some_and(|a| a.until.is_none_or(|day| as_of <= day));
        if advised && !pinned {
            bars.push(Bar::Advisory);
        }
        if self.unfinished && enough && !pinned {
            bars.push(Bar::Unfinished);
        }
        bars
    }

    /// What decisions say.
    fn decide(&self, all: &mut [(Candidate, Vec<Bar>)]) {
        for (number, decision) in self.landscape.decisions.iter().enumerate() {
            let id = DecisionId::at(number);
            let (concerned, bar): (&dyn Fn(Candidate) -> bool, Bar) = match decision.verdict {
                Verdict::Choose(domain, chosen) if domain == self.id => {
                    (&move |candidate| candidate != chosen, Bar::ChosenOther(id))
                }
                Verdict::Reject(domain, rejected) if domain == self.id => {
                    (&move |candidate| candidate == rejected, Bar::Rejected(id))
                }
                _ => continue,
            };
            for (_, bars) in all.iter_mut().filter(|(candidate, _)| concerned(*candidate)) {
                bars.push(bar);
            }
        }
    }
}

/// Whether a system can go on beside others: it need not grow.
fn goes_on(one: &Standing) -> bool {
    one.bars.iter().all(|bar| matches!(bar, Bar::Growth(_) | Bar::Capacity(_)))
}

/// A contract would have to grow beyond what it allows.
enum Beyond {
    /// It says that it may not grow.
    Hard,
    /// It says how far, or nothing: it can be asked.
    Soft,
}

/// By how many percent a contract may grow at most; none where it may grow as far as one likes.
pub(super) fn most_growth(landscape: &Landscape, growth: Growth) -> Option<u64> {
    match (growth, landscape.limits.unknown_growth) {
        (Growth::Any, _) | (Growth::Unknown, UnknownGrowth::Any) => None,
        (Growth::None, _) => Some(0),
        (Growth::Percent(percent), _) | (Growth::Unknown, UnknownGrowth::Percent(percent)) => Some(percent),
    }
}

/// N·100 > served·(100 + percent).
pub(super) fn grows_beyond(inhabitants: u64, served: u64, percent: u64) -> bool {
    u128::from(inhabitants) * 100 > u128::from(served) * (100 + u128::from(percent))
}

/// Whether a contract has been terminated, or cannot run to the merger. Options count as used.
fn ended(landscape: &Landscape, id: ContractId) -> Option<Bar> {
    let contract = landscape.contract(id);
    if let Some(day) = contract.terminated_to {
        return Some(Bar::Terminated(id, day));
    }
    let last = last_end(contract)?;
    (last < landscape.merger.date).then_some(Bar::ContractEnds(id, contract.end.unwrap_or(last)))
}
