//! The builtin functions and types, one file a type.
