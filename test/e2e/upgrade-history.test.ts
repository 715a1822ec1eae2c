import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startUpgradeWorld, type UpgradeWorld } from './upgrade-world.ts'

/** Of a release whose participations were overwritten: what it wrote of one that was left and begun again. */
describe.each(['20261122060500_consent_to_checks', 'more_mirrors'])('an upgrade from %s', (release) => {
  let world: UpgradeWorld
  const ids = { campaign: '', content: '' }
  /** The month of the upgrade, which is not over. */
  const month = new Date().toISOString().slice(0, 7)
  const participations = { back: '', silent: '', row: '', unasked: '', hasty: '' }

  beforeAll(async () => {
    world = await startUpgradeWorld({ release })
    const { db, insert } = world
    const updatedAt = new Date()
    const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z', updatedAt }
    ids.campaign = await insert('Campaign', {
      ...{ name: 'Spring', status: 'ENDED', launchedAt: '2026-01-02T00:00:00Z', ...dates },
      ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-05-01T00:00:00Z' },
    })
    ids.content = await insert('Content', { title: 't', updatedAt })
    const participate = async (row: object) => {
      const personId = await insert('Person', { displayName: 'Somebody', updatedAt })
      const ambassadorId = await insert('Ambassador', { personId })
      return await insert('Participation', { campaignId: ids.campaign, ambassadorId, ...row })
    }
    const share = (participationId: string, at: string) =>
      insert('Share', {
        ...{ campaignId: ids.campaign, participationId, contentId: ids.content, network: 'x', text: 't' },
        ...{ assessment: '{}', status: 'PUBLISHED', sharedAt: at },
        ...(release === 'more_mirrors' && { publishedAt: at, evidence: 'PERSON', updatedAt }),
      })
    const event = (type: string, subjectId: string, at: string) =>
      insert('Event', { type: `participation.${type}`, subjectType: 'Participation', subjectId, at })

    await db.query('INSERT INTO "CampaignTopic" ("campaignId", "topicId") VALUES ($1, $2)', [
      ...[ids.campaign, await insert('Topic', { name: 'Trees' })],
    ])
    // Left in February, invited again in May, accepted in June: the row says nothing of January any more.
    participations.back = await participate({
      ...{ status: 'ACCEPTED', invitedAt: '2026-05-01T00:00:00Z', acceptedAt: '2026-06-01T00:00:00Z' },
    })
    for (const [type, at] of [
      ['invited', '2026-01-05T00:00:00.004Z'],
      ['accepted', '2026-01-06T00:00:00.004Z'],
      ['left', '2026-02-28T00:00:00.004Z'],
      ['invited', '2026-05-01T00:00:00.004Z'],
      ['accepted', '2026-06-01T00:00:00.004Z'],
    ] as const) {
      await event(type, participations.back, at)
    }
    await share(participations.back, '2026-01-10T00:00:00Z')
    // No share of anybody who never answered; and one whose events are not there.
    participations.silent = await participate({ status: 'INVITED', invitedAt: '2026-01-05T00:00:00Z' })
    await event('invited', participations.silent, '2026-01-05T00:00:00Z')
    participations.row = await participate({
      ...{ status: 'INVITED', invitedAt: '2026-04-01T00:00:00Z' },
      ...{ acceptedAt: '2026-01-07T00:00:00Z', leftAt: '2026-02-10T00:00:00Z' },
    })
    await share(participations.row, '2026-01-01T00:00:00Z')
    // An account changed the row past the acts: the row is the last one.
    participations.unasked = await participate({ status: 'DECLINED', declinedAt: '2026-02-01T00:00:00Z' })
    await event('invited', participations.unasked, '2026-01-05T00:00:00Z')
    // Left, invited and accepted again within a minute: the row has the instants of the last steps.
    const minute = `${month}-01T00:00`
    participations.hasty = await participate({
      ...{ status: 'ACCEPTED', invitedAt: `${minute}:30Z`, acceptedAt: `${minute}:40Z` },
    })
    for (const [type, second] of [
      ['invited', '00.004'],
      ['accepted', '10.004'],
      ['left', '20.004'],
      ['invited', '30.004'],
      ['accepted', '40.004'],
    ] as const) {
      await event(type, participations.hasty, `${minute}:${second}Z`)
    }
    await share(participations.hasty, `${minute}:15Z`)
    for (const [type, at] of [
      ['launched', '2026-01-02T00:00:00Z'],
      ['ended', '2026-03-01T00:00:00Z'],
      ['archived', '2026-04-01T00:00:00Z'],
    ] as const) {
      await insert('Event', { type: `campaign.${type}`, subjectType: 'Campaign', subjectId: ids.campaign, at })
    }
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  const periods = async (id: string) =>
    (
      await world.values(`SELECT status, to_char("from", 'MM-DD'), to_char("to", 'MM-DD'), cause
      FROM "ParticipationPeriod" WHERE "participationId" = '${id}' ORDER BY number`)
    ).map((row) => row.join(' '))

  it('finds the periods of before in the events, and takes the row as the last one', async () => {
    expect(await periods(participations.back)).toEqual([
      'INVITED 01-05 01-06 INVITATION',
      'ACCEPTED 01-06 02-28 ANSWER',
      'LEFT 02-28 05-01 ANSWER',
      'INVITED 05-01 06-01 INVITATION',
      'ACCEPTED 06-01  ANSWER',
    ])
    const [last] = await world.rows<{ from: Date }>(`SELECT "from" FROM "ParticipationPeriod"
      WHERE "participationId" = '${participations.back}' AND "to" IS NULL`)
    expect(last?.from.toISOString()).toBe('2026-06-01T00:00:00.000Z')
    expect(await periods(participations.silent)).toEqual(['INVITED 01-05  INVITATION'])
    expect(await periods(participations.unasked)).toEqual(['INVITED 01-05 02-01 INVITATION', 'DECLINED 02-01  ANSWER'])
  })

  it('takes what has no events from its row', async () => {
    expect(await periods(participations.row)).toEqual([
      'INVITED 01-07 01-07 INVITATION',
      'ACCEPTED 01-07 02-10 ANSWER',
      'LEFT 02-10 04-01 ANSWER',
      'INVITED 04-01  INVITATION',
    ])
  })

  it('keeps what lay between steps of one minute, and takes only the last of a kind from the row', async () => {
    const steps = await world.values(`SELECT status, to_char("from", 'SS.MS'), to_char("to", 'SS.MS')
      FROM "ParticipationPeriod" WHERE "participationId" = '${participations.hasty}' ORDER BY number`)
    expect(steps.map((row) => row.join(' '))).toEqual([
      'INVITED 00.004 10.004',
      'ACCEPTED 10.004 20.004',
      'LEFT 20.004 30.000',
      'INVITED 30.000 40.000',
      'ACCEPTED 40.000 ',
    ])
  })

  it('puts each share into the period that holds it, and tells of one that is outside of all', async () => {
    const shares = await world.values(`SELECT to_char(s."sharedAt", 'MM-DD'), p.status, p.number FROM "Share" s
      LEFT JOIN "ParticipationPeriod" p ON p.id = s."periodId" ORDER BY s."sharedAt"`)
    expect(shares).toEqual([
      ['01-01', null, null],
      ['01-10', 'ACCEPTED', 2],
      [`${month.slice(5)}-01`, 'ACCEPTED', 2],
    ])
  })

  it('lets shares of before count for the topics that their campaign has now', async () => {
    expect(await world.values('SELECT count(*)::int FROM "ShareTopic"')).toEqual([[3]])
  })

  it('lists the closed months whose rate is another one now, and the month of the upgrade', async () => {
    const [periodless, closed, open, ...more] = await world.values(
      `SELECT text FROM "UpgradeNote" WHERE topic = 'participation-periods' ORDER BY text DESC`,
    )
    expect(periodless).toEqual([expect.stringContaining('1 were made in none')])
    expect(closed).toEqual([
      expect.stringMatching(
        /: Spring, 2026-01: participation rate 1\/2 instead of 0\/1; Spring, 2026-02: participation rate 0\/2 instead of 0\/1\.$/,
      ),
    ])
    expect(open?.[0]).toMatch(new RegExp(`: Spring, ${month}: participation rate 1/2 instead of 0/2\\.$`))
    expect(more).toEqual([])
  })

  it('finds how campaigns stood, with the row as the last one', async () => {
    expect(
      (
        await world.values(
          `SELECT status, to_char("from", 'MM-DD'), to_char("to", 'MM-DD') FROM "CampaignState" ORDER BY number`,
        )
      ).map((row) => row.join(' ')),
    ).toEqual(['DRAFT 01-01 01-02', 'LIVE 01-02 03-01', 'ENDED 03-01 04-01', 'ARCHIVED 04-01 05-01', 'ENDED 05-01 '])
  })

  it('lets what stands go on from there', async () => {
    await world.db.query(`UPDATE "Participation" SET status = 'LEFT', cause = 'ANSWER', "leftAt" = '2026-07-01T00:00:00Z'
      WHERE id = '${participations.back}'`)
    expect((await periods(participations.back)).slice(-2)).toEqual([
      'ACCEPTED 06-01 07-01 ANSWER',
      'LEFT 07-01  ANSWER',
    ])
  })
})

describe('an upgrade of rows of which no event tells when they changed', () => {
  let world: UpgradeWorld
  let participation = ''
  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'more_mirrors' })
    const { insert } = world
    const updatedAt = '2026-02-13T00:00:00Z'
    const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }
    const campaignId = await insert('Campaign', { name: 'Spring', status: 'LIVE', updatedAt, ...dates })
    const contentId = await insert('Content', { title: 't', updatedAt })
    const personId = await insert('Person', { displayName: 'Somebody', updatedAt })
    const ambassadorId = await insert('Ambassador', { personId })
    participation = await insert('Participation', {
      ...{ campaignId, ambassadorId, status: 'WITHDRAWN', invitedAt: '2026-01-08T00:00:00Z' },
      updatedAt: '2026-02-12T00:00:00Z',
    })
    await insert('Share', {
      ...{ campaignId, participationId: participation, contentId, network: 'x', text: 't', assessment: '{}' },
      ...{ status: 'DISCARDED', sharedAt: '2026-01-20T00:00:00Z', evidence: 'PERSON', updatedAt },
    })
    await world.upgrade()
  })
  afterAll(() => world?.stop())

  it('takes their last change for it, and leaves that as it is', async () => {
    expect(
      await world.values(`SELECT p.status, to_char(p."from", 'MM-DD'), to_char(own."updatedAt", 'MM-DD')
      FROM "ParticipationPeriod" p JOIN "Participation" own ON own.id = p."participationId" ORDER BY p.number`),
    ).toEqual([
      ['INVITED', '01-08', '02-12'],
      ['WITHDRAWN', '02-12', '02-12'],
    ])
    expect(
      await world.values(`SELECT to_char("discardedAt", 'MM-DD'), to_char("updatedAt", 'MM-DD') FROM "Share"`),
    ).toEqual([['02-13', '02-13']])
  })

  it('notes later changes again', async () => {
    await world.db.query(`UPDATE "Participation" SET status = 'INVITED' WHERE id = '${participation}'`)
    await world.db.query(`UPDATE "Share" SET text = 'u'`)
    for (const table of ['Participation', 'Share']) {
      expect(await world.values(`SELECT "updatedAt" > now() - interval '1 minute' FROM "${table}"`)).toEqual([[true]])
    }
  })
})

describe('an upgrade of many participations', () => {
  let world: UpgradeWorld
  beforeAll(async () => {
    world = await startUpgradeWorld({ release: 'more_mirrors' })
  })
  afterAll(() => world?.stop())

  it('takes a time that grows with their number, not with its square', async () => {
    const { db, insert } = world
    const updatedAt = '2026-02-13T00:00:00Z'
    const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }
    await insert('Campaign', { name: 'Spring', status: 'LIVE', updatedAt, ...dates })
    await db.query(`INSERT INTO "Person" (id, "displayName", "updatedAt")
      SELECT gen_random_uuid(), 'Somebody', now() FROM generate_series(1, 12000)`)
    await db.query(`INSERT INTO "Ambassador" (id, "personId") SELECT gen_random_uuid(), id FROM "Person"`)
    await db.query(`INSERT INTO "Participation" (id, "campaignId", "ambassadorId", status)
      SELECT gen_random_uuid(), c.id, a.id, 'ACCEPTED' FROM "Ambassador" a, "Campaign" c`)
    await db.query(`INSERT INTO "Event" (id, type, "subjectType", "subjectId")
      SELECT gen_random_uuid(), type, 'Participation', p.id
      FROM "Participation" p, (VALUES ('participation.invited'), ('participation.accepted')) AS told(type)`)
    // Some ten times what it takes, and a fraction of what the square takes.
    await db.query(`SET statement_timeout = '20s'`)
    await world.upgrade()
    expect(await world.values('SELECT count(*)::int FROM "ParticipationPeriod"')).toEqual([[24_000]])
  }, 60_000)
})
