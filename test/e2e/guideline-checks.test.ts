import type { Db } from '@portevoix/api/core/database.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: ['@portevoix/check-claims'] })
})
afterAll(async () => {
  await world?.stop()
})

async function ask(query: string, variables: object = {}, key = world.organization.key) {
  const { body } = await post(world.url, key, { query, variables })
  return body
}
async function data<T>(query: string, variables: object = {}): Promise<T> {
  const body = await ask(query, variables)
  expect(body.errors).toBeUndefined()
  return body.data as T
}
const SET = `mutation Set($input: GuidelineCheckSetInput!) { guidelineCheckSet(input: $input) {
  __typename ... on GuidelineCheck { id check params severity onFailure version } ... on UserError { code path message } } }`
const ASSESS = `query Assess($text: String!) { assess(input: { text: $text, network: "linkedin", language: "en" }) {
  verdict checks { check version answered } policies { name }
  findings { rule kind check severity message fix source span { start end } } } }`
const CLAIM = 'Our new eco-friendly bottle is here'

interface Set {
  guidelineCheckSet: { __typename: string; id: string; params: object; version: number; code: string; path: string[] }
}
interface Assessed {
  assess: {
    verdict: string
    checks: { check: string; version: string | null; answered: boolean }[]
    findings: { rule: string; kind: string | null; check: string | null; severity: string; span: object | null }[]
  }
}
const set = async (input: object) => (await data<Set>(SET, { input })).guidelineCheckSet
const assess = async (text = CLAIM) => (await data<Assessed>(ASSESS, { text })).assess

describe('a guideline check', () => {
  it('is listed with its parameters, and asked only when active', async () => {
    const { availableChecks } = await data<{ availableChecks: { id: string; paramsSchema: object }[] }>(
      '{ availableChecks { id plugin version title description paramsSchema } }',
    )
    expect(availableChecks).toMatchObject([
      {
        id: 'claims',
        plugin: '@portevoix/check-claims',
        paramsSchema: { properties: { superlatives: { enum: ['block', 'warn', 'ignore'] } } },
      },
    ])
    expect(await assess()).toMatchObject({ verdict: 'ALLOW', checks: [], findings: [] })
  })

  it('adds findings to those of policies, up to the allowed severity', async () => {
    expect(await set({ check: 'claims' })).toMatchObject({
      __typename: 'GuidelineCheck',
      severity: 'WARN',
      onFailure: 'WARN',
      params: { genericEnvironmental: 'block', approvedPhrases: [] },
    })
    expect(await assess()).toMatchObject({
      verdict: 'WARN',
      checks: [{ check: 'claims', version: '1.0.0', answered: true }],
      findings: [
        {
          rule: 'generic-environmental-claim',
          kind: null,
          check: 'claims',
          severity: 'WARN',
          span: { start: 8, end: 20 },
          fix: expect.any(String),
          source: expect.stringContaining('2024/825'),
        },
      ],
    })
    await set({ check: 'claims', severity: 'BLOCK' })
    expect((await assess()).verdict).toBe('BLOCK')
    await set({ check: 'claims', params: { genericEnvironmental: 'ignore' } })
    expect((await assess()).verdict).toBe('ALLOW')
  })

  it('keeps its parameters on other changes, and reports invalid ones with their path', async () => {
    const changed = await set({ check: 'claims', onFailure: 'BLOCK' })
    expect(changed.params).toMatchObject({ genericEnvironmental: 'ignore' })
    expect(await set({ check: 'claims', params: { superlatives: 'forbid' } })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'params', 'superlatives'],
    })
    expect(await set({ check: 'nothing' })).toMatchObject({ code: 'UNKNOWN_CHECK', path: ['input', 'check'] })
  })

  it('is limited in number, because each one checks every text', async () => {
    const other = await world.addOrganization('Many checks')
    const inside = <T>(work: (db: Db) => Promise<T>) => world.server.environment.database.inOrganization(other.id, work)
    const names = Array.from({ length: 20 }, (_, index) => `gone-${index}`)
    await inside((db) =>
      db.guidelineCheck.createMany({ data: names.map((check) => ({ check, params: {}, updatedAt: new Date() })) }),
    )
    const setThere = async (use = {}) =>
      (await ask(SET, { input: { check: 'claims', ...use } }, other.key)).data?.guidelineCheckSet
    expect(await setThere()).toMatchObject({
      code: 'TOO_MANY_CHECKS',
      message: expect.stringContaining('guidelineCheckDelete'),
    })
    await inside((db) => db.guidelineCheck.deleteMany({ where: { check: 'gone-0' } }))
    expect(await setThere()).toMatchObject({ version: 1 })
    // One that is on may be changed, however many there are.
    expect(await setThere({ severity: 'BLOCK' })).toMatchObject({ version: 2 })
  })

  it('is first activated by somebody who may consent to the plugin’s permissions', async () => {
    const elsewhere = await world.addOrganization('Elsewhere')
    const reviewer = await elsewhere.as(['REVIEWER'])
    const narrowed = await elsewhere.as(['OWNER'], { scopes: ['policy:read', 'policy:write'] })
    const by = async ({ key }: { key: string }, use = {}) =>
      (await ask(SET, { input: { check: 'claims', ...use } }, key)).data?.guidelineCheckSet
    const refused = { code: 'CONSENT_REQUIRED', message: expect.stringContaining('`pluginConsent`') }
    expect(await by(reviewer)).toMatchObject(refused)
    expect(await by(narrowed)).toMatchObject(refused)
    expect(await by(elsewhere)).toMatchObject({ version: 1 })
    expect(await by(reviewer, { severity: 'BLOCK' })).toMatchObject({ version: 2 })
    expect(await by(reviewer, { severity: 'BLOCK' })).toMatchObject({ version: 2 })
  })

  it('gets no text when its plugin asks for more than was agreed to, until somebody agrees', async () => {
    const { database } = world.server.environment
    const consents = '{ plugins { name permissions { network data } consent { data missing { data } } } }'
    const asked = async () => (await data<{ plugins: object[] }>(consents)).plugins
    const permissions = { network: [], data: ['posts:read'] }
    const agreed = { data: ['posts:read'], missing: null }
    await set({ check: 'claims', params: {}, severity: 'BLOCK', onFailure: 'WARN' })
    expect(await asked()).toEqual([{ name: '@portevoix/check-claims', permissions, consent: agreed }])
    // As if an earlier version had asked for less.
    await database.inOrganization(world.organization.id, (db) => db.pluginConsent.updateMany({ data: { data: [] } }))
    expect(await asked()).toMatchObject([{ consent: { data: [], missing: { data: ['posts:read'] } } }])
    expect(await assess()).toMatchObject({
      verdict: 'WARN',
      checks: [{ check: 'claims', version: '1.0.0', answered: false }],
      findings: [{ rule: 'check-without-answer', check: 'claims' }],
    })
    expect(await set({ check: 'claims', severity: 'WARN' })).toMatchObject({ code: 'CONSENT_REQUIRED' })
    const agree = `mutation A($input: PluginConsentInput!) { pluginConsent(input: $input) { __typename } }`
    await data(agree, { input: { plugin: '@portevoix/check-claims', permissions } })
    expect(await assess()).toMatchObject({ verdict: 'BLOCK', checks: [{ answered: true }] })
    await set({ check: 'claims', params: { genericEnvironmental: 'ignore' } })
  })

  it('adds a finding with the configured severity when it does not answer', async () => {
    const { database } = world.server.environment
    await set({ check: 'claims', onFailure: 'BLOCK' })
    await database.inOrganization(world.organization.id, (db) =>
      db.guidelineCheck.updateMany({ data: { check: 'gone' } }),
    )
    expect(await assess('Hello')).toMatchObject({
      verdict: 'BLOCK',
      checks: [{ check: 'gone', version: null, answered: false }],
      findings: [{ rule: 'check-without-answer', check: 'gone', severity: 'BLOCK', span: null }],
    })
    await database.inOrganization(world.organization.id, (db) =>
      db.guidelineCheck.updateMany({ data: { check: 'claims' } }),
    )
  })

  it('is deactivated only with permission to write policies', async () => {
    const { guidelineChecks } = await data<{ guidelineChecks: { id: string }[] }>('{ guidelineChecks { id check } }')
    const remove = `mutation R($id: ID!, $expectedVersion: Int) {
      guidelineCheckDelete(id: $id, expectedVersion: $expectedVersion) { __typename ... on UserError { code } } }`
    const analyst = await world.organization.as(['ANALYST'])
    const refused = await ask(remove, { id: guidelineChecks[0]?.id }, analyst.key)
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect(await data(remove, { id: guidelineChecks[0]?.id, expectedVersion: 0 })).toMatchObject({
      guidelineCheckDelete: { code: 'VERSION_CONFLICT' },
    })
    expect(await data(remove, { id: guidelineChecks[0]?.id })).toMatchObject({
      guidelineCheckDelete: { __typename: 'GuidelineCheckDeletePayload' },
    })
    expect((await assess()).checks).toEqual([])
  })
})
