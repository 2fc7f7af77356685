# bin, oct, hex, chr, ord, ascii.
print(bin(10), bin(-10), bin(0), bin(2**70), bin(True), oct(8), oct(-64), oct(0), hex(255), hex(-255), hex(0), hex(2**70))
print(chr(97), chr(0x20AC), chr(0x1F600), repr(chr(0)), repr(chr(127)), ord("a"), ord("€"), ord("😀"), ord(b"a"), chr(ord("z") - 25))
print(ascii("é😀ab\n"), ascii(["ü"]), ascii(5))
for f in (lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: chr(1.0), lambda: ord(""), lambda: chr(-5), lambda: ord(5)):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
