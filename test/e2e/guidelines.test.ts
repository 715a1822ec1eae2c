import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

type Fields = Record<string, unknown>
interface Answer {
  data: Record<string, Fields>
  errors?: { message: string; extensions: { code: string } }[]
}
async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Answer> {
  return (await post(world.url, key, { query, variables })).body as never
}

const PUBLISH = `mutation ($input: PolicyPublishInput!) {
  policyPublish(input: $input) {
    __typename
    ... on Policy { id name version rules { id kind key severity position terms wholeWord detect accepted } }
    ... on UserError { code message path }
  }
}`
const ASSESS = `query ($input: AssessInput!) {
  assess(input: $input) {
    verdict findings { rule kind severity message span { start end } fix source } policies { policyId name version }
  }
}`
const disclosure = { kind: 'REQUIRED_DISCLOSURE', severity: 'BLOCK', accepted: ['#ad', 'Publicité'] }
const publish = async (input: Fields, key?: string) =>
  (await ask(PUBLISH, { input: { effectiveFrom: '2026-01-01T00:00:00Z', ...input } }, key)).data.policyPublish as Fields
const assess = async (input: Fields, key?: string) =>
  (await ask(ASSESS, { input: { network: 'linkedin', ...input } }, key)).data.assess as Fields

describe('a policy', () => {
  it('is published in versions, with a key for every rule', async () => {
    const rules = [disclosure, { kind: 'FORBIDDEN_TERM', severity: 'WARN', terms: ['guaranteed'] }]
    const first = await publish({ name: 'Versions', country: 'CH', rules })
    expect(first).toMatchObject({
      version: 1,
      rules: [
        {
          kind: 'REQUIRED_DISCLOSURE',
          key: 'required-disclosure-1',
          position: 'BEFORE_FOLD',
          terms: null,
          detect: null,
        },
        { kind: 'FORBIDDEN_TERM', key: 'forbidden-term-2', terms: ['guaranteed'], wholeWord: true, accepted: null },
      ],
    })
    expect(await publish({ name: 'Versions', country: 'CH', rules })).toMatchObject({ version: 2 })
    const { data } = await ask('{ policies(filter: { name: { eq: "Versions" } }) { totalCount nodes { version } } }')
    expect(data.policies).toMatchObject({ totalCount: 2 })
    const found = await ask('query ($id: ID!) { node(id: $id) { ... on Policy { name rules { key } } } }', {
      id: first.id,
    })
    expect(found.errors).toBeUndefined()
    expect(found.data.node).toMatchObject({ name: 'Versions', rules: [{}, {}] })
  })

  it('gets a unique number, also with concurrent publications', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => publish({ name: 'At once', country: 'CH', rules: [disclosure] })),
    )
    expect(all.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it.each([
    ['a field of another kind', { ...disclosure, terms: ['x'] }, ['0', 'terms'], /`terms` does not belong/],
    ['a missing field', { kind: 'FORBIDDEN_TERM', severity: 'WARN' }, ['0', 'terms'], /needed/],
    [
      'an invisible term',
      { kind: 'FORBIDDEN_TERM', severity: 'WARN', terms: ['\u200b'] },
      ['0', 'terms', '0'],
      /visible/,
    ],
    ['no kinds of data', { kind: 'PERSONAL_DATA', severity: 'WARN', detect: [] }, ['0', 'detect'], /.+/],
    ['a bad key', { ...disclosure, key: 'No Key' }, ['0', 'key'], /key/],
  ])('is refused with its path for %s', async (_name, rule, path, message) => {
    expect(await publish({ name: 'Refused', rules: [rule] })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'rules', ...path],
      message: expect.stringMatching(message),
    })
  })

  it('is refused with a duplicate key, without rules, and with too many terms', async () => {
    const twice = [disclosure, disclosure].map((rule) => ({ ...rule, key: 'same' }))
    expect(await publish({ name: 'Refused', rules: twice })).toMatchObject({ path: ['input', 'rules', '1', 'key'] })
    expect(await publish({ name: 'Refused', rules: [] })).toMatchObject({ path: ['input', 'rules'] })
    const many = Array.from({ length: 6 }, (_, rule) => ({
      kind: 'FORBIDDEN_TERM',
      severity: 'WARN',
      terms: Array.from({ length: 900 }, (__, term) => `${rule}x${term}`),
    }))
    expect(await publish({ name: 'Refused', rules: many })).toMatchObject({ path: ['input', 'rules'] })
  })

  it('shows confidential terms only to callers who may write policies', async () => {
    const rules = [{ kind: 'CONFIDENTIAL_TERM', severity: 'BLOCK', terms: ['Project Heron'] }]
    const made = await publish({ name: 'Secrets', country: 'CH', rules })
    expect(made.rules).toMatchObject([{ terms: ['Project Heron'] }])
    const QUERY =
      'query ($id: ID!, $rule: ID!) { node(id: $id) { ... on Policy { rules { terms } } } rule: node(id: $rule) { ... on PolicyRule { terms } } }'
    const rule = (made.rules as Fields[])[0]?.id
    for (const role of ['AMBASSADOR', 'ANALYST'] as const) {
      const { key } = await world.organization.as([role])
      expect((await ask(QUERY, { id: made.id, rule }, key)).data).toEqual({
        node: { rules: [{ terms: null }] },
        rule: { terms: null },
      })
      const found = await assess({ text: 'The Project Heron begins', country: 'CH' }, key)
      expect(JSON.stringify(found)).not.toMatch(/heron/i)
      expect(found.findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'CONFIDENTIAL_TERM', span: { start: 4, end: 17 } })]),
      )
    }
  })

  it('is written only with permission, in the caller’s organisation', async () => {
    const analyst = await world.organization.as(['ANALYST'])
    const { errors } = await ask(
      PUBLISH,
      { input: { name: 'X', effectiveFrom: '2026-01-01T00:00:00Z', rules: [disclosure] } },
      analyst.key,
    )
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const mine = await publish({ name: 'Mine', country: 'CH', rules: [disclosure] })
    const other = await world.addOrganization('Other')
    const seen = await ask(
      'query ($id: ID!) { node(id: $id) { id } policies { totalCount } }',
      { id: mine.id },
      other.key,
    )
    expect(seen.data).toEqual({ node: null, policies: { totalCount: 0 } })
    expect(await assess({ text: 'Bonjour' }, other.key)).toEqual({ verdict: 'ALLOW', findings: [], policies: [] })
  })
})

describe('assess', () => {
  it('refuses a text without disclosure, names the fix, and accepts the corrected text', async () => {
    const { key } = await world.addOrganization('Disclosure')
    const made = await publish(
      { name: 'Law', language: 'fr', country: 'CH', rules: [{ ...disclosure, source: 'Loi' }] },
      key,
    )
    const where = { country: 'CH', language: 'fr', connection: 'BENEFIT' }
    const refused = await assess({ ...where, text: 'Venez voir notre laboratoire' }, key)
    expect(refused).toMatchObject({
      verdict: 'BLOCK',
      findings: [
        { rule: 'required-disclosure-1', severity: 'BLOCK', span: null, fix: expect.any(String), source: 'Loi' },
      ],
      policies: [{ policyId: made.id, name: 'Law', version: 1 }],
    })
    expect(await assess({ ...where, text: 'Publicité : venez voir notre laboratoire' }, key)).toMatchObject({
      verdict: 'ALLOW',
      findings: [],
    })
  })

  it('judges by the newest version in force, for the country and language of the text', async () => {
    const { key } = await world.addOrganization('Versions')
    const term = (word: string) => [{ kind: 'FORBIDDEN_TERM', severity: 'BLOCK', terms: [word] }]
    await publish({ name: 'P', country: 'FR', rules: term('old') }, key)
    await publish({ name: 'P', country: 'FR', rules: term('new') }, key)
    await publish({ name: 'P', country: 'FR', rules: term('later'), effectiveFrom: '2126-01-01T00:00:00Z' }, key)
    await publish({ name: 'P', country: 'US', rules: term('us') }, key)
    const text = 'old new later us'
    const spans = async (where: Fields) =>
      ((await assess({ text, ...where }, key)).findings as { span: { start: number } | null }[]).flatMap(
        ({ span }) => span?.start ?? [],
      )
    expect(await spans({ country: 'FR' })).toEqual([4])
    expect(await spans({ country: 'US' })).toEqual([14])
    expect(await spans({ country: 'CH' })).toEqual([])
    expect(await spans({})).toEqual([4, 14])
  })

  it('uses the language of the content by default', async () => {
    const { key } = await world.addOrganization('Language')
    await publish({ name: 'P', language: 'fr', rules: [disclosure] }, key)
    const { data } = await ask(
      'mutation { contentCreate(input: { title: "A", language: "en" }) { ... on Content { id } } }',
      {},
      key,
    )
    const text = { text: 'Hi', connection: 'BENEFIT' }
    expect(await assess(text, key)).toMatchObject({ verdict: 'BLOCK' })
    expect(await assess({ ...text, contentId: data.contentCreate?.id }, key)).toMatchObject({ verdict: 'ALLOW' })
  })

  it.each([
    ['network', '!?'],
    ['text', 'a'.repeat(20_001)],
  ])('refuses an invalid %s', async (field, value) => {
    const { errors } = await ask(ASSESS, { input: { text: 'Hi', network: 'x', [field]: value } })
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(field), extensions: { code: 'BAD_REQUEST' } })
  })

  it('names every id that finds nothing with its place', async () => {
    const input = { text: 'Hi', network: 'x', contentId: 'Q29udGVudDox', participationId: '' }
    const { errors } = await ask(ASSESS, { input })
    const missing = (place: string, type: string) =>
      `input.${place}: There is no ${type} with this id. Check the id, and that the token belongs to its organisation.`
    expect(errors?.[0]).toMatchObject({
      message: `${missing('contentId', 'Content')} ${missing('participationId', 'Participation')}`,
      extensions: { code: 'NOT_FOUND' },
    })
  })

  it('reads the policies once for many texts', async () => {
    const many = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: assess(input: { text: "t${i}", network: "x" }) { verdict }`).join(' ')} }`
    const one = await countStatements(world, () => ask(many(1)))
    expect(await countStatements(world, () => ask(many(40)))).toHaveLength(one.length)
  })
})

describe('policy packs', () => {
  it('can be published unchanged, and say that they are not legal advice', async () => {
    const { data } = await ask(
      '{ policyPacks { key name countries notice rules { kind key severity message fix source accepted review refused employment position foldAt hashtagsMax terms wholeWord accentSensitive detect } } }',
    )
    const packs = data.policyPacks as unknown as {
      key: string
      name: string
      countries: string[]
      notice: string
      rules: Fields[]
    }[]
    expect(packs.map(({ key }) => key)).toContain('fr-influence')
    for (const { name, countries, notice, rules } of packs) {
      expect(notice).toMatch(/not legal advice/i)
      expect(await publish({ name, country: countries[0], rules })).toMatchObject({ __typename: 'Policy', version: 1 })
    }
  })
})
