"""Whole programs under the debugger: -m pdb, its options, what happens at their ends."""
import subprocess
import sys

from mod_session import clean


def run(arguments, commands=''):
    done = subprocess.run([sys.executable, '-m', 'pdb', *arguments], input=commands, capture_output=True, text=True)
    print('$', *arguments)
    print(clean(done.stdout).strip())
    print('errors:', clean(done.stderr).strip().split('\n')[-1])
    print('code:', done.returncode)
    print()


run([])
run(['nosuch.py'])
run(['.'])
run(['-m', 'nosuch'])
run(['-m', 'nosuch.inner'])
run(['mod_program.py', '1'], 'n\nb fail\nc\na\nc\nq\n')
run(['mod_program.py', '1'], 'c\nn\nrun 2 "3 4"\np sys.argv\nn\np sys.argv\nq\n')
run(['mod_program.py', 'x'], 'c\nw\nu\np word\nl\nq\nq\n')
run(['mod_program.py', 'x'], 'c\ns\nn\nq\n')
run(['mod_program.py'], 'c\nq\n')
run(['mod_wrong.py'], 'c\n')
run(['-c', 'n', '--command=n', '-c', 'l', 'mod_program.py', '5'], 'n\nq\n')
run(['-c', 'until 11', 'mod_program.py', '5'], 'q\n')
run(['-m', 'mod_program', '7'], 'n\nw\np __name__, __package__\nq\n')
run(['mod_program.py', '1'], 'n\n')
