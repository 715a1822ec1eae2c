import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { Application as ApplicationRow } from '../../generated/prisma/client.ts'
import {
  address,
  born,
  change,
  changes,
  idOf,
  input,
  line,
  listOf,
  mutation,
  oneOf,
  optional,
  prose,
  taken,
  thing,
  whole,
} from '../../platform/acts/index.ts'
import { hashOfToken, newApplicationToken } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { RedirectUri } from '../frontends/index.ts'
import { assertMayGive, rolesAnywhere } from '../organizations/index.ts'
import { Application, ApplicationKind } from './application-schema.ts'
import { scopes } from './scopes.ts'
import { texts } from './texts.ts'

const LONGEST_FORMER_HOURS = 720

const redirectUris = listOf(
  address('An address.', RedirectUri),
  'Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost. None for an application that acts by itself alone',
  { most: 20 },
)
const facts = {
  name: line('Name, unique in the organisation. People see it when they let the application in'),
  purpose: prose('What it is for. People see it when they let the application in', { least: 1, most: 500 }),
  redirectUris,
  scopes,
}
const account = idOf(
  'Account',
  'The account without a person that it acts as by itself, by client credentials. Needs a confidential application. You cannot name one that may do more than your own token.',
)

const THING = thing('Application', 'The application.')

const nameTaken = (name: string | undefined) =>
  taken('NAME_TAKEN', texts('name-taken', { name: name ?? '' }), ['input', 'name'])
const about = ({ id }: ApplicationRow) => ({ subjectType: 'Application', subjectId: id }) as const

const ONCE = 'What the application sends as `client_secret`. It is shown only once: only its hash is stored.'

const CreatePayload = builder
  .objectRef<{ secret: string | null; application: ApplicationRow }>('ApplicationCreatePayload')
  .implement({
    description: 'A registered application.',
    fields: (t) => ({
      secret: t.exposeString('secret', {
        nullable: true,
        description: `${ONCE} Null for a public application, which has none.`,
      }),
      application: t.expose('application', { type: Application, description: 'The application.' }),
    }),
  })

const RotateSecretPayload = builder
  .objectRef<{ secret: string; application: ApplicationRow }>('ApplicationRotateSecretPayload')
  .implement({
    description: 'An application with a new secret.',
    fields: (t) => ({
      secret: t.exposeString('secret', { description: ONCE }),
      application: t.expose('application', { type: Application, description: 'The application.' }),
    }),
  })

/** @throws InvalidInputError for an account that an application cannot act as; RequestError FORBIDDEN. */
async function assertAccount(
  ctx: Context,
  application: { kind: ApplicationRow['kind']; accountId: string | null; scopes: readonly string[] },
): Promise<void> {
  const { kind, accountId, scopes } = application
  if (accountId === null) return
  const path = ['input', 'accountId']
  if (kind === 'PUBLIC') throw new InvalidInputError(texts('public-acts-for-people'), path)
  const { personId, roles } = await ctx.db.account.findFirstOrThrow({ where: { id: accountId } })
  if (personId !== null) throw new InvalidInputError(texts('account-of-person'), path)
  if (roles.includes('SIGN_ON')) throw new InvalidInputError(texts('account-of-sign-on'), path)
  assertMayGive(ctx, await rolesAnywhere(ctx, accountId), scopes)
}

function assertAddress({ kind, redirectUris }: Pick<ApplicationRow, 'kind' | 'redirectUris'>): void {
  if (kind === 'CONFIDENTIAL' || redirectUris.length > 0) return
  throw new InvalidInputError(texts('public-needs-address'), ['input', 'redirectUris'])
}

function assertStands({ revokedAt }: ApplicationRow): void {
  if (revokedAt !== null) throw new ConflictError(texts('revoked'), null, 'APPLICATION_REVOKED', ['id'])
}

mutation('applicationCreate', {
  does: 'Registers an application of somebody else. People let it act for them with the authorization code flow and PKCE; it acts by itself as an account that you name, with client credentials.',
  needs: 'application:write',
  gives: CreatePayload,
  input: input('ApplicationCreateInput', 'A new application.', {
    ...facts,
    redirectUris: optional(redirectUris),
    kind: oneOf(ApplicationKind, 'How it proves who it is. It stays so.'),
    accountId: optional(account),
  }),
  tells: ['application.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { redirectUris = null, accountId = null, ...input } }) => {
    const own = { ...input, redirectUris: redirectUris ?? [], accountId }
    assertAddress(own)
    await assertAccount(ctx, own)
    const secret = own.kind === 'PUBLIC' ? null : newApplicationToken('SECRET')
    const data = { ...born(ctx), ...own, secretHash: secret === null ? null : hashOfToken(secret) }
    const application = await ctx.db.application.create({ data }).catch(nameTaken(own.name))
    await emit(ctx, 'application.created', about(application))
    return { secret, application }
  },
})

mutation('applicationUpdate', {
  does: 'Changes an application. Scopes that are taken away are gone from its tokens at once; further ones need a new consent.',
  needs: 'application:write',
  on: THING,
  gives: Application,
  input: changes('ApplicationUpdateInput', 'Changes of an application. A field that is left out keeps its value.', {
    ...facts,
    accountId: optional(account),
  }),
  tells: ['application.updated'],
  errors: [ConflictError],
  act: async (ctx, { thing: application, input }) => {
    assertStands(application)
    const { accountId = application.accountId, scopes = application.scopes } = input
    assertAddress({ kind: application.kind, redirectUris: input.redirectUris ?? application.redirectUris })
    if (input.accountId !== undefined || input.scopes !== undefined) {
      await assertAccount(ctx, { kind: application.kind, accountId, scopes })
    }
    const { row, fields } = await change(ctx, 'Application', application, {
      to: input,
      conflict: nameTaken(input.name),
    })
    if (fields.length > 0) await emit(ctx, 'application.updated', { ...about(row), data: { fields } })
    return row
  },
})

mutation('applicationRotateSecret', {
  does: 'Gives a confidential application a new secret. Where the former one ends at once, so do the tokens that the application has for itself.',
  needs: 'application:write',
  on: THING,
  gives: RotateSecretPayload,
  input: input('ApplicationRotateSecretInput', 'How long the former secret lasts.', {
    formerForHours: optional(
      whole('Hours for which the former secret counts too; 24 when left out. 0 ends it at once.', {
        most: LONGEST_FORMER_HOURS,
      }),
    ),
  }),
  tells: ['application.secret-rotated'],
  errors: [ConflictError],
  act: async (ctx, { thing: application, input: { formerForHours } }) => {
    assertStands(application)
    if (application.kind === 'PUBLIC') throw new ConflictError(texts('no-secret'), null, 'NO_SECRET', ['id'])
    const hours = formerForHours ?? 24
    const secret = newApplicationToken('SECRET')
    const former = hours > 0 ? application.secretHash : null
    const { row } = await change(ctx, 'Application', application, {
      to: {
        secretHash: hashOfToken(secret),
        formerSecretHash: former,
        formerSecretUntil: former ? new Date(ctx.now().getTime() + hours * 3_600_000) : null,
      },
    })
    if (!former) await ctx.db.applicationToken.deleteMany({ where: { applicationId: row.id, grantId: null } })
    await emit(ctx, 'application.secret-rotated', about(row))
    return { secret, application: row }
  },
})

mutation('applicationRevoke', {
  does: 'Revokes an application for good: from the next request on, its tokens are refused, and nobody can let it in. A repeat changes nothing.',
  needs: 'application:write',
  on: THING,
  gives: Application,
  tells: ['application.revoked'],
  act: async (ctx, { thing: application }) => {
    if (application.revokedAt !== null) return application
    const { row } = await change(ctx, 'Application', application, { to: { revokedAt: ctx.now() } })
    await emit(ctx, 'application.revoked', about(row))
    return row
  },
})
