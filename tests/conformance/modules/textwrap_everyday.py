import textwrap
t = "The quick brown fox jumps over the lazy dog. A well-known state-of-the-art sentence -- with dashes, and supercalifragilisticexpialidocious words."
for w in (10, 20, 40): print(textwrap.fill(t, w), end="\n\n")
print(textwrap.wrap(t, 25, initial_indent="* ", subsequent_indent="  "), textwrap.shorten(t, 40), textwrap.shorten(t, 30, placeholder="..."), textwrap.wrap(t, 20, max_lines=2), textwrap.wrap(""), textwrap.wrap(t, 12, break_long_words=False))
print(repr(textwrap.dedent("\n    a\n      b\n\n    c\n")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda l: True)))
try: textwrap.wrap("a", 0)
except ValueError as e: print(e)
