import type { Context } from '../../core/context.ts'
import type { Person as PersonRow } from '../../generated/prisma/client.ts'
import { mutation, own, thing } from '../../platform/acts/index.ts'
import { assertThemself } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { findUnmerged } from './merges/find-unmerged.ts'
import { Person } from './person-schema.ts'

const PERSON = thing('Person', 'The person.', findUnmerged)

/** A repeat keeps the first time. What they say themselves from now on stays when a merge is undone. */
async function setObjection(ctx: Context, { id }: PersonRow, objectedAt: Date | null): Promise<PersonRow> {
  assertThemself(ctx, 'score:object', id)
  await ctx.db.personMerge.updateMany({ where: { intoId: id, to: null, objected: true }, data: { objected: false } })
  const [changed] = await ctx.db.person.updateManyAndReturn({
    where: { id, scoringObjectedAt: objectedAt ? null : { not: null } },
    data: { scoringObjectedAt: objectedAt, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!changed) return await ctx.db.person.findFirstOrThrow({ where: { id } })
  await emit(ctx, objectedAt ? 'scoring-objection.raised' : 'scoring-objection.withdrawn', {
    subjectType: 'Person',
    subjectId: id,
  })
  return changed
}

/** GDPR art. 21. */
mutation('personObjectToScoring', {
  does: 'Records that a person objects to being scored. People do it for themselves; the team may record what a person said.',
  needs: own('score:object'),
  on: PERSON,
  gives: Person,
  tells: ['scoring-objection.raised'],
  act: (ctx, { thing: person }) => setObjection(ctx, person, ctx.now()),
})

mutation('personWithdrawScoringObjection', {
  does: 'Withdraws an objection to being scored.',
  needs: own('score:object'),
  on: PERSON,
  gives: Person,
  tells: ['scoring-objection.withdrawn'],
  act: (ctx, { thing: person }) => setObjection(ctx, person, null),
})
