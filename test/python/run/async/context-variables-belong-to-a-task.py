import asyncio
from contextvars import ContextVar, copy_context

name = ContextVar('name', default='nobody')
told = []


async def set_and_tell(value):
    name.set(value)
    await asyncio.sleep(1)
    told.append(name.get())


async def main():
    await asyncio.gather(set_and_tell('a'), set_and_tell('b'))
    told.append(name.get())


asyncio.run(main())
print(told)  # expect: ['a', 'b', 'nobody']
context = copy_context()
context.run(name.set, 'inside')
token = name.set('x')
print(context[name], name.get(), token.old_value)  # expect: inside x <Token.MISSING>
name.reset(token)
print(name.get())  # expect: nobody
