//! What only a person can say: which product a system is, and which domain it belongs to.
//!
//! What always holds: the same name and vendor is one question, whatever the number of municipalities; those whose answer is
//! worth most stand first.

use std::collections::BTreeMap;

use super::domains::Proposal;
use super::products::Match;
use crate::register::fold;

/// A system that is not placed, or whose product was only guessed at.
#[derive(Clone, Debug)]
pub struct Open {
    /// Whose it is.
    pub municipality: String,
    /// Its id.
    pub id: String,
    /// Its row, as the file numbers it.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// Its vendor.
    pub vendor: String,
    /// What it is for.
    pub purpose: String,
    /// The products that it may be.
    pub products: Vec<Match>,
    /// The domains that it may belong to.
    pub domains: Vec<Proposal>,
    /// Whether the likeliest domain is one that every municipality must have.
    pub must: bool,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Who asks it: each municipality with the id and the row of its system.
    pub asked_by: Vec<(String, String, u32)>,
    /// The first of those who ask it.
    pub open: Open,
}

/// The questions, those whose answer is worth most first.
pub fn questions(open: Vec<Open>) -> Vec<Question> {
    let mut by_name: BTreeMap<(String, String), Question> = BTreeMap::new();
    for one in open {
        let key = (fold(&one.name), fold(&one.vendor));
        let asked = (one.municipality.clone(), one.id.clone(), one.row);
        match by_name.get_mut(&key) {
            Some(question) => {
                question.asked_by.push(asked);
                if question.open.purpose.is_empty() {
                    question.open.purpose = one.purpose;
                }
            }
            None => drop(by_name.insert(key, Question { asked_by: vec![asked], open: one })),
        }
    }
    let mut all: Vec<Question> = by_name.into_values().collect();
    all.sort_by_key(|question| {
        let municipalities: std::collections::BTreeSet<&str> =
            question.asked_by.iter().map(|(municipality, ..)| municipality.as_str()).collect();
        let proposed = question.open.products.is_empty() && question.open.domains.is_empty();
        (!question.open.must, std::cmp::Reverse(municipalities.len()), proposed, fold(&question.open.name))
    });
    all
}
