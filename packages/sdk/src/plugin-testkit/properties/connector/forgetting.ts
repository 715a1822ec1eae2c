import type { DataToForget } from '../../../plugin/index.ts'
import { described, failureOf } from '../../host/failure.ts'
import { quoted } from '../../story.ts'
import { NOBODY, wordsSaid } from '../forgotten.ts'
import { expectPosts, postOf, publish, sameId } from './publishing.ts'
import type { ConnectorPromise } from './reading.ts'
import { type Scenario, withProvider } from './scenario.ts'

const KEY = '01980f5e-7b1c-7000-8000-0000000000e5'

/** Asks in a process of its own, as the host does. */
async function forget(scenario: Scenario, data: Omit<DataToForget, 'key'>): Promise<unknown> {
  const host = await scenario.host()
  const { connector } = scenario.subject
  try {
    const answer = await host.within(async () => connector.forget?.(host.ctx, { key: KEY, ...data }))
    scenario.tell(`forget is asked for ${quoted(data)}, and says ${quoted(answer)}.`)
    wordsSaid(scenario, { answer, logged: host.logged, data })
    return answer
  } catch (error) {
    throw scenario.story(`forget is asked for ${quoted(data)}, and failed as ${described(failureOf(error))}`)
  }
}

const forgets: ConnectorPromise = {
  name: 'forget',
  title: 'forgets the named posts and no other, twice like once, and says nothing of whose they were',
  concerns: ({ connector }) => connector.forget !== undefined,
  async run(subject) {
    await withProvider(subject, async (scenario) => {
      const nothing = await forget(scenario, NOBODY)
      if (nothing !== 'unknown') throw scenario.story('it has nothing of this, and should have said "unknown"')
    })
    if (subject.connector.publisher === undefined) return
    await withProvider(subject, async (scenario) => {
      const host = await scenario.host()
      const first = await publish(scenario, host, postOf(scenario))
      const second = await publish(scenario, host, { ...postOf(scenario, 'second'), text: 'We stay open on Sunday.' })
      if (!('published' in first && 'published' in second)) throw scenario.story('publishing should have succeeded')
      const { externalId } = first.published
      const data = { addresses: [], posts: [...NOBODY.posts, externalId] }
      if ((await forget(scenario, data)) !== 'forgotten') throw scenario.story('it should have said "forgotten"')
      const check = (): void => {
        expectPosts(scenario, 1)
        const [left] = scenario.provider.published()
        if (left && sameId(left.id, externalId)) throw scenario.story('the other post was deleted in its place')
      }
      check()
      scenario.tell('The host has lost the answer, and asks again.')
      await forget(scenario, data)
      check()
    })
  },
}

export const FORGETTING: readonly ConnectorPromise[] = [forgets]
