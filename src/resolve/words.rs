//! The format's words as the model's values. A word that is none was found when the file was loaded; what stands for
//! it here is the key's default.

use crate::load::Item;
use crate::model::{
    Criticality, DataFate, Extendable, Hosting, IntegrationKind, NoticeTo, PersonalData, Priority, Provision,
    Size, Zone,
};

fn word(item: Item<'_>, key: &str) -> &'static str {
    item.word(key).map_or("", |word| word.value)
}

pub(super) fn provision(item: Item<'_>) -> Provision {
    match word(item, "provision") {
        "national" => Provision::National,
        "own_project" => Provision::OwnProject,
        _ => Provision::Choose,
    }
}

pub(super) fn priority(item: Item<'_>) -> Priority {
    match word(item, "priority") {
        "must" => Priority::Must,
        "may" => Priority::May,
        _ => Priority::Should,
    }
}

pub(super) fn criticality(item: Item<'_>) -> Criticality {
    match word(item, "criticality") {
        "life_health" => Criticality::LifeHealth,
        "statutory" => Criticality::Statutory,
        "support" => Criticality::Support,
        _ => Criticality::Operational,
    }
}

pub(super) fn size(item: Item<'_>) -> Size {
    match word(item, "size") {
        "small" => Size::Small,
        "large" => Size::Large,
        _ => Size::Medium,
    }
}

pub(super) fn personal_data(item: Item<'_>) -> Option<PersonalData> {
    match word(item, "personal_data") {
        "none" => Some(PersonalData::None),
        "ordinary" => Some(PersonalData::Ordinary),
        "special" => Some(PersonalData::Special),
        _ => None,
    }
}

pub(super) fn data(item: Item<'_>) -> Option<DataFate> {
    match word(item, "data") {
        "convert" => Some(DataFate::Convert),
        "lookup" => Some(DataFate::Lookup),
        "none" => Some(DataFate::None),
        _ => None,
    }
}

pub(super) fn hosting(item: Item<'_>) -> Option<Hosting> {
    match word(item, "hosting") {
        "on_premises" => Some(Hosting::OnPremises),
        "hosted" => Some(Hosting::Hosted),
        "saas" => Some(Hosting::Saas),
        _ => None,
    }
}

pub(super) fn zone(item: Item<'_>) -> Option<Zone> {
    match word(item, "zone") {
        "internal" => Some(Zone::Internal),
        "secure" => Some(Zone::Secure),
        _ => None,
    }
}

pub(super) fn notice_to(item: Item<'_>) -> NoticeTo {
    match word(item, "notice_to") {
        "month" => NoticeTo::Month,
        "quarter" => NoticeTo::Quarter,
        "year" => NoticeTo::Year,
        _ => NoticeTo::Any,
    }
}

pub(super) fn extendable(item: Item<'_>) -> Extendable {
    match word(item, "extendable") {
        "yes" => Extendable::Yes,
        "no" => Extendable::No,
        _ => Extendable::Unknown,
    }
}

pub(super) fn integration_kind(item: Item<'_>) -> Option<IntegrationKind> {
    match word(item, "kind") {
        "api" => Some(IntegrationKind::Api),
        "file" => Some(IntegrationKind::File),
        "locked" => Some(IntegrationKind::Locked),
        "manual" => Some(IntegrationKind::Manual),
        _ => None,
    }
}
