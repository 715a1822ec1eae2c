import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import type { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { askBy, type FilterPlace, filterFields } from './filter-fields.ts'
import { openPlanter } from './plant-rows.ts'

let world: World
let other: Organization
/** An ambassador, who reads little. */
let narrow: string
const own = new Map<string, string>()
const foreign = new Map<string, string>()

const FIELDS = filterFields().flatMap(({ declared, ...place }) =>
  declared.kind === 'id' ? [{ ...place, type: declared.type }] : [],
)
const TYPED = FIELDS.flatMap(({ type, ...field }) => (type === null ? [] : [{ ...field, type }]))

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  other = await world.addOrganization('Other')
  for (const [organization, ids] of [
    [world.organization, own],
    [other, foreign],
  ] as const) {
    const planter = await openPlanter(world.databaseUrl, organization.id)
    for (const type of TYPED.flatMap((field) => [field.type, ...(field.of ? [field.of as Prisma.ModelName] : [])])) {
      if (!ids.has(type)) ids.set(type, globalId(type, String((await planter.plant(type)).id)))
    }
    await planter.stop()
  }
  narrow = (await world.organization.as(['AMBASSADOR'])).key
}, 60_000)
afterAll(() => world?.stop())

type Place = Pick<FilterPlace, 'of' | 'list' | 'filter'>
async function ask({ of, list, filter }: Place, asked: object, key = world.organization.key) {
  const call = `list: ${list}(filter: $f) { nodes { __typename } }`
  const query = of
    ? `query ($f: ${filter}, $of: ID!) { of: node(id: $of) { ... on ${of} { ${call} } } }`
    : `query ($f: ${filter}) { ${call} }`
  const { body } = await post(world.url, key, { query, variables: { f: asked, of: own.get(of ?? '') } })
  const errors = (body.errors ?? []) as { message: string; extensions: { code: string } }[]
  const data = (of ? body.data?.of : body.data) as { list?: unknown } | null | undefined
  return { list: data?.list ?? null, errors: errors.map(({ message, extensions }) => [extensions.code, message]) }
}

const told = (type: string, ...places: string[]) => [
  'NOT_FOUND',
  `${places.map((place) => `filter.${place}`).join(', ')}: There is no ${type} with this id. Check the id, and that the token belongs to its organisation.`,
]
const nobody = (type: string) => globalId(type, uuidv7(Date.now()))

describe('an id in a filter', () => {
  it('is of one type, but where things are meant that may be gone', () => {
    expect(FIELDS.length).toBeGreaterThan(25)
    expect(
      FIELDS.filter(({ type }) => type === null)
        .map(({ filter, field }) => `${filter}.${field}`)
        .sort(),
    ).toEqual(['AuditEntryFilter.subjectId', 'EventFilter.subjectId', 'WebhookDeliveryFilter.eventId'])
  })

  it.each(TYPED)('that finds nothing is told in one way: $filter, $field', async ({ type, field, ...place }) => {
    const another = type === 'Person' ? nobody('Topic') : nobody('Person')
    const wrong = ['nonsense', '', another, nobody(type), foreign.get(type) ?? '', globalId(type, 'x')]
    for (const id of wrong) {
      expect(await ask(place, askBy(field, { eq: id })), id).toEqual({
        list: null,
        errors: [told(type, `${field}.eq`)],
      })
    }
    const mixed = [own.get(type), ...wrong]
    expect(await ask(place, { not: { or: [askBy(field, { in: mixed }), askBy(field, { eq: 'x' })] } })).toEqual({
      list: null,
      errors: [told(type, ...wrong.map((_id, index) => `not.or.0.${field}.in.${index + 1}`), `not.or.1.${field}.eq`)],
    })
    expect((await ask(place, askBy(field, { in: [own.get(type)] }))).errors).toEqual([])
  })

  it('says nothing of things that the caller may not read', async () => {
    let compared = 0
    for (const { type, field, ...place } of TYPED) {
      const answers = await Promise.all(
        [own.get(type), foreign.get(type), nobody(type)].map((id) => ask(place, askBy(field, { eq: id }), narrow)),
      )
      const [planted, ...others] = answers
      if (planted?.errors.length === 0) continue
      compared += 1
      expect(others, `${place.filter}.${field}`).toEqual([planted, planted])
    }
    expect(compared).toBeGreaterThan(10)
  })

  it('of a thing of any type need only be an id, since the thing may be gone', async () => {
    const place = { of: null, list: 'auditLog', filter: 'AuditEntryFilter' }
    expect(await ask(place, { subjectId: { eq: nobody('Cost') } })).toEqual({ list: { nodes: [] }, errors: [] })
    expect((await ask(place, { subjectId: { eq: 'nonsense' } })).errors).toEqual([told('thing', 'subjectId.eq')])
  })

  it('takes one statement more for each level of lists that ask by ids, however many there are', async () => {
    const query = `query ($f: ShareFilter, $g: PersonFilter) { campaigns(first: 100) { nodes { shares(filter: $f) { nodes { id } } } }
      people(filter: $g) { nodes { id } } }`
    const shares = await Promise.all(Array.from({ length: 3 }, () => planted('Content')))
    const departments = await planted('Department')
    const count = async (variables: object) =>
      (
        await countStatements(world, async () => {
          const { body } = await post(world.url, world.organization.key, { query, variables })
          expect(body.errors).toBeUndefined()
        })
      ).length
    const without = await count({})
    const asked = { g: { departmentId: { eq: departments } } }
    expect(await count({ ...asked, f: { contentId: { in: shares.slice(0, 1) } } })).toBe(without + 2)
    for (let campaigns = 0; campaigns < 10; campaigns += 1) await planted('Campaign')
    expect(await count({ ...asked, f: { contentId: { in: shares } } })).toBe(without + 2)
  })
})

async function planted(table: string): Promise<string> {
  const planter = await openPlanter(world.databaseUrl, world.organization.id)
  const { id } = await planter.plant(table)
  await planter.stop()
  return globalId(table, String(id))
}
