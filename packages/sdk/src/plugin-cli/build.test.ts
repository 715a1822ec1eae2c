import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const typescript = fileURLToPath(new URL('../../../../node_modules/typescript', import.meta.url))
const bin = fileURLToPath(new URL('../../bin/portevoix-plugin.mjs', import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portevoix-plugin-build-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(typescript, join(folder, 'node_modules', 'typescript'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "portevoix": {} }')
  const compilerOptions = { module: 'nodenext', strict: true, rootDir: 'src', outDir: 'dist', declaration: true }
  writeFileSync(join(folder, 'tsconfig.build.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const build = (code: string) => {
  writeFileSync(join(folder, 'src', 'index.ts'), code)
  return spawnSync(process.execPath, [bin, 'build'], { cwd: folder, encoding: 'utf8' })
}

it('leaves nothing behind that could be loaded where the types are wrong, not even the last build', () => {
  expect(build('export const answer: number = 42').status).toBe(0)
  expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['index.d.ts', 'index.js'])
  const { status, stdout } = build("export const answer: number = 'many'")
  expect(stdout).toContain("Type 'string' is not assignable to type 'number'")
  expect(status).not.toBe(0)
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})
