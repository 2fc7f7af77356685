//! Text to tree.
pub mod ast;
pub mod span;
pub mod symbol;
pub use span::Span;
pub use symbol::Symbol;
