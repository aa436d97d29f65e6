import asyncio


async def done(): ...


async def main():
    coroutine = done()
    await coroutine
    try:
        await coroutine
    except RuntimeError as error:
        print(error)  # expect: cannot reuse already awaited coroutine
    try:
        await 3
    except TypeError as error:
        print(error)  # expect: object int can't be used in 'await' expression
    try:
        async for _ in [1]:
            pass
    except TypeError as error:
        print(error)  # expect: 'async for' requires an object with __aiter__ method, got list
    try:
        asyncio.run(main())
    except RuntimeError as error:
        print(error)  # expect: asyncio.run() cannot be called from a running event loop


asyncio.run(main())
asyncio.get_running_loop()  # raises: RuntimeError: no running event loop
# oracle: no trace, the program that traces filters warnings
