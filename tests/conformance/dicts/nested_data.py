# Nested dicts and lists as records.
people = {
    "ada": {"age": 36, "langs": ["en", "fr"], "address": {"city": "London"}},
    "bob": {"age": 25, "langs": [], "address": None},
}
people["ada"]["address"]["city"] = "Paris"
people["bob"]["langs"].append("de")
people["cy"] = {"age": 41, "langs": ["it"], "address": {"city": "Rome"}}
print(people)
print({name: p["age"] for name, p in people.items() if p["age"] > 30})
print([p["address"]["city"] if p["address"] else "-" for p in people.values()])
by_letter = {}
for name, p in people.items():
    for lang in p["langs"]:
        by_letter.setdefault(lang[0], []).append((name, lang))
print(by_letter)
del people["ada"]["langs"][0], people["bob"]["address"]
print(people["ada"], people["bob"])
try:
    people["bob"]["address"]["city"]
except KeyError as e:
    print(type(e).__name__, e)
print(sorted(people, key=lambda n: people[n]["age"]), max(people.items(), key=lambda kv: kv[1]["age"])[0])
