import fc from 'fast-check'
import type { Finding, Manifest, Schema } from '../../../plugin/index.ts'
import { parsed } from '../../host/plugin-parts.ts'
import type { Property } from '../../property.ts'
import { quoted, Teller } from '../../story.ts'
import { forAll } from '../story-of.ts'
import type { CheckExample, GuidelineCheckFixture, GuidelineCheckProperty } from './fixture.ts'

export interface Post {
  text: string
  language: string
  country: string
  network: string
}
export interface AnyCheck {
  readonly id: string
  readonly version: string
  readonly params: Schema<unknown>
  check(post: Post, params: unknown): Finding[]
}
/** A guideline check with what it is tried with. */
export interface CheckSubject {
  readonly check: AnyCheck
  readonly fixture: GuidelineCheckFixture
  manifest(): Manifest
}
export type CheckPromise = Property<CheckSubject> & { readonly name: GuidelineCheckProperty }

export const postOf = ({ text, language = 'en', country = 'GB', network = 'linkedin' }: CheckExample): Post => ({
  text,
  language,
  country,
  network,
})

export const paramsOf = ({ check, fixture }: CheckSubject): Promise<unknown> =>
  parsed(check.params, fixture.params ?? {}, 'params')

/** Characters of all planes, and halves of pairs, which pasted text may hold. */
const oddText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
)

/** Posts around the author's examples, with odd characters before, between and after. */
export function anyPost(examples: readonly CheckExample[]): fc.Arbitrary<Post> {
  const around = (post: Post): fc.Arbitrary<Post> =>
    fc.tuple(oddText, fc.boolean(), oddText).map(([before, twice, after]) => ({
      ...post,
      text: `${before}${post.text}${twice ? `${after}${post.text}` : ''}${after}`,
    }))
  const bare = oddText.map((text): Post => postOf({ text, finds: [] }))
  return examples.length === 0 ? bare : fc.oneof(bare, fc.constantFrom(...examples.map(postOf)).chain(around))
}

const RUNS = 200

/** The findings of one generated post after the other. @throws Story where the check throws. */
export async function eachFindings(
  subject: CheckSubject,
  look: (findings: Finding[], tell: { post: Post; teller: Teller }) => void,
): Promise<void> {
  const params = await paramsOf(subject)
  const examples = subject.fixture.examples.map(postOf)
  await forAll(anyPost(subject.fixture.examples), { runs: RUNS, examples }, (post) => {
    const teller = new Teller()
    teller.tell(`The check reads ${quoted(post.text)} (${post.language}, ${post.country}, ${post.network}).`)
    let findings: Finding[]
    try {
      findings = subject.check.check({ ...post }, structuredClone(params))
    } catch {
      // Whether it throws is asked elsewhere.
      return
    }
    look(findings, { post, teller })
  })
}
