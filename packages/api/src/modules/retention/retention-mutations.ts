import { InvalidInputError } from '../../core/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { input, line, mutation, whole } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { retentionClass, retentionClasses } from '../../platform/retention/index.ts'
import { RetentionTerm } from './retention-schema.ts'
import { texts } from './texts.ts'

/** Far above every term. */
const MOST_DAYS = 36_500

export const setRetention = mutation('retentionSet', {
  does: 'Sets for how many days a class of data is kept. What is older is deleted within the hour, for good.',
  needs: 'organization:write',
  gives: RetentionTerm,
  input: input('RetentionSetInput', 'How long a class of data is kept.', {
    class: line('Key of the class, of `Organization.retention`'),
    days: whole('Days for which it is kept, within the bounds of the class.', { least: 1, most: MOST_DAYS }),
  }),
  tells: ['retention.set'],
  act: async (ctx, { input: { class: key, days } }) => {
    const of = retentionClass(key)
    if (!of) {
      const known = retentionClasses().map((one) => one.class)
      throw new InvalidInputError(texts('no-class', { classes: known.join(', ') }), ['input', 'class'])
    }
    const { leastDays, mostDays } = of
    if (days < leastDays || days > mostDays) {
      const told =
        leastDays === mostDays
          ? texts('fixed', { class: key, days: leastDays })
          : texts('out-of-bounds', { class: key, least: leastDays, most: mostDays })
      throw new InvalidInputError(told, ['input', 'days'])
    }
    // One statement: others may set the same class at the same time.
    await ctx.db.$executeRaw(Prisma.sql`
      INSERT INTO "RetentionTerm" (class, days, "updatedAt") VALUES (${key}, ${days}, ${ctx.now()})
      ON CONFLICT ("organizationId", class) DO UPDATE SET (days, "updatedAt") = (EXCLUDED.days, EXCLUDED."updatedAt")`)
    const subject = { subjectType: 'Organization', subjectId: ctx.organizationId } as const
    await emit(ctx, 'retention.set', { ...subject, data: { class: key } })
    return { of, days }
  },
})
