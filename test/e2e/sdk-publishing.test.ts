import { type FakeMastodon, startMastodon } from '@portevoix/connector-mastodon/fake-provider'
import { type Client, paginate, poll } from '@portevoix/sdk'
import {
  AmbassadorInviteDocument,
  AssessDocument,
  AvailableChecksDocument,
  CampaignCreateDocument,
  CampaignLaunchDocument,
  ChannelsDocument,
  ContentApproveDocument,
  ContentCreateDocument,
  GuidelineCheckDeleteDocument,
  GuidelineCheckSetDocument,
  GuidelineChecksDocument,
  IntegrationCreateDocument,
  IntegrationSyncDocument,
  MentionsDocument,
  ParticipationAcceptDocument,
  PersonCreateDocument,
  PublicationDocument,
  PublicationRetractDocument,
  PublicationSettleDocument,
  PublicationsDocument,
  PublishingAccountsDocument,
  ShareCreateDocument,
  SharePublishDocument,
  SyncRunDocument,
  type SyncRunQuery,
} from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const FAST = { everyMs: 50, timeoutMs: 20_000 }

let world: World
let mastodon: FakeMastodon
beforeAll(async () => {
  mastodon = await startMastodon()
  world = await startWorld({
    plugins: ['@portevoix/connector-mastodon', '@portevoix/check-claims'],
    allowPrivate: [new URL(mastodon.url).host],
  })
})
afterAll(async () => {
  await world?.stop()
  await mastodon?.close()
})

const publication = (client: Client, id: string, ...statuses: string[]) =>
  poll(
    client,
    PublicationDocument,
    { id },
    ({ node }) => node?.__typename === 'Publication' && statuses.includes(node.status) && node,
    FAST,
  )

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('a publication, by the documents of the SDK', () => {
  let team: Client
  let app: Client
  let participationId: string
  let contentId: string
  let integrationId: string
  beforeAll(async () => {
    const publisher = await world.addOrganization('Publisher')
    team = publisher.client
    const period = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2099-01-01T00:00:00Z' }
    const campaign = await team.mutate(CampaignCreateDocument, { input: { name: 'Repair', ...period } })
    await team.mutate(CampaignLaunchDocument, { id: campaign.id })
    const person = await team.mutate(PersonCreateDocument, { input: { displayName: 'Ada' } })
    const invite = { personId: person.id, campaignId: campaign.id }
    participationId = (await team.mutate(AmbassadorInviteDocument, { input: invite })).id
    const content = { title: 'We mend', url: 'https://example.org/' }
    contentId = (await team.mutate(ContentCreateDocument, { input: content })).id
    await team.mutate(ContentApproveDocument, { id: contentId })
    app = (await publisher.asPerson(person.id)).client
    const consent = { policyVersion: '1', scopes: ['SHARING' as const] }
    await app.mutate(ParticipationAcceptDocument, { id: participationId, input: { consent } })
    const account = await team.mutate(IntegrationCreateDocument, {
      input: {
        connector: 'mastodon',
        name: 'Ada’s account',
        personId: person.id,
        config: { instance: mastodon.url },
        secrets: [{ name: 'token', value: 'a-good-token' }],
      },
    })
    integrationId = account.id
  })
  const share = (text: string) =>
    app.mutate(ShareCreateDocument, { input: { participationId, contentId, network: 'mastodon', text } })

  it('is written, checked, posted by the ambassador, seen by both, and taken back', async () => {
    expect((await team.query(AvailableChecksDocument)).data.availableChecks).toMatchObject([{ id: 'claims' }])
    const check = await team.mutate(GuidelineCheckSetDocument, { input: { check: 'claims', severity: 'BLOCK' } })
    expect((await team.query(GuidelineChecksDocument)).data.guidelineChecks).toMatchObject([{ id: check.id }])
    const text = 'Climate neutral since today.'
    const { assess } = (await app.query(AssessDocument, { input: { text, network: 'mastodon' } })).data
    expect(assess).toMatchObject({ verdict: 'BLOCK', findings: [{ rule: 'offset-neutrality' }] })
    await expect(share(text)).rejects.toMatchObject({ code: 'BLOCKED_BY_GUIDELINES' })

    const { publishingAccounts } = (await app.query(PublishingAccountsDocument, { network: 'mastodon' })).data
    expect(publishingAccounts).toMatchObject([{ integrationId, network: 'mastodon', maxCharacters: 500, own: true }])
    const written = await share('We mend what others throw away.')
    const { id } = await app.mutate(SharePublishDocument, { id: written.id, input: { integrationId } })
    const out = await publication(app, id, 'PUBLISHED', 'FAILED')
    expect(out).toMatchObject({
      status: 'PUBLISHED',
      error: null,
      account: { integrationId, name: 'Ada’s account', network: 'mastodon', own: true },
      share: { status: 'PUBLISHED', externalUrl: out.url },
    })
    expect(mastodon.published().map((post) => post.text?.split('\n')[0])).toEqual(['We mend what others throw away.'])
    const { data } = await team.query(PublicationsDocument, { filter: { integrationId: { eq: integrationId } } })
    expect(data.publications).toMatchObject({ totalCount: 1, nodes: [{ id, account: { name: 'Ada’s account' } }] })

    await expect(app.mutate(PublicationSettleDocument, { id, published: false })).rejects.toMatchObject({
      code: 'NOT_UNCLEAR',
    })
    const asked = await app.mutate(PublicationRetractDocument, { id })
    expect(asked).toMatchObject({ status: 'PUBLISHED', retraction: { status: 'QUEUED' } })
    expect(await publication(app, id, 'RETRACTED')).toMatchObject({ retraction: { status: 'DONE', attempts: 1 } })
    expect(mastodon.published()).toEqual([])
    await team.mutate(GuidelineCheckDeleteDocument, { id: check.id })
    await share(text)
  })

  it('is planned, and called off before its time', async () => {
    const { id: shareId } = await share('We mend tomorrow, too.')
    const scheduledFor = new Date(Date.now() + 3_600_000).toISOString()
    const input = { integrationId, scheduledFor }
    const planned = await app.mutate(SharePublishDocument, { id: shareId, input })
    expect(planned).toMatchObject({ status: 'QUEUED', scheduledFor })
    const { id, version: expectedVersion } = planned
    expect(await app.mutate(PublicationRetractDocument, { id, expectedVersion })).toMatchObject({ status: 'RETRACTED' })
  })

  it('brings back who speaks of the account, page by page', async () => {
    mastodon.mention('A word about you')
    const run = await team.mutate(IntegrationSyncDocument, { id: integrationId, streams: ['mentions'] })
    const read = ({ node }: SyncRunQuery) => node?.__typename === 'SyncRun' && node.status === 'SUCCEEDED'
    await poll(team, SyncRunDocument, { id: run.id }, read, FAST)
    const mentions = await all(paginate(team, MentionsDocument, { first: 1 }, (data) => data.mentions))
    expect(mentions.map(({ text }) => text)).toContain('A word about you')
    expect(mentions[0]).toMatchObject({ network: 'mastodon', source: { id: integrationId } })
    expect((await team.query(ChannelsDocument, {})).data.channels?.nodes).toBeInstanceOf(Array)
  })
})
