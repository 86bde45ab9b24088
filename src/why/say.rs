//! Words that several parts of the answer need.

use crate::model::Money;
use crate::plan::CostEntry;
use crate::report::Words;

/// The items of a price, in the plan document's order, as a sentence names them.
pub(super) fn items(cost: &CostEntry) -> [(Words, Money); 8] {
    [
        (Words::new("running costs", "driftskostnader"), cost.running),
        (Words::new("contract fees", "avtaleavgifter"), cost.fees),
        (Words::new("leaving contracts", "uttreden av avtaler"), cost.exit),
        (Words::new("procurement", "anskaffelse"), cost.procurement),
        (Words::new("vendor relations", "leverandøroppfølging"), cost.vendors),
        (Words::new("migration", "migrering"), cost.migration),
        (Words::new("integration", "integrasjon"), cost.integration),
        (Words::new("ill fit", "dårlig tilpasning"), cost.quality),
    ]
}

impl CostEntry {
    /// Whether every item is zero.
    pub(super) fn is_nothing(&self) -> bool {
        items(self).iter().all(|(_, money)| money.is_zero())
    }
}
