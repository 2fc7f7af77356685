//! The module `greenlet`, and `greenlet._greenlet` with what greenlet's own tests look at.

use super::import::import_module;
use crate::builtins::{greenlet, greenlet_limit, greenlet_views, threads};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;
use std::cell::RefCell;

/// The version of greenlet whose behaviour this is.
const VERSION: &str = "3.5.6";

/// Fills the module.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    module.set("__version__", VERSION);
    // A package without a folder: its one module stands beside it here.
    module.namespace.set_name(well_known::__path__, Value::list(Vec::new()));
    fill_shared(module);
    super::add_functions(module, OPTIONAL);
    super::add_functions(module, greenlet_views::FUNCTIONS);
    super::add_functions(module, greenlet_limit::FUNCTIONS);
    module.set("Frame", greenlet_views::frame_class());
    let public = ["__version__", "GreenletExit", "error", "getcurrent", "greenlet", "gettrace", "settrace"];
    module.set("__all__", Value::list(public.into_iter().map(Value::str).collect()));
    import_module("greenlet._greenlet").map(drop)
}

/// What both modules have.
fn fill_shared(module: &Ref<Module>) {
    module.set("greenlet", greenlet::class());
    module.set("GreenletExit", greenlet::exit_class());
    module.set("error", greenlet::error_class());
    for function in greenlet::functions() {
        module.namespace.set_name(function.name, function.into());
    }
    for flag in ["GREENLET_USE_GC", "GREENLET_USE_TRACING", "GREENLET_USE_CONTEXT_VARS"] {
        module.set(flag, Value::Int(1));
    }
    module.set("CLOCKS_PER_SEC", Value::Int(1_000_000));
}

/// Fills `greenlet._greenlet`.
pub(super) fn fill_internals(module: &Ref<Module>) -> Result<()> {
    fill_shared(module);
    module.set("GREENLET_USE_STANDARD_THREADING", Value::Int(1));
    // There is no C interface; greenlet's own package wants the name.
    module.set("_C_API", Value::None);
    super::add_functions(module, OPTIONAL);
    super::add_functions(module, INTERNALS);
    Ok(())
}

thread_local! {
    /// What `set_thread_local` keeps, with the numbers of the threads of the language that it belongs to.
    static KEPT: RefCell<Vec<(u32, Value, Value)>> = const { RefCell::new(Vec::new()) };
}

/// Nothing is cleaned up later than it is lost.
const OPTIONAL: &[Declaration] = &[
    native(
        "get_clocks_used_doing_optional_cleanup()",
        "Get the number of clock ticks the program has used doing optional cleanup.",
        |_| Ok(Value::Int(0)),
    ),
    native("enable_optional_cleanup(flag, /)", "Enable or disable optional cleanup operations.", |_| Ok(Value::None)),
];

/// Nothing is ever pending.
const INTERNALS: &[Declaration] = &[
    native("get_pending_cleanup_count()", "Get the number of greenlet cleanup operations pending.", |_| {
        Ok(Value::Int(0))
    }),
    native("get_total_main_greenlets()", "Quickly return the number of main greenlets that exist.", |_| {
        Ok(threads::all().len().into())
    }),
    native("get_tstate_trash_delete_nesting()", "Return the 'trash can' nesting level.", |_| Ok(Value::Int(0))),
    native("set_thread_local(key, value, /)", "Set a value in the current thread's dict.", |args| {
        let thread = threads::current();
        let number = thread.number;
        let old = KEPT.with_borrow_mut(|kept| {
            kept.push((number, args[0].clone(), args[1].clone()));
            let place = kept.iter().position(|(home, key, _)| *home == number && key.is(&args[0]));
            place.filter(|place| place + 1 < kept.len()).map(|place| kept.swap_remove(place))
        });
        if old.is_none() {
            thread.at_end(Box::new(move || {
                let (gone, rest) = KEPT.take().into_iter().partition(|(home, ..)| *home == number);
                KEPT.set(rest);
                drop::<Vec<_>>(gone);
            }));
        }
        drop(old);
        Ok(Value::None)
    }),
];
