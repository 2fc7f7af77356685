//! Where modules come from: the native lists, the folders of `sys.path`, the embedded scripts; `import` asks.

use super::embedded;
use super::{BUILT_IN, Filler, LIBRARY, filler};
use crate::object::Value;
use crate::text::surrogates::to_system;
use std::path::{Path, PathBuf};

/// Where a module was found.
pub(super) enum Found {
    /// A native module.
    Native(Filler),
    /// The module `builtins`, which is there already.
    Builtins,
    /// A file.
    File { path: PathBuf, folder: Option<PathBuf> },
    /// An embedded script.
    Embedded(embedded::Embedded),
    /// Folders without an `__init__.py`.
    Namespace(Vec<PathBuf>),
}

/// Looks for a module that is no part of a package.
pub(super) fn find(name: &str, path: &[Value]) -> Option<Found> {
    if let Some(found) = find_built_in(name) {
        return Some(found);
    }
    let on_path = find_on_path(name, name, path);
    if let Some(Found::File { .. } | Found::Embedded(_)) = &on_path {
        return on_path;
    }
    if let Some(filler) = filler(LIBRARY, name) {
        return Some(Found::Native(filler));
    }
    embedded::find(name).map(Found::Embedded).or(on_path)
}

/// Looks for a module that no file goes before.
pub(super) fn find_built_in(name: &str) -> Option<Found> {
    if name == "builtins" {
        return Some(Found::Builtins);
    }
    filler(BUILT_IN, name).map(Found::Native)
}

/// Looks for the module `child` of a package with this `__path__`; `name` is its full name.
pub(super) fn find_in_package(name: &str, child: &str, path: &[Value]) -> Option<Found> {
    if let Some(filler) = filler(BUILT_IN, name).or(filler(LIBRARY, name)) {
        return Some(Found::Native(filler));
    }
    find_on_path(name, child, path)
}

fn find_on_path(name: &str, child: &str, path: &[Value]) -> Option<Found> {
    let mut namespace = Vec::new();
    for entry in path {
        let Some(entry) = entry.as_str() else { continue };
        if embedded::is_folder(entry) {
            if let Some(found) = embedded::find(name) {
                return Some(Found::Embedded(found));
            }
            continue;
        }
        let (Some(folder), Some(child)) = (to_system(entry), to_system(child)) else { continue };
        let folder = absolute(Path::new(&folder));
        let package = folder.join(&child);
        let init = package.join("__init__.py");
        if init.is_file() {
            return Some(Found::File { path: init, folder: Some(package) });
        }
        let mut file = child;
        file.push(".py");
        let file = folder.join(file);
        if file.is_file() {
            return Some(Found::File { path: file, folder: None });
        }
        if package.is_dir() {
            namespace.push(package);
        }
    }
    if namespace.is_empty() { None } else { Some(Found::Namespace(namespace)) }
}

/// The path from the root on; the current folder for the empty one.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    let path = path.strip_prefix("./").unwrap_or(path);
    match std::env::current_dir() {
        Ok(current) if path.as_os_str().is_empty() => current,
        Ok(current) => current.join(path),
        Err(_) => path.to_path_buf(),
    }
}
