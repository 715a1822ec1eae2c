import type { Context } from '../../../core/context.ts'
import { ConflictError, NotFoundError } from '../../../core/errors.ts'
import { requireId } from '../../../core/ids.ts'
import type { Import } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { finishImport } from '../run/finish-import.ts'

/**
 * Stops an import behind the batch that is being stored; what was stored before stays.
 * @throws NotFoundError; ConflictError IMPORT_FINISHED where it has ended.
 */
export async function cancelImport(ctx: Context, args: { id: string }): Promise<Import> {
  assertCan(ctx, 'import:run')
  const id = requireId(args.id, 'Import', 'id')
  const cancelled = await finishImport(ctx, { id, status: { in: ['QUEUED', 'RUNNING'] } }, { status: 'CANCELLED' })
  if (cancelled) return cancelled
  if (!(await ctx.db.import.findFirst({ where: { id }, select: { id: true } })))
    throw new NotFoundError('Import', ['id'])
  throw new ConflictError('This import has ended: there is nothing left to cancel.', null, 'IMPORT_FINISHED', ['id'])
}
