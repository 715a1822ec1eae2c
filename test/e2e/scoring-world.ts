import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { type Organization, post, type World } from '../harness.ts'
import { countStatements } from '../statements.ts'

/** What tests of scores share: asking, waiting for a run, and somebody who shares a content. */
export type Answer = Record<string, Record<string, unknown>>
export type Asker = (query: string, variables?: object, key?: string) => Promise<Answer>

/** Asks as the world's owner, or with another key; errors of the request are thrown with their code. */
export function asker(world: World): Asker {
  return async (query, variables = {}, key = world.organization.key) => {
    const { body } = await post(world.url, key, { query, variables })
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data as Answer
  }
}

const RUN = `query ($id: ID!) { node(id: $id) { ... on ScoreRun {
  id status subject scored failed excluded current shadow error asOf params scoresKept
  missingSources { source } provenance { modelVersion plugin catalogueEdition fittedHash fittedFrom { id } asOf features { name source } }
} } }`

export async function runFinished(ask: Asker, id: unknown, key?: string): Promise<Record<string, unknown>> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { node } = await ask(RUN, { id }, key)
    if (node?.status === 'SUCCEEDED' || node?.status === 'FAILED') return node
  }
  throw new Error('the run did not end')
}

/** Lets a person, who is made an ambassador, share a content. @returns the share, as in the database. */
export async function shareOf(
  world: World,
  organization: Organization,
  { contentId, externalId }: { contentId: string; externalId: string },
): Promise<string> {
  return await inJob(world.server.environment, { organizationId: organization.id, accountId: null }, async (ctx) => {
    await upsertPeople(ctx, [{ externalId, displayName: externalId, displayNameGiven: true }])
    const { id: personId } = await ctx.db.person.findFirstOrThrow({ where: { externalId } })
    const [startsAt, endsAt] = [new Date('2020-01-01'), new Date('2040-01-01')]
    const campaign =
      (await ctx.db.campaign.findFirst()) ??
      (await ctx.db.campaign.create({ data: { id: ctx.newId(), name: 'C', status: 'LIVE', startsAt, endsAt } }))
    const ambassador = await ctx.db.ambassador.create({ data: { id: ctx.newId(), personId, status: 'ACTIVE' } })
    const participation = await ctx.db.participation.create({
      data: { id: ctx.newId(), campaignId: campaign.id, ambassadorId: ambassador.id, status: 'ACCEPTED' },
    })
    const share = await ctx.db.share.create({
      data: {
        ...{ id: ctx.newId(), campaignId: campaign.id, participationId: participation.id, contentId },
        ...{
          network: 'linkedin',
          text: 'Look at this',
          publishedAt: ctx.now(),
          assessment: {},
          sharedAt: new Date(ctx.now().getTime() - 1_000),
        },
      },
    })
    return share.id
  })
}

/** Statements of `work` alone: work behind earlier requests may go on beside it, so the least of three counts is taken. */
export async function fewestStatements(world: World, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = []
  for (let time = 0; time < 3; time += 1) counts.push((await countStatements(world, work)).length)
  return Math.min(...counts)
}
