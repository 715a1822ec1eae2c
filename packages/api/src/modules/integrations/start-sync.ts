import { isStreamUsed, type Json, type StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { type Integration, Prisma, type SyncRun, type SyncTrigger } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { READING_ORDER } from '../streams/index.ts'
import { failLost, startNext, underWay } from './run-queue.ts'

/**
 * Begins to read what an integration's source has, also while its schedule rests; answers the run that comes first, which
 * may be under way already. The integration must be locked.
 * @param asked names of the streams to read; all that it reads where it is empty.
 * @throws InvalidInputError UNKNOWN_STREAM; ConflictError NOTHING_TO_READ, INTEGRATION_PAUSED.
 */
export async function syncIntegration(
  ctx: Context,
  integration: Integration,
  asked: readonly string[],
): Promise<SyncRun> {
  assertReads(integration)
  if (integration.status === 'PAUSED') {
    const message = 'It is paused: resume it first, by `integrationResume`.'
    throw new ConflictError(message, integration.version, 'INTEGRATION_PAUSED', ['id'])
  }
  const read = await streamsOf(ctx, integration)
  const unknown = asked.findIndex((stream) => read.every((name) => name !== stream))
  if (unknown >= 0) {
    const there = read.length > 0 ? `It reads ${read.join(', ')}.` : 'It reads nothing.'
    const message = `It does not read "${asked[unknown]}". ${there}`
    throw new InvalidInputError(message, ['input', 'streams', String(unknown)], 'UNKNOWN_STREAM')
  }
  const [first] = await startRuns(ctx, integration, {
    streams: read.filter((name) => asked.includes(name)),
    trigger: 'DEMAND',
  })
  if (!first) {
    throw nothingToRead(
      integration.streams.length > 0
        ? 'It reads nothing: its settings use none of its `streams`. Change either by `integrationUpdate`.'
        : 'It reads nothing: its connector only publishes, or reads nothing by these settings.',
    )
  }
  return first
}

/** @throws ConflictError NOTHING_TO_READ for a notifier. */
export function assertReads({ kind }: Integration): void {
  if (kind === 'NOTIFIER') {
    throw nothingToRead('It is a notifier, which reads nothing: have it send something by `noticeRuleTry`.')
  }
}

const nothingToRead = (message: string): ConflictError => new ConflictError(message, null, 'NOTHING_TO_READ', ['id'])

/**
 * The integration, held until the end of the transaction: of two that ask at once, the second sees the first's runs.
 * Pages of runs under way are stored meanwhile.
 */
export async function lockIntegration(ctx: Context, id: string): Promise<Integration | null> {
  const [row] = await ctx.db.$queryRaw<Integration[]>(
    Prisma.sql`SELECT * FROM "Integration" WHERE id = ${id}::uuid FOR NO KEY UPDATE`,
  )
  return row ?? null
}

/** What an integration reads, in its order: what was chosen of what its connector has and its settings use. */
export async function streamsOf(ctx: Context, integration: Integration): Promise<StreamName[]> {
  if (integration.kind !== 'CONNECTOR') return []
  const connector = (await ctx.services.plugins.host(`connector:${integration.connector}`)).connector(
    integration.connector,
  )
  const { streams: chosen } = integration
  // Without its connector the integration is still run: the run says what is missing.
  if (!connector) return chosen.length > 0 ? inOrder(chosen) : ['content']
  const has = connector.streams
    .filter(({ usedWhen }) => isStreamUsed(usedWhen, integration.config as Json))
    .map(({ name }) => name)
  return inOrder(chosen.length > 0 ? has.filter((name) => chosen.includes(name)) : has)
}

const inOrder = (streams: readonly string[]): StreamName[] => READING_ORDER.filter((name) => streams.includes(name))

/**
 * Asks for runs of an integration, one a stream. Runs of one integration come one after the other, people before ties and
 * content before metrics; a stream that is under way keeps its run, which a webhook lets be followed by another.
 * @param request.streams those to read; all where it is empty. What the integration does not read is left out.
 * @returns the runs in the order of their reading; none where it is gone, paused, or reads none of it.
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
  const open = new Map((await underWay(ctx, locked.id)).map((run) => [run.stream, run]))
  const now = ctx.now()
  const started = wanted
    .filter((stream) => !open.has(stream))
    .map((stream) => ({ id: ctx.newId(), integrationId: locked.id, stream, trigger, createdAt: now }))
  const running = wanted.flatMap((stream) =>
    open.get(stream)?.status === 'RUNNING' ? [open.get(stream)?.id ?? ''] : [],
  )
  if (trigger === 'WEBHOOK' && running.length > 0) {
    // The page that is being read now may already be behind what the webhook reports.
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
