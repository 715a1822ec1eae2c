import type { Page, PluginContext } from '@portevoix/sdk/plugin'
import { memberStatisticsConfig, organizationConfig } from '../src/settings.ts'
import type { FakeLinkedIn } from './fake-provider.ts'
import { TOKEN } from './logins.ts'

const contextOf =
  <Config>(parse: (config: object) => Config) =>
  (
    provider: FakeLinkedIn,
    config: object = {},
    change: (request: Request) => Promise<Response> = (request) => fetch(request),
  ): PluginContext<Config, 'token'> => ({
    integrationId: 'integration',
    config: parse({ clientId: 'client', ...config }),
    signal: new AbortController().signal,
    now: () => provider.now(),
    fetch: async (input, init) => {
      const { pathname, search } = new URL(`${input}`)
      return await change(new Request(`${provider.url}${pathname}${search}`, init))
    },
    secret: () => TOKEN,
    log: () => undefined,
  })

/** Contexts as the host gives them, over the real network to a fake LinkedIn. */
export const memberContext = contextOf((config) => memberStatisticsConfig.parse(config))
export const pageContext = contextOf((config) => organizationConfig.parse({ organizationId: '2414183', ...config }))

/** All records of a stream. */
export async function recordsOf<Item, State>(reading: AsyncIterable<Page<Item, State>>): Promise<Item[]> {
  const records: Item[] = []
  for await (const page of reading) records.push(...page.upserts)
  return records
}
