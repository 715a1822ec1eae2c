import { readConfig } from '@portevoix/api/core/config.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { startServer } from '@portevoix/api/start.ts'

/**
 * The product as it is served, jobs and webhooks included, with every limit as it is by default. The arguments are the addresses of
 * its two logins, the `host:port` that plugins and webhooks may ask, and the plugin. Prints its address.
 */
const [databaseUrl = '', systemUrl = '', host = '', plugin = ''] = process.argv.slice(2)
const server = await startServer({
  config: {
    ...readConfig({ PORT: '0', NODE_ENV: 'production', PORTEVOIX_ALLOW_PRIVATE: host }),
    secretKeys: [Buffer.alloc(32, 7)],
  },
  databaseUrl,
  systemUrl,
  // What a flood is refused is no news.
  log: createLog('silent'),
  plugins: [plugin],
})
process.stdout.write(`${server.url}\n`)
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))
