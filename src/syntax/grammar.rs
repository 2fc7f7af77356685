//! The parser that lalrpop generates from `grammar/python.lalrpop` at build time.

use lalrpop_util::lalrpop_mod;

lalrpop_mod!(
    #[allow(warnings, clippy::all, clippy::pedantic, reason = "generated code")]
    python,
    "/python.rs"
);

pub(super) use python::TopParser;
