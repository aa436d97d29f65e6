import asyncio
import sys
import warnings


async def job():
    return 1


async def ticks():
    yield 1
    yield 2


def shown(caught):
    print([str(one.message).replace('\n', '|').split(__file__)[0] for one in caught])


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    job()
    kept = job()
    kept = None
    ticks().asend(None)
    ticks().aclose()
    job().close()
    shown(caught)


async def main():
    return await job(), await asyncio.gather(job(), job()), [n async for n in ticks()]


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(asyncio.run(main()))
    shown(caught)

sys.set_coroutine_origin_tracking_depth(2)
coroutine = job()
print([row[1:] for row in coroutine.cr_origin], sys.get_coroutine_origin_tracking_depth())
wrapper = coroutine.__await__()
print(type(wrapper).__name__, wrapper is iter(wrapper))
try:
    next(wrapper)
except StopIteration as stop:
    print(stop.value)
sys.set_coroutine_origin_tracking_depth(0)


class NoAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 1, 2


async def loop():
    async for _ in NoAwaitable():
        pass


try:
    asyncio.run(loop())
except TypeError as error:
    print(error, '|', error.__cause__)
# expect: ["coroutine 'job' was never awaited", "coroutine 'job' was never awaited", "coroutine method 'asend' of 'ticks' was never awaited", "coroutine method 'aclose' of 'ticks' was never awaited"]
# expect: (1, [1, 1], [1, 2])
# expect: []
# expect: [(40, '<module>')] 2
# expect: coroutine_wrapper True
# expect: 1
# expect: 'async for' received an invalid object from __anext__: tuple | object tuple can't be used in 'await' expression

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    left = job()
    left.cr_frame.clear()
print([str(warning.message) for warning in seen])  # expect: ["coroutine 'job' was never awaited"]
# oracle: no trace, the program that traces filters warnings
