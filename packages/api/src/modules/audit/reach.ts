import { Prisma } from '../../generated/prisma/client.ts'
import { MUTATIONS } from '../../platform/acts/index.ts'
import { belongsToOrganization, canAny } from '../../platform/auth/index.ts'

belongsToOrganization('AuditEntry', {
  read: 'audit:read',
  shown: (ctx) => {
    const untold = [...MUTATIONS.values()].flatMap(({ name, toldWith }) =>
      toldWith === null || canAny(ctx, toldWith) ? [] : [name],
    )
    return untold.length === 0 ? null : Prisma.sql`t.act <> ALL(${untold}::text[])`
  },
})
