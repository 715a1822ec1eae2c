import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { type Asker, asker, runFinished } from './scoring-world.ts'

let world: World
let ask: Asker
beforeAll(async () => {
  world = await startWorld()
  ask = asker(world)
})
afterAll(() => world?.stop())

const PROBLEM = '... on UserError { code message path }'
const GIVE = `mutation ($input: AgreementInput!) { agreementCreate(input: $input) {
  __typename ... on Agreement { id method person { id } purpose { key } documentVersion { id } } ${PROBLEM} } }`
const PUBLISH = `mutation ($input: DocumentVersionPublishInput!) { documentVersionPublish(input: $input) {
  __typename ... on DocumentVersion { id edition hash effectiveFrom } ${PROBLEM} } }`
const CREATE = `mutation ($input: PurposeCreateInput!) { purposeCreate(input: $input) {
  __typename ... on Purpose { id key basis version document { id } } ${PROBLEM} } }`
const UPDATE = `mutation ($id: ID!, $input: PurposeUpdateInput!) { purposeUpdate(id: $id, input: $input) {
  __typename ... on Purpose { id key basis version exceptions { country site { id } basis } } ${PROBLEM} } }`

interface Wording {
  id: string
  edition: string
  language: string | null
  text: string | null
  hash: string | null
  legacy: boolean
}
interface Purpose {
  id: string
  key: string
  basis: string
  version: number
  document: { id: string; inForce: Wording[] }
}

/** The purposes of an organisation by key. */
async function purposesOf(key?: string): Promise<Record<string, Purpose>> {
  const { purposes } = await ask(
    `{ purposes { nodes { id key basis version document { id inForce { id edition language text hash legacy } } } } }`,
    {},
    key,
  )
  return Object.fromEntries((purposes as never as { nodes: Purpose[] }).nodes.map((one) => [one.key, one]))
}

async function addPerson(facts: object = {}, key?: string): Promise<string> {
  const { personCreate } = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } ... on UserError { code } } }',
    { input: { displayName: 'Somebody', ...facts } },
    key,
  )
  return String(personCreate?.id)
}

async function addInvited(name: string): Promise<{ personId: string; token: string; participationId: string }> {
  const personId = await addPerson({ displayName: name })
  const { campaignCreate } = await ask(
    `mutation { campaignCreate(input: { name: "${name}", startsAt: "2020-01-01T00:00:00Z", endsAt: "2040-01-01T00:00:00Z" }) {
      ... on Campaign { id } } }`,
  )
  await ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id: campaignCreate?.id })
  const { ambassadorInvite } = await ask(
    'mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { ... on Participation { id } } }',
    { input: { personId, campaignId: campaignCreate?.id } },
  )
  const { token } = await world.organization.asPerson(personId)
  return { personId, token, participationId: String(ambassadorInvite?.id) }
}

const accept = async (who: { participationId: string; token: string }, input: object) =>
  (
    await ask(
      `mutation ($id: ID!, $input: ParticipationAcceptInput!) { participationAccept(id: $id, input: $input) {
        __typename ... on Participation { status } ${PROBLEM} } }`,
      { id: who.participationId, input },
      who.token,
    )
  ).participationAccept

describe('an organisation', () => {
  it('starts with a document for sharing, which needs consent, and one for scoring, which people can object to', async () => {
    const { SHARING, SCORING } = await purposesOf()
    expect(SHARING?.basis).toBe('CONSENT')
    expect(SCORING?.basis).toBe('OBJECTION')
    for (const purpose of [SHARING, SCORING]) {
      const [wording] = purpose?.document.inForce ?? []
      expect(wording).toMatchObject({
        edition: '1',
        language: 'en',
        legacy: false,
        text: expect.stringContaining('I may'),
      })
      expect(wording?.hash).toBe(
        createHash('sha256')
          .update(wording?.text ?? '')
          .digest('hex'),
      )
    }
  })

  it('adds purposes with their own keys, which need consent', async () => {
    const input = { key: 'PHOTOS', name: 'Photos', description: 'Photos on the intranet.' }
    const { purposeCreate } = await ask(CREATE, { input })
    expect(purposeCreate).toMatchObject({ key: 'PHOTOS', basis: 'CONSENT', document: { id: expect.any(String) } })
    expect((await ask(CREATE, { input })).purposeCreate).toMatchObject({ code: 'KEY_TAKEN', path: ['input', 'key'] })
    const basis = { id: purposeCreate?.id, input: { basis: 'OBJECTION' } }
    expect((await ask(UPDATE, basis)).purposeUpdate).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'basis'] })
    const countries = { id: purposeCreate?.id, input: { exceptions: [{ country: 'FR', basis: 'OBJECTION' }] } }
    expect((await ask(UPDATE, countries)).purposeUpdate).toMatchObject({ path: ['input', 'exceptions'] })
  })
})

describe('a document version', () => {
  it('is published once per edition and language, and replaces the previous one', async () => {
    const { SHARING } = await purposesOf()
    const input = { documentId: SHARING?.document.id, edition: '2026-07', language: 'fr', text: 'Je participe.' }
    const { documentVersionPublish: first } = await ask(PUBLISH, { input })
    expect(first).toMatchObject({ hash: createHash('sha256').update('Je participe.').digest('hex') })
    expect((await ask(PUBLISH, { input: { ...input, text: 'Autre chose.' } })).documentVersionPublish).toMatchObject({
      code: 'EDITION_TAKEN',
      path: ['input', 'edition'],
    })
    const { documentVersionPublish: next } = await ask(PUBLISH, { input: { ...input, edition: '2026-08' } })
    const inForce = (await purposesOf()).SHARING?.document.inForce
    expect(inForce?.map(({ id, language }) => [id, language])).toEqual([
      [expect.any(String), 'en'],
      [next?.id, 'fr'],
    ])
    const { person } = { person: await addInvited('Too late') }
    const stale = await accept(person, { agreements: [{ purpose: 'SHARING', documentVersionId: first?.id }] })
    expect(stale).toMatchObject({ path: ['input', 'agreements', '0', 'documentVersionId'] })
  })

  it('cannot be in force before it is published, or agreed to before it is in force', async () => {
    const { SCORING } = await purposesOf()
    const input = { documentId: SCORING?.document.id, edition: '2040', language: 'en', text: 'Later.' }
    const past = { ...input, effectiveFrom: '2020-01-01T00:00:00Z' }
    expect((await ask(PUBLISH, { input: past })).documentVersionPublish).toMatchObject({
      path: ['input', 'effectiveFrom'],
    })
    const future = { ...input, effectiveFrom: '2040-01-01T00:00:00Z' }
    const { documentVersionPublish: later } = await ask(PUBLISH, { input: future })
    const { token } = await addInvited('Too early')
    const yes = { input: { purpose: 'SCORING', documentVersionId: later?.id } }
    expect((await ask(GIVE, yes, token)).agreementCreate).toMatchObject({ path: ['input', 'documentVersionId'] })
  })

  it('of a policy is created on publication, without confidential terms', async () => {
    const { policyPublish } =
      await ask(`mutation { policyPublish(input: { name: "Social media", effectiveFrom: "2026-01-01T00:00:00Z", rules: [
      { kind: FORBIDDEN_TERM, severity: WARN, terms: ["guaranteed"], message: "We promise nothing." },
      { kind: CONFIDENTIAL_TERM, severity: BLOCK, terms: ["Project Heron"] }] }) {
      ... on Policy { version documentVersion { id edition text document { name purpose { key } } } } } }`)
    const wording = policyPublish?.documentVersion as { id: string; text: string }
    expect(wording).toMatchObject({ edition: '1', document: { name: 'Social media', purpose: null } })
    expect(wording.text).toContain('“guaranteed”')
    expect(wording.text).toContain('We promise nothing.')
    expect(wording.text).not.toContain('Heron')
    const { token } = await addInvited('Reads policies')
    await ask(CREATE, { input: { key: 'GUIDELINES', name: 'Guidelines' } })
    const yes = (purpose: string) => ({ input: { purpose, documentVersionId: wording.id } })
    expect((await ask(GIVE, yes('GUIDELINES'), token)).agreementCreate).toMatchObject({ __typename: 'Agreement' })
    expect((await ask(GIVE, yes('SHARING'), token)).agreementCreate).toMatchObject({
      message: expect.stringContaining('“Social media”, which does not cover SHARING'),
    })
  })

  it('of a policy is in force for each of its countries', async () => {
    const pack = `mutation ($country: CountryCode!) { policyPackPublish(input: { pack: "eu-ucpd", country: $country }) {
      __typename ... on Policy { documentVersion { id document { inForce { id } } } } ${PROBLEM} } }`
    const [first, second] = [await ask(pack, { country: 'DE' }), await ask(pack, { country: 'AT' })]
    const versionOf = (answer: typeof first) =>
      answer.policyPackPublish?.documentVersion as { id: string; document: { inForce: { id: string }[] } }
    expect(
      versionOf(second)
        .document.inForce.map(({ id }) => id)
        .sort(),
    ).toEqual([versionOf(first).id, versionOf(second).id].sort())
  })
})

describe('an agreement', () => {
  it('can only be made by the person, and is stored once when repeated', async () => {
    const { SCORING, SHARING } = await purposesOf()
    const { personId, token } = await addInvited('Agrees')
    const yes = { input: { purpose: 'SCORING', documentVersionId: SCORING?.document.inForce[0]?.id } }
    const { agreementCreate: agreement } = await ask(GIVE, yes, token)
    expect(agreement).toMatchObject({ method: 'TRIAL_LOG_IN', person: { id: personId }, purpose: { key: 'SCORING' } })
    expect((await ask(GIVE, yes, token)).agreementCreate).toMatchObject({ id: agreement?.id })
    await expect(ask(GIVE, yes)).rejects.toThrow('FORBIDDEN')
    const other = { input: { purpose: 'SHARING', documentVersionId: SCORING?.document.inForce[0]?.id } }
    expect((await ask(GIVE, other, token)).agreementCreate).toMatchObject({
      message: expect.stringContaining('“Scoring”, which does not cover SHARING'),
    })
    const unknown = { input: { purpose: 'NOTHING', documentVersionId: SHARING?.document.inForce[0]?.id } }
    expect((await ask(GIVE, unknown, token)).agreementCreate).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'purpose'],
    })
    const stranger = await world.organization.asPerson(await addPerson({ displayName: 'Stranger' }))
    const seen = await ask('{ agreements { nodes { id } } }', {}, stranger.token)
    expect(seen.agreements).toEqual({ nodes: [] })
    expect(
      (await ask('query ($id: ID!) { node(id: $id) { id } }', { id: agreement?.id }, stranger.token)).node,
    ).toBeNull()
  })

  it('to sharing is required to take part, by version id or, for now, by edition name', async () => {
    const { SHARING, SCORING } = await purposesOf()
    const [sharing, scoring] = [SHARING, SCORING].map((one) => ({
      purpose: one?.key,
      documentVersionId: one?.document.inForce[0]?.id,
    }))
    const one = await addInvited('New way')
    const consent = { policyVersion: 'house-rules-7', scopes: ['SHARING'] }
    expect(await accept(one, {})).toMatchObject({ path: ['input', 'agreements'] })
    expect(await accept(one, { agreements: [scoring] })).toMatchObject({ path: ['input', 'agreements'] })
    expect(await accept(one, { agreements: [sharing], consent })).toMatchObject({ path: ['input', 'consent'] })
    expect(await accept(one, { agreements: [sharing, sharing] })).toMatchObject({
      path: ['input', 'agreements', '1', 'purpose'],
    })
    expect(await accept(one, { agreements: [sharing, scoring] })).toMatchObject({ status: 'ACCEPTED' })
    const two = await addInvited('Old way')
    expect(await accept(two, { consent })).toMatchObject({ status: 'ACCEPTED' })
    const { agreements } = await ask(
      '{ agreements { nodes { purpose { key } documentVersion { edition legacy text hash } } } }',
      {},
      two.token,
    )
    expect(agreements?.nodes).toEqual([
      {
        purpose: { key: 'SHARING' },
        documentVersion: { edition: 'house-rules-7', legacy: true, text: null, hash: null },
      },
    ])
    // A name without a text binds nobody else.
    expect((await purposesOf()).SHARING?.document.inForce.every(({ text }) => text !== null)).toBe(true)
    const three = await addInvited('By a known name')
    expect(await accept(three, { consent: { ...consent, policyVersion: '1' } })).toMatchObject({ status: 'ACCEPTED' })
    const known = await ask('{ agreements { nodes { documentVersion { id } } } }', {}, three.token)
    expect(known.agreements?.nodes).toEqual([{ documentVersion: { id: sharing?.documentVersionId } }])
  })
})

const SCORE_RUN =
  'mutation ($input: ScoreRunStartInput!) { scoreRunStart(input: $input) { ... on ScoreRun { id } ... on UserError { code message } } }'

/** An organisation whose people all have ties, so that all of them can be scored. */
async function scoredCompany(name: string) {
  const organization = await world.addOrganization(name)
  const { key } = organization
  const add = (displayName: string, facts: object = {}) => addPerson({ displayName, ...facts }, key)
  const tie = async (people: readonly string[]) => {
    const ties = people.map((id, index) => ({ from: { id }, to: { id: people[(index + 1) % people.length] } }))
    await ask(
      'mutation ($input: TiesUpsertInput!) { tiesUpsert(input: $input) { __typename ... on UserError { message } } }',
      { input: { kind: 'advice', directed: true, ties } },
      key,
    )
  }
  const run = async () => {
    const { scoreRunStart } = await ask(SCORE_RUN, { input: { model: 'influence', subject: 'PERSON' } }, key)
    expect(scoreRunStart?.code).toBeUndefined()
    return await runFinished(ask, scoreRunStart?.id, key)
  }
  const shown = async () => {
    const { scores } = await ask('{ scores(model: "influence", first: 50) { nodes { person { id } } } }', {}, key)
    return (scores as never as { nodes: { person: { id: string } }[] }).nodes.map(({ person }) => person.id).sort()
  }
  const { SCORING } = await purposesOf(key)
  const update = async (input: object) => (await ask(UPDATE, { id: SCORING?.id, input }, key)).purposeUpdate
  const agree = async (personId: string) => {
    const { token } = await organization.asPerson(personId)
    await ask(GIVE, { input: { purpose: 'SCORING', documentVersionId: SCORING?.document.inForce[0]?.id } }, token)
    return token
  }
  return { key, add, tie, run, shown, update, agree }
}

describe('scoring', () => {
  it('leaves out people without agreement at once in countries that need consent', async () => {
    const { add, tie, run, shown, update, agree } = await scoredCompany('Works council')
    const german = await add('Grete', { country: 'DE' })
    const french = await add('Fanny', { country: 'FR' })
    const unknown = await add('Uma')
    const agreeing = await add('Greta', { country: 'DE' })
    const all = [german, french, unknown, agreeing]
    await tie(all)
    expect(await run()).toMatchObject({ status: 'SUCCEEDED', scored: all.length, excluded: 0 })
    expect(await shown()).toEqual(all.sort())
    expect(await update({ exceptions: [{ country: 'DE', basis: 'CONSENT' }] })).toMatchObject({
      basis: 'OBJECTION',
      exceptions: [{ country: 'DE', site: null, basis: 'CONSENT' }],
    })
    // Whoever lives in no known country may live in this one.
    expect(await shown()).toEqual([french])
    const token = await agree(agreeing)
    expect(await shown()).toEqual([french, agreeing].sort())
    expect(await run()).toMatchObject({ scored: 2, excluded: 2 })
    await update({ basis: 'CONSENT', exceptions: [{ country: 'FR', basis: 'OBJECTION' }] })
    expect(await shown()).toEqual([french, agreeing].sort())
    await ask('mutation { agreementWithdraw(input: { purpose: "SCORING" }) { __typename } }', {}, token)
    expect(await shown()).toEqual([french])
    await update({ exceptions: [] })
    expect(await shown()).toEqual([])
  })

  it('leaves out people without agreement at once at sites that need consent', async () => {
    const { key, add, tie, run, shown, update, agree } = await scoredCompany('Works council of a site')
    const lyon = await add('Lou', { country: 'FR', site: 'Lyon' })
    const nice = await add('Nina', { country: 'FR', site: 'Nice' })
    const unknown = await add('Uma', { country: 'FR' })
    const moving = await add('Max', { country: 'FR', site: 'Nice' })
    const agreeing = await add('Lea', { country: 'FR', site: 'Lyon' })
    await tie([lyon, nice, unknown, moving, agreeing])
    await run()
    expect(await shown()).toHaveLength(5)
    const { sites } = await ask('{ sites { nodes { id name } } }', {}, key)
    const named = (sites as never as { nodes: { id: string; name: string }[] }).nodes
    const siteId = (name: string) => named.find((site) => site.name === name)?.id

    const consentAt = { siteId: siteId('Lyon'), basis: 'CONSENT' }
    const updated = await update({ exceptions: [consentAt] })
    expect(updated).toMatchObject({ exceptions: [{ country: null, site: { id: siteId('Lyon') }, basis: 'CONSENT' }] })
    // The same exceptions again are no change.
    expect(await update({ exceptions: [consentAt] })).toMatchObject({ version: updated?.version })
    // Whoever works at no known site may work at this one.
    expect(await shown()).toEqual([nice, moving].sort())
    await agree(agreeing)
    expect(await shown()).toEqual([nice, moving, agreeing].sort())
    await ask(
      'mutation ($id: ID!) { personUpdate(id: $id, input: { site: "Lyon" }) { __typename ... on UserError { message } } }',
      { id: moving },
      key,
    )
    expect(await shown()).toEqual([nice, agreeing].sort())
    expect(await run()).toMatchObject({ scored: 2, excluded: 3 })

    // The stricter of a country and a site holds, in either order.
    await update({ exceptions: [consentAt, { country: 'FR', basis: 'OBJECTION' }] })
    expect(await shown()).toEqual([nice, agreeing].sort())
    await update({
      exceptions: [
        { country: 'FR', basis: 'CONSENT' },
        { siteId: siteId('Nice'), basis: 'OBJECTION' },
      ],
    })
    expect(await shown()).toEqual([agreeing])
    // A site goes before the general basis.
    await update({ basis: 'CONSENT', exceptions: [{ siteId: siteId('Nice'), basis: 'OBJECTION' }] })
    expect(await shown()).toEqual([nice, agreeing].sort())
    const { processingRegister } = await ask('{ processingRegister { entries { kind key legalBasis } } }', {}, key)
    expect(processingRegister?.entries).toContainEqual({
      kind: 'PURPOSE',
      key: 'SCORING',
      legalBasis: 'CONSENT, Nice: OBJECTION',
    })
  })

  it('has an exception for exactly one country or site, each once', async () => {
    const { key, add, update } = await scoredCompany('Exceptions')
    await add('Lou', { site: 'Lyon' })
    const { sites } = await ask('{ sites { nodes { id } } }', {}, key)
    const siteId = (sites as never as { nodes: { id: string }[] }).nodes[0]?.id
    const at = ['input', 'exceptions', '0']
    for (const place of [{}, { country: 'FR', siteId }, { country: null, siteId: null }]) {
      expect(await update({ exceptions: [{ ...place, basis: 'CONSENT' }] })).toMatchObject({ path: at })
    }
    const twice = [
      { siteId, basis: 'CONSENT' },
      { siteId, basis: 'OBJECTION' },
    ]
    expect(await update({ exceptions: twice })).toMatchObject({ path: ['input', 'exceptions', '1', 'siteId'] })
    const elsewhere = await scoredCompany('Exceptions elsewhere')
    const foreign = { exceptions: [{ siteId, basis: 'CONSENT' }] }
    expect(await elsewhere.update(foreign)).toMatchObject({ code: 'NOT_FOUND', path: [...at, 'siteId'] })
  })
})
