//! What a reference of the user's means.

use std::collections::BTreeSet;

use crate::diagnostic::did_you_mean;
use crate::model::{
    ComponentId, ContractId, DomainId, Landscape, MunicipalityId, ProductId, SystemId, UseId, VendorId,
};

/// Something that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A system.
    System(SystemId),
    /// A shared entry: a use of another municipality's system.
    Shared(UseId),
    /// A domain.
    Domain(DomainId),
    /// A product.
    Product(ProductId),
    /// A contract.
    Contract(ContractId),
    /// A national component.
    Component(ComponentId),
    /// A municipality.
    Municipality(MunicipalityId),
    /// A vendor of a product or system.
    Vendor(VendorId),
    /// The other party of a contract, who is no vendor of a product or system.
    Supplier(ContractId),
}

impl Subject {
    /// How it is referred to without doubt.
    pub fn reference(self, landscape: &Landscape) -> String {
        match self {
            Subject::System(id) => format!("system:{}", landscape.system(id).reference),
            Subject::Shared(id) => format!("system:{}", landscape.entry(id).reference),
            Subject::Domain(id) => format!("domain:{}", landscape.domain(id).id),
            Subject::Product(id) => landscape.product(id).reference.clone(),
            Subject::Contract(id) => format!("contract:{}", landscape.contract(id).reference),
            Subject::Component(id) => landscape.component(id).reference.clone(),
            Subject::Municipality(id) => format!("municipality:{}", landscape.municipality(id).id),
            Subject::Vendor(id) => format!("vendor:{}", landscape.vendors[id.index()]),
            Subject::Supplier(id) => format!("vendor:{}", landscape.contract(id).supplier),
        }
    }
}

/// What was found, and what else the words may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub subject: Subject,
    /// What else has that name, without doubt.
    pub also: Vec<String>,
}

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing has that name; perhaps this was meant.
    Unknown(Option<String>),
    /// Several things have that name.
    Several(Vec<String>),
}

/// What a reference means: `municipality/system`, `municipality/contract`, `product:ID`, `component:ID`, a domain's id; the
/// same with its kind before it (`contract:nord/x`); or a bare id that only one thing has. Where the same words name
/// several things, a system goes before a contract, a domain before anything else.
pub fn find(landscape: &Landscape, text: &str) -> Result<Found, NotFound> {
    let whole: Vec<Subject> = by_reference(landscape, text).into_iter().collect();
    if let Some((&subject, rest)) = whole.split_first() {
        let also = rest.iter().map(|other| other.reference(landscape)).collect();
        return Ok(Found { subject, also });
    }
    let bare = by_bare_id(landscape, text);
    match bare.as_slice() {
        [] => Err(NotFound::Unknown(near(landscape, text))),
        [subject] => Ok(Found { subject: *subject, also: Vec::new() }),
        several => Err(NotFound::Several(several.iter().map(|other| other.reference(landscape)).collect())),
    }
}

fn by_reference(landscape: &Landscape, text: &str) -> BTreeSet<Subject> {
    let (kind, name) = match text.split_once(':') {
        Some((kind, name)) => (Some(kind), name),
        None => (None, text),
    };
    let wanted = |of: &str| kind.is_none_or(|kind| kind == of);
    let system = || {
        let id = landscape.find_use(name)?;
        let entry = landscape.entry(id);
        Some(if entry.shared { Subject::Shared(id) } else { Subject::System(entry.root) })
    };
    let mut found = BTreeSet::new();
    if wanted("domain") {
        found.extend(landscape.find_domain(name).map(Subject::Domain));
    }
    if wanted("system") {
        found.extend(system());
    }
    if wanted("contract") {
        found.extend(landscape.find_contract(name).map(Subject::Contract));
    }
    if kind == Some("product") {
        found.extend(landscape.find_product(name).map(Subject::Product));
    }
    if kind == Some("component") {
        found.extend(landscape.find_component(name).map(Subject::Component));
    }
    if kind == Some("municipality") {
        found.extend(municipality(landscape, name));
    }
    if kind == Some("vendor") {
        found.extend(vendor(landscape, name));
    }
    found
}

fn by_bare_id(landscape: &Landscape, text: &str) -> Vec<Subject> {
    let systems = landscape.use_ids().filter(|&id| landscape.entry(id).id == text).map(|id| {
        let entry = landscape.entry(id);
        if entry.shared { Subject::Shared(id) } else { Subject::System(entry.root) }
    });
    let contracts = landscape.contract_ids().filter(|&id| landscape.contract(id).id == text);
    systems
        .chain(landscape.find_product(text).map(Subject::Product))
        .chain(contracts.map(Subject::Contract))
        .chain(landscape.find_component(text).map(Subject::Component))
        .chain(municipality(landscape, text))
        .chain(vendor(landscape, text))
        .collect()
}

fn municipality(landscape: &Landscape, id: &str) -> Option<Subject> {
    let found = landscape.municipality_ids().find(|&known| landscape.municipality(known).id == id);
    found.map(Subject::Municipality)
}

/// A vendor by its name, as it is written.
fn vendor(landscape: &Landscape, name: &str) -> Option<Subject> {
    let vendor = landscape.vendors.iter().position(|known| known == name).map(VendorId::at);
    let supplier = || landscape.contract_ids().find(|&id| landscape.contract(id).supplier == name);
    vendor.map(Subject::Vendor).or_else(|| supplier().map(Subject::Supplier))
}

/// The name that was probably meant, among all references and bare ids.
fn near(landscape: &Landscape, text: &str) -> Option<String> {
    let names = landscape
        .uses
        .iter()
        .flat_map(|entry| [&entry.reference, &entry.id])
        .chain(landscape.contracts.iter().flat_map(|contract| [&contract.reference, &contract.id]))
        .chain(landscape.domains.iter().map(|domain| &domain.id))
        .chain(landscape.products.iter().flat_map(|product| [&product.reference, &product.id]))
        .chain(landscape.components.iter().flat_map(|component| [&component.reference, &component.id]));
    did_you_mean(text, names.map(String::as_str)).map(str::to_owned)
}
