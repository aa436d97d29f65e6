from _json import scan
from json.decoder import JSONDecoder
