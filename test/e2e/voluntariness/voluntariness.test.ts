import type { Context } from '@portevoix/api/core/context.ts'
import { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { sortOut } from '@portevoix/api/modules/invitations/sort-out.ts'
import { SUBJECTS } from '@portevoix/api/modules/scoring/subjects.ts'
import { BELONGINGS } from '@portevoix/api/platform/auth/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../../harness.ts'
import { answerOf, type Question } from './answers.ts'
import { comesLate, everything, questionsAbout, TELLS_OF_INVITATION } from './questions.ts'
import { READERS, type Reader } from './readers.ts'
import { ASKING, CAMPAIGNS, storyOf } from './story.ts'
import { type Clock, type Told, tellStory } from './tell-story.ts'

const { sql } = Prisma
/** How many stories are told, each twice: with the declines in it, and as if nobody had been asked what they declined. */
const STORIES = Number(process.env.PORTEVOIX_VOLUNTARINESS_STORIES ?? 1)
const FIRST_SEED = Number(process.env.PORTEVOIX_VOLUNTARINESS_SEED ?? 1)
const BEGINNING = Date.parse('2027-02-01T00:00:00Z')
const AT_ONCE = 4

let world: World
let nowMs = BEGINNING
const pairs: (readonly [Told, Told])[] = []

/** The clock of some organisations, which waits for all of them. */
function clockOf(count: number): Clock {
  const waiting: (() => void)[] = []
  return {
    at: async (minute) => {
      const all = new Promise<void>((resolve) => waiting.push(resolve))
      if (waiting.length === count) {
        nowMs = BEGINNING + minute * 60_000
        for (const go of waiting.splice(0)) go()
      }
      await all
    },
  }
}

beforeAll(async () => {
  world = await startWorld({
    plugins: ['@portevoix/score-influence'],
    // Each look moves it a little, so that rows keep the order in which they were made.
    now: () => {
      nowMs += 1
      return new Date(nowMs)
    },
  })
  const clock = clockOf(2 * STORIES)
  const tell = async (seed: number, declines: boolean) => {
    const organization = await world.addOrganization(`Voluntary with${declines ? '' : 'out'}-${seed}`)
    return await tellStory(world, organization, { story: storyOf(seed), clock, declines })
  }
  const seeds = Array.from({ length: STORIES }, (_, index) => FIRST_SEED + index)
  pairs.push(...(await Promise.all(seeds.map((seed) => Promise.all([tell(seed, true), tell(seed, false)])))))
}, 600_000)
afterAll(() => world?.stop())

/** The questions that both organisations answer differently to a reader. */
async function differing(reader: Reader, questions: ReadonlyMap<string, Question>): Promise<string[]> {
  const found: string[] = []
  const left = pairs.flatMap((pair) => [...questions].map(([name, question]) => ({ pair, name, question })))
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { pair, name, question } = next
      const [one, other] = await Promise.all(pair.map((told) => answerOf(world, told, reader, question)))
      if (one === other) continue
      found.push(name)
      if (process.env.PORTEVOIX_VOLUNTARINESS_SHOW) console.log(reader, name, '\n', one, '\n', other)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found.sort()
}

const people = () => storyOf(FIRST_SEED).people
const about = () => questionsAbout(people())
const only = (names: RegExp) => new Map([...about()].filter(([name]) => names.test(name)))

/** Why each person is not invited to each campaign by a round; null for whoever is. */
async function proposed(told: Told): Promise<Record<string, Record<string, string | null>>> {
  const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
    inJob(world.server.environment, { organizationId: told.organization.id, accountId: null }, work)
  const answers = CAMPAIGNS.map(async (campaign) => {
    const asking = { campaignId: told.keys.get(campaign) ?? '', minutesPerWeek: 30, byMail: false }
    const ids = told.story.people.map(({ name }) => told.keys.get(name) ?? '')
    const reasons = await within((ctx) => sortOut(ctx, asking, ids))
    return [
      campaign,
      Object.fromEntries(told.story.people.map(({ name }, at) => [name, reasons.get(ids[at] ?? '') ?? null])),
    ]
  })
  return Object.fromEntries(await Promise.all(answers))
}

describe('the world in which some declined and the one in which they were never asked', () => {
  it('give equal scores, offers, ranks, lists and reports to every reader', async () => {
    const differences: Record<string, string[]> = {}
    for (const reader of Object.keys(READERS) as Reader[]) {
      const all = await differing(reader, about())
      differences[reader] = all.filter((name) => !TELLS_OF_INVITATION[reader]?.test(name))
    }
    expect(differences).toEqual(Object.fromEntries(Object.keys(READERS).map((reader) => [reader, []])))
  })

  it.each(['owner who may not invite', 'who declined'] as const)(
    'are equal in every field of the schema but those of the invitation itself, for the reader: %s',
    async (reader) => {
      const documents = everything(schema, READERS[reader])
      const asked = (late: boolean) =>
        new Map(documents.filter((query) => comesLate(query) === late).map((query) => [query, { query }]))
      expect(documents.length).toBeGreaterThan(150)
      expect(await differing(reader, asked(false))).toEqual([])
      await expect.poll(() => differing(reader, asked(true)), { timeout: 20_000 }).toEqual([])
    },
    120_000,
  )

  it('publish the same segments, and propose the same people to every campaign but one that they never want to join', async () => {
    for (const [withDeclines, without] of pairs) {
      const [one, other] = [await proposed(withDeclines), await proposed(without)]
      for (const { name, paths } of withDeclines.story.people) {
        for (const campaign of ASKING) {
          // They are not asked again.
          if (!/never/i.test(paths[campaign])) continue
          expect(one[campaign]?.[name]).toBe('ALREADY_ASKED')
          for (const told of [one, other]) delete told[campaign]?.[name]
        }
      }
      expect(one).toEqual(other)
      expect(withDeclines.published).toEqual(without.published)
      expect(withDeclines.published).toHaveLength(3)
    }
  })
})

/** Who declined once and did not take part after it, as a condition on a person. */
const declined = (person: Prisma.Sql) => sql`EXISTS (SELECT FROM "Ambassador" d JOIN "Participation" dp
  ON dp."organizationId" = d."organizationId" AND dp."ambassadorId" = d.id
  WHERE d."personId" = ${person} AND dp.status = 'DECLINED')`

/** Does something to the data of the organisations. */
async function inEach(work: Prisma.Sql): Promise<void> {
  for (const { organization } of pairs.flat()) {
    await world.server.environment.database.inOrganization(organization.id, (db) => db.$executeRaw(work))
  }
}

const scoreAll = () => Promise.all(pairs.flat().map(({ score }) => score({})))

describe('the comparison notices', () => {
  it('a ranking that leaves out who declined', async () => {
    const person = SUBJECTS.PERSON as { shown: Prisma.Sql }
    const { shown } = person
    person.shown = sql`${shown} AND NOT ${declined(sql`x.id`)}`
    try {
      expect(await differing('analyst', only(/^ranks/))).toContain('ranks over everything')
    } finally {
      person.shown = shown
    }
    expect(await differing('analyst', only(/^ranks/))).toEqual([])
  })

  it('an offer rule by which who declined finds no content to share', async () => {
    const belonging = BELONGINGS.get('Content') as { own: (ctx: Context) => Prisma.Sql }
    const { own } = belonging
    belonging.own = (ctx) => sql`(${own(ctx)} AND NOT ${declined(sql`${ctx.actor.personId}::uuid`)})`
    try {
      expect(await differing('who declined', only(/^(contents|offers) /))).toContain('contents to share')
    } finally {
      belonging.own = own
    }
  })

  it('an offer rule by which who declined is proposed to no other campaign', async () => {
    await inEach(sql`INSERT INTO "NoticePreference" (id, "personId", kind, ended)
      SELECT gen_random_uuid(), x.id, 'INVITATION', true FROM "Person" x WHERE ${declined(sql`x.id`)}`)
    for (const [withDeclines, without] of pairs) {
      expect((await proposed(withDeclines)).winter).not.toEqual((await proposed(without)).winter)
    }
    await inEach(sql`DELETE FROM "NoticePreference"`)
  })

  it('a report that counts who declined', async () => {
    await inEach(sql`INSERT INTO "ParticipationPeriod" (id, "participationId", number, status, cause, "from", "to")
      SELECT gen_random_uuid(), p.id, 99, 'ACCEPTED', 'ANSWER', '2027-02-01T00:00:00Z', '2027-02-02T00:00:00Z'
      FROM "Participation" p WHERE p.status = 'DECLINED'`)
    expect(await differing('owner', only(/^reports of campaigns/))).toContain('reports of campaigns')
    await inEach(sql`DELETE FROM "ParticipationPeriod" WHERE number = 99`)
    expect(await differing('owner', only(/^reports of campaigns/))).toEqual([])
  })

  it('a feature that grows with declines, and a model that takes something off for them', async () => {
    await inEach(sql`UPDATE "SocialAccount" SET followers = followers + 1000000 WHERE ${declined(sql`"personId"`)}`)
    await scoreAll()
    const scores = only(/^(ranks|scores) over everything/)
    expect(await differing('analyst', scores)).toEqual(expect.arrayContaining(['scores over everything']))
    await inEach(sql`UPDATE "SocialAccount" SET followers = followers - 1000000 WHERE ${declined(sql`"personId"`)}`)
    const owner = new pg.Client(world.databaseUrl)
    await owner.connect()
    try {
      await owner.query(`CREATE FUNCTION takes_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        NEW.value := NEW.value - (SELECT count(*) FROM "Ambassador" a JOIN "Participation" p ON p."ambassadorId" = a.id
          WHERE a."personId" = NEW."personId" AND p.status = 'DECLINED');
        RETURN NEW; END $$;
        CREATE TRIGGER takes_off BEFORE INSERT ON "Score" FOR EACH ROW EXECUTE FUNCTION takes_off()`)
      await scoreAll()
      expect(await differing('analyst', scores)).toEqual(expect.arrayContaining(['scores over everything']))
      await owner.query('DROP FUNCTION takes_off CASCADE')
    } finally {
      await owner.end()
    }
    await scoreAll()
    expect(await differing('analyst', scores)).toEqual([])
  }, 120_000)
})
