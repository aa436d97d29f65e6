/** The loop as the build makes it for recording: `const RECORDING` of execute.ts is true in it. */
declare module '*/execute.ts?recording' {
  export { execute } from './execute.ts';
}
