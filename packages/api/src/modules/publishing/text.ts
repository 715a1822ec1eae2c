import { normalized } from '@portevoix/sdk/normal-forms'
import type { ConnectorInfo } from '../../platform/plugin-host/index.ts'

type Limits = NonNullable<ConnectorInfo['publisher']>['limits']

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Code points that X counts as one; all others count as two (X's configuration v3, `ranges`). */
const SINGLE_WEIGHT: readonly (readonly [number, number])[] = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
]
/** X counts every address as this many characters, whatever its length. */
const WEIGHTED_URL = 23

/** Length of a text as a network counts it. */
export function lengthOf(text: string, countAs: Limits['countAs']): number {
  switch (countAs) {
    case 'utf16':
      return text.length
    case 'codepoints':
      return [...text].length
    case 'graphemes':
      return [...graphemes.segment(text)].length
    case 'weighted':
      return weightOf(text)
  }
}

function weightOf(text: string): number {
  let urls = 0
  const rest = text.replaceAll(/https?:\/\/\S+/g, () => {
    urls += 1
    return ''
  })
  let weight = urls * WEIGHTED_URL
  for (const { segment } of graphemes.segment(normalized(rest, 'NFC'))) {
    const point = segment.codePointAt(0) ?? 0
    // An emoji counts as two, even when it consists of several code points.
    const emoji = /\p{Extended_Pictographic}/u.test(segment)
    const points = emoji ? 1 : [...segment].length
    weight += points * (SINGLE_WEIGHT.some(([from, to]) => point >= from && point <= to) ? 1 : 2)
  }
  return weight
}

/** The text to post: the approved text, and the link below it unless the text contains it. */
export function postText(text: string, link: string | null): string {
  return link === null || text.includes(link) ? text : `${text.trimEnd()}\n\n${link}`
}
