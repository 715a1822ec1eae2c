import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Look-alikes after Unicode Technical Standard 39, over a copy of its data: `confusables.txt` says version and origin, and
 * `LICENSE` stands beside it.
 */

let prototypes: ReadonlyMap<string, string> | null = null

function confusables(): ReadonlyMap<string, string> {
  prototypes ??= new Map(
    readFileSync(join(import.meta.dirname, 'confusables.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [source = '', prototype = ''] = line.split(';')
        return [charactersOf(source), charactersOf(prototype)] as const
      }),
  )
  return prototypes
}

const charactersOf = (codes: string) =>
  String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)))

/** A text as it looks, and where each of its units comes from. */
export interface Skeleton {
  text: string
  /** Start and end of each unit in the text that the skeleton was made of. */
  starts: readonly number[]
  ends: readonly number[]
}

const MARK = /\p{M}/u
const ASCII = /^[a-z0-9]/u
// Drawn alike in many typefaces, and apart for the standard.
const ALSO_ALIKE: Readonly<Record<string, string>> = { i: 'l', '1': 'l', '|': 'l', '0': 'o' }

/**
 * The skeleton of a text without case: two texts that look alike have the same one. It is longer than its text where one
 * letter looks like two ("m" like "rn"), so that every unit keeps the place that it comes from.
 */
export function skeletonOf(text: string): Skeleton {
  const map = confusables()
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let index = 0
  while (index < text.length) {
    const start = index
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    index += character.length
    for (const part of character.normalize('NFD')) {
      for (const drawn of prototypeOf(map, part)) {
        if (MARK.test(drawn)) continue
        const plain = ALSO_ALIKE[drawn] ?? drawn
        parts.push(plain)
        for (let unit = 0; unit < plain.length; unit++) {
          starts.push(start)
          ends.push(index)
        }
      }
    }
  }
  return { text: parts.join(''), starts, ends }
}

/** A capital that is drawn like a Latin one looks like it; otherwise the small letter decides. */
function prototypeOf(map: ReadonlyMap<string, string>, character: string): string {
  const small = character.toLowerCase()
  const drawn = map.get(character)?.normalize('NFD').toLowerCase()
  if (drawn !== undefined && character !== small) return again(map, drawn)
  const likeSmall = again(map, map.get(small)?.normalize('NFD').toLowerCase() ?? small)
  if (ASCII.test(likeSmall.charAt(0))) return likeSmall
  // Small letters that are drawn like small capitals: "т" like "T".
  const likeCapital = map.get(small.toUpperCase())?.normalize('NFD').toLowerCase() ?? ''
  return ASCII.test(likeCapital.charAt(0)) ? again(map, likeCapital) : likeSmall
}

// The data maps "I" to "l"; a mapped letter in small may be mapped once more.
const again = (map: ReadonlyMap<string, string>, drawn: string) =>
  Array.from(drawn, (letter) => map.get(letter)?.normalize('NFD').toLowerCase() ?? letter).join('')
