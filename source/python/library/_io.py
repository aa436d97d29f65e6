# Where the streams say that they are.

from io import BufferedIOBase as _BufferedIOBase, BytesIO, IOBase as _IOBase, RawIOBase as _RawIOBase, StringIO, TextIOBase as _TextIOBase
