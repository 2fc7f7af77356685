# Format specs for floats.
for spec in ("", "f", ".2f", ".0f", "10.2f", "<10.2f", "^10.2f", "010.2f", "+.1f", " .1f", ",.2f", "_.2f", "e", ".3e", "E", "g",
             ".3g", "G", "%", ".1%", "#.0f", ".10", ".3", "n", "*>12.3f", "=+10.1f"):
    print(repr(spec), "|".join(format(x, spec) for x in (0.0, 3.14159, -2.5, 1234567.891, 1e-7, 1e20)))
print(f"{float('inf'):f} {float('-inf'):.2f} {float('nan'):8.2f}| {float('inf'):08.1f} {float('nan'):F}")
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {0.125:.2f} {2.675:.2f} {-0.0:.1f} {-0.0:+}")
print(f"{1e16:.0f} {1e22:f} {123456789.123456789:.15g} {100000.0:g} {1000000.0:g} {0.0001:g} {0.00001:g}")
try:
    format(1.5, "d")
except ValueError as e:
    print(type(e).__name__, e)
