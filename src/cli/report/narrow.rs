//! The options that cut a list to what somebody asks for.

use clap::Args;

use crate::cli::options::parse_date;
use crate::cli::workspace::Workspace;
use crate::cli::{reference, side};
use crate::model::Date;
use crate::report::narrow::Narrow;

/// What of a list is wanted.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "What of a list")]
pub struct Options {
    /// Only rows of a municipality
    #[arg(long, value_name = "MUNICIPALITY")]
    municipality: Option<String>,
    /// Only rows about domains of a sector
    #[arg(long, value_name = "SECTOR")]
    sector: Option<String>,
    /// Only rows with a supplier whose name has this in it
    #[arg(long, value_name = "NAME")]
    vendor: Option<String>,
    /// Only rows for which somebody with this in the name is responsible
    #[arg(long, value_name = "NAME")]
    responsible: Option<String>,
    /// Only rows before a day: the first day that the list has
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    before: Option<Date>,
    /// Only rows whose act has this in its name, such as `notice`, `option`, `start`
    #[arg(long, value_name = "KIND")]
    act: Option<String>,
    /// Only these columns, in this order, by the keys that JSON has
    #[arg(long, value_name = "KEYS", value_delimiter = ',')]
    columns: Vec<String>,
    /// Sort by a column; `-KEY` has the largest first
    #[arg(long, value_name = "KEY", allow_hyphen_values = true)]
    sort: Option<String>,
    /// Leave out no column, however wide the list gets
    #[arg(long)]
    pub wide: bool,
}

impl Options {
    /// What they ask for in a workspace.
    pub fn narrow(&self, workspace: &Workspace) -> anyhow::Result<Narrow> {
        let municipality = self.municipality.as_deref();
        let municipality =
            municipality.map(|name| reference::must_be_municipality(name, workspace)).transpose()?;
        Ok(Narrow {
            municipality,
            domains: side::only(self.sector.as_deref(), None, workspace)?,
            vendor: self.vendor.clone(),
            responsible: self.responsible.clone(),
            before: self.before,
            act: self.act.clone(),
            columns: self.columns.clone(),
            sort: self.sort.clone(),
        })
    }
}
