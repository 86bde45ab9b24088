//! Two years of the default workspace: each month its files are edited as people edit them, a plan is made, and the status is told
//! against the plan of the month before.

use std::collections::BTreeMap;

use portfolio::calendar::add_months;
use portfolio::cost::Basis;
use portfolio::model::{Candidate, Date, Landscape, Money, Selection, Status, SystemId, Verdict};
use portfolio::plan::{Action, Plan, PlanDocument};
use portfolio::report::{Planned, standing::days};
use portfolio::review::{Closing, Projects, Standing, standing};
use rayon::prelude::*;

use super::{bytes, planned, saved};
use crate::oracle::generate::random::Random;
use crate::support::{files_below, landscape_of, repository};

const MONTHS: u32 = 24;

/// What happens to a merger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Price,
    Users,
    Notice,
    Procurement,
    Decision,
    PhasingOut,
}

/// The files, as they are edited.
struct Files(Vec<(String, String)>);

impl Files {
    fn text(&mut self, path: &str) -> &mut String {
        &mut self.0.iter_mut().find(|(name, _)| name == path).unwrap().1
    }

    /// Another number behind one of the places where a key stands.
    fn number(&mut self, key: &str, random: &mut Random, change: impl Fn(u64) -> u64) {
        let inventories =
            ["drammen", "nedre-eiker", "svelvik"].map(|name| format!("inventories/{name}.yaml"));
        let text = self.text(random.one(&inventories).as_str());
        let key = format!("{key}: ");
        let places: Vec<usize> = text.match_indices(&key).map(|(at, _)| at + key.len()).collect();
        let at = *random.one(&places);
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        let number = change(text[at..at + digits].parse().unwrap());
        text.replace_range(at..at + digits, &number.to_string());
    }

    /// A line more in the entry of an inventory.
    fn line(&mut self, reference: &str, line: &str) {
        let (municipality, id) = reference.split_once('/').unwrap();
        let head = format!("  - id: {id}\n");
        let text = self.text(&format!("inventories/{municipality}.yaml"));
        assert_eq!(text.matches(&head).count(), 1, "{reference}");
        *text = text.replacen(&head, &format!("{head}    {line}\n"), 1);
    }
}

/// Something that happens in this month; whether it did.
fn happen(
    event: Event,
    files: &mut Files,
    landscape: &Landscape,
    (plan, selection): (&Plan, &Selection),
    random: &mut Random,
) -> bool {
    let as_of = landscape.merger.as_of;
    match event {
        Event::Price => {
            let percent = random.between(60, 400) as u64;
            files.number("annual_fee", random, |fee| fee * percent / 100 + 1);
        }
        Event::Users => files.number("users", random, |users| users + 7),
        Event::Notice => {
            // Notice is given to what the plan terminates.
            let open = landscape.contract_ids().filter_map(|id| {
                let (contract, fate) = (landscape.contract(id), plan.contracts.get(&id)?);
                let to = fate.ends.filter(|_| fate.action == Action::Terminate)?;
                contract.terminated_to.is_none().then(|| (contract.reference.clone(), to))
            });
            let open: Vec<(String, Date)> = open.collect();
            if open.is_empty() {
                return false;
            }
            let (reference, to) = random.one(&open);
            files.line(reference, &format!("terminated_to: {to}"));
        }
        Event::Procurement => {
            let products = selection.0.iter().flatten().filter_map(|candidate| match candidate {
                Candidate::Product(id) => Some(landscape.product(*id)),
                _ => None,
            });
            let next = products.filter(|product| product.begun.is_none()).map(|product| &product.id).min();
            let Some(product) = next else { return false };
            let entry =
                format!("\n  - {{product: {product}, begun: {as_of}, ready: 2019-12-01, spent: 40000}}");
            let text = files.text("progress.yaml");
            *text = text.replace("procurements: []", "procurements:").trim_end().to_owned() + &entry + "\n";
        }
        Event::Decision => {
            let decided = |id| landscape.decisions.iter().any(|decision| decision.verdict.domain() == id);
            let open: Vec<(&str, Candidate)> = landscape
                .domain_ids()
                .filter(|&id| !decided(id))
                .filter_map(|id| Some((&*landscape.domain(id).id, selection.get(id)?)))
                .filter(|(_, candidate)| matches!(candidate, Candidate::System(_) | Candidate::Product(_)))
                .collect();
            if open.is_empty() {
                return false;
            }
            let (domain, chosen) = *random.one(&open);
            let chosen = landscape.candidate_reference(chosen);
            let entry = format!(
                "\n  - {{domain: {domain}, choose: '{chosen}', by: Fellesnemnda, date: {as_of}, reason: Best}}\n"
            );
            files.text("decisions.yaml").push_str(&entry);
        }
        Event::PhasingOut => {
            // One that the plan chooses, and that no decision names.
            let decided = |id: SystemId| {
                let names =
                    |verdict| matches!(verdict, Verdict::Choose(_, Candidate::System(one)) if one == id);
                landscape.decisions.iter().any(|decision| names(decision.verdict))
            };
            let plain = |id: &SystemId| {
                let in_use = landscape.system(*id).status == Status::InUse;
                in_use && selection.0.contains(&Some(Candidate::System(*id))) && !decided(*id)
            };
            let open: Vec<&str> =
                landscape.system_ids().filter(plain).map(|id| &*landscape.system(id).reference).collect();
            let reference = (*random.one(&open)).to_owned();
            files.line(&reference, "status: phasing_out");
        }
    }
    true
}

/// A month: the workspace as it is at its end, its plan, and what a status tells of the plan of the month before.
struct Month {
    landscape: Landscape,
    plan: PlanDocument,
    events: Vec<Event>,
}

/// The months, one after another.
fn months() -> Vec<Month> {
    let mut files = Files(files_below(&repository("portfolio")));
    let mut random = Random::new(2018);
    let first: Date = "2018-01-01".parse().unwrap();
    let text = files.text("portfolio.yaml");
    *text = text.replace("as_of: 2018-04-01", &format!("as_of: {first}"));
    let (mut events, mut found): (Vec<Event>, Vec<Month>) = (Vec::new(), Vec::new());
    for number in 0..MONTHS {
        let landscape = landscape_of(&files.0);
        let basis = Basis::new(&landscape);
        let (plan, target) = planned(&basis);
        let (selection, _) = target.unwrap_or_else(|| panic!("month {number}: no plan after {events:?}"));
        let typed = saved(&landscape, &plan);
        let kinds = [
            Event::Price,
            Event::Notice,
            Event::Users,
            Event::Decision,
            Event::Procurement,
            Event::PhasingOut,
        ];
        // Prices move in every month; beside that one thing happens.
        let next: Vec<Event> = [kinds[number as usize % kinds.len()], Event::Price]
            .into_iter()
            .filter(|event| happen(*event, &mut files, &landscape, (&typed, &selection), &mut random))
            .collect();
        found.push(Month {
            plan,
            events: std::mem::replace(&mut events, next),
            landscape: landscape.clone(),
        });
        let (day, later) = (add_months(first, number), add_months(first, number + 1));
        let text = files.text("portfolio.yaml");
        *text = text.replace(&format!("as_of: {day}"), &format!("as_of: {later}"));
    }
    found
}

/// What a status tells of a saved plan.
fn status(month: &Month, before: &PlanDocument) -> Standing {
    let basis = Basis::new(&month.landscape);
    let (_, target) = planned(&basis);
    let plan = saved(&month.landscape, &month.plan);
    // The days of the month that comes: what closes later is told later.
    let end = add_months(month.landscape.merger.as_of, 1);
    let soon = days(&Planned::new(&month.landscape, &plan)).into_iter().filter(|day| *day < end);
    standing(&basis, &saved(&month.landscape, before), target.as_ref(), soon, Projects::default())
}

#[test]
fn two_years_of_the_default_merger_have_a_plan_and_a_status_in_every_month() {
    let months = months();
    assert_eq!(months.len(), MONTHS as usize);
    let mut kinds: BTreeMap<Event, usize> = BTreeMap::new();
    months.iter().flat_map(|month| &month.events).for_each(|event| *kinds.entry(*event).or_default() += 1);
    assert_eq!(kinds.len(), 6, "{kinds:?}");
    let told: Vec<(Option<Standing>, Option<Standing>)> = (0..months.len())
        .into_par_iter()
        .map(|at| {
            // What a status says of the plan of the same month is asked in every fourth.
            let same = (at % 4 == 0).then(|| status(&months[at], &months[at].plan));
            let since = at.checked_sub(1).map(|before| status(&months[at], &months[before].plan));
            (same, since)
        })
        .collect();
    let mut turned = 0;
    for (at, (same, since)) in told.iter().enumerate() {
        let what = format!("month {at}, after {:?}", months[at].events);
        if let Some(same) = same {
            assert!(same.same && same.otherwise.is_empty() && same.barred.is_empty(), "{what}");
            assert_eq!((same.drift, same.saved), (Some(Money::ZERO), same.today), "{what}");
        }
        let (again, target) = planned(&Basis::new(&months[at].landscape));
        assert_eq!(bytes(&again), bytes(&months[at].plan), "{what}: byte for byte");
        let total = target.unwrap().1.total().money;
        let Some(since) = since else { continue };
        assert_eq!(since.today.map(|sums| sums.total), Some(total), "{what}");
        assert!(!since.same, "{what}");
        assert_eq!(since.choices, since.still_best + turned_in(since), "{what}: {since:?}");
        let (saved, kept) = (since.saved.unwrap(), since.kept.unwrap_or_else(|| panic!("{what}: {since:?}")));
        assert!(kept.total >= total, "{what}: {:?} {total:?}", kept.total);
        let (drift, decided) = (since.drift.unwrap(), since.decided.unwrap());
        assert_eq!(drift + decided, kept.total - saved.total, "{what}");
        // The sum can only be smaller where from then on nobody pays for a domain.
        let costs = |closing: &Closing| closing.extra.is_none_or(|extra| extra > Money::ZERO);
        assert!(since.closes.iter().all(|closing| costs(closing) || !closing.open.is_empty()), "{what}");
        turned += usize::from(!since.otherwise.is_empty() || !since.barred.is_empty());
    }
    assert!(turned > 0, "no event turns anything");
}

/// How many choices of the saved plan are not today's: those that turn, and those that cannot be made any more.
fn turned_in(standing: &Standing) -> usize {
    let turns: usize = standing.otherwise.iter().map(|turn| turn.domains.len()).sum();
    turns + standing.barred.len()
}
