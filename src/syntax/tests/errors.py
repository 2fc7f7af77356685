"""Writes what CPython 3.11 says of the bad sources in errors.sources, one a line, for errors.rs.

Run it with the oracle:
    cd src/syntax/tests && oracle/bin/python errors.py > errors.tsv

In the sources above the line "--- in strings" the two characters backslash and n are a line end. Those below it are
taken as they are, and only the line of the error is kept: wattle points into an f-string and at a bad string where
CPython points at the token behind it.
"""

import ast
import warnings

warnings.simplefilter("ignore")


def entry(source, in_string):
    text = source if in_string else source.replace("\\n", "\n").replace("\\t", "\t")
    try:
        compile(text, "x", "exec", ast.PyCF_ONLY_AST)
    except SyntaxError as error:
        place = f"{error.lineno}:{'*' if in_string else error.offset}"
        shown = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
        print(shown, type(error).__name__, place, error.msg, sep="\t")


with open("errors.sources", encoding="utf-8") as file:
    plain, in_strings = file.read().split("--- in strings\n")
for source in plain.strip("\n").split("\n"):
    entry(source, False)
for source in in_strings.strip("\n").split("\n"):
    entry(source, True)
