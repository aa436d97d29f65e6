import weakref


class Cache:
    pass


cache = Cache()
cleanup = weakref.finalize(cache, print, 'cleaned')
print(cleanup.atexit)  # expect: True
print(cleanup.detach()[1:])  # expect: (<built-in function print>, ('cleaned',), {})
del cache
print(cleanup.alive)  # expect: False
