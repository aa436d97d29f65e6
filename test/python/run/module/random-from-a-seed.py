import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.getrandbits(70), random.choice('abc'))  # expect: 0.6394267984578837 1 281774556622676705531 a
numbers = list(range(10))
random.shuffle(numbers)
print(numbers, random.sample(range(1000), 4), random.choices('abc', [1, 2, 3], k=5))
# expect: [7, 9, 5, 6, 0, 3, 4, 8, 1, 2] [238, 517, 616, 27] ['c', 'c', 'c', 'b', 'b']
print(random.uniform(1, 2), random.gauss(0, 1), random.normalvariate(), random.expovariate(2), random.betavariate(2, 3))
# expect: 1.2781907082306627 1.1490801912414035 -1.0112200444941262 0.16277597941692182 0.4550379662542398
for seed in ('text', b'bytes', 1.5, -1, 2 ** 100):
    random.seed(seed)
    print(random.random(), random.randrange(0, 100, 7))
    # expect: 0.8711565613554825 91
    # expect: 0.37075677971469856 70
    # expect: 0.551763726942059 28
    # expect: 0.13436424411240122 91
    # expect: 0.7586581712996778 21
own = random.Random(7)
state = own.getstate()
first = [own.random() for _ in range(3)]
own.setstate(state)
print(first == [own.random() for _ in range(3)], random.Random(7).random() == first[0])  # expect: True True
