def f(x):
    try:
        return [n for n in range(x)]
    except TypeError:
        return None


code = f.__code__
print(code.co_linetable[:6])  # expect: b'\x80\x00\xf0\x02\x03\x05'
print(code.co_exceptiontable)
# expect: b'\x82\r!\x00\x8f\n\x1c\x04\x99\x02!\x00\x9c\x05!\x00\xa1\n.\x03\xad\x01.\x03'
print(list(code.co_lines())[:3])  # expect: [(0, 2, 1), (2, 4, 2), (4, 56, 3)]
print(list(code.co_positions())[2])  # expect: (3, 3, 27, 32)
