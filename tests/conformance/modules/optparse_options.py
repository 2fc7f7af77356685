# Options are read, and their help and errors are worded, as optparse does.
import optparse
import sys

sys.stderr = sys.stdout


def told(option, opt, value, parser, *args, **keywords):
    print('told', opt, value, args, keywords, parser.rargs)


def make(**keywords):
    parser = optparse.OptionParser(usage='usage: %prog [options] FILE', version='%prog 1.0', prog='tool', epilog='The end.',
                                   description='%prog does a lot of things whose description takes more than a line of '
                                               'the width that is usual.', **keywords)
    parser.add_option('-f', '--file', dest='filename', help='write to FILE', metavar='FILE')
    parser.add_option('-q', '--quiet', action='store_false', dest='verbose', default=True, help='say nothing')
    parser.add_option('-n', type='int', default=5, help='a number [default: %default] and a help that is long enough for two lines')
    parser.add_option('--ratio', type=float)
    parser.add_option('-m', '--mode', choices=['a', 'b'], default='a')
    parser.add_option('-v', action='count')
    parser.add_option('-I', action='append', dest='folders', default=[])
    parser.add_option('--point', nargs=2, type='int')
    parser.add_option('--a-name-that-is-rather-long', dest='long', metavar='SOMETHING', help='below')
    parser.add_option('--hidden', help=optparse.SUPPRESS_HELP)
    parser.add_option('--told', action='callback', callback=told, type='string', callback_args=(1,), callback_kwargs={'key': 2})
    group = optparse.OptionGroup(parser, 'Dangerous', 'At your own risk.')
    group.add_option('-g', action='store_true', help='in the group')
    parser.add_option_group(group)
    return parser


make().print_help()
make(formatter=optparse.TitledHelpFormatter()).print_help()
for given in (['-f', 'x', 'a', 'b'], ['-fx', '--ratio=0.5', '-vvv', '-n', '0x10', '-q'], ['-n', 'q'], ['-m', 'z'], ['--point', '1', '2', 'y'],
              ['--point', '1'], ['--mo', 'b'], ['--bogus'], ['-z'], ['-vq', '-I', '1', '-I2'], ['--', '-f'], ['--quiet=1'], ['-f'],
              ['--told', 'value', 'rest'], ['-g', '-', 'x'], ['--version'], ['-n010'], ['--file='], ['--t'], ['--h']):
    try:
        print(*make().parse_args(given))
    except SystemExit as error:
        print('exit', error.code)
for call in (lambda: optparse.Option(), lambda: optparse.Option('f'), lambda: optparse.Option('-ab'), lambda: optparse.Option('-a', action='z'),
             lambda: optparse.Option('-a', type='z'), lambda: optparse.Option('-a', action='store_true', type='int'),
             lambda: optparse.Option('-a', type='choice'), lambda: optparse.Option('-a', const=1), lambda: optparse.Option('-a', bogus=1),
             lambda: optparse.Option('-a', action='callback'), lambda: make().add_option('-f'), lambda: make().remove_option('-Z'),
             lambda: str(make(conflict_handler='resolve').add_option('-f', '--other')), lambda: make().get_option_group('-g').title):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
parser = optparse.OptionParser(usage=optparse.SUPPRESS_USAGE, add_help_option=False)
parser.disable_interspersed_args()
parser.add_option('-a', type=int, default='7')
parser.set_defaults(b='x')
print(parser.parse_args(['-a', '1', 'x', '-a'])[1], parser.parse_args([])[0] == {'a': 7, 'b': 'x'}, repr(parser.format_help()))
