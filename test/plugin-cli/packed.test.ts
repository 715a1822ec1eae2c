import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startTestHost, type TestHost } from '@portevoix/api/platform/plugin-host/test-host.ts'
import type { FakeProvider } from '@portevoix/sdk/plugin-testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, packSdk, root, run, succeed } from './packed-sdk.ts'

const KINDS = [
  { kind: 'connector', name: 'acme-news', folder: 'connector-acme-news' },
  { kind: 'scoring-model', name: 'kindness', folder: 'score-kindness' },
  { kind: 'check', name: 'slow-words', folder: 'check-slow-words' },
  { kind: 'notifier', name: 'pager', folder: 'notifier-pager' },
] as const

/** A host that loads the new plugins from their folders, and may reach a provider on this machine. */
const startHost = (from: string, folders: readonly string[], provider?: FakeProvider): Promise<TestHost> =>
  startTestHost(folders, { from, allowPrivate: provider ? [new URL(provider.url).host] : [] })

async function fakeProvider(folder: string, start: string): Promise<{ provider: FakeProvider; token: string }> {
  const module = (await import(pathToFileURL(join(folder, 'test', 'fake-provider.ts')).href)) as {
    [name: string]: unknown
  }
  const open = module[start] as () => Promise<FakeProvider>
  return { provider: await open(), token: String(module.TOKEN) }
}

describe('a plugin that was made in an empty folder, with nothing but the packed SDK', () => {
  let work: string
  const bin = (): string => join(work, 'node_modules', '.bin', 'portevoix-plugin')

  beforeAll(async () => {
    work = emptyFolder()
    const archive = packSdk(emptyFolder())
    cpSync(archive, join(work, 'sdk.tgz'))
    rmSync(dirname(archive), { recursive: true })
    await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', './sdk.tgz'], work)
    await Promise.all(KINDS.map(({ kind, name }) => succeed(bin(), ['new', kind, name], work)))
    // The tools are installed truly once; the other plugins, which ask for the same, share them.
    await succeed('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], join(work, KINDS[0].folder))
    for (const { folder } of KINDS.slice(1)) {
      symlinkSync(join(work, KINDS[0].folder, 'node_modules'), join(work, folder, 'node_modules'))
    }
  }, 240_000)
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  it.for(KINDS)(
    'builds, passes its types and its tests, and is in order: $kind',
    { timeout: 120_000 },
    async ({ folder }) => {
      const plugin = join(work, folder)
      // Once by the package's own scripts, and else without the time that npm itself takes.
      const scripted = folder === KINDS[0].folder
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
    const news = await fakeProvider(join(work, 'connector-acme-news'), 'startAcmeNews')
    const pager = await fakeProvider(join(work, 'notifier-pager'), 'startPager')
    const hosts: TestHost[] = []
    const start = async (folders: readonly string[], provider?: FakeProvider): Promise<TestHost> => {
      const host = await startHost(work, folders, provider)
      hosts.push(host)
      expect(host.list().map(({ name, reason }) => [name, reason ?? null])).toEqual(
        folders.map((folder) => [`portevoix-${folder}`, null]),
      )
      return host
    }
    try {
      const reader = await start(['connector-acme-news'], news.provider)
      news.provider.seed(4)
      const facts = {
        connector: 'acme-news',
        organizationId: 'o',
        integrationId: 'i',
        config: { url: news.provider.url },
        secrets: { token: { value: news.token, sealedTo: [news.provider.url] } },
      }
      expect(await reader.checkConnector(facts)).toEqual({ ok: true, account: 'The newsroom' })
      const keys: string[] = []
      for await (const { upserts } of reader.readStream({
        ...facts,
        stream: 'content',
        state: null,
        stateVersion: null,
      })) {
        keys.push(...upserts.map(({ key }) => key))
      }
      expect(keys).toHaveLength(4)

      const pure = await start(['score-kindness', 'check-slow-words'])
      const rows = [{ soughtForAdvice: 3, namedForExpertise: 0.5 }]
      const fitted = await pure.fit({ organizationId: 'o', model: 'kindness', params: { adviceWeight: 0.7 }, rows })
      const asOf = new Date('2026-03-01T09:00:00Z')
      const [score] = await pure.score({
        organizationId: 'o',
        model: 'kindness',
        params: { adviceWeight: 0.7 },
        rows,
        fitted,
        asOf,
      })
      expect(score?.value).toBeCloseTo(35 + 15)
      const params = { terms: [{ term: 'synergies', block: true }] }
      const post = { text: 'No synergies here.', language: 'en', country: 'GB', network: 'linkedin' }
      expect(await pure.runCheck({ organizationId: 'o', check: 'slow-words', params, post })).toMatchObject([
        { severity: 'block' },
      ])

      const teller = await start(['notifier-pager'], pager.provider)
      const notice = { key: 'k', to: 'ambassadors', subject: 'Hello', text: 'There is news.' }
      const sent = await teller.notify({
        connector: 'pager',
        organizationId: 'o',
        integrationId: 'i',
        config: { url: pager.provider.url },
        secrets: { token: { value: pager.token, sealedTo: [pager.provider.url] } },
        notice,
      })
      expect(sent).toMatchObject({ status: 'created' })
      expect(pager.provider.published()).toMatchObject([{ key: 'k', text: 'Hello\n\nThere is news.' }])
    } finally {
      await Promise.all([...hosts.map((host) => host.close()), news.provider.close(), pager.provider.close()])
    }
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

  it('knows where it is: nothing of the repository is needed or found', () => {
    expect(existsSync(join(work, 'connector-acme-news', 'turbo.json'))).toBe(false)
    const text = readFileSync(join(work, 'connector-acme-news', 'tsconfig.json'), 'utf8')
    expect(text).not.toMatch(/extends|portevoix-source/)
  })
})
