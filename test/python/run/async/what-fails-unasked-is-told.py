# A task whose exception nobody asks for is told of when it dies, as is a callback that fails; eager tasks begin at once.
import asyncio
import functools


async def fails():
    raise ValueError('x')


def tell(loop, context):
    print(context['message'], '|', repr(context.get('exception')))


async def main():
    asyncio.get_running_loop().set_exception_handler(tell)
    tasks = [asyncio.create_task(fails())]
    asked = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(asked.exception(), len(asked.exception().__traceback__.tb_frame.f_locals))
    print('before')
    tasks.clear()
    print('after')
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError(1))
    del future
    asyncio.get_running_loop().call_soon(functools.partial(int, 'no'))
    print(asyncio.get_running_loop().call_soon(len, '').__class__.__name__)
    handle = asyncio.get_running_loop().call_later(5, print)
    handle.cancel()
    print(repr(handle).split(' when')[0])
    await asyncio.sleep(0.1)


asyncio.run(main())
# expect: x 0
# expect: before
# expect: Task exception was never retrieved | ValueError('x')
# expect: after
# expect: Future exception was never retrieved | KeyError(1)
# expect: Handle
# expect: <TimerHandle cancelled
# expect: Exception in callback int()() | ValueError("invalid literal for int() with base 10: 'no'")


async def eager():
    async def quick():
        return asyncio.current_task() in asyncio.all_tasks()

    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    done, waits = asyncio.create_task(quick()), asyncio.create_task(asyncio.sleep(1, 'slow'))
    print(done.done(), waits.done(), await done, await waits, asyncio.all_tasks() == {asyncio.current_task()})


asyncio.run(eager())
# expect: True False True slow True
