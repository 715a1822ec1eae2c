import { type GuidelineCheckDefinition, requiredScopes } from '../../../plugin/index.ts'
import { manifestOf } from '../../manifest.ts'
import { quoted, Teller } from '../../story.ts'
import { declareSuite } from '../../suite.ts'
import { forAll } from '../story-of.ts'
import { withoutClockAndChance } from '../traps.ts'
import type { GuidelineCheckFixture } from './fixture.ts'
import {
  type AnyCheck,
  anyPost,
  type CheckPromise,
  type CheckSubject,
  eachFindings,
  paramsOf,
  postOf,
} from './subject.ts'
import { time } from './time.ts'

const manifest: CheckPromise = {
  name: 'manifest',
  title: 'is listed in its manifest, with the permissions that it needs',
  run(subject) {
    const { provides, permissions } = subject.manifest()
    const teller = new Teller()
    teller.tell(`The manifest provides ${quoted(provides)} and asks for ${quoted(permissions.data)}.`)
    const name = `guideline-check:${subject.check.id}`
    if (!provides.includes(name)) throw teller.story(`it does not announce ${name}`)
    const needed = requiredScopes({ streams: [], publishes: false, subjects: [], checks: true, notifies: false })
    const missing = needed.find((scope) => !permissions.data.includes(scope))
    if (missing) throw teller.story(`permissions.data lacks ${missing}, which a check needs`)
  },
}

const params: CheckPromise = {
  name: 'params',
  title: 'has defaults for all of its params',
  async run({ check }) {
    const teller = new Teller()
    teller.tell('Nobody sets any params: the host hands {} to the schema.')
    const result = await check.params['~standard'].validate({})
    if (result.issues) throw teller.story(`the schema refuses: ${result.issues[0]?.message}`)
  },
}

const examples: CheckPromise = {
  name: 'examples',
  title: 'finds what the examples expect',
  async run(subject) {
    const { check, fixture } = subject
    const set = await paramsOf(subject)
    if (fixture.examples.length === 0) throw new Error('examples: give texts, and what is found in them')
    for (const example of fixture.examples) {
      const teller = new Teller()
      teller.tell(`The check reads ${quoted(example.text)}.`)
      const found = [...new Set(check.check(postOf(example), set).map(({ rule }) => rule))].sort()
      const wanted = [...new Set(example.finds)].sort()
      if (quoted(found) !== quoted(wanted))
        throw teller.story(`it finds ${quoted(found)}, and should find ${quoted(wanted)}`)
    }
  },
}

const findings: CheckPromise = {
  name: 'findings',
  title: 'returns findings with a rule, a severity and a message',
  run: (subject) =>
    eachFindings(subject, (found, { teller }) => {
      if (!Array.isArray(found)) throw teller.story(`it gives ${quoted(found)} in the place of a list`)
      for (const finding of found) {
        const { rule, severity, message } = finding
        teller.tell(`It finds ${quoted(finding)}.`)
        if (typeof rule !== 'string' || rule.trim() === '') throw teller.story('the finding names no rule')
        if (severity !== 'block' && severity !== 'warn') throw teller.story('the severity is neither block nor warn')
        if (typeof message !== 'string' || message.trim() === '') throw teller.story('the finding has no message')
      }
    }),
}

const insideOfPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))

const spans: CheckPromise = {
  name: 'spans',
  title: 'returns spans within the text that split no character',
  run: (subject) =>
    eachFindings(subject, (found, { post: { text }, teller }) => {
      for (const { rule, span } of Array.isArray(found) ? found : []) {
        if (span === undefined) continue
        const { start, end } = span
        teller.tell(`It finds ${quoted(rule)} from ${start} to ${end} of ${text.length} UTF-16 units.`)
        if (!Number.isInteger(start) || !Number.isInteger(end)) throw teller.story('a span counts whole units')
        if (start < 0 || end > text.length || start >= end)
          throw teller.story('the span lies outside the text, or is empty')
        if (insideOfPair(text, start) || insideOfPair(text, end)) throw teller.story('the span cuts a character in two')
      }
    }),
}

const anyText: CheckPromise = {
  name: 'any-text',
  title: 'does not throw for any text',
  async run(subject) {
    const { check, fixture } = subject
    const set = await paramsOf(subject)
    const long = 'We are the best! \u{1F331} '.repeat(4_000)
    const odd = ['', ' ', '\0', '\uD800', '\uDC00\uD800', '\u202E\u2066', 'İı', 'ﬁ\u0301\u0301', long]
    const posts = odd.map((text) => postOf({ text, finds: [] }))
    await forAll(anyPost(fixture.examples), { runs: 200, examples: posts }, (post) => {
      try {
        check.check({ ...post }, structuredClone(set))
      } catch (error) {
        const teller = new Teller()
        teller.tell(`The check reads ${quoted(post.text)} (${post.text.length} UTF-16 units).`)
        throw teller.story(`it threw ${quoted(String(error))}`)
      }
    })
  },
}

const deterministic: CheckPromise = {
  name: 'deterministic',
  title: 'returns the same findings again, and uses neither clock nor randomness',
  async run(subject) {
    const set = await paramsOf(subject)
    await eachFindings(subject, (first, { post, teller }) => {
      teller.tell(`It finds ${quoted(first)}.`)
      let second: unknown
      try {
        second = withoutClockAndChance(() => subject.check.check({ ...post }, structuredClone(set)))
      } catch (error) {
        throw teller.story(error instanceof Error ? error.message : String(error))
      }
      teller.tell(`A second time it finds ${quoted(second)}.`)
      if (JSON.stringify(first) !== JSON.stringify(second))
        throw teller.story('the same text should have the same findings')
    })
  },
}

const pure: CheckPromise = {
  name: 'pure',
  title: 'does not change its arguments',
  async run(subject) {
    const set = await paramsOf(subject)
    await eachFindings(subject, (_found, { post, teller }) => {
      const handed = { post: { ...post }, params: structuredClone(set) }
      const before = JSON.stringify(handed)
      subject.check.check(handed.post, handed.params)
      teller.tell(`It gets ${quoted(handed.params)} as params.`)
      if (JSON.stringify(handed) !== before) throw teller.story(`afterwards it holds ${quoted(handed)}`)
    })
  },
}

/** What every guideline check promises. */
export const CHECK_PROPERTIES: readonly CheckPromise[] = [
  manifest,
  params,
  examples,
  findings,
  spans,
  anyText,
  deterministic,
  pure,
  time,
]

/** A check of whatever params, with what it is tried with. */
export const checkSubject = <P>(check: GuidelineCheckDefinition<P>, fixture: GuidelineCheckFixture): CheckSubject => ({
  check: check as unknown as AnyCheck,
  fixture,
  manifest: () => manifestOf(fixture.manifest),
})

/**
 * Declares the conformance tests of a guideline check, one per property: to be called at the top of a vitest file.
 *
 * ```ts
 * testGuidelineCheck(claims, { examples: [{ text: '100 % climate neutral', finds: ['climate-neutral'] }] })
 * ```
 */
export function testGuidelineCheck<P>(check: GuidelineCheckDefinition<P>, fixture: GuidelineCheckFixture): void {
  declareSuite(`guideline check ${check.id} ${check.version}`, CHECK_PROPERTIES, {
    subject: checkSubject(check, fixture),
    except: fixture.except,
  })
}
