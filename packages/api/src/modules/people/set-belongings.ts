import type { Context } from '../../core/context.ts'
import { canAny, lacking, reachedAmong } from '../../platform/auth/index.ts'
import { type AccountInput, setAccounts } from './accounts.ts'
import { type AttributeInput, setAttributesOf } from './attributes/values-of-input.ts'
import { departmentsOfInput } from './departments.ts'
import { type ExternalId, setExternalIds } from './external-ids.ts'
import { setManager } from './managers/set-managers.ts'
import { type NewMemberships, presentMemberships, primaryAmong, setMemberships } from './memberships.ts'
import { setRelations } from './relations/set-relations.ts'
import { type Skill, setSkills } from './skills/set-skills.ts'

/** What belongs to a person and stands in tables of its own; what is left out stays, and null is none. */
export interface Belongings {
  departmentIds?: string[] | null
  departmentNames?: string[] | null
  externalIds?: ExternalId[] | null
  socialAccounts?: AccountInput[] | null
  managerId?: string | null
  relations?: string[] | null
  skills?: Skill[] | null
  /** All values of the attributes that are named; of others they stay. */
  attributes?: AttributeInput[] | null
  /** Which relation is primary. */
  kind?: string | null
}

/**
 * The departments that a person is in from now on. Whoever has a part of the organisation says it of that part: what is
 * beyond it stays as it is, and nobody is moved out of it.
 * @throws RequestError FORBIDDEN for a department beyond their reach, for names, which may be of any, and where none of
 * their part would remain.
 */
export async function departmentsInReach(
  ctx: Context,
  personId: string,
  belongings: Pick<Belongings, 'departmentIds' | 'departmentNames'>,
): Promise<string[]> {
  if (canAny(ctx, 'person:write')) return await departmentsOfInput(ctx, belongings)
  if ((belongings.departmentNames ?? []).length > 0) throw lacking('person:write')
  const named = await departmentsOfInput(ctx, belongings)
  const stands = (await presentMemberships(ctx, [personId])).get(personId) ?? []
  const ids = [...named, ...stands.map(({ departmentId }) => departmentId)]
  const within = await reachedAmong(ctx, 'person:write', 'Department', ids)
  if (!named.every((id) => within.has(id))) throw lacking('person:write')
  if (named.length === 0 && within.size > 0) throw lacking('person:write')
  return [...new Set([...named, ...ids.filter((id) => !within.has(id))])]
}

/**
 * Whoever has a part of the organisation says of that part alone where somebody was: memberships beyond it stay as they
 * are, now and for all the time since `from`.
 * @throws RequestError FORBIDDEN where such a one began or ended since then, or would become primary or no longer be it.
 */
export async function assertOthersStay(ctx: Context, wanted: NewMemberships): Promise<void> {
  if (canAny(ctx, 'person:write')) return
  const since = wanted.from ?? ctx.now()
  const held = await ctx.db.membership.findMany({
    where: { personId: wanted.personId, OR: [{ to: null }, { to: { gt: since } }] },
    select: { departmentId: true, primary: true, from: true, to: true },
  })
  const ids = held.map(({ departmentId }) => departmentId)
  const within = await reachedAmong(ctx, 'person:write', 'Department', ids)
  const present = held.filter(({ to }) => to === null)
  const primaryId = primaryAmong(wanted, present)
  const stays = ({ departmentId, primary, from, to }: (typeof held)[number]) =>
    to === null && (from === null || from <= since) && primary === (departmentId === primaryId)
  if (!held.every((one) => within.has(one.departmentId) || stays(one))) throw lacking('person:write')
}

/**
 * Gives a person what an act says belongs to them, from now on.
 * @param since when the act added them: whoever is added with a department joined it, and did not move there.
 * @returns the names of the fields that changed.
 * @throws InvalidInputError; ConflictError EXTERNAL_ID_TAKEN, ACCOUNT_TAKEN, MANAGER_CIRCLE.
 */
export async function setBelongings(
  ctx: Context,
  personId: string,
  belongings: Belongings,
  since = ctx.now(),
): Promise<string[]> {
  const { externalIds, socialAccounts, managerId, relations, kind, skills, attributes } = belongings
  const departments = (['departmentIds', 'departmentNames'] as const).filter((field) => belongings[field] !== undefined)
  const isMoved =
    departments.length > 0 &&
    (
      await setMemberships(
        ctx,
        null,
        [{ personId, departmentIds: await departmentsInReach(ctx, personId, belongings) }],
        since,
      )
    ).size > 0
  const isNamed = externalIds !== undefined && (await setExternalIds(ctx, personId, externalIds ?? []))
  const isFound = socialAccounts !== undefined && (await setAccounts(ctx, personId, socialAccounts ?? []))
  const isLed = managerId !== undefined && (await setManager(ctx, { personId, managerId }, ctx.now()))
  const isRelated =
    relations !== undefined &&
    (await setRelations(ctx, [{ personId, kinds: relations ?? [], primary: kind ?? null }])).size > 0
  const isAble = skills !== undefined && (await setSkills(ctx, [{ personId, skills: skills ?? [] }])).size > 0
  const isDescribed = await setAttributesOf(ctx, personId, {
    attributes: attributes ?? [],
    placeOf: (index) => ['input', 'attributes', String(index), 'values'],
  })
  return [
    ...(isMoved ? departments : []),
    ...(isNamed ? ['externalIds'] : []),
    ...(isFound ? ['socialAccounts'] : []),
    ...(isLed ? ['managerId'] : []),
    ...(isRelated ? ['relations'] : []),
    ...(isAble ? ['skills'] : []),
    ...(isDescribed ? ['attributes'] : []),
  ]
}
