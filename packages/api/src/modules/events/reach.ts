import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { BELONGINGS, belongsToOrganization, canAny, isPermission } from '../../platform/auth/index.ts'
import { eventTypes } from '../../platform/events/index.ts'

const { sql } = Prisma

belongsToOrganization('Event', {
  read: 'event:read',
  shown: (ctx) => {
    const untold = eventTypes().flatMap(([type, { toldWith }]) =>
      toldWith === undefined || (isPermission(toldWith) && canAny(ctx, toldWith)) ? [] : [type],
    )
    const partly = typesShownInPart(ctx)
    const conditions = [
      ...(untold.length === 0 ? [] : [sql`t.type <> ALL(${untold}::text[])`]),
      // It says no more than that there is such an object, which is too much where some are not shown.
      ...(partly.length === 0 ? [] : [sql`(t.type <> 'object.changed' OR t."subjectType" <> ALL(${partly}::text[]))`]),
    ]
    return conditions.length === 0 ? null : Prisma.join(conditions, ' AND ')
  },
})

const typesShownInPart = (ctx: Context): string[] =>
  [...BELONGINGS].flatMap(([type, { shown }]) => (type !== 'Event' && shown?.(ctx) ? [type] : []))
