//! Days, months and the exits of contracts (model.md, sections 1, 9 and 13), by stepping: slow and plain on purpose.

use portfolio::model::{Contract, Date, NoticeTo, Renewal};

use super::number::round;

/// A day with an arithmetic of its own, which owes nothing to the library's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        Day { year: date.year().into(), month: date.month().into(), day: date.day().into() }
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Date {
        let part = |number: i32| i8::try_from(number).expect("a month or a day");
        Date::constant(i16::try_from(day.year).expect("a year"), part(day.month), part(day.day))
    }
}

impl Day {
    /// Some months later (or earlier), clamped to the month's last day.
    pub fn plus_months(self, months: i64) -> Day {
        let mut day = self;
        for _ in 0..months.abs() {
            day.month += if months > 0 { 1 } else { -1 };
            if day.month == 13 {
                day = Day { year: day.year + 1, month: 1, ..day };
            }
            if day.month == 0 {
                day = Day { year: day.year - 1, month: 12, ..day };
            }
        }
        Day { day: day.day.min(days_in(day.year, day.month)), ..day }
    }

    /// The day after.
    pub fn next(self) -> Day {
        if self.day < days_in(self.year, self.month) {
            Day { day: self.day + 1, ..self }
        } else if self.month < 12 {
            Day { month: self.month + 1, day: 1, ..self }
        } else {
            Day { year: self.year + 1, month: 1, day: 1 }
        }
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
pub fn months(from: Day, to: Day) -> i128 {
    let mut n = 0;
    while from.plus_months(n) < to {
        n += 1;
    }
    n.into()
}

/// The dates every exit is reckoned from.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    /// Day one of the new municipality.
    pub merger: Day,
    /// The planning date.
    pub as_of: Day,
    /// D: the day on which replaced systems are switched off.
    pub switch_off: Day,
}

/// exit(k): what a contract that is not kept costs after day one.
pub fn exit(contract: &Contract, dates: Dates) -> i128 {
    let fee = i128::from(contract.annual_fee);
    let paid_until = |day: Day| round(fee * months(dates.merger, day), 12);
    if let Some(terminated) = contract.terminated_to {
        return paid_until(dates.switch_off.max(terminated.into()));
    }
    let waiting = paid_until(match contract.end {
        None => any_day(contract, dates),
        Some(end) if contract.renewal == Renewal::Tacit => term_end(contract, end.into(), dates),
        Some(end) => dates.switch_off.max(end.into()),
    });
    match contract.exit_fee {
        Some(exit_fee) => waiting.min(i128::from(exit_fee) + paid_until(any_day(contract, dates))),
        None => waiting,
    }
}

/// Whether notice for an exit on this day can still be given, and nothing binds the customer for longer.
fn possible(contract: &Contract, day: Day, dates: Dates) -> bool {
    day >= dates.switch_off
        && contract.irrevocable_until.is_none_or(|until| day >= until.into())
        && day.plus_months(-i64::from(contract.notice_months)) >= dates.as_of
}

/// The first possible day of an exit, `end` set aside.
fn any_day(contract: &Contract, dates: Dates) -> Day {
    let mut day = dates.switch_off;
    while !(possible(contract, day, dates) && day.ends(contract.notice_to)) {
        day = day.next();
    }
    day
}

/// The first possible term end.
fn term_end(contract: &Contract, end: Day, dates: Dates) -> Day {
    let mut term = 0;
    loop {
        let day = end.plus_months(term * i64::from(contract.renewal_months));
        if possible(contract, day, dates) {
            return day;
        }
        term += 1;
    }
}

#[test]
fn the_calendar_agrees_with_another() {
    let mut day = Day { year: 2019, month: 1, day: 1 };
    while day.year < 2025 {
        let date = Date::from(day);
        assert_eq!(Date::from(day.next()), date.tomorrow().expect("a date"));
        for months in -30..=30 {
            let other = date.checked_add(jiff::Span::new().months(months)).expect("a date");
            assert_eq!(Date::from(day.plus_months(months)), other);
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
}
