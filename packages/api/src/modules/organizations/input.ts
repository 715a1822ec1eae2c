import { z } from 'zod'
import { MailAddress } from '../../core/keys.ts'
import { isTimeZone } from '../../core/time-zone.ts'
import { Role } from '../../generated/prisma/client.ts'
import { LONGEST_TOKEN_S, PERMISSION_NAMES } from '../../platform/auth/index.ts'

const Name = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.')
const Roles = z
  .array(z.enum(Role))
  .min(1, 'An account has at least one role. To shut somebody out, suspend the account.')
  .transform((roles) => [...new Set(roles)])

const Scopes = z
  .array(
    z.enum(PERMISSION_NAMES, {
      error: (issue) => `${String(issue.input).slice(0, 60)} is no permission: see \`viewer { permissions }\`.`,
    }),
  )
  .min(1, 'Name at least one permission, or leave `scopes` out for all that the roles give.')
  .transform((scopes) => [...new Set(scopes)])

const Names = (most: number) =>
  z
    .array(Name)
    .max(most, `At most ${most} names.`)
    .transform((names) => [...new Set(names)])

/** So few, and a count tells of single people; so many, and no count is ever shown. */
const [SMALLEST_GROUP, LARGEST_GROUP] = [5, 1_000]

export const OrganizationUpdateInput = z.object({
  name: Name.optional(),
  names: Names(20).nullish(),
  brands: Names(100).nullish(),
  country: z.string().nullish(),
  timeZone: z.string().refine(isTimeZone, 'A time zone is an IANA name, such as `Europe/Paris`.').optional(),
  currency: z.string().optional(),
  minimumGroupSize: z
    .int()
    .min(SMALLEST_GROUP, `Groups have at least ${SMALLEST_GROUP} people: fewer would name them.`)
    .max(LARGEST_GROUP, `At most ${LARGEST_GROUP}.`)
    .optional(),
})

export const AccountCreateInput = z.object({
  name: Name,
  email: MailAddress.nullish(),
  roles: Roles,
  personId: z.string().nullish(),
})

export const AccountUpdateInput = z.object({
  name: Name.optional(),
  email: MailAddress.nullish(),
  roles: Roles.optional(),
})

export const ApiKeyCreateInput = z.object({
  accountId: z.string(),
  name: Name,
  scopes: Scopes.nullish(),
  expiresAt: z.date().nullish(),
})

const SHORTEST_TOKEN_S = 60

const LogInInput = z.object({
  method: z
    .string()
    .trim()
    .min(1, 'Say how the person logged in, such as `oidc` or `saml`.')
    .max(100, 'At most 100 characters.'),
  at: z.date(),
})

export const TokenIssueInput = z.object({
  personId: z.string(),
  logIn: LogInInput.nullish(),
  scopes: Scopes.nullish(),
  lifetimeSeconds: z
    .int()
    .min(SHORTEST_TOKEN_S, `A token lives at least ${SHORTEST_TOKEN_S} seconds.`)
    .max(LONGEST_TOKEN_S, `A token lives at most ${LONGEST_TOKEN_S} seconds, a day.`)
    .nullish(),
})
