/** What the command `show` says round the picture. */

export const OUTPUT = 'Output';
export const NO_OUTPUT = '(none yet)';

export function stepHeading(
  k: number,
  last: number,
  ran: number | undefined,
  next: number | undefined,
): string {
  const parts = [`step ${k} of ${last}`];
  if (ran !== undefined) parts.push(`line ${ran} ran`);
  if (next !== undefined) parts.push(`line ${next} is next`);
  return ` ${parts.join(', ')}`;
}
