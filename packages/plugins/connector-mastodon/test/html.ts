const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** As Mastodon writes an address: its beginning hidden, and all beyond thirty characters. */
function link(address: string): string {
  const prefix = /^https?:\/\/(?:www\.)?/.exec(address)?.[0] ?? ''
  const shown = address.slice(prefix.length, prefix.length + 30)
  const rest = address.slice(prefix.length + 30)
  const kind = rest === '' ? '' : ' class="ellipsis"'
  return (
    `<a href="${escaped(address)}" target="_blank" rel="nofollow noopener" translate="no">` +
    `<span class="invisible">${escaped(prefix)}</span><span${kind}>${escaped(shown)}</span>` +
    `<span class="invisible">${escaped(rest)}</span></a>`
  )
}

const mention = (name: string, server: string): string =>
  `<span class="h-card" translate="no"><a href="https://${server}/@${name}" class="u-url mention">@<span>${name}</span></a></span>`
const hashtag = (name: string): string =>
  `<a href="https://fake.example/tags/${name}" class="mention hashtag" rel="tag">#<span>${name}</span></a>`

/** The HTML that Mastodon makes of a text: paragraphs, breaks, and links, mentions and hashtags in their spans. */
export function htmlOf(text: string): string {
  const inline = (line: string): string =>
    line
      .split(/(https?:\/\/[^\s<>]+|@\w+(?:@[\w.-]+\w)?|#\w+)/)
      .map((part) => {
        if (/^https?:/.test(part)) return link(part)
        const [, name, server = 'fake.example'] = /^@(\w+)(?:@(.+))?$/.exec(part) ?? []
        if (name !== undefined) return mention(name, server)
        return part.startsWith('#') && part.length > 1 ? hashtag(part.slice(1)) : escaped(part)
      })
      .join('')
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(inline).join('<br />')}</p>`)
    .join('')
}
