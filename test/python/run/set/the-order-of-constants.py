# A set of constants iterates as CPython's does: it is made of a frozenset, which was made anew where one of its texts is a name.
class Colour:
    attlist = linktype = 1


def fetch(gettext):
    return {'ngettext', 'gettext', 'npgettext', 'pgettext'}


print({'attlist', 'linktype', 'link', 'element'}, {'zorn', 'linktupe', 'linq', 'elephantine'})
print({'__dict__', '__static_attributes__', '__weakref__'}, {'len', 'print', 'sorted', 'zip', 'hash'})
print(fetch(1), fetch.__code__.co_consts, {1, 'a', 'b', 'c'})
# expect: {'linktype', 'element', 'link', 'attlist'} {'linq', 'zorn', 'elephantine', 'linktupe'}
# expect: {'__dict__', '__weakref__', '__static_attributes__'} {'print', 'zip', 'hash', 'sorted', 'len'}
# expect: {'gettext', 'ngettext', 'npgettext', 'pgettext'} (None, frozenset({'gettext', 'ngettext', 'npgettext', 'pgettext'})) {1, 'c', 'a', 'b'}
