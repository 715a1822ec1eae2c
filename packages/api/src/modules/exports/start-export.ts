import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Export, ExportFormat, ExportKind, Prisma } from '../../generated/prisma/client.ts'
import { born } from '../../platform/acts/index.ts'
import { rightsOf } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { writerOf } from './kinds.ts'
import { MOST_AT_ONCE, MOST_OF_ACCOUNT, MOST_OF_ORGANIZATION } from './limits.ts'
import { EXPORT_QUEUE } from './run-export.ts'
import { texts } from './texts.ts'

/**
 * Starts an export for the account that acts; the job `exports.run` does the work.
 * @throws ConflictError TOO_MANY_EXPORTS.
 */
export async function startExport(
  ctx: Context,
  of: { kind: ExportKind; format: ExportFormat; personId: string | null },
): Promise<Export> {
  const writer = writerOf(of.kind)
  const rights = { ...rightsOf(ctx.actor, writer.needs) } as never
  return await queueExport(ctx, { ...of, rights, sections: await writer.sections(ctx) })
}

/** What a new export has beside its account and times. */
type NewExport = Omit<Prisma.ExportUncheckedCreateInput, 'accountId' | 'id' | 'createdAt' | 'updatedAt'>

/**
 * Stores a new export of the account that acts, for the job.
 * @throws ConflictError TOO_MANY_EXPORTS.
 */
export async function queueExport(ctx: Context, of: NewExport): Promise<Export> {
  const accountId = ctx.actor.accountId ?? ''
  await assertFew(ctx, accountId)
  const row = await ctx.db.export.create({ data: { ...born(ctx), ...of, accountId, updatedAt: ctx.now() } })
  await enqueue(ctx, EXPORT_QUEUE, { exportId: row.id })
  await emit(ctx, 'export.started', { subjectType: 'Export', subjectId: row.id, data: { kind: row.kind } })
  return row
}

async function assertFew(ctx: Context, accountId: string): Promise<void> {
  const [kept] = await ctx.db.$queryRaw<[{ own: number; open: number; all: number; bytes: number }]>`
    SELECT count(*) FILTER (WHERE "accountId" = ${accountId}::uuid)::int AS own,
      count(*) FILTER (WHERE status IN ('QUEUED', 'RUNNING'))::int AS open,
      count(*)::int AS all, coalesce(sum("sizeBytes"), 0)::float8 AS bytes FROM "Export"`
  if (kept.own >= MOST_OF_ACCOUNT) throw tooMany(texts('too-many-of-account', { most: MOST_OF_ACCOUNT }))
  if (kept.open >= MOST_AT_ONCE) throw tooMany(texts('too-many-at-once', { most: MOST_AT_ONCE }))
  if (kept.all >= MOST_OF_ORGANIZATION || kept.bytes >= ctx.services.exports.mostBytes)
    throw tooMany(texts('too-many-of-organization'))
}

const tooMany = (message: Text) => new ConflictError(message, null, 'TOO_MANY_EXPORTS', ['input'])
