type Tree = dict[str, Tree] | None
type Pair[T] = tuple[T, T]
type Later = missing

print(Tree, Tree.__value__, Pair[int], Pair.__type_params__, Pair.__value__, Tree | int, type(Tree))
# expect: Tree dict[str, Tree] | None Pair[int] (T,) tuple[T, T] Tree | int <class 'typing.TypeAliasType'>
try:
    Later.__value__
except NameError as error:
    print(error)  # expect: name 'missing' is not defined
missing = int
print(Later.__value__, Later.__name__)  # expect: <class 'int'> Later
