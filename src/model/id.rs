//! Ids as newtypes: indices into the lists of one [`Landscape`](super::Landscape).
//! The lists are sorted by reference, so comparing two ids of one kind compares their references.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the landscape's list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id at a position of the landscape's list.
            pub fn at(index: usize) -> Self {
                Self(u32::try_from(index).expect("invariant: a landscape has fewer than 2^32 things of a kind"))
            }
        }
    )*};
}

ids! {
    /// A municipality that merges.
    MunicipalityId,
    /// A sector, such as `D3`.
    SectorId,
    /// A domain: the job one system does.
    DomainId,
    /// A product of the catalogue.
    ProductId,
    /// A national common component.
    ComponentId,
    /// A vendor, by its name's place among all vendor names.
    VendorId,
    /// A suite: products its vendor integrates.
    SuiteId,
    /// A system: an ordinary entry of an inventory.
    SystemId,
    /// A use: any entry of an inventory, ordinary or shared.
    UseId,
    /// A contract.
    ContractId,
    /// An integration of an inventory.
    IntegrationId,
    /// A decision.
    DecisionId,
}
