import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../packages/api/src', import.meta.url))

/**
 * Where a statement takes all columns of a table by `*`. What is named in the statement itself has the columns that stand
 * there: a subquery, an unnested list, a part of WITH, a function of the database.
 */
function starsOverTables(text: string): string[] {
  const found: string[] = []
  const told = (at: number) => found.push(text.slice(at, at + 60).replace(/\s+/g, ' '))
  const tables = /"(?:[A-Z]\w*|\$\{\w+\})"(?:`\)\})?(?: AS)? ([a-z]\w*)\b/g
  const aliases = new Set([...text.matchAll(tables)].map(([, alias]) => alias))
  for (const { index, 1: alias } of text.matchAll(/(?<![\w/*])([a-z]\w*)\.\*(?![/\w*])/g)) {
    if (aliases.has(alias)) told(index)
  }
  for (const { index } of text.matchAll(/\bRETURNING\s+\*/gi)) told(index)
  for (const { index, 1: from } of text.matchAll(/\bSELECT\s+\*[^`]*?\bFROM\s+(\S+)/g)) {
    if (/^("|\$\{(raw|Prisma\.raw|readSource)\b)/.test(from ?? '')) told(index)
  }
  return found
}

describe('statements', () => {
  it('name the columns of tables: a column that a migration adds changes nothing for servers of before', async () => {
    const found: Record<string, string[]> = {}
    let statements = 0
    for await (const file of glob('**/*.ts', { cwd: source })) {
      if (file.startsWith('generated/') || file.endsWith('.test.ts')) continue
      const text = readFileSync(join(source, file), 'utf8')
      statements += text.match(/\bSELECT\b/g)?.length ?? 0
      const stars = starsOverTables(text)
      if (stars.length > 0) found[file] = stars
    }
    expect(found).toEqual({})
    expect(statements).toBeGreaterThan(500)
  })

  it.each([
    'SELECT * FROM "Cost" WHERE id = 1',
    'SELECT *, 1 AS one\n      FROM "Cost"',
    'SELECT t.* FROM "Cost" t',
    'SELECT link.id, t.* FROM "Link" link JOIN "Cost" AS t ON true',
    `SELECT m.* FROM \${raw(\`"\${table}"\`)} m`,
    `SELECT * FROM \${readSource(ctx, "Cost")}`,
    'UPDATE "Cost" SET a = 1 RETURNING *',
    'DELETE FROM "Cost" d WHERE true RETURNING d.*',
  ])('%s takes all columns', (text) => expect(starsOverTables(text)).toHaveLength(1))

  it.each([
    'SELECT count(*) FROM "Cost" t',
    'SELECT found.* FROM "Cost" t CROSS JOIN LATERAL (SELECT t.id) found',
    'SELECT * FROM unnest($1::int[]) AS a(b)',
    'SELECT * FROM (SELECT t.id FROM "Cost" t) one',
    'SELECT t.a * t.b FROM "Cost" t',
  ])('%s names them', (text) => expect(starsOverTables(text)).toEqual([]))
})
