import '../fixtures/probe-act.ts'
import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'

/**
 * A server to be killed, with an act that changes something outside. Its arguments are the two logins of the database, the
 * plugin, the private address that it may reach, and how many milliseconds its clock is ahead.
 */
const [databaseUrl = '', systemUrl = '', plugin = '', address = '', ahead = '0'] = process.argv.slice(2)
// Behind the act, which the schema has to know.
const { startServer } = await import('@portevoix/api/start.ts')
const server = await startServer({
  config: {
    ...readConfig({ PORT: '0', PORTEVOIX_ALLOW_PRIVATE: address }),
    secretKeys: [Buffer.alloc(32, 7)],
    databaseConnections: 4,
  },
  ...{ databaseUrl, systemUrl, plugins: [plugin], role: 'api' },
  log: createLog('silent'),
  now: () => new Date(Date.now() + Number(ahead)),
})
await server.environment.services.plugins.host()
process.stdout.write(`${server.url}\n`)
