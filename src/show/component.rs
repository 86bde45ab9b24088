//! A national common component.

use super::{Card, Known, lists};
use crate::model::{
    ComponentId, DomainOrComponent, IntegrationEnd, IntegrationId, ProductOrComponent, Thing,
};
use crate::report::{Fact, Words};

pub(super) fn card(known: &Known, id: ComponentId) -> Card {
    let landscape = known.landscape();
    let component = landscape.component(id);
    let needing = landscape
        .domains
        .iter()
        .filter(|domain| domain.integrations.contains(&DomainOrComponent::Component(id)));
    let connecting = landscape
        .products
        .iter()
        .filter(|product| product.connects.contains(&ProductOrComponent::Component(id)));
    let users = known.graph.users_of_component(id);
    let joined = (0..landscape.integrations.len())
        .map(IntegrationId::at)
        .filter(|&at| landscape.integration(at).to == IntegrationEnd::Component(id));
    Card {
        kind: "component",
        kind_words: Words::new("National component", "Nasjonal felleskomponent"),
        reference: component.reference.clone(),
        name: Words::same(&component.name),
        facts: vec![
            Fact::list("required_by", "Required by", "Kreves av", needing.map(|domain| &domain.id)),
            Fact::list(
                "products",
                "Connectors from",
                "Ferdige koblinger fra",
                connecting.map(|product| &product.reference),
            ),
            Fact::list(
                "systems",
                "Joined to it today",
                "Koblet til den i dag",
                users.iter().map(|&id| &landscape.system(id).reference),
            ),
            Fact::text("place", "Stands in", "Står i", Some(known.place(Thing::Component(id)))),
        ],
        tables: vec![
            lists::integrations(known, joined),
            lists::decisions(
                known,
                |verdict| matches!(verdict, crate::model::Verdict::Drop(_, DomainOrComponent::Component(far)) if far == id),
            ),
        ],
    }
}
