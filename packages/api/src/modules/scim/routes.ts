import type { ActNote, Context } from '../../core/context.ts'
import type { ScimGroup, ScimUser } from '../../generated/prisma/client.ts'
import { GROUPS, USERS } from './attributes.ts'
import { customSchema, usersOf } from './custom-attributes.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts'
import { createGroup, deleteGroup, findGroup, patchGroup, replaceGroup, shownGroups } from './groups.ts'
import { listAnswer, readPage, readQuery } from './list.ts'
import { type Conditions, etagOf, isUnchanged, locationOf } from './meta.ts'
import { readOperations } from './patch.ts'
import { projected, readProjection } from './projection.ts'
import type { Attributes } from './resource.ts'
import { ScimError } from './scim-error.ts'
import { shownUser } from './user-row.ts'
import { createUser, deleteUser, findUser, patchUser, replaceUser, type UserOutcome } from './users.ts'

/** A request as it was read. */
export interface Asked {
  readonly method: string
  /** The steps of its path below `/scim/v2`. */
  readonly path: readonly string[]
  readonly parameters: URLSearchParams
  readonly body: unknown
  readonly conditions: Conditions
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Null for an answer without a body. */
  readonly body: object | null
  /** What the audit log says it was done to. */
  readonly subject?: ActNote['subject']
}

type Route = (ctx: Context, source: string, asked: Asked, id: string) => Promise<Answer>

const NO_CONTENT: Answer = { status: 204, headers: {}, body: null }
const ok = (body: object): Answer => ({ status: 200, headers: {}, body })

/** Answers of resources, by method: with an id where `/ID` follows. */
const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  Users: {
    GET: listUsers,
    POST: async (ctx, source, asked) => created(ctx, asked, await createUser(ctx, source, asked.body)),
    'GET /ID': async (ctx, source, asked, id) => {
      const user = await findUser(ctx, source, id)
      return readAnswer(asked, user, () => userBody(ctx, asked, { user, ignored: [], echo: null }))
    },
    'PUT /ID': async (ctx, source, asked, id) =>
      userAnswer(ctx, asked, await replaceUser(ctx, source, { ...asked, id })),
    'PATCH /ID': async (ctx, source, asked, id) => {
      const operations = readOperations(asked.body)
      return userAnswer(ctx, asked, await patchUser(ctx, source, { ...asked, id, operations }))
    },
    'DELETE /ID': async (ctx, source, asked, id) => ({
      ...NO_CONTENT,
      subject: subjectOf(await deleteUser(ctx, source, { ...asked, id })),
    }),
  },
  Groups: {
    GET: listGroups,
    POST: async (ctx, source, asked) => {
      const group = await createGroup(ctx, source, asked.body)
      const location = locationOf(ctx, 'Groups', group.id)
      return { ...(await groupAnswer(ctx, asked, group)), status: 201, headers: { location, etag: etagOf(group) } }
    },
    'GET /ID': async (ctx, source, asked, id) => {
      const group = await findGroup(ctx, source, id)
      return await readAnswer(asked, group, () => groupBody(ctx, asked, group))
    },
    'PUT /ID': async (ctx, source, asked, id) =>
      groupAnswer(ctx, asked, await replaceGroup(ctx, source, { ...asked, id })),
    // The group is not answered: its members may be many, and directories ask for them where they want them.
    'PATCH /ID': async (ctx, source, asked, id) => {
      const operations = readOperations(asked.body)
      const group = await patchGroup(ctx, source, { ...asked, id, operations })
      return { ...NO_CONTENT, headers: { etag: etagOf(group) } }
    },
    'DELETE /ID': async (ctx, source, asked, id) => {
      await deleteGroup(ctx, source, { ...asked, id })
      return NO_CONTENT
    },
  },
  ServiceProviderConfig: { GET: async (ctx) => ok(serviceProviderConfig(ctx.publicUrl)) },
  ResourceTypes: {
    GET: async (ctx) => ok(resourceTypes(ctx.publicUrl, null)),
    'GET /ID': async (ctx, _source, _asked, id) => ok(resourceTypes(ctx.publicUrl, id)),
  },
  Schemas: {
    GET: async (ctx) => ok(schemas(ctx.publicUrl, null, await customSchema(ctx))),
    'GET /ID': async (ctx, _source, _asked, id) => ok(schemas(ctx.publicUrl, id, await customSchema(ctx))),
  },
}

/** Parts of the protocol that this server does not have. */
const ABSENT = ['Bulk', 'Me', '.search']

/** @throws ScimError 404, 405, 501, and whatever the resource refuses. */
export async function answerRequest(ctx: Context, source: string, asked: Asked): Promise<Answer> {
  const [endpoint = '', encoded, ...more] = asked.path
  if ([endpoint, encoded ?? ''].some((step) => ABSENT.includes(step)))
    throw new ScimError(501, null, 'This server does not have this.')
  const routes = Object.hasOwn(ROUTES, endpoint) ? ROUTES[endpoint] : undefined
  if (!routes || more.length > 0) throw new ScimError(404, null, 'There is nothing here: see /scim/v2/ResourceTypes.')
  const id = encoded ? decoded(encoded) : ''
  const route = routes[id === '' ? asked.method : `${asked.method} /ID`]
  if (!route) throw new ScimError(405, null, `${asked.method} cannot be used here.`)
  return await route(ctx, source, asked, id)
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    throw new ScimError(400, 'invalidSyntax', 'The address is not UTF-8 in percent-encoding.')
  }
}

async function listUsers(ctx: Context, source: string, { parameters }: Asked): Promise<Answer> {
  const type = await usersOf(ctx, parameters.get('filter'), parameters.get('sortBy'))
  const [query, projection] = [readQuery(type, parameters), readProjection(type, parameters)]
  const { rows, total } = await readPage<ScimUser>(ctx, 'ScimUser', source, query)
  const shown = rows.map((user) => projected(shownUser(ctx, user), projection))
  return ok(listAnswer(shown, { total, startIndex: query.startIndex }))
}

async function listGroups(ctx: Context, source: string, { parameters }: Asked): Promise<Answer> {
  const [query, projection] = [readQuery(GROUPS, parameters), readProjection(GROUPS, parameters)]
  const { rows, total } = await readPage<ScimGroup>(ctx, 'ScimGroup', source, query)
  const shown = await shownGroups(ctx, rows, projection)
  const resources = shown.map((group) => projected(group, projection))
  return ok(listAnswer(resources, { total, startIndex: query.startIndex }))
}

async function readAnswer(
  { conditions }: Asked,
  stored: { version: number },
  body: () => Promise<object> | object,
): Promise<Answer> {
  const headers = { etag: etagOf(stored) }
  return isUnchanged(conditions, stored)
    ? { status: 304, headers, body: null }
    : { status: 200, headers, body: await body() }
}

function userBody(ctx: Context, { parameters }: Asked, { user, ignored, echo }: UserOutcome): Attributes {
  return projected({ ...(echo ?? {}), ...shownUser(ctx, user, { ignored }) }, readProjection(USERS, parameters))
}

const subjectOf = ({ personId }: ScimUser): ActNote['subject'] =>
  personId === null ? null : { type: 'Person', id: personId }

function userAnswer(ctx: Context, asked: Asked, outcome: UserOutcome): Answer {
  const { user } = outcome
  return { ...ok(userBody(ctx, asked, outcome)), headers: { etag: etagOf(user) }, subject: subjectOf(user) }
}

function created(ctx: Context, asked: Asked, outcome: UserOutcome): Answer {
  const answer = userAnswer(ctx, asked, outcome)
  return { ...answer, status: 201, headers: { ...answer.headers, location: locationOf(ctx, 'Users', outcome.user.id) } }
}

async function groupBody(ctx: Context, { parameters }: Asked, group: ScimGroup): Promise<Attributes> {
  const projection = readProjection(GROUPS, parameters)
  const [shown = {}] = await shownGroups(ctx, [group], projection)
  return projected(shown, projection)
}

async function groupAnswer(ctx: Context, asked: Asked, group: ScimGroup): Promise<Answer> {
  return { ...ok(await groupBody(ctx, asked, group)), headers: { etag: etagOf(group) } }
}
