import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** An expression between slashes: with escapes, and classes in which a slash ends nothing. */
const EXPRESSION = /(?<=[=(,:?!&|\s[{;])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[dgimsuvy]*/g

/** The alternatives of an expression; those within groups stay together. */
function alternativesOf(source: string): string[] {
  const alternatives = ['']
  let depth = 0
  for (const [piece] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/g)) {
    if (piece === '(') depth += 1
    if (piece === ')') depth -= 1
    if (piece === '|' && depth === 0) alternatives.push('')
    // A sign that is escaped or in a class repeats nothing.
    else alternatives[alternatives.length - 1] += piece.length > 1 ? 'x' : piece
  }
  return alternatives
}

/** It begins anew at every sign of a run, and goes through all of it each time: the square of its length. */
const isQuadratic = (source: string): boolean =>
  alternativesOf(source).some((one) => /(?:[+*]|\{\d+,\})\??\$$/.test(one) && !one.startsWith('^'))

/** What bounds the texts of expressions that are written so all the same. */
const BOUNDED: { readonly [file: string]: string } = {
  'packages/api/src/cli/import-file.ts': 'an address that the operator types',
  'packages/api/src/core/config.ts': 'a setting of the operator',
  'packages/api/src/core/log.ts': 'ends with anything, so that it ends where it first begins',
  'packages/api/src/modules/guidelines/assessment/quotation.ts': '400 units before a wording',
  'packages/api/src/modules/integrations/ids-source.ts': 'a name, of 200 characters at most',
  'packages/api/src/modules/organizations/create-organization.ts': 'a name that the operator types',
  'packages/plugins/check-claims/src/context.ts': 'a few words, in a process of the plugin',
  'packages/plugins/connector-bluesky/src/settings.ts': 'a setting, in a process of the plugin',
  'packages/plugins/connector-mastodon/src/settings.ts': 'a setting, in a process of the plugin',
  'packages/sdk/src/plugin-cli/new/names.ts': 'a name that the author types',
  'packages/sdk/src/rows/fields/read-fields.ts': 'a cell, of 60 characters at most',
  'packages/sdk/src/testing/page.ts': 'the number of a row, which the test server counts',
  'packages/sdk/src/testing/values.ts': 'a type and a number, in the author’s own tests',
  'packages/sdk/src/upload.ts': 'an address of the caller’s own program',
}

it('no regular expression takes quadratic time on input', () => {
  const files = globSync('packages/{api,sdk,plugins/*}/src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !file.endsWith('.test.ts') && !file.includes('/generated/') && !file.includes('/demo/'),
  )
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    return [...text.matchAll(EXPRESSION)].some(([, source = '']) => isQuadratic(source)) ? [file] : []
  })
  expect(found.toSorted()).toEqual(Object.keys(BOUNDED))
})

it('a quadratic regular expression is detected in any form', () => {
  for (const source of ['=+$', '^-+|-+$', '[\\s|]*$', '(?:a|b)+$', ' {2,}$'])
    expect(isQuadratic(source), source).toBe(true)
  for (const source of ['^=+$', '=$', 'a{1,3}$', '[+$]', '\\*$', '\\s+\\S$'])
    expect(isQuadratic(source), source).toBe(false)
})
