import { describe, expect, it } from 'vitest'
import { DescriptionSchema } from './definition.ts'
import { manifestDifference, parseManifest } from './manifest.ts'
import { parseUntrusted } from './wire.ts'

const connector = {
  id: 'x',
  title: 'X',
  configSchema: {},
  auth: {},
  quotas: [],
  streams: [{ name: 'content', mode: 'incremental', deletes: 'none', stateVersion: 1 }],
}
const model = {
  id: 'x',
  version: '1.0.0',
  subject: 'person',
  features: {},
  dimensions: ['a'],
  range: [0, 1],
  card: { purpose: '', notFor: [], basis: '', knownLimits: '', owner: '' },
  paramsSchema: {},
  fits: false,
}
const NOTHING = { connectors: [], scoringModels: [], checks: [], notifiers: [] }
const problem = (changes: object): string => {
  const parsed = parseUntrusted(DescriptionSchema, { ...NOTHING, ...changes })
  return 'problem' in parsed ? parsed.problem : 'none'
}
const quota = { id: 'points', scope: 'app', units: 1, window: 'utc-day' }
const oauth2 = { type: 'oauth2', authorize: 'https://x', token: 'https://x', scopes: [], pkce: true, clientId: 'c' }
const feature = (source: string, more: object = {}) => ({ f: { source, type: 'number', missing: 'null', ...more } })

describe('what a plugin says of itself', () => {
  it('is taken as it is where nothing is wrong', () => {
    const auth = { client: { type: 'value' }, login: { ...oauth2, clientSecret: 'client' } }
    expect(problem({ connectors: [{ ...connector, auth, quotas: [quota] }], scoringModels: [model] })).toBe('none')
  })

  it.each([
    ['an unknown stream', { streams: [{ ...connector.streams[0], name: 'gossip' }] }, /gossip is no stream/],
    [
      'a stream for a setting that there is not',
      {
        configSchema: { properties: { records: {} } },
        streams: [{ ...connector.streams[0], usedWhen: { records: ['content'], kind: ['content'] } }],
      },
      /usedWhen of content names kind, which is no setting of the connector/,
    ],
    [
      'a signature by no secret',
      { webhook: { signature: { scheme: 'hmac-sha256', header: 'x', secret: 'key' } } },
      /signature names key, which is no secret/,
    ],
    [
      'a client secret that is none',
      { auth: { login: { ...oauth2, clientSecret: 'client' } } },
      /clientSecret of login names client, which is no secret of type value/,
    ],
    [
      'a client secret of another type',
      { auth: { login: { ...oauth2, clientSecret: 'other' }, other: { type: 'basic' } } },
      /names other, which is no secret of type value/,
    ],
    ['an unknown type of secret', { auth: { key: { type: 'magic' } } }, /auth\.key\.type/],
    [
      'a level that is added up',
      { metrics: [{ key: 'm', title: 'M', description: 'M.', unit: 'count', aggregation: 'SUM', adds: 'LEVEL' }] },
      /metrics\.0.*has `adds: LEVEL` with `aggregation: LAST`, and only there/,
    ],
    ['two quotas of one id', { quotas: [quota, quota] }, /two quotas have the same id/],
    ['a quota of nothing', { quotas: [{ ...quota, units: 0 }] }, /quotas\.0\.units/],
    [
      'a quota over more than 31 days',
      { quotas: [{ ...quota, window: { slidingMs: 31 * 86_400_000 + 1 } }] },
      /quotas\.0\.window/,
    ],
  ])('is refused for %s, by name', (_what, changes, message) => {
    expect(problem({ connectors: [{ ...connector, ...changes }] })).toMatch(message)
  })

  it.each([
    ['an unknown feature', feature('person.luck'), /the catalogue has no feature person\.luck/],
    ['a feature of another subject', feature('content.ageDays'), /content\.ageDays is a feature of a content/],
    ['a feature of another type', feature('reach.followers', { type: 'category', values: ['a'] }), /is a number/],
    ['an unknown field of a feature', feature('reach.followers', { luck: 1 }), /luck/],
  ])('is refused for %s, by name', (_what, features, message) => {
    expect(problem({ scoringModels: [{ ...model, features }] })).toMatch(message)
  })
})

describe('the manifest', () => {
  const packageJson = (data: string[]) => ({
    name: 'x',
    version: '1.0.0',
    portevoix: { api: 1, host: '*', provides: ['connector:x'], permissions: { network: [], data } },
  })
  const difference = (data: string[], more: object = {}) =>
    manifestDifference(parseManifest(packageJson(data)).manifest, {
      ...NOTHING,
      connectors: [{ ...connector, ...more }],
    })

  it('may ask for known scopes only', () => {
    expect(() => parseManifest(packageJson(['souls:read']))).toThrow(/souls:read is no scope: there are/)
  })

  it('must ask for what the definition needs', () => {
    expect(difference(['content:write'])).toBeNull()
    expect(difference([])).toBe('package.json must ask for content:write in portevoix.permissions.data')
    expect(difference(['content:write'], { publisher: {} })).toMatch(/must ask for posts:read/)
  })
})
