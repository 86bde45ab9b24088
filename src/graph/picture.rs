//! From the graph, and the target if it is asked for, to a drawing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Arrow, Cluster, Drawing, Fate, Future, FutureEnd, Graph, Making, Node, Shape, Shown, Stroke};
use crate::model::{ComponentId, IntegrationEnd, IntegrationId, IntegrationKind, ProductId, SystemId};
use crate::words::{Text, t};

/// Which portfolio is drawn.
#[derive(Clone, Copy, Debug)]
pub enum Side<'a> {
    /// Today.
    Today,
    /// The target.
    Target(&'a Future),
    /// Both in one drawing: what is kept, what is new, what ends.
    Both(&'a Future),
}

/// What to draw around: one thing or several, and so many integrations outward from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// The things.
    pub nodes: Vec<Node>,
    /// What they are called together.
    pub name: Text,
    /// How many integrations outward; from a domain, the systems that cover it are the first step.
    pub depth: usize,
}

/// Draws a landscape.
pub fn picture(graph: &Graph, side: Side, centre: Option<Centre>) -> Drawing {
    let scene = Scene::new(graph, side, centre);
    Drawing {
        title: scene.title(),
        note: Text::default(),
        clusters: scene.clusters(),
        arrows: scene.arrows(),
    }
}

/// What is in the picture.
struct Scene<'a> {
    graph: &'a Graph<'a>,
    side: Side<'a>,
    centre: Option<Centre>,
    nodes: BTreeSet<Node>,
    products: BTreeSet<ProductId>,
}

impl<'a> Scene<'a> {
    fn new(graph: &'a Graph<'a>, side: Side<'a>, centre: Option<Centre>) -> Self {
        let landscape = graph.landscape;
        let mut nodes: BTreeSet<Node> = match centre {
            Some(ref centre) => {
                centre.nodes.iter().flat_map(|&node| graph.around(node, centre.depth)).collect()
            }
            None => {
                let systems = landscape.system_ids().map(Node::System);
                let used =
                    (0..landscape.components.len()).map(|index| Node::Component(ComponentId::at(index)));
                systems.chain(used.filter(|&node| graph.around(node, 1).len() > 1)).collect()
            }
        };
        let mut products = BTreeSet::new();
        if let Side::Target(future) | Side::Both(future) = side {
            let reached = |nodes: &BTreeSet<Node>, end: FutureEnd| match end {
                FutureEnd::System(id) => nodes.contains(&Node::System(id)),
                FutureEnd::Component(_) | FutureEnd::Product(_) => false,
            };
            products.extend(future.procured.iter().filter_map(|(&product, domains)| {
                let within = |node: &Node| matches!(node, Node::Domain(domain) if domains.contains(domain));
                centre.as_ref().is_none_or(|centre| centre.nodes.iter().any(within)).then_some(product)
            }));
            // One step further along new integrations, so that a new neighbour is shown.
            let mut joined = Vec::new();
            for wanted in &future.wanted {
                for (near, far) in [(wanted.from, wanted.to), (wanted.to, wanted.from)] {
                    let near_product = matches!(near, FutureEnd::Product(id) if products.contains(&id));
                    if reached(&nodes, near) || near_product {
                        joined.push(far);
                    }
                }
            }
            for end in joined {
                match end {
                    FutureEnd::System(id) => drop(nodes.insert(Node::System(id))),
                    FutureEnd::Component(id) => drop(nodes.insert(Node::Component(id))),
                    FutureEnd::Product(id) => drop(products.insert(id)),
                }
            }
        }
        if let Side::Target(future) = side {
            nodes.retain(|node| !matches!(node, Node::System(id) if !future.kept.contains(id)));
        }
        Scene { graph, side, centre, nodes, products }
    }

    fn title(&self) -> Text {
        let merger = &self.graph.landscape.merger.name;
        let of = match self.side {
            Side::Today => t!("graph.today"),
            Side::Target(_) => t!("graph.target"),
            Side::Both(_) => t!("graph.both"),
        };
        match &self.centre {
            Some(centre) => t!("graph.title_around", merger = merger, of = of, name = centre.name),
            None => t!("graph.title", merger = merger, of = of),
        }
    }

    fn fate_of_system(&self, system: SystemId) -> Fate {
        match self.side {
            Side::Today | Side::Target(_) => Fate::Unmarked,
            Side::Both(future) if future.kept.contains(&system) => Fate::Kept,
            Side::Both(future) if future.moves.contains_key(&system) => Fate::Moved,
            Side::Both(_) => Fate::Removed,
        }
    }

    /// What comes instead of a system whose users move.
    fn instead_of(&self, system: SystemId) -> Option<Text> {
        let Side::Both(future) = self.side else { return None };
        let landscape = self.graph.landscape;
        let name = |end: &FutureEnd| match *end {
            FutureEnd::System(id) => landscape.system(id).name.clone(),
            FutureEnd::Product(id) => landscape.product(id).name.clone(),
            FutureEnd::Component(id) => landscape.component(id).name.clone(),
        };
        let mut names: Vec<String> = future.moves.get(&system)?.iter().map(name).collect();
        names.dedup();
        Some(t!("graph.moves_to", names = names.join(", ")))
    }

    fn fate_of_what_comes(&self) -> Fate {
        if let Side::Both(_) = self.side { Fate::New } else { Fate::Unmarked }
    }

    fn clusters(&self) -> Vec<Cluster> {
        let landscape = self.graph.landscape;
        let mut by_municipality: BTreeMap<_, Vec<Shown>> = BTreeMap::new();
        let (mut domains, mut components) = (Vec::new(), Vec::new());
        for &node in &self.nodes {
            let shown = |shape, lines, fate| Shown {
                reference: node.reference(landscape).to_owned(),
                shape,
                lines,
                fate,
            };
            match node {
                Node::System(id) => {
                    let system = landscape.system(id);
                    let covers = &landscape.entry(system.entry).covers;
                    let covered: Vec<Text> =
                        covers.iter().map(|cover| (&landscape.domain(cover.domain).name).into()).collect();
                    let mut lines = vec![Text::same(&system.name), Text::joined(covered, ", ")];
                    lines.extend(self.instead_of(id));
                    let shown = shown(Shape::System, lines, self.fate_of_system(id));
                    by_municipality.entry(system.municipality).or_default().push(shown);
                }
                Node::Domain(id) => {
                    domains.push(shown(
                        Shape::Domain,
                        vec![(&landscape.domain(id).name).into()],
                        Fate::Unmarked,
                    ));
                }
                Node::Component(id) => {
                    let name = Text::same(&landscape.component(id).name);
                    components.push(shown(Shape::Component, vec![name], Fate::Unmarked));
                }
            }
        }
        let procured = self.products.iter().map(|&id| Shown {
            reference: landscape.product(id).reference.clone(),
            shape: Shape::Product,
            lines: vec![Text::same(&landscape.product(id).name), t!("graph.to_be_procured")],
            fate: self.fate_of_what_comes(),
        });
        let named = |id: &str, label: Text, boxes: Vec<Shown>| Cluster { id: id.to_owned(), label, boxes };
        let mut clusters = vec![named("domains", t!("graph.domain"), domains)];
        clusters.extend(by_municipality.into_iter().map(|(id, boxes)| {
            let municipality = landscape.municipality(id);
            let name = Text::same(&municipality.name);
            named(&format!("municipality/{}", municipality.id), name, boxes)
        }));
        clusters.push(named("procured", Text::same(&landscape.merger.name), procured.collect()));
        clusters.push(named("components", t!("graph.components"), components));
        clusters.retain(|cluster| !cluster.boxes.is_empty());
        clusters
    }

    fn arrows(&self) -> Vec<Arrow> {
        let landscape = self.graph.landscape;
        let mut arrows = BTreeSet::new();
        for number in 0..landscape.integrations.len() {
            arrows.extend(self.arrow_of(IntegrationId::at(number)));
        }
        if let Side::Target(future) | Side::Both(future) = self.side {
            let seen = |end: FutureEnd| match end {
                FutureEnd::System(id) => self.nodes.contains(&Node::System(id)),
                FutureEnd::Component(id) => self.nodes.contains(&Node::Component(id)),
                FutureEnd::Product(id) => self.products.contains(&id),
            };
            let wanted = future.wanted.iter().filter(|wanted| seen(wanted.from) && seen(wanted.to));
            arrows.extend(wanted.map(|wanted| Arrow {
                from: wanted.from.reference(landscape).to_owned(),
                to: wanted.to.reference(landscape).to_owned(),
                stroke: Stroke::Wanted,
                label: making(wanted.work),
                fate: self.fate_of_what_comes(),
            }));
        }
        for &node in &self.nodes {
            if let Node::Domain(domain) = node {
                arrows.extend(self.covers_of(domain));
            }
        }
        arrows.into_iter().collect()
    }

    fn arrow_of(&self, id: IntegrationId) -> Option<Arrow> {
        let landscape = self.graph.landscape;
        let integration = landscape.integration(id);
        let from = integration.from.system;
        let (to, far) = match integration.to {
            IntegrationEnd::Use(end) => (Node::System(end.system), Some(end.system)),
            IntegrationEnd::Component(component) => (Node::Component(component), None),
        };
        if !self.nodes.contains(&Node::System(from)) || !self.nodes.contains(&to) {
            return None;
        }
        let ends = [Some(from), far];
        let removed = ends.into_iter().flatten().any(|end| self.fate_of_system(end) > Fate::New);
        let mut label = kind(integration.kind);
        if !integration.data.is_empty() {
            label = t!("graph.with_data", kind = label, data = integration.data.join(", "));
        }
        Some(Arrow {
            from: landscape.system(from).reference.clone(),
            to: to.reference(landscape).to_owned(),
            stroke: Stroke::Integration(integration.kind),
            label,
            fate: if removed { Fate::Removed } else { self.fate_of_system(from) },
        })
    }

    /// The arrows from the systems that cover a domain, and from the products procured for it.
    fn covers_of(&self, domain: crate::model::DomainId) -> Vec<Arrow> {
        let landscape = self.graph.landscape;
        let arrow = |from: &str, fate| Arrow {
            from: from.to_owned(),
            to: landscape.domain(domain).id.clone(),
            stroke: Stroke::Covers,
            label: Text::default(),
            fate,
        };
        let systems = self.graph.systems_of_domain(domain).into_iter();
        let mut arrows: Vec<Arrow> = systems
            .filter(|&id| self.nodes.contains(&Node::System(id)))
            .map(|id| arrow(&landscape.system(id).reference, self.fate_of_system(id)))
            .collect();
        if let Side::Target(future) | Side::Both(future) = self.side {
            let bought = self.products.iter().filter(|product| {
                future.procured.get(product).is_some_and(|domains| domains.contains(&domain))
            });
            arrows
                .extend(bought.map(|&id| arrow(&landscape.product(id).reference, self.fate_of_what_comes())));
        }
        arrows
    }
}

/// How an integration works, in a word.
const fn kind(kind: IntegrationKind) -> Text {
    match kind {
        IntegrationKind::Api => t!("graph.api"),
        IntegrationKind::File => t!("graph.file"),
        IntegrationKind::Locked => t!("graph.locked"),
        IntegrationKind::Manual => t!("graph.manual"),
    }
}

/// What must be made, in a word or two.
const fn making(work: Making) -> Text {
    match work {
        Making::Suite => t!("graph.suite"),
        Making::Reuse => t!("graph.reuse"),
        Making::Build => t!("graph.build"),
        Making::BuildLocked => t!("graph.build_locked"),
    }
}
