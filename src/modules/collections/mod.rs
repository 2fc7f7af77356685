//! The module `_collections`: the containers and helpers of `collections` that are native.
//!
//! | what                              | file                 |
//! |-----------------------------------|----------------------|
//! | `deque`                           | `deque.rs`, `deque_iterator.rs` |
//! | `defaultdict`                     | `defaultdict.rs`     |
//! | a named tuple's attributes        | `object::tuple_item`  |
//! | counting, and ordered dictionaries | `counting.rs`, `ordered.rs` |

mod counting;
mod defaultdict;
mod deque;
mod deque_iterator;
mod ordered;

use crate::object::exception::type_error;
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::operation::{call, find_attribute};
use crate::object::tuple_item;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, counting::FUNCTIONS);
    super::add_functions(module, ordered::FUNCTIONS);
    let classes = [
        ("deque", deque::class()),
        ("defaultdict", defaultdict::class()),
        ("_tuplegetter", tuple_item::class()),
        ("_deque_iterator", deque_iterator::forwards_class()),
        ("_deque_reverse_iterator", deque_iterator::backwards_class()),
    ];
    for (name, class) in classes {
        module.set(name, class);
    }
    Ok(())
}

/// Works on the native object of type `T` that an instance holds.
pub(super) fn object_of<T: NativeObject, R>(
    value: &Value,
    name: &str,
    work: impl FnOnce(&T) -> Result<R>,
) -> Result<R> {
    match value.payload().downcast::<T>() {
        Some(object) => work(object),
        None => {
            Err(type_error(format!("descriptor requires a '{name}' object but received a '{}'", value.class_name())))
        }
    }
}

/// What `__getstate__` gives: what an instance of a derived class keeps besides.
pub(super) fn attribute_state(value: &Value) -> Result {
    match find_attribute(value, Symbol::new("__getstate__"))? {
        Some(method) => call(&method, &[]),
        None => Ok(Value::None),
    }
}

/// The name of the value's class without its module.
pub(super) fn class_name(value: &Value) -> std::rc::Rc<str> {
    value.class().short_name()
}
