//! The parts of a workspace that a plan rests on, in words.

use crate::plan::InputPart;
use crate::words::{Text, t};

/// Their names, in a row.
pub(in crate::report) fn parts_of(parts: &[InputPart]) -> Text {
    Text::joined(parts.iter().map(|&part| name(part)), ", ")
}

/// The parts with these names, in words.
pub(in crate::report) fn parts_named(names: &[String]) -> Text {
    let named = InputPart::ALL.into_iter().filter(|part| names.iter().any(|name| name == part.name()));
    parts_of(&named.collect::<Vec<_>>())
}

fn name(part: InputPart) -> Text {
    match part {
        InputPart::Components => t!("part.components"),
        InputPart::Contracts => t!("part.contracts"),
        InputPart::Decisions => t!("part.decisions"),
        InputPart::Domains => t!("part.domains"),
        InputPart::Integrations => t!("part.integrations"),
        InputPart::Limits => t!("part.limits"),
        InputPart::Merger => t!("part.merger"),
        InputPart::Municipalities => t!("part.municipalities"),
        InputPart::Products => t!("part.products"),
        InputPart::Rates => t!("part.rates"),
        InputPart::Systems => t!("part.systems"),
        InputPart::Uses => t!("part.uses"),
    }
}
