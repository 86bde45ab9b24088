//! Results as typed tables and pages: money, dates, counts and words, each still what it is.
//!
//! What enters: the landscape and the plan document. What leaves: [`Table`]s and [`Page`]s.
//! What always holds: nothing here is formatted or translated; a cell knows its value in every language and whether it
//! rests on an assumption, and `render` decides how it looks on paper, on a screen or in a file.

mod about;
mod book;
pub mod budget;
pub mod business;
pub mod changes;
mod chart;
mod compared;
mod deadlines;
mod events;
mod fact;
mod fairness;
mod freedom;
mod front;
mod gaps;
mod growth;
pub mod imported;
pub mod letters;
mod lists;
pub mod matrix;
pub mod memo;
mod naming;
pub mod narrow;
mod packages;
mod page;
mod parts;
mod phrase;
pub mod picture;
mod planned;
mod register;
pub mod review;
mod risk;
pub mod risks;
pub mod roadmap;
mod rounded;
mod scenarios;
pub mod standing;
mod summary;
mod table;
pub(crate) mod terms;
mod timing;
mod tree;
mod verdict;
mod work;

pub use crate::words::{Cell, Language, Piece, Text, Tone, Value};
pub use about::about;
pub use book::{Book, Chapter, Extra, Found, SOURCES, book, meeting};
pub use chart::{Chart, ChartRow, Mark};
pub use compared::{As, compared, compared_list, warnings_of};
pub use events::{Event, events};
pub use fact::Fact;
pub use fairness::{Price, fairness, fairness_list};
pub use freedom::{freedom, freedom_list};
pub use front::{front, picture as front_picture, points as front_points};
pub use gaps::left_out;
pub use lists::{List, ListName};
pub use naming::{page as named_page, table_of as named_table};
pub use packages::package_name;
pub use page::{Block, Page};
use parts::{parts_named, parts_of};
pub use phrase::Phrase;
pub use picture::{
    Axis, BarRow, Bars, Dot, Grid, GridRow, Heap, Histogram, Hit, Marked, Picture, Plot, Scene, Shown, Step,
    SumPart, Swing, Turned,
};
pub use planned::Planned;
pub use register::register;
pub use risk::Uncertain;
pub use scenarios::{scenario, scenarios};
pub use summary::summary;
pub use table::{Column, Filled, Kind, Row, Table};
pub use tree::{Leaf, Sign, Tree};
pub use verdict::verdict;
