"""Rewrites the expectations in errors.txt; run it with CPython 3.11: python3.11 record.py."""
import pathlib
import warnings


def outcome(source):
    try:
        compile(source, "<case>", "exec", dont_inherit=True)
    except SyntaxError as error:
        start = f"{error.lineno}:{error.offset}"
        has_end = error.end_offset not in (None, 0)
        end = f"{error.end_lineno}:{error.end_offset}" if has_end else f"{error.lineno}:{error.offset + 1}"
        return f"{start}-{end} {error.msg}"
    return "ok"


warnings.simplefilter("ignore")
path = pathlib.Path(__file__).with_name("errors.txt")
cases = []
for case in path.read_text().split("\n\n"):
    lines = [line for line in case.splitlines() if line.startswith("| ")]
    if lines:
        source = "".join(line[2:] + "\n" for line in lines)
        cases.append("\n".join(lines + [f"=> {outcome(source)}"]) + "\n")
path.write_text("\n".join(cases))
