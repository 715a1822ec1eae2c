const MOST_NAMES = 3
/** Longer texts are not compared: they are not a misspelt name. */
const LONGEST_NAME = 64

/**
 * Names that are similar to `written`, the nearest first; at most three.
 * @param most maximum edit distance; by default it depends on the length of the name.
 */
export function nearNames(
  written: string,
  names: Iterable<string>,
  most: number = Math.floor(written.length * 0.4) + 1,
): string[] {
  if (written.length > LONGEST_NAME) return []
  return [...names]
    .map((name) => ({ name, edits: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
}

/** Levenshtein distance (1966): how many letters have to be added, dropped or replaced. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [place, letter] of [...from].entries()) {
    const next = [place + 1]
    for (let at = 1; at < row.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
