import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { startServer } from '@portevoix/api/start.ts'

/** The product as it is served, on the database of the first argument, with the plugins of the other arguments or those of the configuration. Prints its address. */
const [databaseUrl = '', ...plugins] = process.argv.slice(2)
const config = {
  ...readConfig({ PORT: '0', NODE_ENV: 'production' }),
  secretKeys: [Buffer.alloc(32, 7)],
  // One account asks as fast as the server answers.
  rates: { account: 10_000_000, organization: 10_000_000 },
}
const server = await startServer({
  config,
  databaseUrl,
  log: createLog('error'),
  ...(plugins.length > 0 && { plugins }),
})
process.stdout.write(`${server.url}\n`)
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
