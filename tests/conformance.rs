//! Runs the corpus in `tests/conformance/` against what was recorded from CPython 3.11 with greenlet 3.5.
//!
//! `record.py` there says what a case is, and records. A case runs with its area as the current folder. Cases that
//! fail as yet stand in `not_yet.txt`, one a line; a listed case that passes is an error too, so that the list only
//! shrinks.

mod process;

use process::Outcome;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

const DOCTEST_OPTIONS: [&str; 3] = ["ELLIPSIS", "NORMALIZE_WHITESPACE", "IGNORE_EXCEPTION_DETAIL"];

#[test]
fn every_case_answers_as_recorded() {
    let cases = cases();
    assert!(!cases.is_empty(), "the corpus is empty");
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(problem) = check(case) {
                        failures.lock().expect("nobody panics with it").push((name(case), problem));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().expect("nobody panics with it");
    let listed = not_yet();
    let failing: BTreeSet<String> = failures.iter().map(|(name, _)| name.clone()).collect();
    let mut report = String::new();
    for (name, problem) in failures.iter().filter(|(name, _)| !listed.contains(name)) {
        let _ = write!(report, "--- {name}\n{problem}\n");
    }
    for name in listed.difference(&failing) {
        let _ = writeln!(report, "--- {name}\npasses, or is no case: take it off not_yet.txt");
    }
    assert!(report.is_empty(), "{} cases\n{report}", cases.len());
}

#[test]
fn every_recording_has_its_script() {
    let strays: Vec<String> = files()
        .iter()
        .filter(|path| ["out", "err", "code"].iter().any(|ending| has_ending(path, ending)))
        .filter(|path| !path.with_extension("py").exists())
        .map(|path| name(path))
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")
}

/// The files of all areas, but not those in folders below one: these are modules that cases import.
fn files() -> Vec<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).expect("the folder is there");
        entries.map(|entry| entry.expect("the folder is readable").path()).collect()
    };
    let areas = entries(&corpus()).into_iter().filter(|path| path.is_dir());
    let mut files: Vec<PathBuf> = areas.flat_map(|area| entries(&area)).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn cases() -> Vec<PathBuf> {
    let is_module = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("mod_"));
    let is_case = |path: &PathBuf| has_ending(path, "doctest") || has_ending(path, "py") && !is_module(path);
    files().into_iter().filter(is_case).collect()
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

/// A case as `not_yet.txt` names it: `area/behaviour.py`.
fn name(case: &Path) -> String {
    case.strip_prefix(corpus()).unwrap_or(case).display().to_string()
}

fn not_yet() -> BTreeSet<String> {
    let text = fs::read_to_string(corpus().join("not_yet.txt")).unwrap_or_default();
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

fn check(case: &Path) -> Result<(), String> {
    let folder = case.parent().expect("a case stands in its area");
    let file = case.file_name().expect("a case is a file").to_string_lossy();
    if has_ending(case, "doctest") {
        let options = DOCTEST_OPTIONS.iter().flat_map(|option| ["-o", option]);
        let arguments: Vec<&str> = ["doctest"].into_iter().chain(options).chain([&*file]).collect();
        let outcome = process::wattle(folder, &arguments, "");
        return if outcome.code == 0 { Ok(()) } else { Err(outcome.out + &outcome.err) };
    }
    let mut actual = process::wattle(folder, &[&*file], "");
    actual.err =
        if actual.code == 0 { String::new() } else { actual.err.replace(&format!("{}/", folder.display()), "") };
    let recorded = recording(case)?;
    if actual == recorded { Ok(()) } else { Err(difference(&recorded, &actual)) }
}

/// What the oracle answered.
fn recording(case: &Path) -> Result<Outcome, String> {
    let read = |ending: &str| fs::read(case.with_extension(ending)).map(|bytes| String::from_utf8_lossy(&bytes).into());
    let out: String = read("out").map_err(|_| "not recorded: run record.py --write".to_owned())?;
    let err: String = read("err").unwrap_or_default();
    let code: String = read("code").unwrap_or_default();
    Ok(Outcome { out, err: err.trim_end_matches('\n').to_owned(), code: code.trim().parse().unwrap_or(0) })
}

/// The first line that differs, and the ends that do.
fn difference(recorded: &Outcome, actual: &Outcome) -> String {
    let mut report = String::new();
    let (mut expected, mut found) = (recorded.out.split('\n'), actual.out.split('\n'));
    for number in 1.. {
        let (line, answer) = (expected.next(), found.next());
        if line != answer {
            let shown = |line: Option<&str>| line.map_or("the end".to_owned(), |line| format!("{line:?}"));
            let _ = writeln!(report, "line {number}: recorded {}, actual {}", shown(line), shown(answer));
            break;
        }
        if line.is_none() {
            break;
        }
    }
    if recorded.err != actual.err {
        let _ = writeln!(report, "error: recorded {:?}, actual {:?}", recorded.err, actual.err);
    }
    if recorded.code != actual.code {
        let _ = writeln!(report, "exit code: recorded {}, actual {}", recorded.code, actual.code);
    }
    report
}
