import { idForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { Prisma, type ScimUser } from '../../generated/prisma/client.ts'
import {
  deactivatePeople,
  keysInUse,
  lockPeople,
  type PersonRecord,
  relationKinds,
  rowKey,
  storePushedPerson,
} from '../people/index.ts'
import type { ResourceType } from './attributes.ts'
import { attributesSaid, usersOf } from './custom-attributes.ts'
import { assertMatches, type Conditions } from './meta.ts'
import { type Operation, patched } from './patch.ts'
import { managerIn, personRecordOf } from './person-of-user.ts'
import { type Attributes, readResource, requiredLine, type Sent } from './resource.ts'
import { invalidValue, ScimError } from './scim-error.ts'
import { attributesOf, isErased } from './user-row.ts'
import { hashedName, isSame, type Names, namesOf, refusal, stateOf } from './user-state.ts'

const { sql } = Prisma

/** A user after a request. */
export interface UserOutcome {
  readonly user: ScimUser
  readonly ignored: readonly string[]
  /** What was sent, of somebody of whom nothing is kept; null otherwise. */
  readonly echo: Attributes | null
}

const noUser = (id: string) => new ScimError(404, null, `There is no User ${id.slice(0, 60)}.`)
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The user with this id. @throws ScimError 404, for one of another source too. */
export async function findUser(ctx: Context, source: string, id: string): Promise<ScimUser> {
  const user = UUID.test(id) ? await ctx.db.scimUser.findFirst({ where: { source, id: id.toLowerCase() } }) : null
  if (!user) throw noUser(id)
  return user
}

/**
 * Takes a new user in, and finds whose it is by the rules of imports: by the id in the source; a known person with their
 * address, or who had their user name, makes them doubtful.
 * @throws ScimError uniqueness, invalidValue.
 */
export async function createUser(ctx: Context, source: string, body: unknown): Promise<UserOutcome> {
  const type = await usersOf(ctx, body)
  const { attributes, ignored } = readUser(type, body)
  const names = namesOf(attributes)
  await lockPeople(ctx)
  const { erased, formerId } = await meetsOf(ctx, source, names)
  const id = erased?.id ?? ctx.newId()
  const externalId = names.externalId ?? id
  const key = await rowKey(ctx, source, externalId)
  const managerId = await managerIdOf(ctx, source, attributes)
  const record = await recordOf(ctx, type, { attributes, before: null, isWhole: true }, { externalId, managerId })
  const outcome = await storePushedPerson(ctx, { source, record, linkedId: formerId })
  if (outcome.outcome === 'refused') throw refusal(outcome)
  const state = await stateOf(ctx, source, outcome, { key, attributes, names, linkedId: null })
  const user = erased
    ? await ctx.db.scimUser.update({ where: whereOf(ctx, id), data: { ...state, version: { increment: 1 } } })
    : await ctx.db.scimUser.create({
        data: { id, source, ...state, createdAt: ctx.now(), updatedAt: ctx.now() },
      })
  if (outcome.outcome === 'erased') return { user, ignored, echo: attributes }
  if (user.personId !== null && formerId !== null) {
    await ctx.db.scimFormerUserName.deleteMany({ where: { source, personId: user.personId } })
  }
  return { user, ignored, echo: null }
}

/** The id in the source of the user whom this one names as their manager; as it was sent where there is no such user yet. */
async function managerIdOf(ctx: Context, source: string, attributes: Attributes): Promise<string | null> {
  const named = managerIn(attributes)
  if (named === null) return null
  const manager = UUID.test(named) && (await ctx.db.scimUser.findFirst({ where: { source, id: named.toLowerCase() } }))
  return manager ? (manager.externalId ?? manager.id) : idForm(named)
}

const whereOf = (ctx: Context, id: string) => ({
  organizationId_id: { organizationId: ctx.organizationId, id },
})

/** A type that is only kept needs no look for the kinds of the organisation. */
async function recordOf(
  ctx: Context,
  type: ResourceType,
  user: Parameters<typeof personRecordOf>[0],
  ids: Ids,
): Promise<PersonRecord> {
  const isTyped = [user.attributes, user.before].some((one) => one?.userType !== undefined)
  const kinds = new Set(isTyped ? keysInUse(await relationKinds(ctx)) : [])
  return personRecordOf(user, { attributes: attributesSaid(type, user), kinds }, ids)
}
type Ids = Parameters<typeof personRecordOf>[2]

function readUser(type: ResourceType, body: unknown): Sent {
  const sent = readResource(type, body)
  requiredLine(sent.attributes, 'userName')
  return sent
}

/**
 * What a new user meets: the user of somebody who was erased, whose place it takes, and who had its user name before.
 * @throws ScimError uniqueness where another user has the name or the id.
 */
async function meetsOf(
  ctx: Context,
  source: string,
  names: Names,
): Promise<{ erased: ScimUser | undefined; formerId: string | null }> {
  const { userNameKey, externalId } = names
  const known =
    externalId === null
      ? { userNameKey: await hashedName(ctx, source, names) }
      : { key: await rowKey(ctx, source, externalId) }
  const found = await ctx.db.scimUser.findMany({ where: { source, OR: [{ userNameKey }, known] } })
  assertFree(
    found.filter((user) => !isErased(user)),
    userNameKey,
  )
  const former = await ctx.db.scimFormerUserName.findFirst({ where: { source, userNameKey } })
  return { erased: found.find(isErased), formerId: former?.personId ?? null }
}

function assertFree(others: readonly ScimUser[], userNameKey: string): void {
  const [other] = others
  if (!other) return
  const what = other.userNameKey === userNameKey ? 'userName' : 'externalId'
  throw new ScimError(409, 'uniqueness', `The user ${other.id} has this ${what}: change that one.`)
}

/** Gives a user all attributes anew; what is left out is taken back. @throws ScimError */
export async function replaceUser(
  ctx: Context,
  source: string,
  request: { id: string; body: unknown; conditions: Conditions },
): Promise<UserOutcome> {
  await lockPeople(ctx)
  const user = await findUser(ctx, source, request.id)
  assertMatches(request.conditions, user)
  const type = await usersOf(ctx, request.body, user.resource)
  return await changeUser(ctx, user, { type, sent: readUser(type, request.body), isWhole: true })
}

/** Changes some attributes of a user. @throws ScimError */
export async function patchUser(
  ctx: Context,
  source: string,
  request: { id: string; operations: readonly Operation[]; conditions: Conditions },
): Promise<UserOutcome> {
  await lockPeople(ctx)
  const user = await findUser(ctx, source, request.id)
  assertMatches(request.conditions, user)
  // Of somebody who was erased nothing is kept that could be changed.
  if (isErased(user)) return { user, ignored: [], echo: null }
  const type = await usersOf(ctx, request.operations, user.resource)
  const sent = patched(type, attributesOf(user), request.operations)
  requiredLine(sent.attributes, 'userName')
  return await changeUser(ctx, user, { type, sent, isWhole: user.rule !== null })
}

/** Whoever has left comes back by being said to be active, and not because nothing is said. */
const stillOut = (attributes: Attributes, before: Attributes): Attributes =>
  attributes.active === undefined && before.active === false ? { ...attributes, active: false } : attributes

async function changeUser(
  ctx: Context,
  user: ScimUser,
  { type, sent, isWhole }: { type: ResourceType; sent: Sent; isWhole: boolean },
): Promise<UserOutcome> {
  const { ignored } = sent
  const attributes = stillOut(sent.attributes, attributesOf(user))
  const { source, personId: linkedId } = user
  const names = namesOf(attributes)
  const externalId = names.externalId ?? user.id
  const key = await rowKey(ctx, source, externalId)
  if (key !== user.key || names.userNameKey !== user.userNameKey) {
    const OR = [{ key }, { userNameKey: names.userNameKey }]
    assertFree(await ctx.db.scimUser.findMany({ where: { source, id: { not: user.id }, OR } }), names.userNameKey)
  }
  const before = isErased(user) ? null : attributesOf(user)
  const managerId = await managerIdOf(ctx, source, attributes)
  const record = await recordOf(ctx, type, { attributes, before, isWhole }, { externalId, managerId })
  const outcome = await storePushedPerson(ctx, { source, record, linkedId })
  if (outcome.outcome === 'refused') throw refusal(outcome)
  if (outcome.outcome === 'erased' && linkedId !== null) {
    throw invalidValue('externalId: somebody with this id was erased. Give this user an id of its own.')
  }
  if (outcome.outcome === 'doubtful' && outcome.rule === 'RECORD' && linkedId !== null && record.active === false) {
    // Whoever the user is about now, the directory does not name this person as somebody who is there.
    await deactivatePeople(ctx, { ids: [linkedId], integrationId: null, idsOf: source })
  }
  const state = await stateOf(ctx, source, outcome, { key, attributes, names, linkedId })
  if (isSame(user, state)) return { user, ignored, echo: null }
  const data = { ...state, version: { increment: 1 } }
  const changed = await ctx.db.scimUser.update({ where: whereOf(ctx, user.id), data })
  return { user: changed, ignored, echo: outcome.outcome === 'erased' ? attributes : null }
}

/** Applies a user again as it was sent last, after somebody answered whose it is. Does nothing where it still waits. */
export async function applyAgain(ctx: Context, user: ScimUser): Promise<void> {
  const { source, personId: linkedId } = user
  const attributes = attributesOf(user)
  const names = namesOf(attributes)
  const ids = { externalId: names.externalId ?? user.id, managerId: await managerIdOf(ctx, source, attributes) }
  const record = await recordOf(ctx, await usersOf(ctx, attributes), { attributes, before: null, isWhole: true }, ids)
  const outcome = await storePushedPerson(ctx, { source, record, linkedId })
  // It waits on, until its directory or whoever is concerned changes something.
  if (outcome.outcome === 'refused' || (outcome.outcome === 'erased' && linkedId !== null)) return
  const state = await stateOf(ctx, source, outcome, { key: user.key, attributes, names, linkedId })
  await ctx.db.scimUser.update({ where: whereOf(ctx, user.id), data: { ...state, version: { increment: 1 } } })
  if (linkedId !== null && state.personId !== null && state.personId !== linkedId) await leave(ctx, source, linkedId)
}

/**
 * Deletes a user. Nothing of the person is deleted: they become inactive. Their user name is remembered, since whoever
 * comes with it again, and with another id, may be the same person.
 */
export async function deleteUser(
  ctx: Context,
  source: string,
  request: { id: string; conditions: Conditions },
): Promise<ScimUser> {
  await lockPeople(ctx)
  const user = await findUser(ctx, source, request.id)
  assertMatches(request.conditions, user)
  const { id, personId, userNameKey } = user
  await ctx.db.$executeRaw(sql`
    UPDATE "ScimGroup" g SET version = g.version + 1 FROM "ScimGroupMember" m
    WHERE m."userId" = ${id}::uuid AND g.id = m."groupId"`)
  await ctx.db.scimUser.deleteMany({ where: { id } })
  if (personId === null || userNameKey === null) return user
  await ctx.db.$executeRaw(sql`
    INSERT INTO "ScimFormerUserName" (source, "userNameKey", "personId") VALUES (${source}, ${userNameKey}, ${personId}::uuid)
    ON CONFLICT ("organizationId", source, "userNameKey") DO UPDATE SET "personId" = EXCLUDED."personId"`)
  await leave(ctx, source, personId)
  return user
}

/** Makes a person inactive whom no user of the directory is about any more. */
async function leave(ctx: Context, source: string, personId: string): Promise<void> {
  const other = await ctx.db.scimUser.findFirst({ where: { source, personId }, select: { id: true } })
  if (!other) await deactivatePeople(ctx, { ids: [personId], integrationId: null, idsOf: source })
}
