import type { Context } from '../../core/context.ts'
import { describeError } from '../../core/log.ts'
import { type Export, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue, holdsRun, inJob, type JobDefinition, type Lease, takeRun } from '../../platform/jobs/index.ts'
import { isTransient, type OperationEnvironment } from '../../platform/operations/index.ts'
import { failExport } from './fail-export.ts'
import { writerOf } from './kinds.ts'
import { LARGEST_EXPORT_BYTES, PART_BYTES, TURN_MS } from './limits.ts'
import { exportPage } from './list/run-list.ts'
import { shareExports } from './lock-exports.ts'

export const EXPORT_QUEUE = 'exports.run'

interface ExportRun {
  organizationId: string
  exportId: string
}

/** Makes an export, part by part. Any worker can continue where another stopped. */
export function exportJob(environment: OperationEnvironment): JobDefinition<ExportRun> {
  return {
    queue: EXPORT_QUEUE,
    heartbeatS: 60,
    retries: 8,
    concurrency: 2,
    handle: (run, { signal }) => runExport(environment, run, signal),
    giveUp: ({ organizationId, exportId }) =>
      inJob(environment, { organizationId, accountId: null }, async (ctx) => {
        const held = await takeRun<Export>(ctx, 'Export', exportId)
        if (held) await fail(ctx, held, 'SERVER')
      }),
  }
}

/**
 * @throws Error, without any value of the file, when it was interrupted and a retry can continue.
 */
async function runExport(
  environment: OperationEnvironment,
  { organizationId, exportId }: ExportRun,
  signal: AbortSignal,
): Promise<void> {
  const inTransaction = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(environment, { organizationId, accountId: null }, work)
  const held = await inTransaction((ctx) => claim(ctx, exportId))
  if (!held) return
  try {
    if (held.kind === 'LIST') await exportList(environment, { organizationId, held, signal })
    else while (await inTransaction((ctx) => storeSome(ctx, held))) signal.throwIfAborted()
  } catch (error) {
    if (signal.aborted || isTransient(error)) {
      throw new Error(`export ${exportId} was interrupted (${describeError(error).codes.join(', ')})`)
    }
    environment.log.error({ exportId, err: error }, 'export failed')
    await inTransaction((ctx) => fail(ctx, held, 'SERVER'))
  }
}

/** Exports of lists take turns, so that a long one, or one that waits for points, leaves the worker to others. */
async function exportList(
  environment: OperationEnvironment,
  run: { organizationId: string; held: Lease; signal: AbortSignal },
): Promise<void> {
  const { organizationId, held, signal } = run
  const end = performance.now() + TURN_MS
  for (;;) {
    const next = await exportPage(environment, { organizationId, held })
    if (next.is === 'END') return
    signal.throwIfAborted()
    if (next.waitMs === 0 && performance.now() < end) continue
    return await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
      if (!(await holdsRun(ctx, 'Export', held))) return
      await enqueue(ctx, EXPORT_QUEUE, { exportId: held.id }, { startAfterS: next.waitMs / 1_000 })
    })
  }
}

async function claim(ctx: Context, id: string): Promise<(Lease & Pick<Export, 'kind'>) | null> {
  const taken = await takeRun<Export>(ctx, 'Export', id)
  if (!taken) return null
  if (taken.startedAt === null) await ctx.db.export.updateMany({ where: { id }, data: { startedAt: ctx.now() } })
  return { id, leaseToken: taken.leaseToken, kind: taken.kind }
}

/** @returns whether there is more to write. */
async function storeSome(ctx: Context, held: Lease): Promise<boolean> {
  await shareExports(ctx)
  if (!(await holdsRun(ctx, 'Export', held))) return false
  const of = await ctx.db.export.findFirstOrThrow({ where: { id: held.id } })
  const { text, rows, sectionsDone, next } = await writerOf(of.kind).write(
    ctx,
    of,
    of.checkpoint as Prisma.JsonObject | null,
  )
  const bytes = Buffer.from(text)
  const sizeBytes = Number(of.sizeBytes) + bytes.length
  if (sizeBytes > LARGEST_EXPORT_BYTES) {
    await fail(ctx, held, 'TOO_LARGE')
    return false
  }
  let partCount = of.partCount
  for (let from = 0; from < bytes.length; from += PART_BYTES) {
    const part = new Uint8Array(bytes.subarray(from, from + PART_BYTES))
    const place = { index: partCount, offset: of.sizeBytes + BigInt(from) }
    await ctx.db.exportPart.create({ data: { exportId: of.id, ...place, bytes: part }, select: { index: true } })
    partCount += 1
  }
  const end = next === null ? ({ status: 'SUCCEEDED', endedAt: ctx.now() } as const) : {}
  const row = await ctx.db.export.update({
    where: { organizationId_id: { organizationId: ctx.organizationId, id: of.id } },
    data: {
      ...{ partCount, sizeBytes: BigInt(sizeBytes), processed: of.processed + rows, sectionsDone, ...end },
      checkpoint: next ?? Prisma.DbNull,
    },
  })
  if (next !== null) return true
  const { id, kind } = row
  await emit(ctx, 'export.finished', { subjectType: 'Export', subjectId: id, data: { kind, partCount } })
  await writerOf(kind).ended?.(ctx, row)
  return false
}

async function fail(ctx: Context, held: Lease, failure: 'TOO_LARGE' | 'SERVER'): Promise<void> {
  const row = await failExport(ctx, held, failure)
  if (row && row.kind !== 'LIST') await writerOf(row.kind).ended?.(ctx, row)
}
