# Regular expressions see surrogates as the characters that they are, in sets and their ranges too.
import re

print(ascii(re.findall('[\ud800-\udfff]', 'a\ud800b\udc80\ue000')), ascii(re.findall(r'[\ud800-\udbff]', '\ud800\udc80')))
print(ascii(re.sub('[^\x00-\uffff]', '?', 'a\ud800\U0001f600')), ascii(re.findall('[\ud000-\ue100]', '\ud800\ue050\uf000')))
print(ascii(re.findall('[\U00010000-\U0010ffff]', '\ud800\U0001f600\U0010fff0')), ascii(re.findall('.', '\ud800a')))
print(re.findall(r'\w|\s|\d', '\ud800'), re.match('\ud800+$', '\ud800\ud800').span(), ascii(re.split('\ud800', 'a\ud800b')))
print(re.compile('(?i)\ud800').match('\ud800').span(), ascii(re.escape('\ud800')), ascii(re.sub('x', '\udfff', 'axb')))
for pattern in '[\ue000-\ud800]', '(\ud800', '(?P<\ud800>x)':
    try:
        re.compile(pattern)
    except re.error as error:
        print(ascii(str(error)))
