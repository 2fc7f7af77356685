print("CRLF is accepted")
if True:
    text = """two
lines"""
    print(repr(text))
