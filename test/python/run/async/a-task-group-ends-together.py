import asyncio

told = []


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def wait():
    try:
        await asyncio.sleep(9)
    finally:
        told.append('let go')


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
            group.create_task(wait())
    except* ValueError as error:
        told.append(repr(error))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(1, 'done'))
    told.append(task.result())


asyncio.run(main())
print(told)
# expect: ['let go', "ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(1)])", 'done']
