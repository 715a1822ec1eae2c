import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import type { ApiKey } from '../../generated/prisma/client.ts'
import { assertCan, newApiKey } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertEndsInTime, assertMayGive, countsFrom } from './account-rules.ts'
import { requireActivePerson } from './add-account.ts'
import { announceSignOn } from './announce-sign-on.ts'
import { requireAccount } from './find-account.ts'
import { ApiKeyCreateInput } from './input.ts'

/** A new key: `key` itself is shown this once, because only its hash is kept. */
export interface NewKey {
  key: string
  apiKey: ApiKey
}

/**
 * Makes a key for an account.
 * @throws RequestError FORBIDDEN for a key that can do more than the token at hand; InvalidInputError for an unknown
 * scope, an expiry in the past, or one later than that of the token at hand; NotFoundError; ConflictError
 * ACCOUNT_SUSPENDED or PERSON_INACTIVE.
 */
export async function addApiKey(ctx: Context, input: unknown): Promise<NewKey> {
  assertCan(ctx, 'account:write')
  const { accountId, name, scopes = null, expiresAt = null } = parseInput(ApiKeyCreateInput, input)
  if (expiresAt !== null && expiresAt <= ctx.now()) {
    throw new InvalidInputError('A key expires in the future.', ['input', 'expiresAt'])
  }
  assertEndsInTime(ctx, expiresAt, ['input', 'expiresAt'])
  const account = await requireAccount(ctx, { id: accountId }, 'input.accountId')
  assertMayGive(ctx, account.roles, scopes)
  if (account.suspendedAt !== null) {
    throw new ConflictError('A suspended account gets no key: restore it first.', null, 'ACCOUNT_SUSPENDED', [
      'input',
      'accountId',
    ])
  }
  if (account.personId !== null) await requireActivePerson(ctx, account.personId, ['input', 'accountId'])
  const { key, prefix, hash } = newApiKey()
  const apiKey = await ctx.db.apiKey.create({
    data: {
      id: ctx.newId(),
      accountId: account.id,
      name,
      prefix,
      hash: new Uint8Array(hash),
      scopes: scopes ?? undefined,
      countsFrom: countsFrom(account.roles, ctx.now()),
      expiresAt,
      createdAt: ctx.now(),
    },
  })
  await emit(ctx, 'api_key.created', {
    subjectType: 'ApiKey',
    subjectId: apiKey.id,
    data: { accountId: account.id, scopes: apiKey.scopes },
  })
  await announceSignOn(ctx, account, apiKey)
  return { key, apiKey }
}
