//! The encoding that fingerprints are taken of: one JSON object a thing, its keys in the order of the code, no blanks.
//!
//! What is absent, false or empty is not written; so what the format gains changes no fingerprint where it is not used.
//! Anyone who changes anything else here or in the records raises [`Inputs::VERSION`](super::Inputs::VERSION).

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::model::{
    Begun, Bridge, BySize, Cover, DataFate, Date, Figure, Growth, GrowthStep, GrowthSteps, IntegrationRates,
    Market, MigrationKind, MigrationRate, MigrationRates, MunicipalitySize, NoticeTo, Priority, Provision,
    QualityRates, Renewal, Size, Status,
};

/// A thing that a plan depends on.
#[derive(Debug, Default)]
pub(super) struct Record(Vec<(&'static str, Value)>);

impl Record {
    /// Something that is always there.
    pub fn with(mut self, key: &'static str, value: impl Into<Value>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    /// Something that may be absent.
    pub fn maybe(self, key: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Something that is so or is not.
    pub fn flag(self, key: &'static str, holds: bool) -> Self {
        self.maybe(key, holds.then_some(true))
    }

    /// A list.
    pub fn list<T: Into<Value>>(self, key: &'static str, list: impl IntoIterator<Item = T>) -> Self {
        let list: Vec<Value> = list.into_iter().map(Into::into).collect();
        self.maybe(key, (!list.is_empty()).then_some(list))
    }

    /// Its line.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("invariant: texts, numbers and lists of them are JSON")
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

pub(super) fn day(date: Date) -> String {
    date.to_string()
}

/// The number, and a mark where it is a default of the model.
pub(super) fn figure(figure: Figure) -> Value {
    let Figure { value, assumed } = figure;
    if assumed { Value::from(vec![Value::from(value), Value::from("assumed")]) } else { Value::from(value) }
}

fn figures<const N: usize>(figures: [Figure; N]) -> Value {
    figures.map(figure).to_vec().into()
}

pub(super) fn by_size(rates: &BySize) -> Value {
    let BySize { small, medium, large } = *rates;
    figures([small, medium, large])
}

pub(super) fn migration_rates(rates: &MigrationRates) -> Value {
    let MigrationRates { kinds: _, reenter_most } = rates;
    let rate = |kind: MigrationKind| {
        let MigrationRate { fixed, per_user, per_record, per_site } = *rates.get(kind);
        figures([fixed, per_user, per_record, per_site])
    };
    MigrationKind::ALL.map(rate).into_iter().chain([figure(*reenter_most)]).collect::<Vec<_>>().into()
}

pub(super) fn growth_steps(growth: &GrowthSteps) -> Value {
    let GrowthSteps { steps, assumed } = growth;
    let step = |step: &GrowthStep| Value::from(vec![Value::from(step.to), step.percent.into()]);
    let mark = assumed.then(|| Value::from("assumed"));
    steps.iter().map(step).chain(mark).collect::<Vec<_>>().into()
}

pub(super) fn municipality_size(size: &MunicipalitySize) -> Value {
    let MunicipalitySize { full_size, least_percent } = *size;
    figures([full_size, least_percent])
}

pub(super) fn quality(rates: &QualityRates) -> Value {
    let QualityRates { seconds_per_point_week, weeks, hour } = *rates;
    figures([seconds_per_point_week, weeks, hour])
}

/// By how much a contract may grow; none where nobody has asked.
pub(super) fn growth(growth: Growth) -> Option<Value> {
    match growth {
        Growth::Any => Some("any".into()),
        Growth::None => Some("none".into()),
        Growth::Percent(percent) => Some(percent.into()),
        Growth::Unknown => None,
    }
}

pub(super) fn bridge(bridge: &Bridge) -> Value {
    let Bridge { months, price_percent, own } = *bridge;
    vec![Value::from(months), price_percent.into(), own.into()].into()
}

pub(super) fn begun(begun: &Begun) -> Value {
    let Begun { begun, ready, spent } = *begun;
    vec![Value::from(day(begun)), day(ready).into(), spent.into()].into()
}

pub(super) fn integration_rates(rates: &IntegrationRates) -> Value {
    let IntegrationRates { keep, reregister, suite, reuse, build, build_locked } = *rates;
    figures([keep, reregister, suite, reuse, build, build_locked])
}

pub(super) fn market(market: &Market) -> Value {
    let Market { one_off, annual, annual_per_inhabitant, lead_months, fit, sources: _ } = *market;
    vec![one_off, annual, annual_per_inhabitant, u64::from(lead_months), u64::from(fit)].into()
}

/// A covered domain, which is named by its caller.
pub(super) fn cover(domain: &str, cover: &Cover) -> Value {
    let Cover { domain: _, users, records, fit, sites } = *cover;
    vec![Value::from(domain), users.into(), records.into(), fit.into(), sites.into()].into()
}

pub(super) const fn provision(provision: Provision) -> &'static str {
    match provision {
        Provision::Choose => "choose",
        Provision::National => "national",
        Provision::OwnProject => "own_project",
    }
}

pub(super) const fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::Must => "must",
        Priority::Should => "should",
        Priority::May => "may",
    }
}

pub(super) const fn size(size: Size) -> &'static str {
    match size {
        Size::Small => "small",
        Size::Medium => "medium",
        Size::Large => "large",
    }
}

pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::InUse => "in_use",
        Status::PhasingOut => "phasing_out",
    }
}

pub(super) const fn data(fate: DataFate) -> &'static str {
    match fate {
        DataFate::Convert => "convert",
        DataFate::Lookup => "lookup",
        DataFate::None => "none",
    }
}

pub(super) const fn renewal(renewal: Renewal) -> &'static str {
    match renewal {
        Renewal::Tacit => "tacit",
        Renewal::Express => "express",
        Renewal::Never => "never",
    }
}

pub(super) const fn notice_to(notice_to: NoticeTo) -> &'static str {
    match notice_to {
        NoticeTo::Any => "any",
        NoticeTo::Month => "month",
        NoticeTo::Quarter => "quarter",
        NoticeTo::Year => "year",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_one_line_without_what_is_absent() {
        let record = Record::default()
            .with("id", "nord/\"a\"\nb")
            .maybe("end", Some(day(jiff::civil::date(2019, 3, 1))))
            .maybe("start", None::<u64>)
            .flag("locked", true)
            .flag("shared", false)
            .list("of", ["a", "b"])
            .list("none", Vec::<u64>::new())
            .with(
                "rate",
                by_size(&BySize {
                    small: Figure::given(1),
                    medium: Figure::assumed(2),
                    large: Figure::given(3),
                }),
            );
        assert_eq!(
            record.line(),
            r#"{"id":"nord/\"a\"\nb","end":"2019-03-01","locked":true,"of":["a","b"],"rate":[1,[2,"assumed"],3]}"#
        );
    }
}
