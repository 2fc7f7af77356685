# Scanners go through a string match by match; re.Scanner cuts it by a lexicon.
import re
scanner = re.compile("a.").scanner("abac ad")
print(scanner.pattern, scanner.match(), scanner.match(), scanner.match(), scanner.search())
scanner = re.compile("a.").scanner(string="xabac ad", pos=1)
print(scanner.search(), scanner.match(), scanner.search(), scanner.search(), scanner.search())
scanner = re.compile("x*").scanner("axb")
print([scanner.search() for _ in range(5)])
lexicon = re.Scanner([(r"[a-z]+", lambda scanner, token: token), (r"\d+", lambda scanner, token: int(token)), (r"\s+", None)])
print(lexicon.scan("ab 12 c3 !x"))
