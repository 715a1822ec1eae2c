import type { Context } from '../../core/context.ts'
import { describeError } from '../../core/log.ts'
import { type Export, type ExportFailure, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { holdsRun, inJob, type JobDefinition, type Lease, takeRun } from '../../platform/jobs/index.ts'
import { isTransient, type OperationEnvironment } from '../../platform/operations/index.ts'
import { writerOf } from './kinds.ts'
import { LARGEST_EXPORT_BYTES, PART_BYTES } from './limits.ts'
import { shareExports } from './lock-exports.ts'

const { sql } = Prisma

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
    handle: (run, { signal }) => runExport(environment, run, signal),
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
    while (await inTransaction((ctx) => storeSome(ctx, held))) signal.throwIfAborted()
  } catch (error) {
    if (signal.aborted || isTransient(error)) {
      throw new Error(`export ${exportId} was interrupted (${describeError(error).codes.join(', ')})`)
    }
    environment.log.error({ exportId, err: error }, 'export failed')
    await inTransaction((ctx) => fail(ctx, held, 'SERVER'))
  }
}

async function claim(ctx: Context, id: string): Promise<Lease | null> {
  const taken = await takeRun<Export>(ctx, 'Export', id)
  if (!taken) return null
  if (taken.startedAt === null) await ctx.db.export.updateMany({ where: { id }, data: { startedAt: ctx.now() } })
  return { id, leaseToken: taken.leaseToken }
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

async function fail(ctx: Context, held: Lease, failure: ExportFailure): Promise<void> {
  if (!(await holdsRun(ctx, 'Export', held))) return
  await ctx.db.$executeRaw(sql`DELETE FROM "ExportPart" WHERE "exportId" = ${held.id}::uuid`)
  const row = await ctx.db.export.update({
    where: { organizationId_id: { organizationId: ctx.organizationId, id: held.id } },
    data: { status: 'FAILED', failure, endedAt: ctx.now(), partCount: 0, sizeBytes: 0n, checkpoint: Prisma.DbNull },
  })
  const { id, kind } = row
  await emit(ctx, 'export.failed', { subjectType: 'Export', subjectId: id, data: { kind, failure } })
  await writerOf(kind).ended?.(ctx, row)
}
