import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { deleted, mutation, own, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Export } from './export-schema.ts'
import { texts } from './texts.ts'

const DELETED = deleted('Export')

mutation('exportDelete', {
  does: 'Deletes an export of the account that acts, with its file. One that has not ended is not made.',
  needs: own('export:read'),
  on: thing('Export', 'The export.'),
  gives: DELETED.payload,
  tells: ['export.deleted'],
  act: async (ctx, { thing: { id, kind } }) => {
    const { count } = await ctx.db.export.deleteMany({ where: { id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('Export', ['id'])
    await emit(ctx, 'export.deleted', { subjectType: 'Export', subjectId: id, data: { kind } })
    return DELETED.of(id)
  },
})

mutation('exportCancel', {
  does: 'Ends an export of a list before it is made, for the account that asked for it, and deletes what there is of the file.',
  needs: own('export:read'),
  on: thing('Export', 'The export.'),
  gives: Export,
  tells: ['export.cancelled'],
  errors: [ConflictError],
  act: async (ctx, { thing: { id, kind } }) => {
    const { count } = await ctx.db.export.updateMany({
      where: { id, status: { in: ['QUEUED', 'RUNNING'] }, kind: 'LIST' },
      data: {
        ...{ status: 'CANCELLED', leaseToken: null, checkpoint: Prisma.DbNull, endedAt: ctx.now() },
        ...{ partCount: 0, sizeBytes: 0n },
      },
    })
    if (count === 0) throw new ConflictError(texts('ended'), null, 'EXPORT_ENDED', ['id'])
    await ctx.db.exportPart.deleteMany({ where: { exportId: id } })
    await emit(ctx, 'export.cancelled', { subjectType: 'Export', subjectId: id, data: { kind } })
    return await ctx.db.export.findFirstOrThrow({ where: { id } })
  },
})
