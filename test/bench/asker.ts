import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { median, percentile } from './figure.ts'

/**
 * Asks at a fixed rate, four reads to one act, and measures each request from the time at which it was due (open loop). In a process
 * that does nothing else, because what holds up the one that measures would count as the server's time. Reads what to ask from each line
 * of its standard input, and prints what it found.
 */

export interface Asked {
  url: string
  apiKey: string
  perSecond: number
  seconds: number
}

export interface Load {
  /** Milliseconds. */
  p50: number
  p99: number
  /** Why, for each that failed. */
  failures: string[]
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

async function load({ url, apiKey, perSecond, seconds }: Asked): Promise<Load> {
  const times: number[] = []
  const failures: string[] = []
  const begun = performance.now()
  const ask = async (dueAt: number, body: string): Promise<void> => {
    try {
      const { status, text } = await post(`${url}/graphql`, apiKey, body)
      if (status !== 200 || /"(errors|code)"/.test(text)) failures.push(`${status} ${text.slice(0, 200)}`)
    } catch (error) {
      failures.push(String(error))
    }
    times.push(performance.now() - dueAt)
  }
  const asked: Promise<void>[] = []
  for (let index = 0; index < seconds * perSecond; index += 1) {
    const dueAt = begun + (index * 1_000) / perSecond
    const early = dueAt - performance.now()
    if (early > 0) await wait(early)
    const isAct = index % 5 === 0
    asked.push(
      ask(dueAt, JSON.stringify(isAct ? { query: WRITE, variables: { name: `${begun} ${index}` } } : { query: READ })),
    )
  }
  await Promise.all(asked)
  return { p50: median(times), p99: percentile(times, 0.99), failures }
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
