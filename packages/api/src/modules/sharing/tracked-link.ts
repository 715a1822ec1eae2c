import { randomBytes } from 'node:crypto'
import type { Context } from '../../core/context.ts'

/** Path below which tracked links are followed. */
export const LINK_PATH = '/r/'

/** What a code may look like: anything else is no link, and is not looked up. */
export const LINK_CODE = /^[A-Za-z0-9_-]{10,64}$/

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
