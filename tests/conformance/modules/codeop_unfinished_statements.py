"""codeop: code of what is whole, None for what is not, SyntaxError for what is wrong."""
import codeop
import warnings

WHOLE = ['', '# comment', 'x', 'x = 1', 'if x: y\n', 'def f(): pass\n', 'for x in y:\n  z\n', "'abc\\\ndef'", 'a=1;', 'x\n\n']
UNFINISHED = ['x = (1,', 'def f():', 'def f():\n  x', 'if 1:\n  x\nelse:', 'class A:', '@decorator', 'try:\n  x\n', '"""abc',
              'x = \\', '1 + \\', 'f(', '{1:', 'if 1: x', 'while 1: pass\nelse: pass', 'match x:', 'from x import (', 'if x:\n#c']
WRONG = ['x y', '1 +', 'class A', '  x', '"abc', 'else:', '[)', 'def f(a)', 'if 1:\nx', 'return', 'x:=1', 'x = 1 2', '0777']

for source in WHOLE + UNFINISHED + WRONG:
    found = []
    for symbol in ('single', 'exec', 'eval'):
        with warnings.catch_warnings():
            warnings.simplefilter('error')
            try:
                code = codeop.compile_command(source, '<typed>', symbol)
                found.append('unfinished' if code is None else 'code')
            except SyntaxError as error:
                found.append(error.msg)
    print(repr(source), *found, sep=' | ')

compiler = codeop.CommandCompiler()
print(compiler('x = (') is None, compiler('x = 5') is not None)
exec(compiler('print("run")', symbol='exec'))
for arguments in (('x', 'file', 'wrong'), (3,)):
    try:
        codeop.compile_command(*arguments)
    except (ValueError, AttributeError) as error:
        print(error)
