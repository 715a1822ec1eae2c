import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { endSession, startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { recurringWork } from '@portevoix/api/schema.ts'
import { poll, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument, TopicCreateDocument } from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const HOUR_MS = 3_600_000
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

/** Does all recurring work as a worker would so many hours from now. */
async function workAfter(hours: number): Promise<void> {
  const now = () => new Date(Date.now() + hours * HOUR_MS)
  for (const work of recurringWork({ ...world.server.environment, now })) await work.run()
}

const counts = () =>
  world.server.environment.database.inOrganization(world.organization.id, async (db) => ({
    answers: await db.idempotentAnswer.count(),
    chunks: await db.uploadChunk.count(),
    uploads: await db.upload.count(),
    lists: await db.uploadWordList.count(),
    words: await db.uploadWord.count(),
  }))

describe('after a day', () => {
  it('stored answers and the contents of uploads are forgotten, not earlier, and what was uploaded stays on record', async () => {
    const { client } = world.organization
    await client.mutate(TopicCreateDocument, { input: { name: 'Kept' } })
    const { uploadId } = await upload(client, 'externalId\n1\n')
    // As a server from before there were lists of one row writes it.
    await world.server.environment.database.inOrganization(world.organization.id, (db) =>
      db.uploadWord.create({ data: { uploadId: parseGlobalId(uploadId)?.id ?? '', word: 1n } }),
    )
    expect(await counts()).toEqual({ answers: 1, chunks: 1, uploads: 1, lists: 1, words: 1 })
    await workAfter(23)
    expect(await counts()).toEqual({ answers: 1, chunks: 1, uploads: 1, lists: 1, words: 1 })
    await workAfter(25)
    expect(await counts()).toEqual({ answers: 0, chunks: 0, uploads: 1, lists: 0, words: 0 })
  })

  it('an import of what was forgotten fails and says to upload it again', async () => {
    const { client } = world.organization
    const { uploadId } = await upload(client, 'externalId\n1\n')
    // An organisation has its next turn 45 minutes after the last.
    await workAfter(26)
    const { id } = await client.mutate(ImportStartDocument, { input: { uploadId, format: 'CSV', target: 'PEOPLE' } })
    const ended = await poll(
      client,
      ImportDocument,
      { id },
      ({ node }) => (node?.__typename === 'Import' && node.status === 'FAILED' ? node : null),
      { everyMs: 50, timeoutMs: 20_000 },
    )
    expect(ended.error).toMatch(/upload the file again/)
  })
})

describe('30 days after it ended or expired', () => {
  it('a session is deleted with the codes and tokens that it gave, not earlier', async () => {
    const { environment } = world.server
    const { id: organizationId } = world.organization
    const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
      inJob(environment, { organizationId, accountId: null }, work)
    const { accountId } = await world.organization.as(['ANALYST'])
    const { ended, expires } = await within(async (ctx) => {
      const logIn = async () => {
        const facts = { accountId, method: 'OIDC' as const, authenticatedAt: ctx.now() }
        const { session } = await startSession(ctx, { ...facts, roles: [{ role: 'ANALYST', ruleId: ctx.newId() }] })
        return session.id
      }
      return { ended: await logIn(), expires: await logIn() }
    })
    await within(async (ctx) => {
      const { id: frontEndId } = await ctx.db.frontEnd.create({ data: { name: 'App' } })
      for (const sessionId of [ended, expires]) {
        const refreshTokens = { create: { hash: Buffer.from(sessionId) } }
        await ctx.db.authorizationGrant.create({ data: { frontEndId, sessionId, refreshTokens } })
      }
      await endSession(ctx, { id: ended, cause: 'REVOKED' })
    })
    const stored = () =>
      within(async ({ db }) => ({
        sessions: (await db.logInSession.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
        parts: [await db.sessionRole.count(), await db.authorizationGrant.count(), await db.refreshToken.count()],
      }))
    const [both, one] = [
      { sessions: [ended, expires], parts: [2, 2, 2] },
      { sessions: [expires], parts: [1, 1, 1] },
    ]
    await workAfter(30 * 24 - 1)
    expect(await stored()).toEqual(both)
    await workAfter(30 * 24 + 1)
    expect(await stored()).toEqual(one)
    // It was never ended: it expired after 12 hours.
    await workAfter(30 * 24 + 11)
    expect(await stored()).toEqual(one)
    await workAfter(30 * 24 + 13)
    expect(await stored()).toEqual({ sessions: [], parts: [0, 0, 0] })
  })

  it('what people let applications do, and their tokens, go in time; a code stays as long as what came of it', async () => {
    const { environment } = world.server
    const { id: organizationId } = world.organization
    const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
      inJob(environment, { organizationId, accountId: null }, work)
    const { accountId } = await world.organization.as(['ANALYST'])
    const days = (count: number) => new Date(environment.now().getTime() + count * 24 * 60 * 60_000)
    await within(async ({ db, newId }) => {
      const facts = { name: 'Planner', purpose: 'Plans', kind: 'PUBLIC' } as const
      const { id: applicationId } = await db.application.create({ data: facts })
      const grant = { applicationId, accountId, epoch: 1, method: 'OIDC' } as const
      await db.applicationGrant.create({ data: { ...grant, endedAt: days(0), endCause: 'REVOKED' } })
      const { id: grantId } = await db.applicationGrant.create({ data: grant })
      const of = { applicationId, grantId, accountId, epoch: 1, audience: 'x' }
      const codeId = newId()
      const token = (kind: 'CODE' | 'REFRESH' | 'ACCESS', expiresAt: Date, more: object) =>
        db.applicationToken.create({ data: { ...of, kind, expiresAt, hash: Buffer.from(newId()), ...more } })
      await token('CODE', days(0), { id: codeId })
      await token('ACCESS', days(0), { codeId })
      await token('REFRESH', days(60), { codeId })
    })
    const stored = () =>
      within(async ({ db }) => ({
        grants: await db.applicationGrant.count(),
        kinds: (await db.applicationToken.findMany({ orderBy: { kind: 'asc' } })).map(({ kind }) => kind),
      }))
    expect(await stored()).toEqual({ grants: 2, kinds: ['CODE', 'REFRESH', 'ACCESS'] })
    await workAfter(30 * 24 + 24)
    expect(await stored()).toEqual({ grants: 1, kinds: ['CODE', 'REFRESH'] })
    // The refresh token first, and then its code.
    await workAfter(91 * 24)
    await workAfter(91 * 24 + 2)
    expect(await stored()).toEqual({ grants: 1, kinds: [] })
  })
})
