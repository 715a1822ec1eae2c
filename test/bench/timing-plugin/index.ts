import { type CheckResult, defineConnector, definePlugin, type PluginContext } from '@portevoix/sdk/plugin'
import { z } from 'zod'

const config = z.object({ url: z.url(), requests: z.int() })
const auth = { token: { type: 'header', name: 'authorization' } } as const

/** Times its own requests, one after the other. */
async function check(ctx: PluginContext<z.infer<typeof config>, 'token'>): Promise<CheckResult> {
  const times: number[] = []
  for (let index = 0; index < ctx.config.requests; index += 1) {
    const begun = performance.now()
    const response = await ctx.fetch(ctx.config.url, { headers: { authorization: ctx.secret('token') } })
    await response.text()
    times.push(performance.now() - begun)
  }
  return { ok: true, account: JSON.stringify(times.map((ms) => Math.round(ms * 1_000))) }
}

const free = defineConnector({ id: 'timing', title: 'Timing', config, auth, check })
/** Nothing is ever refused, but all of it is counted. */
const counted = defineConnector({
  id: 'timing-counted',
  title: 'Timing, counted',
  config,
  auth,
  quotas: [
    { id: 'hour', scope: 'integration', units: 1_000_000, window: { slidingMs: 60 * 60_000 } },
    { id: 'day', scope: 'app', units: 1_000_000, window: 'utc-day' },
  ],
  check,
})

export const plugin = definePlugin({ connectors: [free, counted] })
