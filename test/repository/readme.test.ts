import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md']
const text = pages.map(read).join('\n')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** Options of `portevoix COMMAND`, as its help shows them. */
function help(...command: string[]): string {
  const bin = join(root, 'packages', 'api', 'bin', 'portevoix.mjs')
  return spawnSync(process.execPath, [bin, ...command, '--help'], { encoding: 'utf8' }).stdout
}

describe('README and CONTRIBUTING', () => {
  it('name scripts that exist', () => {
    const named = [...text.matchAll(/npm (?:run )?(start|test|check|generate|bench)\b/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]))
  })

  it('call commands with options that they have', () => {
    const calls = [...text.matchAll(/portevoix (serve|migrate|init|token|import|backup|restore)\b([^\n`]*)/g)]
    expect(calls.length).toBeGreaterThan(3)
    const shown = new Map(calls.map(([, command = '']) => [command, help(command)]))
    for (const [, command = '', rest = ''] of calls) {
      for (const option of rest.match(/--[a-z-]+/g) ?? []) expect(shown.get(command), command).toContain(option)
    }
  })

  it('name every setting that the server reads, and no other', () => {
    const config = read('packages/api/src/core/config.ts')
    const known = [...config.matchAll(/^ {2}(PORTEVOIX_[A-Z_]+|PORT|HOST|DATABASE_URL):/gm)].map(([, name]) => name)
    const table = read('README.md').match(/## Settings[\s\S]*?## /)?.[0] ?? ''
    for (const name of known) expect(table).toContain(`\`${name}\``)
    const client = ['PORTEVOIX_URL', 'PORTEVOIX_TOKEN']
    for (const [name] of table.matchAll(/PORTEVOIX_[A-Z_]+/g)) expect([...known, ...client]).toContain(name)
  })

  it.each(pages)('link from %s to pages that exist', (page) => {
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(join(root, dirname(page), target)), target).toBe(true)
    }
  })
})
