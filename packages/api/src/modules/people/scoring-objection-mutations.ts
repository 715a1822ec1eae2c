import type { Context } from '../../core/context.ts'
import type { Person as PersonRow } from '../../generated/prisma/client.ts'
import { mutation, own, thing } from '../../platform/acts/index.ts'
import { assertThemself } from '../../platform/auth/index.ts'
import { findUnmerged } from './merges/find-unmerged.ts'
import { lockPeople } from './person-lock.ts'
import { Person } from './person-schema.ts'
import { stateObjection } from './scoring-objection.ts'

const PERSON = thing('Person', 'The person.', findUnmerged)

async function setObjection(ctx: Context, { id }: PersonRow, objectedAt: Date | null): Promise<PersonRow> {
  assertThemself(ctx, 'score:object', id)
  return (await stateObjection(ctx, id, objectedAt)) ?? (await ctx.db.person.findFirstOrThrow({ where: { id } }))
}

/** GDPR art. 21. */
mutation('personObjectToScoring', {
  does: 'Records that a person objects to being scored. People do it for themselves; the team may record what a person said.',
  needs: own('score:object'),
  on: PERSON,
  gives: Person,
  locks: lockPeople,
  tells: ['scoring-objection.raised'],
  act: (ctx, { thing: person }) => setObjection(ctx, person, ctx.now()),
})

mutation('personWithdrawScoringObjection', {
  does: 'Withdraws an objection to being scored.',
  needs: own('score:object'),
  on: PERSON,
  gives: Person,
  locks: lockPeople,
  tells: ['scoring-objection.withdrawn'],
  act: (ctx, { thing: person }) => setObjection(ctx, person, null),
})
