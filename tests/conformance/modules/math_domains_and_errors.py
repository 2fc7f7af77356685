# Every function of math at the border of its domain, and with wrong arguments.
import math


def show(source):
    try:
        print(source, '=>', repr(eval(source)))
    except Exception as error:
        print(source, '=>', type(error).__name__ + ':', error)


for f in "sqrt log log10 log2 sin exp factorial floor ceil trunc isqrt gamma lgamma fabs degrees gcd fsum prod comb perm dist hypot frexp modf isnan ulp".split():
    for a in ("", "'a'", "1,2,3,4", "-1", "0","None","10**400"):
        show(f"math.{f}({a})")
for s in """math.log(0) math.log(-1.0) math.log(10**400) math.log(8,2) math.log(8,1) math.log(8,0) math.log(2,'a') math.pow(0,-1) math.pow(-8,1/3) math.pow(1e300,2) math.pow('a',1) math.exp(1000) math.cosh(1000) math.fmod(1,0) math.fmod(5,float('inf')) math.fmod(float('inf'),2) math.remainder(5,0) math.remainder(5,3) math.ldexp(1.5,3) math.ldexp(1,10000) math.ldexp(1,2.0) math.ldexp(1,-10**30) math.ldexp(1,10**30) math.isclose(1,1+1e-10) math.isclose(1,2,rel_tol=-1) math.isclose(1) math.dist([1],[1,2]) math.dist([1,2],[4,6]) math.dist(1,2) math.dist([1],['a']) math.hypot(3,4) math.hypot() math.hypot('a') math.comb(5,2) math.comb(-1,2) math.comb(5,-1) math.comb(5,2.0) math.comb(100,50) math.perm(5) math.perm(5,2) math.perm(-1) math.perm(5,-1) math.factorial(5.0) math.factorial(10**30) math.factorial(-1) math.gcd() math.gcd(12,18) math.gcd(12,-18,3) math.gcd(1.0) math.lcm() math.lcm(4,6) math.lcm(0,5) math.fsum([0.1]*10) math.fsum([1e308,1e308]) math.fsum([float('inf'),-float('inf')]) math.fsum(['a']) math.prod([1,2,3]) math.prod([1.5,2]) math.prod(['a',2]) math.prod([],start=5) math.prod([2],5) math.floor(1.5) math.floor(float('nan')) math.floor(float('inf')) math.ceil('a') math.trunc('a') math.trunc(2.7) math.floor(10**30) math.frexp(10.5) math.frexp(0.0) math.frexp(float('inf')) math.modf(-3.25) math.modf(float('inf')) math.nextafter(1,2) math.nextafter(0,1) math.ulp(1) math.ulp(float('inf')) math.copysign(1,-0.0) math.atan2(1,-1) math.atan2('a',1) math.gamma(0) math.gamma(-1) math.gamma(0.5) math.gamma(172) math.gamma(5) math.lgamma(0) math.lgamma(-3.5) math.lgamma(100) math.erf(0.5) math.erfc(3) math.exp2(10) math.exp2(2000) math.expm1(1e-10) math.log1p(-1) math.log1p(-2) math.acos(2) math.acosh(0.5) math.atanh(1) math.isqrt(-1) math.isqrt(10**40) math.isqrt(2.0) math.sqrt(2) math.sqrt(-1e-300) math.degrees(math.pi) math.radians(180) math.sin(float('inf')) math.tan(1e22) math.isfinite(10**400) math.isnan('a') math.tau math.e math.nan math.inf math.comb(10**30,2) math.comb(10**30,10**29) math.perm(10**30,2) math.log2(8) math.log2(10**400) math.log10(1000) math.log10(10**400) math.sqrt(x=1) math.pow(2) math.floor() math.hypot(1e200,1e200) math.hypot(float('inf'),float('nan')) math.hypot(1,2,3) math.dist((1,2,3),(4,5,6)) math.log(True) math.isclose('a',1) math.nextafter(1) math.comb(1) math.isqrt(True)""".split(' math.'):
    show(s if s.startswith('math.') else 'math.'+s)
