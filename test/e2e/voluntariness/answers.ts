import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { post, type World } from '../../harness.ts'
import type { Told } from './tell-story.ts'

/** A question with ids by variable: their type, and what they are called in both organisations. */
export interface Question {
  readonly query: string
  readonly ids?: Readonly<Record<string, readonly [type: string, name: string]>>
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)$/
/** What organisations of stories are called, and their slugs. */
const NAME = /voluntary[- ](?:with|without)-\d+/gi
/** The clock of the stories is ahead of the machine's, of which only rows tell that tests planted. */
const BEGINS = '2027'

/**
 * What a reader is answered in an organisation, in words that are the same in each: rows by their name or by the place at
 * which they first occur, times by their minute.
 */
export async function answerOf(
  world: World,
  told: Told,
  reader: string,
  { query, ids = {} }: Question,
): Promise<string> {
  const variables = Object.fromEntries(
    Object.entries(ids).map(([variable, [type, name]]) => [variable, told.idOf(type, name)]),
  )
  const { body } = await post(world.url, told.readers.get(reader) ?? '', { query, variables })
  const codes = body.errors?.map(({ extensions }) => extensions.code) ?? []
  for (const code of ['GRAPHQL_VALIDATION_FAILED', 'COST_EXCEEDED', 'INTERNAL']) {
    if (codes.includes(code)) throw new Error(`${JSON.stringify(body.errors)}: ${query}`)
  }
  return JSON.stringify([inWords(body.data, wordsFor(told)), codes])
}

/** What is drawn at random for each row, and places among all that the server has written. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  ApiKey: ['prefix'],
  Event: ['cursor'],
  EventConnection: ['presentCursor'],
  TrackedLink: ['code', 'url'],
}

function wordsFor(told: Told): (text: string) => string {
  const names = new Map([...told.keys].map(([name, key]) => [key, name]))
  const others = new Map<string, number>()
  const nameOf = (type: string, key: string): string => {
    const name = names.get(key)
    if (name !== undefined) return name
    if (key === told.organization.id) return 'the organisation'
    const known = `${type} ${key}`
    others.set(known, others.get(known) ?? [...others.keys()].filter((other) => other.startsWith(`${type} `)).length)
    return `${type} ${others.get(known)}`
  }
  return (text) => {
    if (INSTANT.test(text)) return text < BEGINS ? 'now' : text.slice(0, 16)
    const global = parseGlobalId(text)
    if (global && /^[A-Z]\w+$/.test(global.type)) return nameOf(global.type, global.id)
    return text.replaceAll(UUID, (key) => nameOf('row', key)).replaceAll(NAME, 'the organisation')
  }
}

function inWords(value: unknown, words: (text: string) => string): unknown {
  if (typeof value === 'string') return words(value)
  if (Array.isArray(value)) return value.map((one) => inWords(one, words))
  if (typeof value !== 'object' || value === null) return value
  const drawn = DRAWN[String((value as { __typename?: unknown }).__typename)] ?? []
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (drawn.includes(name) ? [] : [[name, inWords(one, words)]])),
  )
}
