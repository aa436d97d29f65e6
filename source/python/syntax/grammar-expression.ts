/**
The rules of expressions, as in the grammar of statements. Operators and what follows a primary (`disjunction`, `bitwise_or`,
`primary`, `target_with_star_atom`) are the matcher's own, and so are `soft_keyword` and
`expression_without_invalid`. A rule's kind, behind
`=> is`, is what CPython calls such an expression in its messages.
*/
export const EXPRESSION_GRAMMAR = `
expressions:
  | expression (',' expression)+ [','] => is: tuple
  | expression ',' => is: tuple
  | expression
expression (memo):
  | invalid_expression
  | invalid_legacy_expression
  | conditional
  | disjunction
  | lambdef
conditional:
  | disjunction 'if' disjunction 'else' expression => is: conditional expression
unexplained_expression:
  | conditional
  | disjunction
  | lambdef
invalid_expression:
  | !(NAME STRING | soft_keyword) a=disjunction b=expression_without_invalid => comma a b
  | a=disjunction 'if' b=disjunction !('else' | ':') => range a b: expected 'else' after 'if' expression
  | a='lambda' [lambda_params] b=':' &FSTRING_MIDDLE => range a b: f-string: lambda expressions are not allowed without parentheses
invalid_legacy_expression:
  | a=NAME !'(' b=star_expressions => legacy a b
yield_expr:
  | 'yield' 'from' expression => is: yield expression
  | 'yield' [star_expressions] => is: yield expression
star_expressions:
  | star_expression (',' star_expression)+ [','] => is: tuple
  | star_expression ',' => is: tuple
  | star_expression
star_expression (memo):
  | '*' a=bitwise_or => is: starred
  | expression
star_named_expressions:
  | ','.star_named_expression+ [',']
star_named_expression:
  | '*' bitwise_or => is: starred
  | named_expression
assignment_expression:
  | NAME ':=' ~ expression => is: named expression
named_expression:
  | assignment_expression
  | invalid_named_expression
  | expression !':='
invalid_named_expression (memo):
  | a=expression ':=' expression => at a: cannot use assignment expressions with %a
  | a=NAME '=' b=bitwise_or !('=' | ':=') => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=') => at a: cannot assign to %a here. Maybe you meant '==' instead of '='?
slices:
  | slice !','
  | ','.(slice | starred_expression)+ [',']
slice:
  | [expression] ':' [expression] [':' [expression]]
  | named_expression
atom:
  | NAME => is: name
  | 'True' => is: True
  | 'False' => is: False
  | 'None' => is: None
  | strings
  | a=NUMBER => number a
  | &'(' bracketed
  | &'[' list
  | &'[' listcomp
  | &'{' dict
  | &'{' set
  | &'{' dictcomp
  | &'{' setcomp
  | '...' => is: ellipsis
bracketed:
  | tuple
  | group
  | genexp
group:
  | '(' a=(yield_expr | named_expression) ')' => value a
  | invalid_group
invalid_group:
  | '(' a=starred_expression ')' => at a: cannot use starred expression here
  | '(' a='**' expression ')' => at a: cannot use double starred expression here
tuple:
  | '(' [star_named_expression ',' [star_named_expressions]] ')' => is: tuple
list:
  | '[' [star_named_expressions] ']' => is: list
set:
  | '{' star_named_expressions '}' => is: set display
dict:
  | '{' [double_starred_kvpairs] '}' => is: dict literal
  | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs:
  | ','.double_starred_kvpair+ [',']
double_starred_kvpair:
  | '**' bitwise_or
  | kvpair
kvpair:
  | expression ':' expression
invalid_double_starred_kvpairs:
  | ','.double_starred_kvpair+ ',' invalid_kvpair
  | expression ':' a='*' bitwise_or => from a: cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') => at a: expression expected after dictionary key and ':'
invalid_kvpair:
  | a=expression !(':') => after a: ':' expected after dictionary key
  | expression ':' a='*' bitwise_or => from a: cannot use a starred expression in a dictionary value
  | expression a=':' &('}' | ',') => at a: expression expected after dictionary key and ':'
listcomp:
  | '[' named_expression for_if_clauses ']' => is: list comprehension
  | invalid_comprehension
setcomp:
  | '{' named_expression for_if_clauses '}' => is: set comprehension
  | invalid_comprehension
genexp:
  | '(' (assignment_expression | expression !':=') for_if_clauses ')' => is: generator expression
  | invalid_comprehension
dictcomp:
  | '{' kvpair for_if_clauses '}' => is: dict comprehension
  | invalid_dict_comprehension
invalid_comprehension:
  | ('[' | '(' | '{') a=starred_expression for_if_clauses => at a: iterable unpacking cannot be used in comprehension
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses => items a b: did you forget parentheses around the comprehension target?
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses => range a b: did you forget parentheses around the comprehension target?
invalid_dict_comprehension:
  | '{' a='**' bitwise_or for_if_clauses '}' => at a: dict unpacking cannot be used in dict comprehension
for_if_clauses:
  | for_if_clause+
for_if_clause:
  | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'async'? 'for' bitwise_or (',' bitwise_or)* [','] !'in' => last: 'in' expected after for-loop variables
  | invalid_for_target
lambdef:
  | 'lambda' [lambda_params] ':' expression => is: lambda
arguments (memo):
  | args [','] &')'
  | invalid_arguments
args:
  | ','.positional+ [',' kwargs]
  | kwargs
positional:
  | starred_expression !'='
  | (assignment_expression | expression !':=') !'='
kwargs:
  | ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+
  | ','.kwarg_or_starred+
  | ','.kwarg_or_double_starred+
starred_expression:
  | invalid_starred_expression
  | '*' expression => is: starred
  | '*' => last: Invalid star expression
invalid_starred_expression:
  | a='*' expression '=' b=expression => range a b: cannot assign to iterable argument unpacking
kwarg_or_starred:
  | invalid_kwarg
  | NAME '=' expression => is: keyword
  | starred_expression
kwarg_or_double_starred:
  | invalid_kwarg
  | NAME '=' expression => is: keyword
  | '**' expression => is: mapping
invalid_arguments:
  | (','.positional+ ',' kwargs | kwargs) a=',' ','.(starred_expression !'=')+ => from a: iterable argument unpacking follows keyword argument unpacking
  | a=expression b=for_if_clauses ',' [args | expression for_if_clauses] => range a b: Generator expression must be parenthesized
  | a=NAME b='=' expression for_if_clauses => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | (args ',')? a=NAME b='=' &(',' | ')') => range a b: expected argument value expression
  | a=args b=for_if_clauses => genexp a b: Generator expression must be parenthesized
  | args ',' a=expression b=for_if_clauses => range a b: Generator expression must be parenthesized
  | a=args ',' args => arguments a
invalid_kwarg:
  | a=('True' | 'False' | 'None') b='=' => assigned a b
  | a=NAME b='=' expression for_if_clauses => range a b: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
  | !(NAME '=') a=expression b='=' => range a b: expression cannot contain assignment, perhaps you meant "=="?
  | a='**' expression '=' b=expression => range a b: cannot assign to keyword argument unpacking
trailer:
  | '.' NAME => is: attribute
  | genexp => is: function call
  | '(' [arguments] ')' => is: function call
  | '[' slices ']' => is: subscript
star_targets:
  | star_target !','
  | star_target (',' star_target)* [','] => is: tuple
star_target (memo):
  | '*' !'*' star_target => is: starred
  | target_with_star_atom
star_atom:
  | NAME => is: name
  | '(' target_with_star_atom ')'
  | '(' [star_targets_tuple] ')'
  | '[' [','.star_target+ [',']] ']'
star_targets_tuple:
  | star_target (',' star_target)+ [',']
  | star_target ','
single_target:
  | single_subscript_attribute_target
  | NAME
  | '(' single_target ')'
del_targets:
  | ','.del_target+ [',']
del_target (memo):
  | single_subscript_attribute_target
  | NAME
  | '(' del_target ')'
  | '(' [del_targets] ')'
  | '[' [del_targets] ']'
strings (memo):
  | a=(fstring | string)+ => strings a
string:
  | a=STRING => string a
fstring:
  | FSTRING_START fstring_middle* FSTRING_END => fstring
fstring_middle:
  | fstring_replacement_field
  | FSTRING_MIDDLE
fstring_replacement_field:
  | '{' annotated_rhs '='? a=fstring_conversion? [fstring_full_format_spec] '}' => field a
  | invalid_fstring_replacement_field
fstring_conversion:
  | a='!' b=NAME => conversion a b
fstring_full_format_spec:
  | ':' fstring_format_spec*
fstring_format_spec:
  | FSTRING_MIDDLE
  | fstring_replacement_field
invalid_fstring_replacement_field:
  | '{' a='=' => at a: f-string: valid expression required before '='
  | '{' a='!' => at a: f-string: valid expression required before '!'
  | '{' a=':' => at a: f-string: valid expression required before ':'
  | '{' a='}' => at a: f-string: valid expression required before '}'
  | '{' !annotated_rhs => next: f-string: expecting a valid expression after '{'
  | '{' annotated_rhs !('=' | '!' | ':' | '}') => next: f-string: expecting '=', or '!', or ':', or '}'
  | '{' annotated_rhs '=' !('!' | ':' | '}') => next: f-string: expecting '!', or ':', or '}'
  | '{' annotated_rhs '='? invalid_fstring_conversion_character
  | '{' annotated_rhs '='? ['!' NAME] !(':' | '}') => next: f-string: expecting ':' or '}'
  | '{' annotated_rhs '='? ['!' NAME] ':' fstring_format_spec* !'}' => next: f-string: expecting '}', or format specs
  | '{' annotated_rhs '='? ['!' NAME] !'}' => next: f-string: expecting '}'
invalid_fstring_conversion_character:
  | '!' &(':' | '}') => next: f-string: missing conversion character
  | '!' !NAME => next: f-string: invalid conversion character
soft_keyword:
disjunction (memo):
bitwise_or (memo):
factor (memo):
primary (memo):
target_with_star_atom (memo):
single_subscript_attribute_target:
expression_without_invalid:
`;
