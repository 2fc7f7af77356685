//! Tests of the scope analysis: against what CPython says of the same sources (`errors.txt` is recorded by `record.py`,
//! `oracle` writes what `compare.py` compares over whole directories), and by hand.

mod errors;
mod layout;
mod oracle;

use super::{AnalysisMode, Scope, analyse};
use crate::syntax::{self, Mode};

/// Parses and analyses `source` as a module.
fn analysed(source: &str) -> Result<Scope, syntax::Error> {
    analysed_as(source, AnalysisMode::Module)
}

fn analysed_as(source: &str, mode: AnalysisMode) -> Result<Scope, syntax::Error> {
    crate::fiber::init_thread();
    analyse(&syntax::parse(source, Mode::Exec)?, mode)
}
