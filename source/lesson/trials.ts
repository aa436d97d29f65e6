import { failureOf, judgeChange, judgeGoals, wantOfChange, wantsOfGoals } from './judge-goals.ts';
import { errorLine, isSameAnswer, judgeOutput, rightAnswer, showsItsError } from './judge-snippet.ts';
import type { Change, Choice, Exercise, Lesson, Predict, Snippet, SnippetPage, Spot } from './lesson.ts';
import { LessonError } from './lesson-error.ts';
import { type Ran, type Want, wantOfSnippet } from './want.ts';

/** One thing that a lesson claims: the runs it wants, and what is wrong with the claim once they have been. */
export type Trial = {
  readonly wants: readonly Want[];
  judge(rans: readonly Ran[]): readonly LessonError[];
};

/** A line of program text as a message shows it: `'3'`, or `nothing`. */
const shown = (text: string): string => (text === '' ? 'nothing' : `'${text}'`);

/** Everything that a lesson claims of its runs, in the order of the file. */
export function trialsOf(lesson: Lesson): readonly Trial[] {
  const fail = (line: number, message: string) => new LessonError(lesson.file, line, message);
  return [...snippetTrials(lesson, fail), ...lesson.pages.flatMap((page) => pageTrials(lesson, page, fail))];
}

type Fail = (line: number, message: string) => LessonError;

function snippetTrials(lesson: Lesson, fail: Fail): readonly Trial[] {
  return lesson.snippets.map((snippet) => ({
    wants: [wantOfSnippet(lesson, snippet)],
    judge: ([ran]) => [...judgeEnd(snippet, ran!, fail), ...judgePrinted(lesson, snippet, ran!, fail)],
  }));
}

function judgeEnd(snippet: Snippet, ran: Ran, fail: Fail): readonly LessonError[] {
  const { outcome } = ran;
  if (outcome.kind === 'done') {
    return snippet.expectError
      ? [fail(snippet.line, 'the snippet must end in an exception, and ended well')]
      : [];
  }
  if (outcome.kind === 'error' || outcome.kind === 'syntax-error') {
    if (snippet.expectError || showsItsError(snippet, ran)) return [];
    const line = snippet.line + Math.max(outcome.line, 1) - 1;
    return [fail(line, `the snippet stops here: ${errorLine(ran)}. Mend it, or say \`expect-error\``)];
  }
  const why = outcome.kind === 'input' || outcome.kind === 'exit' ? outcome.kind : outcome.message;
  return [fail(snippet.line, `the snippet does not come to its end: ${why}`)];
}

function judgePrinted(lesson: Lesson, snippet: Snippet, ran: Ran, fail: Fail): readonly LessonError[] {
  const { expected } = snippet;
  if (!expected) {
    if (!lesson.written || ran.output.trim() === '') return [];
    return [
      fail(snippet.line, `the snippet prints ${shown(ran.output.trimEnd())}: put it in \`\`\`output below`),
    ];
  }
  const difference = judgeOutput(expected, ran);
  if (!difference) return [];
  const who = lesson.written ? 'the lesson' : 'the article';
  const { row, says, gives } = difference;
  return [fail(expected.line + row, `${who} says ${shown(says)}, the run gives ${shown(gives)}`)];
}

function pageTrials(lesson: Lesson, page: Lesson['pages'][number], fail: Fail): readonly Trial[] {
  if (page.kind === 'exercise') return [exerciseTrial(lesson, page.exercise, fail)];
  if (page.kind === 'prose') return [];
  const want = wantOfSnippet(lesson, page.snippet);
  return [
    ...page.snippet.look.map((stop) => spotTrial(want, stop, 'the stop', fail)),
    ...(page.predict ? predictTrials(want, page.predict, fail) : []),
    ...(page.change ? [changeTrial(lesson, page, page.change, fail)] : []),
  ];
}

function spotTrial(want: Want, spot: Spot, what: string, fail: Fail): Trial {
  const message = `${what} is never reached: line ${spot.at} does not run ${spot.time === 1 ? 'once' : `${spot.time} times`}`;
  return {
    wants: [want],
    judge: ([ran]) => (ran!.reaches(spot.at, spot.time) ? [] : [fail(spot.line, message)]),
  };
}

function predictTrials(want: Want, predict: Predict, fail: Fail): readonly Trial[] {
  const { of, choices, lines } = predict;
  if (lines) return []; // they are the output that is printed below the snippet
  const beliefs = choices.flatMap(({ is, prints }): Trial[] => {
    return prints ? [beliefTrial(is, prints, fail)] : [];
  });
  const spots = choices.flatMap(({ see }) => (see ? [spotTrial(want, see, '`see`', fail)] : []));
  const unsteady =
    of.kind !== 'output' && of.spot ? [spotTrial(want, of.spot, 'the place asked about', fail)] : [];
  return [
    {
      wants: [want],
      judge: ([ran]) => {
        const right = choices.filter((choice) => choice.right);
        if (right.length !== 1) {
          return [fail(predict.line, `exactly one choice must be \`right: true\`, and ${right.length} are`)];
        }
        const answer = rightAnswer(of, ran!);
        if (answer === undefined) {
          const told = of.kind === 'output' || ran!.timeline !== undefined;
          return told ? [fail(predict.line, 'the run does not answer the question')] : [];
        }
        if (!isSameAnswer(of, right[0]!.is, answer))
          return [
            fail(
              right[0]!.line,
              `the right choice says ${shown(right[0]!.is)}, the run gives ${shown(answer)}`,
            ),
          ];
        const same = choices.find((choice) => !choice.right && isSameAnswer(of, choice.is, answer));
        return same ? [fail(same.line, 'a wrong choice is what the run gives')] : [];
      },
    },
    ...choices.filter((choice) => !choice.right).map((choice) => emptyTrial(choice, fail)),
    ...beliefs,
    ...spots,
    ...unsteady,
  ];
}

/** A wrong choice must say why it is believed: known without a run. (That there is no `because:` at all is told by the reader.) */
function emptyTrial({ codes, idea, because, line }: Choice, fail: Fail): Trial {
  const isEmpty = codes.length > 0 && idea === '' && because.length === 0;
  return { wants: [], judge: () => (isEmpty ? [fail(line, '`because:` has a code and no words')] : []) };
}

/** `prints:` must print the choice: there is a program about which the belief is right. */
function beliefTrial(is: string, { code, line }: NonNullable<Choice['prints']>, fail: Fail): Trial {
  const want: Want = {
    pieces: [{ name: '<belief>', source: code, echo: true }],
    record: false,
    cellsFunction: false,
  };
  return {
    wants: [want],
    judge: ([ran]) => {
      const gives = rightAnswer({ kind: 'output' }, ran!) ?? '';
      return gives === is
        ? []
        : [fail(line, `\`prints:\` gives ${shown(gives)} and not the choice, ${shown(is)}`)];
    },
  };
}

function changeTrial(lesson: Lesson, { snippet }: SnippetPage, change: Change, fail: Fail): Trial {
  return {
    wants: [
      wantOfChange(lesson, snippet, change, snippet.code),
      wantOfChange(lesson, snippet, change, change.solution.code),
    ],
    judge: ([unchanged, changed]) => {
      const after = judgeChange(changed!);
      return [
        ...(judgeChange(unchanged!).met
          ? [fail(change.check.line, 'the check holds before anything is changed')]
          : []),
        ...(after.met
          ? []
          : [
              fail(
                change.solution.line,
                `the solution does not meet the check: ${after.now || after.failure}`,
              ),
            ]),
      ];
    },
  };
}

/** Starter, nothing at all, solution and wrong answers against the goals, all in one, since wrong answers are told apart by them. */
function exerciseTrial(lesson: Lesson, exercise: Exercise, fail: Fail): Trial {
  const codes = [exercise.starter, '', exercise.solution.code, ...exercise.wrongs.map((wrong) => wrong.code)];
  const count = exercise.goals.length;
  return {
    wants: codes.flatMap((code) => wantsOfGoals(lesson, exercise, code)),
    judge: (rans) => {
      const results = codes.map((_, k) => judgeGoals(exercise, rans.slice(k * count, (k + 1) * count)));
      const [starter, nothing, solution, ...wrongs] = results.map(failureOf);
      const errors: LessonError[] = [];
      if (starter === '') errors.push(fail(exercise.line, 'the starter meets every goal already'));
      // Code that is commented out is no code.
      if (nothing === '')
        errors.push(
          fail(exercise.line, 'an empty program meets every goal: add one that asks for what is made'),
        );
      if (solution !== '') {
        const at = results[2]!.findIndex((result) => !result.met);
        const result = results[2]![at]!;
        const now = result.met ? '' : result.now || result.failure;
        errors.push(fail(exercise.solution.line, `the solution does not meet goal ${at + 1}: ${now}`));
      }
      wrongs.forEach((failure, k) => {
        const { line } = exercise.wrongs[k]!;
        if (failure === '')
          errors.push(fail(line, 'the wrong answer meets every goal: add a goal that it fails'));
        const twin = wrongs.indexOf(failure);
        if (failure !== '' && twin < k) {
          errors.push(
            fail(
              line,
              `this wrong answer cannot be told apart from that in line ${exercise.wrongs[twin]!.line}: both fail as ${failure}`,
            ),
          );
        }
      });
      return [...errors, ...parsonsErrors(exercise, fail)];
    },
  };
}

/** The solution of a Parsons exercise is made of its lines, distractors left over. */
function parsonsErrors(exercise: Exercise, fail: Fail): readonly LessonError[] {
  if (!exercise.parsons) return [];
  const given = exercise.parsons.flatMap((line) => (line.distractor === undefined ? [line.text] : [])).sort();
  const used = exercise.solution.code
    .split('\n')
    .filter((line) => line.trim() !== '')
    .sort();
  if (given.join('\n') === used.join('\n')) return [];
  return [
    fail(
      exercise.solution.line,
      'the solution is not made of the lines of the starter without its distractors',
    ),
  ];
}
