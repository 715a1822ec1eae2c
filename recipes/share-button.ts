/**
 * Share buttons for a page of a static site, made when the site is built: links to the networks' own share pages, with a tracked link to
 * the page. No script, no cookie, nothing that a network loads into the page.
 *
 *   npm install @portevoix/sdk
 *   PORTEVOIX_URL=https://portevoix.example/graphql PORTEVOIX_TOKEN=pv_… node share-button.ts https://www.example.org/news/1 'Our news' >> page.html
 *
 * The page is one of the organisation (`Organization.landingHosts`). The key needs `campaign:write`, `campaign:read` and `share:read`.
 */
import { createClient, paginate } from '@portevoix/sdk'
import { TrackedLinkCreateDocument, TrackedLinksDocument } from '@portevoix/sdk/documents'

const { PORTEVOIX_URL = 'http://localhost:4000/graphql', PORTEVOIX_TOKEN = '' } = process.env
const [page = '', title = ''] = process.argv.slice(2)

const client = createClient({ url: PORTEVOIX_URL, token: PORTEVOIX_TOKEN })
const NETWORKS = {
  LinkedIn: (url: string) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  Mastodon: (url: string, text: string) => `https://mastodonshare.com/?text=${text}&url=${url}`,
  Mail: (url: string, text: string) => `mailto:?subject=${text}&body=${url}`,
}
/** Links that an earlier build made, by their source. */
const known = new Map<string, string>()
for await (const { source, target, url } of paginate(
  client,
  TrackedLinksDocument,
  { first: 100 },
  (data) => data.trackedLinks,
)) {
  if (source && target === page) known.set(source, url)
}
const buttons: string[] = []
for (const [network, address] of Object.entries(NETWORKS)) {
  const source = network.toLowerCase()
  const make = () => client.mutate(TrackedLinkCreateDocument, { input: { url: page, label: title, source } })
  const url = known.get(source) ?? (await make()).url
  const href = address(encodeURIComponent(url), encodeURIComponent(title)).replaceAll('&', '&amp;')
  buttons.push(`<a class="share" rel="noopener" href="${href}">${network}</a>`)
}
console.log(`<p class="share-buttons">${buttons.join(' ')}</p>`)
