import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'portevoix schema diff '))
afterAll(() => rmSync(folder, { recursive: true }))

function baselineOf(schema: string, version: string): string {
  return `# Portevoix ${version} sha256:${createHash('sha256').update(schema).digest('hex')}\n${schema}`
}

/** Runs the comparison over these texts; what is left out is the project's own. */
function compare(texts: { schema?: string; released?: string; changelog?: string }) {
  const args = Object.entries(texts).flatMap(([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return [`--${name}`, file]
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/schema-diff.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const BEFORE = 'type Query { a(one: Int): Int b: Int size: Size }\nenum Size { SMALL LARGE }'
const AFTER = 'type Query { a(one: Int!): Int size: Size c: Int }\nenum Size { SMALL }'
const changelog = (bullets: string) =>
  `# Changelog\n\n## 0.2.0 (unreleased)\n\n### Breaking\n\n${bullets}\n\n### Added\n\n- \`Query.b\`\n\n## 0.1.0 (2026-11-22)\n`
const ANNOUNCED = '- `Query.a(one:)` is required.\n- `Query.b` is gone,\n  and with it `Size.LARGE`.'

describe('the schema diff', () => {
  it('reports each change and accepts announced breaking changes', () => {
    const { status, stdout } = compare({
      schema: AFTER,
      released: baselineOf(BEFORE, '0.1.0'),
      changelog: changelog(ANNOUNCED),
    })
    expect(stdout).toContain("breaking: Field 'b' was removed from object type 'Query'")
    expect(stdout).toContain("non-breaking: Field 'c' was added to object type 'Query'")
    expect(stdout).toContain('4 changes since 0.1.0, 3 of them breaking')
    expect(status).toBe(0)
  })

  it.each(['`Query.a(one:)`', '`Query.b`', '`Size.LARGE`'])('fails without the announcement of %s', (name) => {
    const { status, stderr } = compare({
      schema: AFTER,
      released: baselineOf(BEFORE, '0.1.0'),
      changelog: changelog(ANNOUNCED.replace(name, 'Something')),
    })
    expect(stderr).toContain(name)
    expect(status).toBe(1)
  })

  describe('since 1.0', () => {
    const since = (before: string, after: string) =>
      compare({
        schema: after,
        released: baselineOf(before, '1.0.0'),
        changelog:
          '# Changelog\n\n## 1.1.0 (unreleased)\n\n### Breaking\n\n- `Query.b`, `Old`, `Query.a(one:)`\n\n## 1.0.0 (2026-12-01)\n',
      })
    const old = (until: string) =>
      `type Query { a(one: Int): Int b: Old @deprecated(reason: "Use \`a\`. Until ${until}.") } type Old { a: Int }`
    const WITHOUT = 'type Query { a(one: Int): Int }'

    it('takes away what was deprecated, after its day, and the types that only it led to', () => {
      expect(since(old('2026-01-01'), WITHOUT)).toMatchObject({ status: 0 })
    })

    it.each([
      ['before its day', old('2999-01-01'), WITHOUT, '`Query.b`'],
      ['that was not deprecated', old('2026-01-01').replace(/@deprecated\(.*?\)/, ''), WITHOUT, '`Query.b`'],
      ['by a type that else leads to', `${old('2026-01-01')} extend type Query { c: Old }`, WITHOUT, '`Query.c`'],
      ['by a required argument', WITHOUT, 'type Query { a(one: Int!): Int }', '`Query.a(one:)`'],
    ])('refuses what breaks %s, announced or not', (_how, before, after, coordinate) => {
      const { status, stderr } = since(before, after)
      expect(stderr).toContain('1.0.0 promised')
      expect(stderr).toContain(coordinate)
      expect(status).toBe(1)
    })
  })

  it('fails when the baseline is not of the last released version', () => {
    const { status, stderr } = compare({
      schema: AFTER,
      released: baselineOf(BEFORE, '0.0.9'),
      changelog: changelog(''),
    })
    expect(stderr).toContain('0.0.9')
    expect(status).toBe(1)
  })

  it('fails when the baseline was edited', () => {
    const edited = baselineOf(BEFORE, '0.1.0').replace('b: Int', '')
    const { status, stderr } = compare({ schema: AFTER, released: edited, changelog: changelog('') })
    expect(stderr).toContain('its hash differs')
    expect(status).toBe(1)
  })
})
