import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { syncJob } from '@portevoix/api/modules/integrations/index.ts'
import { startServer } from '@portevoix/api/start.ts'

/**
 * A worker to be killed: takes up one run, as the queue gives it to another worker once one was lost. Its arguments are
 * the database, the plugin, the private address, the organisation and the run.
 */
const [databaseUrl = '', plugin = '', address = '', organizationId = '', runId = ''] = process.argv.slice(2)
const config = {
  ...readConfig({ PORT: '0', PORTEVOIX_ALLOW_PRIVATE: address }),
  secretKeys: [Buffer.alloc(32, 7)],
  databaseConnections: 4,
}
const server = await startServer({ config, databaseUrl, log: createLog('silent'), role: 'api', plugins: [plugin] })
await server.environment.services.plugins.host()
process.stdout.write('ready\n')
const job = { organizationId, runId, attempt: 1, accountId: null }
await syncJob(server.environment).handle(job, { signal: new AbortController().signal })
await server.stop()
process.exit(0)
