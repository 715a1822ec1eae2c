import { z } from 'zod'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { FrontEnd as FrontEndRow } from '../../generated/prisma/client.ts'
import {
  address,
  born,
  change,
  changes,
  deleted,
  input,
  line,
  listOf,
  mutation,
  optional,
  taken,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { FrontEnd } from './front-end-schema.ts'
import { defaultOrigins, stored } from './own-addresses.ts'
import { isSafe, RedirectUri } from './redirect-uris.ts'
import { texts } from './texts.ts'

const Origin = z.string().refine(
  (origin) => {
    const url = URL.parse(origin)
    return url !== null && isSafe(url) && url.origin === origin
  },
  saying(texts('origin-form')),
)

const facts = {
  name: line('Name, unique in the organisation'),
  redirectUris: listOf(
    address('An address.', RedirectUri),
    'Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost',
    { least: 1, most: 20 },
  ),
}
const origins = listOf(
  text('An origin.', Origin),
  'Origins whose pages may ask for tokens from a browser, such as `https://app.example`',
  { most: 20 },
)

const THING = thing('FrontEnd', 'The front-end.')
const DELETED = deleted('FrontEnd')

const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', texts('name-taken', { name: name ?? '' }), ['input', 'name'])
const about = ({ id }: FrontEndRow) => ({ subjectType: 'FrontEnd', subjectId: id }) as const

mutation('frontEndCreate', {
  does: 'Registers a front-end of the organisation. People log in to it with the authorization code flow and PKCE; it has no secret.',
  needs: 'frontend:write',
  gives: FrontEnd,
  input: input('FrontEndCreateInput', 'A new front-end.', {
    ...facts,
    origins: optional({ ...origins, description: `${origins.description} Default: the origins of \`redirectUris\`.` }),
  }),
  tells: ['front-end.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { origins, name, ...input } }) => {
    const redirectUris = input.redirectUris.map((address) => stored(address, ctx.environment.publicUrl))
    const data = { ...born(ctx), name, redirectUris, origins: origins ?? defaultOrigins(redirectUris) }
    const row = await ctx.db.frontEnd.create({ data }).catch(nameTaken(name))
    await emit(ctx, 'front-end.created', about(row))
    return row
  },
})

mutation('frontEndUpdate', {
  does: 'Changes a front-end. Log-ins in progress with an address that is removed are refused.',
  needs: 'frontend:write',
  on: THING,
  gives: FrontEnd,
  input: changes('FrontEndUpdateInput', 'Changes of a front-end. A field that is left out keeps its value.', {
    ...facts,
    origins,
  }),
  tells: ['front-end.updated'],
  errors: [ConflictError],
  act: async (ctx, { thing, input }) => {
    const redirectUris = input.redirectUris?.map((address) => stored(address, ctx.environment.publicUrl))
    const to = { ...input, ...(redirectUris && { redirectUris }) }
    const { row, fields } = await change(ctx, 'FrontEnd', thing, { to, conflict: nameTaken(input.name) })
    if (fields.length > 0) await emit(ctx, 'front-end.updated', { ...about(row), data: { fields } })
    return row
  },
})

mutation('frontEndDelete', {
  does: 'Deletes a front-end. Nobody can log in to it any more, and its refresh tokens are refused; access tokens expire within ten minutes.',
  needs: 'frontend:write',
  on: THING,
  gives: DELETED.payload,
  tells: ['front-end.deleted'],
  act: async (ctx, { thing }) => {
    const { count } = await ctx.db.frontEnd.deleteMany({ where: { id: thing.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('FrontEnd', ['id'])
    await emit(ctx, 'front-end.deleted', about(thing))
    return DELETED.of(thing.id)
  },
})
