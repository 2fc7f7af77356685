"""Literals in text to values. There are no syntax trees: what would give or take one is refused."""

import _ast

__all__ = ['literal_eval']


def literal_eval(node_or_string):
    """
    Evaluate an expression node or a string containing only a Python
    expression.  The string or node provided may only consist of the following
    Python literal structures: strings, bytes, numbers, tuples, lists, dicts,
    sets, booleans, and None.

    Caution: A complex expression can overflow the C stack and cause a crash.
    """
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    return _ast.literal(node_or_string.lstrip(' \t'))


def __getattr__(name):
    if name in ('parse', 'dump', 'unparse', 'walk', 'NodeVisitor', 'NodeTransformer', 'fix_missing_locations',
                'get_docstring', 'iter_child_nodes', 'iter_fields', 'copy_location', 'increment_lineno', 'AST',
                'get_source_segment'):
        raise AttributeError(f"wattle leaves out 'ast.{name}': it has no syntax trees for scripts")
    raise AttributeError(f"module 'ast' has no attribute {name!r}")
