import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '@portevoix/api/core/context.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { openRateLimiter, RateLimitedError } from '@portevoix/api/platform/rate-limits/index.ts'

/**
 * A process that asks as fast as it can, at random costs, and prints what it was let through with: to be killed. Its
 * arguments are the two logins of the database, the organisation, the account, its rate, and the dearest request.
 */
const [url = '', systemUrl = '', organizationId = '', accountId = '', rate = '', most = ''] = process.argv.slice(2)
const database = openDatabase({ url, systemUrl, connections: 2 })
const rates = { account: Number(rate), organization: 10_000_000 }
const log = createLog('silent')
const limiter = openRateLimiter({ database, rates, mostPoints: Number(most), log })
const actor = { organizationId, accountId, credential: null, rates: null } as unknown as Actor
const ask = async () => {
  for (;;) {
    const points = 1 + Math.floor(Math.random() * Number(most))
    try {
      await limiter.take(actor, points)
      writeSync(1, `${points}\n`)
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error
      await pause(20)
    }
  }
}
await Promise.all([ask(), ask(), ask()])
