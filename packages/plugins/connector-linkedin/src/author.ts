import { PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { encoded, read } from './client.ts'
import type { LinkedInContext, OrganizationContext } from './settings.ts'

/** Somebody in whose name LinkedIn publishes. */
export interface Author {
  readonly urn: string
  /** As people know it, where LinkedIn tells. */
  readonly name: string | undefined
}

const nameOf = (...parts: (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(' ').slice(0, 200).toWellFormed() || undefined

const UserInfo = z.object({ sub: z.string().regex(/^[\w-]{1,64}$/), name: z.string().optional() })

/** The member by OpenID Connect, which comes with "Sign In with LinkedIn". */
export async function memberByOpenId(ctx: LinkedInContext): Promise<Author> {
  const { sub, name } = await read(ctx, { path: '/v2/userinfo', needs: 'openid profile' }, UserInfo)
  return { urn: `urn:li:person:${sub}`, name: nameOf(name) }
}

const Profile = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  localizedFirstName: z.string().optional(),
  localizedLastName: z.string().optional(),
})

/** The member by the profile, since the Community Management API knows no OpenID Connect. */
export async function memberByProfile(ctx: LinkedInContext): Promise<Author> {
  const profile = await read(ctx, { path: '/v2/me', needs: 'r_basicprofile' }, Profile)
  return { urn: `urn:li:person:${profile.id}`, name: nameOf(profile.localizedFirstName, profile.localizedLastName) }
}

export const organizationOf = ({ config }: OrganizationContext): string =>
  `urn:li:organization:${config.organizationId}`

const MAX_ROLES = 100
const Roles = z.object({ elements: z.array(z.object({ organization: z.string(), role: z.string().optional() })) })
const Organization = z.object({ localizedName: z.string().optional() })

/** The page, after a look at whether the member who logged in administers it. @throws PluginError `config` where not. */
export async function administeredOrganization(ctx: OrganizationContext): Promise<Author> {
  const urn = organizationOf(ctx)
  const needs = 'rw_organization_admin'
  const query = `q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&count=${MAX_ROLES}`
  const roles = await read(ctx, { path: `/rest/organizationAcls?${query}`, needs, restli: 'FINDER' }, Roles)
  if (!roles.elements.some(({ organization }) => organization === urn)) {
    const problem = `Whoever logged in is no administrator of the organisation ${ctx.config.organizationId}.`
    throw new PluginError('config', `${problem} Only administrators of a page see its statistics.`)
  }
  const path = `/rest/organizations/${encoded(ctx.config.organizationId)}`
  const { localizedName } = await read(ctx, { path, needs }, Organization)
  return { urn, name: nameOf(localizedName) }
}
