import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { findDuplicates, proposeDuplicates } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let now = new Date('2026-02-10T12:00:00Z')
let department = ''
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => now })
  department = await within(async (ctx) => (await ctx.db.department.create({ data: { name: 'D', key: 'd' } })).id)
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

type Fields = Record<string, unknown>
async function ask(query: string, variables: object = {}): Promise<Fields> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  expect(body.errors).toBeUndefined()
  return Object.values(body.data as Fields)[0] as Fields
}
const person = async (displayName: string, more: Fields = {}) =>
  await within(async (ctx) => {
    const { id } = await ctx.db.person.create({ data: { displayName, ...more } })
    await ctx.db.membership.create({ data: { personId: id, departmentId: department, primary: true } })
    return globalId('Person', id)
  })
interface Pair {
  id: string
  status: string
  reasons: string[]
}
const pairsOf = async (id: string) =>
  (
    await ask(
      `query ($id: ID!) { personDuplicates(first: 50, filter: { personId: { eq: $id } }) { nodes { id status reasons } } }`,
      { id },
    )
  ).nodes as Pair[]
const act = (name: string, id: string, more = '') =>
  ask(`mutation ($id: ID!) { ${name}(id: $id${more}) { __typename ... on UserError { code } } }`, { id })

describe('proposals of duplicates', () => {
  it('are made once a day, and go when they no longer agree', async () => {
    const [one, other] = [await person('Ada Byron'), await person('Byron, Ada')]
    const compare = proposeDuplicates(world.server.environment)
    await compare.run()
    expect(await pairsOf(one)).toMatchObject([{ status: 'OPEN', reasons: ['NAME'] }])
    await within((ctx) =>
      ctx.db.person.updateMany({ where: { id: parseGlobalId(other)?.id ?? '' }, data: { displayName: 'Grace' } }),
    )
    await compare.run()
    expect(await pairsOf(one)).toHaveLength(1)
    now = new Date(now.getTime() + 86_400_000)
    await compare.run()
    expect(await pairsOf(one)).toEqual([])
  })

  it('are not repeated once somebody said that the people are different', async () => {
    const [one] = [await person('Jan Novák'), await person('Jan Novak')]
    await within(findDuplicates)
    const [pair] = await pairsOf(one)
    expect(await act('personDuplicateDismiss', pair?.id ?? '')).toEqual({ __typename: 'PersonDuplicate' })
    await within(findDuplicates)
    expect(await pairsOf(one)).toMatchObject([{ status: 'DISMISSED' }])
  })

  it('say what a merge and its end decided', async () => {
    const [one, other] = [await person('Lin Chen'), await person('Chen Lin')]
    await within(findDuplicates)
    await act('personMerge', one, `, input: { intoId: "${other}" }`)
    const [pair] = await pairsOf(one)
    expect(pair).toMatchObject({ status: 'MERGED' })
    expect(await act('personDuplicateDismiss', pair?.id ?? '')).toMatchObject({ code: 'PERSON_MERGED' })
    await act('personUnmerge', one)
    await within(findDuplicates)
    expect(await pairsOf(one)).toMatchObject([{ status: 'DISMISSED' }])
  })

  it('are bounded: what many have in common proposes nobody', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, () => person('John Smith')))
    await within(findDuplicates)
    expect(await pairsOf(many[0] ?? '')).toEqual([])
  })
})
