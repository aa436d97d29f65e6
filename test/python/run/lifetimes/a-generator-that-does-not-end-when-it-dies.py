# A generator that goes on when it dies: the error came where the program was, and that is its traceback.
import sys


def hook(args):
    traceback = args.exc_traceback
    print(args.exc_value, traceback.tb_frame.f_code.co_name, traceback.tb_lineno, traceback.tb_next)


sys.unraisablehook = hook


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def stubborn_too():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def started(generator):
    try:
        (generator.__anext__().send if hasattr(generator, 'asend') else generator.send)(None)
    except StopIteration:
        pass
    return generator


def rebinds(make):
    generator = started(make())
    generator = None
    print('after')


def leaves(make):
    generator = started(make())
    return 3


for make in stubborn, stubborn_too:
    rebinds(make)
    print(leaves(make))
# expect: generator ignored GeneratorExit rebinds 37 None
# expect: after
# expect: generator ignored GeneratorExit <module> 48 None
# expect: 3
# expect: async generator ignored GeneratorExit rebinds 37 None
# expect: after
# expect: async generator ignored GeneratorExit <module> 48 None
# expect: 3
