# What a generator or coroutine had before its rest dies when it lets go of it, not when it ends.
import asyncio


class Thing:
    def __del__(self):
        print('dies')


def steps():
    thing = other = Thing()
    yield 1
    del thing
    print('one name less')
    other = None
    print('no name')


for _ in steps():
    pass
# expect: one name less
# expect: dies
# expect: no name


async def waits():
    thing = Thing()
    await asyncio.sleep(0)
    del thing
    print('after')


asyncio.run(waits())
# expect: dies
# expect: after
