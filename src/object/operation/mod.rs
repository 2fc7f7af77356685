//! What the language's operations do, on values of every type; nodes have fast paths of their own before these.

pub mod arithmetic;
pub mod attribute;
pub mod bind;
pub mod call;
pub mod compare;
pub mod convert;
pub mod iterate;
pub mod set_algebra;
pub mod slice_bounds;
pub mod subscript;

pub use arithmetic::{binary, in_place, unary};
pub use attribute::{bind_descriptor, find_attribute, get_attribute, set_attribute};
pub use call::{call, call_method, call_special, call_with, enter, guarded};
pub use compare::{compare, compare_truth, contains, equal, equal_keys};
pub use convert::{ascii, format, hash, index, length, repr, text, truth};
pub use iterate::{Iteration, collect, iterator, next};
pub use subscript::{delete_item, get_item, set_item};
