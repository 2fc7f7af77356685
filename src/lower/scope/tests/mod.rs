//! Tests of the scope analysis against what CPython has recorded, and by hand.

mod errors;
mod layout;
mod oracle;

use super::{AnalysisMode, Scope, analyse};
use crate::syntax::{self, Mode};

/// Parses and analyses `source` as a module.
fn analysed(source: &str) -> Result<Scope, syntax::Error> {
    analyse(&syntax::parse(source, Mode::Exec)?, AnalysisMode::Module)
}
