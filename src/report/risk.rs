//! How sure the plan is, for people and as a list.

use super::picture::{Picture, Scene, Swing, Turned, histogram, histogram_table};
use super::{Cell, Column, Fact, Kind, Page, Table, Tone, left_out};
use crate::model::{Candidate, DomainId, FigureOrigin, Landscape, Place};
use crate::plan::LeftOut;
use crate::risk::{Effect, Figure, Price, Risk, Spread, Subject, Sum, Win};
use crate::words::{Text, t};

/// What the draws said, with what is needed to tell it.
pub struct Uncertain<'a> {
    /// What the plan was made for.
    pub landscape: &'a Landscape,
    /// What was found.
    pub risk: &'a Risk,
    /// Where something is written, as `path:line`; empty where it is not.
    pub place: &'a dyn Fn(&Place) -> String,
    /// What the plan leaves out.
    pub left: LeftOut,
}

/// How many rows of a ranking a page shows.
const SHOWN: usize = 10;

impl Uncertain<'_> {
    /// The page, for a terminal and for programs.
    pub fn page(&self) -> Page {
        self.told(false)
    }

    /// The page with its pictures, each beside the table of the same figures.
    pub fn pictured(&self) -> Page {
        self.told(true)
    }

    fn told(&self, pictured: bool) -> Page {
        let [cash, ..] = &self.risk.sums;
        let page = Page::new(t!(
            "risk.headline",
            merger = self.landscape.merger.name,
            printed = Cell::money(cash.printed),
            low = Cell::money(cash.quantile(10)),
            high = Cell::money(cash.quantile(90)),
        ))
        .facts(self.facts())
        .points(left_out(self.left))
        .table(self.sums());
        if !pictured {
            let tables = [self.asking(), self.moving(), self.turning(), self.packages(), self.choices()];
            return page.tables_if_any(tables);
        }
        let page = page.picture(histogram(cash)).table(histogram_table(cash)).table(self.asking());
        let page = page.picture(self.tornado(SHOWN)).table(self.moving());
        let page = page.picture(self.turns(SHOWN)).table(self.turning());
        page.table(self.packages()).table(self.choices())
    }

    fn facts(&self) -> Vec<Fact> {
        let risk = self.risk;
        let certain = risk.choices.iter().filter(|win| win.won == self.planned()).count();
        let number = |key, heading, count: usize| Fact::new(key, heading, Cell::count(count));
        vec![
            number("draws", t!("risk.draws"), risk.request.draws as usize),
            number("seed", t!("risk.seed"), risk.request.seed as usize),
            number("figures", t!("risk.figures"), risk.effects.len()),
            number("own_ranges", t!("risk.own_ranges"), risk.own_ranges),
            number("without_plan", t!("risk.without_plan"), risk.without_plan),
            number("broken", t!("risk.broken"), risk.broken),
            number("domains", t!("risk.domains"), risk.choices.len()),
            number("certain", t!("risk.certain"), certain),
            Fact::new("regret_mean", t!("risk.regret_mean"), Cell::money(risk.regret.mean)),
            Fact::new("regret_p90", t!("risk.regret_p90"), Cell::money(risk.regret.p90)),
            Fact::new("regret_worst", t!("risk.regret_worst"), Cell::money(risk.regret.worst)),
        ]
    }

    /// In how many worlds there is a plan.
    fn planned(&self) -> usize {
        self.risk.request.draws as usize - self.risk.without_plan
    }

    /// A share of the worlds in which there is a plan.
    fn share(&self, count: usize) -> Cell {
        percent(count, self.planned())
    }

    fn sums(&self) -> Table {
        let quantile = |percent: usize| move |spread: &&Spread| Cell::money(spread.quantile(percent));
        let all = self.risk.request.draws as usize;
        let columns = [
            Column::new("sum", Kind::Text, t!("risk.sum")).of(|spread: &&Spread| {
                Cell::from(match spread.of {
                    Sum::Cash => t!("risk.cash"),
                    Sum::OneOff => t!("risk.one_off"),
                    Sum::Yearly => t!("risk.yearly"),
                })
            }),
            Column::new("printed", Kind::Money, t!("risk.printed"))
                .of(|spread: &&Spread| Cell::money(spread.printed)),
            Column::new("p10", Kind::Money, t!("risk.p10")).of(quantile(10)),
            Column::new("p50", Kind::Money, t!("risk.p50")).of(quantile(50)),
            Column::new("p90", Kind::Money, t!("risk.p90")).of(quantile(90)),
            Column::new("below", Kind::Percent, t!("risk.below"))
                .of(move |spread: &&Spread| percent(spread.below(), all)),
        ];
        Table::of("sums", t!("risk.sums"), columns, &self.risk.sums).note(t!("risk.sums_note"))
    }

    fn asking(&self) -> Table {
        let columns = [
            self.name_column(),
            Column::new("saves", Kind::Money, t!("risk.saves"))
                .of(|effect: &&Effect| Cell::money(effect.saves)),
            Column::new("counted_with", Kind::Text, t!("risk.counted_with"))
                .of(|effect: &&Effect| likely(&effect.figure)),
            Column::new("low", Kind::Text, t!("risk.low")).of(|effect: &&Effect| end(&effect.figure, false)),
            Column::new("high", Kind::Text, t!("risk.high")).of(|effect: &&Effect| end(&effect.figure, true)),
            Column::new("ask", Kind::Text, t!("risk.whom")).of(|effect: &&Effect| self.whom(&effect.figure)),
            self.place_column(),
        ];
        let rows = self.risk.ask().into_iter().take(SHOWN);
        Table::of("ask_first", t!("risk.ask_first"), columns, rows).note(t!("risk.ask_note"))
    }

    fn moving(&self) -> Table {
        let columns = [
            self.name_column(),
            Column::new("low", Kind::Text, t!("risk.low")).of(|effect: &&Effect| end(&effect.figure, false)),
            Column::new("cash_low", Kind::Money, t!("risk.cash_low"))
                .of(|effect: &&Effect| Cell::money(effect.cash[0])),
            Column::new("high", Kind::Text, t!("risk.high")).of(|effect: &&Effect| end(&effect.figure, true)),
            Column::new("cash_high", Kind::Money, t!("risk.cash_high"))
                .of(|effect: &&Effect| Cell::money(effect.cash[1])),
            self.place_column(),
        ];
        let rows = self.risk.money().into_iter().take(SHOWN);
        Table::of("moves_money", t!("risk.moves_money"), columns, rows).note(t!("risk.moves_note"))
    }

    fn turning(&self) -> Table {
        let columns = [
            self.name_column(),
            Column::new("low", Kind::Text, t!("risk.low")).of(|effect: &&Effect| end(&effect.figure, false)),
            Column::new("turns_low", Kind::Count, t!("risk.turns_low"))
                .of(|effect: &&Effect| Cell::count(effect.turns[0].len())),
            Column::new("high", Kind::Text, t!("risk.high")).of(|effect: &&Effect| end(&effect.figure, true)),
            Column::new("turns_high", Kind::Count, t!("risk.turns_high"))
                .of(|effect: &&Effect| Cell::count(effect.turns[1].len())),
            Column::new("domains", Kind::Text, t!("risk.where"))
                .of(|effect: &&Effect| self.domains(&effect.turns)),
            self.place_column(),
        ];
        let rows = self.risk.decisions().into_iter().take(SHOWN);
        Table::of("moves_decisions", t!("risk.moves_decisions"), columns, rows).note(t!("risk.moves_note"))
    }

    fn domains(&self, turns: &[Vec<DomainId>; 2]) -> Cell {
        let mut all: Vec<DomainId> = turns.iter().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        let name = |domain: &DomainId| Text::from(&self.landscape.domain(*domain).name);
        let named = Text::joined(all.iter().take(3).map(name), ", ");
        match all.len().saturating_sub(3) {
            0 => Cell::from(named),
            more => Cell::from(t!("risk.and_more", named = named, more = more)),
        }
    }

    fn packages(&self) -> Table {
        let columns = [
            Column::new("package", Kind::Text, t!("risk.package"))
                .of(|(package, _): &&(_, usize)| Cell::from(super::package_name(self.landscape, package))),
            Column::new("as_planned", Kind::Percent, t!("risk.as_planned"))
                .of(|(_, won): &&(_, usize)| self.share(*won)),
        ];
        Table::of("packages", t!("risk.packages"), columns, &self.risk.packages)
    }

    fn choices(&self) -> Table {
        let columns = [
            Column::new("domain", Kind::Text, t!("risk.domain"))
                .of(|win: &&Win| Cell::from(Text::from(&self.landscape.domain(win.domain).name))),
            Column::new("chosen", Kind::Id, t!("risk.chosen")).of(|win: &&Win| self.candidate(win.chosen)),
            Column::new("best_in", Kind::Percent, t!("risk.best_in")).of(|win: &&Win| {
                self.share(win.won).tone(if 2 * win.won < self.planned() {
                    Tone::Notice
                } else {
                    Tone::Plain
                })
            }),
            Column::new("else", Kind::Id, t!("risk.else"))
                .of(|win: &&Win| Cell::or_empty(win.others.first(), |other| self.candidate(other.0))),
            Column::new("else_in", Kind::Percent, t!("risk.else_in"))
                .of(|win: &&Win| Cell::or_empty(win.others.first(), |other| self.share(other.1))),
        ];
        let mut rows: Vec<&Win> = self.risk.choices.iter().filter(|win| win.won < self.planned()).collect();
        rows.sort_by_key(|win| (win.won, win.domain));
        Table::of("choices", t!("risk.choices"), columns, rows)
    }

    fn candidate(&self, candidate: Candidate) -> Cell {
        Cell::text(self.landscape.candidate_reference(candidate))
    }

    fn name_column<'t>(&'t self) -> super::Filled<'t, &'t Effect> {
        Column::new("figure", Kind::Text, t!("risk.figure"))
            .of(|effect: &&Effect| Cell::from(self.name(&effect.figure)))
    }

    fn place_column<'t>(&'t self) -> super::Filled<'t, &'t Effect> {
        Column::new("place", Kind::Id, t!("risk.place")).of(|effect: &&Effect| {
            match (self.place)(&effect.figure.place) {
                place if place.is_empty() => Cell::from(t!("risk.nowhere")).tone(Tone::Notice),
                place => Cell::text(place),
            }
        })
    }

    /// Every figure that is uncertain.
    pub fn list(&self) -> Table {
        let columns = [
            self.name_column(),
            Column::new("origin", Kind::Id, t!("risk.origin")).of(|effect: &&Effect| origin(&effect.figure)),
            Column::new("low", Kind::Count, t!("risk.low"))
                .of(|effect: &&Effect| Cell::count(effect.figure.range.low)),
            Column::new("counted_with", Kind::Count, t!("risk.counted_with"))
                .of(|effect: &&Effect| Cell::count(effect.figure.range.likely)),
            Column::new("high", Kind::Count, t!("risk.high"))
                .of(|effect: &&Effect| Cell::count(effect.figure.range.high)),
            Column::new("cash_low", Kind::Money, t!("risk.cash_low"))
                .of(|effect: &&Effect| Cell::money(effect.cash[0])),
            Column::new("cash_high", Kind::Money, t!("risk.cash_high"))
                .of(|effect: &&Effect| Cell::money(effect.cash[1])),
            Column::new("turns_low", Kind::Count, t!("risk.turns_low"))
                .of(|effect: &&Effect| Cell::count(effect.turns[0].len())),
            Column::new("turns_high", Kind::Count, t!("risk.turns_high"))
                .of(|effect: &&Effect| Cell::count(effect.turns[1].len())),
            Column::new("saves", Kind::Money, t!("risk.saves"))
                .of(|effect: &&Effect| Cell::money(effect.saves)),
            Column::new("ask", Kind::Text, t!("risk.whom")).of(|effect: &&Effect| self.whom(&effect.figure)),
            self.place_column(),
        ];
        Table::of("figures", t!("risk.all_figures"), columns, &self.risk.effects)
    }

    /// What the plan may cost, what moves the money and what moves decisions, to look at.
    pub fn picture(&self) -> Picture {
        let [cash, ..] = &self.risk.sums;
        let merger = &self.landscape.merger.name;
        Picture {
            name: "risk",
            title: t!("risk.picture", merger = merger),
            lead: t!("risk.sheet_lead"),
            scene: Scene::Sheet(vec![histogram(cash), self.tornado(2 * SHOWN), self.turns(2 * SHOWN)]),
        }
    }

    /// What moves the money: so many figures.
    fn tornado(&self, most: usize) -> Picture {
        let swing = |effect: &Effect| Swing {
            label: self.name(&effect.figure),
            low: effect.cash[0],
            high: effect.cash[1],
        };
        let swings = self.risk.money().into_iter().take(most).map(swing).collect();
        Picture {
            name: "tornado",
            title: t!("risk.moves_money"),
            lead: t!("risk.picture_lead"),
            scene: Scene::Tornado(swings),
        }
    }

    /// What moves decisions: so many figures.
    fn turns(&self, most: usize) -> Picture {
        let turned = |effect: &Effect| Turned {
            label: self.name(&effect.figure),
            low: effect.turns[0].len(),
            high: effect.turns[1].len(),
        };
        let turns = self.risk.decisions().into_iter().take(most).map(turned).collect();
        Picture {
            name: "turns",
            title: t!("risk.moves_decisions"),
            lead: t!("risk.turns_lead"),
            scene: Scene::Turns(turns),
        }
    }

    /// What a figure is.
    fn name(&self, figure: &Figure) -> Text {
        let landscape = self.landscape;
        let covered = |entry, at: usize| {
            let entry = landscape.entry(entry);
            (Text::from(&landscape.domain(entry.covers[at].domain).name), entry.reference.as_str())
        };
        match figure.subject {
            Subject::Fee(id) => t!("risk.fee", of = landscape.contract(id).reference),
            Subject::ExitFee(id) => t!("risk.exit_fee", of = landscape.contract(id).reference),
            Subject::Cost(id) => t!("risk.running_cost", of = landscape.system(id).reference),
            Subject::Users(entry, at) => {
                let (domain, of) = covered(entry, at);
                t!("risk.users", of = of, domain = domain)
            }
            Subject::Records(entry, at) => {
                let (domain, of) = covered(entry, at);
                t!("risk.records", of = of, domain = domain)
            }
            Subject::Sites(entry, at) => {
                let (domain, of) = covered(entry, at);
                t!("risk.sites", of = of, domain = domain)
            }
            Subject::Fit(entry, at) => {
                let (domain, of) = covered(entry, at);
                t!("risk.fit", of = of, domain = domain)
            }
            Subject::Market(id, price) => {
                let of = landscape.product(id).name.as_str();
                match price {
                    Price::OneOff => t!("risk.market_one_off", of = of),
                    Price::Annual => t!("risk.market_annual", of = of),
                    Price::PerInhabitant => t!("risk.market_per_inhabitant", of = of),
                }
            }
            Subject::MarketFit(id) => t!("risk.market_fit", of = landscape.product(id).name),
            Subject::Rate(key) => Text::same(format!("rates.{}", key.path().join("."))),
            Subject::Migration(None, kind, part) => {
                Text::same(format!("rates.migration.{}.{}", kind.name(), part.key()))
            }
            Subject::Migration(Some(domain), kind, part) => {
                let domain = &landscape.domain(domain).id;
                Text::same(format!("domain:{domain}.rates.migration.{}.{}", kind.name(), part.key()))
            }
        }
    }

    /// Who can tell.
    fn whom(&self, figure: &Figure) -> Cell {
        let landscape = self.landscape;
        let of_system = |id| {
            let system = landscape.system(id);
            let named = [&system.governance.manager, &system.governance.owner, &system.governance.maintainer];
            let person = named.into_iter().flatten().next();
            person.map_or_else(|| Cell::text(&landscape.municipality(system.municipality).name), Cell::text)
        };
        match figure.subject {
            Subject::Fee(id) | Subject::ExitFee(id) => {
                let contract = landscape.contract(id);
                match &contract.responsible {
                    Some(person) => Cell::text(person),
                    None => Cell::from(t!("risk.supplier", supplier = contract.supplier)),
                }
            }
            Subject::Cost(id) => of_system(id),
            Subject::Users(entry, _)
            | Subject::Records(entry, _)
            | Subject::Sites(entry, _)
            | Subject::Fit(entry, _) => {
                let entry = landscape.entry(entry);
                match landscape.system(entry.root).municipality == entry.municipality {
                    true => of_system(entry.root),
                    false => Cell::text(&landscape.municipality(entry.municipality).name),
                }
            }
            Subject::Market(..) | Subject::MarketFit(_) => Cell::from(t!("risk.market")),
            Subject::Rate(_) | Subject::Migration(..) => Cell::from(t!("risk.own_experience")),
        }
    }
}

/// A part of a whole, in tenths of a percent, rounded to the nearest.
fn percent(part: usize, whole: usize) -> Cell {
    let tenths = (part * 2000 + whole) / (whole * 2).max(1);
    Cell::percent(i64::try_from(tenths).unwrap_or(i64::MAX))
}

fn origin(figure: &Figure) -> Cell {
    match (figure.own_range, figure.origin) {
        (true, _) => Cell::from(t!("risk.origin_written")),
        (_, FigureOrigin::Given) => Cell::from(t!("risk.origin_given")),
        (_, FigureOrigin::Invoice) => Cell::from(t!("risk.origin_invoice")),
        (_, FigureOrigin::Quote) => Cell::from(t!("risk.origin_quote")),
        (_, FigureOrigin::Assumed) => Cell::from(t!("risk.origin_assumed")),
        (_, FigureOrigin::Market) => Cell::from(t!("risk.origin_market")),
        (_, FigureOrigin::Rate) => Cell::from(t!("risk.origin_rate")),
    }
}

/// A value of a figure: kroner or a count.
fn amount(figure: &Figure, value: u64) -> Cell {
    match figure.subject.is_money() {
        true => Cell::money(crate::model::Money::from(value)),
        false => Cell::count(value),
    }
}

fn likely(figure: &Figure) -> Cell {
    amount(figure, figure.range.likely).assumed(!figure.origin.is_said() && !figure.own_range)
}

fn end(figure: &Figure, high: bool) -> Cell {
    amount(figure, if high { figure.range.high } else { figure.range.low }).assumed(!figure.own_range)
}
