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

# What stands beside the surrogates belongs to the sets that end and begin there.
BESIDE = '\ud7fe\ud7ff\ud800\udfff\ue000\ue001\U0001f600'
for members in '1-\U0001f600', ' -\ud7ff\ue000-\uffff', '\ue000-\uffff\t -\ud7ff\U00010000-\U0010ffff', ' -\ud900', '\ud900-\uffff', \
        '\ud7ff-\ue000', '\ue000\ud7ff', ' -\ud7fe\ue000-\ue001', '\ud7ff\ud800-\udfff\ue000':
    found = [re.findall(start + members + end, BESIDE) for start, end in (('[', ']'), ('[^', ']'), ('(?i)[^', ']+'))]
    print(ascii(members), ascii(found))
