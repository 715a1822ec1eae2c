import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { type FakeMastodon, startMastodon } from '@portevoix/connector-mastodon/fake-provider'
import {
  AmbassadorInviteDocument,
  CampaignContentAddDocument,
  CampaignCreateDocument,
  CampaignLaunchDocument,
  ContentApproveDocument,
  ContentCreateDocument,
  IntegrationCreateDocument,
  ParticipationAcceptDocument,
  PersonCreateDocument,
  PersonDocument,
  PolicyPublishDocument,
} from '@portevoix/sdk/documents'
import { buildPageIfMissing } from '../built-page.ts'
import { startWorld, type World } from '../harness.ts'

/** What somebody of the team wrote into texts that the page shows. */
export const HOSTILE = '<img src=x onerror="document.title=1"><b>bold</b>'
/** A word that the guidelines refuse. */
export const FORBIDDEN = 'Nightingale'

export interface PageWorld extends World {
  readonly mastodon: FakeMastodon
  /** Address of the page for its organisation. */
  readonly page: string
  /** Id of the ambassador. */
  readonly personId: string
}

const PERIOD = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2099-01-01T00:00:00Z' }

/**
 * A demo with one ambassador, who has an account on Mastodon that is posted by, takes part in one campaign and is invited to
 * another.
 */
export async function startPageWorld(): Promise<PageWorld> {
  buildPageIfMissing()
  const mastodon = await startMastodon()
  const plugins = ['@portevoix/connector-mastodon']
  const world = await startWorld({ plugins, allowPrivate: [new URL(mastodon.url).host] })
  const { environment } = world.server
  const { id: organizationId, client: team } = world.organization
  const slug = await inJob(environment, { organizationId, accountId: null }, async ({ db }) => {
    await db.organization.updateMany({ data: { demo: true } })
    return (await db.organization.findFirstOrThrow({ select: { slug: true } })).slug
  })
  const campaignOf = async (name: string) => {
    const input = { name, ...PERIOD, brief: HOSTILE, networks: ['linkedin', 'mastodon'] }
    const { id } = await team.mutate(CampaignCreateDocument, { input })
    await team.mutate(CampaignLaunchDocument, { id })
    return id
  }
  const [joined, offered] = [await campaignOf('Repair instead of replacing'), await campaignOf('Apprenticeships')]
  const person = await team.mutate(PersonCreateDocument, {
    input: { displayName: 'Ada Example', email: 'ada@example.org', jobTitle: 'Field technician' },
  })
  const invite = async (campaignId: string) => {
    const input = { personId: person.id, campaignId, message: HOSTILE }
    return (await team.mutate(AmbassadorInviteDocument, { input })).id
  }
  const participationId = await invite(joined)
  await invite(offered)
  const titles = [
    'Anticonstitutionnellement, la réparation',
    HOSTILE,
    'Why we mend',
    'Ein Werkstattbericht',
    'Open books',
  ]
  for (const [index, title] of titles.entries()) {
    const url = `https://www.example.org/${'a-very-long-path-'.repeat(4)}${index}`
    const input = { title, text: `${title}: how it went, and what we would do otherwise.`, url, language: 'fr' }
    const { id: contentId } = await team.mutate(ContentCreateDocument, { input })
    await team.mutate(ContentApproveDocument, { id: contentId })
    await team.mutate(CampaignContentAddDocument, { campaignId: joined, contentId })
  }
  const rule = { kind: 'CONFIDENTIAL_TERM' as const, severity: 'BLOCK' as const, terms: [FORBIDDEN] }
  await team.mutate(PolicyPublishDocument, {
    input: { name: 'Secrets', effectiveFrom: PERIOD.startsAt, rules: [rule] },
  })
  const ada = (await world.organization.asPerson(person.id)).client
  const consent = { policyVersion: '1', scopes: ['SHARING' as const] }
  await ada.mutate(ParticipationAcceptDocument, { id: participationId, input: { consent } })
  await team.mutate(IntegrationCreateDocument, {
    input: {
      connector: 'mastodon',
      name: 'Ada’s account',
      personId: person.id,
      config: { instance: mastodon.url },
      secrets: [{ name: 'token', value: 'a-good-token' }],
    },
  })
  // Somebody of the team looks at her.
  await team.query(PersonDocument, { by: { id: person.id } })
  return {
    ...world,
    mastodon,
    personId: person.id,
    page: `${world.server.url}/ambassador?organization=${slug}`,
    stop: async () => {
      await world.stop()
      await mastodon.close()
    },
  }
}
