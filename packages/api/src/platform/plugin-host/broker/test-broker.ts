import { PluginFailure } from '../failure.ts'
import {
  type Broker,
  type BrokerAnswer,
  type BrokerOptions,
  type BrokerRequest,
  type CoveredSecret,
  coverSecrets,
  createBroker,
  hostRules,
  type NetworkGrant,
} from './index.ts'

/** A broker without quotas and without random delays, unless the test sets them. */
export const brokerWith = (options: Partial<BrokerOptions> = {}): Broker =>
  createBroker({
    allowPrivate: [],
    maxBodyBytes: 100_000,
    attemptTimeoutMs: 2_000,
    userAgent: 'test',
    quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
    random: () => 0,
    ...options,
  })

/** A grant for exactly the hosts of these addresses. */
export const grantFor = (addresses: readonly string[], changes: Partial<NetworkGrant> = {}): NetworkGrant => ({
  hosts: hostRules(['{config.urls}'], { urls: addresses }),
  secrets: coverSecrets({}, ''),
  quotas: [],
  caller: 'test-integration',
  provider: 'test-plugin',
  ...changes,
})

/** A secret that may be sent anywhere, in any place for credentials. */
export const openSecret = (value: string): CoveredSecret => ({ value, uses: 'undeclared', sealedTo: 'anywhere' })

export const ask = (
  broker: Broker,
  grant: NetworkGrant,
  url: string,
  {
    method = 'GET',
    headers = [],
    body = '',
    redirect = 'follow',
  }: Partial<Omit<BrokerRequest, 'body'>> & {
    body?: string
  } = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<BrokerAnswer> => broker.fetch({ url, method, headers, body: Buffer.from(body), redirect }, grant, signal)

export async function failureOf(work: Promise<unknown>): Promise<PluginFailure> {
  const error: unknown = await work.then(
    () => new Error('it succeeded'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof PluginFailure)) throw error
  return error
}
export const textOf = ({ body }: BrokerAnswer): string => Buffer.from(body).toString('utf8')
