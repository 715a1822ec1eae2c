import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Context } from '../../../core/context.ts'
import type { LogInSession } from '../../../generated/prisma/client.ts'
import { sessionOfCookie } from '../../sessions/index.ts'

/** Runs one transaction in the organisation of the authorization server. */
export type Within = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

/** Where an authorization server keeps its data, by the library's kinds. Of other kinds nothing is stored. */
export type Stores = { readonly [kind: string]: Partial<Adapter> }

export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

const NOTHING: Adapter = {
  upsert: async () => {},
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => {},
  destroy: async () => {},
  revokeByGrantId: async () => {},
}

/** The adapter that the library asks for each of its kinds. */
export const adapterOf =
  (stores: Stores) =>
  (kind: string): Adapter => ({ ...NOTHING, ...stores[kind] })

/**
 * The session of a browser, for the library: sessions are those of the server itself.
 * @param accountOf what the library calls the account of the session.
 */
export async function payloadOfSession(
  ctx: Context,
  secret: string,
  accountOf: (session: LogInSession) => string,
): Promise<AdapterPayload | undefined> {
  const session = await sessionOfCookie(ctx, secret)
  if (!session) return undefined
  const { id, authenticatedAt, createdAt, expiresAt } = session
  return {
    kind: 'Session',
    jti: secret,
    uid: id,
    accountId: accountOf(session),
    loginTs: seconds(authenticatedAt),
    iat: seconds(createdAt),
    exp: seconds(expiresAt),
  }
}
