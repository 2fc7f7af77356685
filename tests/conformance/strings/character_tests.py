# The is... predicates.
samples = ["abc", "ABC", "abc1", "123", "12.3", "", " ", "\t\n", "a b", "é", "½", "²", "٣", "_x1", "1x", "Ab", "class"]
for s in samples:
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isdecimal(), s.isnumeric(),
          s.isidentifier(), s.isascii(), s.isprintable(), s.isupper(), s.islower())
