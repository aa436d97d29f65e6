import random
from string import Template
class Percent(Template):
    delimiter = '%'
    idpattern = r'[a-z]+'
class Dotted(Template):
    idpattern = r'[_a-z][_a-z0-9]*(?:\.[_a-z][_a-z0-9]*)*'
    braceidpattern = r'[0-9]+'
class Own(Template):
    pattern = r'@(?:(?P<escaped>@)|(?P<named>\w+)|<(?P<braced>\w+)>|(?P<invalid>))'
print(Template('$who likes ${what}, $$5, $Who').safe_substitute(who='tim', what='ham'))
# expect: tim likes ham, $5, $Who
print(Percent('%a %% %b1').substitute(a=1, b=2), Dotted('$a.b ${7}').substitute({'a.b': 'x', '7': 'y'}), Own('@a @<b> @@').substitute(a=1, b=2))
# expect: 1 % 21 x y 1 2 $
print(Template('$a ${b} $').is_valid(), Template('$a $b $a').get_identifiers())
# expect: False ['a', 'b']
for text in '$', 'a\nb $1', '${a':
    try:
        Template(text).substitute(a=1)
    except ValueError as error:
        print(error)
# expect: Invalid placeholder in string: line 1, col 1
# expect: Invalid placeholder in string: line 2, col 3
# expect: Invalid placeholder in string: line 1, col 1
generator = random.Random(7)
print([generator.binomialvariate(10, 0.3) for _ in range(6)], [generator.binomialvariate(1000, 0.4) for _ in range(4)])
# expect: [2, 2, 2, 1, 2, 1] [406, 403, 456, 419]
