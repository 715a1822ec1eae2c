import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { permissionNames } from '@portevoix/api/platform/auth/index.ts'
import type { Organization, World } from '../../harness.ts'
import { isAskedInOneWorldOnly, type Story } from './story.ts'

/** Who reads: whether they see invitations to others, their own alone, or none. */
export const READERS = {
  owner: 'SEES',
  'manager of Sales': 'SEES',
  'owner who may not invite': 'NOT',
  analyst: 'NOT',
  'data protection': 'NOT',
  'manager of Field': 'NOT',
  'analyst of spring': 'NOT',
  'who takes part': 'OWN',
  'who declined': 'OWN',
} as const satisfies Record<string, 'SEES' | 'NOT' | 'OWN'>

export type Reader = keyof typeof READERS

/** @returns credentials by reader. */
export async function readersFor(
  world: World,
  {
    organization,
    idOf,
    story: { people },
  }: { organization: Organization; idOf(type: string, name: string): string; story: Story },
): Promise<Map<string, string>> {
  const keys = new Map<string, string>([['owner', organization.key]])
  for (const role of ['ANALYST', 'DATA_PROTECTION'] as const) {
    keys.set(role.toLowerCase().replace('_', ' '), (await organization.as([role])).key)
  }
  const scopes = permissionNames().filter((name) => name !== 'participation:invite' && name !== 'login:attest')
  keys.set('owner who may not invite', (await organization.as(['OWNER'], { scopes })).key)
  const uuid = (type: string, name: string) => parseGlobalId(idOf(type, name))?.id ?? ''
  for (const [reader, role, place] of [
    ['manager of Sales', 'MANAGER', { departmentId: uuid('Department', 'Sales') }],
    ['manager of Field', 'MANAGER', { departmentId: uuid('Department', 'Field') }],
    ['analyst of spring', 'ANALYST', { campaignId: uuid('Campaign', 'spring') }],
  ] as const) {
    const { accountId, key } = await organization.as([])
    await world.server.environment.database.inOrganization(organization.id, (db) =>
      db.assignment.create({ data: { accountId, role, ...place } }),
    )
    keys.set(reader, key)
  }
  const takesPart = people.find(({ paths }) => paths.spring === 'accepted')
  const declined = people.find(({ paths }) => isAskedInOneWorldOnly(paths.spring))
  for (const [reader, person] of [
    ['who takes part', takesPart],
    ['who declined', declined],
  ] as const) {
    keys.set(reader, (await organization.asPerson(idOf('Person', person?.name ?? ''))).token)
  }
  return keys
}
