import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPluginHost, type PluginHost, type PluginHostOptions } from './index.ts'

export const FIXTURES = join(import.meta.dirname, 'fixtures')

/** A host whose log can be searched. */
export interface TestHost extends PluginHost {
  readonly logged: string[]
}

/** Starting a process may take long on a busy machine. */
const LOAD_MS = 100_000

/** A host with fixtures, named by their folder. */
export async function startTestHost(
  names: readonly string[],
  options: Partial<PluginHostOptions> = {},
): Promise<TestHost> {
  const logged: string[] = []
  const note = (fields: object, message: string): void => {
    logged.push(`${message} ${JSON.stringify(fields)}`)
  }
  const host = createPluginHost({
    plugins: names.map((name) => `./${name}`),
    from: FIXTURES,
    allowPrivate: [],
    hostVersion: '0.1.0',
    log: { info: note, warn: note },
    now: () => new Date('2026-03-01T09:00:00Z'),
    random: () => 0,
    quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
    ...options,
    limits: { loadMs: LOAD_MS, ...options.limits },
  })
  await host.settled()
  return { ...host, logged }
}

export interface TestServer {
  readonly port: number
  readonly url: string
  readonly requests: { method: string; url: string; headers: { [name: string]: unknown }; body: string }[]
  close(): void
}

/** A provider on this machine that records its requests. */
export async function startServer(listener: RequestListener): Promise<TestServer> {
  const requests: TestServer['requests'] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      requests.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') })
      listener(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    requests,
    close: () => server.closeAllConnections() ?? server.close(),
  }
}

/** A folder where everybody may write. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'portevoix-plugin-host-'))
  chmodSync(folder, 0o777)
  return folder
}
