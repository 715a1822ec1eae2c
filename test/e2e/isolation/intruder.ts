import { expect } from 'vitest'
import { type Organization, post, type World } from '../../harness.ts'

/**
 * Gives an organisation one thing of most kinds, so that attempts with a foreign id in one place have ids of their own
 * for the others and get as far as the lookup.
 * @returns a token of an ambassador of it, who has logged in.
 */
export async function furnish(organization: Organization, world: World): Promise<string> {
  const act = async (name: string, type: string, input: unknown, key = organization.key, id?: string) => {
    const args = [id && ['id', 'ID!', id], input && ['input', `${type}!`, input]].filter((arg) => Array.isArray(arg))
    const declared = args.map(([arg, of]) => `$${arg}: ${of}`).join(', ')
    const passed = args.map(([arg]) => `${arg}: $${arg}`).join(', ')
    const query = `mutation (${declared}) { ${name}(${passed}) { __typename ... on Node { id } ... on UserError { code message } } }`
    const { body } = await post(world.url, key, {
      query,
      variables: Object.fromEntries(args.map(([arg, , value]) => [arg, value])),
    })
    const answer = body.data?.[name] as { id: string; code?: string } | undefined
    expect(body.errors ?? answer?.code, `${name} ${JSON.stringify(body)}`).toBeUndefined()
    return answer?.id ?? ''
  }
  const people: string[] = []
  for (const name of ['Own One', 'Own Two', 'Own Three']) {
    people.push(await act('personCreate', 'PersonCreateInput', { displayName: name, kind: 'EMPLOYEE' }))
  }
  const [personId = '', nomineeId = ''] = people
  await act('nominationCreate', 'NominationCreateInput', { nominatorId: personId, nomineeId, dimension: 'expertise' })
  const topicId = await act('topicCreate', 'TopicCreateInput', { name: 'Own topic' })
  const campaignId = await act('campaignCreate', 'CampaignCreateInput', {
    name: 'Own campaign',
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: '2027-01-01T00:00:00Z',
    topicIds: [topicId],
    objectives: [{ kind: 'AWARENESS', metric: 'impressions', target: '1' }],
  })
  await act('campaignLaunch', '', null, organization.key, campaignId)
  await act('costAdd', 'CostAddInput', {
    campaignId,
    label: 'Own',
    amount: { amountMinor: '100', currency: 'EUR' },
    at: '2026-01-02T00:00:00Z',
  })
  const contentId = await act('contentCreate', 'ContentCreateInput', {
    title: 'Own content',
    kind: 'article',
    url: 'https://example.org/own',
  })
  await act('contentApprove', '', null, organization.key, contentId)
  const ambassador = await organization.asPerson(personId)
  const participationId = await act('ambassadorInvite', 'AmbassadorInviteInput', { personId, campaignId })
  await act(
    'participationAccept',
    'ParticipationAcceptInput',
    { consent: { policyVersion: '1', scopes: ['SHARING'] } },
    ambassador.token,
    participationId,
  )
  const share = { participationId, contentId, network: 'linkedin', text: 'Own words' }
  await act('shareCreate', 'ShareCreateInput', share, ambassador.token)
  return ambassador.token
}
