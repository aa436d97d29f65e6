n = 5
while n:
    n -= 1
    if n % 2:
        continue
    print(n)
    # expect: 4
    # expect: 2
    # expect: 0
else:
    print('done')  # expect: done
while True:
    break
else:
    print('never')
