//! `portfolio graph`: the landscape drawn.

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::output::{Offers, Output};
use super::planning::{self, Search};
use super::workspace::Workspace;
use super::{Context, Exit, reference, side, workspace};
use crate::cost::Basis;
use crate::freedom::{Within, freedom};
use crate::graph::{Centre, Drawing, Future, Graph, Grouping, Node, Side, grouped, picture, readable};
use crate::model::{DomainId, Landscape};
use crate::render::graph::fits_mermaid;
use crate::render::{Form, Format, Paper};
use crate::show::Subject;
use crate::words::{Text, t};

/// Draw the landscape: today's systems and integrations, the target's, or both laid over each other
#[derive(Debug, Args)]
pub struct Arguments {
    /// Which portfolio to draw
    #[arg(long, value_name = "WHICH", default_value = "today")]
    of: Of,
    /// Draw only around a system, a domain or a component; or `package:N`, domains that change only together, by their number in `portfolio freedom`
    #[arg(long, value_name = "REF")]
    around: Option<String>,
    /// Draw only what is about a sector: its domains and the systems that cover them
    #[arg(long, value_name = "SECTOR", conflicts_with = "around")]
    sector: Option<String>,
    /// How many integrations outward; from a domain, its systems are the first step
    #[arg(long, value_name = "N", default_value = "1")]
    depth: usize,
    #[command(flatten)]
    output: Output<Offer>,
    #[command(flatten)]
    search: Search,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Of {
    Today,
    Target,
    /// What is kept, what is new, what is removed.
    Both,
}

/// What it writes.
#[derive(Clone, Debug)]
struct Offer;

impl Offers for Offer {
    const FORMS: &'static [Form] = &[Form::Drawing];
    const DEFAULT: Format = Format::Dot;
}

/// Runs it.
pub fn run(arguments: &Arguments, context: &mut Context) -> anyhow::Result<Exit> {
    let sink = arguments.output.sink()?;
    let Some(workspace) = workspace::open(context)? else { return Ok(Exit::Findings) };
    let centre = arguments.centre(&workspace, context)?;
    let future = match arguments.of {
        Of::Today => Some(Future::default()),
        Of::Target | Of::Both => arguments.search.future(&workspace),
    };
    let Some(future) = future else {
        context.console.error(t!("console.no_target_to_draw"));
        return Ok(Exit::Findings);
    };
    let side = match arguments.of {
        Of::Today => Side::Today,
        Of::Target => Side::Target(&future),
        Of::Both => Side::Both(&future),
    };
    let mut drawing = picture(&Graph::new(&workspace.landscape), side, centre);
    if sink.format == Format::Mermaid {
        drawing = within_mermaid(drawing, &workspace.landscape, context);
    }
    if sink.format.is_picture() {
        drawing = readable(drawing, &workspace.landscape);
        if !drawing.note.is_empty() {
            context.console.note(t!("console.drawn_by_sector", note = drawing.note));
        }
    }
    sink.put(&Paper::drawing(&drawing), context)?;
    Ok(Exit::Clean)
}

impl Arguments {
    /// What to draw around, if not all is to be drawn.
    fn centre(&self, workspace: &Workspace, context: &mut Context) -> anyhow::Result<Option<Centre>> {
        let depth = self.depth;
        if let Some((name, domains)) =
            self.around.as_deref().map(|name| package(name, workspace)).transpose()?.flatten()
        {
            return Ok(Some(Centre { nodes: domains.into_iter().map(Node::Domain).collect(), name, depth }));
        }
        if let Some(name) = &self.around {
            let node = node(name, workspace, context)?;
            let name = Text::same(node.reference(&workspace.landscape));
            return Ok(Some(Centre { nodes: vec![node], name, depth }));
        }
        let Some(domains) = side::only(self.sector.as_deref(), None, workspace)? else {
            return Ok(None);
        };
        let landscape = &workspace.landscape;
        let sector = domains.first().map(|&id| landscape.sector(landscape.domain(id).sector));
        let name = sector.map_or_else(Text::default, |sector| (&sector.name).into());
        Ok(Some(Centre { nodes: domains.into_iter().map(Node::Domain).collect(), name, depth }))
    }
}

/// A drawing that Mermaid draws: the whole one, or one with boxes put together, which is said.
fn within_mermaid(drawing: Drawing, landscape: &Landscape, context: &mut Context) -> Drawing {
    let style = context.console.style;
    if fits_mermaid(&drawing, style) {
        return drawing;
    }
    let by_box = [
        (Grouping::Sector, t!("console.mermaid_box_a_sector")),
        (Grouping::Cluster, t!("console.mermaid_box_a_municipality")),
    ];
    for (by, note) in by_box {
        let smaller = grouped(&drawing, landscape, by);
        if fits_mermaid(&smaller, style) {
            context.console.note(note);
            return smaller;
        }
    }
    context.console.warn(t!("console.mermaid_too_large"));
    grouped(&drawing, landscape, Grouping::Cluster)
}

/// The domains of a package, and what they are called; `None` where another thing is named.
fn package(name: &str, workspace: &Workspace) -> anyhow::Result<Option<(Text, Vec<DomainId>)>> {
    let Some(number) = name.strip_prefix("package:") else { return Ok(None) };
    let Some(number) = number.parse().ok().filter(|&number: &usize| number > 0) else {
        bail!(t!("cli.package_number", name = name))
    };
    let basis = Basis::new(&workspace.landscape);
    let found = planning::best(&basis).map(|best| freedom(&basis, &best, Within::default()));
    let packages = found.map(|found| found.packages).unwrap_or_default();
    let Some(package) = packages.get(number - 1) else {
        bail!(t!("cli.no_package", number = number, count = packages.len()))
    };
    let names = package.domains.iter().map(|&id| Text::from(&workspace.landscape.domain(id).name));
    Ok(Some((Text::joined(names, ", "), package.domains.clone())))
}

/// The node of a reference.
fn node(name: &str, workspace: &Workspace, context: &mut Context) -> anyhow::Result<Node> {
    Ok(match reference::find(name, &workspace.documents, &workspace.landscape, context)? {
        Subject::System(id) => Node::System(id),
        Subject::Shared(id) => Node::System(workspace.landscape.entry(id).root),
        Subject::Domain(id) => Node::Domain(id),
        Subject::Component(id) => Node::Component(id),
        Subject::Product(_)
        | Subject::Contract(_)
        | Subject::Municipality(_)
        | Subject::Vendor(_)
        | Subject::Supplier(_) => {
            bail!(t!("cli.not_drawn", name = name))
        }
    })
}
