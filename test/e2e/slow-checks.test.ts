import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'

const CONNECTIONS = 6
/** So long the server waits for the check: whoever waits shorter does not wait for it. */
const HANGS_MS = 2_000

let world: World
beforeAll(async () => {
  const plugins = [join(import.meta.dirname, '../fixtures/slow-check')]
  world = await startWorld({ plugins, databaseConnections: CONNECTIONS })
})
afterAll(async () => {
  await world?.stop()
})

const SET = 'mutation { guidelineCheckSet(input: { check: "slow" }) { __typename } }'
const ASSESS = `query A($text: String!) { assess(input: { text: $text, network: "linkedin" }) { verdict checks { answered } } }`
const assess = async ({ key }: Organization, text: string) =>
  (await post(world.url, key, { query: ASSESS, variables: { text } })).body.data?.assess

async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

describe('a check that does not answer', () => {
  it('keeps neither other requests waiting nor the texts of other organisations', async () => {
    const { organization } = world
    await post(world.url, organization.key, { query: SET })
    const other = await world.addOrganization('Elsewhere')
    expect(await assess(organization, 'Hello')).toMatchObject({ checks: [{ answered: true }] })

    let open = 0
    const hanging = Array.from({ length: 5 * CONNECTIONS }, async () => {
      open += 1
      const answer = await assess(organization, 'This will hang')
      open -= 1
      return answer
    })
    const waits: number[] = []
    for (let round = 0; round < 5; round += 1) {
      waits.push(
        await elapsedMs(() => post(world.url, other.key, { query: '{ people(first: 1) { totalCount } }' })),
        await elapsedMs(async () => expect(await assess(other, 'Hello')).toEqual({ verdict: 'ALLOW', checks: [] })),
      )
    }
    expect(open).toBeGreaterThan(CONNECTIONS)
    expect(Math.max(...waits)).toBeLessThan(HANGS_MS)

    // Some were told to come again; the others know that the check has not answered.
    const answers = (await Promise.all(hanging)).filter((answer) => answer !== undefined && answer !== null)
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(answer).toEqual({ verdict: 'WARN', checks: [{ answered: false }] })
    // After enough failures it is quarantined, and nobody waits for it any more.
    const hang = () => assess(organization, 'This will hang')
    const status = async () => {
      await hang()
      return (await post(world.url, organization.key, { query: '{ plugins { status } }' })).body.data?.plugins
    }
    await expect.poll(status, { timeout: 60_000, interval: 1 }).toEqual([{ status: 'QUARANTINED' }])
    expect(await elapsedMs(hang)).toBeLessThan(HANGS_MS)
    expect(await assess(organization, 'Hello')).toEqual({ verdict: 'WARN', checks: [{ answered: false }] })
  }, 120_000)
})
