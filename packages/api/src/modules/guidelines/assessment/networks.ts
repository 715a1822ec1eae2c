import { networkKey } from '@portevoix/sdk/normal-forms'

/** How much of a text a network shows before its "more" control. */
export interface Fold {
  characters: number
  lines: number
}

// As observed in the networks' own apps. They change without notice, so a policy can set `foldAt`.
const FOLDS: Record<string, Fold> = {
  bluesky: { characters: 300, lines: 12 },
  facebook: { characters: 477, lines: 5 },
  instagram: { characters: 125, lines: 3 },
  linkedin: { characters: 210, lines: 3 },
  mastodon: { characters: 500, lines: 12 },
  threads: { characters: 500, lines: 12 },
  tiktok: { characters: 80, lines: 2 },
  x: { characters: 280, lines: 12 },
  youtube: { characters: 157, lines: 3 },
}

// For unknown networks, a strict fold: a disclosure that comes early is visible everywhere.
const STRICT_FOLD: Fold = { characters: 125, lines: 3 }

/** The fold of a network by its key, in any case; a strict one for unknown networks. */
export function foldOf(network: string): Fold {
  return FOLDS[networkKey(network) ?? ''] ?? STRICT_FOLD
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
// Counted in lines of a phone's width: an empty line takes as much room as a full one.
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u

/** The length in UTF-16 units of the part that is shown before "more"; the text's length if all is shown. */
export function endOfVisible(text: string, fold: Fold): number {
  let characters = 0
  let lines = 1
  // A grapheme of any length counts as one character; the slice bounds the work for any text.
  const head = text.slice(0, (fold.characters + 1) * 64)
  for (const { segment, index } of GRAPHEMES.segment(head)) {
    if (/^(?:\r\n|[\n\r\u{2028}\u{2029}])$/u.test(segment)) lines++
    else if (UNSEEN.test(segment)) continue
    characters++
    if (characters > fold.characters || lines > fold.lines) return index
  }
  return head.length
}
