//! What the language's operations do, on values of every type; nodes have fast paths of their own before these.
//!
//! | question                                                  | file            |
//! |-----------------------------------------------------------|-----------------|
//! | which special method serves an operator                   | `special.rs`    |
//! | `a + b`, `a += b`, `-a`                                   | `arithmetic.rs` |
//! | the same on builtin numbers                               | `numeric.rs`    |
//! | concatenation and repetition                              | `sequence.rs`   |
//! | `pow`, `divmod`, `round`, `abs`, conversion to a number   | `number.rs`     |
//! | `a < b`, `a == b`                                         | `compare.rs`, on builtin types `order.rs` |
//! | `a in b`                                                  | `contains.rs`   |
//! | truth and length                                          | `convert.rs`    |
//! | `hash(a)`                                                 | `hash.rs`       |
//! | `isinstance(a, b)`, `issubclass(a, b)`                    | `instance_check.rs` |
//! | equality and hashes that no script code has a part in     | `quick.rs`      |
//! | `repr(a)`, `str(a)`, `ascii(a)`                           | `repr.rs`, `describe.rs` |
//! | `format(a, spec)`                                         | `format.rs`     |
//! | `a.b`                                                     | `attribute.rs`  |
//! | must a text be UTF-8                                       | `encoding.rs`   |
//! | `a[b]`                                                    | `subscript.rs`  |
//! | `a(b)`                                                    | `call.rs`, `bind.rs` |
//! | `sum(a)`, `min(a)`, `set(a)`                               | `aggregate.rs`  |
//! | `for a in b`                                              | `iterate.rs`    |
//! | `await a`                                                 | `awaiting.rs`   |

pub mod aggregate;
pub mod arithmetic;
pub mod attribute;
pub mod awaiting;
pub mod bind;
pub mod call;
pub mod compare;
pub mod contains;
pub mod convert;
pub mod describe;
pub mod encoding;
pub mod entry;
pub mod format;
pub mod hash;
pub mod instance_check;
pub mod iterate;
pub mod number;
pub mod numeric;
pub mod order;
pub mod percent;
pub mod quick;
pub mod repr;
pub mod sequence;
pub mod set_algebra;
pub mod slice_bounds;
pub mod special;
pub mod subscript;

pub use arithmetic::{binary, in_place, unary};
pub use attribute::{bind_descriptor, find_attribute, get_attribute, set_attribute};
pub use awaiting::{awaitable_iterator, is_awaitable};
pub use call::{call, call_method, call_special, call_with, enter, guarded};
pub use compare::{compare, compare_truth, equal, equal_keys};
pub use contains::contains;
pub use convert::{length, truth};
pub use format::format;
pub use hash::hash;
pub use instance_check::{is_instance, is_subclass};
pub use iterate::{Iteration, collect, iterator, next};
pub use number::{absolute, divmod, index, power, round, to_float};
pub use percent::percent_format;
pub use repr::{ascii, repr, repr_object, text, text_object};
pub use subscript::{delete_item, get_item, set_item};

#[cfg(test)]
mod tests;
