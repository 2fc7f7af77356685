"""Statements at the prompt run in the current frame."""
from mod_session import session

GLOBAL = 1


def function(number):
    local = number + 1
    text = 'a'
    return local, GLOBAL, text


def call(debugger):
    return debugger.runcall(function, 1)


session('number = 5\n!number\nn\np local\nlocal = 50\n!local += 1\nn\nn\nc', call)
session('n\nGLOBAL = 2\np GLOBAL\nglobal GLOBAL; GLOBAL = 3\nn\nn\nc', call)
session('x y\n1/0\nraise SystemExit(3)\nraise KeyError("k")\nfor i in range(2): print(i)\nif 1:\n(\ndef f(): return 7\nf()\n'
        'None\n"text"\nprint("printed")\n!\n!!\n_\nlambda: 0\nimport math; math.pi\nreturn 5\nq', call)
session('n\nn = 3\n!n = 3\n!n\np n\nc = 1\nlist(range(3))\n[local for i in range(2)]\nq', call)
session('n\nlocal = 7\nu\nd\np local\nn\nn\nn', call)
session('help nosuch\nh\n?\n? nosuch\nQUIT\nexit', call)
