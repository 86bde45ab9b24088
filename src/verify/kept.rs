//! A plan that stays with a saved one: each package that it weighed is priced again, changed and as it was.

use super::elsewhere;
use super::verdict::Look;
use crate::cost::{Basis, evaluate};
use crate::model::{Candidate, DomainId, Selection};
use crate::plan::file::v1::{PlanDocument, WeighedEntry};
use crate::words::t;

/// What each package saves by itself is what is said.
pub fn check(basis: &Basis, document: &PlanDocument, selection: Option<&Selection>, look: &mut Look) {
    let (Some(kept), Some(selection)) = (&document.kept, selection) else { return };
    for (index, row) in kept.packages.iter().enumerate() {
        let place = format!("kept.packages[{index}]");
        let (here, there) = if row.changes { (&row.to, &row.from) } else { (&row.from, &row.to) };
        let domains: Vec<Option<DomainId>> =
            row.domains.iter().map(|id| basis.landscape.find_domain(id)).collect();
        let Some(domains) = domains.into_iter().collect::<Option<Vec<DomainId>>>() else {
            look.wrong(format!("{place}.domains"), t!("verify.unknown", name = row.domains.join(", ")));
            continue;
        };
        let as_said = |domain: &DomainId| selection.get(*domain) == basis.landscape.find_choice(here);
        look.require(!domains.is_empty() && domains.iter().all(as_said), &place, || {
            t!("verify.not_weighed", name = here)
        });
        match basis.landscape.find_choice(there) {
            Some(there) => gain(basis, row, (&domains, there), selection, &place, look),
            None => look.wrong(place, t!("verify.unknown", name = there)),
        }
    }
}

/// What a package saves by itself, all other choices as they are.
fn gain(
    basis: &Basis,
    row: &WeighedEntry,
    (domains, there): (&[DomainId], Candidate),
    selection: &Selection,
    place: &str,
    look: &mut Look,
) {
    let chosen = |domain: DomainId| match domains.contains(&domain) {
        true => Some(there),
        false => selection.get(domain),
    };
    let own = evaluate(basis, selection);
    let now = own.breaches.is_empty().then(|| own.total().money);
    let other = elsewhere::price(basis, chosen).ok();
    let gain = now.zip(other).map(|(now, other)| if row.changes { other - now } else { now - other });
    look.same(format!("{place}.gain"), &row.gain, &gain);
}
