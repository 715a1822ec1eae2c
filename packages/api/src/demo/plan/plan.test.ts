import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assessText } from '../../modules/guidelines/assessment/index.ts'
import { DAY_MS } from './calendar.ts'
import { CAMPAIGN_STORIES } from './campaigns.ts'
import { diceOf } from './dice.ts'
import { DEMO_SHARER, type DemoPlan, planDemo } from './index.ts'
import { planPolicies } from './policies.ts'
import { COUNTRY_OF, WORDINGS } from './wording.ts'

const until = new Date('2026-11-01T00:00:00Z')
const plan = planDemo({ until })

const hashOf = (value: DemoPlan) =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_key, one: unknown) =>
        typeof one === 'bigint' ? String(one) : one instanceof Map ? [...one] : one,
      ),
    )
    .digest('hex')

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string) =>
  Object.fromEntries(Object.entries(Object.groupBy(items, keyOf)).map(([key, group]) => [key, group?.length ?? 0]))

const sumOf = (told: DemoPlan, metric: string, subjects: ReadonlySet<string>) =>
  told.metrics
    .flatMap(({ points }) => points)
    .filter((point) => point.metric === metric && subjects.has(point.subject.id))
    .reduce((sum, { value }) => sum + Number(value), 0)

describe('planDemo', () => {
  it('is the same every time, ids included', () => {
    expect(hashOf(planDemo({ until }))).toBe(hashOf(plan))
  })

  it('differs for another seed, and moves with the end of its year', () => {
    expect(hashOf(planDemo({ until, seed: 'other' }))).not.toBe(hashOf(plan))
    const earlier = planDemo({ until: new Date('2026-03-01T00:00:00Z') })
    expect(earlier.characters.map(({ row }) => row.displayName)).toEqual(
      plan.characters.map(({ row }) => row.displayName),
    )
    expect(earlier.metrics.flatMap(({ points }) => points).every(({ at }) => at < earlier.year.until)).toBe(true)
  })

  it('has about 200 invented, distinct people in eight departments', () => {
    const people = plan.characters.map(({ row }) => row)
    expect(people).toHaveLength(200)
    expect(plan.departments).toHaveLength(8)
    expect(new Set(people.map(({ displayName }) => displayName)).size).toBe(200)
    expect(new Set(people.map(({ email }) => email)).size).toBe(200)
    expect(people.every(({ email }) => /^[a-z-]+\.[a-z]+@example\.org$/.test(email))).toBe(true)
    expect(new Set(people.flatMap(({ languages }) => languages))).toEqual(new Set(['fr', 'en', 'de']))
    const known = plan.socialAccounts.filter(({ followers }) => followers !== null).length
    expect(known / plan.socialAccounts.length).toBeGreaterThan(0.4)
    expect(known / plan.socialAccounts.length).toBeLessThan(0.8)
  })

  it('has unique ids', () => {
    const rows = [plan.characters, plan.contents, plan.participations, plan.shares].flat().map(({ row }) => row.id)
    const others = [plan.ties, plan.nominations, plan.departments, plan.topics, plan.objectives, plan.costs].flat()
    const ids = [...rows, ...others.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has one hierarchy with one top', () => {
    const managers = new Map(plan.ties.filter(({ kind }) => kind === 'reports-to').map((tie) => [tie.fromId, tie.toId]))
    const [top] = plan.characters
    for (const { row, department } of plan.characters) {
      if (!department || !row.active) continue
      let at = row.id
      for (let steps = 0; steps < 4 && managers.has(at); steps += 1) at = managers.get(at) ?? at
      expect(at).toBe(top?.row.id)
    }
  })

  it('has realistic ties: homophily, closed triangles, and few people asked by many, independent of rank', () => {
    const departmentOf = new Map(plan.characters.map(({ row, departmentId }) => [row.id, departmentId]))
    const levelOf = new Map(plan.characters.map(({ row }) => [row.id, row.level]))
    for (const kind of ['advice', 'friendship', 'collaboration']) {
      const ties = plan.ties.filter((tie) => tie.kind === kind)
      const within = ties.filter(({ fromId, toId }) => departmentOf.get(fromId) === departmentOf.get(toId))
      expect(within.length / ties.length).toBeGreaterThan(0.5)
      expect(within.length / ties.length).toBeLessThan(0.95)
      expect(new Set(ties.map(({ fromId, toId }) => `${fromId} ${toId}`)).size).toBe(ties.length)
    }
    const asked = countBy(
      plan.ties.filter(({ kind }) => kind === 'advice'),
      ({ toId }) => toId,
    )
    const ranking = Object.entries(asked).sort((a, b) => b[1] - a[1])
    const mean = ranking.reduce((sum, [, count]) => sum + count, 0) / ranking.length
    expect(ranking[0]?.[1]).toBeGreaterThan(4 * mean)
    const informal = ranking.slice(0, 10).filter(([id]) => ['4', '5'].includes(levelOf.get(id) ?? ''))
    expect(informal.length).toBeGreaterThanOrEqual(5)
    const friends = plan.ties.filter(({ kind }) => kind === 'friendship')
    const named = new Set(friends.map(({ fromId, toId }) => `${fromId} ${toId}`))
    const mutual = friends.filter(({ fromId, toId }) => named.has(`${toId} ${fromId}`)).length / friends.length
    expect(mutual).toBeGreaterThan(0.4)
  })

  it.each(['2026-11-01', '2027-03-01', '2027-08-01'])(
    'has three campaigns whose rates are believable, told until %s',
    (end) => {
      const plan = planDemo({ until: new Date(end) })
      expect(plan.campaigns).toHaveLength(3)
      for (const { row, story } of plan.campaigns) {
        const shares = plan.shares.filter((share) => share.row.campaignId === row.id)
        expect(shares).toHaveLength(story.shares)
        const subjects = new Set([row.id, ...shares.map((share) => share.row.id)])
        const impressions = sumOf(plan, 'impressions', subjects)
        const rate = sumOf(plan, 'engagements', subjects) / impressions
        expect(impressions).toBeGreaterThan(20_000)
        expect(rate).toBeGreaterThan(0.01)
        expect(rate).toBeLessThan(0.06)
        expect(sumOf(plan, 'reach', subjects)).toBeLessThan(impressions)
        expect(sumOf(plan, 'clicks', subjects)).toBeLessThan(sumOf(plan, 'url-clicks', subjects) * 1.1)
        const enrolled = plan.participations.filter((one) => one.row.campaignId === row.id && one.row.acceptedAt)
        const active = new Set(shares.map((share) => share.row.participationId)).size / enrolled.length
        expect(active).toBeGreaterThan(0.4)
        expect(active).toBeLessThan(0.8)
        expect(new Set(plan.participations.map((one) => one.row.status))).toEqual(
          new Set(['ACCEPTED', 'DECLINED', 'INVITED', 'LEFT']),
        )
        const spent = plan.costs
          .filter((cost) => cost.campaignId === row.id)
          .reduce((sum, cost) => sum + cost.amountMinor, 0n)
        expect(spent).toBeLessThan(row.budgetAmountMinor)
      }
    },
  )

  it('has shares only during participation and only of published content', () => {
    const published = new Map(plan.contents.map(({ row }) => [row.id, row]))
    for (const { row, participation } of plan.shares) {
      expect(row.sharedAt >= (participation.row.acceptedAt ?? until)).toBe(true)
      expect(row.sharedAt < (participation.row.leftAt ?? until)).toBe(true)
      expect(published.get(row.contentId)?.status).not.toBe('DRAFT')
    }
  })

  it('has about 300 shares in different words that the policies allow', () => {
    expect(plan.shares.length).toBeGreaterThanOrEqual(300)
    expect(new Set(plan.shares.map(({ row }) => row.text)).size).toBe(plan.shares.length)
    const refused = plan.shares.filter(({ row }) => plan.assessments.get(row.id)?.verdict !== 'ALLOW')
    expect(refused.map(({ row }) => row.text)).toEqual([])
    expect(plan.shares.filter(({ row }) => row.network === 'bluesky').every(({ row }) => row.text.length <= 300)).toBe(
      true,
    )
  })

  it('never composes words that the policies refuse, for any seed', () => {
    const policies = planPolicies(diceOf('any'), until)
    const themes = CAMPAIGN_STORIES.flatMap((story) => story.themes)
    const refused = (['fr', 'en', 'de'] as const).flatMap((language) => {
      const hooks = themes.flatMap((theme) => (language === 'de' ? theme.de : theme[language].hooks))
      const { disclosures, asides, closings } = WORDINGS[language]
      const circumstances = { ...DEMO_SHARER, network: 'linkedin', countries: [COUNTRY_OF[language]], language }
      return disclosures.flatMap((disclosure) =>
        [...hooks, ...asides]
          .map((start) => `${disclosure} ${start} ${closings.join(' ')}`)
          .filter((text) => assessText({ text, ...circumstances }, policies).verdict !== 'ALLOW'),
      )
    })
    expect(refused).toEqual([])
  })

  it('has about 40 contents that follow the policies', () => {
    const byStatus = countBy(plan.contents, ({ row }) => row.status)
    expect(plan.contents).toHaveLength(40)
    expect(byStatus).toEqual({ APPROVED: 36, DRAFT: 3, WITHDRAWN: 1 })
    const house = plan.policies.filter(({ country }) => country === null)
    for (const { row } of plan.contents) {
      const text = `${row.title}\n${row.text}`
      const { findings } = assessText(
        { ...DEMO_SHARER, text, network: 'web', countries: [], language: row.language },
        house,
      )
      expect(findings).toEqual([])
    }
  })

  it('has a year of metrics with quiet weekends, one week that nobody collected, and one spike', () => {
    const impressions = plan.metrics.flatMap(({ points }) => points).filter(({ metric }) => metric === 'impressions')
    const perDay = new Map<number, number>()
    for (const { at, value } of impressions) {
      const day = Math.floor(at.getTime() / DAY_MS)
      perDay.set(day, (perDay.get(day) ?? 0) + Number(value))
    }
    const { gap, from } = plan.year
    expect(gap.from.getUTCDay()).toBe(1)
    expect(
      [...perDay.keys()].filter((day) => day * DAY_MS >= gap.from.getTime() && day * DAY_MS < gap.to.getTime()),
    ).toEqual([])
    expect(Math.min(...perDay.keys()) * DAY_MS - from.getTime()).toBeLessThan(10 * DAY_MS)
    const days = [...perDay.values()].sort((a, b) => b - a)
    expect(days[0]).toBeGreaterThan(3 * (days[5] ?? 0))
    const shared = countBy(plan.shares, ({ row }) => (row.sharedAt.getUTCDay() % 6 === 0 ? 'weekend' : 'week'))
    expect((shared.week ?? 0) / (shared.weekend ?? 1)).toBeGreaterThan(5)
  })

  it('has unique fact keys per source', () => {
    for (const { points } of plan.metrics) expect(new Set(points.map(({ key }) => key)).size).toBe(points.length)
  })
})
