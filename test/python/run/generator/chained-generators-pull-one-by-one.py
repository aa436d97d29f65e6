def numbers():
    for n in range(3):
        print('make', n)
        yield n


def double(source):
    for n in source:
        print('double', n)
        yield n * 2


for n in double(double(numbers())):
    # expect: make 0
    # expect: double 0
    # expect: double 0
    print('take', n)
    # expect: take 0
    # expect: make 1
    # expect: double 1
    # expect: double 2
    # expect: take 4
    # expect: make 2
    # expect: double 2
    # expect: double 4
    # expect: take 8
