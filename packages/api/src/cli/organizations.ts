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
 * The organisations that a command means: the one of this slug, or all of them.
 * @throws CommandError where there is none.
 */
export async function meantOrganizations(database: Database, slug: string | undefined): Promise<KnownOrganization[]> {
  const all = await listOrganizations(database)
  if (all.length === 0) {
    throw new CommandError(
      'There is no organisation yet.',
      'Make one: portevoix init --organization "My company" --owner me@example.org',
    )
  }
  if (slug === undefined) return all
  const found = all.filter((organization) => organization.slug === slug)
  if (found.length > 0) return found
  throw new CommandError(
    `There is no organisation ${slug}.`,
    `Those of this server are ${all.map((organization) => organization.slug).join(', ')}.`,
  )
}
