from __future__ import annotations

from typing import Annotated, get_args, get_origin, get_type_hints


class Node:
    value: int
    next: Node | None = None
    size: Annotated[int, 'bytes'] = 0

    def link(self, other: Node) -> list[Node]: ...


print(Node.__annotations__)
# expect: {'value': 'int', 'next': 'Node | None', 'size': "Annotated[int, 'bytes']"}
print(get_type_hints(Node))
# expect: {'value': <class 'int'>, 'next': __main__.Node | None, 'size': <class 'int'>}
print(get_type_hints(Node, include_extras=True)['size'], get_type_hints(Node.link))
# expect: typing.Annotated[int, 'bytes'] {'other': <class '__main__.Node'>, 'return': list[__main__.Node]}
print(get_origin(dict[str, int]), get_args(dict[str, int]), get_args(int | str))
# expect: <class 'dict'> (<class 'str'>, <class 'int'>) (<class 'int'>, <class 'str'>)
