//! A memo for a decision: what is asked, what is proposed and why, what else there is, whom it hits, by when, what nobody knows, and
//! what happens if it waits.
//!
//! What enters: the plan, a domain, and the page that says why. What leaves: a page in the shape of a Norwegian saksframlegg. What
//! always holds: every sum and day is the plan's; what only people know is left open.

mod package;

pub use package::package;

use std::collections::{BTreeMap, BTreeSet};

use super::business::{self, Unit};
use super::deadlines::{Deadline, deadlines};
use super::{Block, Cell, Column, Fact, Kind, Page, Planned, Table, Tone, naming, rounded, terms};
use crate::business::Axis;
use crate::model::{Candidate, DomainId, Money, MunicipalityId};
use crate::plan::{Choice, Far, How, Integration, Migration};
use crate::words::{Text, t};

/// The memo of a domain. `why` is the page that says why; `places` is where things are written.
pub fn memo(planned: &Planned<'_>, id: DomainId, why: &Page, places: &BTreeMap<String, String>) -> Page {
    let memo = Memo { planned, id, places };
    let page = Page::new(t!("memo.title", domain = planned.domain_name(id))).facts(memo.facts());
    let page = page.heading(t!("memo.question")).paragraph(memo.question()).points(memo.today());
    let page = page.heading(t!("memo.proposal")).paragraph(memo.proposal());
    let mut page = page.heading(t!("memo.why"));
    page.blocks.extend(why.blocks.iter().filter(|block| matches!(block, Block::Paragraph(_))).cloned());
    page = page.heading(t!("memo.alternatives"));
    page.blocks.extend(tables(why, &["candidates", "package", "items", "turns"]));
    let page = page.table(years(planned, &[id]));
    let days = deadlines(planned);
    let mine: Vec<&Deadline> = days.iter().filter(|day| day.domains.contains(&id)).collect();
    let page = page.heading(t!("memo.consequences")).points(memo.consequences());
    let page = page.table(moves(planned, planned.migrations(id).iter()));
    let page = page.table(acts(planned, &mine)).table(integrations(planned, &[id]));
    let page = page.heading(t!("memo.unknown")).points(memo.unknown());
    let page = page.heading(t!("memo.wait")).points(wait(planned, &mine));
    let page = page.heading(t!("memo.decide")).points(
        [t!("memo.as_proposed")]
            .into_iter()
            .chain(memo.next())
            .chain([t!("memo.otherwise"), t!("memo.postpone")]),
    );
    let page = naming::agreements(planned.landscape, naming::page(planned.landscape, page));
    rounded::page(page)
}

/// What is paid for some domains, year by year.
fn years(planned: &Planned<'_>, domains: &[DomainId]) -> Table {
    let Some(case) = planned.case else { return business::empty() };
    let case = case.only(domains);
    let table = business::years(planned.landscape, &case, &[Axis::Item], Unit::Thousands);
    let more = business::more_than_today(&case);
    let told = match more < Money::ZERO {
        true => t!("memo.saves", less = Money::ZERO - more),
        false => t!("memo.costs_more", more = more),
    };
    Table { name: "years", title: t!("memo.years"), ..table.lead(told).note(t!("memo.halves")) }
}

/// The domains that a meeting must decide: what is open, close, or wants a lawyer or a meeting by the catalogue.
pub fn to_decide(planned: &Planned<'_>) -> Vec<DomainId> {
    let wanted = |choice: &Choice| {
        !choice.clarify.is_empty() || choice.lawyer || choice.candidate() == Some(Candidate::Open)
    };
    planned.by_sector().into_iter().filter(|(_, choice)| wanted(choice)).map(|(id, _)| id).collect()
}

/// The domains that need no memo, in one list to be decided as a whole.
pub fn rest(planned: &Planned<'_>, memos: &[DomainId]) -> Page {
    type Row<'a> = (DomainId, &'a Choice);
    let columns = [
        Column::new("sector", Kind::Text, t!("book.sector")).grouped().of(|&(id, _): &Row<'_>| {
            Cell::from(&planned.landscape.sector(planned.landscape.domain(id).sector).name)
        }),
        Column::new("domain_name", Kind::Text, t!("book.domain"))
            .of(|&(id, _): &Row<'_>| planned.domain_name(id)),
        Column::new("choice", Kind::Text, t!("book.proposal"))
            .of(|&(_, choice): &Row<'_>| chosen(planned, choice)),
        Column::new("users", Kind::Count, t!("book.users")).of(|&(id, _): &Row<'_>| {
            let (users, assumed) = planned.moving_users(id);
            Cell::count(users).assumed(assumed)
        }),
        Column::new("next_costs", Kind::Money, t!("memo.next_costs"))
            .of(|&(_, choice): &Row<'_>| Cell::or_empty(choice.rival(), |rival| Cell::money(rival.extra))),
        Column::new("due", Kind::Date, t!("book.due"))
            .of(|&(id, _): &Row<'_>| Cell::date(planned.landscape.domain(id).due)),
        Column::new("domain", Kind::Id, t!("book.id"))
            .of(|&(id, _): &Row<'_>| Cell::text(&planned.landscape.domain(id).id)),
    ];
    let rows = planned.by_sector().into_iter().filter(|(id, _)| !memos.contains(id));
    let table = Table::of("others", t!("memo.others"), columns, rows);
    Page::new(t!("memo.others_title", merger = planned.landscape.merger.name))
        .paragraph(t!("memo.others_lead"))
        .table(table)
        .heading(t!("memo.decide"))
        .points([t!("memo.all_proposed"), t!("memo.except"), t!("memo.postpone")])
}

fn tables<'b>(page: &'b Page, names: &'b [&str]) -> impl Iterator<Item = Block> + 'b {
    let wanted = |block: &&Block| matches!(block, Block::Table(table) if names.contains(&table.name) && !table.rows.is_empty());
    page.blocks.iter().filter(wanted).cloned()
}

/// What is chosen, by its name.
fn chosen(planned: &Planned<'_>, choice: &Choice) -> Cell {
    match choice.candidate() {
        Some(Candidate::Parallel | Candidate::Open) | None => terms::decided(choice.how),
        Some(candidate) => naming::choice(planned.landscape, candidate).into(),
    }
}

/// A candidate by its name, also where it is none.
fn named(planned: &Planned<'_>, candidate: Candidate) -> Cell {
    match candidate {
        Candidate::Parallel | Candidate::Open => terms::decided(How::Chosen(candidate)),
        Candidate::System(_) | Candidate::Product(_) => naming::choice(planned.landscape, candidate).into(),
    }
}

struct Memo<'a> {
    planned: &'a Planned<'a>,
    id: DomainId,
    places: &'a BTreeMap<String, String>,
}

impl Memo<'_> {
    fn facts(&self) -> Vec<Fact> {
        let landscape = self.planned.landscape;
        let domain = landscape.domain(self.id);
        let (users, assumed) = self.planned.moving_users(self.id);
        let one_off = self.planned.one_offs().get(&self.id).copied().unwrap_or_default();
        vec![
            Fact::new("merger", t!("about.merger"), Cell::text(&landscape.merger.name)),
            Fact::new("sector", t!("book.sector"), Cell::from(&landscape.sector(domain.sector).name)),
            Fact::new("priority", t!("book.priority"), terms::priority(domain.priority)),
            Fact::new("due", t!("book.due"), Cell::date(domain.due)),
            Fact::new("users", t!("book.users"), Cell::count(users).assumed(assumed)),
            Fact::machine("one_off", Cell::money(one_off)),
            Fact::new("paid_once", t!("memo.one_off"), rounded::rounded(one_off, false)),
            Fact::new("as_of", t!("about.as_of"), Cell::date(landscape.merger.as_of)),
            Fact::new(
                "responsible",
                t!("book.responsible"),
                self.planned.responsible_for_domains([self.id].into_iter()),
            ),
            Fact::new(
                "case",
                t!("letter.case"),
                Cell::from(t!("letter.gap", what = t!("letter.gap_case"))).tone(Tone::Notice),
            ),
        ]
    }

    fn question(&self) -> Text {
        let landscape = self.planned.landscape;
        let domain = landscape.domain(self.id);
        t!(
            "memo.asks",
            domain = self.planned.domain_name(self.id),
            merger = landscape.merger.name,
            due = domain.due
        )
    }

    /// Who works in what today.
    fn today(&self) -> Vec<Text> {
        let landscape = self.planned.landscape;
        let uses = landscape.uses.iter().filter(|entry| entry.cover(self.id).is_some());
        uses.map(|entry| {
            let municipality = &landscape.municipality(entry.municipality).name;
            let at = self.at(&entry.reference);
            match entry.cover(self.id).and_then(|cover| cover.users) {
                Some(users) => {
                    t!("memo.uses", municipality = municipality, name = entry.name, users = users, at = at)
                }
                None => t!("memo.uses_unknown", municipality = municipality, name = entry.name, at = at),
            }
        })
        .collect()
    }

    fn at(&self, reference: &str) -> Cell {
        Cell::text(self.places.get(reference).map_or(reference, String::as_str))
    }

    fn choice(&self) -> Option<&Choice> {
        self.planned.domain(self.id)
    }

    fn proposal(&self) -> Text {
        let Some(choice) = self.choice() else { return t!("memo.not_decided") };
        let name = chosen(self.planned, choice);
        match choice.candidate() {
            Some(Candidate::Parallel) => t!("memo.proposes_parallel"),
            Some(_) => t!("memo.proposes", name = name),
            None => t!("memo.outside", name = name),
        }
    }

    /// The next best, to be decided instead.
    fn next(&self) -> Option<Text> {
        let rival = self.choice()?.rival()?;
        Some(t!("memo.next", name = named(self.planned, rival.candidate), extra = rival.extra))
    }

    fn consequences(&self) -> Vec<Text> {
        let mut told = Vec::new();
        if let Some(roadmap) = self.planned.roadmap()
            && let Some(project) = roadmap.project_of(self.id)
        {
            let (begin, end) = (roadmap.begin(project).to_string(), roadmap.end(project).to_string());
            let late = u64::from(roadmap.late_months(project));
            told.push(match late {
                0 => t!("memo.project", begin = begin, end = end),
                _ => t!("memo.project_late", begin = begin, end = end, late = late),
            });
        }
        told.extend(self.hit());
        told
    }

    /// Whose users change system, who gets one for the first time, who loses what they have, and who notices nothing.
    fn hit(&self) -> Vec<Text> {
        let landscape = self.planned.landscape;
        let rows = self.planned.migrations(self.id);
        let of = |is: &dyn Fn(&Migration) -> bool| -> BTreeSet<MunicipalityId> {
            rows.iter().filter(|row| is(row)).map(|row| row.municipality).collect()
        };
        let change = of(&|row| row.changes_system());
        let get = of(&|row| row.from.is_none());
        let lose = of(&|row| row.to.is_none());
        let uses = landscape.uses.iter().filter(|entry| entry.cover(self.id).is_some());
        let mut keep: BTreeSet<MunicipalityId> = uses.map(|entry| entry.municipality).collect();
        keep.retain(|id| ![&change, &get, &lose].into_iter().any(|others| others.contains(id)));
        let names = |ids: BTreeSet<MunicipalityId>| {
            Text::and(ids.into_iter().map(|id| Cell::text(&landscape.municipality(id).name)))
        };
        let mut told = Vec::new();
        let mut tell = |ids: BTreeSet<MunicipalityId>, say: fn(Text) -> Text| {
            if !ids.is_empty() {
                told.push(say(names(ids)));
            }
        };
        tell(change, |names| t!("memo.change", names = names));
        tell(get, |names| t!("memo.get", names = names));
        tell(lose, |names| t!("memo.lose", names = names));
        tell(keep, |names| t!("memo.keep", names = names));
        told
    }

    /// What rests on assumptions, and whom to ask.
    fn unknown(&self) -> Vec<Text> {
        let landscape = self.planned.landscape;
        let mut told = Vec::new();
        for row in self.planned.migrations(self.id) {
            let Some(from) = row.from.filter(|_| row.assumed.users || row.assumed.records) else { continue };
            let entry = landscape.entry(from);
            let ask = self
                .planned
                .responsible_for_system(entry.root)
                .map_or_else(|| self.planned.municipality(entry.municipality), Cell::text);
            told.push(t!("memo.count_assumed", name = entry.name, ask = ask, at = self.at(&entry.reference)));
        }
        if let Some(choice) = self.choice() {
            if choice.assumed_cost {
                told.push(t!("memo.cost_assumed", name = chosen(self.planned, choice)));
            }
            if choice.lawyer {
                told.push(t!("memo.lawyer"));
            }
        }
        if told.is_empty() {
            told.push(t!("memo.nothing_assumed"));
        }
        told
    }
}

/// Who moves from what to what.
fn moves<'a>(planned: &Planned<'_>, rows: impl Iterator<Item = &'a Migration>) -> Table {
    let landscape = planned.landscape;
    let columns = [
        Column::new("municipality", Kind::Text, t!("memo.municipality"))
            .of(|row: &&Migration| planned.municipality(row.municipality)),
        Column::new("from", Kind::Text, t!("memo.from"))
            .of(|row: &&Migration| Cell::or_empty(row.from, |id| Cell::text(&landscape.entry(id).name))),
        Column::new("to", Kind::Text, t!("memo.to"))
            .of(|row: &&Migration| Cell::or_empty(row.to, |to| planned.member_name(to))),
        Column::new("kind", Kind::Text, t!("memo.kind")).of(|row: &&Migration| terms::migration(row.kind)),
        Column::new("users", Kind::Count, t!("memo.users"))
            .of(|row: &&Migration| Cell::count(row.users).assumed(row.assumed.users)),
        Column::new("records", Kind::Count, t!("memo.records"))
            .of(|row: &&Migration| Cell::count(row.records).assumed(row.assumed.records)),
        Column::new("cost", Kind::Money, t!("memo.cost")).of(|row: &&Migration| Cell::money(row.cost)),
    ];
    Table::of("moves", t!("memo.who_moves"), columns, rows)
}

/// The days by which somebody must act.
fn acts(planned: &Planned<'_>, days: &[&Deadline]) -> Table {
    let columns = [
        Column::new("by", Kind::Date, t!("book.by")).of(|row: &&Deadline| Cell::date(row.by)),
        Column::new("days_left", Kind::Days, t!("book.days_left"))
            .of(|row: &&Deadline| planned.days_left(row.by)),
        Column::new("act", Kind::Text, t!("book.act")).of(|row: &&Deadline| Cell::from(row.act.words())),
        Column::new("name", Kind::Text, t!("book.of")).of(|row: &&Deadline| row.name.clone()),
        Column::new("with", Kind::Text, t!("book.with"))
            .of(|row: &&Deadline| Cell::or_empty(row.with.as_ref(), Cell::text)),
        Column::new("otherwise", Kind::Text, t!("book.otherwise"))
            .of(|row: &&Deadline| Cell::from(row.otherwise.clone())),
        Column::new("subject", Kind::Id, t!("book.id")).of(|row: &&Deadline| Cell::text(&row.subject)),
    ];
    Table::of("days", t!("memo.days"), columns, days.iter().copied())
}

/// The integrations of some domains with others.
fn integrations(planned: &Planned<'_>, ids: &[DomainId]) -> Table {
    let is_far = |row: &Integration| matches!(row.far, Far::Domain(far) if ids.contains(&far));
    let mine = |row: &&Integration| ids.contains(&row.near) || is_far(row);
    let columns = [
        Column::new("other", Kind::Text, t!("memo.other")).of(|row: &&Integration| {
            match ids.contains(&row.near) {
                true => planned.far_name(row.far),
                false => planned.domain_name(row.near),
            }
        }),
        Column::new("work", Kind::Text, t!("memo.kind")).of(|row: &&Integration| terms::work(row.work)),
        Column::new("cost", Kind::Money, t!("memo.cost")).of(|row: &&Integration| Cell::money(row.cost)),
    ];
    Table::of("joins", t!("memo.joins"), columns, planned.plan.integrations.iter().filter(mine))
}

/// What happens if nobody decides.
fn wait(planned: &Planned<'_>, days: &[&Deadline]) -> Vec<Text> {
    let as_of = planned.landscape.merger.as_of;
    let mut told: Vec<Text> = Vec::new();
    for day in days.iter().take(5) {
        let act = day.act.words();
        let by = Cell::date(day.by).tone(if day.by < as_of { Tone::Alarm } else { Tone::Plain });
        told.push(match day.at_stake {
            Some(cost) => t!(
                "memo.after_cost",
                by = by,
                act = act,
                name = day.name,
                otherwise = day.otherwise,
                cost = cost
            ),
            None => t!("memo.after", by = by, act = act, name = day.name, otherwise = day.otherwise),
        });
    }
    if told.is_empty() {
        told.push(t!("memo.no_day"));
    }
    told
}
