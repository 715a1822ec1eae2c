import { globalId } from '@portevoix/api/core/ids.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

const UPDATE = `mutation ($id: ID!) { topicUpdate(id: $id, expectedVersion: 1, input: { name: "x" }) {
  __typename ... on UserError { code message messageCode messageParameters { name value } } } }`
const ENGLISH = 'There is no Topic with this id. Check the id, and that the token belongs to its organisation.'
const FRENCH =
  'Il n’y a pas de «\u00a0Topic\u00a0» avec cet identifiant. Vérifiez l’identifiant, et que le jeton appartient à son organisation.'

/** The refusal of an act, with the headers that tell its language. */
async function refusal(key: string, headers: Record<string, string> = {}) {
  const variables = { id: globalId('Topic', '018f3b1e-0000-7000-8000-000000000000') }
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: JSON.stringify({ query: UPDATE, variables }),
  })
  const { data } = (await response.json()) as { data: { topicUpdate: { code: string; message: string } } }
  return {
    message: data.topicUpdate.message,
    code: data.topicUpdate.code,
    language: response.headers.get('content-language'),
    vary: response.headers.get('vary'),
  }
}

/** What the setting of the organisation's language answers. */
async function setLanguage(language: string): Promise<unknown> {
  const query = `mutation ($language: Locale!) { organizationUpdate(input: { language: $language }) {
    ... on Organization { language } ... on UserError { message path } } }`
  const { body } = await post(world.url, world.organization.key, { query, variables: { language } })
  return body.data?.organizationUpdate
}

describe('the language of an answer', () => {
  it('is the one that the request asks for, and the code stays', async () => {
    const answer = await refusal(world.organization.key, { 'accept-language': 'fr-CA, en;q=0.5' })
    expect(answer).toEqual({
      message: FRENCH,
      code: 'NOT_FOUND',
      language: 'fr',
      vary: 'accept-language, origin, Accept-Encoding',
    })
  })

  it.each([
    ['a document that is none', '{', 'Syntax Error: Expected Name, found <EOF>.'],
    ['a field that there is not', '{ nothing }', 'Cannot query field "nothing" on type "Query".'],
    [
      'a value of another type',
      '{ topics(first: "x") { nodes { id } } }',
      'Int cannot represent non-integer value: "x"',
    ],
  ])('is English for what GraphQL itself says of %s', async (_what, query, message) => {
    const headers = { 'accept-language': 'fr' }
    const answer = await post(world.url, world.organization.key, { query }, headers)
    expect(answer.body.errors?.[0]).toMatchObject({ message })
    expect(answer.headers.get('content-language')).toBe('en')
  })

  it('is that of what single values are told to be too: permissions, units and time zones', async () => {
    const { accountId } = await world.organization.as(['ANALYST'])
    const told = async (act: string, input: object) => {
      const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input!`
      const query = `mutation ($input: ${type}) { ${act}(input: $input) { __typename ... on InvalidInputError { places { message messageCode } } } }`
      const variables = { input }
      const { body } = await post(world.url, world.organization.key, { query, variables }, { 'accept-language': 'fr' })
      return (body.data?.[act] as { places: object[] } | undefined)?.places[0]
    }
    const key = { accountId: globalId('Account', accountId), name: 'Clé', scopes: ['no:such'] }
    expect(await told('apiKeyCreate', key)).toEqual({
      message: 'no:such n’est pas une permission\u00a0: voir `Viewer.permissions`.',
      messageCode: 'organizations.no-permission',
    })
    expect(await told('siteCreate', { name: 'Lyon', timeZone: '+02:00' })).toMatchObject({
      messageCode: 'time-zone.unknown',
    })
    const metric = { key: 'steps', title: 'Steps', description: 'Steps', unit: 'feet', adds: 'YES' }
    expect(await told('metricCreate', metric)).toMatchObject({ messageCode: 'metrics.no-unit' })
  })

  it('leaves the code and the parameters of a message as they are', async () => {
    const ask = async (language: string) => {
      const response = await fetch(world.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${world.organization.key}`,
          'accept-language': language,
        },
        body: JSON.stringify({
          query: UPDATE,
          variables: { id: globalId('Topic', '018f3b1e-0000-7000-8000-000000000000') },
        }),
      })
      const { data } = (await response.json()) as { data: { topicUpdate: object } }
      return data.topicUpdate
    }
    const facts = { messageCode: 'request.not-found', messageParameters: [{ name: 'what', value: 'Topic' }] }
    expect(await ask('en')).toMatchObject(facts)
    expect(await ask('fr')).toMatchObject(facts)
  })

  it('is otherwise that of the person, then of the organisation, then English', async () => {
    const personId = await within(async (ctx) => {
      const id = ctx.newId()
      await ctx.db.person.create({ data: { id, displayName: 'Zoé', preferredLanguage: 'fr-BE' } })
      return id
    })
    const person = await world.organization.as(['MANAGER'], { personId })
    expect(await refusal(person.key)).toMatchObject({ message: FRENCH, language: 'fr' })
    expect(await refusal(world.organization.key, { 'accept-language': 'de' })).toMatchObject({
      message: ENGLISH,
      language: 'en',
    })
    expect(await setLanguage('fr-CA')).toEqual({ language: 'fr' })
    expect(await refusal(world.organization.key, { 'accept-language': 'de' })).toMatchObject({ message: FRENCH })
    expect(await setLanguage('en')).toEqual({ language: 'en' })
  })

  it('of the organisation is one in which there are texts', async () => {
    const message = 'Portevoix has its texts in en and fr: choose one of them.'
    expect(await setLanguage('de')).toEqual({ message, path: ['input', 'language'] })
  })

  it('is the first one for a repeated Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'in-french' }
    const first = await refusal(world.organization.key, { ...key, 'accept-language': 'fr' })
    const again = await refusal(world.organization.key, { ...key, 'accept-language': 'en' })
    expect(again).toEqual(first)
    expect(again.language).toBe('fr')
  })

  it('holds for refusals of whole requests and of routes beside GraphQL', async () => {
    const ask = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(new URL(path, world.server.url), {
        headers: { 'accept-language': 'fr', ...headers },
      })
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { messageCode: string } }[]
      }
      const [error] = errors
      const words = [error?.message.slice(0, 15), error?.extensions.messageCode]
      return [response.status, response.headers.get('content-language'), ...words]
    }
    expect(await ask('/graphql?query={viewer{__typename}}')).toEqual([
      401,
      'fr',
      'Envoyez une clé',
      'auth.no-credential',
    ])
    expect(await ask('/nowhere')).toEqual([404, 'fr', 'Il n’y a rien i', 'http.nothing-here'])
  })
})

it('pages are in the language of the browser, and say so', async () => {
  const page = async (language: string) => {
    const response = await fetch(`${world.server.url}/o/test/log-in`, { headers: { 'accept-language': language } })
    return { text: await response.text(), language: response.headers.get('content-language') }
  }
  const french = await page('fr')
  expect(french.language).toBe('fr')
  expect(french.text).toContain('<html lang="fr">')
  expect(french.text).toContain('<h1>Se connecter à ')
  const english = await page('en')
  expect(english.text).toContain('<html lang="en">')
  expect(english.text).toContain('<h1>Log in at ')
})
