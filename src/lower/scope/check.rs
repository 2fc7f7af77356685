//! What CPython's compiler refuses and its symbol table does not.

use super::ScopeKind;
use super::collect::{Collector, Outcome};
use super::names::ASSIGNED;
use crate::syntax::ast::{ExceptHandler, Expr, ExprKind, Keyword};
use crate::syntax::symbol::well_known;
use crate::syntax::{Error, Span, Symbol};
use std::collections::HashSet;

/// How deep blocks may be nested in one scope.
const MAX_BLOCKS: usize = 20;

/// How many targets may stand before a starred one.
const MAX_BEFORE_STAR: usize = 256;

/// What a statement stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    /// The body of `for` or `while`.
    Loop,
    /// The handlers of `except*`.
    StarHandlers,
    /// A `with`, or a part of a `try`.
    Other,
}

impl Collector {
    /// Opens a block inside the statement at `span`.
    pub(super) fn open_block(&mut self, span: Span, block: Block) {
        if self.current.blocks.len() >= MAX_BLOCKS {
            self.refuse_later(span, "too many statically nested blocks");
        }
        self.current.blocks.push(block);
    }

    pub(super) fn close_block(&mut self) {
        self.current.blocks.pop();
    }

    /// The handlers of the `try` at `span`.
    pub(super) fn handlers(&mut self, span: Span, handlers: &[ExceptHandler], star: bool) -> Outcome {
        self.open_block(span, if star { Block::StarHandlers } else { Block::Other });
        for (place, handler) in handlers.iter().enumerate() {
            if handler.exception.is_none() && place + 1 < handlers.len() {
                self.refuse_later(handler.span, "default 'except:' must be last");
            }
            self.optional(handler.exception.as_ref())?;
            if let Some(name) = handler.name {
                self.check_name(name, handler.span);
                self.bind(name, ASSIGNED, handler.span)?;
            }
            self.nested(handler.span, Block::Other, &handler.body)?;
        }
        self.close_block();
        Ok(())
    }

    /// `break` or `continue`.
    pub(super) fn check_jump(&mut self, span: Span, message: &str) {
        match self.current.blocks.iter().rev().find(|block| **block != Block::Other) {
            Some(Block::Loop) => {}
            Some(_) => self.leaves_star_handlers(span),
            None => self.refuse_later(span, message),
        }
    }

    pub(super) fn check_return(&mut self, span: Span, has_value: bool) {
        if !self.current.scope.kind.is_function() {
            self.refuse_later(span, "'return' outside function");
        } else if self.current.blocks.contains(&Block::StarHandlers) {
            self.leaves_star_handlers(span);
        } else if has_value && self.current.returned.is_none() {
            self.current.returned = Some(span);
        }
    }

    #[cold]
    fn leaves_star_handlers(&mut self, span: Span) {
        self.refuse_later(span, "'break', 'continue' and 'return' cannot appear in an except* block");
    }

    /// A name that is bound, or an attribute that is assigned.
    #[inline]
    pub(super) fn check_name(&mut self, name: Symbol, span: Span) {
        if name == well_known::__debug__ {
            self.refuse_later(span, "cannot assign to __debug__");
        }
    }

    /// The names of the keywords of the call or class statement at `span`.
    pub(super) fn check_keywords(&mut self, keywords: &[Keyword], span: Span) {
        let mut seen = HashSet::new();
        for (place, keyword) in keywords.iter().enumerate() {
            let Some(name) = keyword.name else { continue };
            self.check_name(name, span);
            let repeated = match place {
                0..16 => keywords[..place].iter().any(|earlier| earlier.name == Some(name)),
                _ => {
                    if seen.is_empty() {
                        seen.extend(keywords[..place].iter().filter_map(|earlier| earlier.name));
                    }
                    !seen.insert(name)
                }
            };
            if repeated {
                self.refuse_later(keyword.span, format!("keyword argument repeated: {name}"));
            }
        }
    }

    /// A tuple or list that is assigned to.
    pub(super) fn check_unpacking(&mut self, items: &[Expr], span: Span) {
        let is_starred = |item: &Expr| matches!(item.kind, ExprKind::Starred(_));
        let Some(first) = items.iter().position(is_starred) else { return };
        if first >= MAX_BEFORE_STAR {
            self.refuse_later(span, "too many expressions in star-unpacking assignment");
        } else if items[first + 1..].iter().any(is_starred) {
            self.refuse_later(span, "multiple starred expressions in assignment");
        }
    }

    pub(super) fn check_await(&mut self, span: Span) {
        self.current.scope.has_await = true;
        match self.current.scope.kind {
            ScopeKind::Module | ScopeKind::Class => self.refuse_later(span, "'await' outside function"),
            ScopeKind::Comprehension | ScopeKind::Generator => {}
            _ if self.current.scope.is_async => {}
            _ => self.refuse_later(span, "'await' outside async function"),
        }
    }

    /// `async for` and `async with`.
    pub(super) fn awaits(&mut self, span: Span, message: &str) {
        self.current.scope.has_await = true;
        if !self.current.scope.is_async {
            self.refuse_later(span, message);
        }
    }

    /// The end of the comprehension at `span`, which is the current scope.
    pub(super) fn check_asynchronous(&mut self, span: Span) {
        let scope = &mut self.current.scope;
        if !scope.has_await {
            return;
        }
        scope.is_async = true;
        if scope.kind == ScopeKind::Generator {
            return;
        }
        let Some(outer) = self.around.last_mut() else { return };
        outer.scope.has_await = true;
        let may_await = outer.scope.kind.is_comprehension() || outer.scope.is_async;
        if !may_await {
            self.refuse_later(span, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    pub(super) fn yields(&mut self, span: Span, is_from: bool) -> Outcome {
        let scope = &mut self.current.scope;
        match scope.kind {
            ScopeKind::Module | ScopeKind::Class => self.refuse_later(span, "'yield' outside function"),
            ScopeKind::Comprehension | ScopeKind::Generator => {
                let place = match scope.name.as_str() {
                    "<listcomp>" => "list comprehension",
                    "<setcomp>" => "set comprehension",
                    "<dictcomp>" => "dict comprehension",
                    _ => "generator expression",
                };
                return Err(Box::new(Error::syntax(span, format!("'yield' inside {place}"))));
            }
            ScopeKind::Function | ScopeKind::Lambda => {
                scope.is_generator = true;
                if is_from && scope.is_async {
                    self.refuse_later(span, "'yield from' inside async function");
                }
            }
        }
        Ok(())
    }

    /// Annotations that are kept as text may not bind, yield or await.
    pub(super) fn refuse_in_annotation(&mut self, span: Span, what: &str) -> Outcome {
        if self.current.is_annotation {
            let message = format!("'{what}' can not be used within an annotation");
            return Err(Box::new(Error::syntax(span, message)));
        }
        Ok(())
    }
}
