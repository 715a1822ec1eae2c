/** What a plugin may reach, as its manifest says and as an organisation agreed. */
export interface Reach {
  readonly network: readonly string[]
  readonly data: readonly string[]
}

const beyond = (asked: readonly string[], agreed: readonly string[]): string[] => [
  ...new Set(asked.filter((one) => !agreed.includes(one))),
]

/** What is asked for and was not agreed to; null where nothing is. Order and repetition do not matter. */
export function beyondConsent(asked: Reach, agreed: Reach | null): Reach | null {
  const network = beyond(asked.network, agreed?.network ?? [])
  const data = beyond(asked.data, agreed?.data ?? [])
  if (agreed !== null && network.length === 0 && data.length === 0) return null
  return { network, data }
}

/** Whether two lists name the same things. */
export function sameReach(one: Reach, other: Reach): boolean {
  const same = (a: readonly string[], b: readonly string[]) => beyond(a, b).length === 0 && beyond(b, a).length === 0
  return same(one.network, other.network) && same(one.data, other.data)
}

/** What is new, in words. */
export function inWords({ network, data }: Reach): string {
  const parts = [
    ...(network.length > 0 ? [`to reach ${network.join(', ')}`] : []),
    ...(data.length > 0 ? [`for ${data.join(', ')}`] : []),
  ]
  return parts.join(' and ') || 'to run'
}
