import { encodeText } from './frames.ts'
import { PART_BYTES } from './message-limits.ts'
import { type ListName, PAGE_LISTS } from './messages.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The long lists of an answer, and what is left of it without them. */
function takeApart(value: unknown): { rest: unknown; lists: [ListName, unknown[]][] } {
  if (Array.isArray(value)) return { rest: null, lists: [['items', value]] }
  if (!isRecord(value) || !isRecord(value.page)) return { rest: value, lists: [] }
  const page = { ...value.page }
  const lists: [ListName, unknown[]][] = []
  for (const name of PAGE_LISTS) {
    const list = page[name]
    if (!Array.isArray(list)) continue
    lists.push([name, list])
    page[name] = null
  }
  return { rest: { ...value, page }, lists }
}

/** Texts of entries, so many together as make a part; a long one alone. */
function* partsOf(list: readonly unknown[]): Generator<string> {
  let texts: string[] = []
  let length = 0
  for (const entry of list) {
    const text = JSON.stringify(entry) ?? 'null'
    if (length > 0 && length + text.length > PART_BYTES) {
      yield texts.join(',')
      texts = []
      length = 0
    }
    texts.push(text)
    length += text.length + 1
  }
  if (texts.length > 0) yield texts.join(',')
}

/**
 * An answer as messages: its long lists in parts, so that the host never reads much at once, then the rest, which names
 * the lists that came before.
 */
export function* answerInParts(id: number, value: unknown): Generator<Buffer> {
  const { rest, lists } = takeApart(value)
  for (const [list, entries] of lists) {
    for (const items of partsOf(entries))
      yield encodeText('part', `{"t":"part","id":${id},"list":"${list}","items":[${items}]}`)
  }
  const names = lists.map(([name]) => name)
  yield encodeText('answer', JSON.stringify({ t: 'answer', id, value: rest, lists: names }))
}
