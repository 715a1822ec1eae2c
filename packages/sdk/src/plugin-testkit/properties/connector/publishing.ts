import fc from 'fast-check'
import type { Published } from '../../../plugin/index.ts'
import { described, type Failure, failureOf } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import { counted, quoted } from '../../story.ts'
import { forAll } from '../story-of.ts'
import type { ConnectorPromise } from './reading.ts'
import { type ConnectorSubject, type Scenario, withProvider } from './scenario.ts'

interface Post {
  key: string
  text: string
  media: string[]
}
type Outcome = { readonly published: Published } | { readonly failure: Failure }

const publishes = ({ connector }: ConnectorSubject): boolean => connector.publisher !== undefined
const KEY = '01980f5e-7b1c-7000-8000-0000000000a1'

function publisherOf({ subject }: Scenario) {
  const { publisher } = subject.connector
  if (!publisher) throw new Error('the connector has no publisher')
  return publisher
}

export const postOf = ({ subject }: Scenario, key = KEY): Post => ({
  key,
  text: subject.fixture.text ?? `We open our doors on Saturday (${key.slice(-4)}).`,
  media: [],
})

export async function publish(scenario: Scenario, host: Host, post: Post): Promise<Outcome> {
  try {
    const published = await host.within(() => publisherOf(scenario).publish(host.ctx, post))
    scenario.tell(`The post is published: ${published.status}, ${quoted(published.externalId)}.`)
    return { published }
  } catch (error) {
    const failure = failureOf(error)
    scenario.tell(`Publishing fails as ${described(failure)}.`)
    return { failure }
  }
}

async function find(scenario: Scenario, host: Host, post: Post): Promise<Published | 'absent' | 'unknown'> {
  const since = new Date(scenario.provider.now().getTime() - 60_000)
  try {
    const found = await host.within(() =>
      publisherOf(scenario).find(host.ctx, { key: post.key, text: post.text, since }),
    )
    scenario.tell(`find says ${typeof found === 'string' ? found : `it is there as ${quoted(found.externalId)}`}.`)
    return found
  } catch (error) {
    scenario.tell(`find fails as ${described(failureOf(error))}.`)
    return 'unknown'
  }
}

const MOST_ATTEMPTS = 6
const UNDECIDED: ReadonlySet<string> = new Set(['ambiguous', 'transient'])

/** Publishes as the host does: after an undecided outcome it looks first, and tries again only what is not there. */
async function publishOnce(scenario: Scenario, post: Post): Promise<Published | 'unknown'> {
  const { idempotency } = publisherOf(scenario)
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const host = await scenario.host()
    const outcome = await publish(scenario, host, post)
    if ('published' in outcome) return outcome.published
    if (!UNDECIDED.has(outcome.failure.kind)) {
      throw scenario.story(
        `the host gives up on ${described(outcome.failure)}; a broken connection is ambiguous or transient`,
      )
    }
    const found = await find(scenario, host, post)
    if (typeof found !== 'string') return found
    // The provider itself knows the key again.
    if (found === 'unknown' && idempotency.by === 'reconcile') return 'unknown'
  }
  throw scenario.story(`after ${MOST_ATTEMPTS} attempts the post is still not published`)
}

export function expectPosts(scenario: Scenario, count: number): void {
  if (!scenario.provider.can('published')) throw new Error('the fake provider of a publisher needs `published`')
  const posts = scenario.provider.published()
  if (posts.length !== count) {
    throw scenario.story(
      `${counted(posts.length, 'post')} stand at the provider, and should be ${count}: ${quoted(posts)}`,
    )
  }
}

type BrokenLine = 'commit-then-reset' | 'reset'
const anyBrokenLine: fc.Arbitrary<BrokenLine> = fc.constantFrom('commit-then-reset', 'reset')

const once: ConnectorPromise = {
  name: 'publish-once',
  title: 'publishes exactly once, even when connections break after the post was accepted',
  concerns: publishes,
  run(subject) {
    const faults: fc.Arbitrary<BrokenLine[]> = fc.array(anyBrokenLine, { maxLength: 3 })
    return forAll(faults, { runs: 12, examples: [['commit-then-reset'], ['reset']] }, (plan) =>
      withProvider(subject, async (scenario) => {
        for (const kind of plan) scenario.fault(kind, { only: 'writes' })
        const published = await publishOnce(scenario, postOf(scenario))
        expectPosts(scenario, 1)
        const [post] = scenario.provider.published()
        if (published !== 'unknown' && post && !sameId(post.id, published.externalId)) {
          throw scenario.story(
            `the post is ${quoted(post.id)}, and the connector calls it ${quoted(published.externalId)}`,
          )
        }
      }),
    )
  },
}

/** Some providers' ids are written in more than one way; one must contain the other. */
export const sameId = (id: string, externalId: string): boolean => externalId.includes(id) || id.includes(externalId)

const again: ConnectorPromise = {
  name: 'publish-again',
  title: 'recognises a post that it has published under the same key',
  concerns: publishes,
  run: (subject) =>
    withProvider(subject, async (scenario) => {
      const post = postOf(scenario)
      const first = await publish(scenario, await scenario.host(), post)
      if ('failure' in first)
        throw scenario.story(`publishing should have succeeded, and failed as ${described(first.failure)}`)
      const host = await scenario.host()
      const { idempotency } = publisherOf(scenario)
      scenario.tell('The host has forgotten the outcome, and asks again with the same key.')
      const second =
        idempotency.by === 'reconcile' ? await find(scenario, host, post) : await publish(scenario, host, post)
      expectPosts(scenario, 1)
      const known = typeof second === 'string' ? undefined : 'published' in second ? second.published : second
      const id = known && 'externalId' in known ? known.externalId : undefined
      if (id !== first.published.externalId) {
        throw scenario.story(
          `the same post should be ${quoted(first.published.externalId)}, and is ${quoted(id ?? second)}`,
        )
      }
    }),
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Units of text as a limit counts them: a text of exactly so many, and one that is too long. */
function textsFor(countAs: string, most: number): { fits: string[]; tooLong: string[] } {
  const plain = { fits: ['a'.repeat(most)], tooLong: ['a'.repeat(most + 1)] }
  switch (countAs) {
    case 'graphemes':
      return { fits: [...plain.fits, 'e\u0301'.repeat(most)], tooLong: plain.tooLong }
    case 'codepoints':
      return {
        fits: [...plain.fits, '\u{1F600}'.repeat(most)],
        tooLong: [...plain.tooLong, 'e\u0301'.repeat(Math.floor(most / 2) + 1)],
      }
    case 'utf16':
      return { fits: plain.fits, tooLong: [...plain.tooLong, '\u{1F600}'.repeat(Math.floor(most / 2) + 1)] }
    default:
      return plain
  }
}

const length = (text: string): string =>
  `${[...graphemes.segment(text)].length} graphemes, ${[...text].length} code points, ${text.length} UTF-16 units`

const limits: ConnectorPromise = {
  name: 'publish-limits',
  title: 'refuses a text that is too long before sending, and accepts the maximum length',
  concerns: publishes,
  async run(subject) {
    const declared = subject.connector.publisher?.limits
    if (!declared) return
    const { maxCharacters, countAs } = declared
    const texts = textsFor(countAs, maxCharacters)
    const isWrite = ({ method }: { method: string }): boolean => method !== 'GET' && method !== 'HEAD'
    for (const text of texts.tooLong) {
      await withProvider(subject, async (scenario) => {
        scenario.tell(`A text has ${length(text)}; the limit is ${maxCharacters} ${countAs}.`)
        const outcome = await publish(scenario, await scenario.host(), { key: KEY, text, media: [] })
        const failure = 'failure' in outcome ? outcome.failure : null
        scenario.expectFailure('publishing', failure, ['permanent', 'config'])
        const write = scenario.provider.requests().find(isWrite)
        if (write)
          throw scenario.story(`${write.method} ${write.path} was sent, although the text could be counted before`)
      })
    }
    for (const text of texts.fits) {
      await withProvider(subject, async (scenario) => {
        scenario.tell(`A text has ${length(text)}; the limit is ${maxCharacters} ${countAs}.`)
        const outcome = await publish(scenario, await scenario.host(), { key: KEY, text, media: [] })
        if ('failure' in outcome) throw scenario.story(`it fits, and was refused as ${described(outcome.failure)}`)
      })
    }
  },
}

const absent: ConnectorPromise = {
  name: 'publish-absent',
  title: 'finds no post that was never published',
  concerns: publishes,
  run: (subject) =>
    withProvider(subject, async (scenario) => {
      const other = postOf(scenario, '01980f5e-7b1c-7000-8000-0000000000b2')
      await publish(scenario, await scenario.host(), other)
      const never = { ...postOf(scenario, '01980f5e-7b1c-7000-8000-0000000000c3'), text: 'We never said this.' }
      scenario.tell(`find is asked for another post, ${quoted(never.text)}.`)
      const found = await find(scenario, await scenario.host(), never)
      if (found !== 'absent') throw scenario.story(`find should have said absent, and said ${quoted(found)}`)
      expectPosts(scenario, 1)
    }),
}

const refused: ConnectorPromise = {
  name: 'publish-refused',
  title: 'reports the right kind of failure for a refused post',
  concerns: publishes,
  async run(subject) {
    const secrets = Object.values(subject.connector.auth).some(({ type }) => type !== 'value')
    const cases = [
      { fault: '429', kinds: ['rate_limit'] },
      { fault: '500', kinds: ['transient', 'ambiguous'] },
      ...(secrets ? [{ fault: 'expired-token', kinds: ['auth'] } as const] : []),
    ] as const
    for (const { fault, kinds } of cases) {
      await withProvider(subject, async (scenario) => {
        scenario.fault(fault, { times: Number.POSITIVE_INFINITY })
        const outcome = await publish(scenario, await scenario.host(), postOf(scenario))
        const failure = scenario.expectFailure('publishing', 'failure' in outcome ? outcome.failure : null, kinds)
        if (fault === '429' && (failure.retryAfterMs ?? 0) < 59_000) {
          throw scenario.story(`the provider asked for 60 s of patience, and retryAfterMs says ${failure.retryAfterMs}`)
        }
      })
    }
  },
}

const retract: ConnectorPromise = {
  name: 'retract',
  title: 'retracts the named post, and no other',
  concerns: ({ connector }) => connector.publisher?.retract !== undefined,
  run: (subject) =>
    withProvider(subject, async (scenario) => {
      const host = await scenario.host()
      const first = await publish(scenario, host, postOf(scenario))
      const second = await publish(scenario, host, { ...postOf(scenario, 'second'), text: 'We stay open on Sunday.' })
      if (!('published' in first && 'published' in second)) throw scenario.story('publishing should have succeeded')
      const { externalId } = first.published
      scenario.tell(`The post ${quoted(externalId)} is taken back.`)
      await host
        .within(async () => publisherOf(scenario).retract?.(host.ctx, externalId))
        .catch((error: unknown) => {
          throw scenario.story(`taking it back failed as ${described(failureOf(error))}`)
        })
      expectPosts(scenario, 1)
      const [left] = scenario.provider.published()
      if (left && sameId(left.id, externalId)) throw scenario.story('the other post was taken back in its place')
    }),
}

export const PUBLISHING: readonly ConnectorPromise[] = [once, again, limits, absent, refused, retract]
