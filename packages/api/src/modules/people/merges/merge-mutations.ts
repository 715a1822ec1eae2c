import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import type { Person as PersonRow } from '../../../generated/prisma/client.ts'
import { born, change, idOf, input, mutation, thing } from '../../../platform/acts/index.ts'
import { lacking, reaches } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { answerDuplicate } from '../duplicates/answer-duplicate.ts'
import { assertNoCircle } from '../managers/assert-no-circle.ts'
import { listingChanges } from '../on-listing-change.ts'
import { lockPeople } from '../person-lock.ts'
import { Person } from '../person-schema.ts'
import { texts } from '../texts.ts'
import { assertAccountsApart, assertMayLetIn } from './assert-accounts-apart.ts'
import { assertUnmerged, findUnmerged, mergeOf } from './find-unmerged.ts'
import { isOutByMerged } from './leave-with-merged.ts'
import { PersonUnmergePayload } from './merge-schema.ts'
import { personMerges, personUnmerges } from './on-person-merged.ts'
import { passesObjection, passObjection, returnObjection } from './pass-objection.ts'
import { unattributedRows } from './unattributed-rows.ts'

/** People merged into one person: each of them is read with that person. */
const MOST_MERGED = 20

const about = ({ id }: PersonRow) => ({ subjectType: 'Person', subjectId: id }) as const

/**
 * Merges do not form chains or circles: whom others were merged into is not merged, and nobody is merged into whom was.
 * @throws ConflictError PERSON_MERGED, PERSON_HAS_MERGED, MERGED_INTO_ARCHIVED; InvalidInputError TOO_MANY_MERGED.
 */
async function assertMergeable(ctx: Context, person: PersonRow, into: PersonRow): Promise<void> {
  const path = ['input', 'intoId']
  if (person.id === into.id) throw new InvalidInputError(texts('person-into-itself'), path)
  await assertUnmerged(ctx, into, path)
  if ((await ctx.db.personMerge.count({ where: { intoId: person.id, to: null } })) > 0) {
    throw new ConflictError(texts('person-has-merged'), person.version, 'PERSON_HAS_MERGED', ['id'])
  }
  if (into.archivedAt !== null) {
    throw new ConflictError(texts('merged-into-archived'), into.version, 'MERGED_INTO_ARCHIVED', path)
  }
  if ((await ctx.db.personMerge.count({ where: { intoId: into.id, to: null } })) >= MOST_MERGED) {
    throw new InvalidInputError(texts('too-many-merged', { most: MOST_MERGED }), path, 'TOO_MANY_MERGED')
  }
}

export const mergePerson = mutation('personMerge', {
  does: 'States that a person is the same as another one, who is returned and counts for both from now on. The person is archived. What was written for them stays theirs, such as that they are a journalist: `personRelationsSet` says so of the one who is kept. Files and sources that know them go on describing them, and numbers of closed periods stay. The stricter of both objections and withdrawn agreements holds. It is refused where it would put people above themselves (`MANAGER_CIRCLE`). Accounts are not joined: where both have one, or the one who is kept has a role in the team, the token needs `account:write`, and the account of the merged person is out.',
  needs: 'person:write',
  on: thing('Person', 'The person to merge, whom nobody was merged into.', findUnmerged),
  gives: Person,
  locks: lockPeople,
  input: input('PersonMergeInput', 'The person to keep.', {
    intoId: idOf('Person', 'The person to keep: neither archived nor merged themselves.'),
  }),
  tells: ['person.merged', 'network.changed', 'scoring-objection.raised', 'agreement.withdrawn'],
  errors: [ConflictError],
  act: async (ctx, { thing: person, input: { intoId } }) => {
    const into = await ctx.db.person.findFirstOrThrow({ where: { id: intoId } })
    await assertMergeable(ctx, person, into)
    await assertAccountsApart(ctx, { personId: person.id, intoId })
    await listingChanges(ctx, [person.id])
    const now = ctx.now()
    const merge = await ctx.db.personMerge.create({
      data: {
        ...born(ctx),
        ...{ personId: person.id, intoId, from: now },
        archived: person.archivedAt !== null,
        objected: passesObjection(person, into),
      },
    })
    await assertNoCircle(ctx, intoId, ['input', 'intoId'])
    await change(ctx, 'Person', person, { to: { archivedAt: person.archivedAt ?? now }, also: ['mergedInto'] })
    const { row } = await change(ctx, 'Person', into, { to: {}, also: ['mergedPeople'] })
    await passObjection(ctx, merge, person)
    await personMerges(ctx, merge)
    await answerDuplicate(ctx, [person.id, intoId], 'MERGED')
    await emit(ctx, 'person.merged', { ...about(person), data: { intoId } })
    return await ctx.db.person.findFirstOrThrow({ where: { id: row.id } })
  },
})

mutation('personUnmerge', {
  does: 'Undoes a merge of two people: both count again from now on, and what the merge changed of either is as it was before. Their account, if they have one, is in again, for which the token needs `account:write`. What was written since for the other person, without a source that tells whose it is, stays there and is listed.',
  needs: 'person:write',
  on: thing('Person', 'The person who was merged.'),
  gives: PersonUnmergePayload,
  locks: lockPeople,
  tells: ['person.unmerged', 'person.updated', 'network.changed', 'scoring-objection.withdrawn', 'agreement.given'],
  errors: [ConflictError],
  act: async (ctx, { thing: person }) => {
    const merge = await mergeOf(ctx, person.id)
    if (!merge) {
      throw new ConflictError(texts('not-merged'), person.version, 'NOT_MERGED', ['id'])
    }
    const { intoId } = merge
    if (!(await reaches(ctx, 'person:write', 'Person', intoId))) throw lacking('person:write')
    await assertMayLetIn(ctx, merge)
    const unattributed = await unattributedRows(ctx, { personId: intoId, since: merge.from })
    await ctx.db.personMerge.updateMany({ where: { id: merge.id }, data: { to: ctx.now() } })
    await assertNoCircle(ctx, person.id, ['id'])
    const { row } = await change(ctx, 'Person', person, {
      to: { archivedAt: merge.archived ? person.archivedAt : null },
      also: ['mergedInto'],
    })
    await listingChanges(ctx, [person.id])
    await returnObjection(ctx, merge)
    await personUnmerges(ctx, merge)
    await answerDuplicate(ctx, [person.id, intoId], 'DISMISSED')
    const kept = await ctx.db.person.findFirstOrThrow({ where: { id: intoId } })
    const isBack = merge.madeLeave && !(await isOutByMerged(ctx, intoId))
    const to = isBack ? { active: true } : {}
    const { row: into } = await change(ctx, 'Person', kept, { to, also: ['mergedPeople'] })
    if (isBack) await emit(ctx, 'person.updated', { ...about(into), data: { fields: ['active'] } })
    await emit(ctx, 'person.unmerged', { ...about(person), data: { intoId } })
    return { person: row, into, unattributed }
  },
})
