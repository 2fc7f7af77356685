//! The module `greenlet`.

use crate::builtins::{greenlet, greenlet_limit, greenlet_views};
use crate::object::module::Module;
use crate::object::{Ref, Result, Value};

/// The version of greenlet whose behaviour this is.
const VERSION: &str = "3.5.6";

/// Fills the module.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    module.set("__version__", VERSION);
    module.set("greenlet", greenlet::class());
    module.set("GreenletExit", greenlet::exit_class());
    module.set("error", greenlet::error_class());
    for function in greenlet::functions() {
        module.namespace.set_name(function.name, function.into());
    }
    super::add_functions(module, greenlet_views::FUNCTIONS);
    super::add_functions(module, greenlet_limit::FUNCTIONS);
    module.set("Frame", greenlet_views::frame_class());
    for flag in ["GREENLET_USE_GC", "GREENLET_USE_TRACING", "GREENLET_USE_CONTEXT_VARS"] {
        module.set(flag, Value::Int(1));
    }
    let public = ["__version__", "GreenletExit", "error", "getcurrent", "greenlet", "gettrace", "settrace"];
    module.set("__all__", Value::list(public.into_iter().map(Value::str).collect()));
    Ok(())
}
