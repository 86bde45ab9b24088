//! What a meeting may choose: packages, single domains, what is forced.

use super::{Cell, Column, Fact, Filled, Kind, Page, Planned, Table, Tone, left_out, packages, terms};
use crate::freedom::{Bar, Choice, Force, Freedom};
use crate::model::{Candidate, DomainId, Landscape};
use crate::plan::LeftOut;
use crate::words::{Text, t};

/// The page; the plan knows its runners-up.
pub fn freedom(planned: &Planned<'_>, freedom: &Freedom, left: LeftOut) -> Page {
    let told = Told { planned, landscape: planned.landscape, freedom };
    Page::new(told.headline())
        .facts(told.facts())
        .points(left_out(left))
        .table(told.packages())
        .table(packages::changes(planned.landscape, packages::rows(planned)))
        .table(told.singles())
        .table(told.forced())
}

/// Everything in one list: a domain a row.
pub fn freedom_list(planned: &Planned<'_>, freedom: &Freedom) -> Table {
    Told { planned, landscape: planned.landscape, freedom }.list()
}

struct Told<'a> {
    planned: &'a Planned<'a>,
    landscape: &'a Landscape,
    freedom: &'a Freedom,
}

impl Told<'_> {
    fn headline(&self) -> Text {
        let freedom = self.freedom;
        let free = freedom.domains.iter().filter(|choice| choice.is_free()).count();
        t!(
            "freedom.headline",
            merger = self.landscape.merger.name,
            free = free,
            all = freedom.domains.len(),
            within = self.within(),
            forced = freedom.domains.len() - free,
        )
    }

    fn within(&self) -> Cell {
        Cell::percent(i64::from(self.freedom.within.0))
    }

    fn facts(&self) -> Vec<Fact> {
        let freedom = self.freedom;
        let packages = freedom.packages.iter().filter(|package| freedom.is_free(package));
        let in_packages: usize = packages.clone().map(|package| package.domains.len()).sum();
        let together = freedom.together;
        let mut facts = vec![
            Fact::new("cash", t!("freedom.cash"), Cell::money(freedom.cash)),
            Fact::new("free_up_to", t!("freedom.free_up_to"), Cell::money(freedom.within.of(freedom.cash))),
            Fact::new("free_packages", t!("freedom.free_packages"), Cell::count(packages.count())),
            Fact::new("domains_in_them", t!("freedom.domains_in_them"), Cell::count(in_packages)),
            Fact::new(
                "free_single_domains",
                t!("freedom.free_single_domains"),
                Cell::count(together.map_or(0, |together| together.domains)),
            ),
        ];
        if let Some(together) = together {
            let extra = together
                .extra
                .map_or_else(|| Cell::from(t!("freedom.constraints")).tone(Tone::Notice), Cell::money);
            facts.push(Fact::new("all_singles_at_most", t!("freedom.all_singles_at_most"), extra));
        }
        facts
    }

    fn packages(&self) -> Table {
        let columns = [
            packages::number(),
            packages::name(self.landscape),
            packages::count("domains"),
            packages::users(),
            Column::new("choice", Kind::Text, t!("freedom.choice"))
                .of(|(_, one): &packages::Row<'_>| choice_word(self.freedom.is_free(&one.package))),
            packages::extra(),
            packages::clarify(),
        ];
        Table::of("packages", t!("freedom.packages"), columns, packages::rows(self.planned))
            .note(t!("freedom.packages_note"))
    }

    fn domain(&self, domain: DomainId) -> Text {
        Text::from(&self.landscape.domain(domain).name)
    }

    fn reference(&self, candidate: Candidate) -> Cell {
        Cell::text(self.landscape.candidate_reference(candidate))
    }

    fn singles(&self) -> Table {
        let columns = [
            self.domain_of(),
            self.chosen(),
            self.other(),
            self.extra(),
            self.costliest(true),
            self.costliest_extra(),
            self.clarify(),
            self.changes_too(),
        ];
        let single = |choice: &&Choice| choice.is_free() && choice.package.is_none();
        let rows = self.freedom.domains.iter().filter(single);
        Table::of("free-single-domains", t!("freedom.singles"), columns, rows)
    }

    fn domain_of(&self) -> Filled<'_, &Choice> {
        Column::new("domain", Kind::Id, t!("freedom.domain"))
            .of(|choice: &&Choice| Cell::text(&self.landscape.domain(choice.domain).id))
    }

    fn chosen(&self) -> Filled<'_, &Choice> {
        Column::new("chosen", Kind::Id, t!("freedom.chosen"))
            .of(|choice: &&Choice| self.reference(choice.chosen))
    }

    fn forced_by(&self) -> Filled<'_, &Choice> {
        Column::new("forced_by", Kind::Text, t!("freedom.forced_by"))
            .of(|choice: &&Choice| Cell::or_empty(choice.forced.as_ref(), |force| forced_by(force).into()))
    }

    fn other(&self) -> Filled<'_, &Choice> {
        Column::new("other", Kind::Id, t!("freedom.other")).of(|choice: &&Choice| {
            Cell::or_empty(choice.other.as_ref(), |other| self.reference(other.candidate))
        })
    }

    fn extra(&self) -> Filled<'_, &Choice> {
        Column::new("extra", Kind::Money, t!("freedom.extra"))
            .of(|choice: &&Choice| Cell::or_empty(choice.other.as_ref(), |other| Cell::money(other.extra)))
    }

    fn costliest(&self, detail: bool) -> Filled<'_, &Choice> {
        let column = Column::new("costliest", Kind::Id, t!("freedom.costliest"));
        let column = if detail { column.detail() } else { column };
        column.of(|choice: &&Choice| Cell::or_empty(choice.worst, |(candidate, _)| self.reference(candidate)))
    }

    fn costliest_extra(&self) -> Filled<'_, &Choice> {
        Column::new("costliest_extra", Kind::Money, t!("freedom.costliest_extra"))
            .of(|choice: &&Choice| Cell::or_empty(choice.worst, |(_, extra)| Cell::money(extra)))
    }

    fn clarify(&self) -> Filled<'_, &Choice> {
        Column::new("clarify", Kind::Text, t!("column.clarify")).of(|choice: &&Choice| {
            Cell::or_empty(self.planned.domain(choice.domain), |planned| terms::clarify(&planned.clarify))
        })
    }

    fn changes_too(&self) -> Filled<'_, &Choice> {
        Column::new("changes_too", Kind::Id, t!("freedom.changes_too")).of(|choice: &&Choice| {
            let turns = choice.other.iter().flat_map(|other| &other.turns);
            let others = turns.filter(|turn| turn.domain != choice.domain);
            Cell::list(others.map(|turn| self.landscape.domain(turn.domain).id.as_str()))
        })
    }

    fn forced(&self) -> Table {
        let columns = [self.domain_of(), self.chosen(), self.forced_by(), self.other(), self.extra()];
        let rows = self.freedom.domains.iter().filter(|choice| !choice.is_free());
        Table::of("forced", t!("freedom.forced"), columns, rows)
    }

    fn list(&self) -> Table {
        let columns = [
            self.domain_of(),
            Column::new("name", Kind::Text, t!("freedom.domain_name"))
                .of(|choice: &&Choice| self.domain(choice.domain).into()),
            Column::new("users", Kind::Count, t!("freedom.users"))
                .of(|choice: &&Choice| Cell::count(choice.users)),
            self.chosen(),
            Column::new("choice", Kind::Text, t!("freedom.choice"))
                .of(|choice: &&Choice| choice_word(choice.is_free())),
            self.forced_by(),
            Column::new("package", Kind::Count, t!("freedom.number"))
                .of(|choice: &&Choice| Cell::or_empty(choice.package, |number| Cell::count(number + 1))),
            self.other(),
            self.extra(),
            self.costliest(false),
            self.costliest_extra(),
            self.changes_too(),
            self.clarify(),
        ];
        Table::of("freedom", t!("freedom.list"), columns, &self.freedom.domains)
    }
}

fn choice_word(free: bool) -> Cell {
    if free { t!("freedom.free").into() } else { t!("freedom.is_forced").into() }
}

pub(super) fn forced_by(force: &Force) -> Text {
    match force {
        Force::Decision(_) => t!("freedom.by_decision"),
        Force::Constraints => t!("freedom.by_constraints"),
        Force::Margin => t!("freedom.by_margin"),
        Force::Bars(bars) if bars.is_empty() => t!("freedom.by_nothing_else"),
        Force::Bars(bars) => {
            let mut said: Vec<Text> = bars.iter().map(|&bar| barred_by(bar)).collect();
            said.sort();
            said.dedup();
            t!("freedom.by_bars", bars = Text::joined(said, ", "))
        }
    }
}

pub(super) fn barred_by(bar: Bar) -> Text {
    match bar {
        Bar::PhasingOut => t!("freedom.phasing_out"),
        Bar::EndOfLife(_) => t!("freedom.end_of_life"),
        Bar::Unfit => t!("freedom.unfit"),
        Bar::Form(_) => t!("freedom.form"),
        Bar::Fit(_) => t!("freedom.fit"),
        Bar::Growth(_) => t!("freedom.growth"),
        Bar::Capacity(_) => t!("freedom.capacity"),
        Bar::Terminated(..) | Bar::ContractEnds(..) => t!("freedom.ends"),
        Bar::TooLate(_) | Bar::BegunTooLate(_) => t!("freedom.too_late"),
        Bar::Unfinished => t!("freedom.unfinished"),
        Bar::Advisory => t!("freedom.advisory"),
        Bar::ParallelForbidden | Bar::TooFewForParallel => t!("freedom.no_parallel"),
        Bar::ChosenOther(_) => t!("freedom.by_decision"),
        Bar::Rejected(_) => t!("freedom.rejected"),
    }
}
