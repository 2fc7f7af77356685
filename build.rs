//! Runs lalrpop over `grammar/`, and lists the script modules of `stdlib/` for the binary to embed.
//!
//! `src/syntax/grammar.rs` includes the parser that comes out, `src/modules/embedded.rs` the list.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() {
    println!("cargo:rerun-if-changed=grammar");
    println!("cargo:rerun-if-changed=stdlib");
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        // At a fixed address the command needs no relocations, which would be half of the work of starting it.
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
    let outcome = lalrpop::Configuration::new().set_in_dir("grammar").set_out_dir(out_dir()).process();
    if let Err(error) = outcome {
        // A conflict in the grammar has been printed in full already.
        println!("cargo:warning=the grammar does not build: {error}");
        std::process::exit(1);
    }
    if let Err(error) = list_stdlib() {
        println!("cargo:warning=stdlib/ cannot be listed: {error}");
        std::process::exit(1);
    }
}

fn out_dir() -> PathBuf {
    env::var_os("OUT_DIR").unwrap_or_default().into()
}

/// Writes `stdlib.rs`: a slice of (path below `stdlib/`, text), sorted by path.
fn list_stdlib() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("stdlib");
    let mut scripts = Vec::new();
    if root.is_dir() {
        find_scripts(&root, &mut scripts)?;
    }
    scripts.sort();
    let mut list = String::from("&[\n");
    for script in &scripts {
        let name = script.strip_prefix(&root).unwrap_or(script).to_string_lossy().replace('\\', "/");
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", script.to_string_lossy());
    }
    list += "]\n";
    fs::write(out_dir().join("stdlib.rs"), list)
}

fn find_scripts(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find_scripts(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
    Ok(())
}
