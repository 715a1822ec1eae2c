/** Entries of a list that the console shows as examples. */
const EXAMPLES = 3
const MOST_SHOWN = 5

/**
 * Shortens an upgrade note for the console: a few examples of a long list, the number of others, and where to read all.
 */
export function shortNote(note: string): string {
  const [first = '', ...rest] = note.split('\n').map(shortLine)
  const left = rest.length > MOST_SHOWN ? rest.length - EXAMPLES : 0
  const lines = left > 0 ? [first, ...rest.slice(0, EXAMPLES), `… and ${left} more.`] : [first, ...rest]
  const short = lines.join('\n')
  return short === note ? note : `${short} All of them: \`upgradeNotes { text }\` of the API.`
}

/** A list is at the end of a line, after a colon. */
function shortLine(line: string): string {
  const [, before, list] = /^(.*: )([^:]+?)\.?$/.exec(line) ?? []
  const members = list?.split(', ') ?? []
  return members.length > MOST_SHOWN
    ? `${before}${members.slice(0, EXAMPLES).join(', ')} and ${members.length - EXAMPLES} more.`
    : line
}
