//! wattle
pub mod syntax;
