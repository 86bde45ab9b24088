//! From the inventories of merging municipalities to one target portfolio, proven best.
//!
//! The pipeline, in reading order; each module is one room with one public way through it:
//!
//! - [`source`] keeps files in memory and turns bytes into lines and columns.
//! - [`words`] is what the program says, in every language.
//! - [`diagnostic`] is a finding as data.
//! - [`load`] turns files into documents with spans; the only room that opens files.
//! - [`edit`] changes a file's text and keeps every other byte.
//! - [`model`] is the municipalities' world, resolved.
//! - [`register`] knows by which names people know what has an id.
//! - [`scenario`] is what would be otherwise: the files of a workspace as a scenario changes them.
//! - [`resolve`] turns names into ids, and knows the way back to the text.
//! - [`calendar`] is the exact civil-date arithmetic of contracts.
//! - [`graph`] is the landscape as a graph: who depends on whom, what a replacement touches.
//! - [`cost`] knows who may be chosen and what it costs.
//! - [`optimise`] finds the target that costs least, proven.
//! - [`front`] is what less of a second aim costs: all plans that are best for some bound on it.
//! - [`fairness`] tells who bears a target, municipality by municipality, and what balance costs.
//! - [`freedom`] tells what of the target may be chosen otherwise for next to nothing, and what only together.
//! - [`risk`] tells how sure the target is, and which figures to ask for first.
//! - [`plan`] turns a selection into contracts, migrations, integrations and procurements.
//! - [`budget`] adds up the programme budgets of others and finds what does not fit in them.
//! - [`roadmap`] turns a plan into projects and months, proven against capacity.
//! - [`verify`] recomputes a plan document without the search, and checks its proof.
//! - [`review`] tells what a change of the files does to the target.
//! - [`compare`] sets the plans of a base and of scenarios side by side.
//! - [`diff`] turns two portfolios into changes, each with what was and what will be.
//! - [`expression`] is a small language of conditions over records.
//! - [`check`] finds what is wrong or worth knowing, in the inventories and in the target.
//! - [`report`] turns results into typed tables and pages.
//! - [`show`] tells everything about one thing: a card.
//! - [`why`] tells why one candidate of a domain is chosen, and what would have to change.
//! - [`export`] turns a landscape and its target into what other tools read.
//! - [`import`] reads the lists that people have, and what other tools and our own exports hold.
//! - [`render`] turns those into bytes.
//! - [`cli`] reads the command line, walks the stages and answers with an exit code.
//!
//! # Load a workspace
//!
//! ```
//! use portfolio::diagnostic::Severity;
//! use portfolio::load::{Folder, load};
//! use portfolio::model::date;
//! use portfolio::resolve::{Clock, resolve};
//!
//! let (documents, findings) = load(&Folder::new("examples/two-municipalities"));
//! assert!(findings.iter().all(|finding| finding.severity != Severity::Error));
//! let today = date("2018-04-01").unwrap();
//! let resolved = resolve(&documents, Clock { as_of_override: None, today });
//! let landscape = resolved.landscape.expect("it says when the merger is");
//! assert_eq!(landscape.municipalities.len(), 2);
//! ```
//!
//! # Find its best target
//!
//! ```
//! # let (documents, _) = portfolio::load::load(&portfolio::load::Folder::new("examples/two-municipalities"));
//! # let today = portfolio::model::date("2018-04-01").unwrap();
//! # let clock = portfolio::resolve::Clock { as_of_override: None, today };
//! # let landscape = portfolio::resolve::resolve(&documents, clock).landscape.unwrap();
//! use portfolio::cost::Basis;
//! use portfolio::optimise::{Effort, target};
//! use portfolio::plan::{Solved, make};
//!
//! let basis = Basis::new(&landscape);
//! let solved = Solved::of(&basis, target(&basis, Effort::default()));
//! let plan = make(&basis, &solved);
//! assert!(plan.is_feasible());
//! ```
//!
//! # Tell what to do
//!
//! ```
//! # let (documents, _) = portfolio::load::load(&portfolio::load::Folder::new("examples/two-municipalities"));
//! # let today = portfolio::model::date("2018-04-01").unwrap();
//! # let clock = portfolio::resolve::Clock { as_of_override: None, today };
//! # let landscape = portfolio::resolve::resolve(&documents, clock).landscape.unwrap();
//! # let basis = portfolio::cost::Basis::new(&landscape);
//! # let found = portfolio::optimise::target(&basis, portfolio::optimise::Effort::default());
//! # let plan = portfolio::plan::make(&basis, &portfolio::plan::Solved::of(&basis, found));
//! use portfolio::render::{Format, Paper, Style};
//! use portfolio::report::{List, ListName, Planned};
//!
//! let planned = Planned::new(&landscape, &plan);
//! let contracts = List::of(ListName::Contracts).table(&planned);
//! let mut csv = Vec::new();
//! Format::Csv.write(&Paper::list(|| contracts.clone()), Style::default(), &mut csv).unwrap();
//! assert_eq!(csv.split(|&byte| byte == b'\n').count(), contracts.rows.len() + 2);
//! ```
pub mod budget;
pub mod business;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod compare;
pub mod cost;
pub mod diagnostic;
pub mod diff;
pub mod edit;
pub mod export;
pub mod expression;
pub mod fairness;
pub mod freedom;
pub mod front;
pub mod graph;
pub mod import;
pub mod load;
pub mod model;
pub mod optimise;
pub mod plan;
pub mod register;
pub mod render;
pub mod report;
pub mod resolve;
pub mod review;
pub mod risk;
pub mod roadmap;
pub mod scenario;
pub mod show;
pub mod source;
pub mod verify;
pub mod why;
pub mod words;
