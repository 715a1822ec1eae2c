import type { Database } from '../core/database.ts'
import { CommandError } from './failure.ts'

export interface KnownOrganization {
  id: string
  name: string
  slug: string
  demo: boolean
}

/** All organisations of this server, the oldest first. */
export function listOrganizations(database: Database): Promise<KnownOrganization[]> {
  return database.asSystem((db) =>
    db.organization.findMany({
      select: { id: true, name: true, slug: true, demo: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
}

/**
 * The organisations that a command applies to: the one with this slug, or all.
 * @throws CommandError when there is none.
 */
export async function selectOrganizations(database: Database, slug: string | undefined): Promise<KnownOrganization[]> {
  const all = await listOrganizations(database)
  if (all.length === 0) {
    throw new CommandError(
      'There is no organisation yet.',
      'Create one: portevoix init --organization "My company" --owner me@example.org',
    )
  }
  if (slug === undefined) return all
  const found = all.filter((organization) => organization.slug === slug)
  if (found.length > 0) return found
  throw new CommandError(
    `There is no organisation with the short name ${slug}.`,
    `This server has ${all.map((organization) => organization.slug).join(', ')}.`,
  )
}
