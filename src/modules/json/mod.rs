//! The module `_json`: reading and writing JSON; `stdlib/json/` makes its classes of it.
//!
//! `scanner.rs` reads values, `strings.rs` string literals, `encoder.rs` writes.

mod encoder;
mod scanner;
mod strings;

use crate::object::module::Module;
use crate::object::{Ref, Result};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, strings::FUNCTIONS);
    module.set("make_scanner", scanner::class());
    module.set("make_encoder", encoder::class());
    module.set("__doc__", "json speedups\n");
    Ok(())
}
