import type { Database } from '../../core/database.ts'
import { uuidv7 } from '../../core/ids.ts'
import type { Role } from '../../generated/prisma/client.ts'
import { newApiKey } from '../../platform/auth/index.ts'

export interface NewOrganization {
  name: string
  /** Other names of the organisation. */
  names?: string[]
  slug?: string
  timeZone?: string
  currency?: string
  demo?: boolean
  /** Created to try the product out: an operator may act as a person who logged in. */
  trial?: boolean
  owner: { name: string; email: string | null }
}

export interface CreatedOrganization {
  organizationId: string
  ownerId: string
  /** Shown once: only its hash is stored. */
  apiKey: string
}

/** Path of the page for ambassadors, on this server. A front-end with this address follows the server's public address. */
export const AMBASSADOR_PAGE = '/ambassador'

/**
 * Creates an organisation with its owner, a first API key, the front-end of the page for ambassadors, and the purposes, segments and kinds of relations that every
 * organisation begins with. Only operators can do this: no request creates organisations.
 */
export async function createOrganization(
  database: Database,
  input: NewOrganization,
  now: Date,
): Promise<CreatedOrganization> {
  const organizationId = uuidv7(now.getTime())
  const { name, names, timeZone, currency, demo, trial } = input
  await database.asSystem(async (db) => {
    await db.organization.create({
      data: {
        id: organizationId,
        name,
        names,
        slug: input.slug ?? slugOf(name),
        timeZone,
        currency,
        demo,
        trial,
        createdAt: now,
      },
      select: { id: true },
    })
  })
  await database.inOrganization(organizationId, async (db) => {
    await db.$executeRaw`SELECT portevoix_found_purposes(${organizationId}::uuid, ${now})`
    await db.$executeRaw`SELECT portevoix_found_segments(${organizationId}::uuid, ${now})`
    await db.$executeRaw`SELECT portevoix_found_relation_kinds(${organizationId}::uuid, ${now})`
    await db.frontEnd.create({
      data: { id: uuidv7(now.getTime()), name: 'Ambassador page', redirectUris: [AMBASSADOR_PAGE], createdAt: now },
      select: { id: true },
    })
  })
  const ownerId = await createAccount(database, organizationId, { ...input.owner, roles: ['OWNER'] }, now)
  const apiKey = await createApiKey(database, organizationId, { accountId: ownerId, name: 'First key' }, now)
  return { organizationId, ownerId, apiKey }
}

/** Short names whose addresses belong to the server itself: `/oauth/start/`. */
const OWN_SLUGS = ['start']

/** Whether an organisation may have this short name. */
export const isSlug = (slug: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && !OWN_SLUGS.includes(slug)

/** A short name for addresses: lower-case letters, digits and hyphens. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  if (isSlug(slug)) return slug
  return slug === '' ? 'organization' : `${slug}-organization`
}

/** Adds an account and returns its id. */
export async function createAccount(
  database: Database,
  organizationId: string,
  account: { name: string; email: string | null; roles: Role[]; personId?: string },
  now: Date,
): Promise<string> {
  const id = uuidv7(now.getTime())
  await database.inOrganization(organizationId, (db) =>
    db.account.create({ data: { id, ...account, createdAt: now }, select: { id: true } }),
  )
  return id
}

/**
 * Creates a key for an account.
 * @returns the key itself, which cannot be shown again.
 */
export async function createApiKey(
  database: Database,
  organizationId: string,
  input: { accountId: string; name: string; scopes?: string[]; idsOf?: string; expiresAt?: Date },
  now: Date,
): Promise<string> {
  const { key, prefix, hash } = newApiKey()
  await database.inOrganization(organizationId, (db) =>
    db.apiKey.create({
      data: { id: uuidv7(now.getTime()), ...input, prefix, hash: new Uint8Array(hash), createdAt: now },
      select: { id: true },
    }),
  )
  return key
}
