from itertools import (accumulate, batched, chain, combinations, count, cycle, groupby, islice, pairwise, permutations,
                       product, repeat, starmap, takewhile, tee, zip_longest)

print(list(accumulate([1, 2, 3])), list(batched('abcde', 2)), list(chain('ab', [1])), list(pairwise('abc')))  # expect: [1, 3, 6] [('a', 'b'), ('c', 'd'), ('e',)] ['a', 'b', 1] [('a', 'b'), ('b', 'c')]
print(list(combinations('abc', 2)), list(permutations([1, 2, 3], 2))[:3], list(product('ab', repeat=2)))  # expect: [('a', 'b'), ('a', 'c'), ('b', 'c')] [(1, 2), (1, 3), (2, 1)] [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
print(list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat('x', 2)), count(1), repeat(1, 2))  # expect: [5, 7, 9] ['a', 'b', 'a', 'b', 'a'] ['x', 'x'] count(1) repeat(1, 2)
print([(k, list(g)) for k, g in groupby('aabbb')], list(zip_longest('ab', [1], fillvalue='-')))  # expect: [('a', ['a', 'a']), ('b', ['b', 'b', 'b'])] [('a', 1), ('b', '-')]
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), list(starmap(pow, [(2, 3)])), list(takewhile(lambda x: x < 3, [1, 5, 1])))  # expect: 1 [1, 2, 3] [2, 3] [8] [1]
