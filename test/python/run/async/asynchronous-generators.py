import asyncio

told = []


async def count():
    got = None
    try:
        for i in range(3):
            got = yield i if got is None else (i, got)
            await asyncio.sleep(0)
    finally:
        told.append('closed')


async def one():
    yield 1


async def main():
    told.append([i async for i in count() if i != 1])
    steps = count()
    told.append((await anext(steps), await steps.asend('hello'), await anext(steps)))
    told.append(await anext(steps, 'none left'))
    steps = count()
    await anext(steps)
    try:
        await steps.athrow(KeyError('thrown'))
    except KeyError as error:
        told.append(error)
    try:
        await steps.asend(1)
    except StopAsyncIteration as error:
        told.append(repr(error))
    step = one().asend(None)
    await step
    try:
        await step
    except RuntimeError as error:
        told.append(error)


asyncio.run(main())
for each in told: print(each)
# expect: closed
# expect: [0, 2]
# expect: (0, (1, 'hello'), 2)
# expect: closed
# expect: none left
# expect: closed
# expect: 'thrown'
# expect: StopAsyncIteration()
# expect: cannot reuse already awaited __anext__()/asend()
