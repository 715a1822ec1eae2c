import { networkKey } from '@portevoix/sdk/normal-forms'

/** How much of a text a network shows before its "more" control. */
export interface Fold {
  characters: number
  lines: number
}

// Observed on the networks' own apps; they change without notice, so a policy may set `foldAt` itself.
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

// An unknown network is taken to show little: a disclosure that stands early is seen everywhere.
const STRICT_FOLD: Fold = { characters: 125, lines: 3 }

/** The fold of a network by its registry key, in any case; a strict one where the network is not known. */
export function foldOf(network: string): Fold {
  return FOLDS[networkKey(network) ?? ''] ?? STRICT_FOLD
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
// Lines of a phone's width: an empty line hides as much as a full one.
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u

/** Where, in UTF-16 units, the part of a text that is shown before "more" ends; the text's length if all is shown. */
export function endOfVisible(text: string, fold: Fold): number {
  let characters = 0
  let lines = 1
  // A grapheme of any length is one character to readers; the slice bounds the work on a text of any length.
  const head = text.slice(0, (fold.characters + 1) * 64)
  for (const { segment, index } of GRAPHEMES.segment(head)) {
    if (/^(?:\r\n|[\n\r\u{2028}\u{2029}])$/u.test(segment)) lines++
    else if (UNSEEN.test(segment)) continue
    characters++
    if (characters > fold.characters || lines > fold.lines) return index
  }
  return head.length
}
