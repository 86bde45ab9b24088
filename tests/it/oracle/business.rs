//! The target's year and the payback (model.md, section 14).

use super::evaluate::{Fate, Oracle};
use super::number::Ratio;

impl Oracle {
    /// What the target costs a year, and in how many years it has paid for itself.
    pub fn target_year(&self, at: &[usize]) -> (i128, Option<i128>) {
        let picks = self.picks(at);
        let (fates, procured) = self.fates(&picks);
        let scaled = |amount: i128, scale: Ratio, fate: Fate| match fate {
            Fate::Unused => Ratio::from(0),
            Fate::AsItIs => amount.into(),
            Fate::Grown => Ratio::from(amount) * scale,
        };
        let mut year = Ratio::from(0);
        for (system, fate) in fates.iter().enumerate() {
            year = year + scaled(self.annual_cost(system), self.system_scale(system), *fate);
        }
        for contract in &self.named {
            let scale = self.contract_scale(*contract);
            year = year + scaled(self.rest(*contract), scale, self.kept(*contract, &fates));
            for (system, annual) in &self.world.contracts[*contract].lines {
                year = year + scaled(*annual, scale, fates[*system]);
            }
        }
        for product in procured {
            year = year + self.bought(product).1.into();
        }
        let year = year.round();
        let saved = self.as_is() - year;
        let one_off = self.outcome(at).items.one_off();
        (year, (saved > 0).then(|| Ratio::new(one_off, saved).ceil()))
    }
}
