# Length, index and slice count code points, whatever their width.
s = "añ→😀z"
print(len(s), [c for c in s], s[3], s[-2], s[::-1], s[1:4])
print([ord(c) for c in s])
print(s.index("😀"), s.find("z"), s.count("→"), s.upper(), "ÄÖ".lower(), "ß".upper())
print("😀" * 3, "日本語"[1], "日本" in "日本語", "日本語".find("語"))
print("\u00e9" == "é", "e\u0301" == "é", len("e\u0301"))
print("\N{GREEK SMALL LETTER ALPHA}", "\x41\u0042\U00000043", "\101")
print(repr("é\n\t\\'\"\x00\x7f\u200b😀"), ascii("é😀\n"))
print("straße".casefold(), "İ".lower() == "i̇", "ǆ".title())
print(sorted("zäaÄ😀"), "Z" < "a" < "ä" < "😀", max("aé😀"))
