"""Whether what has been typed is a whole statement: code where it is, None where lines are missing, else an error."""

import __future__
import warnings

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

# What compile() is told: that the end of the text ends no block, and that an unfinished text is to be called that.
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000

_FEATURES = [getattr(__future__, name) for name in __future__.all_feature_names]


def _maybe_compile(compiler, source, filename, symbol):
    for line in source.split('\n'):
        line = line.strip()
        if line and line[0] != '#':
            break
    else:
        # Nothing at all is a statement that does nothing, and no expression.
        if symbol != 'eval':
            source = 'pass'
    # What is tried is not what runs: warnings come with that.
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError:
            # Where a further line end helps, or is not all that is missing, more lines are to come.
            try:
                compiler(source + '\n', filename, symbol)
                return None
            except SyntaxError as error:
                if 'incomplete input' in str(error):
                    return None
    return compiler(source, filename, symbol, incomplete_input=False)


def _compile(source, filename, symbol, incomplete_input=True):
    flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT if incomplete_input else 0
    return compile(source, filename, symbol, flags)


def compile_command(source, filename='<input>', symbol='single'):
    """Compile a command and determine whether it is incomplete.

    The result is a code object, or None if the command is the beginning of one. SyntaxError, ValueError or
    OverflowError tells what is wrong with it. The symbol is 'single', 'exec' or 'eval'.
    """
    return _maybe_compile(_compile, source, filename, symbol)


class Compile:
    """Instances behave like compile(), and remember the future statements of what they have compiled."""

    def __init__(self):
        self.flags = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT

    def __call__(self, source, filename, symbol, **kwargs):
        flags = self.flags
        if kwargs.get('incomplete_input', True) is False:
            flags &= ~(PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT)
        code = compile(source, filename, symbol, flags, True)
        for feature in _FEATURES:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """Instances behave like compile_command(), and remember the future statements of what they have compiled."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        """Compile a command and determine whether it is incomplete, as compile_command() does."""
        return _maybe_compile(self.compiler, source, filename, symbol)
