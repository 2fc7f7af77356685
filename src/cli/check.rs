//! `wattle check FILE...`: parses and resolves scripts without running them.

use crate::engine::{Engine, Error};
use std::path::Path;

/// Checks the files; the exit code is 1 where one has an error, 2 where one cannot be read.
pub(super) fn run(engine: &Engine, files: &[String]) -> u8 {
    let mut code = 0;
    for file in files {
        if let Err(error) = engine.check_file(Path::new(file)) {
            engine.report(&error);
            code = code.max(Error::exit_code(&error));
        }
    }
    code
}
