# +, * and += on strings, adjacent literals, comparison.
print("ab" + "cd", "ab" * 3, 2 * "xy", "ab" * 0, "ab" * -1, "a" "b" 'c')
s = "x"
for i in range(5):
    s += str(i)
print(s)
t = s
t *= 2
print(s, t)
print("abc" < "abd", "abc" < "ab", "" < "a", "a" == "a", "a" != "b", "Zebra" < "apple")
long = ("first "
        "second "
        f"{1 + 1} "
        "third")
print(long)
print(min("hello"), max("hello"), sorted("hello"), list("hé"), tuple("ab"), "".join(reversed("abc")))
