type Version = readonly [major: number, minor: number, patch: number]

const VERSION = /^v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/

interface Parsed {
  readonly version: Version
  /** How many of the three numbers were written. */
  readonly written: number
}

function parse(text: string): Parsed | null {
  const match = VERSION.exec(text)
  if (!match) return null
  const numbers = match.slice(1, 4).filter((part) => part !== undefined && /^\d+$/.test(part))
  const [major = 0, minor = 0, patch = 0] = numbers.map(Number)
  return { version: [major, minor, patch], written: numbers.length }
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** The first version above `^version` or `~version`. */
function ceiling(operator: string, { version: [major, minor, patch], written }: Parsed): Version {
  if (operator === '~') return written === 1 ? [major + 1, 0, 0] : [major, minor + 1, 0]
  if (operator === '^') {
    if (major > 0 || written === 1) return [major + 1, 0, 0]
    return minor > 0 || written === 2 ? [0, minor + 1, 0] : [0, 0, patch + 1]
  }
  if (written === 1) return [major + 1, 0, 0]
  return written === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

function comparator(text: string): ((version: Version) => boolean) | null {
  if (/^[*x]$/.test(text)) return () => true
  const match = /^(\^|~|>=|<=|>|<|=)?(.+)$/.exec(text)
  const parsed = match?.[2] ? parse(match[2]) : null
  if (!parsed) return null
  const operator = match?.[1] ?? '='
  const floor = parsed.version
  switch (operator) {
    case '>=':
      return (version) => compare(version, floor) >= 0
    case '>':
      return (version) => compare(version, floor) > 0
    case '<=':
      return (version) => compare(version, floor) <= 0
    case '<':
      return (version) => compare(version, floor) < 0
    default: {
      const below = ceiling(operator, parsed)
      return (version) => compare(version, floor) >= 0 && compare(version, below) < 0
    }
  }
}

/**
 * Whether a version is in an npm range (`^1.2.0`, `~1.2`, `>=1 <3`, `1.x || 2.x`; no hyphen ranges). Pre-release tags
 * are ignored. Null when the range is invalid.
 */
export function satisfies(version: string, range: string): boolean | null {
  const parsed = parse(version)
  if (!parsed || range.trim() === '') return null
  let met = false
  for (const alternative of range.split('||')) {
    const parts = alternative.trim().split(/\s+/).map(comparator)
    if (parts.some((part) => part === null)) return null
    met ||= parts.every((part) => part?.(parsed.version))
  }
  return met
}
