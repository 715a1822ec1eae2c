/**
 * The test that is put beside those of a copy of the repository with a generated type: another organisation reaches a
 * programme by no look-up, list, filter or mutation, and an ambassador by none of them either.
 */
export const ISOLATION = `import { globalId } from '@portevoix/api/core/ids.ts'
import { schema } from '@portevoix/api/schema.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { callsOf, rootFields } from './isolation/documents.ts'

let world: World
let stranger: Organization
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  stranger = await world.addOrganization('Stranger')
})
afterAll(() => world?.stop())

const fields = new Map(
  (['query', 'mutation'] as const).flatMap((kind) =>
    rootFields(schema, kind).map((field) => [field.name, { kind, field }] as const),
  ),
)
async function call(key: string, name: string, args: Record<string, unknown>): Promise<string> {
  const found = fields.get(name)
  if (!found) throw new Error(\`There is no field \${name}.\`)
  return JSON.stringify((await post(world.url, key, callsOf(found.kind, found.field, [args], name === 'programmes' ? 1 : 0))).body)
}

it('a programme is made, listed and changed by its organisation, and reached by no other', async () => {
  const input = { name: 'Secret programme', aim: 'Secret aim', startsAt: '2026-01-01T00:00:00Z' }
  const { key } = world.organization
  expect(await call(key, 'programmeCreate', { input: { ...input, endsAt: '2025-01-01T00:00:00Z' } })).toContain('A programme ends after')
  expect(await call(key, 'programmeCreate', { input })).toContain('Secret aim')
  const [row] = await world.server.environment.database.inOrganization(world.organization.id, (db) => db.programme.findMany())
  const id = globalId('Programme', row?.id ?? '')
  const filter = { aim: { contains: 'secret' } }
  expect(await call(key, 'programmes', { first: 5, filter })).toContain('Secret programme')
  expect(await call(key, 'programmeUpdate', { id, input: { aim: 'Secret change' } })).toContain('Secret change')

  const ambassador = await world.organization.as(['AMBASSADOR'])
  const read = ['programme', 'programmes', 'node'] as const
  const change = ['programmeUpdate', 'programmeDelete'] as const
  for (const other of [stranger.key, ambassador.key]) {
    for (const name of read) expect(await call(other, name, name === 'programmes' ? { first: 5, filter } : { id }), name).not.toContain('Secret')
    for (const name of change) expect(await call(other, name, { id, ...(name === 'programmeUpdate' && { input: { aim: 'Taken over' } }) }), name).toMatch(/NOT_FOUND|NotFoundError|FORBIDDEN/)
  }
  const taken = { name: 'Secret programme' }
  expect(await call(stranger.key, 'programmeCreate', { input: taken })).not.toContain('NAME_TAKEN')
  expect(await call(key, 'programme', { id })).toContain('Secret change')
  expect(await call(key, 'programmeDelete', { id })).toContain(id)
})
`
