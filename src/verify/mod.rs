//! A plan document checked without the search: every figure recomputed from the workspace, the proof redone by arithmetic.
//!
//! What enters: a [`Basis`] and a [`PlanDocument`] that anybody may have written. What leaves: a [`Verdict`] with
//! everything that does not hold.
//! What always holds: not a line is shared with the search, and nothing the document says is believed: only its choices are
//! taken from it, and priced again. It never panics, whatever the document says.

mod decisions;
mod elsewhere;
mod expected;
mod figures;
mod infeasible;
mod kept;
mod marks;
mod packages;
mod proof;
mod runners_up;
mod selection;
mod verdict;

pub use proof::{Fault, Proven, check};
pub use verdict::{Compared, Difference, Proof, Verdict};

use crate::cost::{Basis, evaluate};
use crate::model::Money;
use crate::plan::{Inputs, Locate, PlanDocument, PlanStatus};
use crate::words::t;
use verdict::Look;

/// Checks a plan document; not where it says that facts are written, for which [`verify_with`] wants to know the files.
pub fn verify(basis: &Basis, document: &PlanDocument) -> Verdict {
    checked(basis, document, None)
}

/// Checks a plan document, with where the workspace's files say what.
pub fn verify_with(basis: &Basis, document: &PlanDocument, locate: Locate) -> Verdict {
    checked(basis, document, Some(locate))
}

fn checked(basis: &Basis, document: &PlanDocument, locate: Option<Locate>) -> Verdict {
    let mut look = Look::default();
    header(basis, document, &mut look);
    let mut priced = true;
    let proof = if document.status == PlanStatus::Infeasible.name() {
        infeasible::check(basis, document, locate, &mut look);
        Proof::Infeasible
    } else {
        let selection = selection::claimed(basis, document, &mut look);
        priced = selection.is_some();
        figures::domains(basis, document, selection.as_ref(), &mut look);
        if let Some(selection) = &selection {
            figures::consequences(basis, document, &evaluate(basis, selection), &mut look);
        }
        figures::as_is(basis, document, &mut look);
        figures::open(basis, document, &mut look);
        figures::reference(basis, document, &mut look);
        decisions::check(basis, document, selection.as_ref(), &mut look);
        kept::check(basis, document, selection.as_ref(), &mut look);
        look.require(document.conflict.is_empty(), "conflict", || t!("verify.no_conflict_with_target"));
        let released = document.releases.is_empty()
            && document.conflict_facts.is_empty()
            && document.further_conflicts.is_empty();
        look.require(released, "releases", || t!("verify.nothing_to_release"));
        lower_bound(basis, document, &mut look)
    };
    let inputs = document.inputs.as_ref().map(|inputs| {
        let known = inputs.version == Inputs::VERSION;
        look.require(known, "inputs.version", || {
            t!("verify.other_fingerprints", version = inputs.version, own = Inputs::VERSION)
        });
        changed(basis, inputs)
    });
    let inputs = inputs.flatten();
    Verdict { changed: inputs, differences: look.differences, proof, priced, compared: look.compared }
}

fn header(basis: &Basis, document: &PlanDocument, look: &mut Look) {
    let merger = &basis.landscape.merger;
    look.same("format", &document.format, &crate::plan::file::v1::FORMAT);
    look.same("merger", &document.merger, &merger.name);
    look.same("date", &document.date, &merger.date);
    look.same("as_of", &document.as_of, &merger.as_of);
    let known = PlanStatus::ALL.iter().any(|status| status.name() == document.status);
    look.require(known, "status", || t!("verify.no_status", status = document.status));
}

/// The parts of the workspace that are not what the plan rests on; `None` where its fingerprints are of another encoding, which
/// tells nothing.
fn changed(basis: &Basis, inputs: &Inputs) -> Option<Vec<String>> {
    let own = Inputs::of(basis.landscape);
    if own.version != inputs.version {
        return None;
    }
    let mut parts: Vec<String> =
        own.differing(inputs).into_iter().map(|part| part.name().to_owned()).collect();
    if parts.is_empty() && own.sha256 != inputs.sha256 {
        parts.push("sha256".to_owned());
    }
    Some(parts)
}

/// The lower bound is what the certificate proves, and an optimal plan costs no more than that.
fn lower_bound(basis: &Basis, document: &PlanDocument, look: &mut Look) -> Proof {
    let proof = match &document.certificate {
        None => Proof::Missing,
        Some(certificate) => match check(basis, certificate) {
            Ok(proven) => Proof::Holds(proven),
            Err(fault) => Proof::Faulty(fault),
        },
    };
    let optimal = document.status == PlanStatus::Optimal.name();
    let total = document.cost.map(|cost| cost.total);
    if optimal {
        look.same("lower_bound", &document.lower_bound, &total);
    }
    match &proof {
        Proof::Holds(proven) => {
            let bound = Some(Money(proven.kroner));
            look.require(document.lower_bound == bound, "lower_bound", || {
                t!("verify.proves", kroner = proven.kroner.to_string())
            });
            let users = document.changing_users.map(i128::from);
            let reached = !optimal || (total == bound && users == Some(proven.users));
            look.require(reached, "status", || {
                t!("verify.not_optimal", kroner = proven.kroner.to_string(), users = proven.users.to_string())
            });
        }
        Proof::Faulty(fault) => look.wrong("certificate", t!("verify.proves_nothing", fault = fault.0)),
        Proof::Missing | Proof::Infeasible => {
            look.wrong("certificate", t!("verify.no_certificate"));
        }
    }
    proof
}
