import asyncio
async def ag():
    try:
        for i in range(3): yield i
    finally: print('ag closed')
async def main():
    async for x in ag():
        if x == 1: break
    print('after')
    await asyncio.sleep(0)
    print('one')
    await asyncio.sleep(0)
    print('two')
asyncio.run(main())
keep = None
async def main():
    global keep
    keep = ag(); print(await anext(keep))
asyncio.run(main())
print('over')
# expect: after
# expect: one
# expect: ag closed
# expect: two
# expect: 0
# expect: ag closed
# expect: over
