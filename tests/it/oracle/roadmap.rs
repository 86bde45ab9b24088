//! The roadmap of a selection by trying every schedule (model.md, section 12): for a handful of projects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::calendar::{Dates, Day, Exit, months};
use super::edges::Work;
use super::evaluate::{Fate, Oracle};
use super::moves::Move;
use super::read::month_from;
use super::world::*;

/// A set of domains that are one job.
#[derive(Clone, Debug)]
pub struct Project {
    pub domains: Vec<usize>,
    name: String,
    /// 0 keep, 1 consolidate, 2 convert, 3 procure.
    set: usize,
    /// Of the phases FP, P, A, G.
    months: [i64; 4],
    due: Day,
    earliest: Option<Day>,
    weight: i64,
    vendor: Option<String>,
    begun: Option<Day>,
    /// The projects it waits for.
    after: BTreeSet<usize>,
}

impl Project {
    fn length(&self) -> i64 {
        self.months.iter().sum()
    }

    fn late(&self, start: i64) -> i64 {
        let ready = Day::first_of(start + self.length());
        (0..).find(|n| ready <= self.due.plus_months(*n)).expect("some day")
    }

    /// The months of a phase.
    fn phase(&self, at: usize, start: i64) -> std::ops::Range<i64> {
        let from = start + self.months[..at].iter().sum::<i64>();
        from..from + self.months[at]
    }
}

const SETS: [&str; 4] = ["keep", "consolidate", "convert", "procure"];
const A: usize = 2;
const G: usize = 3;

/// The three objectives, in their order: weighted lateness, the last month, the sum of the last months.
type Worth = [i64; 3];

/// The best schedule: what it is worth and the first month of every project.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub worth: Worth,
    pub starts: Vec<i64>,
}

struct Trial<'a> {
    oracle: &'a Oracle,
    projects: &'a [Project],
    first: i64,
    last: i64,
    /// The least lateness of every project, had it all to itself.
    least: Vec<i64>,
    best: Option<Schedule>,
}

impl Oracle {
    /// The domains that are one job each, whether or not there is work.
    fn groups(&self, at: &[usize]) -> Vec<(Option<Candidate>, Vec<usize>)> {
        let mut shared: BTreeMap<Candidate, Vec<usize>> = BTreeMap::new();
        let mut groups = Vec::new();
        for ((domain, _), pick) in self.scope.iter().zip(self.picks(at)) {
            match pick.candidate {
                Candidate::Open => {}
                Candidate::Parallel => groups.push((None, vec![*domain])),
                one => shared.entry(one).or_default().push(*domain),
            }
        }
        groups.extend(shared.into_iter().map(|(one, domains)| (Some(one), domains)));
        groups.extend(self.world.decisions.retire.iter().map(|domain| (None, vec![*domain])));
        groups.sort_by_key(|(_, domains)| domains[0]);
        groups
    }

    /// The groups to which an edge that takes work belongs.
    fn busy_with_edges(&self, at: &[usize], groups: &[(Option<Candidate>, Vec<usize>)]) -> BTreeSet<usize> {
        let group = |domain: usize| groups.iter().position(|(_, domains)| domains.contains(&domain));
        let due = |group: usize| groups[group].1.iter().map(|d| self.world.domains[*d].due).min();
        let mut busy = BTreeSet::new();
        for (index, edge) in self.edges.iter().enumerate() {
            match self.edge(index, at) {
                None | Some((Work::Same | Work::OwnCore | Work::Keep, _)) => continue,
                Some(_) => {}
            }
            let mut ends: Vec<usize> = group(edge.domain).into_iter().collect();
            if let Target::Domain(other) = edge.to {
                ends.extend(group(other));
            }
            // Groups stand in the order of their first domains: the one that sorts first wins a tie.
            let owner = ends.into_iter().min_by_key(|group| (std::cmp::Reverse(due(*group)), *group));
            busy.extend(owner);
        }
        busy
    }

    /// The projects of a selection, sorted.
    pub fn projects(&self, at: &[usize]) -> Vec<Project> {
        let moves = self.moves(&self.picks(at));
        let groups = self.groups(at);
        let busy = self.busy_with_edges(at, &groups);
        let mut projects: Vec<Project> = (groups.iter().enumerate())
            .filter_map(|(index, (one, domains))| {
                let own: Vec<&Move> = moves.iter().filter(|m| domains.contains(&m.domain)).collect();
                let procured = matches!(one, Some(Candidate::Product(_)));
                let exists = procured || !own.is_empty() || busy.contains(&index);
                exists.then(|| self.project(*one, domains, &own))
            })
            .collect();
        self.wait(&mut projects);
        projects
    }

    fn project(&self, one: Option<Candidate>, domains: &[usize], moves: &[&Move]) -> Project {
        let world = &self.world;
        let of = || domains.iter().map(|domain| &world.domains[*domain]);
        let any = |kinds: &[Kind]| moves.iter().any(|m| kinds.contains(&m.kind));
        let set = match one {
            Some(Candidate::Product(_)) => 3,
            _ if any(&[Kind::Convert, Kind::Reenter, Kind::Lookup]) => 2,
            _ if any(&[Kind::Consolidate, Kind::Introduce]) => 1,
            _ => 0,
        };
        let percent = world.roadmap.size_percent[of().map(|d| d.size).max().expect("a domain")];
        let [fp, p, g] = world.roadmap.phases[set].map(|months| (months * percent + 99) / 100);
        let mut project = Project {
            domains: domains.to_vec(),
            name: of().next().expect("a domain").id.clone(),
            set,
            months: [fp, p, 0, g],
            due: of().map(|d| d.due).min().expect("a domain"),
            earliest: of().filter_map(|d| d.earliest).max(),
            weight: of().map(|d| d.weight).max().expect("a domain"),
            vendor: None,
            begun: None,
            after: BTreeSet::new(),
        };
        match one {
            Some(Candidate::System(system)) => {
                project.name = world.systems[system].name.clone();
                project.vendor = world.systems[system].vendor.clone();
            }
            Some(Candidate::Product(product)) => {
                let Product { name, vendor, market, begun, .. } = &world.products[product];
                (project.name, project.vendor) = (name.clone(), vendor.clone());
                let lead = match begun {
                    Some(Begun { begun, ready, .. }) => {
                        project.begun = Some(*begun);
                        months(Day::first_of(begun.month_number()), *ready)
                    }
                    None => market.as_ref().expect("it can be procured").lead_months,
                };
                project.months[A] = (lead - fp - p - g).max(1);
            }
            _ => {}
        }
        project
    }

    /// Who waits for whom; in a circle nobody does.
    fn wait(&self, projects: &mut [Project]) {
        let of = |domain: usize| projects.iter().position(|project| project.domains.contains(&domain));
        let waits: Vec<BTreeSet<usize>> = (projects.iter().enumerate())
            .map(|(own, project)| {
                let all = project.domains.iter().flat_map(|domain| &self.world.domains[*domain].after);
                all.filter_map(|domain| of(*domain)).filter(|other| *other != own).collect()
            })
            .collect();
        let reaches = |from: usize, to: usize| {
            let mut seen: BTreeSet<usize> = BTreeSet::new();
            let mut next: Vec<usize> = waits[from].iter().copied().collect();
            while let Some(project) = next.pop() {
                if seen.insert(project) {
                    next.extend(&waits[project]);
                }
            }
            seen.contains(&to)
        };
        for (own, project) in projects.iter_mut().enumerate() {
            if !reaches(own, own) {
                project.after = waits[own].clone();
            }
        }
    }

    /// The best schedule of some projects.
    pub fn schedule(&self, projects: &[Project]) -> Schedule {
        let first = month_from(self.world.as_of);
        let begun = |p: &Project| p.begun.map(|day| day.month_number() + p.length());
        let bound = |p: &Project| {
            let ready = p.earliest.map_or(0, |day| month_from(day) + 1);
            ready.max(begun(p).unwrap_or(0))
        };
        let from = projects.iter().map(bound).max().unwrap_or(0).max(first);
        let frozen = i64::try_from(self.world.roadmap.freeze.len()).expect("few");
        let last = from + projects.iter().map(|p| p.length() + 2 * frozen).sum::<i64>();
        let mut trial = Trial { oracle: self, projects, first, last, least: Vec::new(), best: None };
        trial.least = (projects.iter().enumerate())
            .map(|(at, project)| {
                let mut starts = trial.starts(at);
                starts
                    .find(|start| trial.alone(at, *start))
                    .map_or(0, |start| project.weight * project.late(start))
            })
            .collect();
        trial.place(&mut Vec::new(), 0);
        trial.best.expect("there is room in the end")
    }

    /// The exits that differ from the plan's, since the moves end when they end.
    fn late_exits(&self, at: &[usize], projects: &[Project], schedule: &Schedule) -> Vec<Value> {
        let picks = self.picks(at);
        let (fates, _) = self.fates(&picks);
        let moves = self.moves(&picks);
        let mut exits = Vec::new();
        for (index, &contract) in self.named.iter().enumerate() {
            if self.kept(contract, &fates) != Fate::Unused {
                continue;
            }
            let left = |system: usize| {
                let away = |m: &&Move| {
                    let from = self.world.uses.iter().find(|entry| Some(&entry.reference) == m.from.as_ref());
                    m.kind != Kind::Rekey && from.is_some_and(|entry| entry.root == system)
                };
                let domains: Vec<usize> = moves.iter().filter(away).map(|m| m.domain).collect();
                let ends = projects
                    .iter()
                    .zip(&schedule.starts)
                    .filter(|(project, _)| project.domains.iter().any(|domain| domains.contains(domain)));
                ends.map(|(project, start)| Day::first_of(start + project.length())).max()
            };
            let switch_off = |system: usize| match left(system) {
                None => self.dates.switch_off,
                Some(day) => day.max(self.world.date).plus_months(self.world.rates.overlap_months),
            };
            let last = self.naming(contract).map(switch_off).max().expect("somebody names it");
            let terms = &self.world.contracts[contract].terms;
            let now = terms.exit(self.annual_fee(contract), Dates { switch_off: last, ..self.dates });
            let (planned, planned_cost) = self.exit(index, &picks);
            let cost = self.counted(contract, now.cost, &picks);
            let seen = |exit: &Exit, cost: i128| (exit.notice_by, exit.ends, exit.way, cost);
            if seen(&now, cost) != seen(&planned, planned_cost) {
                exits.push(json!({
                    "contract": self.world.contracts[contract].reference, "switch_off": last.to_string(),
                    "notice_by": now.notice_by.map(|day| day.to_string()), "ends": now.ends.to_string(),
                    "exit": now.way.name(), "exit_cost": i64::try_from(cost).expect("small"),
                    "planned_exit_cost": i64::try_from(planned_cost).expect("small"),
                }));
            }
        }
        exits
    }

    /// What is wrong with a roadmap's document, one line each: its schedule need not be ours, but must keep all that
    /// is asked of it and be worth as much.
    pub fn judge(&self, at: &[usize], document: &Value) -> Vec<String> {
        let projects = self.projects(at);
        let ours = self.roadmap(at);
        let theirs = document["projects"].as_array().cloned().unwrap_or_default();
        let mut found = Vec::new();
        for key in
            ["status", "proven_levels", "weighted_late", "weighted_late_bound", "last_month", "sum_ends"]
        {
            if ours[key] != document[key] {
                found.push(format!("{key} is {}, not {}", document[key], ours[key]));
            }
        }
        let still = |project: &Value| {
            ["project", "name", "domains", "sector", "kind", "due"].map(|key| project[key].clone())
        };
        let those = |list: &[Value]| list.iter().map(still).collect::<Vec<_>>();
        let ours = those(ours["projects"].as_array().expect("a list"));
        if those(&theirs) != ours {
            found.push(format!("the projects are {:?}, not {ours:?}", those(&theirs)));
            return found;
        }
        let start = |project: &Value| {
            let month = project["phases"][0]["from"].as_str()?;
            Some(Day::parse(&format!("{month}-01"))?.month_number())
        };
        let Some(starts) = theirs.iter().map(start).collect::<Option<Vec<i64>>>() else {
            found.push("a project has no phase".to_owned());
            return found;
        };
        let trial = Trial {
            oracle: self,
            projects: &projects,
            first: month_from(self.world.as_of),
            last: i64::MAX,
            least: vec![0; projects.len()],
            best: None,
        };
        for at in 0..projects.len() {
            let may = trial.starts(at).contains(&starts[at]) && trial.alone(at, starts[at]);
            if !may || !trial.together(&starts[..=at]) {
                found.push(format!("{} may not start when it does", projects[at].name));
            }
            let shown = self.shown(&projects[at], starts[at]);
            for key in ["phases", "late_months"] {
                if shown[key] != theirs[at][key] {
                    found.push(format!("{} is {}, not {}", projects[at].name, theirs[at][key], shown[key]));
                }
            }
        }
        if !trial.room(&starts) {
            found.push("there is no room for all of it".to_owned());
        }
        let schedule = Schedule { worth: trial.worth(&starts), starts };
        let exits = json!(self.late_exits(at, &projects, &schedule));
        if exits != document["exits"] {
            found.push(format!("the exits are {}, not {exits}", document["exits"]));
        }
        found
    }

    fn shown(&self, project: &Project, start: i64) -> Value {
        let month = |number: i64| Day::first_of(number).to_string()[..7].to_owned();
        let phases: Vec<Value> = (0..4)
            .filter(|phase| project.months[*phase] > 0)
            .map(|phase| {
                let time = project.phase(phase, start);
                let name = ["FP", "P", "A", "G"][phase];
                json!({"phase": name, "from": month(time.start), "to": month(time.end - 1)})
            })
            .collect();
        let ids: Vec<&str> = project.domains.iter().map(|d| self.world.domains[*d].id.as_str()).collect();
        json!({
            "project": ids[0], "name": project.name, "domains": ids,
            "sector": self.world.domains[project.domains[0]].sector, "kind": SETS[project.set],
            "due": project.due.to_string(), "late_months": project.late(start), "phases": phases,
        })
    }

    /// The roadmap's document of a selection. Of several best schedules it shows one.
    pub fn roadmap(&self, at: &[usize]) -> Value {
        let projects = self.projects(at);
        let schedule = self.schedule(&projects);
        let month = |number: i64| Day::first_of(number).to_string()[..7].to_owned();
        let one = |(project, start): (&Project, &i64)| self.shown(project, *start);
        json!({
            "status": "optimal", "proven_levels": 3, "weighted_late": schedule.worth[0],
            "weighted_late_bound": schedule.worth[0],
            "last_month": (!projects.is_empty()).then(|| month(schedule.worth[1])),
            "sum_ends": schedule.worth[2],
            "projects": projects.iter().zip(&schedule.starts).map(one).collect::<Vec<_>>(),
            "exits": self.late_exits(at, &projects, &schedule),
        })
    }
}

impl Trial<'_> {
    fn starts(&self, at: usize) -> std::ops::RangeInclusive<i64> {
        match self.projects[at].begun {
            Some(day) => day.month_number()..=day.month_number(),
            None => self.first..=self.last,
        }
    }

    /// Whether a project may start then as far as the others do not matter.
    fn alone(&self, at: usize, start: i64) -> bool {
        let project = &self.projects[at];
        let g = project.phase(G, start);
        let frozen = |month: i64| self.oracle.world.roadmap.freeze.contains(&month);
        let early = project.earliest.is_some_and(|day| Day::first_of(start + project.length()) < day);
        project.begun.is_some() || !(early || frozen(g.start) || frozen(g.end - 1))
    }

    /// Whether the one placed last agrees with those before it.
    fn together(&self, starts: &[i64]) -> bool {
        let own = starts.len() - 1;
        let pairs = (0..own).flat_map(|other| [(own, other), (other, own)]);
        for (late, early) in pairs {
            let (waiting, waited) = (&self.projects[late], &self.projects[early]);
            let waits = waiting.after.contains(&early) && waiting.begun.is_none();
            if waits && waiting.phase(G, starts[late]).start < waited.phase(G, starts[early]).end {
                return false;
            }
        }
        true
    }

    /// Whether no month asks for more than there is; what has begun takes its place whatever there is.
    fn room(&self, starts: &[i64]) -> bool {
        let roadmap = &self.oracle.world.roadmap;
        let sector = |project: &Project| &self.oracle.world.domains[project.domains[0]].sector;
        let most = |phase: usize, same: &dyn Fn(&Project) -> bool, most: i64| {
            let time = |at: usize| self.projects[at].phase(phase, starts[at]);
            let those: Vec<usize> = (0..starts.len()).filter(|at| same(&self.projects[*at])).collect();
            those.iter().filter(|at| self.projects[**at].begun.is_none()).all(|at| {
                time(*at).all(|month| {
                    let taken = those.iter().filter(|other| time(**other).contains(&month)).count();
                    i64::try_from(taken).expect("few") <= most
                })
            })
        };
        let sectors: BTreeSet<&String> = self.projects.iter().map(sector).collect();
        most(A, &|_| true, roadmap.desk)
            && sectors.into_iter().all(|name| {
                most(G, &|project| sector(project) == name, roadmap.teams.get(name).copied().unwrap_or(3))
            })
            && roadmap
                .vendors
                .iter()
                .all(|(name, number)| most(G, &|project| project.vendor.as_ref() == Some(name), *number))
    }

    fn worth(&self, starts: &[i64]) -> Worth {
        let all = || self.projects.iter().zip(starts);
        let late: i64 = all().map(|(project, start)| project.weight * project.late(*start)).sum();
        let ends = || all().map(|(project, start)| start + project.length() - 1);
        let still: i64 = self.least[starts.len()..].iter().sum();
        [late + still, ends().max().unwrap_or(0), ends().sum()]
    }

    /// Places the projects from here on, in every way that may be better than the best.
    fn place(&mut self, starts: &mut Vec<i64>, at: usize) {
        let worth = self.worth(starts);
        if self.best.as_ref().is_some_and(|best| worth >= best.worth) {
            return;
        }
        if at == self.projects.len() {
            self.best = Some(Schedule { worth, starts: starts.clone() });
            return;
        }
        for start in self.starts(at) {
            starts.push(start);
            if self.alone(at, start) && self.together(starts) && self.room(starts) {
                self.place(starts, at + 1);
            }
            starts.pop();
        }
    }
}
