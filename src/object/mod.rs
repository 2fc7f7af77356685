//! Values, the heap, types, exceptions, and what the language's operations do with them.
//!
//! | question                                    | file                            |
//! |---------------------------------------------|---------------------------------|
//! | what is a value                             | `value.rs`                      |
//! | how is memory counted, freed and collected  | `heap.rs`                       |
//! | what is in an object                        | `list.rs`, `dict.rs`, `class.rs`, ... one file a type |
//! | how does an operation work                  | `operation/`                    |
//! | how does a call run                         | `frame.rs`, `operation/call.rs` |
//! | how does an exception travel                | `exception.rs`, `traceback.rs`  |

pub mod async_state;
mod blocks;
pub mod buffer;
pub mod build_class;
pub mod bytearray;
pub mod bytes;
pub mod cache;
pub mod cell;
pub mod class;
mod class_order;
mod class_slots;
pub mod class_table;
pub mod code;
pub mod code_object;
pub mod debug_trace;
pub mod descriptor;
mod detached;
pub mod dict;
mod dict_table;
pub mod dict_view;
pub mod exception;
pub mod exception_group;
pub mod frame;
pub mod frame_object;
pub mod function;
pub mod generator;
mod generator_view;
pub mod heap;
pub mod hooks;
pub mod instance;
pub mod items;
pub mod iterator;
pub mod list;
pub mod module;
pub mod native;
mod native_arity;
pub mod native_function;
mod native_signature;
pub mod node;
pub mod number;
pub mod operation;
pub mod outcome;
pub mod profile;
pub mod safe_point;
pub mod set;
pub mod shape;
pub mod shape_cache;
pub mod slice;
pub mod state;
pub mod string;
pub mod super_object;
pub mod traceback;
pub mod tuple;
pub mod tuple_item;
pub mod types;
pub mod value;
pub(crate) mod weak;

pub use detached::{Memory, Sink};
pub use exception::Thrown;
pub use heap::Ref;
pub use types::types;
pub use value::Value;

/// The outcome of whatever may raise: a value, or the mark that an exception is pending.
pub type Result<T = Value> = std::result::Result<T, Thrown>;
