import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { askDue } from '@portevoix/api/modules/recipients/index.ts'
import { startServer } from '@portevoix/api/start.ts'

/**
 * A server to be killed while it asks the recipients of an organisation. Its arguments are the two logins of the database,
 * the plugin, the private address that it may reach, the organisation, and how many milliseconds its clock is ahead.
 */
const [databaseUrl = '', systemUrl = '', plugin = '', address = '', organizationId = '', ahead = '0'] =
  process.argv.slice(2)
const server = await startServer({
  config: {
    ...readConfig({ PORT: '0', PORTEVOIX_ALLOW_PRIVATE: address }),
    secretKeys: [Buffer.alloc(32, 7)],
    databaseConnections: 4,
  },
  ...{ databaseUrl, systemUrl, plugins: [plugin], role: 'api' },
  log: createLog('silent'),
  // On a busy machine plugins take long to load, and the database to answer.
  pluginLimits: { loadMs: 120_000, slowLoadMs: 120_000 },
  databaseAnswerMs: 15_000,
  now: () => new Date(Date.now() + Number(ahead)),
})
await askDue(server.environment, organizationId, new AbortController().signal)
