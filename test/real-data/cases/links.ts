import { request } from 'node:http'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { expect } from 'vitest'
import { agreed } from '../../agreed.ts'
import type { Case } from './case.ts'
import { caseJson } from './folder.ts'
import type { CaseOrganization, CasesWorld } from './world.ts'

interface Click {
  name: string
  headers: Record<string, string>
  method: string
  path: string
  /** How often it counts; a text where several answers would be right. */
  expected_count: number | string
  location?: string
}

const uuidOf = (id: unknown) => Buffer.from(String(id), 'base64url').toString().split(':')[1] ?? ''

/** A live campaign with one ambassador who may share. */
async function stage(cases: CasesWorld): Promise<CaseOrganization & { campaignId: string; participationId: string }> {
  const organization = await cases.fresh()
  const { campaignCreate } = await organization.ask(
    'mutation ($input: CampaignCreateInput!) { campaignCreate(input: $input) { ... on Campaign { id } } }',
    { input: { name: 'Links', startsAt: '2026-01-01T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' } },
  )
  const campaignId = String(campaignCreate?.id)
  await organization.ask('mutation ($id: ID!) { campaignLaunch(id: $id) { __typename } }', { id: campaignId })
  const [personId, ambassadorId, participation] = [uuidv7(Date.now()), uuidv7(Date.now()), uuidv7(Date.now())]
  await cases.world.server.environment.database.inOrganization(organization.organization.id, async (db) => {
    await db.person.create({ data: { id: personId, displayName: 'Somebody' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    await db.participation.create({
      data: { id: participation, campaignId: uuidOf(campaignId), ambassadorId, status: 'ACCEPTED' },
    })
    await agreed(db, personId, 'SHARING')
  })
  return { ...organization, campaignId, participationId: globalId('Participation', participation) }
}

async function shareOf(
  { ask, participationId }: Awaited<ReturnType<typeof stage>>,
  url: string,
): Promise<{ id: string; code: string }> {
  const { contentCreate } = await ask(
    `mutation ($input: ContentCreateInput!) { contentCreate(input: $input) {
      ... on Content { id } ... on UserError { code message } } }`,
    { input: { title: 'Content', url, language: 'en' } },
  )
  if (!contentCreate?.id) throw new Error(String(contentCreate?.message))
  await ask('mutation ($id: ID!) { contentApprove(id: $id) { __typename } }', { id: contentCreate.id })
  const { shareCreate } = await ask(
    `mutation ($input: ShareCreateInput!) { shareCreate(input: $input) {
      ... on Share { id trackedLink { code } } ... on UserError { code message } } }`,
    { input: { participationId, contentId: contentCreate.id, network: 'linkedin', text: 'My own words' } },
  )
  const { code } = (shareCreate?.trackedLink ?? {}) as { code?: string }
  if (!code) throw new Error(JSON.stringify(shareCreate))
  return { id: String(shareCreate?.id), code }
}

/** One request as it is written: neither redirects nor odd paths are mended on the way. */
function visit(base: string, path: string, headers: Record<string, string>, method = 'GET') {
  const { hostname, port } = new URL(base)
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      })
    })
    sent.on('error', reject).end()
  })
}

const percentEncoded = (text: string) =>
  [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('')

const addressCase: Case = {
  name: 'f-links addresses',
  check: async (cases) => {
    const prepared = await stage(cases)
    const addresses = caseJson<Record<string, string>>('f-links', 'addresses.json')
    const answer = async (name: string) => {
      const { code } = await shareOf(prepared, addresses[name] ?? '')
      return (await visit(cases.world.server.url, `/r/${code}`, { 'user-agent': 'Mozilla/5.0 Chrome/124.0' })).location
    }
    expect(await answer('query+fragment')).toBe(addresses['query+fragment'])
    expect(await answer('idn')).toMatch(/^https:\/\/xn--bcher-kva\.example\//)
    await expect(answer('userinfo')).rejects.toThrow()
    await expect(answer('js')).rejects.toThrow()
    await expect(answer('long')).rejects.toThrow(/long/)
  },
}

const clickCase: Case = {
  name: 'f-links clicks',
  check: async (cases) => {
    const prepared = await stage(cases)
    const addresses = caseJson<Record<string, string>>('f-links', 'addresses.json')
    const clicks = caseJson<Click[]>('f-links', 'clicks.json').filter(
      ({ expected_count: count, name }) => typeof count === 'number' && !/upper-case code|absent code/.test(name),
    )
    const wrong: string[] = []
    for (const { name, headers, method, path, expected_count: expected } of clicks) {
      const { id, code } = await shareOf(prepared, addresses['query+fragment'] ?? '')
      const asked = /CODE/.test(path) ? path.replace('CODE', code) : `/r/${percentEncoded(code)}`
      await visit(cases.world.server.url, asked, headers, method)
      const { node } = await prepared.ask(
        'query ($id: ID!) { node(id: $id) { ... on Share { trackedLink { clicks } } } }',
        { id },
      )
      const link = node?.trackedLink as { clicks: number } | undefined
      if (Number(link?.clicks) !== expected) wrong.push(`${name}: ${link?.clicks} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  },
}

export const linkCases: Case[] = [addressCase, clickCase]
