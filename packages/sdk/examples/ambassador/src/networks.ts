/** Where a network lets people write a post that is already filled in. `{text}` and `{url}` stand for what is shared. */
const COMPOSERS: { readonly [network: string]: string } = {
  bluesky: 'https://bsky.app/intent/compose?text={both}',
  facebook: 'https://www.facebook.com/sharer/sharer.php?u={url}',
  linkedin: 'https://www.linkedin.com/feed/?shareActive=true&text={both}',
  mastodon: 'https://share.joinmastodon.org/#text={both}',
  threads: 'https://www.threads.net/intent/post?text={both}',
  x: 'https://x.com/intent/post?text={both}',
}

/** The words with the link below, as they are posted. */
export const postOf = (text: string, url: string | null): string => (url === null ? text : `${text}\n\n${url}`)

/** Where the network is opened to post; null for a network that has no such address. */
export function composerOf(network: string, text: string, url: string | null): string | null {
  const address = COMPOSERS[network]
  if (address === undefined || (url === null && address.includes('{url}'))) return null
  return address
    .replace('{both}', encodeURIComponent(postOf(text, url)))
    .replace('{url}', encodeURIComponent(url ?? ''))
}

/** An address that a link may lead to; null for others, such as `javascript:`. */
export function webAddress(address: string | null | undefined): string | null {
  const url = address ? URL.parse(address) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
