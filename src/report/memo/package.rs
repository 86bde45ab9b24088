//! A memo for domains that change only together: one question, one proposal, the other plan, and whom it hits.

use std::collections::{BTreeMap, BTreeSet};

use super::{Memo, acts, chosen, integrations, moves, named, wait, years};
use crate::freedom::{Freedom, Package, Turn};
use crate::model::{DomainId, Money};
use crate::report::deadlines::{Deadline, deadlines};
use crate::report::{
    Cell, Column, Fact, Kind, Page, Planned, Table, Tone, freedom as free, naming, package_name, rounded,
    terms,
};
use crate::words::{Text, t};

/// The memo of a package, by its number. `places` is where things are written.
pub fn package(
    planned: &Planned<'_>,
    freedom: &Freedom,
    number: usize,
    places: &BTreeMap<String, String>,
) -> Page {
    let package = &freedom.packages[number];
    let told = Told { planned, freedom, package, number };
    let each = || package.domains.iter().map(|&id| Memo { planned, id, places });
    let page = Page::new(t!("memo.package_title", name = package_name(planned.landscape, package)));
    let page = page.facts(told.facts()).heading(t!("memo.question")).paragraph(told.question());
    let page = page.table(told.domains()).heading(t!("memo.proposal")).points(told.proposal());
    let page = page.heading(t!("memo.why")).points(told.why());
    let page = page.heading(t!("memo.alternatives")).table(told.turns());
    let page = page.table(years(planned, &package.domains));
    let days = deadlines(planned);
    let mine: Vec<&Deadline> =
        days.iter().filter(|day| day.domains.iter().any(|id| package.domains.contains(id))).collect();
    let page = page.heading(t!("memo.consequences")).points(consequences(planned, each()));
    let rows = package.domains.iter().flat_map(|&id| planned.migrations(id));
    let page = page.table(moves(planned, rows)).table(acts(planned, &mine));
    let page = page.table(integrations(planned, &package.domains));
    let unknown: BTreeSet<Text> = each().flat_map(|memo| memo.unknown()).collect();
    let nothing = t!("memo.nothing_assumed");
    let only = unknown.len() == 1;
    let unknown = unknown.into_iter().filter(|told| only || *told != nothing);
    let page = page.heading(t!("memo.unknown")).points(unknown);
    let page = page.heading(t!("memo.wait")).points(wait(planned, &mine));
    let page = page.heading(t!("memo.decide")).points([
        t!("memo.as_proposed"),
        t!("memo.other_plan", extra = package.extra),
        t!("memo.otherwise"),
        t!("memo.postpone"),
    ]);
    rounded::page(naming::page(planned.landscape, page))
}

/// What follows in which domains, each said once.
fn consequences<'a>(planned: &Planned<'_>, memos: impl Iterator<Item = Memo<'a>>) -> Vec<Text> {
    let mut told: Vec<(Text, Vec<Cell>)> = Vec::new();
    for memo in memos {
        for text in memo.consequences() {
            let domain = planned.domain_name(memo.id);
            match told.iter_mut().find(|(said, _)| *said == text) {
                Some((_, domains)) => domains.push(domain),
                None => told.push((text, vec![domain])),
            }
        }
    }
    let said =
        |(text, domains): (Text, Vec<Cell>)| t!("memo.of_domain", domain = Text::and(domains), told = text);
    told.into_iter().map(said).collect()
}

struct Told<'a> {
    planned: &'a Planned<'a>,
    freedom: &'a Freedom,
    package: &'a Package,
    number: usize,
}

impl Told<'_> {
    fn facts(&self) -> Vec<Fact> {
        let landscape = self.planned.landscape;
        let domains = || self.package.domains.iter().copied();
        let due = domains().map(|id| landscape.domain(id).due).min();
        vec![
            Fact::new("merger", t!("about.merger"), Cell::text(&landscape.merger.name)),
            Fact::new("package", t!("memo.number"), Cell::count(self.number + 1)),
            Fact::new("domains", t!("memo.count"), Cell::count(self.package.domains.len())),
            Fact::new("users", t!("memo.users_there"), Cell::count(self.package.users)),
            Fact::new("moving", t!("book.users"), self.moving()),
            Fact::machine("one_off", Cell::money(self.one_off())),
            Fact::new("paid_once", t!("memo.one_off"), rounded::rounded(self.one_off(), false)),
            Fact::new("due", t!("book.due"), Cell::or_empty(due, Cell::date)),
            Fact::new("as_of", t!("about.as_of"), Cell::date(landscape.merger.as_of)),
            Fact::new("responsible", t!("book.responsible"), self.planned.responsible_for_domains(domains())),
            Fact::new(
                "case",
                t!("letter.case"),
                Cell::from(t!("letter.gap", what = t!("letter.gap_case"))).tone(Tone::Notice),
            ),
        ]
    }

    /// How many users change system, counted once in each domain.
    fn moving(&self) -> Cell {
        let moving = self.package.domains.iter().map(|&id| self.planned.moving_users(id));
        let (users, assumed) =
            moving.fold((0, false), |(sum, any), (users, assumed)| (sum + users, any | assumed));
        Cell::count(users).assumed(assumed)
    }

    /// What is paid once for all its domains.
    fn one_off(&self) -> Money {
        let sums = self.planned.one_offs();
        self.package.domains.iter().filter_map(|id| sums.get(id)).copied().sum()
    }

    fn question(&self) -> Text {
        let merger = &self.planned.landscape.merger.name;
        t!("memo.package_asks", merger = merger, count = self.package.domains.len())
    }

    /// What each domain has today, what is proposed, and what the other plan has.
    fn domains(&self) -> Table {
        let (planned, landscape) = (self.planned, self.planned.landscape);
        let turns: BTreeMap<DomainId, &Turn> =
            self.package.turns.iter().map(|turn| (turn.domain, turn)).collect();
        let columns = [
            Column::new("domain_name", Kind::Text, t!("book.domain"))
                .of(|&id: &DomainId| planned.domain_name(id)),
            Column::new("today", Kind::Text, t!("memo.today")).of(|&id: &DomainId| {
                let uses = landscape.uses.iter().filter(move |entry| entry.cover(id).is_some());
                let names: BTreeSet<&str> = uses.map(|entry| entry.name.as_str()).collect();
                Cell::list(names)
            }),
            Column::new("choice", Kind::Text, t!("book.proposal"))
                .of(|&id: &DomainId| Cell::or_empty(planned.domain(id), |choice| chosen(planned, choice))),
            Column::new("other", Kind::Text, t!("memo.in_other_plan")).of(|id: &DomainId| {
                turns.get(id).map_or_else(
                    || Cell::from(t!("memo.the_same")).tone(Tone::Faint),
                    |turn| named(planned, turn.to),
                )
            }),
            Column::new("due", Kind::Date, t!("book.due"))
                .of(|&id: &DomainId| Cell::date(landscape.domain(id).due)),
            Column::new("domain", Kind::Id, t!("book.id"))
                .of(|&id: &DomainId| Cell::text(&landscape.domain(id).id)),
        ];
        Table::of("package", t!("memo.domains"), columns, self.package.domains.iter().copied())
    }

    /// What is chosen for which domains.
    fn proposal(&self) -> Vec<Text> {
        let planned = self.planned;
        let mut by_choice: BTreeMap<Text, Vec<Cell>> = BTreeMap::new();
        for &id in &self.package.domains {
            let choice = planned.domain(id);
            let name =
                choice.map_or_else(|| t!("memo.not_decided"), |choice| Text::run([chosen(planned, choice)]));
            by_choice.entry(name).or_default().push(planned.domain_name(id));
        }
        let told = |(name, domains): (Text, Vec<Cell>)| {
            t!("memo.chosen_for", name = name, domains = Text::and(domains))
        };
        by_choice.into_iter().map(told).collect()
    }

    /// What another choice costs, and what forces the domains.
    fn why(&self) -> Vec<Text> {
        let within = Cell::percent(i64::from(self.freedom.within.0));
        let mut told = vec![match self.freedom.is_free(self.package) {
            true => t!("memo.package_free", extra = self.package.extra, within = within),
            false => t!("memo.package_dear", extra = self.package.extra, within = within),
        }];
        let packaged = self.planned.plan.packages.iter().flatten().nth(self.number);
        told.extend(packaged.and_then(|one| terms::clarify_sentence(&one.clarify)));
        for choice in self.freedom.domains.iter().filter(|choice| choice.package == Some(self.number)) {
            if let Some(force) = &choice.forced {
                let domain = self.planned.domain_name(choice.domain);
                told.push(t!("memo.of_domain", domain = domain, told = free::forced_by(force)));
            }
        }
        told
    }

    /// Everything that the other plan chooses otherwise, here and elsewhere.
    fn turns(&self) -> Table {
        let planned = self.planned;
        let columns = [
            Column::new("domain_name", Kind::Text, t!("book.domain"))
                .of(|turn: &&Turn| planned.domain_name(turn.domain)),
            Column::new("from", Kind::Text, t!("book.proposal")).of(|turn: &&Turn| named(planned, turn.from)),
            Column::new("to", Kind::Text, t!("memo.in_other_plan"))
                .of(|turn: &&Turn| named(planned, turn.to)),
        ];
        let title = t!("memo.other_plan_title", extra = self.package.extra);
        Table::of("turns", title, columns, &self.package.turns)
    }
}
