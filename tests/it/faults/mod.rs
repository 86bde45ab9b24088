//! Kinds of faults that were found by using the program as people do. Each kind has a test that would find a sibling of what
//! was found: other names, other folders, other bytes.

mod asking;
mod causes;
mod ends;
mod escaping;
mod limits;
mod lines;
mod names;
mod paths;
mod readers;
mod unread;
