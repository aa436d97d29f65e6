/** The loop as the build makes it for recording: `const RECORDING` of execute.ts is true in it. */
declare module '*/execute.ts?recording' {
  export { execute } from './execute.ts';
}

/** The loop as the build makes it for while objects are watched: `const WATCHING` is true in it, and in the one for recording. */
declare module '*/execute.ts?watching' {
  export { execute } from './execute.ts';
}
