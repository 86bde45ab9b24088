//! The `organisation_number` of a supplier is not nine digits, or its last digit does not fit the others (modulus
//! 11).
//!
//! ## Why
//!
//! The number is how procurement finds the right party in the register. Notice sent to the wrong party does not
//! count.
//!
//! ## Source
//!
//! Brønnøysundregistrene: nine digits, the last one a check digit with the weights 3, 2, 7, 6, 5, 4, 3, 2.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, organisation_number: '914 782 008'}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: tieto-2015, supplier: tieto, annual_fee: 1200000, organisation_number: '914 782 007'}
//! ```
//!
//! ## How to fix
//!
//! Look the supplier up in Enhetsregisteret. Not reported for numbers with letters, which are foreign, apart from a
//! leading `NO` and a trailing `MVA`.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity};
use crate::words::{Text, t};

/// The rule.
pub const RULE: About = About {
    summary: "An organisation number has the wrong length or check digit",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        let Some(number) = &contract.organisation_number else { continue };
        if let Some(fault) = fault(number) {
            let message =
                t!("con026.message", contract = contract.reference, number = number, fault = fault);
            report.add(Hit::at_contract(landscape, id, "organisation_number", message));
        }
    }
}

fn fault(number: &str) -> Option<Text> {
    let bare: String = number.chars().filter(|character| !character.is_whitespace()).collect();
    let bare = bare.strip_prefix("NO").unwrap_or(&bare);
    let bare = bare.strip_suffix("MVA").unwrap_or(bare);
    if bare.chars().any(char::is_alphabetic) {
        return None;
    }
    let digits: Vec<u32> = bare.chars().filter_map(|character| character.to_digit(10)).collect();
    if digits.len() != 9 || bare.chars().count() != 9 {
        return Some(t!("con026.message_2"));
    }
    let sum: u32 = WEIGHTS.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum();
    let fits = (11 - sum % 11) % 11 == digits[8];
    (!fits).then(|| t!("con026.message_3"))
}
