//! Questions about how the systems of the landscape are connected.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction::{Incoming, Outgoing};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::unionfind::UnionFind;
use petgraph::visit::{EdgeFiltered, EdgeRef};

use super::{Link, Node};
use crate::model::{
    ComponentId, DomainId, IntegrationEnd, IntegrationId, IntegrationKind, Landscape, SystemId,
};

/// The landscape as a graph.
#[derive(Clone, Debug)]
pub struct Graph<'a> {
    /// The landscape it was built from.
    pub landscape: &'a Landscape,
    inner: DiGraph<Node, Link>,
    index: BTreeMap<Node, NodeIndex>,
}

impl<'a> Graph<'a> {
    /// Builds it.
    pub fn new(landscape: &'a Landscape) -> Self {
        let mut inner = DiGraph::new();
        let domains = landscape.domain_ids().map(Node::Domain);
        let components = (0..landscape.components.len()).map(ComponentId::at).map(Node::Component);
        let index: BTreeMap<Node, NodeIndex> = landscape
            .system_ids()
            .map(Node::System)
            .chain(domains)
            .chain(components)
            .map(|node| (node, inner.add_node(node)))
            .collect();
        for id in landscape.system_ids() {
            let covered = landscape.entry(landscape.system(id).entry).covers.iter().map(|cover| cover.domain);
            for domain in covered {
                inner.add_edge(index[&Node::System(id)], index[&Node::Domain(domain)], Link::Covers);
            }
        }
        for (number, integration) in landscape.integrations.iter().enumerate() {
            let to = match integration.to {
                IntegrationEnd::Use(end) => Node::System(end.system),
                IntegrationEnd::Component(component) => Node::Component(component),
            };
            let link = Link::Integration(IntegrationId::at(number));
            inner.add_edge(index[&Node::System(integration.from.system)], index[&to], link);
        }
        Graph { landscape, inner, index }
    }

    /// Whether a link is an integration that works without manual transfer.
    fn carries(&self, link: Link) -> bool {
        match link {
            Link::Integration(id) => self.landscape.integration(id).kind != IntegrationKind::Manual,
            Link::Covers => false,
        }
    }

    /// The nodes that integrations connect to a node, in either direction.
    pub fn neighbours(&self, node: Node) -> BTreeSet<Node> {
        let at = self.index[&node];
        [Outgoing, Incoming]
            .into_iter()
            .flat_map(|direction| self.inner.edges_directed(at, direction))
            .filter(|edge| self.carries(*edge.weight()))
            .map(|edge| if edge.source() == at { edge.target() } else { edge.source() })
            .map(|other| self.inner[other])
            .filter(|&other| other != node)
            .collect()
    }

    /// The systems that receive a system's data, directly or through others: they stop when it stops.
    pub fn dependants(&self, system: SystemId) -> BTreeSet<SystemId> {
        self.reached(system, Outgoing)
    }

    /// The systems whose data a system receives, directly or through others.
    pub fn sources(&self, system: SystemId) -> BTreeSet<SystemId> {
        self.reached(system, Incoming)
    }

    fn reached(&self, system: SystemId, direction: petgraph::Direction) -> BTreeSet<SystemId> {
        let mut found = BTreeSet::new();
        let mut open = vec![self.index[&Node::System(system)]];
        while let Some(at) = open.pop() {
            for edge in self.inner.edges_directed(at, direction).filter(|edge| self.carries(*edge.weight())) {
                let next = if direction == Outgoing { edge.target() } else { edge.source() };
                if let Node::System(id) = self.inner[next]
                    && id != system
                    && found.insert(id)
                {
                    open.push(next);
                }
            }
        }
        found
    }

    /// The systems that have an integration with a component.
    pub fn users_of_component(&self, component: ComponentId) -> BTreeSet<SystemId> {
        self.neighbours(Node::Component(component)).into_iter().filter_map(system_of).collect()
    }

    /// The systems that cover a domain.
    pub fn systems_of_domain(&self, domain: DomainId) -> BTreeSet<SystemId> {
        self.inner
            .neighbors_directed(self.index[&Node::Domain(domain)], Incoming)
            .filter_map(|at| system_of(self.inner[at]))
            .collect()
    }

    /// The systems and components with at least so many neighbours, those with most first, then by reference.
    pub fn hubs(&self, at_least: usize) -> Vec<(Node, usize)> {
        let mut hubs: Vec<(Node, usize)> = self
            .index
            .keys()
            .map(|&node| (node, self.neighbours(node).len()))
            .filter(|&(_, degree)| degree > 0 && degree >= at_least)
            .collect();
        hubs.sort_by_key(|&(node, degree)| (std::cmp::Reverse(degree), node));
        hubs
    }

    /// The systems without any integration.
    pub fn unconnected(&self) -> Vec<SystemId> {
        self.landscape
            .system_ids()
            .filter(|&system| self.neighbours(Node::System(system)).is_empty())
            .collect()
    }

    /// The groups of systems that are still connected when some nodes (the hubs) are removed: each sorted, the largest
    /// first. A system without connections is a group of its own.
    pub fn islands(&self, without: &BTreeSet<Node>) -> Vec<Vec<SystemId>> {
        let mut joined = UnionFind::new(self.inner.node_count());
        for edge in self.inner.edge_references().filter(|edge| self.carries(*edge.weight())) {
            let ends = [edge.source(), edge.target()];
            if ends.iter().all(|&end| !without.contains(&self.inner[end])) {
                joined.union(edge.source().index(), edge.target().index());
            }
        }
        let mut groups: BTreeMap<usize, Vec<SystemId>> = BTreeMap::new();
        for system in self.landscape.system_ids().filter(|&id| !without.contains(&Node::System(id))) {
            let group = joined.find(self.index[&Node::System(system)].index());
            groups.entry(group).or_default().push(system);
        }
        let mut groups: Vec<Vec<SystemId>> = groups.into_values().collect();
        groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        groups
    }

    /// The cycles: systems that get their own data back through others. Each sorted, by first system.
    pub fn cycles(&self) -> Vec<Vec<SystemId>> {
        let carried = EdgeFiltered::from_fn(&self.inner, |edge| self.carries(*edge.weight()));
        let mut cycles: Vec<Vec<SystemId>> = tarjan_scc(&carried)
            .into_iter()
            .filter(|group| group.len() > 1)
            .map(|group| {
                let mut systems: Vec<SystemId> =
                    group.into_iter().filter_map(|at| system_of(self.inner[at])).collect();
                systems.sort_unstable();
                systems
            })
            .collect();
        cycles.sort();
        cycles
    }

    /// The integrations with an end in a system, those by hand too.
    pub fn integrations_of(&self, system: SystemId) -> BTreeSet<IntegrationId> {
        let at = self.index[&Node::System(system)];
        [Outgoing, Incoming]
            .into_iter()
            .flat_map(|direction| self.inner.edges_directed(at, direction))
            .filter_map(|edge| match *edge.weight() {
                Link::Integration(id) => Some(id),
                Link::Covers => None,
            })
            .collect()
    }

    /// The nodes within so many integrations of some node, those by hand too; from a domain, the systems that cover
    /// it are the first step. Domains are never passed through.
    pub fn around(&self, centre: Node, depth: usize) -> BTreeSet<Node> {
        let mut found = BTreeSet::from([centre]);
        let mut edge_of_known = vec![self.index[&centre]];
        for _ in 0..depth {
            let mut next = Vec::new();
            for at in edge_of_known {
                let joins = [Outgoing, Incoming].into_iter().flat_map(|d| self.inner.edges_directed(at, d));
                for edge in joins {
                    let other = if edge.source() == at { edge.target() } else { edge.source() };
                    let node = self.inner[other];
                    if !matches!(node, Node::Domain(_)) && found.insert(node) {
                        next.push(other);
                    }
                }
            }
            edge_of_known = next;
        }
        found
    }
}

fn system_of(node: Node) -> Option<SystemId> {
    match node {
        Node::System(id) => Some(id),
        Node::Domain(_) | Node::Component(_) => None,
    }
}
