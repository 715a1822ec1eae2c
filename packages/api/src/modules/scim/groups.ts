import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../core/context.ts'
import type { ScimGroup } from '../../generated/prisma/client.ts'
import { GROUP_SCHEMA, GROUPS, namedIn } from './attributes.ts'
import { changeMembers, type MemberChange, memberIds, membersOf, partOperations } from './members.ts'
import { assertMatches, type Conditions, metaOf, schemasOf } from './meta.ts'
import { type Operation, patched } from './patch.ts'
import { isAnswered, type Projection } from './projection.ts'
import { type Attributes, externalIdOf, isObject, type Json, readResource, requiredLine } from './resource.ts'
import { ScimError } from './scim-error.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The group with this id. @throws ScimError 404, for one of another source too. */
export async function findGroup(ctx: Context, source: string, id: string): Promise<ScimGroup> {
  const group = UUID.test(id) ? await ctx.db.scimGroup.findFirst({ where: { source, id: id.toLowerCase() } }) : null
  if (!group) throw new ScimError(404, null, `There is no Group ${id.slice(0, 60)}.`)
  return group
}

/** @throws ScimError uniqueness where another group of the source has the id. */
export async function createGroup(ctx: Context, source: string, body: unknown): Promise<ScimGroup> {
  const { columns, members } = readGroup(body)
  await assertFree(ctx, source, columns.externalId, null)
  const at = ctx.now()
  const group = await ctx.db.scimGroup.create({
    data: { id: ctx.newId(), source, ...columns, createdAt: at, updatedAt: at },
  })
  await changeMembers(ctx, group, replacedBy(members))
  return group
}

/** Gives a group all attributes and members anew. */
export async function replaceGroup(
  ctx: Context,
  source: string,
  request: { id: string; body: unknown; conditions: Conditions },
): Promise<ScimGroup> {
  const group = await lockedGroup(ctx, source, request)
  const { columns, members } = readGroup(request.body)
  return await changeGroup(ctx, group, { columns, members: replacedBy(members) })
}

/** Changes some attributes and members of a group: all operations, or none. */
export async function patchGroup(
  ctx: Context,
  source: string,
  request: { id: string; operations: readonly Operation[]; conditions: Conditions },
): Promise<ScimGroup> {
  const { members, others } = partOperations(request.operations)
  const group = await lockedGroup(ctx, source, request)
  const { attributes } = patched(GROUPS, group.resource as Attributes, others)
  return await changeGroup(ctx, group, { columns: columnsOf(attributes), members })
}

export async function deleteGroup(
  ctx: Context,
  source: string,
  request: { id: string; conditions: Conditions },
): Promise<void> {
  const { id } = await lockedGroup(ctx, source, request)
  await ctx.db.scimGroup.deleteMany({ where: { id } })
}

/** Two requests that change one group run one after the other. */
async function lockedGroup(
  ctx: Context,
  source: string,
  { id, conditions }: { id: string; conditions: Conditions },
): Promise<ScimGroup> {
  if (UUID.test(id)) await ctx.db.$executeRaw`SELECT FROM "ScimGroup" WHERE id = ${id}::uuid FOR UPDATE`
  const group = await findGroup(ctx, source, id)
  assertMatches(conditions, group)
  return group
}

type Columns = { readonly displayName: string; readonly externalId: string | null; readonly resource: Attributes }

function readGroup(body: unknown): { columns: Columns; members: string[] } {
  // Members are rows of their own, so that they do not count for the size of the resource.
  const entries = isObject(body) ? Object.entries(body) : []
  const members = entries.find(([name]) => isMembers(name))?.[1]
  const rest = isObject(body) ? Object.fromEntries(entries.filter(([name]) => !isMembers(name))) : body
  return { columns: columnsOf(readResource(GROUPS, rest).attributes), members: memberIds(members) }
}

/** Also with the schema before it. */
function isMembers(key: string): boolean {
  const { schema, name } = namedIn(GROUPS, key)
  return schema === null && name.toLowerCase() === 'members'
}

function columnsOf(resource: Attributes): Columns {
  return { displayName: requiredLine(resource, 'displayName'), externalId: externalIdOf(resource), resource }
}

const replacedBy = (members: readonly string[]): MemberChange => ({
  isReplaced: true,
  added: new Set(members),
  removed: new Set(),
})

async function changeGroup(
  ctx: Context,
  group: ScimGroup,
  { columns, members }: { columns: Columns; members: MemberChange },
): Promise<ScimGroup> {
  if (columns.externalId !== group.externalId) await assertFree(ctx, group.source, columns.externalId, group.id)
  const isMoved = await changeMembers(ctx, group, members)
  if (!isMoved && isDeepStrictEqual(group.resource, columns.resource)) return group
  return await ctx.db.scimGroup.update({
    where: { organizationId_id: { organizationId: ctx.organizationId, id: group.id } },
    data: { ...columns, version: { increment: 1 }, updatedAt: ctx.now() },
  })
}

async function assertFree(ctx: Context, source: string, externalId: string | null, id: string | null): Promise<void> {
  if (externalId === null) return
  const other = await ctx.db.scimGroup.findFirst({
    where: { source, externalId, ...(id !== null && { id: { not: id } }) },
  })
  if (other) throw new ScimError(409, 'uniqueness', `The group ${other.id} has this externalId: change that one.`)
}

/** Groups as the directory reads them; their members are read only where they are answered. */
export async function shownGroups(
  ctx: Context,
  groups: readonly ScimGroup[],
  projection: Projection,
): Promise<Attributes[]> {
  const members = isAnswered(projection, 'members')
    ? await membersOf(
        ctx,
        groups.map(({ id }) => id),
      )
    : new Map<string, Json[]>()
  return groups.map((group) => {
    const attributes = group.resource as Attributes
    return {
      schemas: schemasOf(GROUP_SCHEMA, attributes),
      id: group.id,
      ...attributes,
      members: members.get(group.id) ?? [],
      meta: metaOf(ctx, 'Group', group),
    }
  })
}
