def tell(x):
    print('tell', x)
    return x


print(tell(0) or tell(2) or tell(3))
# expect: tell 0
# expect: tell 2
# expect: 2
print(tell(1) and tell('') and tell(3))
# expect: tell 1
# expect: tell 
# expect:
print('yes' if tell(0) else 'no', not tell([]))
# expect: tell 0
# expect: tell []
# expect: no True
print(1 if 0 else 2 if 0 else 3)  # expect: 3
