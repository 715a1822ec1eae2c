import type { DataToForget } from '../../plugin/index.ts'
import { quoted, type Teller } from '../story.ts'

/** Somebody of whom no provider has anything: ids that none gives, among them some that are none. */
export const NOBODY: Omit<DataToForget, 'key'> = {
  addresses: ['nobody-here@example.org'],
  posts: ['424242424242', 'no post', 'at://did:plc:nobody/app.bsky.feed.post/3kkkkkkkkkkkk'],
}

/** @throws Story for an answer that is none of the two, and for a line of the log that names the person. */
export function wordsSaid(
  teller: Teller,
  said: { answer: unknown; logged: readonly unknown[]; data: Omit<DataToForget, 'key'> },
): void {
  const { answer, logged, data } = said
  if (answer !== 'forgotten' && answer !== 'unknown') {
    throw teller.story(`${quoted(answer)} is no answer: it should be "forgotten" or "unknown"`)
  }
  const lines = JSON.stringify(logged)
  const named = [...data.addresses, ...data.posts].find((one) => lines.includes(JSON.stringify(one).slice(1, -1)))
  if (named !== undefined) throw teller.story(`a line of its log names ${quoted(named)}`)
}
