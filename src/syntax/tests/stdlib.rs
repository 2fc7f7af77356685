//! The whole standard library of a CPython, where one is at hand.

use crate::syntax::{Mode, decode, parse};
use std::path::{Path, PathBuf};

/// Set to the directory of a CPython 3.11 standard library to run the test below.
const VARIABLE: &str = "WATTLE_STDLIB";

#[test]
#[ignore = "needs a CPython standard library; run with WATTLE_STDLIB=/path/to/lib/python3.11"]
fn every_file_that_cpython_accepts_parses() {
    let root = std::env::var(VARIABLE).unwrap_or_else(|_| "/root/.pyenv/versions/3.11.7/lib/python3.11".into());
    let mut files = Vec::new();
    collect(Path::new(&root), &mut files);
    let mut refused = Vec::new();
    for file in &files {
        let Ok(bytes) = std::fs::read(file) else { continue };
        let outcome = decode(&bytes).and_then(|source| parse(&source, Mode::Exec));
        if let Err(error) = outcome
            && !error.message.contains("unknown encoding")
        {
            refused.push(format!("{}: {error}", file.display()));
        }
    }
    let meant_to_be_bad = |line: &&String| !["lib2to3", "tokenizedata", "bad_"].iter().any(|part| line.contains(part));
    let unexpected: Vec<_> = refused.iter().filter(meant_to_be_bad).collect();
    assert!(!files.is_empty() && unexpected.is_empty(), "{unexpected:#?}");
}

fn collect(directory: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(directory) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("site-packages") {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
}
