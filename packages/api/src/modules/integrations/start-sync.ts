import { isStreamUsed, type Json, type StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import type { Text } from '../../core/texts/index.ts'
import { type Integration, Prisma, type SyncRun, type SyncTrigger } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { READING_ORDER } from '../streams/index.ts'
import { failLost, startNext, unfinishedRuns } from './run-queue.ts'
import { texts } from './texts.ts'

/**
 * Starts to read an integration's source, also while its schedule is suspended. The integration must be locked.
 * @param asked names of the streams to read; empty for all.
 * @returns the first run, which may already be in progress.
 * @throws InvalidInputError UNKNOWN_STREAM; ConflictError NOTHING_TO_READ, INTEGRATION_PAUSED.
 */
export async function syncIntegration(
  ctx: Context,
  integration: Integration,
  asked: readonly string[],
): Promise<SyncRun> {
  assertReads(integration)
  if (integration.status === 'PAUSED') {
    const message = texts('paused')
    throw new ConflictError(message, integration.version, 'INTEGRATION_PAUSED', ['id'])
  }
  const read = await streamsOf(ctx, integration)
  const unknown = asked.findIndex((stream) => read.every((name) => name !== stream))
  if (unknown >= 0) {
    const stream = asked[unknown] ?? ''
    const message =
      read.length > 0
        ? texts('stream-not-read', { stream, streams: read.join(', ') })
        : texts('no-stream-read', { stream })
    throw new InvalidInputError(message, ['input', 'streams', String(unknown)], 'UNKNOWN_STREAM')
  }
  const [first] = await startRuns(ctx, integration, {
    streams: read.filter((name) => asked.includes(name)),
    trigger: 'DEMAND',
  })
  if (!first) {
    throw nothingToRead(integration.streams.length > 0 ? texts('reads-nothing') : texts('only-publishes'))
  }
  return first
}

/** @throws ConflictError NOTHING_TO_READ for a notifier. */
export function assertReads({ kind }: Integration): void {
  if (kind === 'NOTIFIER') {
    throw nothingToRead(texts('notifier-reads-nothing'))
  }
}

const nothingToRead = (message: Text): ConflictError => new ConflictError(message, null, 'NOTHING_TO_READ', ['id'])

/**
 * Reads an integration and locks its row until the end of the transaction: of two requests at once, the second sees the
 * runs of the first. The lock does not stop runs from storing pages.
 */
export async function lockIntegration(ctx: Context, id: string): Promise<Integration | null> {
  const [row] = await ctx.db.$queryRaw<Integration[]>(
    Prisma.sql`SELECT ${everyColumn('Integration')} FROM "Integration" t WHERE id = ${id}::uuid FOR NO KEY UPDATE`,
  )
  return row ?? null
}

/**
 * The streams that an integration reads, in order: the chosen ones of those that its connector has and its settings
 * use.
 */
export async function streamsOf(ctx: Context, integration: Integration): Promise<StreamName[]> {
  if (integration.kind !== 'CONNECTOR') return []
  const connector = (await ctx.services.plugins.host(`connector:${integration.connector}`)).connector(
    integration.connector,
  )
  const { streams: chosen } = integration
  // Without its connector the run still starts, and then reports what is missing.
  if (!connector) return chosen.length > 0 ? inOrder(chosen) : ['content']
  const has = connector.streams
    .filter(({ usedWhen }) => isStreamUsed(usedWhen, integration.config as Json))
    .map(({ name }) => name)
  return inOrder(chosen.length > 0 ? has.filter((name) => chosen.includes(name)) : has)
}

const inOrder = (streams: readonly string[]): StreamName[] => READING_ORDER.filter((name) => streams.includes(name))

/**
 * Starts runs of an integration, one for each stream. They run one after the other: people before ties, content before
 * metrics. A stream in progress keeps its run; after a webhook, another run follows it.
 * @param request.streams those to read; empty for all. Streams that the integration does not read are left out.
 * @returns the runs in order; none when the integration is deleted or paused, or reads none of the streams.
 */
export async function startRuns(
  ctx: Context,
  integration: { readonly id: string },
  request: { streams: readonly StreamName[]; trigger: SyncTrigger },
): Promise<SyncRun[]> {
  const { trigger } = request
  const locked = await lockIntegration(ctx, integration.id)
  if (!locked || locked.status === 'PAUSED') return []
  const read = await streamsOf(ctx, locked)
  const wanted = request.streams.length > 0 ? read.filter((stream) => request.streams.includes(stream)) : read
  await failLost(ctx, locked.id)
  const open = new Map((await unfinishedRuns(ctx, locked.id)).map((run) => [run.stream, run]))
  const now = ctx.now()
  const started = wanted
    .filter((stream) => !open.has(stream))
    .map((stream) => ({ id: ctx.newId(), integrationId: locked.id, stream, trigger, createdAt: now }))
  const running = wanted.flatMap((stream) =>
    open.get(stream)?.status === 'RUNNING' ? [open.get(stream)?.id ?? ''] : [],
  )
  if (trigger === 'WEBHOOK' && running.length > 0) {
    // The page that is being read may be older than the change that the webhook reports.
    await ctx.db.syncRun.updateMany({ where: { id: { in: running } }, data: { again: true } })
  }
  for (const data of started) {
    open.set(data.stream, await ctx.db.syncRun.create({ data }))
    await emit(ctx, 'sync-run.started', {
      subjectType: 'SyncRun',
      subjectId: data.id,
      data: { integrationId: locked.id, stream: data.stream, trigger },
    })
  }
  await startNext(ctx, locked.id)
  return wanted.flatMap((stream) => open.get(stream) ?? [])
}
