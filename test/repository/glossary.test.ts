import { existsSync, readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Rows of the tables: the word, and the sentence that says what it is. */
const rows = [...read('docs/glossary.md').matchAll(/^\| (.+?) \| (.+) \|$/gm)]
  .map(([, word = '', sentence = '']) => ({ word, sentence }))
  .filter(({ word }) => word !== 'term' && !word.startsWith('---'))

/** Whole words of the schema, the data model and the source. */
let known: Set<string>

beforeAll(async () => {
  const texts = [read('packages/sdk/schema.graphql')]
  for await (const file of glob(['prisma/models/*.prisma', 'packages/{api,sdk}/src/**/*.ts'], { cwd: root })) {
    if (!file.endsWith('.test.ts') && !file.includes('generated')) texts.push(read(file))
  }
  // Permissions are words with a colon.
  known = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<=')[a-z]+:[a-z]+(?=')|[A-Za-z]\w*/gi)].map(([word]) => word)),
  )
})

/** Names in code type that are neither in the schema nor in the code; a name with a slash or an end is a file. */
const missing = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => {
      if (name.includes('/')) return !existsSync(join(root, name))
      if (name.endsWith('.ts')) return !existsSync(join(root, 'packages/api/src/modules/campaigns', name))
      return name !== 'thing:act' && !known.has(name)
    })

describe('the glossary', () => {
  it('names only existing code in code type', () => {
    expect(missing(read('docs/glossary.md'))).toEqual([])
    expect(missing('A `Campain`, by `campaign:launch` in `docs/nowhere.md`.')).toEqual([
      'Campain',
      'campaign:launch',
      'docs/nowhere.md',
    ])
  })

  it('defines each term once, in one sentence', () => {
    expect(rows.length).toBeGreaterThan(60)
    expect(rows.filter(({ sentence }) => !/^[A-Z].*[.)]$/.test(sentence) || sentence.length > 130)).toEqual([])
    expect(rows.map(({ word }) => word).filter((word, index, all) => all.indexOf(word) < index)).toEqual([])
  })

  it('is found from the README and from CONTRIBUTING', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md']) expect(read(file), file).toContain('(docs/glossary.md)')
  })
})
