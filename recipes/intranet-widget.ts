/**
 * What colleagues can share now, as a piece of HTML for an intranet page: the key stays on this server, and Portevoix is asked once a minute.
 *
 *   npm install @portevoix/sdk
 *   PORTEVOIX_URL=https://portevoix.example/graphql PORTEVOIX_TOKEN=pv_… PORT=8080 node intranet-widget.ts
 *
 *   <div id="share"></div>
 *   <script>fetch('https://widget.example/').then((r) => r.text()).then((html) => { share.innerHTML = html })</script>
 *
 * The key needs `campaign:read` and `content:read`.
 */
import { createServer } from 'node:http'
import { createClient, TypedDocumentString } from '@portevoix/sdk'

const {
  PORTEVOIX_URL = 'http://localhost:4000/graphql',
  PORTEVOIX_TOKEN = '',
  PORT = '8080',
  INTRANET = '*',
} = process.env
const FRESH_MS = 60_000

interface Live {
  campaigns: { nodes: { name: string; contents: { nodes: { title: string | null; url: string | null }[] } }[] }
}
const LIVE = new TypedDocumentString<Live, object>(`{
  campaigns(first: 5, filter: { status: { eq: LIVE } }) { nodes { name contents(first: 5, filter: { status: { eq: APPROVED } }) { nodes { title url } } } }
}`)

const client = createClient({ url: PORTEVOIX_URL, token: PORTEVOIX_TOKEN })
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

async function render(): Promise<string> {
  const { data } = await client.query(LIVE, {})
  const items = data.campaigns.nodes.flatMap(({ name, contents }) => {
    const links = contents.nodes.flatMap(({ title, url }) =>
      url ? [`<li><a href="${escaped(url)}">${escaped(title ?? url)}</a></li>`] : [],
    )
    return links.length > 0 ? [`<section><h3>${escaped(name)}</h3><ul>${links.join('')}</ul></section>`] : []
  })
  return items.join('') || '<p>Nothing to share right now.</p>'
}

let kept = { html: '', at: Number.NEGATIVE_INFINITY }
const server = createServer(async (_request, response) => {
  try {
    if (performance.now() - kept.at > FRESH_MS) kept = { html: await render(), at: performance.now() }
  } catch (error) {
    // What was shown before is better than nothing.
    console.error(error)
  }
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': INTRANET })
    .end(kept.html)
})
server.listen(Number(PORT), () => console.log('listening on', (server.address() as { port: number }).port))
