"""Compares the analysis with CPython's code objects, over all Python files below a directory.

    cargo test --lib --no-run
    python3.11 compare.py DIRECTORY target/debug/deps/wattle-...

Every code object must have its scope: the same parameters, variables, cells, free variables and flavour, and each name
that its instructions look up in the namespace or among the globals must live there.
"""
import collections
import dis
import os
import pathlib
import subprocess
import sys
import tempfile
import types
import warnings

# A class body's own bookkeeping, which no name of the source stands for.
IMPLICIT = {"n" + name for name in ("__name__", "__qualname__", "__module__", "__doc__", "__annotations__", "__classcell__")}
LETTERS = {"NAME": "n", "GLOBAL": "g", "CLASSDEREF": "m"}

Scope = collections.namedtuple("Scope", "parameters variables cells free flavour places")


def code_objects(code):
    count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
    generator, coroutine = bool(code.co_flags & 0x220), bool(code.co_flags & 0x280)
    places = set()
    for instruction in dis.get_instructions(code):
        action, _, kind = instruction.opname.partition("_")
        letter = LETTERS.get(kind)
        if letter and action != "IMPORT":
            places.add(letter + instruction.argval)
    variables = set(code.co_varnames) | set(code.co_cellvars)
    yield code.co_qualname, Scope(
        list(code.co_varnames[:count]),
        variables,
        set(code.co_cellvars),
        set(code.co_freevars),
        generator + 2 * coroutine,
        places - IMPLICIT if code.co_qualname != "<module>" else set(),
    )
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from code_objects(constant)


def described(line):
    qualname, *lists, flavour, places = line.split("\t")
    slots, cells, free = (names.split(",") if names else [] for names in lists)
    return qualname, Scope(slots, set(slots), set(cells), set(free), int(flavour), set(places.split(",")))


def fits(expected, got):
    return (
        got.parameters[: len(expected.parameters)] == expected.parameters
        and expected.variables <= got.variables
        and (expected.cells, expected.free, expected.flavour) == (got.cells, got.free, got.flavour)
        and expected.places <= got.places
    )


def describe(files, executable):
    with tempfile.TemporaryDirectory() as folder:
        names, output = os.path.join(folder, "files"), os.path.join(folder, "scopes")
        pathlib.Path(names).write_text("\n".join(files))
        environment = dict(os.environ, SCOPE_FILES=names, SCOPE_OUTPUT=output)
        subprocess.run([executable, "--ignored", "describe_files"], env=environment, check=True, stdout=subprocess.DEVNULL)
        result = {}
        for line in pathlib.Path(output).read_text().split("\n"):
            kind, _, rest = line.partition(" ")
            if kind == "file":
                lines = result[rest] = []
            elif line:
                lines.append((kind, rest))
        return result


def main(directory, executable):
    warnings.simplefilter("ignore")
    compiled = {}
    for path in sorted(pathlib.Path(directory).rglob("*.py")):
        try:
            compiled[str(path)] = compile(path.read_text("utf-8"), str(path), "exec", dont_inherit=True)
        except SyntaxError as error:
            compiled[str(path)] = error
        except (UnicodeError, ValueError, RecursionError):
            pass
    count = 0
    for path, lines in describe(list(compiled), executable).items():
        code = compiled[path]
        refused = [rest for kind, rest in lines if kind == "error"]
        if isinstance(code, SyntaxError) or refused:
            if not (isinstance(code, SyntaxError) and refused and code.msg in refused[0]):
                print(path, "expected", code, "got", refused)
            continue
        scopes = collections.defaultdict(list)
        for kind, rest in lines:
            qualname, scope = described(rest)
            scopes[qualname].append(scope)
        for qualname, expected in code_objects(code):
            count += 1
            match = next((scope for scope in scopes[qualname] if fits(expected, scope)), None)
            if match:
                scopes[qualname].remove(match)
            else:
                print(path, qualname, "expected", expected, "got", scopes[qualname])
    print(count, "scopes in", len(compiled), "files")


main(*sys.argv[1:])
