import type { Context } from '../../../core/context.ts'
import { hashOfToken } from '../../../platform/auth/index.ts'

/** A repeat within this time is a lost answer, or two windows of one client; later it is somebody else. */
const REPEAT_MS = 10_000
const PURPOSE = 'refresh-token'

/** A stored refresh token. */
interface Stored {
  readonly id: string
  /** When it was exchanged for its successor; null before. */
  readonly usedAt: Date | null
}

/** Where the refresh tokens of one kind of client are. */
export interface RefreshTokens {
  /** Uses a token up. @returns false where it was used before. */
  use(id: string): Promise<boolean>
  /** Reads it again. */
  find(id: string): Promise<Stored | null>
  /** Stores the successor. */
  store(value: string): Promise<void>
  /** Those of these hashes that are stored. */
  stored(hashes: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly Uint8Array[]>
  /** Ends all that came of the same log-in, because two parties hold the token. */
  endReused(): Promise<void>
}

export type Rotated = { readonly refreshToken: string } | { readonly refused: string }

/**
 * Exchanges a refresh token for its successor. A repeat within ten seconds gets the same successor; a later one ends what it
 * came of, because two parties hold the token.
 * @param prefix of the tokens of this kind.
 */
export async function rotate(
  ctx: Context,
  { id, presented, prefix }: { id: string; presented: string; prefix: string },
  tokens: RefreshTokens,
): Promise<Rotated> {
  const candidates = successorsOf(ctx, presented).map((value) => prefix + value)
  const [first = ''] = candidates
  if (await tokens.use(id)) {
    await tokens.store(first)
    return { refreshToken: first }
  }
  // Read again: a request at the same time may have used it since.
  const usedAt = (await tokens.find(id))?.usedAt ?? null
  if (usedAt === null || ctx.now().getTime() - usedAt.getTime() > REPEAT_MS) {
    await tokens.endReused()
    return { refused: 'The refresh token was used before. What it came of has ended.' }
  }
  const hashes = (await tokens.stored(candidates.map(hashOfToken))).map((hash) => Buffer.from(hash).toString('hex'))
  const successor = candidates.find((one) => hashes.includes(Buffer.from(hashOfToken(one)).toString('hex')))
  return successor === undefined ? { refused: 'The refresh token was used before.' } : { refreshToken: successor }
}

/**
 * The successor is derived from the token with a key of the server, so that a repeat gets the same one although only
 * hashes are stored: one for each key of the server, the current one first.
 */
const successorsOf = (ctx: Context, presented: string): readonly string[] =>
  ctx.services.secrets.digests(presented, PURPOSE)
