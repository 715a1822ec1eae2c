import { idForm, mailForm } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import {
  ConflictError,
  InvalidInputError,
  invalidPlaces,
  NotFoundError,
  violatedUniqueConstraint,
} from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { saying } from '../../core/parse.ts'
import type { IdentityProvider as ProviderRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changes,
  deleted,
  flag,
  flagOr,
  input,
  line,
  listOf,
  mutation,
  optional,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit, emitAll } from '../../platform/events/index.ts'
import { mailOwners } from '../organizations/index.ts'
import { endSessionsOfRemoved } from '../sessions/index.ts'
import { sealClientSecret } from './client-secret.ts'
import { wrongSettings } from './provider-rules.ts'
import { IdentityProvider } from './provider-schema.ts'
import { texts } from './texts.ts'

const DEFAULT_SCOPES = ['profile', 'email']

/** RFC 6749, 3.3. */
const Scope = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/, saying(texts('scope-form')))
/** Claims of own namespaces are addresses. */
const ClaimName = z.string().regex(/^[\x21-\x7e]{1,200}$/, saying(texts('claim-form')))
const Domain = z
  .string()
  .transform((domain) => mailForm(domain).replace(/^@/, ''))
  .pipe(z.string().regex(/^(?=.{1,253}$)([a-z0-9-]+\.)+[a-z0-9-]+$/, saying(texts('no-domain'))))
const Issuer = z
  .string()
  .trim()
  .max(500, saying(texts('issuer-too-long', { most: 500 })))
  .refine(isIssuer, {
    error: saying(texts('issuer-form')),
  })

/** OpenID Connect Discovery 1.0, 2. By http only where the operator opened the address, which is checked at each use. */
function isIssuer(issuer: string): boolean {
  const url = URL.parse(issuer)
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password + url.search + url.hash === ''
}

const facts = {
  name: line('Name on the log-in page, unique in the organisation', { most: 80 }),
  clientId: line('Client id that the provider gave to this server', { most: 300, form: idForm }),
  clientSecret: optional(
    line('Client secret. Leave it out for a public client. It is stored encrypted', { most: 1_000 }),
  ),
  requiredClaim: optional(
    text(
      'The claim without which a log-in is refused, such as `hd` or `tid`. Required when `openToAnybody`',
      ClaimName,
    ),
  ),
  requiredValues: listOf(
    line('A value.', { form: idForm }),
    'Values of the required claim, any of which is enough. They are compared exactly.',
    { most: 50 },
  ),
  idClaim: optional(text('The claim that holds the person’s id in a source, such as `employee_number`', ClaimName)),
  idsOf: optional(text('Key of the source of these ids; the leading directory by default', SourceKey)),
  mailDomains: listOf(
    text('A domain.', Domain),
    'Domains in which an email address that the provider verified finds its person, if they have no log-in yet and no role but AMBASSADOR. Only name domains whose addresses nobody else can get at the provider.',
    { most: 50 },
  ),
}
const scopes = listOf(text('A scope.', Scope), 'Scopes to request beside `openid`. Default: `profile` and `email`.', {
  most: 20,
})
const OPEN =
  'Whether people outside the organisation get accounts with this issuer too. Known public issuers, such as Google, always are.'

const PROVIDER = thing('IdentityProvider', 'The identity provider.')
const DELETED = deleted('IdentityProvider')
const about = ({ id }: ProviderRow) => ({ subjectType: 'IdentityProvider', subjectId: id }) as const

function taken(error: unknown): never {
  const constraint = violatedUniqueConstraint(error)
  if (constraint === null) throw error
  throw constraint.includes('name')
    ? new ConflictError(texts('provider-name-taken'), null, 'NAME_TAKEN', ['input', 'name'])
    : new ConflictError(texts('client-known'), null, 'CLIENT_KNOWN', ['input', 'clientId'])
}

/** @throws InvalidInputError naming every setting that does not fit the others. */
function assertFitting(settings: Parameters<typeof wrongSettings>[0]): void {
  const wrong = wrongSettings(settings)
  if (wrong.length > 0) throw invalidPlaces(wrong.map(({ path, message }) => ({ path: ['input', ...path], message })))
}

mutation('identityProviderCreate', {
  does: 'Adds an OpenID Connect provider with which people log in. Check it with `identityProviderCheck`. It counts at once: every active owner with an address is notified by mail if the organisation has a mail notifier, and by the event and the audit log in any case.',
  needs: 'login:write',
  gives: IdentityProvider,
  input: input('IdentityProviderCreateInput', 'A new identity provider.', {
    ...facts,
    issuer: text('Issuer: the address below which `/.well-known/openid-configuration` is', Issuer),
    scopes: optional(scopes),
    openToAnybody: flagOr(false, OPEN),
    requiredValues: optional(facts.requiredValues),
    mailDomains: optional(facts.mailDomains),
    createsPeople: flagOr(false, 'Whether a log-in with an unknown id creates a person.'),
    enabled: flagOr(true, 'Whether people can log in with it.'),
  }),
  tells: ['identity-provider.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { clientSecret = null, scopes, ...input } }) => {
    const settings = {
      ...input,
      requiredClaim: input.requiredClaim ?? null,
      requiredValues: input.requiredValues ?? [],
      idClaim: input.idClaim ?? null,
      idsOf: input.idsOf ?? null,
      mailDomains: input.mailDomains ?? [],
    }
    assertFitting(settings)
    const birth = born(ctx)
    const row = await ctx.db.identityProvider
      .create({
        data: {
          ...birth,
          ...settings,
          scopes: scopes ?? DEFAULT_SCOPES,
          clientSecret: sealClientSecret(ctx, birth.id, clientSecret),
        },
      })
      .catch(taken)
    await mailOwners(ctx, await emit(ctx, 'identity-provider.created', about(row)))
    return row
  },
})

mutation('identityProviderUpdate', {
  does: 'Changes the settings of an identity provider. Accounts that are linked with log-ins stay linked. Disabling it ends the sessions that began with it. Owners are notified of more than a new name as for a new provider: see `identityProviderCreate`.',
  needs: 'login:write',
  on: PROVIDER,
  gives: IdentityProvider,
  input: changes(
    'IdentityProviderUpdateInput',
    'Changes of an identity provider. A field that is left out keeps its value.',
    {
      ...facts,
      scopes,
      openToAnybody: flag(OPEN),
      createsPeople: flag('Whether a log-in with an unknown id creates a person.'),
      enabled: flag('Whether people can log in with it.'),
    },
  ),
  tells: ['identity-provider.updated'],
  errors: [ConflictError, InvalidInputError],
  act: async (ctx, { thing: provider, input: { clientSecret, ...input } }) => {
    const sent = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    assertFitting({ ...provider, ...sent })
    const secret = await newSecret(ctx, provider, clientSecret)
    const { row, fields } = await change(ctx, 'IdentityProvider', provider, {
      to: input,
      ...(secret && { also: ['clientSecret'], along: secret }),
      conflict: taken,
    })
    if (fields.includes('enabled') && !row.enabled) await endSessionsOfRemoved(ctx, { identityProviderIds: [row.id] })
    if (fields.length === 0) return row
    const told = await emit(ctx, 'identity-provider.updated', { ...about(row), data: { fields } })
    // Whoever can change where people log in can log in as them; a name changes nobody’s way in.
    if (fields.some((field) => field !== 'name')) await mailOwners(ctx, told)
    return row
  },
})

/** The sealed secret where one was sent; null where it stays. */
async function newSecret(ctx: Context, provider: ProviderRow, sent: string | null | undefined) {
  if (sent === undefined || (sent === null && provider.clientSecret === null)) return null
  return { clientSecret: sealClientSecret(ctx, provider.id, sent) }
}

mutation('identityProviderDelete', {
  does: 'Deletes an identity provider. Nobody can log in with it any more, and the sessions that began with it end; the identities of its issuer are deleted too, unless another provider has that issuer.',
  needs: 'login:write',
  on: PROVIDER,
  gives: DELETED.payload,
  tells: ['identity-provider.deleted', 'identity.deleted'],
  act: async (ctx, { thing: provider }) => {
    const { id, issuer } = provider
    const { count } = await ctx.db.identityProvider.deleteMany({ where: { id } })
    // Another request deleted it since it was found.
    if (count === 0) throw new NotFoundError('IdentityProvider', ['id'])
    await endSessionsOfRemoved(ctx, { identityProviderIds: [id] })
    if ((await ctx.db.identityProvider.count({ where: { issuer } })) === 0) await deleteIdentities(ctx, issuer)
    await emit(ctx, 'identity-provider.deleted', about(provider))
    return DELETED.of(id)
  },
})

async function deleteIdentities(ctx: Context, issuer: string): Promise<void> {
  const gone = await ctx.db.identity.findMany({ where: { issuer }, select: { id: true, accountId: true } })
  await ctx.db.identity.deleteMany({ where: { issuer } })
  const events = gone.map(
    ({ id, accountId }) => ({ subjectType: 'Identity', subjectId: id, data: { accountId } }) as const,
  )
  await emitAll(ctx, 'identity.deleted', events)
}
