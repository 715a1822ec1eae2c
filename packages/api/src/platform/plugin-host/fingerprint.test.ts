import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, fingerprintRows, type ModelFingerprints } from './fingerprint.ts'
import { startTestHost, type TestHost } from './test-host.ts'

const FEATURES = {
  sought: { source: 'tie.advice.inDegree', type: 'number', missing: 'reject' },
  followers: { source: 'reach.followers', type: 'number', missing: 'null' },
  closeness: { source: 'tie.advice.closeness', type: 'number', missing: 'null' },
  kind: { source: 'content.kind', type: 'category', values: ['article', 'video'], missing: 'null' },
} as const

describe('the host’s own rows', () => {
  const rows = fingerprintRows(FEATURES)
  const column = (name: string) => rows.map((row) => row[name])

  it('are the same for the same features, in whatever order these are declared', () => {
    const { kind, closeness, followers, sought } = FEATURES
    expect(fingerprintRows({ kind, closeness, followers, sought })).toEqual(rows)
    expect(rows).toHaveLength(64)
  })

  it('cover nothing known, every category and the extremes of every unit', () => {
    expect(column('sought')).not.toContain(null)
    expect(column('sought')).toEqual(expect.arrayContaining([0, 1, 1_000_000]))
    expect(column('followers').filter((value) => value === null).length).toBeGreaterThan(3)
    expect(new Set(column('kind'))).toEqual(new Set(['article', 'video', null]))
    expect(column('closeness').every((value) => value === null || (Number(value) >= 0 && Number(value) <= 1))).toBe(
      true,
    )
    expect(rows.at(-1)).toMatchObject({ followers: null, closeness: null, kind: null })
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of names, on the last bits of numbers, or on the sign of zero', () => {
    expect(canonicalJson({ b: [0.1 + 0.2, -0], a: 'x' })).toBe('{"a":"x","b":[0.3,0]}')
    expect(canonicalJson(1.000_000_001)).not.toBe(canonicalJson(1))
  })
})

describe('a model', () => {
  const hashes = new Map<string, string>()
  const modelFingerprints: ModelFingerprints = {
    expect: async (model, version, hash) => {
      const known = hashes.get(`${model} ${version}`)
      hashes.set(`${model} ${version}`, known ?? hash)
      return known === undefined ? 'new' : known === hash ? 'same' : 'different'
    },
  }
  const hosts: TestHost[] = []
  const load = async (name: string) => {
    const host = await startTestHost([name], { modelFingerprints })
    hosts.push(host)
    return host.list()[0]
  }
  beforeAll(async () => {
    expect(await load('scoring')).toMatchObject({ status: 'active' })
  })
  afterAll(() => Promise.all(hosts.map((host) => host.close())))

  it('a model version that answers the same is loaded again', async () => {
    expect(await load('scoring')).toMatchObject({ status: 'active' })
    expect(hashes.get('fixture 1.0.0')).toMatch(/^[0-9a-f]{64}$/)
  })

  it('a model of the same version that answers differently is refused', async () => {
    expect(await load('changed-model')).toMatchObject({
      status: 'quarantined',
      reason: 'the model fixture answers differently from what version 1.0.0 answered before: raise the version',
    })
  })

  it.each([
    ['clock', /scores the same rows otherwise a second time.*not by clock, chance.*mend the model/],
    ['crowd', /scores a row otherwise among other rows.*belongs into `fit`.*mend the model/],
    ['large-crowd', /scores a row otherwise among other rows.*belongs into `fit`/],
    ['rounded', /base and contributions add up to .*round or clamp within a part/],
  ])('that breaks its contract on the host’s own rows is not loaded, with what to mend: %s', async (bug, reason) => {
    const broken = await startTestHost([`wrong-models/${bug}`], { modelFingerprints: { expect: async () => 'new' } })
    hosts.push(broken)
    expect(broken.list()[0]).toMatchObject({ status: 'quarantined', reason: expect.stringMatching(reason) })
    expect(broken.list()[0]?.reason).not.toContain('raise the version')
  })

  it('is loaded where nobody remembers, because the memory does not answer', async () => {
    const failing = { expect: () => Promise.reject(new Error('no database')) }
    const host = await startTestHost(['changed-model'], { modelFingerprints: failing })
    hosts.push(host)
    expect(host.list()).toMatchObject([{ status: 'active' }])
    expect(host.logged.join()).toContain('could not be read')
  })
})
