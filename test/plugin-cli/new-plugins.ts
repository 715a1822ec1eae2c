import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startTestHost, type TestHost } from '@portevoix/api/platform/plugin-host/test-host.ts'
import type { FakeProvider } from '@portevoix/sdk/plugin-testkit'
import { expect } from 'vitest'

/** The plugins that `portevoix-plugin new` makes, one of each kind. */
export const NEW_PLUGINS = [
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

/** Loads the built plugins in `work` by a host of today, and expects the right answer of each. */
export async function expectAnswers(work: string): Promise<void> {
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
}
