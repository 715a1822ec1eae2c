import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createPluginHost } from '@portevoix/api/platform/plugin-host/index.ts'
import { openQuotaLedger } from '@portevoix/api/platform/plugins/quota-ledger.ts'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median } from './figure.ts'

/** What the way through the host may add to a request, at the median. */
const LIMIT_MS = 3
const REQUESTS = 500
const ROUNDS = 3
const SECRET = 'a secret of some length'
/** A usual answer of an API. */
const ANSWER = JSON.stringify(
  Array.from({ length: 50 }, (_, index) => ({ id: index, text: 'Words carry further when they are one’s own.' })),
)

/**
 * Requests of a plugin to a provider on this machine, timed in the plugin's process, against the same requests straight
 * from this process. Rounds alternate.
 */
export async function benchBrokerCall({ url: databaseUrl }: BenchDatabase): Promise<Figure> {
  const provider = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(ANSWER)
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const { port } = provider.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/items`
  const database = openDatabase({ url: databaseUrl, connections: 2 })
  const host = await createPluginHost({
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
    const rounds: { direct: number; brokered: number }[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const direct = median(await directly(url))
      const config = { url, requests: REQUESTS }
      const result = await host.checkConnector({
        connector: 'timing',
        integrationId: 'bench',
        config,
        secrets: { token: SECRET },
      })
      if (!result.ok) throw new Error(result.message)
      const brokered = median(JSON.parse(result.account ?? '[]') as number[]) / 1_000
      // The first round warms both.
      if (round > 0) rounds.push({ direct, brokered })
    }
    const added = median(rounds.map(({ direct, brokered }) => brokered - direct))
    return {
      name: 'a request through the broker',
      lines: [
        ...rounds.map(
          ({ direct, brokered }) => `${brokered.toFixed(2)} ms brokered, ${direct.toFixed(2)} ms straight (medians)`,
        ),
        `adds ${added.toFixed(2)} ms, limit ${LIMIT_MS} ms`,
      ],
      passed: added <= LIMIT_MS,
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
