for a in range(3):
    for b in range(3):
        if b == 1:
            break
    else:
        print('never')
    if a == 1:
        continue
    print(a, b)
    # expect: 0 1
    # expect: 2 1
else:
    print('all')  # expect: all
