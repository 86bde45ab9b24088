//! Letters of notice: one for each contract, or part of one, that the plan leaves and that must be given notice of.
//!
//! What enters: the plan with its months. What leaves: pages to be signed and sent. What always holds: what nobody knows is a gap to fill,
//! in capitals, and never a guess; what is not for the supplier stands under a heading of its own at the end.

use super::{Cell, Column, Fact, Kind, Page, Planned, Table, Tone};
use crate::calendar::{Missed, last_working_day};
use crate::model::{Contract, Date, MigrationKind, Money, SystemId};
use crate::plan::{ExitWay, Notice};
use crate::words::{Text, t};

/// A letter.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The contract's reference.
    pub reference: String,
    /// Its name as a file, without ending; no other letter has it.
    pub stem: String,
    /// What stands in it.
    pub page: Page,
    /// The last working day to send it.
    pub by: Option<Date>,
    /// To whom.
    pub supplier: String,
    /// What must be filled in.
    pub gaps: Vec<Text>,
}

/// All letters, the soonest first.
pub fn letters(planned: &Planned<'_>) -> Vec<Letter> {
    let mut letters: Vec<Letter> =
        planned.plan.notices().map(|notice| Draft::new(planned, notice).letter()).collect();
    letters.sort_by(|one, other| (one.by, &one.stem).cmp(&(other.by, &other.stem)));
    let mut taken = std::collections::BTreeSet::new();
    for letter in &mut letters {
        let stem = letter.stem.clone();
        let mut number = 2;
        while !taken.insert(letter.stem.to_lowercase()) {
            letter.stem = format!("{stem}-{number}");
            number += 1;
        }
    }
    letters
}

/// A letter in the making.
struct Draft<'a> {
    planned: &'a Planned<'a>,
    contract: &'a Contract,
    notice: Notice<'a>,
    gaps: Vec<Text>,
}

impl<'a> Draft<'a> {
    fn new(planned: &'a Planned<'a>, notice: Notice<'a>) -> Self {
        let contract = planned.landscape.contract(notice.contract);
        Draft { planned, contract, notice, gaps: Vec::new() }
    }

    fn letter(mut self) -> Letter {
        let page = Page::new(self.title()).facts(self.heads());
        let page = page.paragraph(self.merger()).paragraph(self.notice());
        let asked = self.asked();
        let page = page.heading(t!("letter.asked")).points(asked);
        let contact =
            self.known(self.planned.responsible_for_contract(self.notice.contract), t!("letter.gap_contact"));
        let signed = self.gap(t!("letter.gap_signed"));
        let page = page
            .paragraph(t!("letter.contact", contact = contact))
            .paragraph(t!("letter.signed", signed = signed));
        let mut stem = slug(&self.contract.reference);
        if let Some(part) = self.notice.part {
            stem = format!("{stem}-{}", slug(&self.planned.landscape.system(part.system).id));
        }
        let own = self.own();
        let page = page.heading(t!("letter.own")).points(own);
        Letter {
            reference: self.contract.reference.clone(),
            stem,
            page,
            by: self.last_day().map(last_working_day),
            supplier: self.contract.supplier.clone(),
            gaps: self.gaps,
        }
    }

    fn last_day(&self) -> Option<Date> {
        self.notice.notice_by()
    }

    fn missed(&self) -> Option<Missed> {
        self.planned.missed_notice(&self.notice)
    }

    /// From when the notice takes effect.
    fn effect(&self) -> Option<Date> {
        self.missed().map(|missed| missed.effect).or(self.notice.ends())
    }

    fn systems(&self) -> Vec<SystemId> {
        self.notice.systems(self.planned.landscape)
    }

    fn system_names(&self) -> Cell {
        let name = |id: SystemId| self.planned.landscape.system(id).name.clone();
        Cell::list(self.systems().into_iter().map(name))
    }

    /// Something that must be filled in.
    fn gap(&mut self, what: Text) -> Cell {
        self.gaps.push(what.clone());
        Cell::from(t!("letter.gap", what = what)).tone(Tone::Notice)
    }

    /// What is known, else a gap.
    fn known(&mut self, cell: Cell, what: Text) -> Cell {
        if cell == Cell::empty() { self.gap(what) } else { cell }
    }

    fn called(&self) -> Cell {
        Cell::or_empty(self.contract.name.as_ref(), Cell::text)
    }

    fn title(&self) -> Text {
        let name = match &self.contract.name {
            Some(name) => Text::same(name),
            None => t!("letter.agreement_on", systems = self.system_names()),
        };
        match (self.notice.part, self.contract.shared_with.is_empty()) {
            (Some(_), _) => t!("letter.title_part", name = name),
            (None, true) => t!("letter.title", name = name),
            (None, false) => t!("letter.title_withdraw", name = name),
        }
    }

    /// Who writes to whom about what.
    fn heads(&mut self) -> Vec<Fact> {
        let contract = self.contract;
        let municipality = &self.planned.landscape.municipality(contract.municipality).name;
        let number = Cell::or_empty(contract.organisation_number.as_ref(), Cell::text);
        let number = self.known(number, t!("letter.gap_number"));
        let address = self.gap(t!("letter.gap_address"));
        let date = self.gap(t!("letter.gap_date"));
        let case = Cell::or_empty(contract.case_number.as_ref(), Cell::text);
        let case = self.known(case, t!("letter.gap_case"));
        let theirs = self.gap(t!("letter.gap_theirs"));
        let name = self.known(self.called(), t!("letter.gap_name"));
        let start = Cell::or_empty(contract.start, Cell::date);
        let start = self.known(start, t!("letter.gap_start"));
        vec![
            Fact::new("from", t!("letter.from"), Cell::text(municipality)),
            Fact::new("to", t!("letter.to"), Cell::text(&contract.supplier)),
            Fact::new("organisation_number", t!("letter.number"), number),
            Fact::new("address", t!("letter.address"), address),
            Fact::new("date", t!("letter.date"), date),
            Fact::new("case", t!("letter.case"), case),
            Fact::new("theirs", t!("letter.theirs"), theirs),
            Fact::new("agreement", t!("letter.agreement"), name),
            Fact::new("start", t!("letter.start"), start),
            Fact::new("systems", t!("letter.systems"), self.system_names()),
        ]
    }

    fn merger(&self) -> Text {
        let landscape = self.planned.landscape;
        let (merger, mine) = (&landscape.merger, self.contract.municipality);
        let others = landscape.municipality_ids().filter(|&id| id != mine);
        let others: Vec<Text> = others.map(|id| Text::same(&landscape.municipality(id).name)).collect();
        let name = &landscape.municipality(mine).name;
        match others.is_empty() {
            true => t!("letter.alone", name = name, merger = merger.name, date = merger.date),
            false => {
                t!(
                    "letter.merges",
                    name = name,
                    others = Text::and(others),
                    merger = merger.name,
                    date = merger.date
                )
            }
        }
    }

    fn notice(&mut self) -> Text {
        let effect = match self.effect() {
            Some(effect) => Cell::date(effect),
            None => self.gap(t!("letter.gap_effect")),
        };
        let systems = self.system_names();
        match (self.notice.part, self.contract.shared_with.is_empty()) {
            (Some(_), _) => t!("letter.notice_part", systems = systems, effect = effect),
            (None, true) => t!("letter.notice", effect = effect),
            (None, false) => t!("letter.withdraw", effect = effect),
        }
    }

    /// What the supplier is asked for.
    fn asked(&mut self) -> Vec<Text> {
        let answer = self.gap(t!("letter.gap_answer"));
        let mut asked = vec![t!("letter.confirm", answer = answer)];
        let data = handed_over(self.planned, &self.systems());
        asked.push(match data.is_empty() {
            true => t!("letter.no_data"),
            false => t!("letter.data", data = Text::joined(data, "; ")),
        });
        asked.push(t!("letter.delete"));
        asked.push(match self.contract.dpa {
            Some(true) => t!("letter.dpa"),
            Some(false) => t!("letter.no_dpa"),
            None => {
                let gap = self.gap(t!("letter.gap_dpa"));
                t!("letter.dpa_unknown", gap = gap)
            }
        });
        if self.notice.part.is_none() && self.notice.fate.is_bought_out() {
            let fee = self.contract.exit_fee.map(Money::from);
            let fee = self.known(Cell::or_empty(fee, Cell::money), t!("letter.gap_fee"));
            asked.push(t!("letter.buy_out", fee = fee));
        }
        if self.notice.part.is_none()
            && self.notice.fate.exit == Some(ExitWay::Bridge)
            && let Some(to) = self.notice.fate.bridge_to
        {
            asked.push(t!("letter.bridge", to = to, percent = self.contract.bridge.price_percent));
        }
        asked.push(t!("letter.invoice"));
        asked
    }

    /// What is not for the supplier.
    fn own(&mut self) -> Vec<Text> {
        let mut own = Vec::new();
        if let Some(last) = self.last_day() {
            let as_of = self.planned.landscape.merger.as_of;
            let day = last_working_day(last);
            let tone = if day < as_of { Tone::Alarm } else { Tone::Plain };
            own.push(t!("letter.last_day", day = Cell::date(day).tone(tone), last = last));
        }
        own.push(match &self.contract.notice_form {
            Some(form) => t!("letter.form_known", form = form),
            None => t!("letter.form"),
        });
        if let Some(missed) = self.missed() {
            own.push(match missed.cost {
                Some(cost) => t!("letter.missed", next = missed.next, cost = Money::from(cost)),
                None => t!("letter.missed_unknown", next = missed.next),
            });
        }
        let domains = self.planned.notice_domains(&self.notice);
        let replaced = domains.into_iter().filter_map(|domain| {
            let name = self.planned.candidate_name(self.planned.domain(domain)?.candidate()?);
            let domain = self.planned.domain_name(domain);
            (name != Cell::empty()).then(|| t!("letter.replaced_by", domain = domain, name = name))
        });
        let replaced: Vec<Text> = replaced.collect();
        if !replaced.is_empty() {
            own.push(t!("letter.replaced", replaced = Text::joined(replaced, "; ")));
        }
        if !self.contract.shared_with.is_empty() {
            own.push(t!("letter.shared", with = Cell::list(&self.contract.shared_with)));
        }
        own.push(t!("letter.fill", count = self.gaps.len(), gaps = Text::joined(self.gaps.clone(), ", ")));
        own
    }
}

/// The data of some systems that must be handed over: what is converted, merged or kept for look-up, by system and domain.
pub(super) fn handed_over(planned: &Planned<'_>, systems: &[SystemId]) -> Vec<Text> {
    let landscape = planned.landscape;
    let wanted =
        |kind| matches!(kind, MigrationKind::Convert | MigrationKind::Consolidate | MigrationKind::Lookup);
    let mut data = Vec::new();
    for &entry in systems.iter().flat_map(|&system| &landscape.system(system).uses) {
        for row in planned.migrations_of(entry).filter(|row| wanted(row.kind)) {
            let records = Cell::count(row.records).assumed(row.assumed.records);
            let (name, domain) = (&landscape.entry(entry).name, planned.domain_name(row.domain));
            data.push(t!("letter.data_of", name = name, domain = domain, records = records));
        }
    }
    data
}

/// A reference as the name of a file: letters, digits, `-`, `_` and `.`, with `-` for all else.
pub fn slug(reference: &str) -> String {
    let kept = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.');
    let name: String = reference.chars().map(|sign| if kept(sign) { sign } else { '-' }).collect();
    let name = name.trim_matches(['-', '.']).to_owned();
    if name.is_empty() { "letter".to_owned() } else { name.chars().take(120).collect() }
}

/// Which letters there are, and what must be filled in.
pub fn overview(planned: &Planned<'_>, letters: &[&Letter]) -> Table {
    let columns = [
        Column::new("by", Kind::Date, t!("letter.by"))
            .of(|letter: &&Letter| Cell::or_empty(letter.by, Cell::date)),
        Column::new("days_left", Kind::Days, t!("letter.days_left"))
            .of(|letter: &&Letter| Cell::or_empty(letter.by, |by| planned.days_left(by))),
        Column::new("supplier", Kind::Text, t!("letter.to"))
            .of(|letter: &&Letter| Cell::text(&letter.supplier)),
        Column::new("gaps", Kind::Count, t!("letter.gaps"))
            .of(|letter: &&Letter| Cell::count(letter.gaps.len())),
        Column::new("file", Kind::Id, t!("letter.file"))
            .of(|letter: &&Letter| Cell::text(format!("{}.md", letter.stem))),
        Column::new("contract", Kind::Id, t!("letter.contract"))
            .of(|letter: &&Letter| Cell::text(&letter.reference)),
    ];
    let table = Table::of("letters", t!("letter.letters"), columns, letters.iter().copied());
    table.note(t!("letter.write_them"))
}
