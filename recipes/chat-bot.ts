/**
 * Tells a chat what happens: it takes the requests of a webhook endpoint, and posts a line to an incoming webhook of Slack, Mattermost, Teams or
 * Rocket.Chat, which all take `{ "text": … }`.
 *
 *   npm install @portevoix/sdk
 *   WEBHOOK_SECRET=whsec_… CHAT_URL=https://hooks.chat.example/… PORT=8080 node chat-bot.ts
 *
 * Create the endpoint with this document (docs/webhooks.md):
 *
 *   subscription { events(filter: { type: { in: ["campaign.launched", "share.published"] } }) { type at subject { id type } data } }
 */
import { createServer, type IncomingMessage } from 'node:http'
import { typedEvent } from '@portevoix/sdk'
import { verifyWebhook, WebhookVerificationError } from '@portevoix/sdk/webhooks'

const { WEBHOOK_SECRET = '', CHAT_URL = '', PORT = '8080' } = process.env

/** Ids of the last messages: one that comes again is told once. */
const told = new Set<string>()

async function take(request: IncomingMessage): Promise<number> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const { id, data } = await verifyWebhook(Buffer.concat(parts).toString(), request.headers as never, WEBHOOK_SECRET)
  if (told.has(id)) return 204
  const line = lineOf(typedEvent(data.events as { type: string; data: unknown }))
  if (line) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(CHAT_URL, { method: 'POST', headers, body: JSON.stringify({ text: line }) })
    // The event is sent again later.
    if (!answer.ok) return 502
  }
  told.add(id)
  if (told.size > 1_000) told.delete(told.values().next().value as string)
  return 204
}

function lineOf(event: ReturnType<typeof typedEvent>): string | null {
  if (event.type === 'campaign.launched') return '🚀 A campaign has begun: see what you can share.'
  if (event.type === 'share.published') return '📣 A colleague just shared something.'
  return null
}

const server = createServer((request, response) => {
  take(request).then(
    (status) => response.writeHead(status).end(),
    (error: unknown) => {
      const forged = error instanceof WebhookVerificationError
      if (!forged) console.error(error)
      response.writeHead(forged ? 400 : 500).end()
    },
  )
})
server.listen(Number(PORT), () => console.log('listening on', (server.address() as { port: number }).port))
