//! Migrations, and where each use ends (model.md, sections 7.6 and 7.9).

use super::candidates::Member;
use super::number::Ratio;
use super::world::*;

/// A migration, as the plan document lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub domain: usize,
    pub municipality: usize,
    /// A use; none where something is introduced.
    pub from: Option<String>,
    /// None in a retired domain.
    pub to: Option<Member>,
    pub kind: Kind,
    pub users: i128,
    pub records: i128,
    pub sites: i128,
    pub cost: i128,
    pub assumed: Vec<&'static str>,
}

impl Move {
    /// The users who change system.
    pub fn changing(&self) -> i128 {
        let counts = self.to.is_some() && !matches!(self.kind, Kind::Introduce | Kind::Rekey);
        if counts { self.users } else { 0 }
    }
}

impl World {
    fn price(&self, domain: usize, municipality: usize, kind: Kind, cover: &Cover, learn: bool) -> i128 {
        let Domain { migration, size, .. } = &self.domains[domain];
        let rate = migration[kind as usize];
        let small = Ratio::new(100 * self.municipalities[municipality].inhabitants, self.rates.full_size);
        let share = small.min(100.into()).max(self.rates.least_percent.into());
        let (share, size) = match kind {
            Kind::Rekey => (100.into(), 100),
            _ => (share, self.rates.size_percent[*size]),
        };
        let fixed = (Ratio::new(rate.fixed * size, 10_000) * share).round();
        let learning = if learn { migration[Kind::Introduce as usize].per_user * cover.users } else { 0 };
        fixed
            + rate.per_user * cover.users
            + rate.per_record * cover.records
            + rate.per_site * cover.sites
            + learning
    }

    /// The migration of a use in a domain to a member, or to nowhere.
    fn moved(&self, entry: &Use, domain: usize, to: Option<Member>) -> Move {
        let cover = entry.covers(domain).expect("it covers the domain");
        let old = self.systems[entry.root].product;
        let kin = |to: Member| {
            let new = self.product_of(to);
            let succeeds = |new: usize| old.is_some_and(|old| self.products[new].succeeds.contains(&old));
            new.is_some_and(|new| old == Some(new) || succeeds(new))
        };
        let mut kind = match (entry.data, to) {
            (Data::None, _) => Kind::Close,
            (Data::Lookup, _) | (_, None) => Kind::Lookup,
            (Data::Convert, Some(to)) if kin(to) => Kind::Consolidate,
            (Data::Convert, Some(_)) => Kind::Convert,
        };
        let price = |kind| {
            let learn = to.is_some() && matches!(kind, Kind::Close | Kind::Lookup);
            self.price(domain, entry.municipality, kind, cover, learn)
        };
        let said = cover.records > 0 || cover.records_given;
        let by_hand = matches!(kind, Kind::Convert | Kind::Consolidate)
            && said
            && cover.records <= self.domains[domain].migration[Kind::Reenter as usize].most
            && !self.domains[domain].life_health();
        if by_hand && price(Kind::Reenter) < price(kind) {
            kind = Kind::Reenter;
        }
        let marks = [("records", cover.records_assumed), ("users", cover.users_assumed)];
        Move {
            domain,
            municipality: entry.municipality,
            from: Some(entry.reference.clone()),
            to,
            kind,
            users: cover.users,
            records: cover.records,
            sites: cover.sites,
            cost: price(kind),
            assumed: marks.into_iter().filter(|(_, assumed)| *assumed).map(|(name, _)| name).collect(),
        }
    }

    /// The uses that cover a domain.
    fn uses_in(&self, domain: usize) -> impl Iterator<Item = &Use> {
        self.uses.iter().filter(move |entry| entry.covers(domain).is_some())
    }

    /// What a candidate moves in a domain, and the quality it costs.
    pub fn moves(&self, domain: usize, candidate: Candidate, members: &[Member]) -> Vec<Move> {
        if candidate == Candidate::Open {
            return Vec::new();
        }
        let mut moves = Vec::new();
        for entry in self.uses_in(domain).filter(|entry| !members.contains(&Member::System(entry.root))) {
            let own = |member: &Member| match *member {
                Member::System(system) => self.works_in(entry.municipality, system, domain),
                Member::Product(_) => false,
            };
            let mut towards: Vec<Member> = members.iter().copied().filter(own).collect();
            if towards.is_empty() || candidate != Candidate::Parallel {
                towards = members.to_vec();
            }
            let all = towards.iter().map(|to| self.moved(entry, domain, Some(*to)));
            let cheapest = all.min_by(|a, b| {
                let by_name = |m: &Move| self.reference_of(m.to.expect("it has one")).to_owned();
                a.cost.cmp(&b.cost).then_with(|| by_name(a).cmp(&by_name(b)))
            });
            moves.extend(cheapest);
        }
        for m in 0..self.municipalities.len() {
            moves.extend(self.introduced(domain, m, members));
        }
        moves
    }

    fn introduced(&self, domain: usize, m: usize, members: &[Member]) -> Option<Move> {
        let municipality = &self.municipalities[m];
        if self.uses_in(domain).any(|entry| entry.municipality == m)
            || !municipality.complete.contains(&domain)
        {
            return None;
        }
        let typical = self.domains[domain].users_per_1000 * municipality.inhabitants;
        let users = Ratio::new(typical, 1_000_000).ceil();
        if users == 0 && self.domains[domain].priority != Priority::Must {
            return None;
        }
        let to = members.iter().copied().min_by_key(|member| self.reference_of(*member).to_owned())?;
        let cover = Cover {
            domain,
            users,
            records: 0,
            sites: 0,
            fit: 0,
            users_assumed: true,
            records_assumed: false,
            records_given: false,
        };
        Some(Move {
            domain,
            municipality: m,
            from: None,
            to: Some(to),
            kind: Kind::Introduce,
            users,
            records: 0,
            sites: 0,
            cost: self.price(domain, m, Kind::Introduce, &cover, false),
            assumed: vec!["users"],
        })
    }

    /// What leaving a retired domain takes.
    pub fn closing(&self, domain: usize) -> Vec<Move> {
        self.uses_in(domain).map(|entry| self.moved(entry, domain, None)).collect()
    }

    /// A system of another municipality number, in the first of its domains in which it goes on.
    pub fn rekeyed(&self, system: usize, domain: usize) -> Move {
        let System { reference, municipality, .. } = &self.systems[system];
        Move {
            domain,
            municipality: *municipality,
            from: Some(reference.clone()),
            to: Some(Member::System(system)),
            kind: Kind::Rekey,
            users: 0,
            records: 0,
            sites: 0,
            cost: self.domains[domain].migration[Kind::Rekey as usize].fixed,
            assumed: Vec::new(),
        }
    }

    /// The yearly quality costs of the uses in a domain, before they are valued: where each ends decides.
    pub fn lost(&self, domain: usize, members: &[Member], moves: &[Move]) -> Vec<Ratio> {
        let rates = &self.rates;
        let value = Ratio::new(rates.seconds_per_point_week * rates.weeks * rates.hour, 3600);
        self.uses_in(domain)
            .map(|entry| {
                let own = Member::System(entry.root);
                let end = if members.contains(&own) {
                    own
                } else {
                    let left = moves.iter().find(|m| m.from.as_deref() == Some(&entry.reference));
                    left.and_then(|m| m.to).expect("who does not stay is moved")
                };
                let users = entry.covers(domain).expect("it covers the domain").users;
                value * Ratio::from((5 - self.fit_of(end, domain)) * users)
            })
            .collect()
    }
}
