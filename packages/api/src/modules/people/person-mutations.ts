import { handleForm, idForm } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { ConflictError, violatedUniqueConstraint, type WrongPlace } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { Person as PersonRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  checked,
  country,
  flag,
  idOf,
  input,
  instant,
  line,
  listOf,
  locale,
  mailAddress,
  mutation,
  optional,
  part,
  purged,
  setArchived,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { assertCan, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMayAffectAccount, changesWhoLogsIn } from './account-effects.ts'
import { attributesOnce, PersonAttributeInput } from './attributes/values-of-input.ts'
import { claimIdentifiers } from './claim-identifiers.ts'
import { ExternalIdInput, sourcesOnce } from './external-id-schema.ts'
import { findUnmerged } from './merges/find-unmerged.ts'
import { NetworkKey } from './network-key.ts'
import { listingChanges } from './on-listing-change.ts'
import { lockPeople } from './person-lock.ts'
import { LONGEST_LEVEL, MOST_FOLLOWERS } from './person-record.ts'
import { Person } from './person-schema.ts'
import { accountKey } from './plan-people.ts'
import { idsToPurge, purgePerson } from './purge-person.ts'
import { personKind } from './relations/person-kind.ts'
import { ASSUMED_KIND, assertKinds } from './relations/relation-kinds.ts'
import { type Belongings, setBelongings } from './set-belongings.ts'
import { withSiteKey } from './site.ts'
import { SkillInput } from './skills/skill-schema.ts'
import { texts } from './texts.ts'

const SocialAccountInput = input('SocialAccountInput', 'An account of a person on a network.', {
  network: text('Key of the network, such as `linkedin`.', NetworkKey),
  handle: line('The name of the account on the network; a leading @ is removed.', { form: handleForm }),
  followers: optional(
    checked(
      'Int',
      'The number of followers; leave it out when unknown.',
      z
        .int()
        .min(0, saying(texts('negative-followers')))
        .max(MOST_FOLLOWERS),
    ),
  ),
  followersAt: optional(instant('When the followers were counted.')),
})

const facts = {
  displayName: line('The name that is shown'),
  externalId: optional(line('Id in the leading directory of the organisation, unique there', { form: idForm })),
  externalIds: optional(
    listOf(
      part(ExternalIdInput, 'An id.'),
      'All their ids in other sources, one each. That of the leading directory is `externalId`.',
      { most: 50 },
    ),
  ),
  email: optional(mailAddress('The mail address. No other person may have the same one.')),
  jobTitle: optional(line('The job title')),
  level: optional(line('Formal rank as the organisation writes it, such as `3` or `VP`', { most: LONGEST_LEVEL })),
  languages: optional(listOf(locale('A language.'), 'Languages they speak, such as `de-CH`', { most: 20 })),
  preferredLanguage: optional(locale('The language that they want to be written to in.')),
  managerId: optional(
    idOf('Person', 'Their manager from now on. See `personManagerSet` for an earlier start.', 'READ'),
  ),
  country: optional(country('The country where they live, whose law applies to what they share.')),
  site: optional(line('The place where they work, such as a city or a building')),
  relations: optional(
    listOf(
      personKind('A relation.'),
      'All their relations to the organisation from now on. See `personRelationsSet` for an earlier start.',
      { most: 20 },
    ),
  ),
  skills: optional(listOf(part(SkillInput, 'A skill.'), 'All that they can do', { most: 100 })),
  attributes: optional(
    listOf(
      part(PersonAttributeInput, 'An attribute.'),
      'Values of attributes that the organisation declared, from now on; those that are not named stay. See `personAttributeSet` for an earlier start',
      { most: 100 },
    ),
  ),
  departmentIds: optional(
    listOf(idOf('Department', 'A department.'), 'All departments they belong to, together with `departmentNames`.', {
      most: 50,
    }),
  ),
  departmentNames: optional(
    listOf(
      line('A name, or a path from the top down such as `Sales > Field`'),
      'Departments by name. Departments that do not exist yet are created, and a name that matches several is refused.',
      { most: 50 },
    ),
  ),
  socialAccounts: optional(listOf(part(SocialAccountInput, 'An account.'), 'All their accounts.', { most: 50 })),
}
const kind = personKind(
  'Their primary relation to the organisation from now on. It replaces the primary one; others stay.',
)
const active = flag('Whether they are active: neither on leave nor gone.')
const ofNew = {
  kind: optional({
    ...kind,
    description: 'Their primary relation to the organisation; when left out: the first of `relations`, or `EMPLOYEE`.',
  }),
  active: optional({
    ...active,
    description: 'Whether they are active: neither on leave nor gone; true when left out.',
  }),
}

/** A source names somebody once, an account and an attribute are named once, and the primary relation is one of all. */
function fitting({ externalIds, socialAccounts, relations, kind, attributes }: Belongings): WrongPlace[] {
  const accounts = (socialAccounts ?? []).map(accountKey)
  const isTwice = new Set(accounts).size < accounts.length
  return [
    ...sourcesOnce({ externalIds }),
    ...attributesOnce({ attributes }),
    ...(isTwice ? [{ path: ['socialAccounts'], message: texts('account-twice') }] : []),
    ...(kind && relations && !relations.includes(kind) ? [{ path: ['kind'], message: texts('primary-relation') }] : []),
  ]
}

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
  tells: ['person.created', 'person.updated'],
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
    await setBelongings(ctx, person.id, input)
    await emit(ctx, 'person.created', about(person))
    return person
  },
})

export const updatePerson = mutation('personUpdate', {
  does: 'Changes a person. To change `active`, `externalId`, `externalIds` or `email` of a person whose account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation.',
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
  tells: ['person.updated'],
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
    if (changesWhoLogsIn(fields)) await assertMayAffectAccount(ctx, person.id)
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
  does: 'Permanently erases a person with everything that belongs to them, and with all who are merged with them, and removes everything that identifies them from all other data of the organisation. It answers their open requests for erasure. Events keep only their id. The token needs `person:write` in the whole organisation. It also needs `account:write` when an account with a role in the team is linked to the person or has their mail address, and `integration:write` when they own an integration.',
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
  act: async (ctx, { thing: person }) => {
    // What names them is searched for and changed everywhere.
    assertCan(ctx, 'person:write')
    for (const id of await idsToPurge(ctx, person.id)) {
      await purgePerson(ctx, await ctx.db.person.findFirstOrThrow({ where: { id } }))
    }
    return PURGED.of(person.id)
  },
})
