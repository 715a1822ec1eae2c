import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { startServer } from '@portevoix/api/start.ts'

/**
 * A worker to be killed. Its arguments are the two logins of the database, and the private address to which it may send.
 */
const [databaseUrl = '', systemUrl = '', address = ''] = process.argv.slice(2)
await startServer({
  config: {
    ...readConfig({ PORT: '0', PORTEVOIX_ALLOW_PRIVATE: address }),
    secretKeys: [Buffer.alloc(32, 7)],
    databaseConnections: 4,
    rates: { account: 10_000_000, organization: 10_000_000 },
  },
  ...{ databaseUrl, systemUrl, plugins: [], role: 'worker', loadPlugins: false },
  log: createLog('silent'),
})
process.stdout.write('working\n')
