# What another task failed with is handled where it is caught, and no longer after that.
import asyncio
import sys


async def fails():
    raise ValueError('t')


async def handles():
    try:
        await asyncio.create_task(fails())
    except ValueError as error:
        print(repr(error), sys.exception() is error)  # expect: ValueError('t') True
    print(sys.exception())  # expect: None


asyncio.run(handles())
