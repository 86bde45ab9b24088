//! A national common component.

use super::{Card, Known, lists};
use crate::model::{
    ComponentId, DomainOrComponent, IntegrationEnd, IntegrationId, ProductOrComponent, Thing,
};
use crate::report::{Fact, Text};
use crate::words::t;

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
        kind_words: t!("show.national_component"),
        reference: component.reference.clone(),
        name: Text::same(&component.name),
        facts: vec![
            Fact::list("required_by", t!("fact.required_by"), needing.map(|domain| &domain.id)),
            Fact::list("products", t!("fact.products"), connecting.map(|product| &product.reference)),
            Fact::list(
                "systems",
                t!("fact.systems"),
                users.iter().map(|&id| &landscape.system(id).reference),
            ),
            Fact::text("place", t!("fact.place"), Some(known.place(Thing::Component(id)))),
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
