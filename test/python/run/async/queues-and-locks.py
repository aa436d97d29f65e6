import asyncio

told = []


async def produce(queue):
    for i in range(3):
        await queue.put(i)
        told.append(f'put {i}')
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        told.append(f'got {item}')


async def hold(lock, name):
    async with lock:
        told.append(name)
        await asyncio.sleep(1)


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))
    lock, event = asyncio.Lock(), asyncio.Event()
    asyncio.get_running_loop().call_later(1, event.set)
    await asyncio.gather(hold(lock, 'a'), hold(lock, 'b'), event.wait())
    told.append(event.is_set())


asyncio.run(main())
print(told)  # expect: ['put 0', 'got 0', 'put 1', 'got 1', 'put 2', 'got 2', 'a', 'b', True]
