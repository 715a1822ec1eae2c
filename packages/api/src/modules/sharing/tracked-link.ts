import { randomBytes } from 'node:crypto'
import { withoutLast } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'

/** Path below which tracked links are followed. */
export const LINK_PATH = '/r/'

/** What a code may look like: anything else is no link, and is not looked up. */
const LINK_CODE = /^[A-Za-z0-9_-]{10,64}$/
/** What texts put behind an address, and programs take for a part of it: punctuation, quotes, blanks, invisible marks. */
const BEHIND_A_LINK = /[\s.,;:!?'"()[\]{}<>/\\|*~\u00ab\u00bb\u2018-\u201f\u3001\u3002\u200b-\u200f\u2060\ufeff]/u

/** The code in a path below `LINK_PATH`, however it was encoded and whatever a text put behind it; null for no code. */
export function codeOf(pathname: string): string | null {
  let written: string
  try {
    written = decodeURIComponent(pathname.slice(LINK_PATH.length))
  } catch {
    return null
  }
  const code = withoutLast(written, BEHIND_A_LINK)
  return LINK_CODE.test(code) ? code : null
}

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
