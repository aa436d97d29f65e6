/** Words → `a-slug`: small letters and digits of any script, joined by hyphens. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** `lessons/02-two-counters.md` → `two-counters`: the number orders lessons, the slug keeps their progress. */
export function slugOfFile(file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return slugOf(name.replace(/^\d+[-_. ]+(?=.)/, '')) || 'lesson';
}
