import asyncio

told = []


async def forever():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError as error:
        told.append(error.args)
        raise


async def main():
    task = asyncio.create_task(forever())
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError:
        told.append(task.cancelled())
    try:
        await asyncio.wait_for(forever(), 1)
    except TimeoutError as error:
        told.append(repr(error))
    try:
        async with asyncio.timeout(1):
            await forever()
    except TimeoutError:
        told.append('late')


asyncio.run(main())
print(told)  # expect: [('enough',), True, (), 'TimeoutError()', (), 'late']


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    1/0


async def stacks():
    waits, failed = asyncio.create_task(outer()), asyncio.create_task(fails())
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in waits.get_stack()], [frame.f_code.co_name for frame in failed.get_stack()])
    print(waits.cancel(), 'cancelling' in repr(waits), waits.uncancel(), 'cancelling' in repr(waits), failed.exception())
    same = asyncio.sleep(0, 5)
    print([await each for each in asyncio.as_completed([same, same])])


asyncio.run(stacks())
# expect: ['outer'] ['fails']
# expect: True True 0 False division by zero
# expect: [5]
