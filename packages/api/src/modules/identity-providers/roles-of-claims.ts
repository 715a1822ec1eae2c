import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import type { Account, Role, RoleRule } from '../../generated/prisma/client.ts'
import { grantsOf, type Permission, permissionsOf } from '../../platform/auth/index.ts'
import type { RoleByClaim } from '../sessions/index.ts'
import type { Claims } from './token-exchange.ts'

/** Nothing that another system says makes anybody these. */
export const NEVER_BY_CLAIM: readonly Role[] = ['OWNER', 'SIGN_ON']

/** Claims with more values are refused nothing: only so many are compared. */
const MOST_VALUES = 1_000

type Author = Pick<Account, 'id' | 'roles'>

/** Accounts of authors that may act now, by id. */
const activeAuthors = defineLoader<string, Author>(async (ctx, ids) => {
  const rows = await ctx.db.account.findMany({
    where: {
      id: { in: [...ids] },
      suspendedAt: null,
      OR: [{ personId: null }, { person: { active: true, archivedAt: null } }],
    },
    select: { id: true, roles: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
})

/**
 * Whether the author of a rule could give its role now: they may write accounts, and have every permission of the role
 * themself. Judged at each use, so a rule never gives more than its author has.
 */
export async function authorsWhoMayGive(
  ctx: Context,
  rules: readonly Pick<RoleRule, 'authorId' | 'role'>[],
): Promise<(authorId: string, role: Role) => boolean> {
  const ids = [...new Set(rules.map(({ authorId }) => authorId))]
  const authors = new Map<string, Author>()
  for (const author of await Promise.all(ids.map((id) => activeAuthors(ctx).load(id)))) {
    if (author) authors.set(author.id, author)
  }
  return (authorId, role) => mayGive(authors.get(authorId)?.roles ?? [], role)
}

/** The rule of `assertMayGive`, for the roles of an account instead of a token. */
function mayGive(held: readonly Role[], role: Role): boolean {
  const own = permissionsOf(held, null)
  const covers = (permission: Permission, grant: 'any' | 'own') =>
    own.get(permission) === 'any' || own.get(permission) === grant
  return (
    !NEVER_BY_CLAIM.includes(role) &&
    covers('account:write', 'any') &&
    [...permissionsOf([role], null)].every(
      ([permission, grant]) => covers(permission, grant) || grantsOf(permission).OWNER === undefined,
    )
  )
}

/** The roles that the claims of a log-in give for its session. */
export async function rolesOfClaims(ctx: Context, providerId: string, claims: Claims): Promise<RoleByClaim[]> {
  return await rolesOfRules(ctx, await rulesMet(ctx, providerId, claims))
}

/** Ids of the rules of a provider that the claims of a log-in meet, for a session that begins later with `rolesByRules`. */
export async function idsOfRulesMet(ctx: Context, providerId: string, claims: Claims): Promise<string[]> {
  return (await rulesMet(ctx, providerId, claims)).map(({ id }) => id)
}

/** What these rules of a provider give now; nothing of one that was deleted meanwhile. */
export async function rolesByRules(ctx: Context, providerId: string, ids: readonly string[]): Promise<RoleByClaim[]> {
  return await rolesOfRules(ctx, await ctx.db.roleRule.findMany({ where: { providerId, id: { in: [...ids] } } }))
}

async function rulesMet(ctx: Context, providerId: string, claims: Claims): Promise<RoleRule[]> {
  const rules = await ctx.db.roleRule.findMany({ where: { providerId }, orderBy: { id: 'asc' } })
  return rules.filter(({ claim, value }) => valuesOf(claims[claim]).includes(value))
}

async function rolesOfRules(ctx: Context, holds: readonly RoleRule[]): Promise<RoleByClaim[]> {
  const mayGiveNow = await authorsWhoMayGive(ctx, holds)
  return holds
    .filter(({ authorId, role }) => mayGiveNow(authorId, role))
    .map(({ id: ruleId, role, departmentId, campaignId }) => ({ ruleId, role, departmentId, campaignId }))
}

/** Texts alone, compared exactly: what a provider writes otherwise gives nothing. */
function valuesOf(claim: unknown): readonly unknown[] {
  return (Array.isArray(claim) ? claim.slice(0, MOST_VALUES) : [claim]).filter((value) => typeof value === 'string')
}
