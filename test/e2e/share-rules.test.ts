import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreed } from '../agreed.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

type Fields = Record<string, unknown>
async function ask(query: string, variables: object, key: string): Promise<Fields> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) return { errors: body.errors.map(({ extensions }) => extensions.code) }
  return body.data ?? {}
}

const ORDINARY = 'Nous recrutons un apprenti menuisier, venez nous voir samedi.'
const RULES = 'findings { rule severity message fix }'
const ASSESS = `query ($input: AssessInput!) { assess(input: $input) { verdict connection countries policies { name } ${RULES} } }`
const BENEFIT = `mutation ($id: ID!, $benefit: Benefit!) { participationBenefitSet(id: $id, input: { benefit: $benefit }) {
  __typename ... on Participation { benefit version } ... on UserError { code } } }`
const UPDATE = `mutation ($input: OrganizationUpdateInput!, $expectedVersion: Int) {
  organizationUpdate(input: $input, expectedVersion: $expectedVersion) {
    __typename ... on Organization { country names brands version } ... on UserError { code message path } } }`
const PACK = `mutation ($input: PolicyPackPublishInput!) { policyPackPublish(input: $input) {
  __typename ... on Policy { name country rules { key employment } } ... on UserError { code path message } } }`

interface Author {
  key: string
  personId: string
  participationId: string
}
/** An ambassador of a live campaign, as the acts of the API make them. */
async function addAuthor(organization: Organization, person: Fields = {}, audienceCountries: string[] = []) {
  const owner = organization.key
  const made = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }',
    { input: { displayName: 'Ana', ...person } },
    owner,
  )
  const personId = String((made.personCreate as Fields).id)
  const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-12-31T00:00:00Z' }
  const campaign = await ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id audienceCountries } } }',
    { input: { name: 'C', ...dates, audienceCountries } },
    owner,
  )
  const campaignId = (campaign.campaignCreate as Fields).id
  await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id: campaignId }, owner)
  const invited = await ask(
    'mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { ... on Participation { id } } }',
    { input: { personId, campaignId } },
    owner,
  )
  const uuid = Buffer.from(personId, 'base64url').toString().split(':')[1] ?? ''
  const { key } = await organization.as(['AMBASSADOR'], { personId: uuid })
  return { key, personId, participationId: String((invited.ambassadorInvite as Fields).id), uuid }
}
const assess = async (key: string, input: Fields) =>
  (await ask(ASSESS, { input: { text: ORDINARY, network: 'linkedin', ...input } }, key)).assess as {
    verdict: string
    connection: string
    countries: string[]
    findings: { rule: string; severity: string; message: string; fix: string }[]
  }

describe('what a post owes', () => {
  let organization: Organization
  beforeAll(async () => {
    organization = await world.addOrganization('Menuiserie Dubois')
    for (const pack of ['fr-influence', 'eu-ucpd'])
      await ask(PACK, { input: { pack, country: 'FR' } }, organization.key)
    await ask(UPDATE, { input: { country: 'FR', brands: ['Duboiserie'] } }, organization.key)
  })
  const connectionOf = async ({ key, participationId }: Author, more: Fields = {}) =>
    (await assess(key, { participationId, ...more })).connection
  const state = async (key: string, author: Author, benefit: string) =>
    ask(BENEFIT, { id: author.participationId, benefit }, key)

  it('lets the ordinary text of an employee pass with a warning, and with their own words without one', async () => {
    const author = await addAuthor(organization, { kind: 'EMPLOYEE' })
    const { participationId } = author
    const bare = await assess(author.key, { participationId })
    expect(bare).toMatchObject({ verdict: 'WARN', connection: 'EMPLOYMENT', countries: ['FR'] })
    expect(bare.findings.map(({ fix }) => fix).join()).toContain('Menuiserie Dubois')
    const text = `Je suis salarié chez Duboiserie. ${ORDINARY}`
    expect(await assess(author.key, { participationId, text })).toMatchObject({ verdict: 'ALLOW', findings: [] })
  })

  it('follows from the kind only where somebody stated it', async () => {
    expect(await connectionOf(await addAuthor(organization))).toBe('UNKNOWN')
    const person = `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { ... on Person { kindStated country } } }`
    const author = await addAuthor(organization)
    const changed = await ask(
      person,
      { id: author.personId, input: { kind: 'EMPLOYEE', country: 'fr' } },
      organization.key,
    )
    expect(changed.personUpdate).toEqual({ kindStated: true, country: 'FR' })
    expect(await connectionOf(author)).toBe('EMPLOYMENT')
  })

  it('is nothing for somebody else of whom another account states that they gain nothing', async () => {
    const author = await addAuthor(organization, { kind: 'CUSTOMER' })
    expect(await connectionOf(author)).toBe('UNKNOWN')
    expect(await state(author.key, author, 'NO')).toEqual({ errors: ['FORBIDDEN'] })
    expect(await state(author.key, author, 'UNKNOWN')).toEqual({ errors: ['FORBIDDEN'] })
    expect(await state(organization.key, author, 'NO')).toMatchObject({ participationBenefitSet: { benefit: 'NO' } })
    expect(await assess(author.key, { participationId: author.participationId })).toMatchObject({
      verdict: 'ALLOW',
      connection: 'NONE',
    })
  })

  it('cannot be cleared by oneself, as a manager either, but anybody may admit a benefit', async () => {
    const author = await addAuthor(organization, { kind: 'CUSTOMER' })
    const both = await organization.as(['MANAGER'], { personId: undefined })
    await world.server.environment.database.inOrganization(organization.id, async (db) => {
      await db.account.updateMany({ where: { personId: author.uuid }, data: { roles: ['MANAGER', 'AMBASSADOR'] } })
    })
    expect(await state(author.key, author, 'NO')).toEqual({ errors: ['FORBIDDEN'] })
    const invite = 'mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { __typename } }'
    const again = { input: { personId: author.personId, campaignId: await campaignOf(author), benefit: 'NO' } }
    expect(await ask(invite, again, author.key)).toEqual({ errors: ['FORBIDDEN'] })
    expect(await state(author.key, author, 'YES')).toMatchObject({ participationBenefitSet: { benefit: 'YES' } })
    expect(await connectionOf(author)).toBe('BENEFIT')
    expect(await state(both.key, author, 'NO')).toMatchObject({ participationBenefitSet: { benefit: 'NO' } })
    const other = await addAuthor(organization)
    expect(await state(author.key, other, 'NO')).toMatchObject({ participationBenefitSet: { benefit: 'NO' } })
    const outside = await world.addOrganization('Outside')
    expect(await state(outside.key, other, 'YES')).toMatchObject({ participationBenefitSet: { code: 'NOT_FOUND' } })
  })
  const campaignOf = async ({ participationId }: Author) => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Participation { campaign { id } } } }'
    const { node } = await ask(query, { id: participationId }, organization.key)
    return ((node as Fields).campaign as Fields).id
  }

  it('can be made more by who writes it, never less, and the gate of shares judges the same', async () => {
    const author = await addAuthor(organization, { kind: 'EMPLOYEE' })
    expect(await connectionOf(author, { connection: 'NONE' })).toBe('EMPLOYMENT')
    expect(await connectionOf(author, { connection: 'BENEFIT' })).toBe('BENEFIT')
    expect(await assess(organization.key, { connection: 'NONE' })).toMatchObject({ connection: 'UNKNOWN' })
    await state(organization.key, author, 'YES')
    expect(await assess(author.key, { participationId: author.participationId })).toMatchObject({ verdict: 'BLOCK' })
    await world.server.environment.database.inOrganization(organization.id, async (db) => {
      await db.participation.updateMany({ data: { status: 'ACCEPTED' } })
      await agreed(db, author.uuid, 'SHARING')
    })
    const content = await ask(
      'mutation { contentCreate(input: { title: "A" }) { ... on Content { id } } }',
      {},
      organization.key,
    )
    const contentId = (content.contentCreate as Fields).id
    await ask('mutation ($id: ID!) { contentApprove(id: $id) { __typename } }', { id: contentId }, organization.key)
    const share = async (text: string) =>
      ask(
        `mutation ($input: ShareCreateInput!) { shareCreate(input: $input) { __typename ... on Share { assessment { verdict connection countries } } } }`,
        { input: { participationId: author.participationId, contentId, network: 'linkedin', country: 'BE', text } },
        author.key,
      )
    expect(await share(ORDINARY)).toMatchObject({ shareCreate: { __typename: 'BlockedByGuidelinesError' } })
    const assessment = { verdict: 'WARN', connection: 'BENEFIT', countries: ['BE', 'FR'] }
    expect(await share(`Publicité : ${ORDINARY}`)).toMatchObject({ shareCreate: { assessment } })
  })
})

describe('the law of a post', () => {
  it('is that of organisation, person and audience, to which the caller can only add', async () => {
    const organization = await world.addOrganization('Elsewhere')
    const author = await addAuthor(organization, { country: 'DE', kind: 'EMPLOYEE' }, ['US', 'us', 'GB'])
    const { key, participationId } = author
    const countries = async (more: Fields = {}) => (await assess(key, { participationId, ...more })).countries
    expect(await countries()).toEqual(['DE', 'GB', 'US'])
    // Until the organisation has said where it is, a country that is named decides.
    expect(await countries({ country: 'BE' })).toEqual(['BE'])
    await ask(UPDATE, { input: { country: 'FR' } }, organization.key)
    expect(await countries({ country: 'BE' })).toEqual(['BE', 'DE', 'FR', 'GB', 'US'])
    expect((await assess(organization.key, {})).countries).toEqual(['FR'])
  })

  it('is never passed over in silence, and each warning names its remedy', async () => {
    const { key } = await world.addOrganization('Silence')
    const rules = async (input: Fields) => (await assess(key, input)).findings.map(({ rule }) => rule)
    expect(await rules({ country: 'GB' })).toEqual(['no-rules-known.gb'])
    expect((await assess(key, { country: 'GB' })).findings[0]?.message).toContain('There are no rules for GB')
    const [missing] = (await assess(key, { country: 'US' })).findings
    expect(missing?.fix).toContain('policyPackPublish(input: { pack: "us-ftc", country: "US" })')
    const published = await ask(PACK, { input: { pack: 'us-ftc', country: 'US' } }, key)
    expect(published.policyPackPublish).toMatchObject({ __typename: 'Policy', country: 'US' })
    expect(await assess(key, { country: 'US', connection: 'BENEFIT' })).toMatchObject({ verdict: 'BLOCK' })
    expect(await assess(key, { country: 'US', text: '#ad Our bike', connection: 'BENEFIT' })).toMatchObject({
      verdict: 'ALLOW',
    })
    // Without any country every published pack applies, as a warning.
    const unknown = await assess(key, { connection: 'BENEFIT' })
    expect(unknown.verdict).toBe('WARN')
    expect(unknown.findings.map(({ rule }) => rule).sort()).toEqual(['country-unknown', 'us-disclosure'])
  })

  it('is published only for a country of its pack, by who may write policies', async () => {
    const { key } = world.organization
    expect(await ask(PACK, { input: { pack: 'us-ftc', country: 'FR' } }, key)).toMatchObject({
      policyPackPublish: { path: ['input', 'country'] },
    })
    expect(await ask(PACK, { input: { pack: 'no-such', country: 'FR' } }, key)).toMatchObject({
      policyPackPublish: { path: ['input', 'pack'], message: expect.stringContaining('eu-ucpd') },
    })
    const analyst = await world.organization.as(['ANALYST'])
    expect(await ask(PACK, { input: { pack: 'us-ftc', country: 'US' } }, analyst.key)).toEqual({
      errors: ['FORBIDDEN'],
    })
  })
})

describe('the settings of an organisation', () => {
  it('are changed by an owner, by version, and emptied by null', async () => {
    const organization = await world.addOrganization('Settings')
    const set = async (variables: object, key = organization.key) =>
      (await ask(UPDATE, variables, key)).organizationUpdate ?? (await ask(UPDATE, variables, key))
    const input = { country: 'CH', names: ['Set', ' Set '], brands: ['Ting'] }
    expect(await set({ input, expectedVersion: 1 })).toEqual({
      __typename: 'Organization',
      country: 'CH',
      names: ['Set'],
      brands: ['Ting'],
      version: 2,
    })
    expect(await set({ input, expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await set({ input: { names: [''] } })).toMatchObject({ path: ['input', 'names', '0'] })
    expect(await set({ input: { country: null, brands: null } })).toMatchObject({
      country: null,
      brands: [],
      names: ['Set'],
    })
    const manager = await organization.as(['MANAGER'])
    expect(await set({ input: {} }, manager.key)).toEqual({ errors: ['FORBIDDEN'] })
  })
})
