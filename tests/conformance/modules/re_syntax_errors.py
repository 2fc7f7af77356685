# re syntax errors.
import re
for bad in ("(", ")", "[", "[a", "*", "a**", "a{2,1}", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=q)", "\\1", "(a\\1)", "[z-a]", "\\q", "\\", "(?<=a*)", "(?", "(?P", "(?Px)", "(?<x)", "a(?i)b", "(?z)", "(?i-i:a)", "(?#x", "\\x1", "[\\d-z]", "(?P<n", "(?P<>x)", "(?(1)a|b|c)", "(?(2)a)", "a\n(", "(?:a", "+a", "^*", "(?-", "(?i"):
    try: print(repr(bad), re.compile(bad))
    except re.error as e: print(repr(bad), e, e.pos, e.lineno, e.colno, e.msg)
