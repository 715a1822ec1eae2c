import { idForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError, RequestError } from '../../core/errors.ts'
import type { Role as RoleName, RoleRule as RuleRow } from '../../generated/prisma/client.ts'
import { born, deleted, idOf, input, line, mutation, oneOf, optional, taken, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMayGive, Role } from '../organizations/index.ts'
import { RoleRule } from './role-rule-schema.ts'
import { NEVER_BY_CLAIM } from './roles-of-claims.ts'
import { texts } from './texts.ts'

const DELETED = deleted('RoleRule')
const MOST_RULES = 500
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const ENTRA = /^https:\/\/login\.microsoftonline\.(com|us)\//

const about = ({ id, providerId, role }: RuleRow) =>
  ({ subjectType: 'RoleRule', subjectId: id, data: { providerId, role } }) as const

mutation('roleRuleCreate', {
  does: 'Writes a rule by which a claim gives a role, for the session of the log-in. Nobody can write a rule that gives more than their own token allows, and it gives nothing once its author could not give the role any more.',
  needs: 'login:write',
  gives: RoleRule,
  input: input('RoleRuleCreateInput', 'A new rule.', {
    providerId: idOf('IdentityProvider', 'The identity provider.'),
    claim: line('Name of the claim, such as `groups`', { most: 200, form: idForm }),
    value: line('The value that the claim has, or that is among its values: compared exactly. For groups, their id', {
      form: idForm,
    }),
    role: oneOf(
      Role,
      'The role: any but `OWNER` and `SIGN_ON`. For a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`.',
    ),
    departmentId: optional(idOf('Department', 'The department, including its subtree.')),
    campaignId: optional(idOf('Campaign', 'The campaign. Cannot be combined with a department.')),
  }),
  tells: ['role-rule.created'],
  errors: [ConflictError, InvalidInputError],
  act: async (ctx, { input: { departmentId = null, campaignId = null, ...rule } }) => {
    assertPlace(rule.role, { departmentId, campaignId })
    assertMayGive(ctx, [rule.role], null)
    const authorId = authorOf(ctx)
    await assertGroupId(ctx, rule)
    await assertFew(ctx, rule.providerId)
    const row = await ctx.db.roleRule
      .create({ data: { ...born(ctx), ...rule, departmentId, campaignId, authorId } })
      .catch(taken('ROLE_RULE_KNOWN', texts('rule-known'), ['input']))
    await emit(ctx, 'role-rule.created', about(row))
    return row
  },
})

/** @throws InvalidInputError for a role that no claim gives, and for one that cannot apply there. */
function assertPlace(
  role: RoleName,
  { departmentId, campaignId }: { departmentId: string | null; campaignId: string | null },
): void {
  if (NEVER_BY_CLAIM.includes(role)) throw new InvalidInputError(texts('no-claim-gives'), ['input', 'role'])
  if (departmentId !== null && campaignId !== null) {
    throw new InvalidInputError(texts('department-or-campaign'), ['input', 'campaignId'])
  }
  if (role === 'AMBASSADOR' && (departmentId !== null || campaignId !== null)) {
    throw new InvalidInputError(texts('role-of-person'), ['input', 'role'])
  }
}

/** The ceiling of a rule is that of an account. */
function authorOf(ctx: Context): string {
  if (ctx.actor.accountId === null) throw new RequestError('FORBIDDEN', texts('rule-by-account'))
  return ctx.actor.accountId
}

/** Many can change the name of a group, and another group can take it. */
async function assertGroupId(
  ctx: Context,
  { providerId, claim, value }: { providerId: string; claim: string; value: string; role: RoleName },
): Promise<void> {
  const { issuer } = await ctx.db.identityProvider.findFirstOrThrow({ where: { id: providerId } })
  if (claim !== 'groups' || !ENTRA.test(issuer) || UUID.test(value)) return
  throw new InvalidInputError(texts('groups-by-id'), ['input', 'value'])
}

/** All rules of a provider are read at each log-in. */
async function assertFew(ctx: Context, providerId: string): Promise<void> {
  if ((await ctx.db.roleRule.count({ where: { providerId } })) < MOST_RULES) return
  throw new InvalidInputError(
    texts('too-many-rules', { most: MOST_RULES }),
    ['input', 'providerId'],
    'TOO_MANY_ROLE_RULES',
  )
}

mutation('roleRuleDelete', {
  does: 'Deletes a rule. Sessions lose what it gave them from the next request on; what they have otherwise stays.',
  needs: 'login:write',
  on: thing('RoleRule', 'The rule.'),
  gives: DELETED.payload,
  tells: ['role-rule.deleted'],
  act: async (ctx, { thing: rule }) => {
    const { count } = await ctx.db.roleRule.deleteMany({ where: { id: rule.id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('RoleRule', ['id'])
    await emit(ctx, 'role-rule.deleted', about(rule))
    return DELETED.of(rule.id)
  },
})
