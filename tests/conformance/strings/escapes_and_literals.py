# String literal forms and escapes.
print('single', "double", '''triple ' " ''', """triple
over lines""")
print("tab\tnewline\\n backslash\\ quote\" apostrophe\' bell" + repr("\a\b\f\v\r\0"))
print("\x41\101\u00e9\U0001F600\N{BULLET}", len("\x00\0"), "line \
continued")
print(r"raw \n \t \\", r'\'', len(r"\""), R"C:\new")
print("a" 'b' """c""", u"unicode", "\
start")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\r\\"), repr("\x1b\x7f\x80\xa0\xad"), repr(""))
print("""quote at end\"""", '''a'b''c''', """a"b""c""")
