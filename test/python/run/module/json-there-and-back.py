import json

text = json.dumps({'b': [1, 2.5, None, True, {}], 'a': 'é\n😀', 3: float('inf')}, sort_keys=False)
print(text)  # expect: {"b": [1, 2.5, null, true, {}], "a": "\u00e9\n\ud83d\ude00", "3": Infinity}
print(json.loads(text))  # expect: {'b': [1, 2.5, None, True, {}], 'a': 'é\n😀', '3': inf}
print(json.dumps([1, {'a': []}], indent=2))
# expect: [
# expect:   1,
# expect:   {
# expect:     "a": []
# expect:   }
# expect: ]


class Encoder(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(json.dumps({2, 1}, cls=Encoder), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())))  # expect: [1, 2] [('a', [('b', 1)])]
for bad in ['[1,]', '{"a" 1}', '"\\q"', '[1,\n x]', '1 2']:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)
# expect: Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Invalid \escape: line 1 column 2 (char 1)
# expect: Expecting value: line 2 column 2 (char 5)
# expect: Extra data: line 1 column 3 (char 2)
json.dumps([object])  # raises: TypeError: Object of type type is not JSON serializable
