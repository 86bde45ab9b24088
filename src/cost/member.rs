//! A member of a candidate: one system that goes on, or one product that is procured.

use super::Kin;
use crate::model::{Landscape, ProductId, SystemId, VendorId};

/// A member of a candidate. Systems sort before products, each by reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Member {
    /// A system that goes on.
    System(SystemId),
    /// A product that is procured.
    Product(ProductId),
}

impl Member {
    /// The product it is; `None` = a product of its own kind.
    pub fn product(self, landscape: &Landscape) -> Option<ProductId> {
        match self {
            Member::System(system) => landscape.system(system).product,
            Member::Product(product) => Some(product),
        }
    }

    /// The product it is, or itself where it is a product of its own kind.
    pub fn kin(self, landscape: &Landscape) -> Kin {
        match self {
            Member::System(system) => Kin::of(landscape, system),
            Member::Product(product) => Kin::Product(product),
        }
    }

    /// Its vendor, as section 7 item 5 says.
    pub fn vendor(self, landscape: &Landscape) -> Option<VendorId> {
        match self {
            Member::System(system) => landscape.system(system).vendor,
            Member::Product(product) => landscape.product(product).vendor,
        }
    }

    /// Whether it holds its own Noark 5 core.
    pub fn is_archive_core(self, landscape: &Landscape) -> bool {
        match self {
            Member::System(system) => landscape.system(system).archive_core,
            Member::Product(product) => landscape.product(product).archive_core,
        }
    }

    /// Whether its interface is locked.
    pub fn is_locked(self, landscape: &Landscape) -> bool {
        match self {
            Member::System(system) => landscape.system(system).locked,
            Member::Product(product) => landscape.product(product).locked,
        }
    }

    /// `municipality/id` or `product:ID`.
    pub fn reference(self, landscape: &Landscape) -> &str {
        match self {
            Member::System(system) => &landscape.system(system).reference,
            Member::Product(product) => &landscape.product(product).reference,
        }
    }
}
