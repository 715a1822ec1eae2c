import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { type Load, openLoop } from './open-loop.ts'

/**
 * Asks at a fixed rate, four reads to one act, in a process that does nothing else, because what holds up the one that measures would count as the server's time. Reads what to ask from each line
 * of its standard input, and prints what it found.
 */

export interface Asked {
  url: string
  apiKey: string
  perSecond: number
  seconds: number
}

/** Longer than anything that the server does by itself: a request that takes longer has really failed. */
const PATIENCE_MS = 60_000

const READ = '{ campaigns(first: 5) { nodes { id name status contents(first: 3) { nodes { id title } } } } }'
const WRITE =
  'mutation ($name: String!) { topicCreate(input: { name: $name }) { ... on Topic { id } ... on UserError { code } } }'

const agent = new Agent({ keepAlive: true })
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await load(JSON.parse(line)))}\n`)
}

async function load({ url, apiKey, ...rate }: Asked): Promise<Load> {
  const begun = performance.now()
  return await openLoop(rate, async (index) => {
    const isAct = index % 5 === 0
    const body = isAct ? { query: WRITE, variables: { name: `${begun} ${index}` } } : { query: READ }
    try {
      const { status, text } = await post(`${url}/graphql`, apiKey, JSON.stringify(body))
      return status !== 200 || /"(errors|code)"/.test(text) ? `${status} ${text.slice(0, 200)}` : null
    } catch (error) {
      return String(error)
    }
  })
}

function post(url: string, apiKey: string, body: string): Promise<{ status: number | undefined; text: string }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }
  return new Promise((resolve, reject) => {
    const options = { agent, method: 'POST', headers, signal: AbortSignal.timeout(PATIENCE_MS) }
    const sent = request(url, options, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('error', reject)
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
