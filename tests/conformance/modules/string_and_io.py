# string constants, Template; io.StringIO; textwrap.
import string, io, textwrap
print(string.ascii_lowercase, string.digits, string.punctuation[:5], string.Template("$a and ${b}").substitute(a=1, b=2), string.capwords("hello big world"))
s = io.StringIO()
print("to a string", file=s)
s.write("more\nlines")
print(repr(s.getvalue()), io.StringIO("a\nb").read().splitlines(), list(io.StringIO("x\ny\n")))
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 16), textwrap.dedent("""
    indented
      more
""").strip(), textwrap.shorten("too long a text", 10), sep="\n")
