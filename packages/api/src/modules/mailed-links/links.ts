import { hash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import type { MailedLink } from '../../generated/prisma/client.ts'
import { SecretLost } from '../../platform/auth/index.ts'
import { digester } from '../people/index.ts'
import { hashOfSecret, newSecret } from '../sessions/index.ts'

/** How long a link and its code count after they were sent, and how long sending may be tried. */
export const LIFETIME_MS = 10 * 60_000
const MOST_TRIES = 5
/** Requests are counted over this time. */
const WINDOW_MS = 15 * 60_000
const MOST_OF_ADDRESS = 5
const MOST_OF_ORGANIZATION = 3_000
const CODE_DIGITS = 8

const printOfBrowser = (browser: string): string => hash('sha256', `mailed link ${browser}`, 'base64url')
const purposeOf = (organizationId: string, id: string): string => `mailed-link ${organizationId} ${id}`
const codeHashOf = async (ctx: Context, id: string, code: string): Promise<string> =>
  (await digester(ctx))('mailed-code', id, code)

/**
 * Stores that somebody asked for a link. It does the same for every address, so that nobody learns from it which
 * addresses are known.
 * @param asked.browser the secret of the browser in which the link will count.
 * @returns its id; null when there were too many requests for the address or in the organisation.
 */
export async function storeRequest(ctx: Context, asked: { address: string; browser: string }): Promise<string | null> {
  const addressKey = (await digester(ctx))('mailed-link', asked.address)
  await ctx.db
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mailed link ${ctx.organizationId} ${addressKey}`}, 0))`
  const now = ctx.now()
  const since = { createdAt: { gt: new Date(now.getTime() - WINDOW_MS) } }
  const ofAddress = await ctx.db.mailedLink.count({ where: { addressKey, ...since } })
  const ofOrganization = await ctx.db.mailedLink.count({ where: since })
  if (ofAddress >= MOST_OF_ADDRESS || ofOrganization >= MOST_OF_ORGANIZATION) return null
  const id = ctx.newId()
  const { address, browser } = asked
  await ctx.db.mailedLink.create({
    data: {
      id,
      addressKey,
      sealed: new Uint8Array(ctx.services.secrets.seal(address, purposeOf(ctx.organizationId, id))),
      browser: printOfBrowser(browser),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
    },
  })
  return id
}

/** The address that a link was asked for; null when the key that sealed it is lost. */
export function addressOf(ctx: Context, { id, sealed }: Pick<MailedLink, 'id' | 'sealed'>): string | null {
  try {
    return ctx.services.secrets.open(sealed, purposeOf(ctx.organizationId, id))
  } catch (error) {
    if (error instanceof SecretLost) return null
    throw error
  }
}

/** A condition: links that were neither used nor are out of date. A change of the sender makes all of them so. */
export const counts = (ctx: Context) => ({ usedAt: null, expiresAt: { gt: ctx.now() } })

/**
 * Makes the secret and the code of a link that is about to be sent. Only their hashes are stored.
 * @returns null where the link counts no longer.
 */
export async function makeLink(
  ctx: Context,
  { id, recipientId }: { id: string; recipientId: string },
): Promise<{ secret: string; code: string } | null> {
  const secret = newSecret()
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
  const { count } = await ctx.db.mailedLink.updateMany({
    where: { id, ...counts(ctx) },
    data: {
      recipientId,
      hash: hashOfSecret(secret),
      codeHash: await codeHashOf(ctx, id, code),
      expiresAt: new Date(ctx.now().getTime() + LIFETIME_MS),
    },
  })
  return count === 0 ? null : { secret, code }
}

/** What a link is worth in a browser. */
export async function linkIn(
  ctx: Context,
  { secret, browser }: { secret: string; browser: string | null },
): Promise<'HERE' | 'OTHER_BROWSER' | 'SPENT'> {
  const link = await ctx.db.mailedLink.findFirst({ where: { hash: hashOfSecret(secret), ...counts(ctx) } })
  if (!link) return 'SPENT'
  return browser !== null && link.browser === printOfBrowser(browser) ? 'HERE' : 'OTHER_BROWSER'
}

/** Uses a link up, in the browser that asked for it. @returns null when it does not count there. */
export async function takeLink(
  ctx: Context,
  { secret, browser }: { secret: string; browser: string },
): Promise<MailedLink | null> {
  const [link] = await ctx.db.mailedLink.updateManyAndReturn({
    where: { hash: hashOfSecret(secret), browser: printOfBrowser(browser), ...counts(ctx) },
    data: { usedAt: ctx.now() },
  })
  return link ?? null
}

/**
 * Uses a link up by its code, in the browser that asked for it. A wrong code counts as a try, also where no mail was
 * sent: the answer is the same.
 * @returns `WRONG` while there are tries left; `SPENT` after that, and when it was used or has expired.
 */
export async function takeCode(
  ctx: Context,
  { id, browser, code }: { id: string; browser: string; code: string },
): Promise<MailedLink | 'WRONG' | 'SPENT'> {
  const [link] = await ctx.db.mailedLink.updateManyAndReturn({
    where: { id, browser: printOfBrowser(browser), tries: { lt: MOST_TRIES }, ...counts(ctx) },
    data: { tries: { increment: 1 } },
  })
  if (!link) return 'SPENT'
  if (!isEqual(link.codeHash ?? '', await codeHashOf(ctx, id, code))) {
    return link.tries < MOST_TRIES ? 'WRONG' : 'SPENT'
  }
  await ctx.db.mailedLink.updateMany({ where: { id }, data: { usedAt: ctx.now() } })
  return link
}

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
