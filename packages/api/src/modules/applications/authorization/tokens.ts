import type { Context } from '../../../core/context.ts'
import type { Application, ApplicationToken } from '../../../generated/prisma/client.ts'
import { APPLICATION_PREFIXES, apiAddress, hashOfToken, newApplicationToken } from '../../../platform/auth/index.ts'
import { rotate } from '../../frontends/index.ts'
import { findGrant } from '../grants.ts'

/** Short, as the tokens of front-ends: what ends a grant is looked at with each request. */
export const ACCESS_TOKEN_S = 10 * 60
/** A refresh token that is not used for so long is worth nothing any more. */
const REFRESH_MS = 60 * 86_400_000

/** What a token endpoint answers (RFC 6749, 5.1). */
export interface TokenAnswer {
  readonly access_token: string
  readonly expires_in: number
  readonly scope: string
  readonly refresh_token?: string
}

export type Issued = TokenAnswer | { readonly refused: string }

const answerOf = (token: string, scopes: readonly string[]): TokenAnswer => ({
  access_token: token,
  expires_in: ACCESS_TOKEN_S,
  scope: scopes.join(' '),
})

const inMs = (ctx: Context, ms: number): Date => new Date(ctx.now().getTime() + ms)

type Limits = Pick<
  ApplicationToken,
  'applicationId' | 'grantId' | 'codeId' | 'accountId' | 'scopes' | 'roles' | 'assignmentIds' | 'epoch'
>

/** Stores a token; its value is not kept. */
async function store(
  ctx: Context,
  kind: 'ACCESS' | 'REFRESH',
  { value, of }: { value: string; of: Limits },
): Promise<void> {
  await ctx.db.applicationToken.create({
    data: {
      ...{ id: ctx.newId(), kind, hash: hashOfToken(value), createdAt: ctx.now() },
      ...{
        audience: apiAddress(ctx.publicUrl),
        expiresAt: inMs(ctx, kind === 'ACCESS' ? ACCESS_TOKEN_S * 1000 : REFRESH_MS),
      },
      ...of,
    },
    select: { id: true },
  })
}

/** Tokens for a code that was just used: they end with the code's row. */
export async function issueForCode(
  ctx: Context,
  { codeId, scopes }: { codeId: string; scopes: readonly string[] },
): Promise<Issued> {
  // Locked, because somebody who uses the code again meanwhile deletes it, with all that came of it.
  await ctx.db.$queryRaw`SELECT id FROM "ApplicationToken" WHERE id = ${codeId}::uuid FOR KEY SHARE`
  const code = await ctx.db.applicationToken.findFirst({ where: { id: codeId, kind: 'CODE' } })
  const grant = code?.grantId ? await findGrant(ctx, code.grantId) : null
  if (!code || !grant) return { refused: 'What the code was for has ended.' }
  const of = { ...limitsOf(code), codeId, scopes: [...scopes] }
  const [access, refresh] = [newApplicationToken('ACCESS'), newApplicationToken('REFRESH')]
  await store(ctx, 'ACCESS', { value: access, of })
  await store(ctx, 'REFRESH', { value: refresh, of })
  return { ...answerOf(access, scopes), refresh_token: refresh }
}

const limitsOf = ({
  applicationId,
  grantId,
  codeId,
  accountId,
  scopes,
  roles,
  assignmentIds,
  epoch,
}: ApplicationToken) => ({
  ...{ applicationId, grantId, codeId, accountId, scopes, roles, assignmentIds, epoch },
})

/**
 * Exchanges a refresh token for the next access token and its successor.
 * @param asked.scopes fewer than it has, for the access token alone; null for all.
 */
export async function refresh(
  ctx: Context,
  asked: { applicationId: string; presented: string; scopes: readonly string[] | null },
): Promise<Issued | { readonly tooMuch: string }> {
  const { applicationId, presented } = asked
  const token = await ctx.db.applicationToken.findFirst({
    where: { kind: 'REFRESH', hash: hashOfToken(presented), applicationId, expiresAt: { gt: ctx.now() } },
  })
  const grant = token?.grantId ? await findGrant(ctx, token.grantId) : null
  if (!token?.codeId || !grant) return { refused: 'The refresh token is not known, or what it came of has ended.' }
  const { id, codeId } = token
  const scopes = asked.scopes ?? token.scopes
  const tooMuch = scopes.find((scope) => !token.scopes.includes(scope))
  if (tooMuch !== undefined) return { tooMuch }
  const of = limitsOf(token)
  const rotated = await rotate(
    ctx,
    { id, presented, prefix: APPLICATION_PREFIXES.REFRESH },
    {
      use: async () => {
        const used = { where: { id, usedAt: null }, data: { usedAt: ctx.now() } }
        return (await ctx.db.applicationToken.updateMany(used)).count > 0
      },
      find: () => ctx.db.applicationToken.findFirst({ where: { id }, select: { id: true, usedAt: true } }),
      store: (value) => store(ctx, 'REFRESH', { value, of }),
      stored: async (hashes) => {
        const rows = await ctx.db.applicationToken.findMany({
          where: { codeId, kind: 'REFRESH', hash: { in: [...hashes] } },
          select: { hash: true },
        })
        return rows.map(({ hash }) => hash)
      },
      endReused: () => endOfCode(ctx, codeId),
    },
  )
  if ('refused' in rotated) return rotated
  const access = newApplicationToken('ACCESS')
  await store(ctx, 'ACCESS', { value: access, of: { ...of, scopes: [...scopes] } })
  return { ...answerOf(access, scopes), refresh_token: rotated.refreshToken }
}

/** Ends what came of a code: it was used twice, or its refresh token was, or the application gave it back. */
export async function endOfCode(ctx: Context, codeId: string): Promise<void> {
  await ctx.db.applicationToken.deleteMany({ where: { id: codeId, kind: 'CODE' } })
}

/** A token in which an application acts by itself, as the account that an owner named. */
export async function issueForItself(
  ctx: Context,
  { application, scopes }: { application: Application; scopes: readonly string[] },
): Promise<Issued> {
  const { id: applicationId, accountId } = application
  const account =
    accountId === null
      ? null
      : await ctx.db.account.findFirst({
          where: { id: accountId, personId: null, suspendedAt: null },
          include: { assignments: { select: { id: true } } },
        })
  if (!account) return { refused: 'No account is named as which the application acts, or it is suspended.' }
  const token = newApplicationToken('ACCESS')
  const { id, roles, epoch, assignments } = account
  const of = { applicationId, grantId: null, codeId: null, accountId: id, roles, epoch }
  await store(ctx, 'ACCESS', {
    value: token,
    of: { ...of, assignmentIds: assignments.map((one) => one.id), scopes: [...scopes] },
  })
  return answerOf(token, scopes)
}
