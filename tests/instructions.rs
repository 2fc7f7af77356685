//! The speed that is held: six small programs take the instructions that `benches/instructions/counts.txt` records for
//! the profile of this build, within 5 %.
//!
//! Callgrind counts, so that no load of the machine matters; a fixed hash seed and the command's fixed address make two
//! runs alike. Without valgrind, under another compiler, or where nothing is recorded for the profile, the test says so
//! and passes. After a change that is meant, `python3 benches/instructions.py --write` records the counts anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TOLERANCE: f64 = 0.05;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions")
}

/// The profile that this test, and so the command, was built with.
fn profile() -> &'static str {
    if cfg!(debug_assertions) { "dev" } else { "release" }
}

/// The compiler that the counts were recorded with, and the profile's counts by program.
fn recorded() -> (String, Vec<(String, f64)>) {
    let text = fs::read_to_string(folder().join("counts.txt")).unwrap_or_default();
    let compiler = text.lines().find_map(|line| line.strip_prefix("compiler ")).unwrap_or_default();
    let counts = text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        let (of, name, count) = (words.next()?, words.next()?, words.next()?.parse().ok()?);
        (of == profile()).then(|| (name.to_owned(), count))
    });
    (compiler.to_owned(), counts.collect())
}

fn output_of(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

fn instructions(program: &str) -> f64 {
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", env!("CARGO_BIN_EXE_wattle")])
        .arg(format!("{program}.py"))
        .current_dir(folder())
        .env_clear()
        .env("PATH", std::env::var("PATH").unwrap_or_default())
        .env("PYTHONHASHSEED", "0");
    let report = output_of(&mut valgrind).unwrap_or_else(|| panic!("{program} fails under valgrind"));
    let count = report.lines().find_map(|line| line.split("Collected :").nth(1)?.trim().parse().ok());
    count.unwrap_or_else(|| panic!("valgrind counted nothing: {report}"))
}

#[test]
fn small_programs_take_the_recorded_instructions() {
    let (compiler, counts) = recorded();
    if counts.is_empty() {
        println!("skipped: no counts are recorded for the {} profile", profile());
        return;
    }
    if output_of(Command::new("valgrind").arg("--version")).is_none() {
        println!("skipped: valgrind is not installed");
        return;
    }
    let present = output_of(Command::new("rustc").arg("--version")).unwrap_or_default();
    if present.trim() != compiler {
        println!("skipped: the counts are those of {compiler}");
        return;
    }
    let off: Vec<String> = counts
        .iter()
        .map(|(program, count)| (program, instructions(program) / count - 1.0))
        .filter(|(_, change)| change.abs() > TOLERANCE)
        .map(|(program, change)| format!("{program}: {:+.1} %", change * 100.0))
        .collect();
    assert!(
        off.is_empty(),
        "{}\nafter a change that is meant: python3 benches/instructions.py --write",
        off.join("\n")
    );
}
