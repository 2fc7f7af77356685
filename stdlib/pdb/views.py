"""The debugger's commands that show something: frames, source lines, values."""

import code
import inspect
import linecache
import pprint
import types


class rstr(str):
    """A text whose repr is the text: what stands for the value of an expression that has none."""

    def __repr__(self):
        return self


class ViewCommands:
    """The part of Pdb that shows."""

    # Frames.

    def do_where(self, arg):
        """w(here)

        Print the frames of the stack, the newest one last. An arrow
        marks the current frame, which is the one that most commands
        look at. bt is another name for it.
        """
        self.print_stack_trace()

    do_w = do_bt = do_where

    def do_up(self, arg):
        """u(p) [count]

        Make the frame count (one) levels up, an older one, the
        current frame.
        """
        if self.curindex == 0:
            self.error('Oldest frame')
            return
        count = self._count(arg)
        if count is not None:
            self._select_frame(0 if count < 0 else max(0, self.curindex - count))

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]

        Make the frame count (one) levels down, a newer one, the
        current frame.
        """
        newest = len(self.stack) - 1
        if self.curindex == newest:
            self.error('Newest frame')
            return
        count = self._count(arg)
        if count is not None:
            self._select_frame(newest if count < 0 else min(newest, self.curindex + count))

    do_d = do_down

    def _count(self, arg):
        try:
            return int(arg or 1)
        except ValueError:
            self.error(f'Invalid frame count ({arg})')
            return None

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.curframe_locals = self.curframe.f_locals
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    # Source lines.

    def do_list(self, arg):
        """l(ist) [first [,last] | .]

        Show source lines of the current file: eleven around the
        current one at first, or around line first, and those that
        follow when asked again; those around the current line again
        behind a dot; or lines first to last. A last that is less
        than first is a count. -> marks the current line, and >> the
        line where an exception was raised, if it is another one.
        """
        self.lastcmd = 'list'
        last = None
        if arg and arg != '.':
            try:
                if ',' in arg:
                    first, last = arg.split(',')
                    first, last = int(first.strip()), int(last.strip())
                    if last < first:
                        last += first
                else:
                    first = max(1, int(arg.strip()) - 5)
            except ValueError:
                self.error(f'Error in argument: {arg!r}')
                return
        elif self.lineno is None or arg == '.':
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        try:
            lines = linecache.getlines(filename, self.curframe.f_globals)
            self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
            self.lineno = min(last, len(lines))
            if len(lines) < last:
                self.message('[EOF]')
        except KeyboardInterrupt:
            pass

    do_l = do_list

    def do_longlist(self, arg):
        """longlist | ll

        Show all source lines of the current function or module.
        """
        breaks = self.get_file_breaks(self.curframe.f_code.co_filename)
        try:
            lines, first = self._getsourcelines(self.curframe)
        except OSError as error:
            self.error(error)
            return
        self._print_lines(lines, first, breaks, self.curframe)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression

        Show the source lines of a function, class or module.
        """
        try:
            value = self._getval(arg)
        except:
            return
        try:
            lines, first = self._getsourcelines(value)
        except (OSError, TypeError) as error:
            self.error(error)
            return
        self._print_lines(lines, first)

    def _getsourcelines(self, obj):
        lines, first = inspect.getsourcelines(obj)
        return lines, max(1, first)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        current, raised = (frame.f_lineno, self.tb_lineno.get(frame, -1)) if frame else (-1, -1)
        for number, line in enumerate(lines, start):
            text = f'{number:3}'.ljust(4) + ('B' if number in breaks else ' ')
            if number == current:
                text += '->'
            elif number == raised:
                text += '>>'
            self.message(f'{text}\t{line.rstrip()}')

    # Values.

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        """The value of an expression, or a text that tells what it raised."""
        try:
            if frame is None:
                return eval(arg, self.curframe.f_globals, self.curframe_locals)
            return eval(arg, frame.f_globals, frame.f_locals)
        except BaseException as error:
            return rstr(f'** raised {self._format_exc(error)} **')

    def _safe_repr(self, obj, expr):
        try:
            return repr(obj)
        except Exception as error:
            return rstr(f'*** repr({expr}) failed: {self._format_exc(error)} ***')

    def _msg_val_func(self, arg, func):
        try:
            value = self._getval(arg)
        except:
            return
        try:
            self.message(func(value))
        except:
            self._error_exc()

    def do_args(self, arg):
        """a(rgs)

        Print the arguments of the current function.
        """
        made = self.curframe.f_code
        count = made.co_argcount + made.co_kwonlyargcount
        count += bool(made.co_flags & inspect.CO_VARARGS) + bool(made.co_flags & inspect.CO_VARKEYWORDS)
        for name in made.co_varnames[:count]:
            if name in self.curframe_locals:
                self.message(f'{name} = {self._safe_repr(self.curframe_locals[name], name)}')
            else:
                self.message(f'{name} = *** undefined ***')

    do_a = do_args

    def do_retval(self, arg):
        """retval

        Print what the current function has returned.
        """
        if '__return__' in self.curframe_locals:
            self.message(self._safe_repr(self.curframe_locals['__return__'], 'retval'))
        else:
            self.error('Not yet returned!')

    do_rv = do_retval

    def do_p(self, arg):
        """p expression

        Print the value of an expression.
        """
        self._msg_val_func(arg, repr)

    def do_pp(self, arg):
        """pp expression

        Print the value of an expression in lines of readable width.
        """
        self._msg_val_func(arg, pprint.pformat)

    def do_whatis(self, arg):
        """whatis expression

        Print the type of a value, or the name of a function, method
        or class.
        """
        try:
            value = self._getval(arg)
        except:
            return
        if isinstance(value, types.MethodType) and hasattr(value.__func__, '__code__'):
            self.message(f'Method {value.__func__.__code__.co_name}')
        elif hasattr(value, '__code__'):
            self.message(f'Function {value.__code__.co_name}')
        elif value.__class__ is type:
            self.message(f'Class {value.__module__}.{value.__qualname__}')
        else:
            self.message(type(value))

    # Values that are watched.

    def preloop(self):
        """Show the watched expressions whose values have changed."""
        watched = self.displaying.get(self.curframe, {})
        for expression, old in watched.items():
            new = self._getval_except(expression)
            # Two values that are one need not be equal to themselves.
            if new is not old and new != old:
                watched[expression] = new
                self.message(f'display {expression}: {self._safe_repr(new, expression)}'
                             f'  [old: {self._safe_repr(old, expression)}]')

    def do_display(self, arg):
        """display [expression]

        Print the value of an expression at each stop in the current
        frame at which it has changed. Without an expression, list
        those of the current frame.
        """
        if not arg:
            self.message('Currently displaying:')
            for expression, value in self.displaying.get(self.curframe, {}).items():
                self.message(f'{expression}: {self._safe_repr(value, expression)}')
            return
        value = self._getval_except(arg)
        self.displaying.setdefault(self.curframe, {})[arg] = value
        self.message(f'display {arg}: {self._safe_repr(value, arg)}')

    def do_undisplay(self, arg):
        """undisplay [expression]

        Do not display the expression any more; without one, none of
        the current frame.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
            return
        try:
            del self.displaying.get(self.curframe, {})[arg]
        except KeyError:
            self.error(f'not displaying {arg}')

    def do_interact(self, arg):
        """interact

        Start a prompt of the language with the names of the current
        frame. What it assigns stays its own.
        """
        names = {**self.curframe.f_globals, **self.curframe_locals}
        code.interact('*interactive*', local=names)
