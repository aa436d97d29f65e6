/** What the learner's terminal can show; every session has its own, since two learners need not sit at the same one. */
export type Capability = {
  readonly colors: 'none' | '16' | '256' | 'true';
  readonly background: 'dark' | 'light';
  readonly ascii: boolean; // lines would be two columns wide: draw with ASCII
  readonly spoken: boolean; // a screen reader: the same facts as lines, no drawing
};

/** Flags of the command line, where given, go before what the environment says. */
export type CapabilityFlags = { readonly noColor?: boolean; readonly ascii?: boolean };

/**
What the environment says of a terminal, before it has been asked (see `query.ts`).

Source: https://no-color.org, and the variables TERM, COLORTERM and COLORFGBG as terminals set them.
*/
export function capabilityOf(
  environment: Readonly<Record<string, string | undefined>>,
  flags: CapabilityFlags = {},
): Capability {
  const { TERM = '', COLORTERM = '', COLORFGBG = '' } = environment;
  const colorless = flags.noColor === true || (environment.NO_COLOR ?? '') !== '' || TERM === 'dumb';
  const background = COLORFGBG.split(';').at(-1);
  return {
    colors: colorless
      ? 'none'
      : /truecolor|24bit/.test(COLORTERM)
        ? 'true'
        : TERM.includes('256')
          ? '256'
          : '16',
    background: background === '7' || background === '15' ? 'light' : 'dark',
    ascii: flags.ascii === true,
    spoken: environment.INK_SCREEN_READER === 'true',
  };
}
