name, n, width = 'Ann', 3.14159, 10
print(f'{name!r:>8}|{n:.2f}|{n:{width}.{2}f}|{name=}|{n = :.1f}|{{}}|{"nested " + f"{name}"}')
# expect:    'Ann'|3.14|      3.14|name='Ann'|n = 3.1|{}|nested Ann
print(f'{1000000:,} {255:#x} {5:03d} {-5:+d} {0.25:.0%} {name:^9}| {name:*<6} {True} {None} {[1, "a"]}')
# expect: 1,000,000 0xff 005 -5 25%    Ann   | Ann*** True None [1, 'a']
print(f'{(lambda x: x * 2)(4)} {name[0]} {({"a": 1})["a"]}'
      ' and ' f'{n:>7.1f}')  # expect: 8 A 1 and     3.1
print(f'{name != n=} {(name != n) = } {n == 3 != 2 = !s}')  # expect: name True (name != n) = True n == 3 False
print(f'{"\x41" "\t".join("xy")=!s}', rf'{"\x41"=}')  # expect: "A" "	".join("xy")=xA	y "\x41"='A'
print(f'{(lambda a=1: a)(2) = }', f'{(lambda a: a)(2) = }')  # expect: (lambda a=12 (lambda a: a)(2) = 2
