import type { Filter } from 'scim2-parse-filter'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { GROUPS } from './attributes.ts'
import type { Operation } from './patch.ts'
import { type PatchPath, readPath } from './patch-path.ts'
import { isObject, isReadOnly, type Json } from './resource.ts'
import { invalidValue, ScimError } from './scim-error.ts'

const { sql } = Prisma

/** Members that one request names. */
export const MOST_MEMBERS_SENT = 20_000
/** Members of one group, and of all groups of one answer. */
export const MOST_MEMBERS = 100_000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Unknown members that a refusal names. */
const MOST_NAMED = 10

/** What a request does to the members of a group, all operations taken together. */
export interface MemberChange {
  /** Whether those of before are taken out. */
  readonly isReplaced: boolean
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

/** The operations that are about members, and those that are about the group itself. */
export function partOperations(operations: readonly Operation[]): { members: MemberChange; others: Operation[] } {
  const change = { isReplaced: false, added: new Set<string>(), removed: new Set<string>() }
  const others: Operation[] = []
  for (const operation of operations.flatMap(withPaths)) {
    const path = readPath(GROUPS, operation.path ?? '')
    if (path.schema === null && path.attribute === 'members') applyMembers(change, operation, path)
    else others.push(operation)
  }
  assertFew(change.added.size + change.removed.size)
  return { members: change, others }
}

/** An operation without a path as one for each attribute that its value names. */
function withPaths(operation: Operation): Operation[] {
  const { op, path, value } = operation
  if (path !== null || !isObject(value)) return path === null ? [] : [operation]
  const changeable = Object.entries(value).filter(([name]) => !isReadOnly(name))
  return changeable.map(([name, part]) => ({ op, path: name, value: part }))
}

function applyMembers(
  change: { isReplaced: boolean; added: Set<string>; removed: Set<string> },
  { op, value }: Operation,
  { filter, part }: PatchPath,
): void {
  if (part !== null && part !== 'value') throw new ScimError(400, 'mutability', `members.${part} cannot be changed.`)
  const named = filter === null ? null : idsIn(filter)
  const ids = named ?? (op === 'remove' && (value === undefined || value === null) ? null : memberIds(value))
  if (op === 'replace' && filter === null) {
    change.isReplaced = true
    change.added = new Set(ids)
    change.removed.clear()
  } else if (op === 'remove') {
    if (ids === null) change.isReplaced = true
    for (const id of ids ?? change.added) change.added.delete(id)
    for (const id of ids ?? []) change.removed.add(id)
  } else {
    for (const id of ids ?? []) {
      change.added.add(id)
      change.removed.delete(id)
    }
  }
}

/** The ids of a filter such as `value eq "…"`. */
function idsIn(filter: Filter): string[] {
  if ('filters' in filter && filter.op === 'or') return filter.filters.flatMap(idsIn)
  if ('compValue' in filter && filter.op === 'eq' && filter.attrPath.toLowerCase() === 'value')
    return [String(filter.compValue).toLowerCase()]
  throw new ScimError(400, 'invalidPath', 'Members are named by members[value eq "…"].')
}

/** The ids of members as they are sent: objects with a value, or ids alone. */
export function memberIds(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  assertFew(list.length)
  return list.map((one) => {
    const id = isObject(one) ? one.value : one
    if (typeof id !== 'string') throw invalidValue('members: each has the id of a user as its value.')
    // One user, however a directory writes the digits of their id.
    return id.toLowerCase()
  })
}

function assertFew(count: number): void {
  if (count <= MOST_MEMBERS_SENT) return
  throw invalidValue(`members: at most ${MOST_MEMBERS_SENT.toLocaleString('en')} in one request.`)
}

/**
 * Changes the members of a group, in a number of statements that does not grow with them.
 * @returns whether any changed.
 * @throws ScimError invalidValue for members that are no users of the source, naming them; then none is changed.
 */
export async function changeMembers(
  ctx: Context,
  { id, source }: { id: string; source: string },
  { isReplaced, added, removed }: MemberChange,
): Promise<boolean> {
  const wanted = await usersOf(ctx, source, [...added])
  const gone = [...removed].filter((one) => UUID.test(one))
  const left = isReplaced
    ? await ctx.db.$executeRaw(sql`
        DELETE FROM "ScimGroupMember" WHERE "groupId" = ${id}::uuid AND "userId" <> ALL(${wanted}::uuid[])`)
    : await ctx.db.$executeRaw(sql`
        DELETE FROM "ScimGroupMember" WHERE "groupId" = ${id}::uuid AND "userId" = ANY(${gone}::uuid[])`)
  const come = await ctx.db.$executeRaw(sql`
    INSERT INTO "ScimGroupMember" ("groupId", "userId") SELECT ${id}::uuid, u FROM unnest(${wanted}::uuid[]) u
    ON CONFLICT DO NOTHING`)
  if (come > 0 && (await ctx.db.scimGroupMember.count({ where: { groupId: id } })) > MOST_MEMBERS) {
    throw invalidValue(`members: a group has at most ${MOST_MEMBERS.toLocaleString('en')}.`)
  }
  return left + come > 0
}

/** The ids of users of the source, who stay until the end; of those who were erased none, since nothing is kept of them. */
async function usersOf(ctx: Context, source: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const asked = ids.filter((id) => UUID.test(id)).map((id) => id.toLowerCase())
  const rows = await ctx.db.$queryRaw<{ id: string; isErased: boolean }[]>(sql`
    SELECT id, resource IS NULL AS "isErased" FROM "ScimUser" WHERE source = ${source} AND id = ANY(${asked}::uuid[])
    FOR KEY SHARE`)
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.filter((id) => !known.has(id.toLowerCase()))
  if (unknown.length > 0) {
    const named = unknown.slice(0, MOST_NAMED).map((id) => id.slice(0, 60))
    const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : ''
    throw invalidValue(`members: ${named.join(', ')}${more} are no users of this directory. Nothing was changed.`)
  }
  return rows.flatMap(({ id, isErased }) => (isErased ? [] : [id]))
}

/** Members of groups as they are shown, by group. @throws ScimError tooMany where they are too many for one answer. */
export async function membersOf(ctx: Context, groupIds: readonly string[]): Promise<ReadonlyMap<string, Json[]>> {
  const rows = await ctx.db.$queryRaw<{ groupId: string; value: string; display: string | null }[]>(sql`
    SELECT m."groupId", m."userId" AS value, coalesce(u.resource ->> 'displayName', u."userName") AS display
    FROM "ScimGroupMember" m JOIN "ScimUser" u ON u."organizationId" = m."organizationId" AND u.id = m."userId"
    WHERE m."groupId" = ANY(${[...groupIds]}::uuid[]) ORDER BY m."userId" LIMIT ${MOST_MEMBERS + 1}`)
  if (rows.length > MOST_MEMBERS) {
    throw new ScimError(
      400,
      'tooMany',
      'These groups have too many members for one answer: ask for fewer groups, or send excludedAttributes=members.',
    )
  }
  const shown = rows.map(({ groupId, value, display }) => {
    return { groupId, member: { value, type: 'User', ...(display !== null && { display }) } }
  })
  const byGroup = Map.groupBy(shown, ({ groupId }) => groupId)
  return new Map([...byGroup].map(([id, members]) => [id, members.map(({ member }) => member)]))
}
