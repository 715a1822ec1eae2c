import type { Context } from '../../core/context.ts'
import type { Attributes } from './resource.ts'
import { ScimError } from './scim-error.ts'

export const SCIM_PATH = '/scim/v2'

interface Stored {
  readonly id: string
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const locationOf = (ctx: Context, endpoint: 'Users' | 'Groups', id: string): string =>
  `${ctx.publicUrl}${SCIM_PATH}/${endpoint}/${id}`

export function metaOf(ctx: Context, resourceType: 'User' | 'Group', stored: Stored): Attributes {
  return {
    resourceType,
    created: stored.createdAt.toISOString(),
    lastModified: stored.updatedAt.toISOString(),
    version: etagOf(stored),
    location: locationOf(ctx, `${resourceType}s`, stored.id),
  }
}

/** The schemas of a resource: its own, and each that its attributes stand below. */
export const schemasOf = (own: string, attributes: Attributes): string[] => [
  own,
  ...Object.keys(attributes).filter((name) => name.startsWith('urn:')),
]

export const etagOf = ({ version }: Pick<Stored, 'version'>): string => `W/"${version}"`

/** The conditions of a request (RFC 9110, 13.1). */
export interface Conditions {
  readonly ifMatch: string | null
  readonly ifNoneMatch: string | null
}

const names = (header: string, stored: Pick<Stored, 'version'>): boolean =>
  header.split(',').some((one) => {
    const tag = one.trim()
    return tag === '*' || tag.replace(/^W\//, '') === etagOf(stored).replace(/^W\//, '')
  })

/** @throws ScimError 412 where the resource is another one than the directory knows. */
export function assertMatches({ ifMatch }: Conditions, stored: Pick<Stored, 'version'>): void {
  if (ifMatch === null || names(ifMatch, stored)) return
  throw new ScimError(412, null, 'It was changed since it was read: read it again, and repeat the change.')
}

/** Whether the directory has the resource as it is. */
export const isUnchanged = ({ ifNoneMatch }: Conditions, stored: Pick<Stored, 'version'>): boolean =>
  ifNoneMatch !== null && names(ifNoneMatch, stored)
