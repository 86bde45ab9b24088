//! Values of several shapes, which whoever reads them takes as nodes.

use std::marker::PhantomData;

use super::ValueKind;
use super::table::{Record, Scalar, Want};
use crate::load::item::Given;
use crate::load::tree::Node;

/// A single value or a list of such; whoever reads it takes the node.
#[derive(Clone, Copy, Debug)]
pub struct OneOrEach<S>(PhantomData<S>);

impl<S: Scalar> Want for OneOrEach<S> {
    const KIND: ValueKind = ValueKind::OneOrMore(&S::KIND, None);
    type Given<'a> = Given<Node<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Some)
    }
}

/// A single value, a list of such, or a mapping; whoever reads it takes the node.
#[derive(Clone, Copy, Debug)]
pub struct OneOrEachOr<S, R>(PhantomData<(S, R)>);

impl<S: Scalar, R: Record> Want for OneOrEachOr<S, R> {
    const KIND: ValueKind = ValueKind::OneOrMore(&S::KIND, Some(R::SHAPE));
    type Given<'a> = Given<Node<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Some)
    }
}

/// A mapping with keys of the user's choosing and values of one kind, each as a node.
#[derive(Clone, Copy, Debug)]
pub struct NodesByName<W>(PhantomData<W>);

impl<W: Want> Want for NodesByName<W> {
    const KIND: ValueKind = ValueKind::Table(&W::KIND);
    type Given<'a> = Given<Node<'a>>;

    fn given<'a>(entry: Option<(Node<'a>, Node<'a>)>) -> Self::Given<'a> {
        Given::read(entry, Some)
    }
}
