"""The prompt of the debugger: what is typed, aliases, statements, the files .pdbrc, and the commands of breakpoints."""

import cmd
import os
import sys
import traceback

import bdb


class Prompt:
    """The part of Pdb that takes lines and finds out what they mean."""

    # The commands that end the list of a breakpoint's commands, since the program goes on behind them.
    commands_resuming = ['do_continue', 'do_step', 'do_next', 'do_return', 'do_quit', 'do_jump']

    def start_prompt(self, readrc):
        """Set what the prompt remembers, and read the .pdbrc files."""
        self.aliases = {}
        self.allow_kbdint = False
        # The commands of breakpoints by their number, and whether the prompt, and where the program stands, is shown
        # behind them.
        self.commands = {}
        self.commands_doprompt = {}
        self.commands_silent = {}
        self.commands_defining = False
        self.commands_bnum = None
        self.rcLines = []
        if readrc:
            for path in (os.path.expanduser('~/.pdbrc'), '.pdbrc'):
                try:
                    with open(path, encoding='utf-8') as file:
                        self.rcLines.extend(file)
                except OSError:
                    pass

    def execRcLines(self):
        """Run the lines of the .pdbrc files, once; true where one lets the program go on, the rest then waits."""
        lines, self.rcLines = self.rcLines, []
        for place, line in enumerate(lines):
            line = line.strip()
            if line and line[0] != '#' and self.onecmd(line):
                self.rcLines += lines[place + 1:]
                return True
        return None

    def _cmdloop(self):
        """Take commands until one lets the program go on; Ctrl-C takes back the line."""
        while True:
            try:
                self.allow_kbdint = True
                self.cmdloop()
                self.allow_kbdint = False
                break
            except KeyboardInterrupt:
                self.message('--KeyboardInterrupt--')

    def bp_commands(self, frame):
        """Run the commands of the breakpoint where the program stands; true where the prompt is to be shown."""
        number = getattr(self, 'currentbp', False)
        if not number or number not in self.commands:
            return 1
        self.currentbp = 0
        last = self.lastcmd
        self.setup(frame, None)
        for line in self.commands[number]:
            self.onecmd(line)
        self.lastcmd = last
        if not self.commands_silent[number]:
            self.print_stack_entry(self.stack[self.curindex])
        if self.commands_doprompt[number]:
            self._cmdloop()
        self.forget()
        return None

    # Lines.

    def precmd(self, line):
        """Put in what aliases stand for, and keep what is behind the first ;; for later."""
        if not line.strip():
            return line
        words = line.split()
        while words[0] in self.aliases:
            line = self.aliases[words[0]]
            for place, word in enumerate(words[1:], 1):
                line = line.replace(f'%{place}', word)
            line = line.replace('%*', ' '.join(words[1:]))
            words = line.split()
        # What an alias stands for may have its own ;; in it.
        if words[0] != 'alias' and ';;' in line:
            line, behind = line.split(';;', 1)
            self.cmdqueue.append(behind.lstrip())
            line = line.rstrip()
        return line

    def onecmd(self, line):
        """Run a command, or take it for the breakpoint whose commands are being typed; true lets the program go on."""
        if self.commands_defining:
            return self.handle_command_def(line)
        return cmd.Cmd.onecmd(self, line)

    def handle_command_def(self, line):
        """Take a line of a breakpoint's commands; true where it was the last one."""
        name, argument, line = self.parseline(line)
        if not name:
            return None
        if name == 'silent':
            self.commands_silent[self.commands_bnum] = True
            return None
        if name == 'end':
            self.cmdqueue = []
            return 1
        self.commands[self.commands_bnum].append(f'{name} {argument}' if argument else name)
        function = getattr(self, 'do_' + name, self.default)
        if function.__name__ in self.commands_resuming:
            self.commands_doprompt[self.commands_bnum] = False
            self.cmdqueue = []
            return 1
        return None

    def default(self, line):
        """Run a statement in the current frame."""
        if line[:1] == '!':
            line = line[1:]
        locals, globals = self.curframe_locals, self.curframe.f_globals
        try:
            code = compile(line + '\n', '<stdin>', 'single')
            streams = sys.stdout, sys.stdin, sys.displayhook
            try:
                sys.stdin, sys.stdout, sys.displayhook = self.stdin, self.stdout, self.displayhook
                exec(code, globals, locals)
            finally:
                sys.stdout, sys.stdin, sys.displayhook = streams
        except:
            self._error_exc()

    def displayhook(self, obj):
        """Show the value of an expression, and leave `_` alone."""
        if obj is not None:
            self.message(repr(obj))

    def message(self, msg):
        """Print what a command has to say."""
        print(msg, file=self.stdout)

    def error(self, msg):
        """Print what is wrong with a command."""
        print('***', msg, file=self.stdout)

    def _format_exc(self, exc):
        return traceback.format_exception_only(exc)[-1].strip()

    def _error_exc(self):
        self.error(self._format_exc(sys.exception()))

    # Commands of breakpoints.

    def do_commands(self, arg):
        """commands [bpnumber]
        (com) ...
        (com) end
        (Pdb)

        Take commands that run whenever breakpoint bpnumber, or the
        last one that was set, is hit. They are typed a line each;
        end alone on a line ends them, and so does a command that
        lets the program go on: continue, step, next, return, jump
        or quit. No commands at all take back those of before.

        With silent among them, the place of the breakpoint is not
        shown when it is hit.
        """
        if arg:
            try:
                number = int(arg)
            except ValueError:
                self.error('Usage: commands [bnum]\n        ...\n        end')
                return
        else:
            number = len(bdb.Breakpoint.bpbynumber) - 1
        try:
            self.get_bpbynumber(number)
        except ValueError as error:
            self.error(f'cannot set commands: {error}')
            return
        self.commands_bnum = number
        tables = self.commands, self.commands_doprompt, self.commands_silent
        old = [table[number] for table in tables] if number in self.commands else None
        for table, start in zip(tables, ([], True, False)):
            table[number] = start
        prompt, self.prompt = self.prompt, '(com) '
        self.commands_defining = True
        try:
            self.cmdloop()
        except KeyboardInterrupt:
            for table, value in zip(tables, old or ()):
                table[number] = value
            if not old:
                for table in tables:
                    del table[number]
            self.error('command definition aborted, old commands restored')
        finally:
            self.commands_defining = False
            self.prompt = prompt

    # Aliases.

    def do_alias(self, arg):
        """alias [name [command]]

        Let name stand for a command, in which %1, %2 and so on stand
        for the arguments behind the name, and %* for all of them.
        Without a command, show what name stands for; without a
        name, show all aliases. An alias may hide a command of the
        debugger, and stand for other aliases.
        """
        words = arg.split()
        if not words:
            for name in sorted(self.aliases):
                self.message(f'{name} = {self.aliases[name]}')
        elif len(words) == 1:
            if words[0] in self.aliases:
                self.message(f'{words[0]} = {self.aliases[words[0]]}')
            else:
                self.error(f'Unknown alias {words[0]!r}')
        else:
            self.aliases[words[0]] = ' '.join(words[1:])

    def do_unalias(self, arg):
        """unalias name

        Delete the alias.
        """
        words = arg.split()
        if words:
            self.aliases.pop(words[0], None)

    # Help.

    def do_help(self, arg):
        """h(elp)

        List the commands; h(elp) command says what one does, help
        pdb shows the whole manual, and help exec tells of the
        command !.
        """
        if not arg:
            return cmd.Cmd.do_help(self, arg)
        topic = getattr(self, 'help_' + arg, None)
        if topic is not None:
            return topic()
        command = getattr(self, 'do_' + arg, None)
        if command is None:
            self.error(f'No help for {arg!r}')
        elif command.__doc__ is None:
            self.error(f'No help for {arg!r}; __doc__ string missing')
        else:
            self.message(command.__doc__.rstrip())
        return None

    do_h = do_help

    def help_exec(self):
        """(!) statement

        Run a statement of one line in the current frame. The
        exclamation mark may be left out unless the first word is a
        command of the debugger. To assign to a global variable of
        a function, say so in the same line:
        (Pdb) global list_options; list_options = ['-l']
        """
        self.message((self.help_exec.__doc__ or '').strip())

    def help_pdb(self):
        """Show the manual."""
        import pdb
        pdb.help()
