//! The plan document (model.md, section 11), as far as its values are prescribed.

use serde_json::{Value, json};

use super::calendar::Way;
use super::evaluate::{Fate, Oracle, Pick};
use super::moves::Move;
use super::world::*;

fn number(value: i128) -> Value {
    json!(i64::try_from(value).expect("a small sum"))
}

fn day(day: Option<super::calendar::Day>) -> Value {
    json!(day.map(|day| day.to_string()))
}

impl Oracle {
    /// What is printed where no plan is possible, apart from the conflict.
    pub fn infeasible(&self) -> Value {
        let mut document = self.head("infeasible");
        for key in ["lower_bound", "cost", "as_is", "reference", "changing_users"] {
            document[key] = Value::Null;
        }
        for key in ["domains", "open", "contracts", "migrations", "integrations", "procurements"] {
            document[key] = json!([]);
        }
        document["conflict"] = json!(["*"]);
        document
    }

    fn head(&self, status: &str) -> Value {
        let World { name, date, as_of, .. } = &self.world;
        json!({
            "format": 2, "merger": name, "date": date.to_string(), "as_of": as_of.to_string(), "status": status,
        })
    }

    /// The document of a selection.
    pub fn document(&self, at: &[usize]) -> Value {
        let picks = self.picks(at);
        let outcome = self.outcome(at);
        let items = outcome.items;
        let mut document = self.head("optimal");
        document["lower_bound"] = number(items.total());
        document["cost"] = json!({
            "total": number(items.total()), "cash": number(items.cash()), "one_off": number(items.one_off()),
            "running": number(items.running), "fees": number(items.fees), "exit": number(items.exit),
            "procurement": number(items.procurement()), "renewal": number(items.renewal),
            "migration": number(items.migration), "integration": number(items.integration),
            "vendors": number(items.vendors), "quality": number(items.quality),
        });
        let annual = self.as_is();
        document["as_is"] =
            json!({"annual": number(annual), "total": number(self.annuity.value(annual.into()))});
        let (year, payback) = self.target_year(at);
        document["target_year"] = number(year);
        document["payback"] = payback.map_or(Value::Null, number);
        document["reference"] = self.reference();
        document["changing_users"] = number(outcome.changing_users);
        document["domains"] = self.domains(&picks);
        document["open"] = self.open(&picks);
        document["contracts"] = self.contracts(&picks);
        document["migrations"] = self.migrations(&picks);
        document["integrations"] = self.integrations(at);
        document["procurements"] = self.procurements(&picks);
        document["conflict"] = json!([]);
        document
    }

    pub fn as_is(&self) -> i128 {
        let systems: i128 = (0..self.world.systems.len()).map(|system| self.annual_cost(system)).sum();
        systems + self.named.iter().map(|contract| self.annual_fee(*contract)).sum::<i128>()
    }

    fn id(&self, domain: usize) -> &str {
        &self.world.domains[domain].id
    }

    pub fn reference(&self) -> Value {
        let at = self.rule_of_thumb().expect("every domain has a candidate");
        let outcome = self.outcome(&at);
        let left_out: Vec<&str> = self.not_the_largest().into_iter().map(|d| self.id(d)).collect();
        json!({
            "rule": "largest", "total": number(outcome.items.total()), "infeasible": outcome.violated,
            "not_the_largest": left_out,
        })
    }

    fn domains(&self, picks: &[&Pick]) -> Value {
        let world = &self.world;
        let mut list = Vec::new();
        for (domain, entry) in world.domains.iter().enumerate() {
            let at = self.scope.iter().position(|(d, _)| *d == domain);
            let kind = match (at.map(|at| picks[at].candidate), entry.provision) {
                (Some(Candidate::System(_)), _) => "system",
                (Some(Candidate::Product(_)), _) => "product",
                (Some(Candidate::Parallel), _) => "parallel",
                (Some(Candidate::Open), _) => "open",
                (None, _) if world.decisions.retire.contains(&domain) => "retired",
                (None, _) if world.missing(domain) => "missing",
                (None, Provision::Choose) => continue,
                (None, _) if entry.priority != Priority::Must && !world.covered(domain) => continue,
                (None, Provision::National) => "national",
                (None, Provision::OwnProject) => "own_project",
            };
            let pick = at.map(|at| picks[at]);
            let mut members: Vec<&str> =
                pick.map_or(Vec::new(), |p| p.members.iter().map(|m| world.reference_of(*m)).collect());
            members.sort_unstable();
            let assumed = pick.is_some_and(|pick| {
                pick.members.iter().any(|m| match *m {
                    super::Member::System(system) => world.systems[system].annual_cost.is_none(),
                    super::Member::Product(_) => false,
                })
            });
            let lawyer = match pick.map(|pick| pick.candidate) {
                Some(Candidate::System(system)) => world.lawyer(system, domain),
                _ => false,
            };
            list.push(json!({
                "domain": entry.id, "kind": kind, "choice": pick.and_then(|pick| world.candidate(pick.candidate)),
                "members": members, "lawyer": lawyer, "assumed_cost": assumed,
            }));
        }
        json!(list)
    }

    fn open(&self, picks: &[&Pick]) -> Value {
        let world = &self.world;
        let mut list = Vec::new();
        for ((domain, _), _) in self.scope.iter().zip(picks).filter(|(_, pick)| pick.open()) {
            let bars = |system: usize| {
                json!({
                    "candidate": world.systems[system].reference,
                    "bars": world.bars(system, *domain).hard,
                })
            };
            let bars: Vec<Value> = world.covering(*domain).into_iter().map(bars).collect();
            list.push(json!({"domain": self.id(*domain), "bars": bars}));
        }
        json!(list)
    }

    fn contracts(&self, picks: &[&Pick]) -> Value {
        let (fates, _) = self.fates(picks);
        let mut list = Vec::new();
        for (at, &contract) in self.named.iter().enumerate() {
            let entry = &self.world.contracts[contract];
            let kept = self.kept(contract, &fates);
            let mut assumed = Vec::new();
            if entry.annual_fee.is_none() || entry.fee_guessed {
                assumed.push("annual_fee");
            }
            if kept == Fate::Unused {
                let (exit, cost) = self.exit(at, picks);
                if exit.way == Way::Bridge && !entry.own_bridge {
                    assumed.push("bridge");
                }
                let action = if exit.way == Way::Expire { "expire" } else { "terminate" };
                list.push(json!({
                    "contract": entry.reference, "action": action, "reduce": false,
                    "notice_by": day(exit.notice_by), "ends": exit.ends.to_string(), "exit": exit.way.name(),
                    "exit_cost": number(cost), "assumed": assumed,
                }));
                continue;
            }
            let mut lines = Vec::new();
            let mut cost = 0;
            for (system, annual) in &entry.lines {
                if fates[*system] == Fate::Unused {
                    let exit = entry.terms.waiting(*annual, self.dates);
                    cost += exit.cost;
                    lines.push(json!({
                        "system": self.world.systems[*system].reference, "notice_by": day(exit.notice_by),
                        "ends": exit.ends.to_string(), "cost": number(exit.cost),
                    }));
                }
            }
            let mut kept = json!({
                "contract": entry.reference, "action": if kept == Fate::Grown { "extend" } else { "keep" },
                "reduce": self.naming(contract).any(|system| fates[system] == Fate::Unused),
                "notice_by": null, "ends": null, "exit": null, "exit_cost": number(cost), "assumed": assumed,
            });
            if !lines.is_empty() {
                kept["lines"] = json!(lines);
            }
            list.push(kept);
        }
        json!(list)
    }

    /// All migrations of a selection, as they are sorted.
    pub fn moves(&self, picks: &[&Pick]) -> Vec<Move> {
        let mut moves: Vec<Move> = picks.iter().flat_map(|pick| pick.moves.clone()).collect();
        moves.extend(self.closing.clone());
        moves.extend(self.rekeys(picks));
        let to = |m: &Move| m.to.map(|to| self.world.reference_of(to).to_owned());
        moves.sort_by_key(|m| (m.domain, m.municipality, m.from.clone(), to(m), m.kind.name()));
        moves
    }

    fn migrations(&self, picks: &[&Pick]) -> Value {
        let one = |m: Move| {
            json!({
                "domain": self.id(m.domain), "municipality": self.world.municipalities[m.municipality].id,
                "from": m.from, "to": m.to.map(|to| self.world.reference_of(to)), "kind": m.kind.name(),
                "users": number(m.users), "records": number(m.records), "sites": number(m.sites),
                "cost": number(m.cost), "assumed": m.assumed,
            })
        };
        json!(self.moves(picks).into_iter().map(one).collect::<Vec<_>>())
    }

    fn integrations(&self, at: &[usize]) -> Value {
        let mut list = Vec::new();
        for (index, edge) in self.edges.iter().enumerate() {
            let Some((work, cost)) = self.edge(index, at) else { continue };
            let b = match edge.to {
                Target::Domain(other) => self.id(other).to_owned(),
                Target::Component(component) => format!("component:{}", self.world.components[component]),
            };
            list.push((self.id(edge.domain), b, work.name(), number(cost)));
        }
        list.sort_by(|x, y| (x.0, &x.1).cmp(&(y.0, &y.1)));
        let one = |(a, b, work, cost)| json!({"a": a, "b": b, "work": work, "cost": cost});
        json!(list.into_iter().map(one).collect::<Vec<_>>())
    }

    fn procurements(&self, picks: &[&Pick]) -> Value {
        let (_, procured) = self.fates(picks);
        let mut list = Vec::new();
        for product in procured {
            let entry = &self.world.products[product];
            let here = |pick: &Pick| pick.candidate == Candidate::Product(product);
            let all = self.scope.iter().zip(picks).filter(|(_, pick)| here(pick));
            let domains: Vec<usize> = all.map(|((domain, _), _)| *domain).collect();
            let (once, yearly) = self.bought(product);
            let lead = entry.market.as_ref().expect("it can be procured").lead_months;
            let start = domains.iter().map(|d| self.world.domains[*d].due.plus_months(-lead)).min();
            list.push(json!({
                "product": entry.reference, "domains": domains.iter().map(|d| self.id(*d)).collect::<Vec<_>>(),
                "one_off": number(once), "annual": number(yearly),
                "start_by": day(start.filter(|_| entry.begun.is_none())),
                "begun": day(entry.begun.as_ref().map(|begun| begun.begun)),
                "spent": number(entry.begun.as_ref().map_or(0, |begun| begun.spent)),
            }));
        }
        json!(list)
    }
}
