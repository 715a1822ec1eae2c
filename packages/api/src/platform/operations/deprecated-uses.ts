import { LRUCache } from 'lru-cache'
import type { Actor } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { dayOf } from '../../core/day.ts'
import type { Log } from '../../core/log.ts'
import { apart } from '../../core/telemetry.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Deprecation } from './deprecations.ts'

/** Uses of today that are known to be stored. */
const MOST_KNOWN = 50_000

/** Remembers which keys use what is deprecated, by the day. */
export interface DeprecatedUses {
  /** Notes what a request used; the request does not wait for the writing. */
  note(actor: Actor, deprecations: readonly Deprecation[]): void
  /** Waits for what is being written. */
  close(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    deprecatedUses: DeprecatedUses
  }
}

export function openDeprecatedUses({
  database,
  log,
  now,
}: {
  database: Database
  log: Log
  now: () => Date
}): DeprecatedUses {
  const known = new LRUCache<string, true>({ max: MOST_KNOWN })
  const writing = new Set<Promise<void>>()

  async function store(organizationId: string, keyId: string, coordinates: readonly string[], day: string) {
    await database.inOrganization(organizationId, async (db) => {
      await db.$executeRaw(Prisma.sql`
        INSERT INTO "DeprecatedUse" ("apiKeyId", coordinate, "lastUsedOn")
        SELECT k.id, c.coordinate, ${day}::date FROM unnest(${[...coordinates].sort()}::text[]) AS c(coordinate)
          JOIN "ApiKey" k ON k.id = ${keyId}::uuid
        ON CONFLICT ("organizationId", "apiKeyId", coordinate) DO UPDATE SET "lastUsedOn" = EXCLUDED."lastUsedOn"
          WHERE "DeprecatedUse"."lastUsedOn" < EXCLUDED."lastUsedOn"`)
    })
  }

  return {
    note: ({ organizationId, credential }, deprecations) => {
      const keyId = credential?.keyId
      if (!keyId || deprecations.length === 0) return
      const day = dayOf(now())
      const place = (coordinate: string) => `${keyId} ${day} ${coordinate}`
      const fresh = deprecations.map(({ coordinate }) => coordinate).filter((one) => !known.has(place(one)))
      if (fresh.length === 0) return
      for (const coordinate of fresh) known.set(place(coordinate), true)
      const written = apart(() => store(organizationId, keyId, fresh, day)).catch((error: unknown) => {
        // Noted again by the next request.
        for (const coordinate of fresh) known.delete(place(coordinate))
        log.warn({ err: error }, 'uses of deprecated parts of the schema could not be stored')
      })
      writing.add(written)
      void written.finally(() => writing.delete(written))
    },
    close: async () => {
      await Promise.all(writing)
    },
  }
}
