//! By how much a contract grows when it is extended to the whole new municipality, and whether that is beyond the
//! threshold for a change without a new competition. The thresholds are data of the catalogue, with a day and a source.

use super::{Cell, Planned, Text, Tone};
use crate::model::{ContractId, Date, Money, Threshold, ThresholdKind, threshold_on};
use crate::plan::ContractGrowth;
use crate::words::t;

/// The growth of a contract.
#[derive(Clone, Copy, Debug)]
pub(super) struct Growth {
    /// Whom it serves today, in tenths of a percent of the new municipality's inhabitants.
    pub served_share: i64,
    /// By how much its value grows, in tenths of a percent.
    pub percent: i64,
    /// By how much its value grows over the horizon, in kroner, undiscounted; `None` where nobody gave its fee.
    pub value: Option<Money>,
}

impl Growth {
    /// The growth of a contract that goes on for everybody, as the plan counts its fee.
    pub fn of(planned: &Planned<'_>, id: ContractId) -> Option<Growth> {
        let ContractGrowth { served, tenths, value } =
            ContractGrowth::of(planned.landscape, planned.plan, id)?;
        let all = planned.landscape.inhabitants();
        let share = (u128::from(served) * 2000 + u128::from(all)) / (u128::from(all) * 2);
        Some(Growth {
            served_share: i64::try_from(share).unwrap_or(i64::MAX),
            percent: i64::try_from(tenths).unwrap_or(i64::MAX),
            value,
        })
    }
}

/// The thresholds in force on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits<'a> {
    day: Date,
    change: Option<&'a Threshold>,
    pub eea: Option<&'a Threshold>,
    pub national: Option<&'a Threshold>,
}

impl<'a> Limits<'a> {
    /// The thresholds of a landscape on its planning date.
    pub fn of(planned: &'a Planned<'a>) -> Self {
        Limits::on(planned, planned.landscape.merger.as_of)
    }

    /// The thresholds of a landscape on a day.
    pub fn on(planned: &'a Planned<'a>, day: Date) -> Self {
        let on = |kind| threshold_on(&planned.landscape.thresholds, kind, day);
        Limits {
            day,
            change: on(ThresholdKind::ContractChange),
            eea: on(ThresholdKind::Eea),
            national: on(ThresholdKind::National),
        }
    }

    /// Whether others are the same for a procurement.
    pub fn are(&self, others: &Limits<'_>) -> bool {
        self.national == others.national && self.eea == others.eea
    }

    /// Whether a growth is beyond the threshold for a change without a new competition: either beyond its percentage or
    /// from the EEA threshold on.
    pub fn judge(&self, growth: &Growth) -> Cell {
        let (Some(change), Some(eea)) = (self.change, self.eea) else {
            return Cell::from(t!("beyond.unknown")).tone(Tone::Notice);
        };
        let beyond = i128::from(growth.percent) > i128::from(change.value) * 10
            || growth.value.is_some_and(|value| value >= Money::from(eea.value));
        let cell = if growth.percent == 0 {
            Cell::from(t!("beyond.no_growth"))
        } else if beyond {
            Cell::from(t!("beyond.yes")).tone(Tone::Notice)
        } else {
            Cell::from(t!("beyond.no"))
        };
        cell.assumed(change.assumed || eea.assumed)
    }

    /// Which thresholds for a change were used, and where they come from.
    pub fn sources(&self) -> Vec<Text> {
        let mut notes = Vec::new();
        match (self.change, self.eea) {
            (Some(change), Some(eea)) => notes.push(t!(
                "threshold.change_sources",
                value = Cell::percent(i64::try_from(change.value).unwrap_or(i64::MAX).saturating_mul(10))
                    .assumed(change.assumed),
                source = Cell::text(&change.source),
                from = Cell::date(change.from),
                value_2 = Cell::money(Money::from(eea.value)).assumed(eea.assumed),
                source_2 = Cell::text(&eea.source),
                from_2 = Cell::date(eea.from)
            )),
            _ => notes.push(self.unknown()),
        }
        notes
    }

    /// Which thresholds for a procurement were used, and where they come from.
    pub fn procurement_sources(&self) -> Text {
        let (Some(national), Some(eea)) = (self.national, self.eea) else { return self.unknown() };
        t!(
            "threshold.sources",
            value = Cell::money(Money::from(national.value)).assumed(national.assumed),
            source = Cell::text(&national.source),
            from = Cell::date(national.from),
            value_2 = Cell::money(Money::from(eea.value)).assumed(eea.assumed),
            source_2 = Cell::text(&eea.source),
            from_2 = Cell::date(eea.from),
            day = Cell::date(self.day)
        )
    }

    fn unknown(&self) -> Text {
        t!("threshold.none_known", day = Cell::date(self.day))
    }
}
