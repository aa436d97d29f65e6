class Plugin:
    found = []

    def __init_subclass__(cls, **options):
        cls.found.append((cls.__name__, options))

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    @staticmethod
    def twice(n):
        return 2 * n


class Json(Plugin, indent=2):
    pass


print(Plugin.found, Json.make(1), Json().twice(4))  # expect: [('Json', {'indent': 2})] ('Json', (1,)) 8
