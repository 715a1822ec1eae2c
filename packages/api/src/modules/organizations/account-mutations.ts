import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { Account as AccountRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  idOf,
  input,
  line,
  listOf,
  mailAddress,
  mutation,
  oneOf,
  optional,
  own,
  thing,
} from '../../platform/acts/index.ts'
import { assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertActive, assertMayGive, assertPersonBehind, assertSignOnAlone, countsFrom } from './account-rules.ts'
import { announceSignOn } from './announce-sign-on.ts'
import { noteGiver, rolesAnywhere, rolesInParts } from './held-roles.ts'
import { Account, Role } from './schema.ts'
import { texts } from './texts.ts'

const roles = (description: string) => listOf(oneOf(Role, 'A role.'), description, { most: 6 })

const ACCOUNT = thing('Account', 'The account.')
const about = ({ id }: AccountRow) => ({ subjectType: 'Account', subjectId: id }) as const

/** For the `catch` of a write: the error when an address or a person already has an account. */
function taken(error: unknown): never {
  const constraint = violatedUniqueConstraint(error)
  if (constraint === null) throw error
  throw constraint.includes('personId')
    ? new ConflictError(texts('person-has-account'), null, 'PERSON_HAS_ACCOUNT', ['input', 'personId'])
    : new ConflictError(texts('email-taken'), null, 'EMAIL_TAKEN', ['input', 'email'])
}

export const addAccount = mutation('accountCreate', {
  does: 'Creates an account. You cannot grant more than your own token allows. A sign-on system becomes active a day later: every active owner with an address is notified by mail if the organisation has a mail notifier, and by the events and the audit log in any case.',
  needs: 'account:write',
  gives: Account,
  input: input('AccountCreateInput', 'A new account.', {
    name: line('Name of the person or system'),
    email: optional(mailAddress('Email address; unique in the organisation.')),
    roles: roles('Its roles over the whole organisation; narrower roles are assigned with `assignmentCreate`'),
    personId: optional(idOf('Person', 'The person it belongs to; required for an ambassador.')),
  }),
  tells: ['account.created', 'sign-on.announced'],
  errors: [ConflictError],
  act: async (ctx, { input: { name, email = null, roles, personId = null } }) => {
    assertMayGive(ctx, roles, null)
    if (personId !== null) await assertActive(ctx, personId, ['input', 'personId'])
    assertPersonBehind(roles, personId)
    assertSignOnAlone(roles, personId)
    const account = await ctx.db.account
      .create({ data: { ...born(ctx), name, email, roles, personId, countsFrom: countsFrom(roles, ctx.now()) } })
      .catch(taken)
    await noteGiver(ctx, account.id, roles)
    await emit(ctx, 'account.created', { ...about(account), data: { roles, personId } })
    await announceSignOn(ctx, account, null)
    return account
  },
})

export const updateAccount = mutation('accountUpdate', {
  does: 'Changes an account; new roles apply from the next request on. An account that becomes a sign-on system becomes active a day later, and owners are notified as for a new one: see `accountCreate`.',
  needs: 'account:write',
  on: ACCOUNT,
  gives: Account,
  input: changes('AccountUpdateInput', 'Changes of an account. A field that is left out keeps its value.', {
    name: line('Name'),
    email: optional(mailAddress('Email address.')),
    roles: roles('All its roles over the whole organisation from now on; its assignments are updated'),
  }),
  tells: ['account.updated', 'sign-on.announced'],
  act: async (ctx, { thing: account, input }) => {
    const { roles } = input
    if (roles) {
      assertMayGive(ctx, roles, null)
      assertPersonBehind(roles, account.personId)
      assertSignOnAlone([...roles, ...(await rolesInParts(ctx, account.id))], account.personId)
      if (!roles.includes('OWNER')) await assertOwnerRemains(ctx, ({ id }) => id === account.id)
    }
    const wasSignOn = account.roles.includes('SIGN_ON')
    const becomesSignOn = roles?.includes('SIGN_ON') && !wasSignOn
    const { row, fields } = await change(ctx, 'Account', account, {
      to: {
        ...input,
        ...(becomesSignOn && { countsFrom: countsFrom(roles ?? [], ctx.now()) }),
        // An owner whose role is not in force yet would count as the last remaining owner.
        ...(roles && wasSignOn && !roles.includes('SIGN_ON') && { countsFrom: null }),
      },
      conflict: taken,
    })
    if (fields.length === 0) return row
    await noteGiver(
      ctx,
      row.id,
      row.roles.filter((role) => !account.roles.includes(role)),
    )
    await emit(ctx, 'account.updated', {
      ...about(row),
      data: { fields: fields.filter((field) => field in input), roles: { from: account.roles, to: row.roles } },
    })
    if (becomesSignOn) await announceSignOn(ctx, row, null)
    return row
  },
})

export const suspendAccount = mutation('accountSuspend', {
  does: 'Suspends an account: its keys and tokens are refused from the next request on.',
  needs: 'account:write',
  on: ACCOUNT,
  gives: Account,
  tells: ['account.suspended'],
  act: async (ctx, { thing: account }) => {
    if (account.suspendedAt !== null) {
      throw new ConflictError(texts('already-suspended'), account.version, 'ALREADY_SUSPENDED', ['id'])
    }
    await assertOwnerRemains(ctx, ({ id }) => id === account.id)
    const { row } = await change(ctx, 'Account', account, { to: { suspendedAt: ctx.now() } })
    await emit(ctx, 'account.suspended', about(row))
    return row
  },
})

export const restoreAccount = mutation('accountRestore', {
  does: 'Restores a suspended account with its keys.',
  needs: 'account:write',
  on: ACCOUNT,
  gives: Account,
  tells: ['account.restored'],
  act: async (ctx, { thing: account }) => {
    if (account.suspendedAt === null) {
      throw new ConflictError(texts('not-suspended'), account.version, 'NOT_SUSPENDED', ['id'])
    }
    assertMayGive(ctx, await rolesAnywhere(ctx, account.id), null)
    const { row } = await change(ctx, 'Account', account, { to: { suspendedAt: null } })
    await emit(ctx, 'account.restored', about(row))
    return row
  },
})

export const endSessions = mutation('accountEndSessions', {
  does: 'Ends all tokens of an account, and those that it issued for others, from the next request on. Keys stay valid. Owners can do this for every account, everybody else for their own.',
  needs: own('session:end'),
  on: ACCOUNT,
  gives: Account,
  tells: ['account.sessions-ended'],
  act: async (ctx, { thing: account }) => {
    const { row } = await change(ctx, 'Account', account, { to: { epoch: account.epoch + 1 } })
    await emit(ctx, 'account.sessions-ended', about(row))
    return row
  },
})
