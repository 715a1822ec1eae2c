export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Minutes that a zone is ahead of UTC at an instant. */
function zoneOffsets(zone: string): (ms: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  return (ms) => {
    const parts = Object.fromEntries(formatter.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return (Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000) / 60_000
  }
}

/**
 * The instant of a time of day in a zone, both in milliseconds. A time that the clocks skip is taken by the offset before,
 * one that comes twice is the later.
 */
export function instantsOf(zone: string): (localMs: number) => number {
  if (zone === 'UTC') return (ms) => ms
  const offsetAt = zoneOffsets(zone)
  return (ms) => {
    const first = offsetAt(ms - offsetAt(ms) * 60_000)
    const before = offsetAt(ms - first * 60_000)
    return ms - (before === first ? first : Math.min(first, before)) * 60_000
  }
}
