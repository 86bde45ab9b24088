//! From the lists that people have to what an inventory needs.
//!
//! What enters: the bytes of a file, and what is known about it. What leaves: rows and cells with their places
//! ([`table`]), what a column's head means ([`heads`]), what a cell says ([`value`]).
//! What always holds: no cell is lost and none is guessed in silence; what could not be read has a place and a reason.

pub mod heads;
pub mod table;
pub mod value;
