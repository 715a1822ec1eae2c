import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createPluginHost } from '@portevoix/api/platform/plugin-host/index.ts'
import { openQuotaLedger } from '@portevoix/api/platform/plugins/quota-ledger.ts'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'

/** What the way through the host may add to a request, at the median. */
const LIMIT_MS = 3
const REQUESTS = 100
const ROUNDS = 15
const SECRET = 'a secret of some length'
/** A usual answer of an API. */
const ANSWER = JSON.stringify(
  Array.from({ length: 50 }, (_, index) => ({ id: index, text: 'Words carry further when they are one’s own.' })),
)

/**
 * Requests of a plugin to a provider on this machine, timed in the plugin's process, against the same requests straight
 * from this process. Those of one connector count against two quotas besides. Rounds alternate.
 */
export async function benchBrokerCall({ url: databaseUrl }: BenchDatabase): Promise<Figure> {
  const provider = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(ANSWER)
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const { port } = provider.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/items`
  const database = openDatabase({ url: databaseUrl, connections: 2 })
  const host = createPluginHost({
    plugins: ['./timing-plugin'],
    from: import.meta.dirname,
    allowPrivate: [`127.0.0.1:${port}`],
    hostVersion: '0.1.0',
    log: { info: () => undefined, warn: (_fields, message) => console.warn(message) },
    now: () => new Date(),
    random: Math.random,
    quotas: openQuotaLedger(database),
  })
  try {
    const brokered = async (connector: string): Promise<number> => {
      const config = { url, requests: REQUESTS }
      const secrets = { token: { value: SECRET, sealedTo: [new URL(url).origin] } }
      const result = await host.checkConnector({
        connector,
        organizationId: 'bench',
        integrationId: 'bench',
        config,
        secrets,
      })
      if (!result.ok) throw new Error(result.message)
      return median(JSON.parse(result.account ?? '[]') as number[]) / 1_000
    }
    const rounds: { direct: number; free: number; counted: number }[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const direct = median(await directly(url))
      const times = { direct, free: await brokered('timing'), counted: await brokered('timing-counted') }
      // The first round warms all.
      if (round > 0) rounds.push(times)
    }
    const shown = (way: 'direct' | 'free' | 'counted') => `${median(rounds.map((times) => times[way])).toFixed(2)} ms`
    const added = median(rounds.map(({ direct, free }) => free - direct))
    const addedCounted = median(rounds.map(({ direct, counted }) => counted - direct))
    return {
      name: 'a request through the broker',
      lines: [
        `${shown('free')} brokered, ${shown('counted')} with two quotas, ${shown('direct')} straight (medians)`,
        `adds ${added.toFixed(2)} ms, with two quotas ${addedCounted.toFixed(2)} ms, limit of both ${LIMIT_MS} ms`,
      ],
      passed: added <= LIMIT_MS && addedCounted <= LIMIT_MS,
    }
  } finally {
    await host.close()
    await database.close()
    provider.closeAllConnections()
    provider.close()
  }
}

async function directly(url: string): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < REQUESTS; index += 1) {
    const begun = performance.now()
    const response = await fetch(url, { headers: { authorization: SECRET } })
    await response.text()
    times.push(performance.now() - begun)
  }
  return times
}
