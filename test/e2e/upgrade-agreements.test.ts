import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

describe('an upgrade from a release whose consents named a text', () => {
  let world: UpgradeWorld

  beforeAll(async () => {
    world = await startUpgradeWorld({ release: '_more_mirrors' })
    const { insert } = world
    const ana = await insert('Person', { displayName: 'Ana', updatedAt: new Date() })
    const ben = await insert('Person', { displayName: 'Ben', updatedAt: new Date() })
    const consent = (personId: string, scope: string, policyVersion: string, givenAt: string, withdrawnAt?: string) =>
      insert('Consent', { personId, scope, policyVersion, givenAt, ...(withdrawnAt && { withdrawnAt }) })
    await consent(ana, 'SHARING', '2025-01', '2025-01-10T00:00:00Z', '2025-06-01T00:00:00Z')
    await consent(ana, 'SHARING', '2025-07', '2025-07-10T00:00:00Z')
    await consent(ben, 'SHARING', '2025-01', '2025-02-10T00:00:00Z')
    await consent(ben, 'SCORING', '1', '2025-02-10T00:00:00Z')
    await insert('Policy', { name: 'Law', version: 1, effectiveFrom: '2026-01-01' })
    await insert('Policy', { name: 'Law', version: 2, language: 'fr', effectiveFrom: '2026-02-01' })
    const event = { subjectType: 'Person', subjectId: ana }
    await insert('Event', {
      ...{ ...event, type: 'consent.given' },
      data: { consentId: ana, scope: 'SHARING', policyVersion: '2025-01' },
    })
    await insert('Event', { ...event, type: 'consent.withdrawn', data: { scope: 'SHARING' } })
    await insert('NoticeRule', {
      ...{
        integrationId: await insert('Integration', { connector: 'feed', name: 'N', config: {}, updatedAt: new Date() }),
        name: 'R',
      },
      ...{ events: ['consent.given', 'sync-run.failed'], recipient: 'a@example.org', updatedAt: new Date() },
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('keeps each of them as an agreement to a version of that name, in force since the first yes', async () => {
    const agreements = await world.values(`SELECT p."displayName", u.key, v.edition, v.legacy, v.text, a.method,
        a."withdrawnAt" IS NULL, v."effectiveFrom" <= a."givenAt"
      FROM "Agreement" a JOIN "Person" p ON p.id = a."personId" JOIN "Purpose" u ON u.id = a."purposeId"
      JOIN "DocumentVersion" v ON v.id = a."documentVersionId" ORDER BY 1, 2, 3`)
    expect(agreements).toEqual([
      ['Ana', 'SHARING', '2025-01', true, null, 'UNKNOWN', false, true],
      ['Ana', 'SHARING', '2025-07', true, null, 'UNKNOWN', true, true],
      ['Ben', 'SCORING', '1', true, null, 'UNKNOWN', true, true],
      ['Ben', 'SHARING', '2025-01', true, null, 'UNKNOWN', true, true],
    ])
  })

  it('gives the organisation the purposes that a new one has, with the same right as before', async () => {
    const purposes = await world.values(`SELECT u.key, u.basis, v.edition, v.language, v.text, encode(v.hash, 'hex')
      FROM "Purpose" u JOIN "Document" d ON d."purposeId" = u.id JOIN "DocumentVersion" v ON v."documentId" = d.id
      WHERE NOT v.legacy ORDER BY 1`)
    expect(purposes.map((row) => row.slice(0, 4))).toEqual([
      ['SCORING', 'OBJECTION', '1', 'en'],
      ['SHARING', 'CONSENT', '1', 'en'],
    ])
    for (const [, , , , text, hash] of purposes) {
      expect(hash).toBe(createHash('sha256').update(String(text)).digest('hex'))
    }
  })

  it('makes documents of its policies, and keeps the events under their new names', async () => {
    const versions = await world.values(`SELECT d.name, v.edition, v.language, v.legacy FROM "DocumentVersion" v
      JOIN "Document" d ON d.id = v."documentId" WHERE v."policyId" IS NOT NULL ORDER BY 2`)
    expect(versions).toEqual([
      ['Law', '1', null, true],
      ['Law', '2', 'fr', true],
    ])
    const events = await world.values(
      `SELECT type, data ->> 'purpose', data ->> 'edition', data ->> 'scope' FROM "Event" ORDER BY type`,
    )
    expect(events).toEqual([
      ['agreement.given', 'SHARING', '2025-01', null],
      ['agreement.withdrawn', 'SHARING', null, null],
    ])
    expect(await world.values('SELECT events FROM "NoticeRule"')).toEqual([[['agreement.given', 'sync-run.failed']]])
  })

  it('leaves every table that it touched behind the wall of its organisation', async () => {
    const open =
      await world.values(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relname IN ('Organization', 'Purpose',
      'PurposeException', 'Document', 'DocumentVersion', 'Agreement', 'Policy', 'Event', 'NoticeRule') AND NOT relforcerowsecurity`)
    expect(open).toEqual([])
  })
})
