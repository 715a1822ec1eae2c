import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../core/database.ts'
import { createApiKey } from '../modules/organizations/index.ts'
import { authenticate } from '../platform/auth/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { makeHome, writeSecret } from '../platform/postgres/place.ts'
import type { RunningServer } from '../start.ts'
import type { Narration } from './narration.ts'
import { type KnownOrganization, listOrganizations } from './organizations.ts'

const KEY_FILE = 'demo-key'

/** Fills an empty database with the demo organisation; leaves any other database unchanged. */
export async function fillIfEmpty(server: RunningServer, home: string, narration: Narration): Promise<void> {
  const { environment } = server
  if ((await listOrganizations(environment.database)).length > 0) return
  // Loaded only here, so that later starts need not load it.
  const { fillDemo, lastMonthsEnd } = await import('../demo/index.ts')
  const report = (step: string, done: number, total: number) => {
    if (done < total) narration.note(`${step} (${done + 1} of ${total})`)
  }
  await narration.step('Creating the demo organisation with invented data (PORTEVOIX_DEMO=0 skips it)', async () => {
    const made = await fillDemo(environment, { until: lastMonthsEnd(environment.now()), report })
    if (!made) return
    const subject = { type: 'Organization', id: made.organizationId } as const
    await storeCommand(environment.database, made.organizationId, { command: 'portevoix serve', subject })
    writeSecret(makeHome(home), KEY_FILE, `${made.apiKey}\n`)
  })
}

/**
 * A key of the demo's owner that stays the same across starts, stored in `<home>/demo-key` (mode 600). It gives access
 * only to invented data. Null when there is no demo organisation.
 */
export async function demoKey(server: RunningServer, home: string): Promise<string | null> {
  const { database } = server.environment
  const demo = (await listOrganizations(database)).find((organization) => organization.demo)
  if (!demo) return null
  const folder = makeHome(home)
  const file = join(folder, KEY_FILE)
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  if (kept && (await opens(server, kept, demo))) return kept
  const key = await newKey(database, demo, server.environment.now())
  writeSecret(folder, KEY_FILE, `${key}\n`)
  return key
}

async function opens(server: RunningServer, key: string, demo: KnownOrganization): Promise<boolean> {
  const { database, now, publicUrl } = server.environment
  try {
    const actor = await authenticate({ database, tokens: server.tokens, publicUrl, now }, `Bearer ${key}`)
    return actor.organizationId === demo.id
  } catch {
    // The key belongs to an earlier database of this home.
    return false
  }
}

async function newKey(database: Database, demo: KnownOrganization, now: Date): Promise<string> {
  const owner = await database.inOrganization(demo.id, (db) =>
    db.account.findFirstOrThrow({
      where: { roles: { has: 'OWNER' }, suspendedAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    }),
  )
  const subject = { type: 'Account', id: owner.id } as const
  await storeCommand(database, demo.id, { command: 'portevoix serve', subject })
  return createApiKey(database, demo.id, { accountId: owner.id, name: 'Demo' }, now)
}
