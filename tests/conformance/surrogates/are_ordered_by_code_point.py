# Surrogates stand before U+E000 and all that follows, in every way of comparing.
import bisect
import heapq

letters = ['\U0001f600', '\ue000', '\ud800', 'a', '', '\udfff', '\uffff', '\ud7ff', '\U0010ffff', 'é\ud800', 'é\ue000']
print(ascii(sorted(letters)))
print(ascii(sorted(letters, reverse=True)))
print(ascii(sorted(letters, key=lambda letter: (letter, 1))))
print(ascii(max(letters)), ascii(min('\uffff\ud800\U0001f600')))
print(''.join('<' if a < b else '=' if a == b else '>' for a in letters for b in letters))
print(['\ue000'] < ['\ud800'], ('\ud800', 1) < ('\ue000', 0), [['\udfff']] > [['\ue000']])
print('\ud800'.__lt__('\ue000'), '\ud800'.__ge__('\ue000'), '\ud800'.__gt__('\ud7ff'))
print(bisect.bisect(['\ud7ff', '\ud800', '\ue000'], '\ud900'), ascii(heapq.nsmallest(2, letters[:3])))


class Text(str):
    pass


print(Text('\ud800') < '\ue000', ascii(sorted([Text('\ue000'), '\ud800'])))
