for text in ('-' * 100_000 + '1', 'not ' * 100_000 + '1'):
    try:
        eval(text)
    except MemoryError as error:
        print(error)
# expect: Parser stack overflowed - Python source too complex to parse
# expect: Parser stack overflowed - Python source too complex to parse
big = {i << 64: i for i in range(300)}
print(big[7 << 64], big.get(float(1 << 70)), 2**70 in {1.0 * 2**70}, {2**64: 1} == {float(2**64): 1})  # expect: 7 64 True True
