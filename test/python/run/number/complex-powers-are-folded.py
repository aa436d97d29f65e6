# Powers that are complex are worked out when the text is compiled, unless they raise or are too large.
for power in (
    lambda: (-8) ** 0.5,
    lambda: 1j**1j,
    lambda: (1 + 2j) ** 101,
    lambda: (1 + 2j) ** -2,
    lambda: 2.5**1j,
    lambda: 0j**-1,
    lambda: (1e200 + 0j) ** 2,
    lambda: 0j**0 + (1j - 1) * 2j / (1 + 1j),
):
    print(power.__code__.co_consts)
# expect: (None, (1.7319121124709868e-16+2.8284271247461903j))
# expect: (None, (0.20787957635076193+0j))
# expect: (None, (5.783317924538885e+34-1.8999570689734468e+35j))
# expect: (None, (-0.12-0.16j))
# expect: (None, (0.6087670819712999+0.793349002588488j))
# expect: (None, 0j, -1)
# expect: (None, (1e+200+0j), 2)
# expect: (None, (-1+0j))
