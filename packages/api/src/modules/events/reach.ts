import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization, canAny, isPermission } from '../../platform/auth/index.ts'
import { eventTypes } from '../../platform/events/index.ts'

belongsToOrganization('Event', {
  read: 'event:read',
  shown: (ctx) => {
    const untold = eventTypes().flatMap(([type, { toldWith }]) =>
      toldWith === undefined || (isPermission(toldWith) && canAny(ctx, toldWith)) ? [] : [type],
    )
    return untold.length === 0 ? null : Prisma.sql`t.type <> ALL(${untold}::text[])`
  },
})
