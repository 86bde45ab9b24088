//! Days, months and the exits of contracts (model.md, sections 1, 9 and 13), by stepping: slow and plain on purpose.

use std::fmt;

use super::number::Ratio;

/// A day with an arithmetic of its own, which owes nothing to the library's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: i32,
    day: i32,
}

fn days_in(year: i32, month: i32) -> i32 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl From<jiff::civil::Date> for Day {
    fn from(date: jiff::civil::Date) -> Day {
        Day { year: date.year().into(), month: date.month().into(), day: date.day().into() }
    }
}

impl From<Day> for jiff::civil::Date {
    fn from(day: Day) -> jiff::civil::Date {
        let part = |number: i32| i8::try_from(number).expect("a month or a day");
        jiff::civil::date(i16::try_from(day.year).expect("a year"), part(day.month), part(day.day))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Day {
    /// A day written `YYYY-MM-DD`, 1900 to 2199.
    pub fn parse(text: &str) -> Option<Day> {
        let digits = |from: usize, to: usize| -> Option<i32> {
            let part = text.get(from..to)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
        };
        if text.len() != 10 || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
            return None;
        }
        let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
        let exists = (1900..=2199).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// Some months later (or earlier), clamped to the month's last day.
    pub fn plus_months(self, months: i64) -> Day {
        let index = i64::from(self.year) * 12 + i64::from(self.month) - 1 + months;
        let year = i32::try_from(index.div_euclid(12)).expect("a year");
        let month = i32::try_from(index.rem_euclid(12)).expect("a month") + 1;
        Day { year, month, day: self.day.min(days_in(year, month)) }
    }

    /// The day after.
    pub fn next(self) -> Day {
        if self.day < days_in(self.year, self.month) {
            Day { day: self.day + 1, ..self }
        } else {
            Day { day: 1, ..self }.plus_months(1)
        }
    }

    /// The day before.
    pub fn previous(self) -> Day {
        if self.day > 1 {
            return Day { day: self.day - 1, ..self };
        }
        let month = self.plus_months(-1);
        Day { day: days_in(month.year, month.month), ..month }
    }

    /// The number of its month, 12·year + month − 1.
    pub fn month_number(self) -> i64 {
        i64::from(self.year) * 12 + i64::from(self.month) - 1
    }

    /// The first day of a month by its number.
    pub fn first_of(month: i64) -> Day {
        Day { year: 0, month: 1, day: 1 }.plus_months(month)
    }

    /// Whether an exit that may take effect `to` the end of something may take effect on this day.
    fn ends(self, to: NoticeTo) -> bool {
        let last = self.day == days_in(self.year, self.month);
        match to {
            NoticeTo::Any => true,
            NoticeTo::Month => last,
            NoticeTo::Quarter => last && self.month % 3 == 0,
            NoticeTo::Year => last && self.month == 12,
        }
    }
}

/// The least n with `from` + n months ≥ `to`.
pub fn months(from: Day, to: Day) -> i64 {
    assert!(from <= to);
    let mut n = 0;
    while from.plus_months(n) < to {
        n += 1;
    }
    n
}

/// To the end of what an exit without an `end` takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeTo {
    Any,
    Month,
    Quarter,
    Year,
}

/// What a contract says about its end.
#[derive(Clone, Debug)]
pub struct Terms {
    pub start: Option<Day>,
    pub end: Option<Day>,
    /// It renews itself by this much; `None`: it ends by itself.
    pub tacit: Option<i64>,
    /// The customer's right to prolong, in all that is left of it.
    pub option_months: i64,
    /// The months before the end by which an unused one of the written `options` must be used.
    pub decide_months: Option<i64>,
    pub notice_months: i64,
    pub notice_to: NoticeTo,
    pub irrevocable_until: Option<Day>,
    pub terminated_to: Option<Day>,
    pub exit_fee: Option<i128>,
    pub bridge_months: i64,
    pub bridge_percent: i128,
}

/// The days every exit is counted from.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    /// Day one of the new municipality.
    pub merger: Day,
    /// The planning date.
    pub as_of: Day,
    /// D: the first day without the replaced systems.
    pub switch_off: Day,
}

/// How a contract is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Expire,
    Wait,
    BuyOut,
    Bridge,
}

impl Way {
    pub fn name(self) -> &'static str {
        match self {
            Way::Expire => "expire",
            Way::Wait => "wait",
            Way::BuyOut => "buy_out",
            Way::Bridge => "bridge",
        }
    }
}

/// The exit of a contract that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    pub way: Way,
    pub cost: i128,
    pub notice_by: Option<Day>,
    pub ends: Day,
}

/// What a fee costs from day one until a contract's last day.
fn paid(fee: i128, merger: Day, last: Day) -> i128 {
    if last < merger { 0 } else { Ratio::new(fee * i128::from(months(merger, last.next())), 12).round() }
}

impl Terms {
    fn notice(&self, effect: Day) -> Day {
        effect.plus_months(-self.notice_months)
    }

    fn revocable(&self, day: Day) -> bool {
        self.irrevocable_until.is_none_or(|until| day >= until)
    }

    /// The first effect day from a day on, `end` set aside.
    fn any_effect(&self, from: Day, as_of: Option<Day>) -> Day {
        let mut day = from;
        let timely = |day| as_of.is_none_or(|as_of| self.notice(day) >= as_of);
        while !(self.revocable(day) && day.ends(self.notice_to) && timely(day)) {
            day = day.next();
        }
        day
    }

    /// The term ends of a contract that renews itself, from the first on.
    fn term_ends(end: Day, renewal: i64) -> impl Iterator<Item = Day> {
        assert!(renewal > 0);
        (0..).map(move |term| end.plus_months(term * renewal))
    }

    /// What waiting costs, and when it ends (sections 9 and 13).
    pub fn waiting(&self, fee: i128, dates: Dates) -> Exit {
        let last_needed = dates.switch_off.previous();
        let by_itself = |own: Day| {
            let cost = paid(fee, dates.merger, own.max(last_needed));
            Exit { way: Way::Expire, cost, notice_by: None, ends: own }
        };
        let day = match (self.terminated_to, self.end, self.tacit) {
            (Some(to), _, _) => return by_itself(to),
            (None, Some(end), None) => return by_itself(end),
            (None, Some(end), Some(renewal)) => Terms::term_ends(end, renewal)
                .find(|day| *day >= last_needed && self.revocable(*day) && self.notice(*day) >= dates.as_of)
                .expect("terms go on for ever"),
            (None, None, _) => self.any_effect(last_needed, Some(dates.as_of)),
        };
        let cost = paid(fee, dates.merger, day);
        Exit { way: Way::Wait, cost, notice_by: Some(self.notice(day)), ends: day }
    }

    fn buying_out(&self, fee: i128, dates: Dates) -> Option<Exit> {
        let price = self.exit_fee.filter(|_| self.terminated_to.is_none())?;
        let day = self.any_effect(dates.switch_off.previous(), Some(dates.as_of));
        let cost = price + paid(fee, dates.merger, day);
        Some(Exit { way: Way::BuyOut, cost, notice_by: Some(self.notice(day)), ends: day })
    }

    fn bridging(&self, fee: i128, dates: Dates) -> Option<Exit> {
        let (end, renewal) = (self.end?, self.tacit?);
        if self.terminated_to.is_some() || self.bridge_months == 0 {
            return None;
        }
        let last_needed = dates.switch_off.previous();
        let day = Terms::term_ends(end, renewal)
            .take_while(|day| *day < last_needed)
            .filter(|day| self.revocable(*day) && self.notice(*day) >= dates.as_of)
            .last()?;
        if months(day.next(), dates.switch_off) > self.bridge_months {
            return None;
        }
        let bridged = i128::from(months(dates.merger.max(day.next()), dates.switch_off));
        let price = Ratio::new(fee * self.bridge_percent * bridged, 1200).round();
        let cost = paid(fee, dates.merger, day) + price;
        Some(Exit { way: Way::Bridge, cost, notice_by: Some(self.notice(day)), ends: last_needed })
    }

    /// The cheapest exit; on a tie waiting, then buying out.
    pub fn exit(&self, fee: i128, dates: Dates) -> Exit {
        let others = [self.buying_out(fee, dates), self.bridging(fee, dates)];
        let all = [Some(self.waiting(fee, dates))].into_iter().chain(others).flatten();
        all.min_by_key(|exit| exit.cost).expect("waiting is always possible")
    }

    /// Whether the contract can run to a day.
    pub fn reaches(&self, day: Day) -> bool {
        match (self.terminated_to, self.end) {
            (Some(_), _) => false,
            (None, None) => true,
            (None, Some(end)) => self.tacit.is_some() || end.plus_months(self.option_months) >= day,
        }
    }

    /// The day after its last possible end; `None` where it need not end.
    pub fn after_its_last(&self) -> Option<Day> {
        let last = match (self.terminated_to, self.end) {
            (Some(to), _) => to,
            (None, Some(end)) if self.tacit.is_none() => end.plus_months(self.option_months),
            _ => return None,
        };
        Some(last.next())
    }
}

/// What `show` says of a contract (section 13).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub status: &'static str,
    pub term_end: Option<Day>,
    pub next_exit: Option<Day>,
    pub notice_by: Option<Day>,
    pub notice_working_day: Option<Day>,
    pub option_by: Option<Day>,
    /// When it ends if the notice for the next exit is missed.
    pub then: Option<Day>,
}

impl Terms {
    pub fn standing(&self, as_of: Day) -> Standing {
        let none = Standing {
            status: "ended",
            term_end: None,
            next_exit: None,
            notice_by: None,
            notice_working_day: None,
            option_by: None,
            then: None,
        };
        if let Some(to) = self.terminated_to {
            if to < as_of {
                return none;
            }
            return Standing { status: "terminated", term_end: Some(to), next_exit: Some(to), ..none };
        }
        let option_by = self.decide_months.and_then(|months| Some(self.end?.plus_months(-months)));
        let (term_end, next_exit, then) = match (self.end, self.tacit) {
            (Some(end), None) if end < as_of => return none,
            (Some(end), None) => {
                let by_itself = Standing { status: "running", option_by, ..none };
                return Standing { term_end: Some(end), next_exit: Some(end), ..by_itself };
            }
            (Some(end), Some(renewal)) => {
                let effect = |from: Day| {
                    Terms::term_ends(end, renewal).filter(move |day| *day >= from && self.revocable(*day))
                };
                let term_end = Terms::term_ends(end, renewal).find(|day| *day >= as_of);
                let next = effect(as_of).find(|day| self.notice(*day) >= as_of).expect("terms go on");
                (term_end, next, effect(next.next()).next())
            }
            (None, _) => {
                let next = self.any_effect(as_of, Some(as_of));
                (None, next, Some(self.any_effect(next.next(), None)))
            }
        };
        let notice_by = self.notice(next_exit);
        Standing {
            status: "running",
            term_end,
            next_exit: Some(next_exit),
            notice_by: Some(notice_by),
            notice_working_day: Some(working_day(notice_by)),
            option_by,
            then,
        }
    }
}

/// The last Norwegian working day not after a day.
fn working_day(mut day: Day) -> Day {
    while !works(day) {
        day = day.previous();
    }
    day
}

fn works(day: Day) -> bool {
    let fixed = matches!((day.month, day.day), (1, 1) | (5, 1 | 17) | (12, 25 | 26));
    let from_easter = days_between(easter(day.year), day);
    let moving = matches!(from_easter, -3 | -2 | 1 | 39 | 50);
    // 1900-01-01 was a Monday.
    let weekday = days_between(Day { year: 1900, month: 1, day: 1 }, day).rem_euclid(7);
    weekday < 5 && !fixed && !moving
}

fn days_between(from: Day, to: Day) -> i64 {
    let number = |day: Day| {
        let years = i64::from(day.year) - 1;
        let before: i32 = (1..day.month).map(|month| days_in(day.year, month)).sum();
        years * 365 + years / 4 - years / 100 + years / 400 + i64::from(before + day.day)
    };
    number(to) - number(from)
}

/// Easter Sunday, by the method of the anonymous correspondent of Nature (1876).
fn easter(year: i32) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Day { year, month: n / 31, day: n % 31 + 1 }
}

#[test]
fn the_calendar_agrees_with_another() {
    let mut day = Day { year: 2019, month: 1, day: 1 };
    while day.year < 2025 {
        let date = jiff::civil::Date::from(day);
        assert_eq!(jiff::civil::Date::from(day.next()), date.tomorrow().expect("a date"));
        assert_eq!(day.next().previous(), day);
        let monday = jiff::civil::date(2018, 12, 31);
        let days = i64::from(date.since(monday).expect("a span").get_days());
        assert_eq!(days_between(Day::from(monday), day), days);
        for months in -30..=30 {
            let other = date.checked_add(jiff::Span::new().months(months)).expect("a date");
            assert_eq!(jiff::civil::Date::from(day.plus_months(months)), other);
        }
        day = day.next();
    }
}

#[test]
fn months_are_counted_up() {
    let day = |year, month, day| Day { year, month, day };
    assert_eq!(months(day(2020, 1, 1), day(2020, 12, 31)), 12);
    assert_eq!(months(day(2020, 1, 31), day(2020, 2, 29)), 1);
    assert_eq!(months(day(2020, 1, 31), day(2020, 3, 1)), 2);
    assert_eq!(months(day(2020, 1, 31), day(2020, 1, 31)), 0);
    assert_eq!(Day::first_of(day(2020, 2, 29).month_number()), day(2020, 2, 1));
}
