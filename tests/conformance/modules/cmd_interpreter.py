# A loop of commands: help, the last command again, unknown ones, and lists in columns.
import cmd
import io


class Shell(cmd.Cmd):
    use_rawinput = 0

    def do_hi(self, argument):
        """Say hi."""
        print('hi', argument, file=self.stdout)

    def do_quit(self, argument):
        return True

    def do_x(self, argument):
        pass

    def help_topic(self):
        self.stdout.write('about topic\n')


lines = 'hi there\n\nhelp\nhelp hi\n?topic\nhelp zz\nbad cmd\n!ls\nquit\n'
out = io.StringIO()
Shell(stdin=io.StringIO(lines), stdout=out).cmdloop('intro')
print(out.getvalue())
shell = Shell(stdout=(out := io.StringIO()))
shell.columnize(['a%d' % number * (number % 5 + 1) for number in range(30)], 40)
print(out.getvalue())
