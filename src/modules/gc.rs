//! The module `gc`: the collector of cycles, which wattle has for what its counts alone do not free.

use crate::object::exception::type_error;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::{Ref, Result, Value, heap, safe_point};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("garbage", Value::list(Vec::new()));
    module.set("callbacks", Value::list(Vec::new()));
    for (name, bit) in [
        ("DEBUG_STATS", 1),
        ("DEBUG_COLLECTABLE", 2),
        ("DEBUG_UNCOLLECTABLE", 4),
        ("DEBUG_SAVEALL", 32),
        ("DEBUG_LEAK", 38),
    ] {
        module.set(name, Value::Int(bit));
    }
    Ok(())
}

fn values(arguments: &Value) -> Vec<Value> {
    match arguments {
        Value::Tuple(items) => items.to_vec(),
        _ => Vec::new(),
    }
}

fn referrers(args: &[Value]) -> Result {
    let wanted = values(&args[0]);
    let refers =
        |object: &Value| heap::referents(object).iter().any(|child| wanted.iter().any(|value| value.is(child)));
    let found = heap::tracked_objects().into_iter().filter(|object| !object.is(&args[0]) && refers(object));
    Ok(Value::list(found.collect()))
}

fn threshold(args: &[Value]) -> Result {
    match &args[0] {
        Value::Int(_) => Ok(Value::None),
        other => Err(type_error(format!("'{}' object cannot be interpreted as an integer", other.class_name()))),
    }
}

const FUNCTIONS: &[Declaration] = &[
    native("collect(generation=2)", "Run the garbage collector.", |_| {
        safe_point::run_finalisers();
        Ok(Value::from(safe_point::collect()))
    }),
    native("enable()", "Enable automatic garbage collection.", |_| {
        heap::set_automatic_collection(true);
        Ok(Value::None)
    }),
    native("disable()", "Disable automatic garbage collection.", |_| {
        heap::set_automatic_collection(false);
        Ok(Value::None)
    }),
    native("isenabled()", "Returns true if automatic garbage collection is enabled.", |_| {
        Ok(Value::bool(heap::automatic_collection()))
    }),
    native("get_objects(generation=None)", "Return a list of objects tracked by the collector.", |_| {
        Ok(Value::list(heap::tracked_objects()))
    }),
    native("get_referrers(*objs)", "Return the list of objects that directly refer to any of 'objs'.", referrers),
    native("get_referents(*objs)", "Return the list of objects that are directly referred to by 'objs'.", |args| {
        Ok(Value::list(values(&args[0]).iter().flat_map(heap::referents).collect()))
    }),
    native("get_count()", "Return a three-tuple of the current collection counts.", |_| {
        let zero = Value::Int(0);
        Ok(Value::tuple(vec![Value::from(heap::tracked_count()), zero.clone(), zero]))
    }),
    native("get_threshold()", "Return the current collection thresholds.", |_| {
        Ok(Value::tuple(vec![Value::Int(700), Value::Int(10), Value::Int(10)]))
    }),
    native("set_threshold(threshold0, threshold1=..., threshold2=..., /)", "Set the collection thresholds.", threshold),
    native("get_debug()", "Get the garbage collection debugging flags.", |_| Ok(Value::Int(0))),
    native("set_debug(flags, /)", "Set the garbage collection debugging flags.", |_| Ok(Value::None)),
    native("get_stats()", "Return a list of dictionaries containing per-generation statistics.", |_| {
        Ok(Value::list(Vec::new()))
    }),
    native("is_tracked(obj, /)", "Returns true if the object is tracked by the garbage collector.", |args| {
        Ok(Value::bool(heap::is_tracked(&args[0])))
    }),
    native("is_finalized(obj, /)", "Returns true if the object has been already finalized by the GC.", |args| {
        Ok(Value::bool(heap::is_finalised(&args[0])))
    }),
    native("freeze()", "Freeze all current tracked objects and ignore them for future collections.", |_| {
        Ok(Value::None)
    }),
    native("unfreeze()", "Unfreeze all objects in the permanent generation.", |_| Ok(Value::None)),
    native("get_freeze_count()", "Return the number of objects in the permanent generation.", |_| Ok(Value::Int(0))),
];
