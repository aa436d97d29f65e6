/**
The abstract syntax tree: what the parser makes and the symbol table and the compiler read.

Nodes and fields are named as in Python's `ast` module; `kind` is the class name there. An optional child that is
absent is `undefined` (Python: None); a dict's `**rest` has an `undefined` key. Operators and contexts are strings.

Source: https://docs.python.org/3.13/library/ast.html#abstract-grammar
*/

/**
A place in the source text. Lines count from 1. Columns count UTF-16 units of the line from 0, so that a slice of
the line is the node's text; where CPython counts UTF-8 bytes (`co_positions`) the writer converts.
*/
export type Span = {
  readonly lineno: number;
  readonly colOffset: number;
  readonly endLineno: number;
  readonly endColOffset: number;
};

/** What a literal holds. A number literal out of the exact range is a bigint; text may hold lone surrogates. */
export type Literal =
  | { readonly kind: 'None' | 'True' | 'False' | 'Ellipsis' }
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float' | 'complex'; readonly value: number } // complex: the imaginary part
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array };

export type ExpressionContext = 'Load' | 'Store' | 'Del';
export type BooleanOperator = 'And' | 'Or';
export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export type Module = {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
};

export type Interactive = {
  readonly kind: 'Interactive';
  readonly body: readonly Statement[];
};

export type ExpressionModule = {
  readonly kind: 'Expression';
  readonly body: Expression;
};

export type FunctionDef = {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | undefined;
  readonly typeParams: readonly TypeParam[];
} & Span;

export type AsyncFunctionDef = {
  readonly kind: 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | undefined;
  readonly typeParams: readonly TypeParam[];
} & Span;

export type ClassDef = {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly typeParams: readonly TypeParam[];
} & Span;

export type Return = {
  readonly kind: 'Return';
  readonly value: Expression | undefined;
} & Span;

export type Delete = {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
} & Span;

export type Assign = {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
} & Span;

export type TypeAlias = {
  readonly kind: 'TypeAlias';
  readonly name: Expression;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expression;
} & Span;

export type AugAssign = {
  readonly kind: 'AugAssign';
  readonly target: Expression;
  readonly op: BinaryOperator;
  readonly value: Expression;
} & Span;

export type AnnAssign = {
  readonly kind: 'AnnAssign';
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value: Expression | undefined;
  readonly simple: number;
} & Span;

export type For = {
  readonly kind: 'For';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
} & Span;

export type AsyncFor = {
  readonly kind: 'AsyncFor';
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
} & Span;

export type While = {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
} & Span;

export type If = {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
} & Span;

export type With = {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
} & Span;

export type AsyncWith = {
  readonly kind: 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
} & Span;

export type Match = {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
} & Span;

export type Raise = {
  readonly kind: 'Raise';
  readonly exc: Expression | undefined;
  readonly cause: Expression | undefined;
} & Span;

export type Try = {
  readonly kind: 'Try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
} & Span;

export type TryStar = {
  readonly kind: 'TryStar';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
} & Span;

export type Assert = {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly msg: Expression | undefined;
} & Span;

export type Import = {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
} & Span;

export type ImportFrom = {
  readonly kind: 'ImportFrom';
  readonly module: string | undefined;
  readonly names: readonly Alias[];
  readonly level: number | undefined;
} & Span;

export type Global = {
  readonly kind: 'Global';
  readonly names: readonly string[];
} & Span;

export type Nonlocal = {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
} & Span;

export type Expr = {
  readonly kind: 'Expr';
  readonly value: Expression;
} & Span;

export type Pass = {
  readonly kind: 'Pass';
} & Span;

export type Break = {
  readonly kind: 'Break';
} & Span;

export type Continue = {
  readonly kind: 'Continue';
} & Span;

export type BoolOp = {
  readonly kind: 'BoolOp';
  readonly op: BooleanOperator;
  readonly values: readonly Expression[];
} & Span;

export type NamedExpr = {
  readonly kind: 'NamedExpr';
  readonly target: Expression;
  readonly value: Expression;
} & Span;

export type BinOp = {
  readonly kind: 'BinOp';
  readonly left: Expression;
  readonly op: BinaryOperator;
  readonly right: Expression;
} & Span;

export type UnaryOp = {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expression;
} & Span;

export type Lambda = {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expression;
} & Span;

export type IfExp = {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
} & Span;

export type Dict = {
  readonly kind: 'Dict';
  readonly keys: readonly (Expression | undefined)[];
  readonly values: readonly Expression[];
} & Span;

export type Set = {
  readonly kind: 'Set';
  readonly elts: readonly Expression[];
} & Span;

export type ListComp = {
  readonly kind: 'ListComp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
} & Span;

export type SetComp = {
  readonly kind: 'SetComp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
} & Span;

export type DictComp = {
  readonly kind: 'DictComp';
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
} & Span;

export type GeneratorExp = {
  readonly kind: 'GeneratorExp';
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
} & Span;

export type Await = {
  readonly kind: 'Await';
  readonly value: Expression;
} & Span;

export type Yield = {
  readonly kind: 'Yield';
  readonly value: Expression | undefined;
} & Span;

export type YieldFrom = {
  readonly kind: 'YieldFrom';
  readonly value: Expression;
} & Span;

export type Compare = {
  readonly kind: 'Compare';
  readonly left: Expression;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expression[];
} & Span;

export type Call = {
  readonly kind: 'Call';
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
} & Span;

export type FormattedValue = {
  readonly kind: 'FormattedValue';
  readonly value: Expression;
  readonly conversion: number;
  readonly formatSpec: Expression | undefined;
} & Span;

export type JoinedStr = {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expression[];
} & Span;

export type Constant = {
  readonly kind: 'Constant';
  readonly value: Literal;
  readonly prefix?: 'u'; // CPython's `kind`: it shows in annotations that are kept as text
} & Span;

export type Attribute = {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly attr: string;
  readonly ctx: ExpressionContext;
} & Span;

export type Subscript = {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly slice: Expression;
  readonly ctx: ExpressionContext;
} & Span;

export type Starred = {
  readonly kind: 'Starred';
  readonly value: Expression;
  readonly ctx: ExpressionContext;
} & Span;

export type Name = {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: ExpressionContext;
} & Span;

export type List = {
  readonly kind: 'List';
  readonly elts: readonly Expression[];
  readonly ctx: ExpressionContext;
} & Span;

export type Tuple = {
  readonly kind: 'Tuple';
  readonly elts: readonly Expression[];
  readonly ctx: ExpressionContext;
} & Span;

export type Slice = {
  readonly kind: 'Slice';
  readonly lower: Expression | undefined;
  readonly upper: Expression | undefined;
  readonly step: Expression | undefined;
} & Span;

export type ExceptHandler = {
  readonly kind: 'ExceptHandler';
  readonly type: Expression | undefined;
  readonly name: string | undefined;
  readonly body: readonly Statement[];
} & Span;

export type MatchValue = {
  readonly kind: 'MatchValue';
  readonly value: Expression;
} & Span;

export type MatchSingleton = {
  readonly kind: 'MatchSingleton';
  readonly value: Literal;
} & Span;

export type MatchSequence = {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
} & Span;

export type MatchMapping = {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | undefined;
} & Span;

export type MatchClass = {
  readonly kind: 'MatchClass';
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
} & Span;

export type MatchStar = {
  readonly kind: 'MatchStar';
  readonly name: string | undefined;
} & Span;

export type MatchAs = {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | undefined;
  readonly name: string | undefined;
} & Span;

export type MatchOr = {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
} & Span;

export type TypeVar = {
  readonly kind: 'TypeVar';
  readonly name: string;
  readonly bound: Expression | undefined;
  readonly defaultValue: Expression | undefined;
} & Span;

export type ParamSpec = {
  readonly kind: 'ParamSpec';
  readonly name: string;
  readonly defaultValue: Expression | undefined;
} & Span;

export type TypeVarTuple = {
  readonly kind: 'TypeVarTuple';
  readonly name: string;
  readonly defaultValue: Expression | undefined;
} & Span;

export type Arguments = {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | undefined;
  readonly kwonlyargs: readonly Arg[];
  readonly kwDefaults: readonly (Expression | undefined)[];
  readonly kwarg: Arg | undefined;
  readonly defaults: readonly Expression[];
};

export type Arg = {
  readonly arg: string;
  readonly annotation: Expression | undefined;
} & Span;

export type Keyword = {
  readonly arg: string | undefined;
  readonly value: Expression;
} & Span;

export type Alias = {
  readonly name: string;
  readonly asname: string | undefined;
} & Span;

export type WithItem = {
  readonly contextExpr: Expression;
  readonly optionalVars: Expression | undefined;
};

export type MatchCase = {
  readonly pattern: Pattern;
  readonly guard: Expression | undefined;
  readonly body: readonly Statement[];
};

export type Comprehension = {
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly isAsync: number;
};

export type Mod = Module | Interactive | ExpressionModule;
export type Statement =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;
export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type Node = Mod | Statement | Expression | ExceptHandler | Pattern | TypeParam;
