# unicodedata: categories, names, numbers and normal forms.
import unicodedata

print(unicodedata.unidata_version)
for letter in "aA1 \n_-+$^«»é\u0301λ٣²①½Ⅷ中가\u200b\ufffd\U0001F600\U0001F9D1\u0378\ue000":
    print(ascii(letter), unicodedata.category(letter), unicodedata.name(letter, None), unicodedata.combining(letter),
          unicodedata.decimal(letter, None), unicodedata.digit(letter, None))
text = "e\u0301 ﬁ Å ² 가 \u0378"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text), unicodedata.is_normalized(form, "abc"))
print(ascii(unicodedata.lookup("GREEK SMALL LETTER ALPHA")), ascii(unicodedata.lookup("left curly bracket")))
for work in (
    lambda: unicodedata.category("ab"),
    lambda: unicodedata.category(3),
    lambda: unicodedata.name("\n"),
    lambda: unicodedata.name("ab"),
    lambda: unicodedata.lookup("no such character"),
    lambda: unicodedata.decimal("x"),
    lambda: unicodedata.digit("x"),
    lambda: unicodedata.normalize("NFX", "a"),
    lambda: unicodedata.combining(""),
):
    try:
        print(work())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
print("".join(letter for letter in unicodedata.normalize("NFD", "Crème Brûlée") if not unicodedata.combining(letter)))
