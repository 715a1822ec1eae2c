import type { StreamUse } from './connector.ts'
import type { Json } from './standard-schema.ts'

/**
 * Whether an integration reads a stream: each setting that its `usedWhen` names has one of the values there, a list as
 * one of its items.
 * @param config settings with their defaults, as the schema of the connector gives them.
 */
export function isStreamUsed(usedWhen: StreamUse | undefined, config: Json): boolean {
  const settings = typeof config === 'object' && config !== null && !Array.isArray(config) ? config : {}
  return Object.entries(usedWhen ?? {}).every(([name, values = []]) => {
    const setting = settings[name]
    return values.some((value) => (Array.isArray(setting) ? setting.includes(value) : value === setting))
  })
}
