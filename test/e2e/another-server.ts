import { readConfig } from '@portevoix/api/core/config.ts'
import type { Log } from '@portevoix/api/core/log.ts'
import { type RunningServer, startServer } from '@portevoix/api/start.ts'
import { PATIENT, type World } from '../harness.ts'

/** A second server on a world's database, with the same key unless `options` name another; what it logs, at every level, is added to `logged`. */
export async function startAnotherServer(
  world: World,
  options: { allowPrivate: string[]; plugins: string[]; logged?: string[]; secretKey?: Buffer },
): Promise<RunningServer> {
  const { allowPrivate, plugins, logged = [], secretKey = Buffer.alloc(32, 7) } = options
  const line = (...facts: unknown[]): void => void logged.push(JSON.stringify(facts))
  const log: Log = { debug: line, info: line, warn: line, error: line, child: () => log }
  const PORTEVOIX_SECRET_KEY = secretKey.toString('base64')
  return await startServer({
    config: { ...readConfig({ PORT: '0', PORTEVOIX_LOG_LEVEL: 'silent', PORTEVOIX_SECRET_KEY }), allowPrivate },
    databaseUrl: world.servingUrl,
    systemUrl: world.systemUrl,
    log,
    loadPlugins: false,
    ...PATIENT,
    plugins,
    role: 'api',
  })
}
