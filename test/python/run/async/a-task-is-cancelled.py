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
