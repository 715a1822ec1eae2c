/**
 * Characters that are invisible but split a word for a program: joiners, soft hyphens, direction marks, variation
 * selectors.
 */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F/u

/** A text as readers see it, with the position of each of its units in the original. */
export interface VisibleText {
  readonly text: string
  /** Index in the original of each unit of `text`, followed by the length of the original. */
  readonly places: readonly number[]
}

/** Removes invisible characters and folds letters that differ in width only ("ｅｃｏ"). */
export function visibleText(original: string): VisibleText {
  let text = ''
  const places: number[] = []
  let index = 0
  for (const character of original) {
    if (!INVISIBLE.test(character)) {
      const folded = /[\uFF00-\uFFEF]/.test(character) ? character.normalize('NFKC') : character
      for (let unit = 0; unit < folded.length; unit += 1) {
        places.push(index + Math.min(unit, character.length - 1))
      }
      text += folded
    }
    index += character.length
  }
  places.push(original.length)
  return { text, places }
}
