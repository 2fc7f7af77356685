//! The script modules of `stdlib/`, which the binary carries; `import` asks for them by name.

/// What `build.rs` found: the paths below `stdlib/`, a line each, and the texts in their order.
///
/// The paths are one text, since looking through them is not to touch the pages that the texts lie on.
const SCRIPTS: (&str, &[&str]) = include!(concat!(env!("OUT_DIR"), "/stdlib.rs"));

/// An embedded script module.
pub(super) struct Embedded {
    /// The name that tracebacks show, which no file has.
    pub(super) file: String,
    /// Its text.
    pub(super) text: &'static str,
    /// Whether it is a package.
    pub(super) is_package: bool,
}

/// The embedded module of the dotted name.
pub(super) fn find(name: &str) -> Option<Embedded> {
    let path = name.replace('.', "/");
    let plain = format!("{path}.py");
    let package = format!("{path}/__init__.py");
    let (path, is_package) = if text_of(&package).is_some() { (package, true) } else { (plain, false) };
    let text = text_of(&path)?;
    Some(Embedded { file: format!("{FOLDER}/{path}"), text, is_package })
}

/// The folder that the embedded modules name as theirs.
const FOLDER: &str = "<stdlib>";

fn text_of(path: &str) -> Option<&'static str> {
    let (paths, texts) = SCRIPTS;
    let place = paths.lines().position(|known| known == path)?;
    texts.get(place).copied()
}

/// The names of the embedded modules that are no part of a package.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    SCRIPTS.0.lines().filter_map(|path| match path.strip_suffix("/__init__.py").or(path.strip_suffix(".py")) {
        Some(name) if !name.contains('/') => Some(name),
        _ => None,
    })
}

/// Whether an entry of a `__path__` stands for the embedded scripts.
pub(super) fn is_folder(entry: &str) -> bool {
    entry.starts_with(FOLDER)
}

/// The `__path__` of an embedded package.
pub(super) fn folder_of(name: &str) -> String {
    format!("{FOLDER}/{}", name.replace('.', "/"))
}
