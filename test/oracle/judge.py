"""Answers, for one program after another, what a real CPython 3.13 makes of it.

usage: PYTHONHASHSEED=0 python3.13 judge.py TRACE.py

Reads one JSON object a line, {"path", "ask": "trace" | "symtable" | "dis" | "run", "seconds"}, and writes one a line:
{"text", "status"}, where text is what the tool in question prints.  Each program runs in a child of its own, made by
fork, which costs a fraction of a fresh interpreter.  {"ask": "mutate", "seed", "donors": paths} is answered with a new
program, made of others.
"""
import io
import json
import os
import resource
import runpy
import signal
import subprocess
import sys
import tempfile


def in_child(work, seconds):
    """Runs work(file) in a forked child and gives back what it wrote, and its exit status."""
    with tempfile.NamedTemporaryFile('r', encoding='utf-8', errors='surrogatepass', suffix='.txt') as out:
        pid = os.fork()
        if pid == 0:
            status = 70
            try:
                signal.alarm(seconds)
                bounded()
                null = os.open(os.devnull, os.O_RDWR)
                for fd in (0, 1, 2):
                    os.dup2(null, fd)
                status = work(out.name) or 0
            except SystemExit as e:
                status = e.code if isinstance(e.code, int) else 1
            finally:
                os._exit(status)
        _, raw = os.waitpid(pid, 0)
        out.seek(0)
        return out.read(), raw


def bounded():
    """A program that grows without end must not take the machine with it."""
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))


def main():
    trace_path = sys.argv[1]
    import dis
    import symtable
    import mutate
    known = {}                          # the donors by the list of their paths
    trace = runpy.run_path(trace_path, run_name='trace')

    def captured(call):
        def work(out):
            buffer = io.StringIO()
            sys.stdout, sys.stderr = buffer, io.StringIO()
            try:
                call()
            except SyntaxError as e:
                buffer.write('%s: %s' % (type(e).__name__, e.msg))
            with open(out, 'w', encoding='utf-8', errors='surrogatepass') as f:
                f.write(buffer.getvalue())
        return work

    for line in sys.stdin:
        ask = json.loads(line)
        if ask['ask'] == 'mutate':
            paths = tuple(ask['donors'])
            if paths not in known:
                known[paths] = mutate.donors(paths)
            sys.__stdout__.write(json.dumps({'text': mutate.mutated(ask['seed'], known[paths]), 'status': 0}) + '\n')
            sys.__stdout__.flush()
            continue
        path, seconds = ask['path'], ask.get('seconds', 5)
        if ask['ask'] == 'run':
            try:
                p = subprocess.run([sys.executable, path], capture_output=True, stdin=subprocess.DEVNULL, timeout=seconds,
                                   preexec_fn=bounded)
                text = json.dumps([p.stdout.decode('utf-8', 'replace'), p.stderr.decode('utf-8', 'replace')])
                status = p.returncode
            except subprocess.TimeoutExpired:
                text, status = '', -signal.SIGALRM
        else:
            if ask['ask'] == 'trace':
                def work(out):
                    sys.argv = ['trace.py', path, '--out', out]
                    return trace['main']()
            elif ask['ask'] == 'symtable':
                work = captured(lambda: symtable.main([path]))
            else:
                def disassemble():
                    with open(path, encoding='utf-8') as f:
                        dis.dis(compile(f.read(), path, 'exec', dont_inherit=True))
                work = captured(disassemble)
            text, status = in_child(work, seconds)
        sys.__stdout__.write(json.dumps({'text': text, 'status': status}) + '\n')
        sys.__stdout__.flush()


main()
