//! What each municipality has not entered.

use std::collections::BTreeSet;

use super::{DomainId, Landscape, MunicipalityId, Priority, Provision, ScopeRule, Verdict};

/// A domain that a municipality says nothing of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Who says nothing.
    pub municipality: MunicipalityId,
    /// Of what.
    pub domain: DomainId,
}

impl Landscape {
    /// The domains that are decided here, that nobody retires, and that a municipality says nothing of: those that must be in place
    /// and are missing (nobody has entered one, and neither a decision nor the scope brings one in), and those that must be in place or
    /// that others have, where its inventory does not claim to be complete. By municipality, then by domain.
    pub fn gaps(&self) -> Vec<Gap> {
        let covered = self
            .uses
            .iter()
            .flat_map(|entry| entry.covers.iter().map(|cover| (entry.municipality, cover.domain)));
        let covered: BTreeSet<(MunicipalityId, DomainId)> = covered.collect();
        let somewhere: BTreeSet<DomainId> = covered.iter().map(|&(_, domain)| domain).collect();
        let (mut wanted, mut retired) = (BTreeSet::new(), BTreeSet::new());
        for decision in &self.decisions {
            match decision.verdict {
                Verdict::Choose(domain, _) | Verdict::Need(domain) => wanted.insert(domain),
                Verdict::Retire(domain) => retired.insert(domain),
                Verdict::Reject(..) | Verdict::Drop(..) => false,
            };
        }
        let lacks = |&Gap { municipality, domain }: &Gap| {
            let data = self.domain(domain);
            let must = data.priority == Priority::Must;
            let used = somewhere.contains(&domain);
            let missing = must && !used && !wanted.contains(&domain) && self.scope != ScopeRule::Must;
            let silent = !self.municipality(municipality).complete[domain.index()];
            data.provision == Provision::Choose
                && !retired.contains(&domain)
                && !covered.contains(&(municipality, domain))
                && (missing || silent && (must || used))
        };
        let pairs = self
            .municipality_ids()
            .flat_map(|municipality| self.domain_ids().map(move |domain| Gap { municipality, domain }));
        pairs.filter(lacks).collect()
    }
}
