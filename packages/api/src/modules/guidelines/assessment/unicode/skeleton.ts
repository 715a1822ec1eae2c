import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Look-alikes as defined by Unicode Technical Standard 39, from a copy of its data: see `confusables.txt` for version
 * and origin, and `LICENSE` next to it.
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

/** What a text looks like, and where each unit comes from. */
export interface Skeleton {
  text: string
  /** Start and end of each unit in the original text. */
  starts: readonly number[]
  ends: readonly number[]
}

const MARK = /\p{M}/u
const ASCII = /^[a-z0-9]/u
// Look alike in many typefaces, although the standard distinguishes them.
const ALSO_ALIKE: Readonly<Record<string, string>> = { i: 'l', '1': 'l', '|': 'l', '0': 'o' }

/**
 * The skeleton of a text, ignoring case: two texts that look alike have the same one. It is longer than the text when
 * one letter looks like two ("m" like "rn"), so every unit keeps its place.
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

/** A capital that looks like a Latin one is mapped as such; otherwise the lower-case letter decides. */
function prototypeOf(map: ReadonlyMap<string, string>, character: string): string {
  const small = character.toLowerCase()
  const drawn = map.get(character)?.normalize('NFD').toLowerCase()
  if (drawn !== undefined && character !== small) return again(map, drawn)
  const likeSmall = again(map, map.get(small)?.normalize('NFD').toLowerCase() ?? small)
  if (ASCII.test(likeSmall.charAt(0))) return likeSmall
  // Lower-case letters that look like small capitals: "т" like "T".
  const likeCapital = map.get(small.toUpperCase())?.normalize('NFD').toLowerCase() ?? ''
  return ASCII.test(likeCapital.charAt(0)) ? again(map, likeCapital) : likeSmall
}

// The data maps "I" to "l"; a mapped letter may need a second mapping after lower-casing.
const again = (map: ReadonlyMap<string, string>, drawn: string) =>
  Array.from(drawn, (letter) => map.get(letter)?.normalize('NFD').toLowerCase() ?? letter).join('')
