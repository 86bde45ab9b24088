//! What a contract office asks of a contract, in words and figures.

use super::{Cell, Planned, Words};
use crate::model::{Candidate, Contract, ContractId, Decision, NoticeTo, Options, Renewal, Verdict};

/// The options that are left: how many, how long each, how long before the end each must be used.
pub(super) fn options(contract: &Contract) -> Cell {
    match contract.options {
        Some(Options { count, months: each, used, decide_months }) if used < count => {
            let (left, each, before) = (count - used, months(each), months(decide_months));
            Words::both(
                format!("{left} of {count}, {} each, to be used {} before", each.en, before.en),
                format!("{left} av {count}, {} hver, brukes {} før", each.nb, before.nb),
            )
            .into()
        }
        Some(Options { count, .. }) => {
            Words::both(format!("none of {count}"), format!("ingen av {count}")).into()
        }
        None if contract.option_months > 0 => Words::both(
            format!("{} months in all", contract.option_months),
            format!("{} måneder i alt", contract.option_months),
        )
        .into(),
        None => Cell::empty(),
    }
}

/// A number of months.
pub(in crate::report) fn months(number: u32) -> Words {
    if number == 1 {
        Words::new("1 month", "1 måned")
    } else {
        Words::both(format!("{number} months"), format!("{number} måneder"))
    }
}

/// Notice, and on which days an exit takes effect.
pub(super) fn notice(contract: &Contract) -> Cell {
    if contract.end.is_some() && contract.renewal != Renewal::Tacit {
        return Cell::words("ends by itself", "løper ut av seg selv");
    }
    let (en, nb) = match contract.notice_to {
        _ if contract.end.is_some() => ("before a term ends", "før periodens slutt"),
        NoticeTo::Any => ("to any day", "til hvilken dag som helst"),
        NoticeTo::Month => ("to the end of a month", "til utgangen av en måned"),
        NoticeTo::Quarter => ("to the end of a quarter", "til utgangen av et kvartal"),
        NoticeTo::Year => ("to the end of a year", "til utgangen av et år"),
    };
    let months = months(contract.notice_months);
    Words::both(format!("{} {en}", months.en), format!("{} {nb}", months.nb)).into()
}

/// What was decided about the systems of a contract, and by whom.
pub(super) fn decided(planned: &Planned<'_>, id: ContractId) -> (Cell, Cell) {
    let landscape = planned.landscape;
    let contract = landscape.contract(id);
    let domains = planned.contract_domains(id);
    let about = |decision: &&Decision| match decision.verdict {
        Verdict::Choose(domain, _) | Verdict::Retire(domain) | Verdict::Need(domain) => {
            domains.contains(&domain)
        }
        Verdict::Reject(_, Candidate::System(system)) => contract.systems.contains(&system),
        Verdict::Reject(..) | Verdict::Drop(..) => false,
    };
    let decisions: Vec<&Decision> = landscape.decisions.iter().filter(about).collect();
    let said = decisions.iter().map(|decision| {
        let domain = &landscape.domain(decision.verdict.domain()).id;
        let (en, nb) = match decision.verdict {
            Verdict::Choose(_, candidate) => {
                let choice = landscape.candidate_reference(candidate);
                (format!("{domain}: choose {choice}"), format!("{domain}: velg {choice}"))
            }
            Verdict::Reject(_, candidate) => {
                let choice = landscape.candidate_reference(candidate);
                (format!("{domain}: reject {choice}"), format!("{domain}: forkast {choice}"))
            }
            Verdict::Need(_) => (format!("{domain}: needed"), format!("{domain}: trengs")),
            Verdict::Retire(_) | Verdict::Drop(..) => {
                (format!("{domain}: retire"), format!("{domain}: avvikle"))
            }
        };
        match decision.date {
            Some(day) => (format!("{en} ({day})"), format!("{nb} ({day})")),
            None => (en, nb),
        }
    });
    let (en, nb): (Vec<String>, Vec<String>) = said.unzip();
    let mut by: Vec<&str> = decisions.iter().filter_map(|decision| decision.by.as_deref()).collect();
    by.sort_unstable();
    by.dedup();
    let decision = Cell::or_empty((!en.is_empty()).then_some((en, nb)), |(en, nb)| {
        Words::both(en.join(", "), nb.join(", ")).into()
    });
    (decision, Cell::or_empty((!by.is_empty()).then_some(by), Cell::list))
}
