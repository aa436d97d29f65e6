/** The rules of `match`, as in the grammar of statements. */
export const PATTERN_GRAMMAR = `
match_stmt:
  | "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  | invalid_match_stmt
subject_expr:
  | star_named_expression ',' star_named_expressions?
  | named_expression
invalid_match_stmt:
  | "match" subject_expr NEWLINE => last: expected ':'
  | a="match" subject_expr ':' NEWLINE !INDENT => block a: 'match' statement
case_block:
  | invalid_case_block
  | "case" patterns guard? ':' block
invalid_case_block:
  | "case" patterns guard? NEWLINE => last: expected ':'
  | a="case" patterns guard? ':' NEWLINE !INDENT => block a: 'case' statement
guard:
  | 'if' named_expression
patterns:
  | open_sequence_pattern
  | pattern
pattern:
  | as_pattern
  | or_pattern
as_pattern:
  | or_pattern 'as' pattern_capture_target
  | invalid_as_pattern
invalid_as_pattern:
  | or_pattern 'as' a="_" => at a: cannot use '_' as a target
  | or_pattern 'as' !NAME a=expression => at a: invalid pattern target
or_pattern:
  | '|'.closed_pattern+
closed_pattern (memo):
  | literal_pattern
  | pattern_capture_target
  | "_"
  | attr !('.' | '(' | '=')
  | '(' pattern ')'
  | sequence_pattern
  | mapping_pattern
  | class_pattern
literal_pattern:
  | signed_number !('+' | '-')
  | complex_number
  | strings
  | 'None'
  | 'True'
  | 'False'
complex_number:
  | signed_real_number ('+' | '-') imaginary_number
signed_number:
  | NUMBER
  | '-' NUMBER
signed_real_number:
  | real_number
  | '-' real_number
real_number:
  | a=NUMBER => real a
imaginary_number:
  | a=NUMBER => imaginary a
pattern_capture_target:
  | !"_" NAME !('.' | '(' | '=')
attr:
  | NAME dotted_part+
name_or_attr:
  | NAME dotted_part*
sequence_pattern:
  | '[' maybe_sequence_pattern? ']'
  | '(' open_sequence_pattern? ')'
open_sequence_pattern:
  | maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern:
  | ','.maybe_star_pattern+ ','?
maybe_star_pattern:
  | star_pattern
  | pattern
star_pattern (memo):
  | '*' pattern_capture_target
  | '*' "_"
mapping_pattern:
  | '{' '}'
  | '{' double_star_pattern ','? '}'
  | '{' items_pattern ',' double_star_pattern ','? '}'
  | '{' items_pattern ','? '}'
items_pattern:
  | ','.key_value_pattern+
key_value_pattern:
  | (literal_pattern | attr) ':' pattern
double_star_pattern:
  | '**' pattern_capture_target
class_pattern:
  | name_or_attr '(' ')'
  | name_or_attr '(' positional_patterns ','? ')'
  | name_or_attr '(' keyword_patterns ','? ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
  | invalid_class_pattern
invalid_class_pattern:
  | name_or_attr '(' a=invalid_class_argument_pattern => at a: positional patterns follow keyword patterns
invalid_class_argument_pattern:
  | [positional_patterns ','] keyword_patterns ',' a=positional_patterns => value a
positional_patterns:
  | ','.pattern+
keyword_patterns:
  | ','.keyword_pattern+
keyword_pattern:
  | NAME '=' pattern
`;
