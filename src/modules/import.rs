//! The import system: `sys.modules`, packages, relative names, and running a module's code once.
//!
//! A module stands in `sys.modules` before its code runs, so that modules may import one another, and is taken
//! out when the code fails. A greenlet that is switched away from in the middle of an import leaves the unfinished
//! module to the others of its thread, as CPython does; other threads wait for it (`import_lock.rs`).

use super::finder::{self, Found};
use super::meta_path::{self, Finder};
use super::{compile, embedded, import_lock};
use crate::builtins::exceptions::os_error;
use crate::builtins::source_text::{self, Problem, raise_declared, raise_syntax_error};
use crate::lower::Mode;
use crate::object::code::Source;
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::hooks::{self, ImportRequest};
use crate::object::list::List;
use crate::object::module::Module;
use crate::object::operation::{call_with, collect, find_attribute, set_attribute};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::symbol::well_known;
use crate::syntax::{self, Symbol};
use crate::text::escape::repr;
use crate::text::surrogates::from_system;
use std::cell::OnceCell;
use std::path::Path;
use std::rc::Rc;

thread_local! {
    static MODULES: OnceCell<Ref<Dict>> = const { OnceCell::new() };
}

/// The dict `sys.modules`.
pub(crate) fn modules() -> Ref<Dict> {
    MODULES.with(|modules| modules.get_or_init(Dict::new).clone())
}

pub(super) fn install() {
    hooks::set_import(import);
}

/// What an `import` statement gets.
fn import(request: &ImportRequest<'_>) -> Result {
    let name = match request.level {
        0 => request.name.to_owned(),
        level => absolute_name(request.name, level, request.globals)?,
    };
    if name.is_empty() {
        return Err(exception::value_error("Empty module name"));
    }
    let module = import_module(&name)?;
    let Some(names) = request.names else {
        // `import a.b` binds a.
        return match name.split_once('.') {
            Some((first, _)) if request.level == 0 => loaded(first)?.map_or(Ok(module), Ok),
            _ => Ok(module),
        };
    };
    if find_attribute(&module, well_known::__path__)?.is_some() {
        import_submodules(&name, &module, names)?;
    }
    Ok(module)
}

/// Imports those of the names behind `from package import` that are modules and no attributes yet.
fn import_submodules(package: &str, module: &Value, names: &[&str]) -> Result<()> {
    for name in names {
        if *name == "*" {
            if let Some(listed) = find_attribute(module, well_known::__all__)? {
                for item in collect(&listed)? {
                    if let Some(listed) = item.as_str() {
                        import_submodule(package, module, listed)?;
                    }
                }
            }
        } else {
            import_submodule(package, module, name)?;
        }
    }
    Ok(())
}

fn import_submodule(package: &str, module: &Value, name: &str) -> Result<()> {
    if find_attribute(module, Symbol::new(name))?.is_some() {
        return Ok(());
    }
    let full = format!("{package}.{name}");
    let Err(thrown) = import_module(&full) else { return Ok(()) };
    if !exception::is_pending(&types().module_not_found_error) {
        return Err(thrown);
    }
    let error = exception::take(thrown);
    let missing = find_attribute(&(&error).into(), well_known::name)?;
    if missing.as_ref().and_then(Value::as_str) == Some(&full) {
        return Ok(());
    }
    Err(exception::raise_again(error))
}

/// The full name that a relative one has in the importing module.
fn absolute_name(name: &str, level: u32, globals: &Ref<Dict>) -> Result<String> {
    let package = match &globals.get_name(well_known::__package__) {
        Some(Value::Str(package)) => package.as_str().to_owned(),
        None | Some(Value::None) => package_of(globals)?,
        Some(_) => return Err(type_error("package must be a string")),
    };
    if package.is_empty() {
        return Err(import_error("attempted relative import with no known parent package", None));
    }
    let mut base = package.as_str();
    for _ in 1..level {
        base = match base.rsplit_once('.') {
            Some((outer, _)) => outer,
            None => return Err(import_error("attempted relative import beyond top-level package", None)),
        };
    }
    Ok(if name.is_empty() { base.to_owned() } else { format!("{base}.{name}") })
}

/// The package of a module that does not say it: itself, or what its name has before the last dot.
fn package_of(globals: &Ref<Dict>) -> Result<String> {
    let name = globals.get_name(well_known::__name__);
    let Some(name) = name.as_ref().and_then(Value::as_str) else {
        return Err(exception::key_error(&Value::str("'__name__' not in globals")));
    };
    if globals.get_name(well_known::__path__).is_some() {
        return Ok(name.to_owned());
    }
    Ok(name.rsplit_once('.').map_or("", |(package, _)| package).to_owned())
}

/// The module of that name in `sys.modules`.
pub(super) fn loaded(name: &str) -> Result<Option<Value>> {
    modules().get(&Value::str(name))
}

/// Imports the module of the full name, and every package around it; gives the module itself.
///
/// # Errors
/// ModuleNotFoundError; what the modules' code raises.
pub(crate) fn import_module(name: &str) -> Result {
    if let Some(module) = loaded(name)? {
        if module.is_none() {
            return Err(halted(name));
        }
        import_lock::wait_for(name)?;
        return Ok(module);
    }
    let mut parent = Value::None;
    for (end, _) in name.match_indices('.').chain([(name.len(), "")]) {
        let full = &name[..end];
        parent = match loaded(full)? {
            Some(Value::None) => return Err(halted(full)),
            Some(module) => {
                import_lock::wait_for(full)?;
                module
            }
            None => load(full, &parent)?,
        };
    }
    Ok(parent)
}

/// Finds and runs the module of the full name, whose package is imported already.
fn load(full: &str, parent: &Value) -> Result {
    let Some((package, child)) = full.rsplit_once('.') else { return find_and_make(full, full, None) };
    let Some(path) = find_attribute(parent, well_known::__path__)? else { return Err(not_found(full, Some(package))) };
    let running = uninitialized_submodules(parent)?;
    if let Some(running) = &running {
        running.push(Value::str(child));
    }
    let made = find_and_make(full, child, Some(&path));
    if let Some(running) = &running {
        running.pop();
    }
    let module = made?;
    // The module's code may have replaced its package.
    let parent = loaded(package)?.unwrap_or_else(|| parent.clone());
    set_attribute(&parent, Symbol::new(child), module.clone())?;
    Ok(module)
}

/// The list in a package's `__spec__` of the submodules whose code is running, for the words of what is missing there.
fn uninitialized_submodules(package: &Value) -> Result<Option<Ref<List>>> {
    let Some(Value::Instance(spec)) = &find_attribute(package, well_known::__spec__)? else { return Ok(None) };
    Ok(match &spec.attribute(Symbol::new("_uninitialized_submodules")) {
        Some(Value::List(running)) => Some(Ref::clone(running)),
        _ => None,
    })
}

/// Asks the finders of `sys.meta_path` for a module; `path` is that of its package.
fn find_and_make(full: &str, child: &str, path: Option<&Value>) -> Result {
    let search = || -> Result<Option<Found>> {
        Ok(match path {
            Some(path) => finder::find_in_package(full, child, &collect(path)?),
            None => finder::find(full, &search_path()?),
        })
    };
    let Some(finders) = meta_path::changed()? else {
        return match search()? {
            Some(found) => make(full, found),
            None => Err(not_found(full, None)),
        };
    };
    for finder in finders {
        let found = match finder {
            Finder::BuiltIn => finder::find_built_in(full),
            Finder::Path => search()?,
            Finder::Scripted(finder) => match meta_path::ask(&finder, full, path)? {
                Some(module) => return Ok(module),
                None => continue,
            },
        };
        if let Some(found) = found {
            return make(full, found);
        }
    }
    Err(not_found(full, None))
}

/// The entries of `sys.path`.
fn search_path() -> Result<Vec<Value>> {
    let Some(sys) = loaded("sys")? else { return Ok(Vec::new()) };
    match find_attribute(&sys, well_known::path)? {
        Some(path) => collect(&path),
        None => Ok(Vec::new()),
    }
}

/// The text of the bytes of the file that is run; what is no UTF-8 is worded for that.
///
/// # Errors
/// SyntaxError where they are no text.
pub(crate) fn decode_main(file: &str, bytes: &[u8]) -> Result<String> {
    if let Err(error) = std::str::from_utf8(bytes)
        && syntax::declared_encoding(bytes).is_none()
    {
        let at = error.valid_up_to();
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let byte = bytes.get(at).copied().unwrap_or_default();
        let message = format!(
            "Non-UTF-8 code starting with '\\x{byte:02x}' in file {file} on line {line}, but no encoding declared; \
             see https://peps.python.org/pep-0263/ for details"
        );
        return Err(raise_syntax_error(&[Value::from(message)]));
    }
    source_text::decode(bytes).map_err(|problem| match problem {
        Problem::Declared { message, is_marked: true, .. } => raise_syntax_error(&[Value::from(message)]),
        Problem::Declared { name, .. } => raise_syntax_error(&[Value::from(format!("encoding problem: {name}"))]),
        Problem::Text(error) => {
            compile::raise_syntax_error(&Source::new(file, &String::from_utf8_lossy(bytes)), &error)
        }
    })
}

/// Makes the module that was found, and runs its code.
fn make(full: &str, found: Found) -> Result {
    match found {
        Found::Builtins => {
            let module: Value = crate::builtins::builtins_module().into();
            register(full, &module)?;
            Ok(module)
        }
        Found::Native(fill) => {
            let module = Module::new(full);
            describe(&module, full, None, None)?;
            register(full, &(&module).into())?;
            keep_if_ok(full, &module, fill(&module))
        }
        Found::Namespace(folders) => {
            let module = Module::new(full);
            let folders = folders.iter().map(|folder| Value::str(&from_system(&folder))).collect();
            describe(&module, full, None, Some(Value::list(folders)))?;
            register(full, &(&module).into())?;
            Ok(module.into())
        }
        Found::Embedded(script) => {
            let path = script.is_package.then(|| Value::list(vec![Value::from(embedded::folder_of(full))]));
            execute(full, &script.file, path, || Ok(script.text.to_owned()))
        }
        Found::File { path: file, folder } => {
            let folder = folder.map(|folder| Value::list(vec![Value::str(&from_system(&folder))]));
            execute(full, &from_system(&file), folder, || read(&file))
        }
    }
}

/// Makes a module of a script, and runs it.
fn execute(full: &str, file: &str, folder: Option<Value>, read: impl FnOnce() -> Result<String>) -> Result {
    let module = Module::new(full);
    let spec = describe(&module, full, Some(file), folder)?;
    register(full, &(&module).into())?;
    set_attribute(&spec, Symbol::new("_initializing"), Value::True)?;
    import_lock::begin(full);
    let result = read().and_then(|text| run(&module, &Source::of_file(file, &text)));
    import_lock::end(full);
    set_attribute(&spec, Symbol::new("_initializing"), Value::False)?;
    keep_if_ok(full, &module, result.map(drop))
}

/// Runs a source as the code of a module.
pub(crate) fn run(module: &Ref<Module>, source: &Rc<Source>) -> Result {
    let code = compile::compile(source, Mode::Exec, false)?;
    module.namespace.set_name(well_known::__doc__, code.doc.clone());
    compile::run(code, module.namespace.clone())
}

/// What stands in `sys.modules` now, for a module may put another thing there; nothing if it failed.
fn keep_if_ok(full: &str, module: &Ref<Module>, result: Result<()>) -> Result {
    let name = Value::str(full);
    match result {
        Ok(()) => match modules().get(&name)? {
            Some(module) => Ok(module),
            None => Err(exception::key_error(&name)),
        },
        Err(thrown) => {
            let error = exception::take(thrown);
            if let Some(Value::Module(registered)) = &modules().get(&name)?
                && registered.same(module)
            {
                modules().remove(&name)?;
            }
            Err(exception::raise_again(error))
        }
    }
}

/// Puts a module into `sys.modules`.
pub(crate) fn register(name: &str, module: &Value) -> Result<()> {
    modules().set(Value::str(name), module.clone())
}

/// Reads a source file.
fn read(file: &Path) -> Result<String> {
    match std::fs::read(file) {
        Ok(bytes) => decode(&from_system(&file), &bytes),
        Err(error) => Err(os_error(&error, Value::str(&from_system(file)))),
    }
}

/// The text of a source file's bytes.
///
/// # Errors
/// SyntaxError where they are no text.
pub(crate) fn decode(file: &str, bytes: &[u8]) -> Result<String> {
    source_text::decode(bytes).map_err(|problem| match problem {
        Problem::Declared { message, .. } => raise_declared(&message, file),
        Problem::Text(error) => {
            compile::raise_syntax_error(&Source::new(file, &String::from_utf8_lossy(bytes)), &error)
        }
    })
}

fn raise_made(made: Result) -> Thrown {
    match &made {
        Ok(Value::Instance(made)) => exception::raise(Ref::clone(made)),
        Ok(_) => exception::system_error("an exception class made no exception"),
        Err(_) => exception::pending(),
    }
}

#[cold]
fn not_found(full: &str, no_package: Option<&str>) -> Thrown {
    let message = match no_package {
        Some(parent) => format!("No module named {}; {} is not a package", repr(full), repr(parent)),
        None => format!("No module named {}", repr(full)),
    };
    raise_import(&types().module_not_found_error, &message, full)
}

#[cold]
fn halted(full: &str) -> Thrown {
    let message = format!("import of {full} halted; None in sys.modules");
    raise_import(&types().module_not_found_error, &message, full)
}

fn import_error(message: &str, name: Option<&str>) -> Thrown {
    match name {
        Some(name) => raise_import(&types().import_error, message, name),
        None => exception::new(&types().import_error, message),
    }
}

pub(super) fn raise_import(class: &Ref<crate::object::class::Class>, message: &str, name: &str) -> Thrown {
    let keywords = [(well_known::name, Value::str(name))];
    raise_made(call_with(&class.into(), &[Value::str(message)], &keywords))
}

/// Sets what a module says of itself; gives its `__spec__`.
fn describe(module: &Ref<Module>, full: &str, file: Option<&str>, folder: Option<Value>) -> Result {
    let package = match (&folder, full.rsplit_once('.')) {
        (Some(_), _) => full,
        (None, Some((package, _))) => package,
        (None, None) => "",
    };
    let namespace = &module.namespace;
    namespace.set_name(well_known::__package__, Value::str(package));
    let origin = file.map_or(Value::None, Value::str);
    if let Some(file) = file {
        namespace.set_name(well_known::__file__, Value::str(file));
        let builtins = crate::builtins::builtins_namespace();
        namespace.set_name(well_known::__builtins__, builtins.into());
    }
    let locations = folder.clone().unwrap_or(Value::None);
    if let Some(folder) = folder {
        namespace.set_name(well_known::__path__, folder);
    }
    let is_built_in = file.is_none() && locations.is_none();
    let origin = if is_built_in { Value::str("built-in") } else { origin };
    let spec = super::spec::make(full, package, origin, locations, file.is_some());
    namespace.set_name(well_known::__spec__, spec.clone());
    Ok(spec)
}

/// A module that is run as `__main__`.
pub(crate) struct Script {
    /// Its file.
    pub(crate) file: String,
    /// Its text.
    pub(crate) text: String,
    /// The package it belongs to.
    pub(crate) package: String,
}

/// Why there is no module to run.
pub(crate) enum NoScript {
    /// There is none of that name.
    Words(String),
    /// A package around it does not import.
    Thrown(Thrown),
}

/// Finds what `-m` runs: the module, or the `__main__` of the package of that name.
pub(crate) fn find_script(name: &str) -> std::result::Result<Script, NoScript> {
    let missing = || NoScript::Words(format!("No module named {name}"));
    let find = |name: &str| -> Result<Option<Found>> {
        let Some((package, child)) = name.rsplit_once('.') else { return Ok(finder::find(name, &search_path()?)) };
        let parent = import_module(package)?;
        match find_attribute(&parent, well_known::__path__)? {
            Some(path) => Ok(finder::find_in_package(name, child, &collect(&path)?)),
            None => Ok(None),
        }
    };
    let (package, _) = name.rsplit_once('.').unwrap_or(("", name));
    let mut package = package.to_owned();
    let mut found = find(name).map_err(NoScript::Thrown)?.ok_or_else(missing)?;
    let is_package = matches!(&found, Found::File { folder: Some(_), .. } | Found::Namespace(_))
        || matches!(&found, Found::Embedded(script) if script.is_package);
    if is_package {
        let inner = format!("{name}.__main__");
        let words = format!("No module named {inner}; '{name}' is a package and cannot be directly executed");
        found = find(&inner).map_err(NoScript::Thrown)?.ok_or(NoScript::Words(words))?;
        package = name.to_owned();
    }
    match found {
        Found::File { path, .. } => {
            let text = read(&path).map_err(NoScript::Thrown)?;
            Ok(Script { file: from_system(&path).into_owned(), text, package })
        }
        Found::Embedded(script) => Ok(Script { file: script.file, text: script.text.to_owned(), package }),
        _ => Err(NoScript::Words(format!("No code object available for {name}"))),
    }
}

/// Lets go of every module but those that finalisers may need to the last.
pub(crate) fn forget_modules() {
    let modules = modules();
    for name in modules.keys() {
        if !matches!(name.as_str(), Some("sys" | "builtins"))
            && let Err(thrown) = modules.remove(&name)
        {
            drop(exception::take(thrown));
        }
    }
}
