import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '@portevoix/api/core/config.ts'
import type { Db } from '@portevoix/api/core/database.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { startServer } from '@portevoix/api/start.ts'
import { startMastodon } from '@portevoix/connector-mastodon/fake-provider'
import { createClient } from '@portevoix/sdk'
import { agreed } from '../agreed.ts'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'

const POSTS = 500
const ACCOUNTS = 4
const BROKEN_SHARE = 0.3
const PATIENCE_MS = 15 * 60_000

/** The same breaks in every run (a linear congruential generator). */
function seeded(): () => number {
  let state = 7
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** 500 shares published through a provider that takes each post and then breaks the line three times of ten. */
export async function benchPublishing(database: BenchDatabase): Promise<Figure> {
  const random = seeded()
  const mastodon = await startMastodon({
    resets: () => random() < BROKEN_SHARE,
    accountOf: (token) => token.split('-').at(-1) ?? '1',
  })
  const server = await startServer({
    config: {
      ...readConfig({ PORT: '0', PORTEVOIX_ALLOW_PRIVATE: new URL(mastodon.url).host }),
      secretKeys: [Buffer.alloc(32, 7)],
    },
    databaseUrl: database.url,
    log: createLog('silent'),
    plugins: ['@portevoix/connector-mastodon'],
  })
  try {
    const db = server.environment.database
    const made = await createOrganization(
      db,
      { name: 'Bench', owner: { name: 'O', email: 'o@example.org' } },
      new Date(),
    )
    const inside = <T>(work: (db: Db) => Promise<T>) => db.inOrganization(made.organizationId, work)
    const ask = asking(`${server.url}/graphql`, made.apiKey)
    const shares = await inside(addShares)
    // One account may ask 300 times in five minutes, and post 300 times in three hours.
    const accounts: string[] = []
    for (let number = 1; number <= ACCOUNTS; number += 1) accounts.push(await addAccount(ask, mastodon.url, number))
    const begun = performance.now()
    for (const [index, id] of shares.entries()) {
      await ask('sharePublish', PUBLISH, { id: globalId('Share', id), integrationId: accounts[index % ACCOUNTS] })
    }
    let left = POSTS
    while (left > 0 && performance.now() - begun < PATIENCE_MS) {
      await wait(500)
      left = POSTS - (await inside((own) => own.publication.count({ where: { status: 'PUBLISHED' } })))
    }
    const seconds = (performance.now() - begun) / 1_000
    const posts = mastodon.published()
    const broken = mastodon.requests().filter(({ fault }) => fault === 'commit-then-reset').length
    const different = new Set(posts.map(({ text }) => text)).size
    return {
      name: 'publishing 500 posts where the line breaks three times of ten',
      lines: [
        `${posts.length} posts at the provider, ${different} different ones, ${left} not known to be out`,
        `${broken} answers lost after the post was taken; ${seconds.toFixed(1)} s`,
      ],
      passed: posts.length === POSTS && different === POSTS && left === 0 && broken > POSTS / 10,
    }
  } finally {
    await server.stop()
    await mastodon.close()
  }
}

const PUBLISH = `mutation P($id: ID!, $integrationId: ID!) {
  sharePublish(id: $id, input: { integrationId: $integrationId }) { ... on Publication { id } ... on UserError { message } } }`
const CREATE = `mutation I($input: IntegrationCreateInput!) {
  integrationCreate(input: $input) { ... on Integration { id } ... on UserError { message } } }`

type Ask = (field: string, query: string, variables: object) => Promise<string>

function asking(url: string, key: string): Ask {
  const client = createClient({ url, token: key })
  return async (field, query, variables) => {
    const { data } = await client.query(query as never, variables as never)
    const answer = (data as { [field: string]: { id?: string; message?: string } })[field]
    if (!answer?.id) throw new Error(answer?.message ?? 'no answer')
    return answer.id
  }
}

const addAccount = (ask: Ask, instance: string, number: number) =>
  ask('integrationCreate', CREATE, {
    input: {
      connector: 'mastodon',
      name: `Account ${number}`,
      config: { instance },
      secrets: [{ name: 'token', value: `token-of-account-${number}` }],
    },
  })

/** Shares of one ambassador in a live campaign; written directly, since their making is not what is measured. */
async function addShares(db: Db): Promise<string[]> {
  const id = () => uuidv7(Date.now())
  const [personId, ambassadorId, participationId, campaignId, contentId] = [id(), id(), id(), id(), id()]
  const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2036-01-01') }
  await db.campaign.create({ data: { id: campaignId, name: 'Bench', status: 'LIVE', ...dates } })
  await db.content.create({ data: { id: contentId, title: 'Bench', status: 'APPROVED' } })
  await db.person.create({ data: { id: personId, displayName: 'Somebody' } })
  await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
  await db.participation.create({ data: { id: participationId, campaignId, ambassadorId, status: 'ACCEPTED' } })
  await agreed(db, personId, 'SHARING')
  const common = { campaignId, participationId, contentId, network: 'mastodon', assessment: {} }
  const shares = Array.from({ length: POSTS }, (_, index) => ({ id: id(), text: `Post ${index}`, ...common }))
  await db.share.createMany({ data: shares })
  return shares.map((share) => share.id)
}
