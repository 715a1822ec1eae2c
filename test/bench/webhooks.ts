import { readConfig } from '@portevoix/api/core/config.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { startServer } from '@portevoix/api/start.ts'
import { startReceiver } from '../receiver.ts'
import { deliverThroughFaults } from '../webhook-faults.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'

/** Whether each committed event reaches its receiver under one id, while three of ten requests fail and workers are killed. */
export async function benchWebhooks({ url }: BenchDatabase): Promise<Figure> {
  const receiver = await startReceiver()
  const database = openDatabase({ url, connections: 6 })
  const owner = { name: 'Owner', email: 'owner@example.org' }
  const made = await createOrganization(database, { name: 'Webhooks', owner, trial: true }, new Date())
  const settings = readConfig({ PORT: '0', PORTEVOIX_LOG_LEVEL: 'silent', PORTEVOIX_ALLOW_PRIVATE: receiver.host })
  const writer = await startServer({
    config: {
      ...settings,
      secretKeys: [Buffer.alloc(32, 7)],
      rates: { account: 10_000_000, organization: 10_000_000 },
    },
    ...{ databaseUrl: url, log: createLog('silent'), loadPlugins: false, plugins: [], role: 'api' },
  })
  try {
    const { committed, taken, requests, faults, kills, unsigned } = await deliverThroughFaults({
      ...{ url: `${writer.url}/graphql`, key: made.apiKey, organizationId: made.organizationId, database, receiver },
      logins: [url, url],
      ...{ writers: 8, turns: 150, kills: 10 },
    })
    const missing = committed.filter((id) => !taken.has(id)).length
    const twice = [...taken.values()].filter((ids) => ids.size > 1).length
    const line = `${committed.length.toLocaleString('en')} events, ${requests.toLocaleString('en')} requests, ${faults} faults, ${kills} killed workers: ${missing} events missing, ${twice} under two ids, ${unsigned} requests with a wrong signature`
    return { name: 'Webhooks through faults', lines: [line], passed: missing + twice + unsigned === 0 }
  } finally {
    await writer.stop()
    await database.close()
    await receiver.stop()
  }
}
