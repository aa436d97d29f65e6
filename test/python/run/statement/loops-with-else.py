for n in range(3):
    if n == 5:
        break
else:
    print('not found')  # expect: not found
while True:
    break
else:
    print('never')
print(n)  # expect: 2
