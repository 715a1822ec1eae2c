import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseFile } from './folder.ts'
import type { CaseOrganization } from './world.ts'

interface Answer {
  status: number
  text: string
  body: { data?: Record<string, Record<string, unknown> | null> | null; errors?: { extensions: { code: string } }[] }
}

async function send(
  url: string,
  { organization }: CaseOrganization,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${organization.key}`, ...headers },
    body: body as never,
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text || '{}') }
}

const CREATE = `mutation ($input: PersonCreateInput!) { personCreate(input: $input) {
  __typename ... on Person { id displayName version } ... on UserError { code message path } } }`
const UPDATE = `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) {
  __typename ... on Person { displayName version } ... on UserError { code message path } } }`

async function person({ ask }: CaseOrganization): Promise<{ id: string; version: number }> {
  const { personCreate } = await ask(CREATE, { input: { displayName: 'Zoé' } })
  return personCreate as never
}

/** A case of `requests.json`, by its id. */
const one = (id: string, check: (url: string, organization: CaseOrganization) => Promise<void>): Case => ({
  name: `h-graphql ${id}`,
  check: async (cases) => check(cases.world.url, await cases.fresh()),
})

/** Nothing that was asked for came true. */
const refused = ({ status, body }: Answer) => {
  if (status !== 400) expect(body.errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
}

export const requestCases: Case[] = [
  one('latin1-body', async (url, organization) => {
    for (const type of ['application/json', 'application/json; charset=iso-8859-1']) {
      const answer = await send(url, organization, caseFile('h-graphql', 'latin1-body.bin'), { 'content-type': type })
      if (answer.status !== 400) expect(answer.text).toContain('Zoé')
      expect(answer.text).not.toContain('Zo\uFFFD')
    }
  }),
  one('lone-surrogate', async (url, organization) => {
    const body = `{"query":${JSON.stringify(CREATE)},"variables":{"input":{"displayName":"Lone \\ud800 half"}}}`
    const answer = await send(url, organization, body)
    if (answer.status === 200) expect(answer.body.data?.personCreate?.__typename).toBe('InvalidInputError')
    else expect(answer.status).toBe(400)
  }),
  one('content-type-case', async (url, organization) => {
    const answer = await send(url, organization, '{"query":"{ __typename }"}', { 'content-type': 'Application/JSON' })
    expect(answer).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } })
  }),
  one('bom', async (url, organization) => {
    const answer = await send(url, organization, '\uFEFF{"query":"{ __typename }"}')
    if (answer.status !== 200) expect(answer.text).toMatch(/byte order mark|BOM/i)
  }),
  one('first-zero', async (url, organization) => {
    const answer = await send(url, organization, '{"query":"{ campaigns(first: 0) { totalCount } }"}', {
      accept: 'application/json',
    })
    expect(answer.status).toBe(200)
    expect(answer.body.errors).toHaveLength(1)
  }),
  one('eq-null', async (url, organization) => {
    await person(organization)
    const query = '{ people(first: 1, filter: { displayName: { eq: null } }) { totalCount } }'
    const answer = await send(url, organization, JSON.stringify({ query }))
    if (answer.body.errors) refused(answer)
    else expect(answer.body.data?.people).toEqual({ totalCount: 0 })
  }),
  one('or-empty', async (url, organization) => {
    await person(organization)
    const query = '{ people(first: 1, filter: { or: [] }) { totalCount } }'
    const answer = await send(url, organization, JSON.stringify({ query }))
    if (answer.body.errors) refused(answer)
    else expect(answer.body.data?.people).toEqual({ totalCount: 0 })
  }),
  one('update-null-required', async (_url, organization) => {
    const { id } = await person(organization)
    const { personUpdate } = await organization.ask(UPDATE, { id, input: { displayName: null } })
    expect(personUpdate).toMatchObject({ __typename: 'InvalidInputError', path: ['input', 'displayName'] })
  }),
  one('create-empty-name', async (_url, organization) => {
    const { personCreate } = await organization.ask(CREATE, { input: { displayName: '' } })
    expect(personCreate).toMatchObject({ __typename: 'InvalidInputError' })
    expect(personCreate?.message).not.toMatch(/send null|leave it out/)
  }),
  one('operationName-empty', async (url, organization) => {
    const answer = await send(url, organization, '{"query":"{ __typename }","operationName":""}')
    if (!answer.body.data) {
      refused(answer)
      expect(answer.text).toContain('operationName')
    }
  }),
  one('update-empty', async (_url, organization) => {
    const { id, version } = await person(organization)
    const { personUpdate } = await organization.ask(UPDATE, { id, input: {} })
    expect(personUpdate).toMatchObject({ displayName: 'Zoé', version })
  }),
]
