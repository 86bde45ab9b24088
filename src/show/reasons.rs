//! Why something may not be chosen, in words.

use super::Known;
use crate::cost::{Fallen, reason};
use crate::words::Text;

/// Every reason, in words.
pub(super) fn reasons(known: &Known, fallen: &Fallen) -> Text {
    Text::joined(fallen.bars.iter().map(|&bar| reason(known.landscape(), bar)), "; ")
}
