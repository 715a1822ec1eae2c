import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { post, type World } from '../harness.ts'

export type HeldSource = Awaited<ReturnType<typeof startHeldSource>>

/** A source that says who one is (connector `keyed`), at once or when it is let go, and counts how often it is asked. */
export async function startHeldSource() {
  const waiting: ServerResponse[] = []
  let isHeld = false
  let asked = 0
  const answer = (response: ServerResponse): void => void response.writeHead(200).end('somebody')
  const server = createServer((_request, response) => {
    asked += 1
    if (isHeld) waiting.push(response)
    else answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    get asked() {
      return asked
    },
    /** Lets whoever asks from now on wait, and counts from nothing. */
    hold: () => {
      isHeld = true
      asked = 0
    },
    letGo: () => {
      isHeld = false
      for (const response of waiting.splice(0)) answer(response)
    },
    askedOften: (times: number) => expect.poll(() => asked).toBe(times),
    /** @returns global id of an integration that asks it. */
    integrate: async (world: World): Promise<string> => {
      const input = {
        ...{ connector: 'keyed', name: 'Held', config: { url: `http://${host}` } },
        secrets: [{ name: 'token', value: 'a-token-of-somebody' }],
      }
      const query =
        'mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } } }'
      const { body } = await post(world.url, world.organization.key, { query, variables: { input } })
      return String((body.data?.integrationCreate as { id?: string })?.id)
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
