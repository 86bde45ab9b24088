//! A landscape in which what bars a candidate is not so.

use super::{Bar, Basis};
use crate::calendar::{add_months, months_between, subtract_months};
use crate::model::{
    Candidate, Date, DecisionId, DomainId, Form, Growth, Landscape, Priority, ProductId, Provision, Status,
    SystemId, Verdict,
};

/// The landscape as it would be if nothing barred a candidate of a domain: every fact that does is turned, and nothing
/// else. `None` where no single fact could be: systems side by side want two of them.
///
/// A contract may grow, its notice is taken back, it runs to the merger; the status is in use, there is no end of life, no
/// advisory; a procurement is ready in time, in all the domains that the product serves; a rejection falls, and a decision for
/// another candidate too, or is one for this where without it the domain would not be decided here.
pub fn lifted(basis: &Basis, domain: DomainId, candidate: Candidate) -> Option<Landscape> {
    let mut world = basis.landscape.clone();
    // Behind a bar there may be another: what is no longer terminated may still end too soon. Each is lifted once.
    for _ in 0..4 {
        let basis = Basis::new(&world);
        if basis.candidates(domain).contains(&candidate) {
            return Some(world);
        }
        let fallen = basis.fallen(domain).iter().find(|fallen| fallen.candidate == candidate)?;
        let bars = fallen.bars.clone();
        // Without the decision an own project's domain would not be decided here at all; then it is one for this instead.
        let covered = !basis.uses(domain).is_empty() || world.domain(domain).priority == Priority::Must;
        let stays = world.domain(domain).provision == Provision::Choose && covered;
        let mut released: Vec<DecisionId> = Vec::new();
        for bar in bars {
            lift(&mut world, domain, candidate, bar, stays, &mut released)?;
        }
        released.sort_unstable();
        for id in released.into_iter().rev() {
            world.decisions.remove(id.index());
        }
    }
    None
}

fn lift(
    world: &mut Landscape,
    domain: DomainId,
    candidate: Candidate,
    bar: Bar,
    stays: bool,
    released: &mut Vec<DecisionId>,
) -> Option<()> {
    match bar {
        Bar::PhasingOut => world.systems[system(candidate)?.index()].status = Status::InUse,
        Bar::EndOfLife(_) => match candidate {
            Candidate::System(id) => world.systems[id.index()].end_of_life = None,
            Candidate::Product(id) => world.products[id.index()].end_of_life = None,
            Candidate::Parallel | Candidate::Open => return None,
        },
        Bar::Unfit => world.systems[system(candidate)?.index()].unfit = None,
        Bar::Form(_) => world.systems[system(candidate)?.index()].form = Form::System,
        Bar::Fit(_) => {
            let least = world.limits.min_fit;
            let entry = world.system(system(candidate)?).entry;
            let covers = world.uses[entry.index()].covers.iter_mut();
            covers.filter(|cover| cover.domain == domain).for_each(|cover| cover.fit = least);
        }
        Bar::Growth(id) => world.contracts[id.index()].growth = Growth::Any,
        Bar::Capacity(_) => world.systems[system(candidate)?.index()].capacity = None,
        Bar::Unfinished => {
            world.municipalities.iter_mut().for_each(|one| one.complete[domain.index()] = true);
        }
        Bar::Terminated(id, _) => world.contracts[id.index()].terminated_to = None,
        Bar::ContractEnds(id, end) => {
            world.contracts[id.index()].option_months = months_between(end, world.merger.date);
        }
        Bar::TooLate(_) | Bar::BegunTooLate(_) => {
            let Candidate::Product(product) = candidate else { return None };
            in_time(world, product)?;
        }
        Bar::Advisory => world.domains[domain.index()].advisory = None,
        Bar::ParallelForbidden => world.domains[domain.index()].parallel_until = Some(world.merger.date),
        Bar::TooFewForParallel => return None,
        Bar::ChosenOther(id) if stays => released.push(id),
        Bar::ChosenOther(id) => {
            world.decisions[id.index()].verdict = Verdict::Choose(domain, candidate);
        }
        Bar::Rejected(id) => released.push(id),
    }
    Some(())
}

/// A procurement is ready in time in every domain of its product: it is one procurement, so what bars it in one domain bars it in
/// the others. It takes no longer than it may; only a domain that is due before the planning date is due on that day.
fn in_time(world: &mut Landscape, product: ProductId) -> Option<()> {
    let as_of = world.merger.as_of;
    let domains = world.product(product).domains.clone();
    for domain in &domains {
        let due = &mut world.domains[domain.index()].due;
        *due = as_of.max(*due);
    }
    let due = domains.iter().map(|&domain| world.domain(domain).due).min()?;
    let product = &mut world.products[product.index()];
    match &mut product.begun {
        Some(begun) => begun.ready = due.min(begun.ready),
        None => {
            let lead = &mut product.market.as_mut()?.lead_months;
            *lead = (0..=*lead).rev().find(|&months| subtract_months(due, months) >= as_of)?;
        }
    }
    Some(())
}

fn system(candidate: Candidate) -> Option<SystemId> {
    match candidate {
        Candidate::System(id) => Some(id),
        Candidate::Product(_) | Candidate::Parallel | Candidate::Open => None,
    }
}

/// The first day that may be due if a procurement of so many months is to begin on a day or later. Months are clamped to
/// their last day, so going there and back may fall short by up to three days.
pub fn due_from(as_of: Date, lead_months: u32) -> Date {
    let mut due = add_months(as_of, lead_months);
    while subtract_months(due, lead_months) < as_of {
        due = due.tomorrow().expect("invariant: the format's dates end long before the calendar's");
    }
    due
}
