import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { find, type SearchIndex } from './client/find.ts'
import { readFacts } from './facts.ts'
import type { Page } from './page.ts'
import { searchIndex } from './search-index.ts'
import { makePages, makeSite } from './site.ts'

const root = join(import.meta.dirname, '../../..')
const schema = buildSchema(readFileSync(join(root, 'packages/sdk/schema.graphql'), 'utf8'))
const facts = readFacts()

let made: Page[]
let index: SearchIndex
let files: Map<string, string>
let pages: [path: string, text: string][]
/** Ids of each page. */
let ids: Map<string, Set<string>>
beforeAll(async () => {
  made = makePages(root)
  index = searchIndex(made)
  files = await makeSite(root)
  pages = [...files].filter(([path]) => path.endsWith('.html'))
  ids = new Map(pages.map(([path, text]) => [path, new Set(allIds(text))]))
})

const unescaped = (text: string) => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const allIds = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => unescaped(id))
const addresses = (text: string) => [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, to = '']) => unescaped(to))

/** Root fields stand under their own names. */
const ownName = (name: string) => name.replace(/^(Query|Mutation|Subscription)\./, '')

/** Names of the API that readers look for. */
function publicNames(): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const members = types.flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`)
    if (!(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) return []
    return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
  })
  const roots = ['Query', 'Mutation', 'Subscription']
  return [
    ...types.map(({ name }) => name).filter((name) => !roots.includes(name)),
    ...members,
    ...Object.keys(facts.permissions),
    ...Object.keys(facts.events),
    ...Object.keys(facts.requestCodes),
    ...Object.keys(facts.actCodes),
    ...facts.settings.map(({ name }) => name),
  ]
}

describe('the documentation site', () => {
  it('has no dead link, anchors included', () => {
    const dead = pages.flatMap(([path, text]) =>
      addresses(text).flatMap((address) => {
        if (/^https?:/.test(address)) return []
        const [file = '', anchor] = address.split('#')
        const target = file === '' ? path : posix.join(posix.dirname(path), file)
        const isThere = files.has(target) && (anchor === undefined || ids.get(target)?.has(decodeURI(anchor)))
        return isThere ? [] : [`${path}: ${address}`]
      }),
    )
    expect(pages.length).toBeGreaterThan(200)
    expect(dead).toEqual([])
  })

  it('links relatively alone, so that it works below any address and from a folder', () => {
    const whole = pages.flatMap(([path, text]) =>
      addresses(text)
        .filter((to) => to.startsWith('/'))
        .map((to) => path + to),
    )
    expect(whole).toEqual([])
  })

  it('has each id once on a page', () => {
    const twice = pages.flatMap(([path, text]) => {
      const all = allIds(text)
      return all.filter((id, index) => all.indexOf(id) < index).map((id) => `${path}#${id}`)
    })
    expect(twice).toEqual([])
  })

  it('has no script or style within a page', () => {
    for (const [path, text] of pages) expect(text, path).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+="/)
  })

  it('shows every page of docs, every recipe and every README of a plugin', async () => {
    const titles = new Set(made.map(({ title }) => title))
    const missing: string[] = []
    for await (const file of glob(['docs/**/*.md', 'packages/plugins/*/README.md'], { cwd: root })) {
      if (file.includes('node_modules')) continue
      const [, title = ''] = /^# (.*)$/m.exec(readFileSync(join(root, file), 'utf8')) ?? []
      if (!titles.has(title.replaceAll('`', ''))) missing.push(file)
    }
    for await (const file of glob('recipes/*.{ts,py}', { cwd: root }))
      if (!titles.has(posix.basename(file))) missing.push(file)
    expect(missing).toEqual([])
  })

  it('shows every type, field, value, permission, event, code and setting once', () => {
    const places = new Map<string, number>()
    for (const all of ids.values()) for (const id of all) places.set(id, (places.get(id) ?? 0) + 1)
    const names = publicNames()
    expect(names.length).toBeGreaterThan(5_000)
    // Ids of headings, such as `events`, are words that other pages have too.
    const wrong = names.filter((name) => places.get(name) !== 1)
    expect(wrong).toEqual([])
  })

  it('shows every argument, with what it means', () => {
    const missing = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || !isObjectType(type)) return []
      const named = Object.values(type.getFields()).flatMap(({ name, args }) =>
        args.map((argument) => `${type.name}.${name}.${argument.name}`),
      )
      return named.filter((id) => ![...ids.values()].some((all) => all.has(id)))
    })
    expect(missing).toEqual([])
  })

  it('shows the contract of plugins, each declaration as TypeScript has it', async () => {
    const shown = files.get('plugins/contract.html') ?? ''
    const contract = await import('@portevoix/sdk/plugin')
    for (const name of Object.keys(contract))
      if (name !== 'RECORD_TEXTS') expect(shown).toContain(`id="contract.${name}"`)
    for (const name of ['Plugin', 'Manifest', 'ConnectorDefinition'])
      expect(shown).toContain(`export interface ${name}`)
  })

  it('says what is deprecated, and what to use instead', () => {
    const text = pages.map(([, page]) => page).join('\n')
    const count = [...text.matchAll(/class="deprecated"/g)].length
    const printed = readFileSync(join(root, 'packages/sdk/schema.graphql'), 'utf8')
    expect(count).toBe([...printed.matchAll(/ @deprecated\b/g)].length)
  })
})

describe('the search', () => {
  it('finds every type, field, value, permission, event, code and setting by its name, among the first', () => {
    // Every twentieth: each question reads the whole index.
    const asked = publicNames().filter((_name, at) => at % 20 === 0)
    const lost = asked.filter((name) => !find(index, name, 5).some((entry) => entry.name === ownName(name)))
    expect(lost).toEqual([])
  })

  it('has every name, so that each can be found', () => {
    const names = new Set(index.entries.map(([, name]) => name))
    const lost = publicNames().filter((name) => !names.has(ownName(name)))
    expect(lost).toEqual([])
  })

  it.each([
    ['campaign', 'Campaign'],
    ['create campaign', 'campaignCreate'],
    ['RATE_LIMITED', 'RATE_LIMITED'],
    ['small groups', 'The gate for small groups'],
    ['webhooks', 'Webhooks'],
    ['behind a proxy', 'Behind a proxy'],
  ])('answers %s with %s first', (question, name) => {
    const [first] = find(index, question, 1)
    expect(first?.name).toBe(name)
  })

  it('finds words of texts, and nothing for words that are nowhere', () => {
    expect(find(index, 'megaphone xyzzy', 5)).toEqual([])
    expect(find(index, 'talkwalker', 5).length).toBeGreaterThan(0)
    expect(find(index, '   ', 5)).toEqual([])
  })
})
