import { NotFoundError } from '../../core/errors.ts'
import { deleted, mutation, own, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import './export-schema.ts'

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
