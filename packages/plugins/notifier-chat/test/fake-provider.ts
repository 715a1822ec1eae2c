import type { FakeProvider, PublishedPost } from '@portevoix/sdk/plugin-testkit'
import { startFakeProvider } from '@portevoix/sdk/plugin-testkit'

/** The part of a webhook's address that is secret. */
export const TOKEN = 'XXXXsecretpartoftheaddress'

/** Incoming webhooks of Slack: an address that nobody knows is not found, and an answer is a word. */
export function startFakeSlack(): Promise<FakeProvider> {
  const messages: PublishedPost[] = []
  return startFakeProvider({
    answer({ method, path, body, headers }) {
      if (path !== `/services/T000/B000/${TOKEN}`) return { status: 404, body: 'no_service' }
      if (method !== 'POST' || headers['content-type'] !== 'application/json')
        return { status: 400, body: 'invalid_payload' }
      const { text } = JSON.parse(body) as { text?: unknown }
      if (typeof text !== 'string' || text === '') return { status: 400, body: 'no_text' }
      messages.push({ key: '', id: `${messages.length + 1}`, text })
      return { body: 'ok' }
    },
    published: () => messages,
  })
}

interface Card {
  body: { type: string; text: string }[]
  actions?: { url: string }[]
}

/** A workflow of Teams: the secret is the signature in the query, and the answer is 202 without a body. */
export function startFakeTeams(): Promise<FakeProvider> {
  const messages: PublishedPost[] = []
  return startFakeProvider({
    answer({ method, path, query, body }) {
      if (path !== '/workflows/1/triggers/manual/paths/invoke')
        return { status: 404, body: { error: { code: 'WorkflowNotFound' } } }
      if (query.get('sig') !== TOKEN)
        return { status: 401, body: { error: { code: 'DirectApiAuthorizationRequired' } } }
      const { type, attachments } = JSON.parse(body) as {
        type: string
        attachments: { contentType: string; content: Card }[]
      }
      const card = attachments[0]
      if (method !== 'POST' || type !== 'message' || card?.contentType !== 'application/vnd.microsoft.card.adaptive') {
        return { status: 400, body: { error: { code: 'InvalidRequestContent' } } }
      }
      const { body: blocks, actions = [] } = card.content
      // As somebody reads it: markdown's backslashes are not shown.
      const lines = [
        ...blocks.map(({ text }) => text.replace(/\\([\\`*_[\]()#])/g, '$1')),
        ...actions.map(({ url }) => url),
      ]
      messages.push({ key: '', id: `${messages.length + 1}`, text: lines.join('\n') })
      return { status: 202 }
    },
    published: () => messages,
  })
}
