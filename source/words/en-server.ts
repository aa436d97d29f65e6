/** What a workshop says: to who starts it, to those who are refused, and to learners as they come and go. Lines, without their newline. */

export const NO_TERMINAL = 'closure-tutor: this needs a terminal: ssh without -T, or with -t';
export const DUMB_TERMINAL =
  'closure-tutor: a terminal of type "dumb" cannot draw; set TERM, or use another terminal';
export const NO_COMMANDS = 'closure-tutor: no commands here: leave the words after the host away';
export const NO_FORWARDING = 'closure-tutor: no forwarding of ports, agents or X11 here';
export const TOO_MANY_CHANNELS = 'closure-tutor: so many windows over one connection are too many';
export const NOT_A_NAME =
  'closure-tutor: log in under a name of 1 to 32 letters, digits, points and dashes: ssh NAME@HOST';
export const WRONG_PERSONAL = 'closure-tutor: nobody of this name has that personal code';
export const TOO_MANY_WRONG = 'closure-tutor: too many wrong codes from your address: wait a minute';
export const TOO_MANY_LOGINS = 'closure-tutor: too many connections from your address: wait a minute';

export function noSubsystem(name: string): string {
  return `closure-tutor: no ${name === 'sftp' ? 'sftp' : 'subsystem'} here, only the tutorial: ssh -t`;
}

export function workshopFull(most: number): string {
  return `closure-tutor: the workshop is full: ${most} are here; try again in a while`;
}

export const SHORT_OF_MEMORY =
  'closure-tutor: the workshop has no memory left for one more; try again in a while';

// At the login

export const ASK_CODE = 'Code of the workshop: ';

export function askPersonal(name: string): string {
  return `Someone called ${name} was here before. If that was you, your personal code, else enter: `;
}

// The page before the first screen

export function welcome(name: string, personal: string | undefined, back: string): readonly string[] {
  if (personal === undefined) return [];
  return [
    `Welcome, ${name}. All that you do is kept.`,
    '',
    `Your personal code is  ${personal}`,
    'It is shown this once. With it you come back from another machine:',
    `  ${back}`,
  ];
}

export const BEGIN = '[enter] begin';

/** How a learner comes back with a personal code. */
export function backCommand(name: string, personal: string): string {
  return `ssh ${name}+${personal}@…   (host and port as before)`;
}

// On the way out

export const GOODBYE = 'All is kept. Log in again to go on.';
export const CLOSED = 'The workshop is closed. All is kept. Goodbye.';

export function idle(minutes: number): string {
  return `Nothing was pressed for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. All is kept: log in again to go on.`;
}

export const NOT_READING = 'closure-tutor: your terminal has stopped reading';

export function broken(reason: string): string {
  return `internal error: ${reason}; your text is kept: log in again to go on`;
}

// To who starts it

export function invitation(command: string): string {
  return `The workshop is open:  ${command}`;
}

export function codeLine(code: string): string {
  return `Code of the workshop:  ${code}`;
}

export function teacherLine(code: string): string {
  return `Code of the teacher:   ${code}`;
}

export function hostKeyLine(fingerprint: string): string {
  return `Key of this host:      ${fingerprint}`;
}

export const OPEN_TO_ALL =
  'OPEN TO EVERYONE who can reach this port: no code and no key is asked. Use --code or --keys to change that.';

export function arrives(name: string, address: string, how: string): string {
  return `${name} comes from ${address} (${how})`;
}

export function leaves(name: string, minutes: number): string {
  return `${name} leaves after ${minutes} min`;
}

export function refused(who: string, line: string): string {
  return `refused: ${who}: ${line.replace('closure-tutor: ', '')}`;
}
