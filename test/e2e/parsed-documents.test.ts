import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { judgeListDocument } from '@portevoix/api/modules/exports/list/list-document.ts'
import { judgeDocument } from '@portevoix/api/modules/webhooks/webhook-document.ts'
import { bytesOfDocument, PARSED } from '@portevoix/api/platform/operations/index.ts'
import '@portevoix/api/schema.ts'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

/** Nearly as many tokens as a document may have, in few characters. */
const LARGE = ' a'.repeat(3_900)
const ask = (query: string) => post(world.url, world.organization.key, { query })
/** The bytes that values take on the heap. */
function heldBytes<T>(count: number, make: (index: number) => T): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const values: T[] = []
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < count; index += 1) values.push(make(index))
  collect()
  return (process.memoryUsage().heapUsed - before) / values.length
}

describe('documents that are kept parsed', () => {
  it('take a bounded amount of memory, however many large ones are asked for', async () => {
    PARSED.documents.clear()
    for (let index = 0; index < 60; index += 1) await ask(`query Q${index} {${LARGE} }`)
    expect(PARSED.documents.size).toBeGreaterThan(10)
    expect(PARSED.documents.size).toBeLessThan(40)
    expect(PARSED.documents.calculatedSize).toBeLessThanOrEqual(PARSED.documents.maxSize)
  })

  it('and what is wrong with texts that are none', async () => {
    PARSED.errors.clear()
    for (let index = 0; index < 200; index += 1) await ask(`{ # ${index} ${'x'.repeat(60_000)}\n`)
    expect(PARSED.errors.size).toBeGreaterThan(50)
    expect(PARSED.errors.size).toBeLessThan(200)
  })

  it.each([
    ['an export', judgeListDocument, '{ campaigns { nodes { id } } }'],
    ['a webhook endpoint', judgeDocument, 'subscription { events { id } }'],
  ])('of %s are forgotten for others that take much', (_name, judge, document) => {
    const text = (index: number) => `# ${index}\n${'#\n'.repeat(2_000)}${document}`
    const first = judge(text(0))
    expect(first).not.toHaveProperty('problem')
    expect(judge(text(0))).toBe(first)
    for (let index = 1; index < 20; index += 1) judge(text(index))
    expect(judge(text(0))).not.toBe(first)
  })

  it.each([
    ['of names', (index: number) => `query Q${index} {${LARGE} }`],
    ['of selections', (index: number) => `query Q${index} ${'{ a '.repeat(1_300)}${'}'.repeat(1_300)}`],
    ['of lists', (index: number) => `query Q${index} { a(b: [${'[]'.repeat(1_900)}]) }`],
    ['of comments', (index: number) => `query Q${index} {${'#\n'.repeat(2_000)} a }`],
    ['of few words', (index: number) => `query Q${index} { viewer { permissions } }`],
  ])('take no more than is counted for them: %s', (_name, text) => {
    const counted = bytesOfDocument(parse(text(0)))
    expect(heldBytes(30, (index) => parse(text(index)))).toBeLessThan(counted)
  })
})
