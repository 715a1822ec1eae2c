const MARKED =
  /\{hashtag\|\\?[#＃]\|((?:\\.|[^{}|\\])+)\}|@\[((?:\\.|[^[\]\\])+)\]\(urn:li:(?:person|organization):[\w-]+\)/suy

/**
 * What readers see of a commentary, by the rules that LinkedIn's documentation gives for it. Where a reserved character
 * stands without a backslash the text ends, as it has been seen to at LinkedIn.
 */
export function shownText(commentary: string): string {
  let shown = ''
  for (let at = 0; at < commentary.length; ) {
    const character = commentary.charAt(at)
    MARKED.lastIndex = at
    const marked = MARKED.exec(commentary)
    if (marked) {
      const [whole, tag, name] = marked
      shown += (tag === undefined ? (name ?? '') : `#${tag}`).replace(/\\(.)/gsu, '$1')
      at += whole.length
    } else if (character === '\\') {
      shown += commentary.charAt(at + 1)
      at += 2
    } else if ('|{}@[]()<>#*_~'.includes(character)) {
      return shown
    } else {
      shown += character
      at += 1
    }
  }
  return shown
}
