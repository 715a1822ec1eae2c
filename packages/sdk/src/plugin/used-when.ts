import type { StreamUse } from './connector.ts'
import type { Json } from './standard-schema.ts'

/**
 * Whether an integration reads a stream: each setting that its `usedWhen` names has one of the values there.
 * @param config settings with their defaults, as the schema of the connector gives them.
 */
export function isStreamUsed(usedWhen: StreamUse | undefined, config: Json): boolean {
  const settings = typeof config === 'object' && config !== null && !Array.isArray(config) ? config : {}
  return Object.entries(usedWhen ?? {}).every(([name, values = []]) => values.some((value) => value === settings[name]))
}
