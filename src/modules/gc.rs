//! The module `gc`: the collector of cycles, which wattle has for what its counts alone do not free.

use crate::object::dict::Dict;
use crate::object::exception::{self, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, collect, index};
use crate::object::{Ref, Result, Value, heap, safe_point};
use std::cell::{Cell, RefCell};

thread_local! {
    static CALLBACKS: RefCell<Value> = const { RefCell::new(Value::Null) };
    static DEBUG: Cell<i64> = const { Cell::new(0) };
    static THRESHOLDS: Cell<[i64; 3]> = const { Cell::new([700, 10, 10]) };
    /// How many collections there have been, and how many objects they have freed.
    static COLLECTED: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
    static FROZEN: Cell<usize> = const { Cell::new(0) };
}

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("garbage", Value::list(Vec::new()));
    let callbacks = Value::list(Vec::new());
    CALLBACKS.set(callbacks.clone());
    module.set("callbacks", callbacks);
    safe_point::set_collection_hook(tell);
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

/// Tells the callbacks that a collection starts, or stops with so many objects freed.
fn tell(freed: Option<usize>) {
    if let Some(freed) = freed {
        let (collections, objects) = COLLECTED.get();
        COLLECTED.set((collections + 1, objects + freed));
    }
    let callbacks = CALLBACKS.with_borrow(Value::clone);
    let Some(Ok(callbacks)) = callbacks.present().map(|callbacks| collect(&callbacks)) else { return };
    for callback in callbacks {
        let phase = if freed.is_some() { "stop" } else { "start" };
        let facts = Dict::new();
        for (name, number) in [("generation", 2), ("collected", freed.unwrap_or(0)), ("uncollectable", 0)] {
            facts.set_name(crate::syntax::Symbol::new(name), number.into());
        }
        if let Err(thrown) = call(&callback, &[Value::str(phase), facts.into()]) {
            safe_point::report_unraisable(&exception::take(thrown).into(), &callback);
        }
    }
}

fn generation(value: &Value) -> Result<i64> {
    match index(value)? {
        Value::Int(generation) => Ok(generation),
        _ => Ok(-1),
    }
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

/// `gc.set_threshold`: 0 turns the automatic collection off; else the first one counts, for there are no generations.
fn set_threshold(args: &[Value]) -> Result {
    let mut thresholds = THRESHOLDS.get();
    for (place, value) in args.iter().enumerate().filter(|(_, value)| !value.is_null()) {
        match value {
            Value::Int(number) => thresholds[place] = *number,
            other => {
                let given = other.class_name();
                return Err(type_error(format!("'{given}' object cannot be interpreted as an integer")));
            }
        }
    }
    THRESHOLDS.set(thresholds);
    heap::set_threshold(usize::try_from(thresholds[0]).unwrap_or(0));
    Ok(Value::None)
}

const FUNCTIONS: &[Declaration] = &[
    native("collect(generation=2)", "Run the garbage collector.", |args| {
        if !(0..=2).contains(&generation(&args[0])?) {
            return Err(value_error("invalid generation"));
        }
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
    native("get_objects(generation=None)", "Return a list of objects tracked by the collector.", |args| {
        if !args[0].is_none() {
            let generation = generation(&args[0])?;
            if generation > 2 {
                return Err(value_error(
                    "generation parameter must be less than the number of available generations (3)",
                ));
            }
            if generation < -1 {
                return Err(value_error("generation parameter cannot be negative"));
            }
        }
        Ok(Value::list(heap::tracked_objects()))
    }),
    native("get_referrers(*objs)", "Return the list of objects that directly refer to any of 'objs'.", referrers),
    native("get_referents(*objs)", "Return the list of objects that are directly referred to by 'objs'.", |args| {
        Ok(Value::list(values(&args[0]).iter().flat_map(heap::referents).collect()))
    }),
    native("get_count()", "Return a three-tuple of the current collection counts.", |_| {
        let zero = Value::Int(0);
        Ok(Value::tuple(vec![Value::from(heap::new_count()), zero.clone(), zero]))
    }),
    native("get_threshold()", "Return the current collection thresholds.", |_| {
        Ok(Value::tuple(THRESHOLDS.get().map(Value::Int).to_vec()))
    }),
    native(
        "set_threshold(threshold0, threshold1=..., threshold2=..., /)",
        "Set the collection thresholds.",
        set_threshold,
    ),
    native("get_debug()", "Get the garbage collection debugging flags.", |_| Ok(Value::Int(DEBUG.get()))),
    native("set_debug(flags, /)", "Set the garbage collection debugging flags.", |args| {
        DEBUG.set(generation(&args[0])?);
        Ok(Value::None)
    }),
    native("get_stats()", "Return a list of dictionaries containing per-generation statistics.", |_| {
        let (collections, freed) = COLLECTED.get();
        let counts = [(0, 0), (0, 0), (collections, freed)];
        let facts = counts.map(|(collections, freed)| {
            let facts = Dict::new();
            for (name, number) in [("collections", collections), ("collected", freed), ("uncollectable", 0)] {
                facts.set_name(crate::syntax::Symbol::new(name), number.into());
            }
            facts.into()
        });
        Ok(Value::list(facts.to_vec()))
    }),
    native("is_tracked(obj, /)", "Returns true if the object is tracked by the garbage collector.", |args| {
        Ok(Value::bool(heap::is_tracked(&args[0])))
    }),
    native("is_finalized(obj, /)", "Returns true if the object has been already finalized by the GC.", |args| {
        Ok(Value::bool(heap::is_finalised(&args[0])))
    }),
    native("freeze()", "Freeze all current tracked objects and ignore them for future collections.", |_| {
        FROZEN.set(heap::tracked_count());
        Ok(Value::None)
    }),
    native("unfreeze()", "Unfreeze all objects in the permanent generation.", |_| {
        FROZEN.set(0);
        Ok(Value::None)
    }),
    native("get_freeze_count()", "Return the number of objects in the permanent generation.", |_| {
        Ok(FROZEN.get().into())
    }),
];
