import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import type { Permission } from '@portevoix/api/platform/auth/index.ts'
import { agreed } from '../agreed.ts'
import { post, type World } from '../harness.ts'

/** Things of somebody else, as global ids. */
export interface Foreign {
  accountId: string
  personId: string
  campaignId: string
  participationId: string
  agreementId: string
  accessId: string
  exportId: string
  applicationGrantId: string
  restrictionId: string
  sensitiveId: string
  draftId: string
  contentId: string
  shareId: string
  costId: string
  touchpointId: string
  /** Of an integration that there is not. */
  missingId: string
}

/** Somebody else who takes part in a campaign and has prepared a share. */
export async function plantForeign(world: World): Promise<Foreign> {
  const { organization, server } = world
  const [
    personId = '',
    ambassadorId = '',
    campaignId = '',
    participationId = '',
    draftId = '',
    contentId = '',
    shareId = '',
    costId = '',
  ] = Array.from({ length: 8 }, () => uuidv7(Date.now()))
  let agreementId = ''
  let accessId = ''
  let restrictionId = ''
  let sensitiveId = ''
  let touchpointId = ''
  await server.environment.database.inOrganization(organization.id, async (db) => {
    const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2099-01-01') }
    await db.person.create({ data: { id: personId, displayName: 'Somebody else' } })
    await db.campaign.create({
      data: { id: campaignId, name: 'Theirs', status: 'LIVE', launchedAt: new Date(), ...dates },
    })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    await db.participation.create({ data: { id: participationId, campaignId, ambassadorId, status: 'ACCEPTED' } })
    await db.cost.create({
      data: { id: costId, campaignId, label: 'Theirs', amountMinor: 1n, currency: 'EUR', at: new Date() },
    })
    agreementId = await agreed(db, personId, 'SHARING')
    const department = await db.department.create({ data: { name: 'Theirs', key: 'theirs' } })
    // Of somebody whom no other probe restricts.
    const contacted = await db.person.create({ data: { displayName: 'Somebody contacted' } })
    const contact = {
      personId: contacted.id,
      departmentId: department.id,
      channel: 'CALL',
      subject: 'Theirs',
      at: new Date(),
    } as const
    touchpointId = (await db.touchpoint.create({ data: contact })).id
    const access = { personId, plugin: 'mail', class: 'CONTACT', purpose: 'MESSAGE', hour: new Date() } as const
    const lifted = { personId, ground: 'ACCURACY', byPerson: true, liftedAt: new Date() } as const
    restrictionId = (await db.processingRestriction.create({ data: lifted })).id
    const attribute = {
      ...{ key: 'health', kind: 'TEXT' as const, many: false, purpose: 'The probes.', sensitive: true },
      ...{ names: [{ language: 'en', text: 'Health' }], filterable: false },
    }
    const { id: attributeId } = await db.personAttribute.create({ data: attribute })
    const value = { personId, attributeId, value: 'Fine', form: 'fine' }
    sensitiveId = (await db.personAttributeValue.create({ data: value })).id
    accessId = (await db.personAccess.create({ data: access })).id
    await db.content.create({ data: { id: draftId, title: 'Draft', url: 'https://a.example/' } })
    await db.content.create({
      data: { id: contentId, title: 'Approved', status: 'APPROVED', url: 'https://b.example/' },
    })
    await db.share.create({
      data: { id: shareId, campaignId, participationId, contentId, network: 'x', text: 'Theirs', assessment: {} },
    })
  })
  const { accountId } = await organization.asPerson(personId)
  const { id: exportId } = await server.environment.database.inOrganization(organization.id, (db) =>
    db.export.create({ data: { kind: 'PERSONAL_DATA', format: 'JSON', accountId, sections: 1, rights: {} } }),
  )
  const scopes = ['campaign:read']
  const applicationGrant = await server.environment.database.inOrganization(organization.id, async (db) => {
    const application = await db.application.create({
      data: { name: 'Planner', purpose: 'Plans', kind: 'PUBLIC', scopes },
    })
    return await db.applicationGrant.create({
      data: { applicationId: application.id, accountId, scopes, epoch: 1, method: 'OIDC' },
    })
  })
  return {
    applicationGrantId: globalId('ApplicationGrant', applicationGrant.id),
    accessId: globalId('PersonAccess', accessId),
    exportId: globalId('Export', exportId),
    sensitiveId: globalId('PersonAttributeValue', sensitiveId),
    restrictionId: globalId('ProcessingRestriction', restrictionId),
    agreementId: globalId('Agreement', agreementId),
    accountId: globalId('Account', accountId),
    personId: globalId('Person', personId),
    campaignId: globalId('Campaign', campaignId),
    participationId: globalId('Participation', participationId),
    draftId: globalId('Content', draftId),
    contentId: globalId('Content', contentId),
    shareId: globalId('Share', shareId),
    costId: globalId('Cost', costId),
    touchpointId: globalId('Touchpoint', touchpointId),
    missingId: globalId('Integration', uuidv7(Date.now())),
  }
}

type Ask = (query: string, variables: object) => Promise<{ code: string | null; data: Record<string, unknown> }>

/** Reads a path beside GraphQL. */
type Get = (path: string) => Promise<string>

const node = async (ask: Ask, id: string) =>
  (await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node != null

/** The act was refused neither for want of a permission nor as if the thing did not exist. */
const acted = async (ask: Ask, query: string, variables: object) => {
  const { code, data } = await ask(query, variables)
  const answer = Object.values(data)[0] as { code?: string } | null | undefined
  return code === null && answer?.code !== 'NOT_FOUND'
}

/** For each permission that covers only one's own for some role: whether a caller reaches what is somebody else's. */
const PROBES: { readonly [permission: string]: (ask: Ask, foreign: Foreign, get: Get) => Promise<boolean> } = {
  'session:end': (ask, { accountId: id }) =>
    acted(ask, 'mutation ($id: ID!) { accountEndSessions(id: $id) { ... on UserError { code } } }', { id }),
  'person:read': (ask, { personId }) => node(ask, personId),
  'grant:revoke': (ask, { applicationGrantId: id }) =>
    acted(ask, 'mutation ($id: ID!) { applicationGrantRevoke(id: $id) { ... on UserError { code } } }', { id }),
  'nomination:write': (ask, { personId }) =>
    acted(
      ask,
      'mutation ($id: ID!) { nominationCreate(input: { nominatorId: $id, nomineeId: $id, dimension: "expertise" }) { ... on UserError { code } } }',
      { id: personId },
    ),
  'login:attest': async (ask, { personId: id }) =>
    (
      await ask(
        'mutation ($id: ID!, $at: DateTime!) { tokenIssue(input: { personId: $id, logIn: { method: "x", at: $at } }) { __typename } }',
        { id, at: new Date().toISOString() },
      )
    ).code === null,
  'score:read': async (ask) => (await ask('{ scores(model: "influence") { totalCount } }', {})).code !== 'FORBIDDEN',
  'score:object': (ask, { personId: id }) =>
    acted(ask, 'mutation ($id: ID!) { personWithdrawScoringObjection(id: $id) { ... on UserError { code } } }', { id }),
  'privacy:request': (ask, { personId: id }) =>
    acted(
      ask,
      'mutation ($id: ID!) { privacyRequestCreate(input: { kind: ACCESS, personId: $id }) { ... on UserError { code } } }',
      { id },
    ),
  'personal-data:export': (ask, { personId: id }) =>
    acted(
      ask,
      'mutation ($id: ID!) { personalDataExport(input: { format: JSON, personId: $id }) { ... on UserError { code } } }',
      { id },
    ),
  'restriction:read': (ask, { restrictionId }) => node(ask, restrictionId),
  'restriction:write': (ask, { personId: id }) =>
    acted(
      ask,
      'mutation ($id: ID!) { processingRestrict(input: { ground: ACCURACY, personId: $id }) { ... on UserError { code } } }',
      { id },
    ),
  'sensitive-attribute:read': (ask, { sensitiveId }) => node(ask, sensitiveId),
  'export:write': (ask) =>
    acted(
      ask,
      'mutation { exportCreate(input: { document: "{ topics { nodes { id } } }", format: CSV }) { ... on UserError { code } } }',
      {},
    ),
  'export:read': (ask, { exportId }) => node(ask, exportId),
  'campaign:read': (ask, { campaignId }) => node(ask, campaignId),
  'participation:read': (ask, { participationId }) => node(ask, participationId),
  'access:read': (ask, { accessId }) => node(ask, accessId),
  'agreement:read': (ask, { agreementId }) => node(ask, agreementId),
  'content:read': (ask, { draftId }) => node(ask, draftId),
  'share:read': (ask, { shareId }) => node(ask, shareId),
  'share:create': (ask, { participationId, contentId }) =>
    acted(
      ask,
      'mutation ($p: ID!, $c: ID!) { shareCreate(input: { participationId: $p, contentId: $c, network: "x", text: "Mine" }) { ... on UserError { code } } }',
      { p: participationId, c: contentId },
    ),
  // Without the share it is refused at its id; with it, at the integration that there is not.
  'share:publish': async (ask, { shareId: id, missingId }) => {
    const query =
      'mutation ($id: ID!, $i: ID!) { sharePublish(id: $id, input: { integrationId: $i }) { ... on UserError { code path } } }'
    const { code, data } = await ask(query, { id, i: missingId })
    const answer = data.sharePublish as { path?: string[] } | undefined
    return code === null && answer?.path?.[0] !== 'id'
  },
  'token:issue': async (ask, { personId: id }) =>
    (
      await ask('mutation ($id: ID!) { tokenIssue(input: { personId: $id, scopes: ["topic:read"] }) { __typename } }', {
        id,
      })
    ).code === null,
  'cost:read': (ask, { costId }) => node(ask, costId),
  'touchpoint:read': (ask, { touchpointId }) => node(ask, touchpointId),
  // With the permission the key is refused for want of a source.
  'scim:write': async (_ask, _foreign, get) => (await get('/scim/v2/Users')).includes('source of ids'),
  'report:read': async (ask, { campaignId: id }) => {
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Campaign { report(period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }) { __typename } } } }'
    const { code, data } = await ask(query, { id })
    return code === null && data.node != null
  },
}

/** @returns null where there is no probe for this permission. */
export async function reaches(
  world: World,
  key: string,
  permission: Permission,
  foreign: Foreign,
): Promise<boolean | null> {
  const ask: Ask = async (query, variables) => {
    const { body } = await post(world.url, key, { query, variables })
    const code = (body.errors?.[0]?.extensions.code ?? null) as string | null
    if (code === 'INTERNAL') throw new Error(JSON.stringify(body.errors))
    return { code, data: body.data ?? {} }
  }
  const get: Get = async (path) => {
    const response = await fetch(new URL(path, world.url), { headers: { authorization: `Bearer ${key}` } })
    return await response.text()
  }
  return (await PROBES[permission]?.(ask, foreign, get)) ?? null
}
