import { type PluginContext, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'

/** Settings of one integration. The host draws a form from it: titles and descriptions are for people. */
export const Config = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({
    title: 'Address of the service',
    description: 'Without a path. The connector may reach this host and no other.',
    examples: ['https://newsroom.example'],
  }),
})
export type Context = PluginContext<z.infer<typeof Config>, 'token'>

/** Milliseconds until the provider accepts the next request; it may send seconds or a date. */
function retryAfterMs(headers: Headers, now: Date): number {
  const value = headers.get('retry-after') ?? ''
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime()
  return Number.isFinite(ms) && ms > 0 ? ms : 60_000
}

/** The kind of a failure decides what the host does next, so every unsuccessful response becomes a PluginError. */
function failureOf(response: Response, now: Date): PluginError {
  const { status, headers } = response
  if (status === 401 || status === 403) return new PluginError('auth', 'the service refused the token')
  if (status === 404) return new PluginError('config', 'nothing is at this address: look at the setting `url`')
  if (status === 429) {
    return new PluginError('rate_limit', 'asked too often', { retryAfterMs: retryAfterMs(headers, now) })
  }
  return new PluginError(status >= 500 ? 'transient' : 'permanent', `the service answered ${status}`)
}

/** Sends one request, and validates the response. */
export async function ask<T>(ctx: Context, path: string, shape: z.ZodType<T>): Promise<T> {
  const response = await ctx.fetch(new URL(path, ctx.config.url), {
    // A placeholder: the broker replaces it by the secret in requests to allowed hosts only.
    headers: { accept: 'application/json', authorization: `Bearer ${ctx.secret('token')}` },
    signal: ctx.signal,
  })
  if (!response.ok) throw failureOf(response, ctx.now())
  const parsed = shape.safeParse(await response.json())
  if (!parsed.success)
    throw new PluginError('permanent', `an answer of another shape: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
