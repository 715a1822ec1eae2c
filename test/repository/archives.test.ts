import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/pack.mjs', import.meta.url))
const check = (...folders: string[]) =>
  spawnSync(process.execPath, [script, '--check', ...folders], { encoding: 'utf8' })

it('archives contain everything that is published, and no reference to sources', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' })
})

it('a file that a package names and its archive lacks is reported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portevoix archives '))
  try {
    mkdirSync(join(folder, 'src'))
    writeFileSync(join(folder, 'src', 'index.ts'), '')
    writeFileSync(join(folder, 'more.js'), '')
    const manifest = {
      name: 'planted',
      version: '1.0.0',
      license: 'Apache-2.0',
      files: ['dist', 'README.md'],
      exports: {
        '.': { 'portevoix-source': './src/index.ts', default: './dist/index.js' },
        './gone': './dist/gone.js',
        './more': './more.js',
      },
      dependencies: { other: 'file:../other' },
      devDependencies: { tool: 'file:../tool' },
    }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    const { status, stderr } = check(folder)
    expect(stderr.trim().split('\n')).toEqual([
      'planted: dist/gone.js does not come to be',
      'planted: more.js is in none of "files"',
      'planted: "files" names README.md, which is missing',
      'planted: depends on a folder',
    ])
    expect(status).toBe(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
