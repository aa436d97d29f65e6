# The module `symtable`, over the compiler's own symbol table. Source: the library reference of 3.13.
"""Interface to the compiler's internal symbol tables."""

import _symtable
from enum import StrEnum

__all__ = ['symtable', 'SymbolTableType', 'SymbolTable', 'Class', 'Function', 'Symbol']

DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, DEF_NONLOCAL, USE, DEF_IMPORT, DEF_ANNOT = 1, 2, 4, 8, 16, 128, 256
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = 1, 2, 3, 4, 5
SCOPE_OFF, SCOPE_MASK = 12, 15

_flags = [('USE', USE), ('DEF_GLOBAL', DEF_GLOBAL), ('DEF_NONLOCAL', DEF_NONLOCAL), ('DEF_LOCAL', DEF_LOCAL),
          ('DEF_PARAM', DEF_PARAM), ('DEF_IMPORT', DEF_IMPORT), ('DEF_BOUND', DEF_BOUND), ('DEF_ANNOT', DEF_ANNOT)]
_scopes = {FREE: 'FREE', LOCAL: 'LOCAL', GLOBAL_IMPLICIT: 'GLOBAL_IMPLICIT', GLOBAL_EXPLICIT: 'GLOBAL_EXPLICIT',
           CELL: 'CELL'}


def symtable(code, filename, compile_type):
    """The symbol table of a text; compile_type is what compile() calls mode."""
    return _make(_symtable.table(code, filename, compile_type), filename)


def _make(table, filename):
    kind = {'function': Function, 'class': Class}.get(table[1], SymbolTable)
    return kind(table, filename)


class SymbolTableType(StrEnum):
    MODULE = 'module'
    FUNCTION = 'function'
    CLASS = 'class'
    ANNOTATION = 'annotation'
    TYPE_ALIAS = 'type alias'
    TYPE_PARAMETERS = 'type parameters'
    TYPE_VARIABLE = 'type variable'


class SymbolTable:
    """The names of one block."""

    def __init__(self, raw_table, filename):
        self._name, self._type, self._lineno, self._nested, self._table, self._params, children = raw_table
        self._filename = filename
        self._children = [_make(child, filename) for child in children]
        self._symbols = {}

    def __repr__(self):
        kind = '' if self.__class__ is SymbolTable else f'{self.__class__.__name__} '
        if self._name == 'top':
            return f'<{kind}SymbolTable for module {self._filename}>'
        return f'<{kind}SymbolTable for {self._name} in {self._filename}>'

    def get_type(self):
        """What the block is: module, function, class …"""
        return SymbolTableType(self._type)

    def get_id(self):
        """A number of the table."""
        return id(self)

    def get_name(self):
        """The name of the block; of a module 'top'."""
        return self._name

    def get_lineno(self):
        """The number of the block's first line."""
        return self._lineno

    def is_optimized(self):
        """Whether local variables have places of their own."""
        return self._type == 'function'

    def is_nested(self):
        """Whether the block is inside a function."""
        return self._nested

    def has_children(self):
        """Whether there are blocks inside."""
        return bool(self._children)

    def get_identifiers(self):
        """The names in the block."""
        return self._table.keys()

    def lookup(self, name):
        """The symbol of a name. Errors: KeyError."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._table[name]
            spaces = [child for child in self._children if child._name == name]
            symbol = self._symbols[name] = Symbol(name, flags, spaces, module_scope=self._name == 'top')
        return symbol

    def get_symbols(self):
        """The symbols of all names."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """The blocks inside."""
        return list(self._children)


class Function(SymbolTable):
    """The names of a function."""

    def _names(self, test):
        return tuple(name for name in self.get_identifiers() if test(self._table[name]))

    def _scoped(self, *scopes):
        return self._names(lambda flags: (flags >> SCOPE_OFF) & SCOPE_MASK in scopes)

    def get_parameters(self):
        """The names of the parameters."""
        return self._names(lambda flags: flags & DEF_PARAM)

    def get_locals(self):
        """The names of the local variables, cells among them."""
        return self._scoped(LOCAL, CELL)

    def get_globals(self):
        """The global names."""
        return self._scoped(GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)

    def get_nonlocals(self):
        """The names that a nonlocal statement names."""
        return self._names(lambda flags: flags & DEF_NONLOCAL)

    def get_frees(self):
        """The free variables."""
        return self._scoped(FREE)


class Class(SymbolTable):
    """The names of a class body."""

    def get_methods(self):
        """The names of the functions in it."""
        found = {}

        def is_method(name):
            return (self._table.get(name, 0) >> SCOPE_OFF) & SCOPE_MASK == LOCAL
        for child in self._children:
            if not is_method(child._name):
                continue
            if child._type == 'function' and '.0' not in child._params:
                found[child._name] = 1
            elif child._type == 'type parameters':
                for inner in child._children:
                    if inner._name == child._name and inner._type == 'function':
                        found[inner._name] = 1
        return tuple(found)


class Symbol:
    """What a block says of one name."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name, self._flags = name, flags
        self._scope = (flags >> SCOPE_OFF) & SCOPE_MASK
        self._namespaces = namespaces or ()
        self._module_scope = module_scope

    def __repr__(self):
        return f'<symbol {self._name!r}: {self._scope_str()}, {self._flags_str()}>'

    def _scope_str(self):
        return _scopes.get(self._scope, str(self._scope))

    def _flags_str(self):
        return '|'.join(name for name, flag in _flags if self._flags & flag == flag)

    def get_name(self):
        """The name."""
        return self._name

    def is_referenced(self):
        """Whether the name is read."""
        return bool(self._flags & USE)

    def is_parameter(self):
        """Whether it is a parameter."""
        return bool(self._flags & DEF_PARAM)

    def is_global(self):
        """Whether it is global."""
        return bool(self._scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)
                    or self._module_scope and self._flags & DEF_BOUND)

    def is_nonlocal(self):
        """Whether a nonlocal statement names it."""
        return bool(self._flags & DEF_NONLOCAL)

    def is_declared_global(self):
        """Whether a global statement names it."""
        return self._scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Whether it is local."""
        return bool(self._scope in (LOCAL, CELL) or self._module_scope and self._flags & DEF_BOUND)

    def is_annotated(self):
        """Whether it has an annotation."""
        return bool(self._flags & DEF_ANNOT)

    def is_free(self):
        """Whether it is a free variable."""
        return self._scope == FREE

    def is_imported(self):
        """Whether an import makes it."""
        return bool(self._flags & DEF_IMPORT)

    def is_assigned(self):
        """Whether it is assigned to."""
        return bool(self._flags & DEF_LOCAL)

    def is_namespace(self):
        """Whether a def or class of that name is in the block."""
        return bool(self._namespaces)

    def get_namespaces(self):
        """The blocks that the name is bound to."""
        return self._namespaces

    def get_namespace(self):
        """The one block that the name is bound to. Errors: ValueError."""
        if not self._namespaces:
            raise ValueError('name is not bound to any namespaces')
        if len(self._namespaces) > 1:
            raise ValueError('name is bound to multiple namespaces')
        return self._namespaces[0]
