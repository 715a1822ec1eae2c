/** Members of a list that a console shows as examples. */
const EXAMPLES = 3
const MOST_SHOWN = 5

/**
 * A note of an upgrade for a console: of a long list in it a few examples, how many there are besides, and where all of
 * them stand.
 */
export function shortNote(note: string): string {
  const [first = '', ...rest] = note.split('\n').map(shortLine)
  const left = rest.length > MOST_SHOWN ? rest.length - EXAMPLES : 0
  const lines = left > 0 ? [first, ...rest.slice(0, EXAMPLES), `… and ${left} more.`] : [first, ...rest]
  const short = lines.join('\n')
  return short === note ? note : `${short} All of them: \`upgradeNotes { text }\` of the API.`
}

/** A list stands at the end of a line, behind a colon. */
function shortLine(line: string): string {
  const [, before, list] = /^(.*: )([^:]+?)\.?$/.exec(line) ?? []
  const members = list?.split(', ') ?? []
  return members.length > MOST_SHOWN
    ? `${before}${members.slice(0, EXAMPLES).join(', ')} and ${members.length - EXAMPLES} more.`
    : line
}
