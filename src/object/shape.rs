//! Shapes: which attribute an instance keeps in which of its slots.
//!
//! Every class has a root shape; setting a new attribute moves the instance along a transition to the shape
//! that has one name more. Instances that got the same attributes in the same order share a shape, so a node
//! that has seen one finds the slot with one comparison. A shape is never changed and its number never reused.

use crate::syntax::Symbol;
use std::cell::RefCell;
use std::collections::HashMap;

/// The number of a shape.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Default)]
pub struct ShapeId(pub(super) u32);

impl ShapeId {
    /// No shape at all; what an empty cache holds.
    pub const NONE: ShapeId = ShapeId(0);
    /// The shape of instances that keep their attributes in a dictionary.
    pub const DICTIONARY: ShapeId = ShapeId(1);

    /// The number itself, for tables by shape.
    #[inline(always)]
    pub fn number(self) -> u32 {
        self.0
    }
}

/// More attributes than this go into a dictionary.
pub const MAX_SLOTS: usize = 250;
const INDEXED: usize = 8;

struct Shape {
    names: Vec<Symbol>,
    index: Option<HashMap<Symbol, u32>>,
    transitions: Vec<(Symbol, ShapeId)>,
}

thread_local! {
    static SHAPES: RefCell<Vec<Shape>> = const { RefCell::new(Vec::new()) };
}

fn push(shapes: &mut Vec<Shape>, names: Vec<Symbol>) -> ShapeId {
    let index =
        (names.len() > INDEXED).then(|| names.iter().enumerate().map(|(slot, name)| (*name, slot as u32)).collect());
    shapes.push(Shape { names, index, transitions: Vec::new() });
    ShapeId(shapes.len() as u32 - 1)
}

/// A new root shape whose first slots bear the given names.
pub fn new_root(hidden: &[Symbol]) -> ShapeId {
    SHAPES.with_borrow_mut(|shapes| {
        while shapes.len() < 2 {
            push(shapes, Vec::new());
        }
        push(shapes, hidden.to_vec())
    })
}

/// The slot of a name.
pub fn slot_of(shape: ShapeId, name: Symbol) -> Option<usize> {
    SHAPES.with_borrow(|shapes| {
        let shape = &shapes[shape.0 as usize];
        match &shape.index {
            Some(index) => index.get(&name).map(|slot| *slot as usize),
            None => shape.names.iter().position(|known| *known == name),
        }
    })
}

/// The shape with one name more; None where that would be too many.
pub fn with_name(shape: ShapeId, name: Symbol) -> Option<ShapeId> {
    SHAPES.with_borrow_mut(|shapes| {
        let present = &shapes[shape.0 as usize];
        if let Some((_, next)) = present.transitions.iter().find(|(known, _)| *known == name) {
            return Some(*next);
        }
        if present.names.len() >= MAX_SLOTS || present.transitions.len() >= 64 {
            return None;
        }
        let mut names = present.names.clone();
        names.push(name);
        let next = push(shapes, names);
        shapes[shape.0 as usize].transitions.push((name, next));
        Some(next)
    })
}

/// The names of a shape in the order of their slots.
pub fn names_of(shape: ShapeId) -> Vec<Symbol> {
    SHAPES.with_borrow(|shapes| shapes[shape.0 as usize].names.clone())
}
