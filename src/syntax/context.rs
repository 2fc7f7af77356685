//! What the grammar's actions share: the source text, and the first error that one of them has found.
//!
//! Actions do not fail: they record the error and go on with a placeholder, and the layout pass ends the tokens.
//! That keeps a `Result` off the path of every node.

use super::ast::{Constant, Expr, ExprKind};
use super::error::{Error, ErrorKind, Warning};
use super::layout::Layout;
use super::span::Span;
use super::token::Token;
use std::cell::{Cell, RefCell};

/// The deepest expression, or chain of statements, that the parser builds.
pub const MAX_DEPTH: u16 = 3000;

/// The state of one parse; replacement fields of f-strings have their own.
pub(crate) struct Context<'s> {
    /// The whole source text, which all spans count from.
    pub(crate) source: &'s str,
    /// Set with the first error.
    pub(crate) stopped: Cell<bool>,
    /// How many tokens the parser has pulled, which tells where it stopped.
    pub(crate) pulled: Cell<usize>,
    /// How many f-strings this text is inside of.
    pub(crate) fields: u8,
    /// The first token of the stream, which says what the grammar reads.
    start: Token,
    /// The replacement field to read and not the whole text.
    field: Option<Span>,
    error: RefCell<Option<Box<Error>>>,
    warnings: RefCell<Vec<Warning>>,
}

impl<'s> Context<'s> {
    /// The context for a parse of the whole of `source`.
    pub(crate) fn new(source: &'s str, start: Token) -> Self {
        Context {
            source,
            stopped: Cell::new(false),
            pulled: Cell::new(0),
            fields: 0,
            start,
            field: None,
            error: RefCell::new(None),
            warnings: RefCell::default(),
        }
    }

    /// The context for the replacement field at `span` of an f-string in this text.
    pub(crate) fn inside(&self, span: Span) -> Self {
        let outer = Context::new(self.source, Token::StartExpression);
        Context { fields: self.fields + 1, field: Some(span), ..outer }
    }

    /// The tokens to parse.
    pub(crate) fn layout(&self) -> Layout<'_> {
        match self.field {
            Some(span) => Layout::field(self.source, span, &self.stopped),
            None => Layout::new(self.source, self.start, &self.stopped),
        }
    }

    /// Records an error, unless an earlier one is recorded.
    #[cold]
    pub(crate) fn fail(&self, error: Error) {
        self.stopped.set(true);
        self.error.borrow_mut().get_or_insert(Box::new(error));
    }

    /// Records a `SyntaxError`.
    #[cold]
    pub(crate) fn reject(&self, span: Span, message: impl Into<String>) {
        self.fail(Error::syntax(span, message));
    }

    /// The recorded error.
    pub(crate) fn take_error(&self) -> Option<Box<Error>> {
        self.error.borrow_mut().take()
    }

    /// Records a warning.
    #[cold]
    pub(crate) fn warn(&self, span: Span, message: impl Into<String>, is_deprecation: bool) {
        self.warnings.borrow_mut().push(Warning { error: Error::syntax(span, message), is_deprecation });
    }

    /// Records the warnings of a replacement field.
    pub(crate) fn adopt_warnings(&self, inner: &Context<'_>) {
        self.warnings.borrow_mut().append(&mut inner.warnings.borrow_mut());
    }

    /// The recorded warnings.
    pub(crate) fn take_warnings(&self) -> Vec<Warning> {
        self.warnings.take()
    }

    /// The source text at `span`.
    pub(crate) fn text(&self, span: Span) -> &'s str {
        &self.source[span.start as usize..span.end as usize]
    }

    /// A node of which the deepest child is `below` deep; a placeholder where that is too deep.
    pub(crate) fn node(&self, start: u32, end: u32, below: u16, kind: ExprKind) -> Box<Expr> {
        let span = Span::new(start, end);
        if below >= MAX_DEPTH {
            self.too_deep(span);
            return self.leaf(start, end, ExprKind::Constant(Constant::None));
        }
        Box::new(Expr { span, depth: below + 1, kind })
    }

    /// A node without children.
    pub(crate) fn leaf(&self, start: u32, end: u32, kind: ExprKind) -> Box<Expr> {
        Box::new(Expr { span: Span::new(start, end), depth: 0, kind })
    }

    /// Records that a tree is too deep.
    #[cold]
    pub(crate) fn too_deep(&self, span: Span) {
        let message = "maximum recursion depth exceeded during compilation";
        let hint = format!("write it in several statements; wattle takes {MAX_DEPTH} levels");
        self.fail(Error::new(ErrorKind::Recursion, span, message).with_hint(hint));
    }
}

/// The depth of the deepest of `children`.
pub(crate) fn deepest<'e>(children: impl IntoIterator<Item = &'e Expr>) -> u16 {
    children.into_iter().map(|child| child.depth).max().unwrap_or(0)
}
