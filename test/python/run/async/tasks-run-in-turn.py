import asyncio

told = []


async def work(name, seconds):
    told.append(f'{name} begins')
    await asyncio.sleep(seconds)
    told.append(f'{name} ends')
    return name


async def main():
    first = asyncio.create_task(work('a', 2))
    results = await asyncio.gather(work('b', 1), work('c', 3), first)
    loop = asyncio.get_running_loop()
    return results, round(loop.time())


print(asyncio.run(main())[0])  # expect: ['b', 'c', 'a']
print(told)  # expect: ['a begins', 'b begins', 'c begins', 'b ends', 'a ends', 'c ends']


async def one_of(number):
    await asyncio.sleep(number % 7)
    return number


async def many():
    return sum(await asyncio.gather(*[one_of(number) for number in range(150)]))


print(asyncio.run(many()))  # expect: 11175
