/**
The Python side of `check --python`: reads one want a line on standard input, as JSON, and answers each with one line of
JSON. It takes no more of a program than its output, how it ended, and how often each line of the last piece ran.
*/
export const DRIVER = String.raw`
import ast, builtins, io, json, signal, sys, traceback

answers = sys.stdout
alarm = getattr(signal, 'alarm', lambda seconds: None)  # Windows has none: there the whole process is timed


class TooLong(BaseException):
    pass


def too_long(*_):
    raise TooLong


def cells(f):
    names = f.__code__.co_freevars
    full = {}
    for name, cell in zip(names, f.__closure__ or ()):
        try:
            full[name] = cell.cell_contents
        except ValueError:
            pass
    return full


def run_piece(piece, namespace):
    tree = ast.parse(piece['source'], piece['name'])
    last = None
    if piece['echo'] and tree.body and isinstance(tree.body[-1], ast.Expr):
        last = ast.Expression(tree.body.pop().value)
    exec(compile(tree, piece['name'], 'exec'), namespace)
    if last is not None:
        value = eval(compile(last, piece['name'], 'eval'), namespace)
        if value is not None:
            print(repr(value))
            builtins._ = value


def line_in(error, name):
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == name]
    return lines[-1] if lines else 0


def outcome_of(error, index, name, seconds):
    kind = type(error)
    if kind is TooLong:
        return {'kind': 'limit', 'limit': 'instructions', 'piece': index, 'line': line_in(error, name),
                'message': f'stopped after {seconds} seconds: does the loop end?'}
    if kind is SystemExit:
        code = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
        return {'kind': 'exit', 'code': code, 'message': '' if code == error.code else str(error.code)}
    shown = kind.__name__
    if isinstance(error, SyntaxError):
        return {'kind': 'syntax-error', 'type': shown, 'message': error.msg, 'piece': index,
                'line': error.lineno or 1, 'column': max((error.offset or 1) - 1, 0),
                'endLine': error.end_lineno or 1, 'endColumn': max((error.end_offset or 1) - 1, 0), 'traceback': ''}
    return {'kind': 'error', 'type': shown, 'message': str(error), 'piece': index,
            'line': line_in(error, name), 'traceback': ''}


def answer(want):
    pieces = want['pieces']
    last = pieces[-1]['name']
    lines = {}
    namespace = {'__name__': '__main__'}
    if want['cellsFunction']:
        namespace['cells'] = cells
    outcome = {'kind': 'done'}
    output = io.StringIO()

    def local(frame, event, _):
        if event == 'line':
            lines[frame.f_lineno] = lines.get(frame.f_lineno, 0) + 1
        return local

    def trace(frame, event, _):
        return local if frame.f_code.co_filename == last else None

    for index, piece in enumerate(pieces):
        output = io.StringIO() if want['record'] else output
        sys.stdout = output
        alarm(want['seconds'])
        try:
            if index == len(pieces) - 1:
                sys.settrace(trace)
            run_piece(piece, namespace)
            outcome = {'kind': 'done'}
        except BaseException as error:
            sys.settrace(None)
            outcome = outcome_of(error, index, piece['name'], want['seconds'])
        finally:
            sys.settrace(None)
            alarm(0)
            sys.stdout = answers
        if outcome['kind'] not in ('done', 'error', 'syntax-error'):
            break
        if outcome['kind'] != 'done' and not piece.get('goesOn'):
            break
    nodes = []
    try:
        nodes = sorted({type(node).__name__ for node in ast.walk(ast.parse(want.get('nodesOf', '')))})
    except SyntaxError:
        pass
    return {'outcome': outcome, 'output': output.getvalue(), 'lines': lines, 'nodes': nodes}


if hasattr(signal, 'SIGALRM'):
    signal.signal(signal.SIGALRM, too_long)
for text in sys.stdin.read().splitlines():
    answers.write(json.dumps(answer(json.loads(text))) + '\n')
    answers.flush()
`;
