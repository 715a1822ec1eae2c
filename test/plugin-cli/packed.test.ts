import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAnswers, NEW_PLUGINS } from './new-plugins.ts'
import { emptyFolder, packSdk, root, run, succeed } from './packed-sdk.ts'

describe('a plugin that was made in an empty folder, with nothing but the packed SDK', () => {
  let work: string
  const bin = (): string => join(work, 'node_modules', '.bin', 'portevoix-plugin')

  beforeAll(async () => {
    work = emptyFolder()
    const archive = packSdk(emptyFolder())
    cpSync(archive, join(work, 'sdk.tgz'))
    rmSync(dirname(archive), { recursive: true })
    await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', './sdk.tgz'], work)
    await Promise.all(NEW_PLUGINS.map(({ kind, name }) => succeed(bin(), ['new', kind, name], work)))
    // The tools are installed truly once; the other plugins, which ask for the same, share them.
    await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], join(work, NEW_PLUGINS[0].folder))
    for (const { folder } of NEW_PLUGINS.slice(1)) {
      symlinkSync(join(work, NEW_PLUGINS[0].folder, 'node_modules'), join(work, folder, 'node_modules'))
    }
  }, 240_000)
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  it.for(NEW_PLUGINS)(
    'builds, passes its types and its tests, and is in order: $kind',
    { timeout: 120_000 },
    async ({ folder }) => {
      const plugin = join(work, folder)
      // Once by the package's own scripts, and else without the time that npm itself takes.
      const scripted = folder === NEW_PLUGINS[0].folder
      const command = (name: string) =>
        scripted ? succeed('npm', ['run', name], plugin) : succeed(bin(), [name], plugin)
      await command('build')
      const [tested, checked] = await Promise.all([
        command('test'),
        succeed(bin(), ['check', '--json'], plugin),
        succeed(process.execPath, ['node_modules/typescript/bin/tsc', '-p', plugin], plugin),
      ])
      expect(tested).toMatch(/Tests\s+\d+ passed/)
      expect(tested).not.toMatch(/failed|skipped/)
      expect(JSON.parse(checked)).toMatchObject({ version: '0.1.0', problems: [] })
      const declarations = readFileSync(join(plugin, 'dist', 'index.d.ts'), 'utf8')
      expect(declarations).toContain('.js')
      expect(declarations).not.toContain('.ts')
    },
  )

  it('is loaded by the host, and answers', { timeout: 120_000 }, async () => {
    await expectAnswers(work)
  })

  it('names a tool that is missing, with the command that installs it', async () => {
    const lonely = emptyFolder()
    try {
      await succeed(bin(), ['new', 'check', 'lonely', '--in', lonely], work)
      const { code, output } = await run(bin(), ['build', join(lonely, 'check-lonely')], work)
      expect(code).toBe(1)
      expect(output).toContain('typescript is not installed here. Install it: npm install --save-dev typescript')
    } finally {
      rmSync(lonely, { recursive: true })
    }
  })

  it('shows a failing property with its story, and fails', { timeout: 60_000 }, async () => {
    const plugin = join(work, 'connector-acme-news')
    const file = join(plugin, 'src', 'client.ts')
    const right = readFileSync(file, 'utf8')
    const wrong = right.replace("'rate_limit', 'asked too often', {", "'transient', 'asked too often', {")
    expect(wrong).not.toBe(right)
    try {
      writeFileSync(file, wrong)
      const { code, output } = await run(bin(), ['test', '--', '-t', 'rate-limit'], plugin)
      expect(code).toBe(1)
      expect(output).toMatch(/rate-limit: stops at a 429[\s\S]*should have failed as rate_limit/)
      expect(output).toMatch(/Tests\s+1 failed/)
    } finally {
      writeFileSync(file, right)
    }
  })

  it('was made with an SDK whose archive holds what it names, and nothing of the repository', async () => {
    const sdk = join(work, 'node_modules', '@portevoix', 'sdk')
    const manifest = readFileSync(join(sdk, 'package.json'), 'utf8')
    expect(manifest).not.toMatch(/portevoix-source|devDependencies|"scripts"/)
    expect(existsSync(join(sdk, 'LICENSE'))).toBe(true)
    expect(existsSync(join(sdk, 'src'))).toBe(false)
    const publint = join(root, 'node_modules', 'publint', 'src', 'cli.js')
    const said = await succeed(process.execPath, [publint, 'run', sdk, '--strict', '--pack', 'false'], work)
    expect(said).toContain('All good!')
  })

  it('needs and finds nothing of the repository', () => {
    expect(existsSync(join(work, 'connector-acme-news', 'turbo.json'))).toBe(false)
    const text = readFileSync(join(work, 'connector-acme-news', 'tsconfig.json'), 'utf8')
    expect(text).not.toMatch(/extends|portevoix-source/)
  })
})
