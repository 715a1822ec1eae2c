import { randomBytes } from 'node:crypto'
import { withoutLast } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import type { TrackedLink } from '../../generated/prisma/client.ts'
import type { Subject } from '../metrics/index.ts'

/** Path below which tracked links are followed. */
export const LINK_PATH = '/r/'

/** What a code may look like: anything else is no link, and is not looked up. */
const LINK_CODE = /^[A-Za-z0-9_-]{10,64}$/
/**
 * What texts put behind an address, and programs take for a part of it: punctuation and quotes of all scripts, blanks,
 * emoji, invisible marks. Three dots say that the address was cut.
 */
const BEHIND_A_LINK = /(?![-_\u2026])[\s\p{P}\p{S}\p{Z}\p{C}]/u
/** Begins parameters: their question mark was encoded or lost on the way. */
const PARAMETERS = /[?&#]/u

/**
 * What may be the code in a path below `LINK_PATH`, however it was encoded and whatever a text put behind it, the likelier
 * first: `_` and `-` are letters of codes, and marks around an address as well.
 */
export function codesOf(pathname: string): string[] {
  let written: string
  try {
    written = decodeURIComponent(pathname.slice(LINK_PATH.length))
  } catch {
    return []
  }
  const [address = ''] = written.split(PARAMETERS, 1)
  const code = withoutLast(address, BEHIND_A_LINK)
  return [...new Set([code, withoutLast(code, /[-_]/)])].filter((one) => LINK_CODE.test(one))
}

/** What the clicks of a link are about: its share, or else the link itself. */
export const subjectOfLink = ({ id, shareId }: Pick<TrackedLink, 'id' | 'shareId'>): Subject =>
  shareId === null ? { type: 'LINK', id } : { type: 'SHARE', id: shareId }

// 72 random bits: a code cannot be guessed, and two do not collide in any number of links that is ever made.
const CODE_BYTES = 9

/** A new code, twelve characters that need no escaping in an address. */
export function newLinkCode(): string {
  return randomBytes(CODE_BYTES).toString('base64url')
}

/** The address to publish for a code. */
export function linkAddress(ctx: Context, code: string): string {
  return `${ctx.publicUrl}${LINK_PATH}${code}`
}
