import { defineConnector, definePlugin } from '@portevoix/sdk/plugin'
import { z } from 'zod'

/** Times its own requests, one after the other. */
const connector = defineConnector({
  id: 'timing',
  title: 'Timing',
  config: z.object({ url: z.url(), requests: z.int() }),
  auth: { token: { type: 'header', name: 'authorization' } },
  async check(ctx) {
    const times: number[] = []
    for (let index = 0; index < ctx.config.requests; index += 1) {
      const begun = performance.now()
      const response = await ctx.fetch(ctx.config.url, { headers: { authorization: ctx.secret('token') } })
      await response.text()
      times.push(performance.now() - begun)
    }
    return { ok: true, account: JSON.stringify(times.map((ms) => Math.round(ms * 1_000))) }
  },
})

export const plugin = definePlugin({ connectors: [connector] })
