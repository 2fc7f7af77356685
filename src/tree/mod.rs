//! The executable nodes: what a program's syntax tree is lowered to, and how it runs.
//!
//! | question                                   | file                            |
//! |--------------------------------------------|---------------------------------|
//! | where do a node's inputs come from         | `operand.rs`                    |
//! | how is a variable read or bound            | `name.rs`, `assign.rs`          |
//! | how do operators work                      | `arithmetic.rs`, `compare.rs`, `logic.rs` |
//! | how are calls made                         | `call.rs`, `call_general.rs`, `call_keywords.rs`, `call_method.rs` |
//! | attributes, items, displays                | `attribute.rs`, `subscript.rs`, `literal.rs` |
//! | the flow of statements                     | `flow.rs`, `loops.rs`, `handlers.rs`, `group_handlers.rs`, `matching.rs` |
//! | functions, classes, generators             | `function.rs`, `class.rs`, `generator.rs`, `asynchronous.rs`, `comprehension.rs` |
//! | modules                                    | `import.rs`                     |
//! | what a tracer is told                      | `step.rs`                       |

pub mod arithmetic;
pub mod assign;
pub mod asynchronous;
pub mod attribute;
pub mod call;
pub mod call_general;
pub mod call_keywords;
pub mod call_method;
pub mod class;
pub mod compare;
pub mod comprehension;
pub mod consume;
pub mod flow;
pub mod function;
pub mod generator;
pub mod group_handlers;
pub mod handlers;
pub mod import;
pub mod literal;
pub mod logic;
pub mod loops;
pub mod matching;
pub mod name;
pub mod operand;
pub mod step;
pub mod subscript;
