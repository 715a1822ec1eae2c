import { z } from 'zod'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { Person as PersonRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  input,
  mutation,
  optional,
  purged,
  setArchived,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { assertCan, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMayAffectAccount, assertMayChangeLogIn, changesWhoLogsIn } from './account-effects.ts'
import { claimIdentifiers } from './claim-identifiers.ts'
import { findUnmerged } from './merges/find-unmerged.ts'
import { listingChanges } from './on-listing-change.ts'
import { active, facts, fitting, kind, ofNew } from './person-inputs.ts'
import { lockPeople } from './person-lock.ts'
import { Person } from './person-schema.ts'
import { idsToPurge, purgePerson } from './purge-person.ts'
import { ASSUMED_KIND, assertKinds } from './relations/relation-kinds.ts'
import { wantToBeKept } from './restricted.ts'
import { setBelongings } from './set-belongings.ts'
import { withSiteKey } from './site.ts'
import { texts } from './texts.ts'

/** Columns that are told by the name of the field that they come from. */
const TOLD_AS: Readonly<Record<string, string>> = { kindStated: 'kind', siteKey: 'site' }

const reason = optional(
  text(
    'The reason why this is another person, required when an erased person had the same address or account. It is stored in the audit log.',
    z.string(),
  ),
)
const PERSON = thing('Person', 'The person.')
const UNMERGED = thing('Person', 'The person, who is not merged into another one.', findUnmerged)
const about = ({ id }: PersonRow) => ({ subjectType: 'Person', subjectId: id }) as const

/** For the `catch` of a write: what to say where a key is another person's. */
function keyTaken(error: unknown): never {
  const constraint = violatedUniqueConstraint(error)
  if (constraint === null) throw error
  const email = constraint.includes('email')
  throw new ConflictError(
    texts(email ? 'email-taken' : 'external-id-taken'),
    null,
    email ? 'EMAIL_TAKEN' : 'EXTERNAL_ID_TAKEN',
    ['input', email ? 'email' : 'externalId'],
  )
}

export const createPerson = mutation('personCreate', {
  does: 'Adds a person.',
  needs: 'person:write',
  gives: Person,
  input: input('PersonCreateInput', 'A new person.', { ...facts, ...ofNew, reason }, fitting),
  locks: lockPeople,
  tells: ['person.created', 'person.updated', 'metrics.ingested'],
  errors: [ConflictError],
  act: async (ctx, { input: { reason = null, ...input } }) => {
    const {
      managerId,
      departmentIds,
      departmentNames,
      socialAccounts,
      externalIds,
      relations,
      skills,
      attributes,
      active,
      languages,
      ...facts
    } = input
    const kind = facts.kind ?? relations?.[0]
    await assertKinds(ctx, { ...input, personId: null })
    await claimIdentifiers(ctx, input, { personId: null, reason })
    const person = await ctx.db.person
      .create({
        data: {
          ...born(ctx),
          ...withSiteKey(facts),
          kind: kind ?? ASSUMED_KIND,
          kindStated: kind != null,
          active: active ?? true,
          languages: languages ?? [],
          updatedAt: ctx.now(),
        },
      })
      .catch(keyTaken)
    await setBelongings(ctx, person.id, input, person.createdAt)
    await emit(ctx, 'person.created', about(person))
    return person
  },
})

export const updatePerson = mutation('personUpdate', {
  does: 'Changes a person. To change `active`, `externalId`, `externalIds` or `email` of a person whose account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation; so it does to change these ids or the address of a person who has logged in here.',
  needs: 'person:write',
  on: UNMERGED,
  gives: Person,
  input: changes(
    'PersonUpdateInput',
    'The changes of a person. A field that is left out stays as it is.',
    { ...facts, kind, active },
    {
      rule: fitting,
      beside: { reason },
    },
  ),
  locks: lockPeople,
  tells: ['person.updated', 'metrics.ingested'],
  act: async (ctx, { thing: person, input: { reason = null, ...input } }) => {
    const {
      managerId,
      departmentIds,
      departmentNames,
      socialAccounts,
      externalIds,
      relations,
      skills,
      attributes,
      languages,
      ...facts
    } = input
    if (facts.active !== undefined && facts.active !== person.active) await assertMayAffectAccount(ctx, person.id)
    if (facts.active === false) await assertOwnerRemains(ctx, ({ personId }) => personId === person.id)
    await assertKinds(ctx, { ...input, personId: person.id })
    await claimIdentifiers(ctx, input, { personId: person.id, reason })
    const { row, fields } = await change(ctx, 'Person', person, {
      to: {
        ...withSiteKey(facts),
        languages: languages === null ? [] : languages,
        ...(facts.kind && { kindStated: true }),
      },
      also: await setBelongings(ctx, person.id, input),
      conflict: keyTaken,
    })
    if (changesWhoLogsIn(fields)) await assertMayChangeLogIn(ctx, person.id)
    if (fields.length === 0) return row
    // That it was stated is all that changes where somebody states what was assumed.
    const told = new Set(fields.map((field) => TOLD_AS[field] ?? field))
    await emit(ctx, 'person.updated', { ...about(row), data: { fields: [...told] } })
    return row
  },
})

export const archivePerson = mutation('personArchive', {
  does: 'Archives a person: lists and measures leave them out, and their data is kept. When their account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation.',
  needs: 'person:write',
  many: true,
  on: UNMERGED,
  gives: Person,
  tells: ['person.archived', 'network.changed'],
  act: (ctx, { thing: person }) =>
    setArchived(ctx, 'Person', person, ctx.now(), {
      before: async () => {
        await assertMayAffectAccount(ctx, person.id)
        await assertOwnerRemains(ctx, ({ personId }) => personId === person.id)
        await listingChanges(ctx, [person.id])
      },
      tell: () => emit(ctx, 'person.archived', about(person)),
    }),
})

export const restorePerson = mutation('personRestore', {
  does: 'Restores an archived person. It needs the same permissions as `personArchive`.',
  needs: 'person:write',
  many: true,
  on: UNMERGED,
  gives: Person,
  tells: ['person.restored', 'network.changed'],
  act: (ctx, { thing: person }) =>
    setArchived(ctx, 'Person', person, null, {
      before: async () => {
        await assertMayAffectAccount(ctx, person.id)
        await listingChanges(ctx, [person.id])
      },
      tell: () => emit(ctx, 'person.restored', about(person)),
    }),
})

const PURGED = purged('Person')

mutation('personPurge', {
  does: 'Permanently erases a person with everything that belongs to them, and with all who are merged with them, and removes everything that identifies them from all other data of the organisation. While a restriction lasts by which they want it kept (`UNLAWFUL`, `LEGAL_CLAIM`) it is refused. It answers their open requests for erasure, and makes a task for each recipient of their data (`recipientTasks`): posts on networks stay until somebody decides there. Events keep only their id. The token needs `person:write` in the whole organisation. It also needs `account:write` when an account with a role in the team is linked to the person or has their mail address, and `integration:write` when they own an integration.',
  needs: 'person:write',
  on: PERSON,
  gives: PURGED.payload,
  tells: [
    'person.purged',
    'network.changed',
    'notice-rule.deleted',
    'notice-rule.updated',
    'import.failed',
    'privacy-request.answered',
    'recipient-task.created',
  ],
  errors: [ConflictError],
  act: async (ctx, { thing: person }) => {
    // What names them is searched for and changed everywhere.
    assertCan(ctx, 'person:write')
    const ids = await idsToPurge(ctx, person.id)
    if (await wantToBeKept(ctx, ids))
      throw new ConflictError(texts('wants-to-be-kept'), null, 'ERASURE_OPPOSED', ['id'])
    for (const id of ids) {
      await purgePerson(ctx, await ctx.db.person.findFirstOrThrow({ where: { id } }))
    }
    return PURGED.of(person.id)
  },
})
