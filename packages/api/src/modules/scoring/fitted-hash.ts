import { createHash } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'

/** JSON with the keys of objects in one order, so that what the database answers has the text that was stored. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** SHA-256 of what a model learned: equal exactly where two runs learned the same. */
export function fittedHash(fitted: Json): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(canonicalJson(fitted)).digest())
}
