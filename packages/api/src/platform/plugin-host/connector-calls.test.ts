import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogLine, StreamPage } from './index.ts'
import { startServer, startTestHost, type TestHost, type TestServer } from './test-host.ts'

async function all(reading: AsyncIterable<StreamPage<'content'>>): Promise<StreamPage<'content'>[]> {
  const pages: StreamPage<'content'>[] = []
  for await (const page of reading) pages.push(page)
  return pages
}

describe('connector calls', () => {
  let host: TestHost
  let provider: TestServer
  beforeAll(async () => {
    provider = await startServer((_request, response) => response.end('ok'))
    host = await startTestHost(['well-behaved'], { allowPrivate: [`127.0.0.1:${provider.port}`] })
  })
  afterAll(async () => {
    await host.close()
    provider.close()
  })
  const facts = (config: object = {}) => ({
    connector: 'well-behaved',
    organizationId: 'o',
    integrationId: 'i',
    config: { url: provider.url, ...config },
  })
  const settings = (value: object) => ({ organizationId: 'o', id: 'well-behaved', value })

  it('describes the connector as plain data, with a JSON Schema for a form', () => {
    expect(host.connector('well-behaved')).toMatchObject({
      title: 'Well behaved',
      plugin: 'fixture-well-behaved',
      version: '1.0.0',
      secrets: [
        { name: 'token', type: 'header' },
        { name: 'login', type: 'basic' },
        { name: 'key', type: 'value' },
      ],
      streams: [{ name: 'content', mode: 'incremental', deletes: 'explicit', stateVersion: 2 }],
      configSchema: { type: 'object', required: ['url'], properties: { repeat: { default: 1 } } },
    })
    expect(host.connector('other')).toBeUndefined()
  })

  it('validates config: the value with its defaults, or issues by path', async () => {
    expect(await host.validateConfig(settings({ url: 'https://example.org/' }))).toMatchObject({
      ok: true,
      value: { url: 'https://example.org/', repeat: 1 },
    })
    expect(await host.validateConfig(settings({ url: 'https://example.org/', repeat: -1 }))).toMatchObject({
      ok: false,
      issues: [{ path: ['repeat'] }],
    })
    await expect(host.validateConfig({ ...settings({}), id: 'other' })).rejects.toMatchObject({
      kind: 'config',
      reason: 'unavailable',
    })
  })

  it('checks an integration with one call', async () => {
    expect(await host.checkConnector(facts())).toEqual({ ok: true, account: provider.url })
  })

  it('refuses to read with settings that are not valid, naming the setting', async () => {
    const reading = host.readStream({ ...facts({ repeat: 'x' }), stream: 'content', state: null, stateVersion: null })
    await expect(reading.next()).rejects.toMatchObject({ kind: 'config', message: expect.stringMatching(/repeat/) })
  })

  it('continues from the stored state, and migrates an older one', async () => {
    const titles = async (state: object, stateVersion: number): Promise<string[]> => {
      const pages = host.readStream({ ...facts({ repeat: 4 }), stream: 'content', state: { ...state }, stateVersion })
      return (await all(pages)).flatMap(({ upserts }) => upserts.map(({ title }) => title))
    }
    expect(await titles({ page: 2 }, 2)).toEqual(['Page 3', 'Page 4'])
    expect(await titles({ old: 3 }, 1)).toEqual(['Page 4'])
    expect(await titles({ wrong: true }, 2)).toHaveLength(4)
  })

  it('requests a page only after the last was handled, and lets the plugin clean up when the caller leaves', async () => {
    const lines: LogLine[] = []
    const before = provider.requests.length
    const reading = { ...facts({ repeat: 10 }), stream: 'content', state: null, stateVersion: null } as const
    for await (const page of host.readStream({ ...reading, onLog: (line) => lines.push(line) })) {
      expect(page).toMatchObject({ state: { page: 1 }, stateVersion: 2, deletes: [], skipped: [], complete: false })
      break
    }
    expect(provider.requests.length - before).toBe(1)
    expect(lines.map(({ message }) => message)).toEqual(['begins', 'ends'])
  })

  it('ends a run at its own limit', async () => {
    const reading = host.readStream({
      ...facts({ repeat: 1e6 }),
      stream: 'content',
      state: null,
      stateVersion: null,
      runTimeoutMs: 400,
    })
    await expect(all(reading)).rejects.toMatchObject({ reason: 'timeout' })
  })
})
