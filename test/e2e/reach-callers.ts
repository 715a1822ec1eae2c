import type { Actor as Caller } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { authenticate } from '@portevoix/api/platform/auth/index.ts'
import { expect } from 'vitest'
import { post, type World } from '../harness.ts'
import { ACTORS, type Actor } from './reach-table.ts'
import type { Things } from './reach-things.ts'

const ASSIGN = `mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) {
  ... on Assignment { id scope } ... on UserError { message } } }`

/** An account for each actor of the table of reach, with its key. */
export async function callersOf(
  { organization, server, url }: World,
  things: Things,
): Promise<Map<Actor, { key: string; caller: Caller }>> {
  const { database, services, now } = server.environment
  const callers = new Map<Actor, { key: string; caller: Caller }>()
  for (const actor of ACTORS) {
    const { accountId, key } = await organization.as([])
    const [role = ''] = actor.split(' ')
    const place = actor.endsWith('Sales')
      ? { departmentId: things.get('Department.sales') }
      : { campaignId: things.get('Campaign.ours') }
    const input = { accountId: globalId('Account', accountId), role, cause: 'The table.', ...place }
    const { body } = await post(url, organization.key, { query: ASSIGN, variables: { input } })
    expect(body.data?.assignmentCreate, JSON.stringify(body)).toMatchObject({ id: expect.any(String) })
    callers.set(actor, {
      key,
      caller: await authenticate({ database, tokens: services.tokens, publicUrl: '', now }, `Bearer ${key}`),
    })
  }
  return callers
}
