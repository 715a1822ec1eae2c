import type { StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { keyFingerprint } from '../../core/keys.ts'
import type { Text } from '../../core/texts/index.ts'
import { type Integration, Prisma, type StreamState, type SyncRun } from '../../generated/prisma/client.ts'
import { holdsRun, type Lease, takeRun } from '../../platform/jobs/index.ts'
import type { SkippedEntry, StreamPage } from '../../platform/plugin-host/index.ts'
import { keepCollected } from '../listening/index.ts'
import { type Settled, STREAM_STORES, storeRecords } from '../streams/index.ts'
import { addLines, type Line } from './run-log.ts'
import { texts } from './texts.ts'

/** A run that this worker has claimed. */
export interface Claim {
  readonly run: SyncRun & Lease
  readonly integration: Integration
  readonly state: StreamState | null
}

/** Requests to the provider. */
export interface Usage {
  requests: number
  quotaUnits: number
}

/** Log lines and requests since the last stored page. */
export interface Activity {
  readonly lines: readonly Line[]
  readonly usage: Readonly<Usage>
}

/** Claims a run, also from a worker that died; null when it has ended or was deleted. */
export async function claimRun(ctx: Context, runId: string): Promise<Claim | null> {
  const run = await takeRun<SyncRun>(ctx, 'SyncRun', runId)
  if (!run) return null
  const integration = await ctx.db.integration.findFirst({ where: { id: run.integrationId } })
  if (!integration) return null
  if (run.startedAt === null) {
    await ctx.db.syncRun.updateMany({ where: { id: runId }, data: { startedAt: ctx.now() } })
    await retryWaiting(ctx, run)
  }
  const place = { integrationId: integration.id, stream: run.stream }
  // After a change of the rules the stream is read from its beginning: a source that reports no change would leave
  // records stored by the old rules.
  const rulesVersion = STREAM_STORES[run.stream as StreamName]?.version
  await ctx.db.streamState.deleteMany({ where: { ...place, rulesVersion: { not: rulesVersion } } })
  const state = await ctx.db.streamState.findFirst({ where: place })
  return { run, integration, state }
}

/**
 * Makes the stream start at its beginning when some of its records wait for others, and events since the last run may
 * have brought those: a source that sends only changes would not send the waiting records again. Unchanged records cost
 * nothing.
 */
async function retryWaiting(ctx: Context, run: SyncRun): Promise<void> {
  const { retriedAfter } = STREAM_STORES[run.stream as StreamName] ?? { retriedAfter: [] }
  if (retriedAfter.length === 0) return
  await ctx.db.$executeRaw(Prisma.sql`
    DELETE FROM "StreamState" s WHERE s."integrationId" = ${run.integrationId}::uuid AND s.stream = ${run.stream}
      AND EXISTS (SELECT FROM "SourceRecord" r WHERE r."integrationId" = s."integrationId" AND r.stream = s.stream
        AND r.hash = ''::bytea)
      AND EXISTS (SELECT FROM "Event" e WHERE e.type = ANY(${[...retriedAfter]}::text[]) AND e.at >= COALESCE((
        SELECT max(b."startedAt") FROM "SyncRun" b WHERE b."integrationId" = s."integrationId" AND b.stream = s.stream
          AND b.id <> ${run.id}::uuid), '-infinity'))`)
}

/** Streams whose keys may be personal data. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['people', 'ties', 'mentions'])

/** Names a record in the log: by its key, or by a hash when the key may be personal data. */
function nameOf(stream: string, key: string): string {
  return ABOUT_PEOPLE.has(stream) ? keyFingerprint(key) : JSON.stringify(key)
}

/**
 * Stores a page, the state after it and the run's counters, in the transaction of `ctx`.
 * @param reading.snapshot whether a reading contains everything that exists.
 * @param reading.byAbsence whether records missing from a complete reading count as deleted.
 * @returns false when another worker has taken the run over: then nothing is stored.
 */
export async function storePage<Name extends StreamName>(
  ctx: Context,
  claim: Claim,
  reading: { page: StreamPage<Name>; snapshot: boolean; byAbsence: boolean; activity: Activity },
): Promise<boolean> {
  const { run, integration } = claim
  const { page, snapshot, byAbsence, activity } = reading
  if (!(await holdsRun(ctx, 'SyncRun', run))) return false
  const stream = run.stream as Name
  const place = { integrationId: integration.id, stream }
  const before = byAbsence ? await ctx.db.streamState.findFirst({ where: place, select: { pass: true } }) : null
  const stored = await storeRecords<Name>(ctx, STREAM_STORES[stream], {
    integration,
    stream,
    page,
    snapshot,
    byAbsence,
    pass: before?.pass ?? null,
  })
  await keepCollected(ctx, integration.id, page.collected)
  const state = {
    state: (page.state ?? Prisma.JsonNull) as Prisma.InputJsonValue,
    stateVersion: page.stateVersion,
    pass: stored.pass,
    rulesVersion: STREAM_STORES[stream].version,
    updatedAt: ctx.now(),
  }
  await ctx.db.streamState.upsert({
    where: { organizationId_integrationId_stream: { organizationId: ctx.organizationId, ...place } },
    create: { ...place, ...state },
    update: state,
  })
  await countStored(ctx, run, { ...stored, pages: 1, activity })
  return true
}

/**
 * Stores the outcomes of records that waited for the end of the run, in the transaction of `ctx`.
 * @returns false when another worker has taken the run over: then nothing may be committed.
 */
export async function storeSettled(ctx: Context, { run }: Claim, settled: Settled): Promise<boolean> {
  if (!(await holdsRun(ctx, 'SyncRun', run))) return false
  const activity = { lines: [], usage: { requests: 0, quotaUnits: 0 } }
  await countStored(ctx, run, { ...settled, deleted: 0, pages: 0, activity })
  return true
}

/** Adds outcomes of records to the counters of a run, and left-out values to its log. */
async function countStored(
  ctx: Context,
  run: SyncRun,
  stored: {
    upserted: number
    unchanged: number
    deleted: number
    skipped: readonly SkippedEntry[]
    leftOut?: readonly { key: string; message: Text }[]
    notes: readonly Text[]
    pages: number
    activity: Activity
  },
): Promise<void> {
  const { activity, pages } = stored
  const warnings = [
    ...stored.skipped.map(({ key, reason }) =>
      key === undefined
        ? texts('skipped', { reason })
        : texts('skipped-record', { record: nameOf(run.stream, key), reason }),
    ),
    ...(stored.leftOut ?? []).map(({ key, message }) =>
      texts('of-record', { record: nameOf(run.stream, key), problem: message }),
    ),
    ...stored.notes,
  ].map((message): Line => ({ level: 'WARN', message }))
  await addLines(ctx, run.id, [...activity.lines, ...warnings])
  await ctx.db.syncRun.updateMany({
    where: { id: run.id },
    data: {
      pages: { increment: pages },
      upserted: { increment: stored.upserted },
      unchanged: { increment: stored.unchanged },
      deleted: { increment: stored.deleted },
      skipped: { increment: entriesOf(stored.skipped) },
      unread: { increment: entriesOf(stored.skipped.filter(({ unread }) => unread)) },
      ...usageOf(activity),
    },
  })
}

const entriesOf = (skipped: readonly SkippedEntry[]): number =>
  skipped.reduce((sum, { entries = 1 }) => sum + entries, 0)

/** The increments of the request counters. */
export function usageOf({ usage: { requests, quotaUnits } }: Activity) {
  return { requests: { increment: requests }, quotaUnits: { increment: quotaUnits } }
}
