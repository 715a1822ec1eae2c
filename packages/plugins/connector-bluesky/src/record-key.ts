import { createHash } from 'node:crypto'

/** Base 32 in an alphabet that is ordered by code points, as TIDs use it. */
const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz'
const LENGTH = 13
const CLOCK_BITS = 10n
/** 2^50 microseconds: 1 January 1970 to 5 September 2005, before Bluesky existed. */
const WINDOW = 1n << 50n

/**
 * The record key of the post with this key: a TID, as `app.bsky.feed.post` requires (https://atproto.com/specs/tid).
 *
 * A TID is a count of microseconds and ten bits of the writer's choice. Here both come from a SHA-256 of the key, so
 * that the same post always has the same record key in the account's repository, however often it is written. Its time
 * is before Bluesky existed, so that it cannot collide with a record of another program; the real time is in the
 * record. The key has 60 bits: among a million posts of one account, the chance of a collision is one in two million.
 */
export function recordKeyOf(key: string): string {
  const digest = createHash('sha256').update('portevoix:bluesky:post:').update(key).digest()
  let rest = digest.readBigUInt64BE(0) % (WINDOW << CLOCK_BITS)
  let text = ''
  for (let place = 0; place < LENGTH; place += 1) {
    text = `${ALPHABET[Number(rest % 32n)]}${text}`
    rest /= 32n
  }
  return text
}

/** Whether this connector created a record key: the account's owner writes with a current clock. */
export function isOwnRecordKey(recordKey: string): boolean {
  if (recordKey.length !== LENGTH) return false
  let value = 0n
  for (const character of recordKey) {
    const digit = ALPHABET.indexOf(character)
    if (digit < 0) return false
    value = value * 32n + BigInt(digit)
  }
  return value < WINDOW << CLOCK_BITS
}
