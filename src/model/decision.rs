//! Candidates and decisions (model.md, sections 5 and 6).

use super::{Date, DomainId, DomainOrComponent, ProductId, SystemId};

/// What may be chosen in a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Candidate {
    /// One system goes on, for everybody.
    System(SystemId),
    /// A product is procured.
    Product(ProductId),
    /// The systems go on side by side.
    Parallel,
    /// Nothing can be chosen: what is in use today goes on until somebody finds a way.
    Open,
}

/// What somebody decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Only this candidate.
    Choose(DomainId, Candidate),
    /// Not this candidate.
    Reject(DomainId, Candidate),
    /// The domain ends.
    Retire(DomainId),
    /// The new municipality must have one, though nobody has one today.
    Need(DomainId),
    /// This integration is not needed in the target.
    /// Between two domains, the one that sorts first stands first.
    Drop(DomainId, DomainOrComponent),
}

impl Verdict {
    /// The domain it is about; of a dropped integration the first.
    pub fn domain(self) -> DomainId {
        match self {
            Verdict::Choose(domain, _)
            | Verdict::Reject(domain, _)
            | Verdict::Retire(domain)
            | Verdict::Need(domain)
            | Verdict::Drop(domain, _) => domain,
        }
    }

    /// Its name in machine formats.
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Choose(..) => "choose",
            Verdict::Reject(..) => "reject",
            Verdict::Retire(_) => "retire",
            Verdict::Need(_) => "need",
            Verdict::Drop(..) => "drop",
        }
    }
}

/// A decision with its record. It is known by its verdict, never by its place in the file.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What is decided.
    pub verdict: Verdict,
    /// By whom.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// Why.
    pub reason: Option<String>,
}

/// A choice for every domain in scope; `None` for the others. Indexed by [`DomainId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection(pub Vec<Option<Candidate>>);

impl Selection {
    /// What is chosen in a domain.
    pub fn get(&self, domain: DomainId) -> Option<Candidate> {
        self.0[domain.index()]
    }
}
