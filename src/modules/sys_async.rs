//! What `sys` knows of asynchronous code: the hooks of asynchronous generators, and where coroutines were made.

use super::struct_sequence::{class, make};
use crate::builtins::introspection::is_callable;
use crate::object::async_state::{asynchronous_hooks, origin_depth, set_asynchronous_hooks, set_origin_depth};
use crate::object::class::Class;
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::index;
use crate::object::{Ref, Value};
use std::cell::OnceCell;

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "set_asyncgen_hooks(firstiter=..., finalizer=...)",
        "set_asyncgen_hooks([firstiter] [, finalizer])\n\nSet a finalizer for async generators objects.",
        |args| {
            let (mut first, mut finaliser) = asynchronous_hooks();
            for (place, given, name) in [(&mut finaliser, &args[1], "finalizer"), (&mut first, &args[0], "firstiter")] {
                match given {
                    Value::Null => {}
                    given if given.is_none() || is_callable(given) => *place = given.clone(),
                    other => {
                        let class = other.class_name();
                        return Err(type_error(format!("callable {name} expected, got {class}")));
                    }
                }
            }
            set_asynchronous_hooks(first, finaliser);
            Ok(Value::None)
        },
    ),
    native(
        "get_asyncgen_hooks()",
        "Return the installed asynchronous generators hooks.\n\n\
         This returns a namedtuple of the form (firstiter, finalizer).",
        |_| {
            let (first, finaliser) = asynchronous_hooks();
            Ok(make(&hooks_class(), vec![first, finaliser]))
        },
    ),
    native(
        "set_coroutine_origin_tracking_depth(depth)",
        "Enable or disable origin tracking for coroutine objects in this thread.\n\n\
         Coroutine objects will track 'depth' frames of traceback information\n\
         about where they came from, available in their cr_origin attribute.\n\n\
         Set a depth of 0 to disable.",
        |args| match index(&args[0])? {
            Value::Int(depth @ 0..) => {
                set_origin_depth(depth as usize);
                Ok(Value::None)
            }
            Value::Int(_) => Err(value_error("depth must be >= 0")),
            _ => Err(overflow_error("Python int too large to convert to C int")),
        },
    ),
    native(
        "get_coroutine_origin_tracking_depth()",
        "Check status of origin tracking for coroutine objects in this thread.",
        |_| Ok(Value::from(origin_depth())),
    ),
];

fn hooks_class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|made| made.get_or_init(|| class("sys", "asyncgen_hooks", &["firstiter", "finalizer"])).clone())
}
