import { quoted, Teller } from '../../story.ts'
import { type CheckPromise, type CheckSubject, paramsOf, postOf } from './subject.ts'

const SHORT = 10_000
const LONG = 100_000
/** Ten times as long may take so many times as long, and this much besides: machines are busy with other things too. */
const FACTOR = 25
const GRACE_MS = 400
const MOST_SHORT_MS = 500
const UNITS = ['a', ' ', '!', '\n', '1', '100 % ', 'é', '\u{1F331}', '(', 'best ']

function fastestMs(act: () => void): number {
  const times = [1, 2].map(() => {
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return Math.min(...times)
}

const textsOf = ({ fixture }: CheckSubject) => [
  ...UNITS.map((text) => postOf({ text, finds: [] })),
  ...fixture.examples
    .filter(({ text }) => text !== '')
    .map((example) => postOf({ ...example, text: `${example.text} ` })),
]

/** Time grows with the length of the text, and not with its square. */
export const time: CheckPromise = {
  name: 'time',
  title: 'needs linear time for a text of 100,000 characters',
  async run(subject) {
    const set = await paramsOf(subject)
    for (const post of textsOf(subject)) {
      const read = (length: number): number => {
        const text = post.text.repeat(Math.ceil(length / post.text.length)).slice(0, length)
        return fastestMs(() => {
          try {
            subject.check.check({ ...post, text }, set)
          } catch {
            // Whether it throws is asked elsewhere.
          }
        })
      }
      const short = read(SHORT)
      if (short > MOST_SHORT_MS) {
        const teller = new Teller()
        teller.tell(`The check reads ${SHORT} characters of ${quoted(post.text)} in ${Math.round(short)} ms.`)
        throw teller.story(`it should take at most ${MOST_SHORT_MS} ms`)
      }
      const long = read(LONG)
      if (long <= short * FACTOR + GRACE_MS) continue
      const teller = new Teller()
      teller.tell(`The check reads ${SHORT} characters of ${quoted(post.text)} in ${Math.round(short)} ms.`)
      teller.tell(`It reads ${LONG} characters of the same in ${Math.round(long)} ms.`)
      throw teller.story(`ten times the text should take at most ${FACTOR} times as long and ${GRACE_MS} ms`)
    }
  },
}
