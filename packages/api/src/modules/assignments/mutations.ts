import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { globalId } from '../../core/ids.ts'
import type { Account, Assignment as AssignmentRow, Role as RoleName } from '../../generated/prisma/client.ts'
import { born, change, idOf, input, mutation, oneOf, optional, prose, taken, thing } from '../../platform/acts/index.ts'
import { assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertActive, assertMayGive, assertPersonBehind, assertSignOnAlone, Role } from '../organizations/index.ts'
import { Assignment, AssignmentDeletePayload } from './schema.ts'
import { texts } from './texts.ts'

/** The limit exists because an SQL condition names each department and campaign. */
const MOST_NARROW = 100

/**
 * Roles that can be limited to a department or a campaign. The others apply to the whole organisation or to a person.
 */
const NARROW: readonly RoleName[] = ['MANAGER', 'REVIEWER', 'ANALYST']

const about = ({ id, accountId, role, departmentId, campaignId }: AssignmentRow) =>
  ({ subjectType: 'Assignment', subjectId: id, data: { accountId, role, departmentId, campaignId } }) as const

export const createAssignment = mutation('assignmentCreate', {
  does: 'Assigns a role to an account in a department with its subtree, in a campaign, or, when neither is named, in the whole organisation. With API keys it applies from the next request on; a token keeps the roles that its account had when the token was issued. Nobody can assign more than their own token allows.',
  needs: 'account:write',
  gives: Assignment,
  input: input('AssignmentCreateInput', 'A new assignment of a role.', {
    accountId: idOf('Account', 'The account.'),
    role: oneOf(Role, 'The role. For a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`.'),
    departmentId: optional(idOf('Department', 'The department, including its subtree.')),
    campaignId: optional(idOf('Campaign', 'The campaign. Cannot be combined with a department.')),
    cause: optional(prose('The reason, for later readers')),
  }),
  tells: ['assignment.created', 'account.updated'],
  errors: [ConflictError, InvalidInputError],
  act: async (ctx, { input: { accountId, role, departmentId = null, campaignId = null, cause = null } }) => {
    assertMayGive(ctx, [role], null)
    assertPlace(role, { departmentId, campaignId })
    const account = await ctx.db.account.findFirstOrThrow({ where: { id: accountId } })
    const path = ['input', 'accountId']
    if (account.personId !== null) await assertActive(ctx, account.personId, path)
    assertPersonBehind([role], account.personId)
    assertSignOnAlone([...account.roles, role], account.personId)
    const isNarrow = departmentId !== null || campaignId !== null
    if (isNarrow) await assertFew(ctx, accountId)
    const assignment = await ctx.db.assignment
      .create({
        data: { ...born(ctx), accountId, role, departmentId, campaignId, cause, givenById: ctx.actor.accountId },
      })
      .catch(taken('ALREADY_ASSIGNED', texts('already-assigned'), ['input']))
    if (!isNarrow) await setRoles(ctx, account, [...account.roles, role])
    await emit(ctx, 'assignment.created', about(assignment))
    return assignment
  },
})

/** @throws InvalidInputError for a department together with a campaign, and for a role that cannot apply there. */
function assertPlace(
  role: RoleName,
  { departmentId, campaignId }: { departmentId: string | null; campaignId: string | null },
): void {
  if (departmentId !== null && campaignId !== null) {
    throw new InvalidInputError(texts('one-place'), ['input', 'campaignId'])
  }
  if (role === 'SIGN_ON') {
    throw new InvalidInputError(texts('sign-on'), ['input', 'role'])
  }
  if ((departmentId !== null || campaignId !== null) && !NARROW.includes(role)) {
    throw new InvalidInputError(texts('whole-organisation'), ['input', 'role'])
  }
}

async function assertFew(ctx: Context, accountId: string): Promise<void> {
  const narrow = { accountId, OR: [{ departmentId: { not: null } }, { campaignId: { not: null } }] }
  if ((await ctx.db.assignment.count({ where: narrow })) < MOST_NARROW) return
  throw new InvalidInputError(texts('too-many', { limit: MOST_NARROW }), ['input', 'accountId'], 'TOO_MANY_ASSIGNMENTS')
}

/** Sets the roles for the whole organisation; the assignments of the same roles follow them. */
async function setRoles(ctx: Context, account: Account, roles: RoleName[]): Promise<void> {
  const { row } = await change(ctx, 'Account', account, { to: { roles } })
  await emit(ctx, 'account.updated', {
    subjectType: 'Account',
    subjectId: account.id,
    data: { fields: ['roles'], roles: { from: account.roles, to: row.roles } },
  })
}

export const deleteAssignment = mutation('assignmentDelete', {
  does: 'Removes a role from an account, from the next request on. A role for the whole organisation is also removed from the account’s `roles`, and the account’s tokens end.',
  needs: 'account:write',
  on: thing('Assignment', 'The assignment.'),
  gives: AssignmentDeletePayload,
  tells: ['assignment.deleted', 'account.updated'],
  errors: [ConflictError],
  act: async (ctx, { thing: assignment }) => {
    const { id, accountId, role, departmentId, campaignId } = assignment
    if (departmentId === null && campaignId === null) {
      const account = await ctx.db.account.findFirstOrThrow({ where: { id: accountId } })
      if (role === 'SIGN_ON') {
        throw new ConflictError(texts('sign-on-alone'), null, 'SIGN_ON_ALONE', ['id'])
      }
      if (role === 'OWNER') await assertOwnerRemains(ctx, (owner) => owner.id === accountId)
      await setRoles(
        ctx,
        account,
        account.roles.filter((one) => one !== role),
      )
    } else {
      await ctx.db.assignment.deleteMany({ where: { id } })
    }
    await emit(ctx, 'assignment.deleted', about(assignment))
    return { deletedId: globalId('Assignment', id) }
  },
})
