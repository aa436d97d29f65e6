# Source: the library reference of 3.13.
"""Text wrapping and filling."""

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACE = '\t\n\x0b\x0c\r '
_to_spaces = {ord(c): ' ' for c in _SPACE}


def _chunks_pattern():
    # A text's smallest parts: runs of white space, dashes between words, words cut after a hyphen.
    space = '[' + re.escape(_SPACE) + ']'
    ink = '[^' + re.escape(_SPACE) + ']'
    letter = r'[^\d\W]'
    joint = r'[\w!"' "'" r'&.,?]'
    dash = rf'(?<={joint})-{{2,}}(?=\w)'
    hyphen = rf'-(?:(?<={letter}{{2}}-)|(?<={letter}-{letter}-))(?={letter}-?{letter})'
    end = rf'(?={space}|\Z|(?<={joint})-{{2,}}\w)'
    return re.compile(rf'({space}+|{dash}|{ink}+?(?:{hyphen}|{end}))')


_words = _simple = None


class TextWrapper:
    """Object for wrapping/filling text."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        global _words, _simple
        if _words is None:
            _words = _chunks_pattern()
            _simple = re.compile('([' + re.escape(_SPACE) + ']+)')
        pattern = _words if self.break_on_hyphens else _simple
        return [chunk for chunk in pattern.split(text) if chunk]

    def _split_chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_spaces)
        chunks = self._split(text)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == ' ' and re.search(r'[a-z][.!?]["' "'" r']?\Z', chunks[i]):
                    chunks[i + 1] = '  '
        return chunks

    def _break_word(self, word, space):
        # The part of a word too long that fits in the space, and the rest.
        place = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind('-', 0, space)
            if hyphen > 0 and any(c != '-' for c in word[:hyphen]):
                place = hyphen + 1
        return word[:place], word[place:]

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == '':
                chunks.pop()
            line = []
            size = 0
            while chunks and size + len(chunks[-1]) <= width:
                size += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, size, width)
                size = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                size -= len(line.pop())
            if not line:
                continue
            last = (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and size <= width:
                lines.append(indent + ''.join(line))
                continue
            self._end(lines, line, size, width, indent)
            break
        return lines

    def _handle_long_word(self, chunks, line, size, width):
        space = width - size if width >= 1 else 1
        if self.break_long_words:
            head, tail = self._break_word(chunks[-1], space)
            line.append(head)
            chunks[-1] = tail
        elif not line:
            line.append(chunks.pop())

    def _end(self, lines, line, size, width, indent):
        # The last line that is allowed, though there is more: with the placeholder.
        while line:
            if line[-1].strip() and size + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            size -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """Reformat the single paragraph in text so it fits in lines; return a list of them."""
        return self._wrap_chunks(self._split_chunks(text))

    def fill(self, text):
        """Reformat the single paragraph in text; return one str."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in text."""
    lines = [line.strip(' \t') and line for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        lead = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = lead
        while not lead.startswith(margin):
            margin = margin[:-1]
    return '\n'.join(line[len(margin or ''):] for line in lines)


def indent(text, prefix, predicate=None):
    """Add prefix to the beginning of the lines in text that are not only white space."""
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
