from json import JSONEncoder, encode_basestring, encode_basestring_ascii

c_encode_basestring, c_encode_basestring_ascii = encode_basestring, encode_basestring_ascii
