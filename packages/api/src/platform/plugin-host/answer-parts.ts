import type { ListName } from './sandbox/messages.ts'

/** Collects the lists of an answer as their parts arrive. */
export interface AnswerParts {
  add(list: ListName, items: readonly unknown[]): void
  /** The complete answer. */
  whole(value: unknown, lists: readonly ListName[]): unknown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function createAnswerParts(): AnswerParts {
  const arrived = new Map<ListName, unknown[]>()
  const listOf = (name: ListName): unknown[] => {
    const list = arrived.get(name) ?? []
    arrived.set(name, list)
    return list
  }
  return {
    add(name, items) {
      const list = listOf(name)
      for (const item of items) list.push(item)
    },
    whole(value, lists) {
      if (lists.includes('items')) return listOf('items')
      if (!isRecord(value) || !isRecord(value.page)) return value
      return { ...value, page: { ...value.page, ...Object.fromEntries(lists.map((name) => [name, listOf(name)])) } }
    },
  }
}
