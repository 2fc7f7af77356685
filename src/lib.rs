//! wattle: a small scripting language with Python's syntax and first-class greenlets.
pub mod builtins;
pub mod cli;
pub mod engine;
mod fiber;
pub mod lower;
pub mod modules;
pub mod object;
pub mod syntax;
pub mod text;
pub mod tree;
