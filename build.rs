//! Runs lalrpop over `grammar/`, and lists the script modules of `stdlib/` for the binary to embed.
//!
//! `src/syntax/grammar.rs` includes the parser that comes out, `src/modules/embedded.rs` the list.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

fn main() {
    println!("cargo:rerun-if-changed=grammar");
    println!("cargo:rerun-if-changed=stdlib");
    println!("cargo:rerun-if-changed=benches/wattle.profdata");
    println!("cargo:rerun-if-env-changed=WATTLE_RECORD_PROFILE");
    println!("cargo:rustc-check-cfg=cfg(records_profile)");
    let records_profile = env::var_os("WATTLE_RECORD_PROFILE").is_some();
    if records_profile {
        println!("cargo:rustc-cfg=records_profile");
    }
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        // At a fixed address the command needs no relocations, which would be half of the work of starting it.
        println!("cargo:rustc-link-arg-bins=-no-pie");
        // What writes the profile does not link with the archives.
        if !records_profile {
            link_statically();
        }
        if env::var("PROFILE").is_ok_and(|profile| profile == "release")
            && let Err(error) = order_functions()
        {
            println!("cargo:warning=the functions cannot be put in order: {error}");
        }
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

/// Has the command linked with the C library's archives, where they are installed: finding and mapping its shared
/// objects is a third of the work of starting it, and a fifth of its memory.
///
/// The compiler asks for the libraries by name, and would take the shared objects. A folder that is searched before the
/// system's holds nothing but the archives.
fn link_statically() {
    const ARCHIVES: [&str; 6] = ["libc.a", "libm.a", "libdl.a", "libpthread.a", "librt.a", "libutil.a"];
    let is_native = env::var_os("HOST") == env::var_os("TARGET");
    if !is_native || env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|library| library != "gnu") {
        return;
    }
    let folder = out_dir().join("archives");
    if let Some(archives) = ARCHIVES.iter().map(|name| archive(name)).collect::<Option<Vec<_>>>()
        && archive("libgcc_eh.a").is_some()
        && fill(&folder, &archives).is_ok()
    {
        println!("cargo:rustc-link-arg-bins=-static");
        println!("cargo:rustc-link-arg-bins=-L{}", folder.display());
    }
}

/// Where the C compiler finds an archive.
fn archive(name: &str) -> Option<PathBuf> {
    let found = Command::new("cc").arg(format!("-print-file-name={name}")).output().ok()?;
    let path = PathBuf::from(String::from_utf8(found.stdout).ok()?.trim());
    // What it does not find comes back as it is.
    path.is_absolute().then_some(path)
}

/// Fills a folder with scripts that name the archives, and a stand-in for the shared object that unwinds stacks.
fn fill(folder: &Path, archives: &[PathBuf]) -> io::Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for archive in archives {
        fs::write(folder.join(archive.file_name().unwrap_or_default()), format!("INPUT({})\n", archive.display()))?;
    }
    fs::write(folder.join("libgcc_s.a"), "INPUT(-lgcc_eh)\n")
}

/// Has the linker put the functions in the order of use that `benches/functions.py` recorded.
fn order_functions() -> io::Result<()> {
    const ORDER: &str = "benches/function_order.txt";
    println!("cargo:rerun-if-changed={ORDER}");
    let mut script = String::from("SECTIONS {\n  .text.ordered : {\n");
    for name in fs::read_to_string(ORDER)?.lines() {
        // A name of the older kind without its last part, the instance, stands for all of them.
        let instance =
            if name.starts_with("_ZN") && !name.ends_with('E') && !name.contains(".llvm.") { "17h*" } else { "" };
        let _ = writeln!(script, "    *(.text*.{name}{instance})");
    }
    script += "  }\n} INSERT BEFORE .text;\n";
    let path = out_dir().join("function_order.ld");
    fs::write(&path, script)?;
    println!("cargo:rustc-link-arg-bins=-Wl,-T,{}", path.display());
    Ok(())
}

/// Writes `stdlib.rs`: the paths below `stdlib/`, sorted, and a slice of the texts.
fn list_stdlib() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("stdlib");
    let mut scripts = Vec::new();
    if root.is_dir() {
        find_scripts(&root, &mut scripts)?;
    }
    scripts.sort();
    let (mut paths, mut texts) = (String::new(), String::new());
    for script in &scripts {
        paths += &script.strip_prefix(&root).unwrap_or(script).to_string_lossy().replace('\\', "/");
        paths.push('\n');
        let _ = writeln!(texts, "    include_str!({:?}),", script.to_string_lossy());
    }
    let list = format!("({paths:?}, &[\n{texts}])\n");
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
