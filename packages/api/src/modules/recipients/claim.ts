import type { DataToForget } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Integration, Prisma, type RecipientTask } from '../../generated/prisma/client.ts'
import { partOf } from '../credentials/index.ts'
import { noteNotLoaded, noteUnclear, putByHand, wait } from './outcome.ts'
import { type Details, openDetails } from './sealed.ts'

const { sql } = Prisma

/** Longer than a call of a plugin can take. */
const LEASE_MS = 10 * 60_000
/** While an integration is paused nobody is asked through it. */
const PAUSED_MS = 3_600_000

/** Addresses and posts that a plugin is asked to forget in one call: fewer than networks let anybody delete at once. */
const AT_A_TIME = 20

/** A recipient that a worker asks now. */
export interface Asking {
  readonly task: RecipientTask
  readonly integration: Integration
  readonly data: DataToForget
  /** What it is asked next; null where this is all. */
  readonly left: Details | null
  /** Whether the provider had something of what it was asked before. */
  readonly before: boolean
}

/**
 * Claims a task that is due. The attempt is stored before it is made.
 * @returns null when nobody is asked now.
 */
export async function claimTask(ctx: Context, id: string): Promise<Asking | null> {
  const [found] = await ctx.db.$queryRaw<RecipientTask[]>(sql`
    SELECT ${everyColumn('RecipientTask')} FROM "RecipientTask" t WHERE id = ${id}::uuid AND "askAt" <= ${ctx.now()}::timestamptz
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${ctx.now()}::timestamptz) FOR UPDATE SKIP LOCKED`)
  if (!found) return null
  if (found.leaseToken !== null) {
    // Whoever asked before has died: the provider may have been asked.
    await noteUnclear(ctx, found)
    return null
  }
  const integration =
    found.integrationId === null ? null : await ctx.db.integration.findFirst({ where: { id: found.integrationId } })
  const details = openDetails(ctx, found)
  const part = integration && (await partOfPlugin(ctx, integration))
  if (part === undefined) {
    await noteNotLoaded(ctx, found)
    return null
  }
  if (!integration || !details || !part?.forgets) {
    await putByHand(ctx, found, null)
    return null
  }
  if (integration.status === 'PAUSED') {
    await wait(ctx, found, PAUSED_MS)
    return null
  }
  const task = {
    ...found,
    attempts: found.attempts + 1,
    leaseToken: ctx.newId(),
    leaseUntil: new Date(ctx.now().getTime() + LEASE_MS),
  }
  const { attempts, leaseToken, leaseUntil } = task
  await ctx.db.recipientTask.updateMany({ where: { id }, data: { attempts, leaseToken, leaseUntil } })
  const [addresses, posts] = [details.addresses.slice(0, AT_A_TIME), details.posts.slice(0, AT_A_TIME)]
  const rest = { addresses: details.addresses.slice(AT_A_TIME), posts: details.posts.slice(AT_A_TIME) }
  const left = rest.addresses.length + rest.posts.length > 0 ? { ...details, ...rest } : null
  return { task, integration, data: { key: id, addresses, posts }, left, before: details.forgotten ?? false }
}

/** The connector or notifier; undefined while its plugin is in quarantine, or is not there. */
async function partOfPlugin(ctx: Context, integration: Integration) {
  const host = await ctx.services.plugins.host(partOf(integration))
  const { kind, connector } = integration
  return kind === 'CONNECTOR' ? host.connector(connector) : host.notifier(connector)
}
