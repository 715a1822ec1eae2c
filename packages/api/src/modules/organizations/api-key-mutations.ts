import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { ADDRESS_SOURCE, SourceKey } from '../../core/keys.ts'
import { issueOf } from '../../core/parse.ts'
import {
  born,
  flag,
  idOf,
  input,
  instant,
  line,
  listOf,
  mutation,
  optional,
  text,
  thing,
  whole,
} from '../../platform/acts/index.ts'
import { isPermission, newApiKey } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { LEAST_POINTS_PER_SECOND, MOST_POINTS_PER_SECOND } from '../../platform/rate-limits/index.ts'
import { assertActive, assertEndsInTime, assertMayGive, countsFrom } from './account-rules.ts'
import { ApiKey, ApiKeyCreatePayload } from './account-schema.ts'
import { announceSignOn } from './announce-sign-on.ts'
import { rolesAnywhere } from './held-roles.ts'
import { texts } from './texts.ts'

/** Permissions that a key or token is narrowed to. */
export const scopes = (description: string) =>
  listOf(
    text(
      'A permission.',
      z.string().superRefine((name, issues) => {
        if (!isPermission(name)) issues.addIssue(issueOf(texts('no-permission', { name: name.slice(0, 60) })))
      }),
    ),
    description,
    { least: 1, most: 200 },
  )

export const addApiKey = mutation('apiKeyCreate', {
  does: 'Creates a key for an account. You cannot grant more than your own token allows, or for longer. A key of a sign-on system becomes active a day later, and owners are notified as for the system itself: see `accountCreate`.',
  needs: 'account:write',
  gives: ApiKeyCreatePayload,
  input: input('ApiKeyCreateInput', 'A new key.', {
    accountId: idOf('Account', 'The account that will call with it.'),
    name: line('What it is for'),
    scopes: optional(
      scopes('Permissions to narrow it to, such as `campaign:read`. Default: all permissions of the roles.'),
    ),
    expiresAt: optional(
      instant(
        'When it expires; never by default. Required when your own key or token expires, and not later than that.',
      ),
    ),
    idsOf: optional(
      text(
        'Key of the source of ids of the directory that uses the key for SCIM, such as `entra`; the leading directory only when it is named here. Required for SCIM, with `scopes: ["scim:write"]` and nothing else.',
        SourceKey,
      ),
    ),
    trustedDocumentsOnly: optional(
      flag(
        'Whether only trusted documents may be executed with it and with the tokens that it issues. Default: as with your own key. A key of which this is true cannot make another one.',
      ),
    ),
    pointsPerSecond: optional(
      whole(
        'Points per second of a rate limit of its own, which its tokens share. Default: that of your own key, if it has one; otherwise only its account’s applies. Not more than that of your own key.',
        {
          least: LEAST_POINTS_PER_SECOND,
          most: MOST_POINTS_PER_SECOND,
        },
      ),
    ),
  }),
  tells: ['api_key.created', 'sign-on.announced'],
  errors: [ConflictError],
  act: async (ctx, { input: { accountId, name, scopes = null, expiresAt = null, idsOf = null, ...rest } }) => {
    const pointsPerSecond = rateOf(ctx, rest.pointsPerSecond ?? null)
    const trustedDocumentsOnly = await onlyTrusted(ctx, rest.trustedDocumentsOnly ?? null)
    assertOfDirectory(idsOf, scopes)
    if (expiresAt !== null && expiresAt <= ctx.now()) {
      throw new InvalidInputError(texts('expires-in-future'), ['input', 'expiresAt'])
    }
    assertEndsInTime(ctx, expiresAt, ['input', 'expiresAt'])
    const account = await ctx.db.account.findFirstOrThrow({ where: { id: accountId } })
    assertMayGive(ctx, await rolesAnywhere(ctx, account.id), scopes)
    const path = ['input', 'accountId']
    if (account.suspendedAt !== null) {
      throw new ConflictError(texts('suspended-no-key'), null, 'ACCOUNT_SUSPENDED', path)
    }
    if (account.personId !== null) await assertActive(ctx, account.personId, path)
    const { key, prefix, hash } = newApiKey()
    const apiKey = await ctx.db.apiKey.create({
      data: {
        ...born(ctx),
        accountId,
        name,
        prefix,
        hash: new Uint8Array(hash),
        scopes: scopes ?? undefined,
        idsOf,
        countsFrom: countsFrom(account.roles, ctx.now()),
        expiresAt,
        pointsPerSecond,
        trustedDocumentsOnly,
      },
    })
    await emit(ctx, 'api_key.created', {
      subjectType: 'ApiKey',
      subjectId: apiKey.id,
      data: { accountId, scopes: apiKey.scopes },
    })
    await announceSignOn(ctx, account, apiKey)
    return { key, apiKey }
  },
})

/** A key that has a limit cannot make one that has none. */
function rateOf({ actor }: Context, wanted: number | null): number | null {
  const own = actor.rates?.key ?? null
  if (own !== null && wanted !== null && wanted > own) {
    throw new InvalidInputError(texts('faster-than-own-key', { most: own }), ['input', 'pointsPerSecond'])
  }
  return wanted ?? own
}

async function onlyTrusted({ actor, db }: Context, wanted: boolean | null): Promise<boolean> {
  const keyId = actor.credential?.keyId
  const own = keyId && (await db.apiKey.findFirst({ where: { id: keyId }, select: { trustedDocumentsOnly: true } }))
  const isOwn = own ? own.trustedDocumentsOnly : false
  if (isOwn && wanted === false) {
    throw new InvalidInputError(texts('trusted-as-own-key'), ['input', 'trustedDocumentsOnly'])
  }
  return wanted ?? isOwn
}

/** A key of a directory does nothing else, and its source has ids. */
function assertOfDirectory(idsOf: string | null, scopes: readonly string[] | null): void {
  const isNarrow = scopes?.length === 1 && scopes[0] === 'scim:write'
  if (idsOf !== null && !isNarrow) {
    throw new InvalidInputError(texts('scim-alone'), ['input', 'scopes'])
  }
  if (idsOf === ADDRESS_SOURCE) {
    throw new InvalidInputError(texts('directory-ids'), ['input', 'idsOf'])
  }
  if (idsOf === null && isNarrow) {
    throw new InvalidInputError(texts('scim-names-source'), ['input', 'idsOf'])
  }
}

export const revokeApiKey = mutation('apiKeyRevoke', {
  does: 'Permanently revokes a key, from the next request on. A repeat changes nothing.',
  needs: 'account:write',
  on: thing('ApiKey', 'The key.'),
  gives: ApiKey,
  tells: ['api_key.revoked'],
  act: async (ctx, { thing: { id, accountId } }) => {
    const { count } = await ctx.db.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: ctx.now() } })
    if (count > 0) await emit(ctx, 'api_key.revoked', { subjectType: 'ApiKey', subjectId: id, data: { accountId } })
    return await ctx.db.apiKey.findFirstOrThrow({ where: { id } })
  },
})
