# Methods that change or ask about letter case.
s = "hello World, it's 3rd"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase())
print("ABC".isupper(), "AbC".isupper(), "abc1".islower(), "123".islower(), "Ab Cd".istitle(), "".isupper())
print("Ärger".lower(), "ÉCOLE".capitalize(), "x".upper().lower())
print("HeLLo".casefold() == "hEllO".casefold())
print("they're bill's".title(), "a1b2".title(), "".upper())
