//! The format's words as the model's values. A word that is none was found when the file was loaded; what stands for
//! it here is the key's default.

use unicode_normalization::UnicodeNormalization;

use crate::load::{Item, WholeOrWord};
use crate::model::{
    Criticality, DataFate, DataLocation, DomainArchive, Form, Growth, Hosting, IntegrationKind, NoticeTo,
    PersonalData, Pricing, Priority, Provision, Size, Zone,
};

/// A free text that names something (a sector, a vendor, a suite, a supplier): in Unicode's composed form, trimmed.
pub(super) fn free(text: &str) -> String {
    text.trim().nfc().collect()
}

/// The free text under a key.
pub(super) fn free_text(item: Item<'_>, key: &str) -> Option<String> {
    item.text(key).map(|text| free(text.value))
}

/// The texts of a list, sorted, each once.
pub(super) fn texts(item: Item<'_>, key: &str) -> Vec<String> {
    super::catalogue::sorted(item.texts(key).map(|text| text.value.to_owned()).collect())
}

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

pub(super) fn growth(item: Item<'_>) -> Growth {
    match item.whole_or_word("growth").map(|growth| growth.value) {
        Some(WholeOrWord::Whole(percent)) => Growth::Percent(percent),
        Some(WholeOrWord::Word("any")) => Growth::Any,
        Some(WholeOrWord::Word(_)) => Growth::None,
        None => Growth::Unknown,
    }
}

pub(super) fn pricing(item: Item<'_>, key: &str) -> Pricing {
    match word(item, key) {
        "per_inhabitant" => Pricing::PerInhabitant,
        "fixed" => Pricing::Fixed,
        _ => Pricing::Tiered,
    }
}

pub(super) fn form(item: Item<'_>) -> Form {
    match word(item, "form") {
        "own" => Form::Own,
        "spreadsheet" => Form::Spreadsheet,
        "files" => Form::Files,
        "paper" => Form::Paper,
        _ => Form::System,
    }
}

pub(super) fn data_location(item: Item<'_>) -> Option<DataLocation> {
    match word(item, "data_location") {
        "norway" => Some(DataLocation::Norway),
        "eea" => Some(DataLocation::Eea),
        "third_country" => Some(DataLocation::ThirdCountry),
        _ => None,
    }
}

pub(super) fn archive(item: Item<'_>) -> DomainArchive {
    match word(item, "archive") {
        "core" => DomainArchive::Core,
        "via" => DomainArchive::Via,
        _ => DomainArchive::None,
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
