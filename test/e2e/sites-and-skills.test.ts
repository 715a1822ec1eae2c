import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

const caller = () => ({ organizationId: h.world.organization.id, accountId: null })
const store = (externalId: string, row: object) =>
  inJob(h.world.server.environment, caller(), (ctx) =>
    upsertPeople(ctx, [{ externalId, displayName: externalId, displayNameGiven: true, ...row }]),
  )
const person = async (externalId: string) =>
  await h.run(
    `query ($id: String!) { person(by: { externalId: $id }) {
      id version site workSite { id name timeZone } skills { name level } } }`,
    { id: externalId },
  )
const found = async (filter: object) =>
  (
    (await h.run('query ($filter: PersonFilter) { people(filter: $filter) { nodes { displayName } } }', {
      filter,
    })) as {
      nodes: { displayName: string }[]
    }
  ).nodes.map(({ displayName }) => displayName)
const update = (id: string, input: object) =>
  h.run(
    `mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) {
      ... on Person { version skills { name level } } ... on UserError { code } } }`,
    { id, input },
  )

describe('a site', () => {
  it('is what people’s sites lead to, however they are written, and made where there is none', async () => {
    await store('ana', { site: 'Lyon  Part-Dieu' })
    await store('ben', { site: 'LYON part-dieu' })
    const [ana, ben] = [await person('ana'), await person('ben')]
    expect(ana).toMatchObject({ site: 'Lyon  Part-Dieu', workSite: { name: 'Lyon  Part-Dieu', timeZone: null } })
    expect(ben).toMatchObject({ site: 'LYON part-dieu', workSite: ana.workSite })
    const { id } = ana.workSite as { id: string }
    const set = (timeZone: string) =>
      h.run(
        `mutation ($id: ID!, $input: SiteUpdateInput!) { siteUpdate(id: $id, input: $input) {
          ... on Site { timeZone version } ... on UserError { code } } }`,
        { id, input: { timeZone } },
      )
    expect(await set('Europe/Paris')).toEqual({ timeZone: 'Europe/Paris', version: 2 })
    expect(await set('Mars/Olympus')).toEqual({ code: 'INVALID_INPUT' })
    expect(await found({ timeZone: { eq: 'Europe/Paris' } })).toEqual(['ana', 'ben'])
    expect(await found({ siteId: { eq: id } })).toEqual(['ana', 'ben'])
    await store('ben', { site: null })
    expect(await person('ben')).toMatchObject({ site: null, workSite: null })
  })

  it('is created once by its name', async () => {
    const create = (name: string) =>
      h.run(
        `mutation ($input: SiteCreateInput!) { siteCreate(input: $input) {
          ... on Site { name timeZone } ... on UserError { code path } } }`,
        { input: { name, timeZone: 'Europe/Rome' } },
      )
    expect(await create('Turin')).toEqual({ name: 'Turin', timeZone: 'Europe/Rome' })
    expect(await create('TURIN')).toEqual({ code: 'SITE_TAKEN', path: ['input', 'name'] })
    await store('cyd', { site: 'turin' })
    expect(await person('cyd')).toMatchObject({ workSite: { name: 'Turin' } })
  })
})

describe('skills', () => {
  it('are set as a whole, found by their normal form, and keep a level that is not said', async () => {
    await store('dan', { skills: [{ name: 'Welding', level: 4 }, { name: 'French' }] })
    const { id } = (await person('dan')) as { id: string }
    expect(await store('dan', { skills: [{ name: 'welding' }, { name: 'FRENCH' }] })).toMatchObject([
      { outcome: 'unchanged' },
    ])
    expect(await store('dan', { skills: [{ name: 'welding' }] })).toMatchObject([{ outcome: 'updated' }])
    expect(await person('dan')).toMatchObject({ version: 2, skills: [{ name: 'Welding', level: 4 }] })
    expect(await update(id, { skills: [{ name: 'Welding', level: 5 }, { name: 'Chess' }] })).toEqual({
      version: 3,
      skills: [
        { name: 'Chess', level: null },
        { name: 'Welding', level: 5 },
      ],
    })
    expect(await update(id, { skills: [{ name: 'Welding', level: 6 }] })).toEqual({ code: 'INVALID_INPUT' })
    expect(await found({ skill: { eq: 'WELDING' } })).toEqual(['dan'])
    expect(await found({ skill: { eq: 'French' } })).toEqual([])
  })
})
