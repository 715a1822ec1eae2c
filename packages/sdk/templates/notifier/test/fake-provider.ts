import { type FakeProvider, type PublishedPost, startFakeProvider } from '@portevoix/sdk/plugin-testkit'

export const TOKEN = 'a-token-of-the-bulletin'

/** Boards that know each message by its key. */
export function startBulletin(): Promise<FakeProvider> {
  const messages: PublishedPost[] = []
  return startFakeProvider({
    answer({ method, path, headers, body }) {
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 }
      if (method !== 'POST' || path !== '/v1/messages') return { status: 404 }
      const { key, text } = JSON.parse(body) as { key: string; text: string }
      const known = messages.find((message) => message.key === key)
      if (known) return { body: { id: known.id } }
      const message = { key, text, id: `message-${messages.length + 1}` }
      messages.push(message)
      return { status: 201, body: { id: message.id } }
    },
    published: () => messages,
  })
}
