"""Context variables: each greenlet, and each run of a context, has values of its own for them."""

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ("Context", "ContextVar", "Token", "copy_context")
