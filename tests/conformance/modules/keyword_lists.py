import keyword
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("for"), keyword.iskeyword("four"), keyword.issoftkeyword("match"))
