/**
The rules of statements, with those of the mistakes that are made in them (`invalid_…`) where CPython looks for them.

Source: https://docs.python.org/3.13/reference/grammar.html; the errors are those that Python 3.13.0 gives
*/
export const STATEMENT_GRAMMAR = `
file:
  | statement* ENDMARKER
eval:
  | expressions NEWLINE* ENDMARKER
interactive:
  | compound_stmt ENDMARKER
  | simple_stmts ENDMARKER
statement:
  | compound_stmt
  | simple_stmts
simple_stmts:
  | simple_stmt !';' NEWLINE
  | ';'.simple_stmt+ [';'] NEWLINE
simple_stmt (memo):
  | assignment
  | &"type" type_alias
  | star_expressions
  | &'return' return_stmt
  | &('import' | 'from') import_stmt
  | &'raise' raise_stmt
  | 'pass'
  | &'del' del_stmt
  | &'yield' yield_expr
  | &'assert' assert_stmt
  | 'break'
  | 'continue'
  | &'global' global_stmt
  | &'nonlocal' nonlocal_stmt
compound_stmt:
  | &('def' | '@' | 'async') function_def
  | &'if' if_stmt
  | &('class' | '@') class_def
  | &('with' | 'async') with_stmt
  | &('for' | 'async') for_stmt
  | &'try' try_stmt
  | &'while' while_stmt
  | match_stmt
assignment:
  | NAME ':' expression ['=' annotated_rhs]
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
  | assigned_targets annotated_rhs !'='
  | single_target augassign ~ annotated_rhs
  | invalid_assignment
assigned_targets:
  | assigned_target assigned_target*
assigned_target:
  | star_targets '='
annotated_rhs:
  | yield_expr
  | star_expressions
augassign:
  | '+='
  | '-='
  | '*='
  | '@='
  | '/='
  | '%='
  | '&='
  | '|='
  | '^='
  | '<<='
  | '>>='
  | '**='
  | '//='
invalid_assignment:
  | a=invalid_ann_assign_target ':' expression => at a: only single target (not %a) can be annotated
  | a=star_named_expression ',' star_named_expressions* ':' expression => at a: only single target (not tuple) can be annotated
  | a=expression ':' expression => at a: illegal target for annotation
  | assigned_target* a=star_expressions '=' => target a: assign
  | assigned_target* a=yield_expr '=' => at a: assignment to yield expression not possible
  | a=star_expressions augassign annotated_rhs => at a: '%a' is an illegal expression for augmented assignment
invalid_ann_assign_target:
  | list
  | tuple
  | '(' a=invalid_ann_assign_target ')' => value a
return_stmt:
  | 'return' [star_expressions]
raise_stmt:
  | 'raise' expression ['from' expression]
  | 'raise'
global_stmt:
  | 'global' ','.NAME+
nonlocal_stmt:
  | 'nonlocal' ','.NAME+
del_stmt:
  | 'del' del_targets &(';' | NEWLINE)
  | invalid_del_stmt
invalid_del_stmt:
  | 'del' a=star_expressions => target a: delete
assert_stmt:
  | 'assert' expression [',' expression]
type_alias:
  | "type" NAME [type_params] '=' expression
import_stmt (memo):
  | invalid_import
  | import_name
  | import_from
import_name:
  | 'import' ','.dotted_as_name+
import_from:
  | 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets:
  | '(' import_from_as_names [','] ')'
  | import_from_as_names !','
  | '*'
  | invalid_import_from_targets
import_from_as_names:
  | ','.import_from_as_name+
import_from_as_name:
  | NAME ['as' NAME]
dotted_as_name:
  | dotted_name ['as' NAME]
dotted_name:
  | NAME dotted_part*
dotted_part:
  | '.' NAME
invalid_import:
  | a='import' ','.dotted_name+ 'from' dotted_name => from a: Did you mean to use 'from ... import ...' instead?
  | 'import' a=NEWLINE => from a: Expected one or more names after 'import'
invalid_import_from_targets:
  | import_from_as_names ',' NEWLINE => last: trailing comma not allowed without surrounding parentheses
  | a=NEWLINE => from a: Expected one or more names after 'import'
block (memo):
  | NEWLINE INDENT statement+ DEDENT
  | simple_stmts
  | invalid_block
invalid_block:
  | NEWLINE !INDENT => indent: expected an indented block
decorators:
  | decorator+
decorator:
  | '@' named_expression NEWLINE
class_def:
  | decorators class_def_raw
  | class_def_raw
class_def_raw:
  | invalid_class_def_raw
  | 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
invalid_class_def_raw:
  | 'class' NAME [type_params] ['(' [arguments] ')'] NEWLINE => last: expected ':'
  | a='class' NAME [type_params] ['(' [arguments] ')'] ':' NEWLINE !INDENT => block a: class definition
function_def:
  | decorators function_def_raw
  | function_def_raw
function_def_raw:
  | invalid_def_raw
  | ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
invalid_def_raw:
  | ['async'] a='def' NAME [type_params] '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT => block a: function definition
  | ['async'] 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':' block
if_stmt:
  | invalid_if_stmt
  | 'if' named_expression ':' block elif_stmt
  | 'if' named_expression ':' block [else_block]
elif_stmt:
  | invalid_elif_stmt
  | 'elif' named_expression ':' block elif_stmt
  | 'elif' named_expression ':' block [else_block]
else_block:
  | invalid_else_stmt
  | 'else' &&':' block
invalid_if_stmt:
  | 'if' named_expression NEWLINE => last: expected ':'
  | a='if' named_expression ':' NEWLINE !INDENT => block a: 'if' statement
invalid_elif_stmt:
  | 'elif' named_expression NEWLINE => last: expected ':'
  | a='elif' named_expression ':' NEWLINE !INDENT => block a: 'elif' statement
invalid_else_stmt:
  | a='else' ':' NEWLINE !INDENT => block a: 'else' statement
while_stmt:
  | invalid_while_stmt
  | 'while' named_expression ':' block [else_block]
invalid_while_stmt:
  | 'while' named_expression NEWLINE => last: expected ':'
  | a='while' named_expression ':' NEWLINE !INDENT => block a: 'while' statement
for_stmt:
  | invalid_for_stmt
  | 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
  | invalid_for_target
invalid_for_stmt:
  | ['async'] 'for' star_targets 'in' star_expressions NEWLINE => last: expected ':'
  | ['async'] a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => block a: 'for' statement
invalid_for_target:
  | ['async'] 'for' a=star_expressions => target a: for
with_stmt:
  | invalid_with_stmt_indent
  | ['async'] 'with' '(' ','.with_item+ ','? ')' ':' block
  | ['async'] 'with' ','.with_item+ ':' block
  | invalid_with_stmt
with_item:
  | expression 'as' star_target &(',' | ')' | ':')
  | invalid_with_item
  | expression
invalid_with_item:
  | expression 'as' a=expression &(',' | ')' | ':') => target a: assign
invalid_with_stmt:
  | ['async'] 'with' ','.(expression ['as' star_target])+ NEWLINE => last: expected ':'
  | ['async'] 'with' '(' ','.(expressions ['as' star_target])+ ','? ')' NEWLINE => last: expected ':'
invalid_with_stmt_indent:
  | ['async'] a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT => block a: 'with' statement
  | ['async'] a='with' '(' ','.(expressions ['as' star_target])+ ','? ')' ':' NEWLINE !INDENT => block a: 'with' statement
try_stmt:
  | invalid_try_stmt
  | 'try' &&':' block finally_block
  | 'try' &&':' block except_block+ [else_block] [finally_block]
  | 'try' &&':' block except_star_block+ [else_block] [finally_block]
except_block:
  | invalid_except_stmt_indent
  | 'except' expression ['as' NAME] ':' block
  | 'except' ':' block
  | invalid_except_stmt
except_star_block:
  | invalid_except_star_stmt_indent
  | 'except' '*' expression ['as' NAME] ':' block
  | invalid_except_stmt
finally_block:
  | invalid_finally_stmt
  | 'finally' &&':' block
invalid_try_stmt:
  | a='try' ':' NEWLINE !INDENT => block a: 'try' statement
  | 'try' ':' block !('except' | 'finally') => last: expected 'except' or 'finally' block
  | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':' => range a b: cannot have both 'except' and 'except*' on the same 'try'
  | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':' => at a: cannot have both 'except' and 'except*' on the same 'try'
invalid_except_stmt:
  | 'except' '*'? a=expression ',' expressions ['as' NAME] ':' => from a: multiple exception types must be parenthesized
  | 'except' '*'? expression ['as' NAME] NEWLINE => last: expected ':'
  | 'except' NEWLINE => last: expected ':'
  | 'except' '*' (NEWLINE | ':') => last: expected one or more exception types
invalid_finally_stmt:
  | a='finally' ':' NEWLINE !INDENT => block a: 'finally' statement
invalid_except_stmt_indent:
  | a='except' expression ['as' NAME] ':' NEWLINE !INDENT => block a: 'except' statement
  | a='except' ':' NEWLINE !INDENT => block a: 'except' statement
invalid_except_star_stmt_indent:
  | a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT => block a: 'except*' statement
type_params:
  | invalid_type_params
  | '[' ','.type_param+ [','] ']'
type_param (memo):
  | NAME [':' expression] ['=' expression]
  | '*' NAME a=':' b=expression => bound a b: TypeVarTuple
  | '**' NAME a=':' b=expression => bound a b: ParamSpec
  | '*' NAME ['=' star_expression]
  | '**' NAME ['=' expression]
invalid_type_params:
  | '[' a=']' => from a: Type parameter list cannot be empty
`;
