/** What a plugin may access, as in its manifest or as an organisation agreed. */
export interface PluginReach {
  readonly network: readonly string[]
  readonly data: readonly string[]
}

const beyond = (asked: readonly string[], agreed: readonly string[]): string[] => [
  ...new Set(asked.filter((one) => !agreed.includes(one))),
]

/** What is asked for and was not agreed to; null when nothing. Order and repetition do not matter. */
export function permissionsBeyond(asked: PluginReach, agreed: PluginReach | null): PluginReach | null {
  const network = beyond(asked.network, agreed?.network ?? [])
  const data = beyond(asked.data, agreed?.data ?? [])
  if (agreed !== null && network.length === 0 && data.length === 0) return null
  return { network, data }
}

/** Whether both lists contain the same permissions. */
export function samePermissions(one: PluginReach, other: PluginReach): boolean {
  const same = (a: readonly string[], b: readonly string[]) => beyond(a, b).length === 0 && beyond(b, a).length === 0
  return same(one.network, other.network) && same(one.data, other.data)
}

export function describePermissions({ network, data }: PluginReach): string {
  const parts = [
    ...(network.length > 0 ? [`to reach ${network.join(', ')}`] : []),
    ...(data.length > 0 ? [`for ${data.join(', ')}`] : []),
  ]
  return parts.join(' and ') || 'to run'
}
