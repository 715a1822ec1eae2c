import type { Context } from '../../core/context.ts'
import { textsIn } from '../../core/words.ts'
import type { DoubtfulLogin, IdentityProvider, LoginDoubt } from '../../generated/prisma/client.ts'
import { distinctWords, type SealedColumn, SecretLost, wordHashes } from '../../platform/auth/index.ts'
import { digester } from '../people/index.ts'
import { idIn, shownAddress, textOf } from './claims.ts'
import type { Claims } from './token-exchange.ts'

const OPEN_DAYS = 30

/** What a doubtful log-in says of the person, for whoever answers. */
export interface DoubtfulClaims {
  subject: string
  name: string | null
  email: string | null
  /** The id in the declared claim; null without one. */
  externalId: string | null
}

const purposeOf = (organizationId: string, id: string): string => `doubtful-login ${organizationId} ${id}`

/** The sealed claims of doubtful log-ins, for the rotation of the sealing key. */
export const SEALED_DOUBTFUL_LOGINS: SealedColumn = {
  table: 'DoubtfulLogin',
  column: 'sealed',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  givenUp: 'sealed = NULL',
}

/**
 * Keeps a log-in that is linked with no account, until somebody answers. One that was refused stays refused; one that
 * ended, or whose link was deleted, is open again.
 */
export async function keepDoubt(
  ctx: Context,
  provider: IdentityProvider,
  login: { claims: Claims; rule: LoginDoubt; personId: string | null },
): Promise<void> {
  const { claims, rule, personId } = login
  const digest = await digester(ctx)
  const key = digest('subject', provider.issuer, claims.sub)
  const known = await ctx.db.doubtfulLogin.findFirst({ where: { providerId: provider.id, key } })
  if (known?.status === 'REFUSED' || (known?.status === 'OPEN' && known.rule === rule && known.personId === personId)) {
    return
  }
  const id = known?.id ?? ctx.newId()
  const now = ctx.now()
  const fresh = {
    rule,
    personId,
    ...(await seal(ctx, id, {
      subject: claims.sub,
      name: textOf(claims, 'name'),
      email: shownAddress(claims),
      externalId: idIn(provider, claims),
    })),
    status: 'OPEN' as const,
    reason: null,
    answeredAt: null,
    createdAt: now,
    endsAt: new Date(now.getTime() + OPEN_DAYS * 86_400_000),
  }
  await ctx.db.doubtfulLogin.upsert({
    where: { organizationId_id: { organizationId: ctx.organizationId, id } },
    create: { id, providerId: provider.id, key, ...fresh },
    update: fresh,
    select: { id: true },
  })
}

async function seal(ctx: Context, id: string, claims: DoubtfulClaims) {
  return {
    sealed: new Uint8Array(ctx.services.secrets.seal(JSON.stringify(claims), purposeOf(ctx.organizationId, id))),
    words: await wordHashes(ctx, distinctWords(textsIn(claims))),
  }
}

/** The claims of a doubtful log-in; null after it was answered or has ended, and when its key is lost. */
export function openDoubt(ctx: Context, { id, sealed }: Pick<DoubtfulLogin, 'id' | 'sealed'>): DoubtfulClaims | null {
  if (sealed === null) return null
  try {
    return JSON.parse(ctx.services.secrets.open(sealed, purposeOf(ctx.organizationId, id))) as DoubtfulClaims
  } catch (error) {
    if (error instanceof SecretLost) return null
    throw error
  }
}
