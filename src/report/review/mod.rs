//! What a change of the files does to the merger, told: the choices, the entries, the money, and the days that are new.

mod days;
mod log;
mod said;

use serde::Serialize;

use crate::model::{Landscape, Money};
use crate::report::{Cell, Column, Kind, Page, Table, Tone};
use crate::review::{Barred, Entry, Kept, Package, Review, State, Sums, Turn};
use crate::words::{Text, t};

pub use days::{Day, Days};
pub use log::{Commit, log};
pub(super) use said::{barred_bar, signed, state};

use days::days;
use said::{close_call, entry, entry_values, price};

/// A finding, as it is told in a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its code.
    pub code: String,
    /// How bad it is, by name.
    pub severity: &'static str,
    /// Whether that is an error.
    #[serde(skip)]
    pub is_error: bool,
    /// Where, as `file:line`.
    pub place: String,
    /// What is wrong.
    #[serde(serialize_with = "in_english")]
    pub message: Text,
}

fn in_english<S: serde::Serializer>(text: &Text, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(text)
}

/// A review with all that belongs to it.
#[derive(Clone, Debug, Serialize)]
pub struct Told<'a> {
    /// The merger.
    pub merger: &'a str,
    /// What is compared with what, as they were named.
    pub sides: [&'a str; 2],
    /// What the change does.
    #[serde(flatten)]
    pub review: &'a Review,
    /// The days.
    pub days: &'a Days,
    /// What `check` finds now and did not find before.
    pub new_findings: &'a [Found],
    /// What it found before and does not find now, by code and subject.
    pub fixed_findings: &'a [(String, String)],
    /// What the policies of `rules.yaml` find in the change.
    pub policies: &'a [Found],
    /// The names of the domains, of both sides.
    #[serde(skip)]
    pub landscapes: [&'a Landscape; 2],
}

/// So many entries, days and findings are told; the document for programs has all of them.
const SHOWN: usize = 20;

impl Told<'_> {
    /// Whether there is nothing to tell.
    pub fn is_nothing(&self) -> bool {
        self.review.is_same()
            && self.days.are_same()
            && self.new_findings.is_empty()
            && self.fixed_findings.is_empty()
    }

    /// The page.
    pub fn page(&self) -> Page {
        let review = self.review;
        let mut page = Page::new(self.headline()).points(self.entries());
        if !review.is_comparable() {
            page = page.paragraph(t!("review.not_comparable"));
        }
        if let Some(gaps) = self.other_gaps() {
            page = page.paragraph(gaps);
        }
        if let Some(lock) = &review.lock {
            page = page.paragraph(t!("review.lock", file = lock.file));
        }
        page = page.table(self.money()).points(self.kept());
        let causes = self.causes();
        if !causes.is_empty() {
            page = page.heading(t!("review.causes")).points(causes);
        }
        if !review.packages.is_empty() {
            let packages = review.packages.iter().map(|package| self.package(package));
            page = page.heading(t!("review.choices")).points(packages);
        }
        if let Some(lock) = &review.lock
            && !lock.otherwise.is_empty()
        {
            let turns = lock.otherwise.iter().map(|turn| self.turn(turn));
            page = page.heading(t!("review.otherwise")).points(turns);
        }
        if let Some(close) = &review.close {
            page = page.paragraph(close_call(close, review.lock.is_some()));
        }
        page.table(days("new-days", t!("review.new_days"), &self.days.new))
            .table(days("gone-days", t!("review.gone_days"), &self.days.gone))
            .table(found("policies", t!("review.policies"), self.policies))
            .table(self.findings())
            .points(self.fixed())
    }

    /// The first line: what changes, and what that costs.
    pub fn headline(&self) -> Text {
        let review = self.review;
        let money = match (review.before, review.after) {
            (Some(before), Some(after)) => price(before, after),
            (Some(_), None) => return t!("review.lost"),
            (None, Some(_)) => return t!("review.found"),
            (None, None) => return t!("review.never"),
        };
        let domains: Vec<&String> = review.packages.iter().flat_map(|package| &package.domains).collect();
        let what = match &domains[..] {
            [] => t!("review.no_domain"),
            [one] => t!("review.one_domain", first = self.domain(one)),
            [one, other] => {
                t!("review.two_domains", first = self.domain(one), second = self.domain(other))
            }
            [first, more @ ..] => t!("review.domains", first = self.domain(first), more = more.len()),
        };
        t!("review.headline", what = what, money = money)
    }

    /// The domains that only one side's sums pay for: on the other they are open or missing.
    fn other_gaps(&self) -> Option<Text> {
        let gaps = |side: fn(&Package) -> &State| {
            let there = self.review.packages.iter().filter(|package| side(package).is_a_gap());
            there.flat_map(|package| &package.domains).map(|id| self.domain(id)).collect::<Vec<Text>>()
        };
        let (before, after) = (gaps(|package| &package.from), gaps(|package| &package.to));
        if before.is_empty() && after.is_empty() {
            return None;
        }
        let listed = |names: Vec<Text>| match names.is_empty() {
            true => t!("review.no_gap"),
            false => Text::joined(names, ", "),
        };
        Some(t!("review.other_gaps", before = listed(before), after = listed(after)))
    }

    /// The name of a domain, as either side has it.
    fn domain(&self, id: &str) -> Text {
        let mut sides = self.landscapes.iter().rev();
        let found = sides.find_map(|side| side.find_domain(id).map(|found| side.domain(found)));
        found.map_or_else(|| Text::same(id), |domain| Text::from(&domain.name))
    }

    fn entries(&self) -> Vec<Text> {
        let entries = &self.review.entries;
        let mut told: Vec<Text> = entries.iter().flat_map(entry).collect();
        let left = told.len().saturating_sub(SHOWN);
        told.truncate(SHOWN);
        if left > 0 {
            told.push(t!("review.more_values", count = left));
        }
        told
    }

    fn money(&self) -> Table {
        type Row = (Text, Option<Money>, Option<Money>);
        let columns = [
            Column::new("what", Kind::Text, t!("review.sum")).of(|(what, ..): &Row| what.clone().into()),
            Column::new("before", Kind::Money, t!("review.before"))
                .of(|&(_, before, _): &Row| Cell::or_empty(before, Cell::money)),
            Column::new("after", Kind::Money, t!("review.after"))
                .of(|&(.., after): &Row| Cell::or_empty(after, Cell::money)),
            Column::new("change", Kind::Money, t!("review.change")).of(|&(_, before, after): &Row| {
                let change = before.zip(after).map(|(before, after)| signed(after - before));
                Cell::or_empty(change, Cell::from)
            }),
        ];
        let rows = if self.review.is_same() { Vec::new() } else { self.sums() };
        Table::of("money", t!("review.money"), columns, rows)
    }

    /// What the money comes to, before and after.
    fn sums(&self) -> Vec<(Text, Option<Money>, Option<Money>)> {
        let review = self.review;
        let (before, after) = (review.before, review.after);
        let both = |title: Text, part: fn(Sums) -> Money| (title, before.map(part), after.map(part));
        let total = |sums: Option<Sums>| sums.map(|sums| sums.total);
        let kept = match &review.kept {
            // With a saved plan that is not changed they are the same.
            Some(Kept::Priced(kept)) if review.lock.is_none() || review.after != Some(*kept) => {
                Some((t!("review.as_they_were"), total(before), Some(kept.total)))
            }
            _ => None,
        };
        let best = review
            .lock
            .as_ref()
            .map(|lock| (t!("review.planned_again"), total(lock.best_before), total(lock.best_after)));
        let plan = match &review.lock {
            Some(lock) => t!("review.by_lock", file = lock.file),
            None => t!("review.planned_again"),
        };
        let rows = [
            both(plan, |sums| sums.total),
            both(t!("review.paid"), |sums| sums.cash),
            both(t!("review.once"), |sums| sums.one_off),
            both(t!("review.users"), |sums| Money(i128::from(sums.users))),
        ];
        best.into_iter().chain(kept).chain(rows).collect()
    }

    /// What of the base's choices cannot be made any more.
    fn kept(&self) -> Vec<Text> {
        match &self.review.kept {
            Some(Kept::Barred(barred)) => {
                let left = barred.len().saturating_sub(SHOWN);
                let mut told: Vec<Text> = barred.iter().take(SHOWN).map(|one| self.barred(one)).collect();
                if left > 0 {
                    told.push(t!("review.more_barred", count = left));
                }
                told
            }
            Some(Kept::Breaks(broken)) => {
                vec![t!("review.breaks", what = Cell::list(broken))]
            }
            Some(Kept::Priced(_)) | None => Vec::new(),
        }
    }

    fn barred(&self, barred: &Barred) -> Text {
        let Barred { domain, candidate, bars } = barred;
        let why = match &bars[..] {
            [] => t!("review.not_there"),
            bars => Text::joined(bars.iter().map(|&bar| barred_bar(bar)), "; "),
        };
        t!("review.barred", candidate = candidate, domain = self.domain(domain), why = why)
    }

    fn causes(&self) -> Vec<Text> {
        let causes = &self.review.causes;
        // One entry is all there is to say.
        let told =
            causes.each.iter().filter(|_| causes.each.len() > 1 || !causes.whole || causes.unknown > 0);
        let mut points: Vec<Text> = told
            .map(|cause| {
                t!("review.cause", entries = Cell::list(&cause.entries), extra = signed(cause.extra))
            })
            .collect();
        if !causes.whole && !causes.each.is_empty() {
            points.push(t!("review.alone"));
        }
        if causes.unknown > 0 {
            points.push(t!("review.unknown_causes", count = causes.unknown));
        }
        points
    }

    fn package(&self, package: &Package) -> Text {
        self.turned(&package.from, &package.to, &package.domains)
    }

    fn turn(&self, turn: &Turn) -> Text {
        let what = self.turned(&turn.from, &turn.to, &turn.domains);
        match turn.gain {
            Some(gain) => t!("review.turn", what = what, gain = gain),
            None => t!("review.turn_with_others", what = what),
        }
    }

    fn turned(&self, from: &State, to: &State, domains: &[String]) -> Text {
        let shown: Vec<Text> = domains.iter().take(SHOWN).map(|id| self.domain(id)).collect();
        let left = domains.len().saturating_sub(SHOWN);
        let mut names = Text::joined(shown, ", ");
        if left > 0 {
            names = t!("review.and_more", names = names, count = left);
        }
        t!("review.package", from = state(from), to = state(to), domains = names)
    }

    fn findings(&self) -> Table {
        found("new-findings", t!("review.new_findings"), self.new_findings)
    }

    fn fixed(&self) -> Vec<Text> {
        let fixed = self.fixed_findings;
        if fixed.is_empty() {
            return Vec::new();
        }
        let left = fixed.len().saturating_sub(SHOWN);
        let names = fixed.iter().take(SHOWN).map(|(code, subject)| format!("{code} {subject}"));
        let mut names = Text::joined(names.collect::<Vec<_>>(), ", ");
        if left > 0 {
            names = t!("review.and_more", names = names, count = left);
        }
        vec![t!("review.fixed", what = names)]
    }

    /// What to say beside the line of an entry.
    pub fn beside(&self, entry: &Entry) -> Text {
        let causes = self.review.causes.each.iter().filter(|cause| cause.entries.contains(&entry.id));
        let extra: Money = causes.map(|cause| cause.extra).sum();
        let values = Text::joined(entry_values(entry), "; ");
        match extra.is_zero() {
            true => values,
            false => t!("review.beside", values = values, extra = signed(extra)),
        }
    }
}

/// A version that has errors: they are all there is to tell. The files as they are have no name.
pub fn broken(side: &str, errors: &[Found]) -> Page {
    let headline = match (side, errors.len()) {
        ("", count) => t!("review.broken_here", count = count),
        (_, count) => t!("review.broken", side = side, count = count),
    };
    Page::new(headline).table(found("errors", t!("review.errors"), errors))
}

fn found(name: &'static str, title: Text, findings: &[Found]) -> Table {
    let tone = |one: &Found| if one.is_error { Tone::Alarm } else { Tone::Plain };
    let columns = [
        Column::new("code", Kind::Id, t!("review.code"))
            .of(|one: &&Found| Cell::text(&one.code).tone(tone(one))),
        Column::new("place", Kind::Text, t!("review.place")).of(|one: &&Found| Cell::text(&one.place)),
        Column::new("message", Kind::Text, t!("review.message"))
            .of(|one: &&Found| Cell::from(one.message.clone())),
    ];
    let table = Table::of(name, title, columns, findings.iter().take(SHOWN));
    match findings.len().saturating_sub(SHOWN) {
        0 => table,
        left => table.note(t!("review.more_findings", count = left)),
    }
}
