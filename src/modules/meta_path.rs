//! `sys.meta_path`: the finders that stand for wattle's own search, and loading what the finders of scripts find.
//!
//! `import.rs` asks here first. As long as the list holds its own three finders only, nothing is called.

use super::import::{import_module, loaded, modules, raise_import, register};
use super::{BUILT_IN, filler};
use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, instance_class};
use crate::object::exception;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, collect, find_attribute, get_attribute, set_attribute, truth};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

const BUILTIN_IMPORTER: ClassTable = ClassTable {
    doc: "Meta path import for built-in modules.",
    module: "_frozen_importlib",
    class_methods: &[native("find_spec(cls, fullname, path=None, target=None)", "", |args| {
        match args[1].as_str().is_some_and(|name| filler(BUILT_IN, name).is_some()) {
            true => found_on_path(&args[1], &Value::None),
            false => Ok(Value::None),
        }
    })],
    ..ClassTable::EMPTY
};

const FROZEN_IMPORTER: ClassTable = ClassTable {
    doc: "Meta path import for frozen modules.",
    module: "_frozen_importlib",
    class_methods: &[native("find_spec(cls, fullname, path=None, target=None)", "", |_| Ok(Value::None))],
    ..ClassTable::EMPTY
};

const PATH_FINDER: ClassTable = ClassTable {
    doc: "Meta path finder for sys.path and package __path__ attributes.",
    module: "_frozen_importlib_external",
    class_methods: &[
        native("find_spec(cls, fullname, path=None, target=None)", "", |args| found_on_path(&args[1], &args[2])),
        native("invalidate_caches(cls)", "", |_| Ok(Value::None)),
    ],
    ..ClassTable::EMPTY
};

thread_local! {
    static OWN: [Ref<Class>; 3] = [
        instance_class("BuiltinImporter", Layout::Object, &BUILTIN_IMPORTER),
        instance_class("FrozenImporter", Layout::Object, &FROZEN_IMPORTER),
        instance_class("PathFinder", Layout::Object, &PATH_FINDER),
    ];
}

/// The finders that the list holds at first.
pub(super) fn own() -> Vec<Value> {
    OWN.with(|own| own.iter().map(Value::from).collect())
}

/// The module that `importlib.machinery` takes them from.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    OWN.with(|own| own.iter().for_each(|finder| module.set(&finder.name(), Value::from(finder))));
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native(
        "embedded(name, /)",
        "The file's name, the text, and whether it is a package, of a script module that the interpreter carries.",
        |args| {
            let found = args[0].as_str().and_then(super::embedded::find);
            Ok(found.map_or(Value::None, |script| {
                let text = Value::from(script.text.to_owned());
                Value::tuple(vec![Value::from(script.file), text, Value::bool(script.is_package)])
            }))
        },
    ),
    native("module_from_spec(spec, /)", "Create a module based on the provided spec.", |args| module_of(&args[0])),
];

/// Who is asked for a module.
pub(super) enum Finder {
    /// The modules without which nothing runs.
    BuiltIn,
    /// All others of wattle's own, and files.
    Path,
    /// An object of a script.
    Scripted(Value),
}

/// The finders of the list, where a script has changed it.
pub(super) fn changed() -> Result<Option<Vec<Finder>>> {
    let Some(sys) = loaded("sys")? else { return Ok(None) };
    let Some(list) = find_attribute(&sys, Symbol::new("meta_path"))? else { return Ok(None) };
    let finders = collect(&list)?;
    OWN.with(|own| {
        let is_own = |finder: &Value, place: usize| matches!(finder, Value::Class(class) if class.same(&own[place]));
        if finders.len() == own.len() && (0..own.len()).all(|place| is_own(&finders[place], place)) {
            return Ok(None);
        }
        let kinds = finders.into_iter().filter_map(|finder| match &finder {
            finder if is_own(finder, 0) => Some(Finder::BuiltIn),
            finder if is_own(finder, 1) => None,
            finder if is_own(finder, 2) => Some(Finder::Path),
            _ => Some(Finder::Scripted(finder)),
        });
        Ok(Some(kinds.collect()))
    })
}

/// Asks a script's finder for a module; loads what it finds.
pub(super) fn ask(finder: &Value, full: &str, path: Option<&Value>) -> Result<Option<Value>> {
    let Some(find) = find_attribute(finder, Symbol::new("find_spec"))? else { return Ok(None) };
    let path = path.cloned().unwrap_or(Value::None);
    let spec = call(&find, &[Value::str(full), path, Value::None])?;
    if spec.is_none() { Ok(None) } else { load(&spec).map(Some) }
}

/// Makes the module of a specification, and has its loader run it.
fn load(spec: &Value) -> Result {
    let name = get_attribute(spec, well_known::name)?;
    let full = name.as_str().unwrap_or_default();
    let loader = get_attribute(spec, Symbol::new("loader"))?;
    let locations = locations_of(spec)?;
    if loader.is_none() && locations.is_none() {
        return Err(raise_import(&types().import_error, "missing loader", full));
    }
    let run = find_attribute(&loader, Symbol::new("exec_module"))?;
    if run.is_none() && !loader.is_none() {
        let load = get_attribute(&loader, Symbol::new("load_module"))?;
        return call(&load, std::slice::from_ref(&name));
    }
    let module = module_of(spec)?;
    register(full, &module)?;
    if let Some(run) = run
        && let Err(thrown) = call(&run, std::slice::from_ref(&module))
    {
        let error = exception::take(thrown);
        modules().remove(&name)?;
        return Err(exception::raise_again(error));
    }
    match modules().get(&name)? {
        Some(module) => Ok(module),
        None => Err(exception::key_error(&name)),
    }
}

fn locations_of(spec: &Value) -> Result {
    Ok(find_attribute(spec, Symbol::new("submodule_search_locations"))?.unwrap_or(Value::None))
}

/// The module of a specification, before it runs: its loader may make it, and say of it what is not said here then.
fn module_of(spec: &Value) -> Result {
    let name = get_attribute(spec, well_known::name)?;
    let loader = get_attribute(spec, Symbol::new("loader"))?;
    let made = match find_attribute(&loader, Symbol::new("create_module"))? {
        Some(create) => call(&create, std::slice::from_ref(spec))?,
        None => Value::None,
    };
    let module = if made.is_none() { Module::new(name.as_str().unwrap_or_default()).into() } else { made };
    let mut attributes = vec![
        (well_known::__name__, name),
        (Symbol::new("__loader__"), loader),
        (well_known::__package__, get_attribute(spec, Symbol::new("parent"))?),
    ];
    let locations = locations_of(spec)?;
    if !locations.is_none() {
        attributes.push((well_known::__path__, locations));
    }
    let has_location = find_attribute(spec, Symbol::new("has_location"))?.unwrap_or(Value::False);
    if truth(&has_location)? {
        attributes.push((well_known::__file__, get_attribute(spec, Symbol::new("origin"))?));
    }
    for (name, value) in attributes {
        if find_attribute(&module, name)?.is_none_or(|known| known.is_none()) {
            set_attribute(&module, name, value)?;
        }
    }
    set_attribute(&module, well_known::__spec__, spec.clone())?;
    Ok(module)
}

/// What the search of `importlib.util` finds.
fn found_on_path(full: &Value, path: &Value) -> Result {
    let find = get_attribute(&import_module("importlib.util")?, Symbol::new("_find_on_path"))?;
    call(&find, &[full.clone(), path.clone()])
}
