//! The structure that the documents promise: layers use only those above them, files stay short, and unsafe
//! code stands in named modules only.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers, each of which may use those before it.
const LAYERS: &[&str] = &["text", "syntax", "fiber", "object", "tree", "lower", "builtins", "modules", "engine", "cli"];

const LONGEST_FILE: usize = 700;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all_sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}

/// The layer that a source file belongs to; None for `lib.rs` and `main.rs`.
fn layer_of(path: &Path) -> Option<usize> {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?.trim_end_matches(".rs").to_owned();
    LAYERS.iter().position(|layer| *layer == first)
}

#[test]
fn every_layer_uses_only_those_above_it() {
    let mut violations = Vec::new();
    for path in all_sources() {
        let Some(layer) = layer_of(&path) else { continue };
        let text = fs::read_to_string(&path).expect("readable");
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for below in &LAYERS[layer + 1..] {
                if code.contains(&format!("crate::{below}::")) || code.contains(&format!("crate::{below};")) {
                    violations.push(format!("{}:{}: uses {below}", shown(&path), number + 1));
                }
            }
        }
    }
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}

#[test]
fn no_source_file_is_too_long() {
    let long: Vec<String> = all_sources()
        .iter()
        .map(|path| (shown(path), fs::read_to_string(path).expect("readable").lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn unsafe_code_stands_only_in_the_modules_that_say_so() {
    let mut strays = Vec::new();
    for path in all_sources() {
        let text = fs::read_to_string(&path).expect("readable");
        let says_so = text.contains("allow(unsafe_code");
        if !says_so && text.lines().any(|line| line.split("//").next().unwrap_or_default().contains("unsafe {")) {
            strays.push(shown(&path));
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn the_readme_lists_every_module_with_unsafe_code() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("readable");
    let has_unsafe = |path: &PathBuf| fs::read_to_string(path).expect("readable").contains("allow(unsafe_code");
    let modules: Vec<String> = all_sources().into_iter().filter(has_unsafe).map(|path| shown(&path)).collect();
    let missing: Vec<&String> = modules.iter().filter(|path| !readme.contains(&format!("`{path}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(readme.matches("| `src/").count(), modules.len(), "the README lists modules without unsafe code");
}

#[test]
fn every_source_file_says_what_it_is() {
    let silent: Vec<String> = all_sources()
        .iter()
        .filter(|path| !fs::read_to_string(path).expect("readable").starts_with("//!"))
        .map(|path| shown(path))
        .collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}
