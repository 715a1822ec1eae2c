import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const WRITERS = 4
const CREATE =
  'mutation ($name: String!) { topicCreate(input: { name: $name }) { __typename ... on Topic { id } ... on UserError { code } } }'
/** Reads what changes of the database touch: people, contents, campaigns and their report. */
const READ = `{ people(first: 5) { nodes { id displayName departments { name } } } contents(first: 5) { nodes { id title } }
  campaigns(first: 2) { nodes { id name status } } topics(first: 5) { nodes { id name } } }`

/** Executes a statement as whoever the address logs in. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Writes and reads without a pause for longer than a moment, until it is ended. */
export function startLoad(addresses: readonly string[], token: string) {
  let servers = addresses
  let goesOn = true
  const acknowledged: string[] = []
  const failures: string[] = []
  let [reads, repeated] = [0, 0]
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  /** Sends a request until a server has answered it. */
  const ask = async (query: string, key: string): Promise<boolean> => {
    for (let turn = Number.parseInt(key.slice(-4), 36); ; turn += 1) {
      const body = JSON.stringify({ query, ...(query === CREATE && { variables: { name: key } }) })
      const url = servers[turn % servers.length] ?? ''
      const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body })
        .then(async (response) => ({ status: response.status, body: answerIn(response.status, await response.text()) }))
        .catch(() => null)
      const code = answer?.body.errors?.[0]?.extensions.code
      if (answer && code === undefined && Object.values(answer.body.data ?? {}).every((one) => !one?.code)) return true
      if (answer && !AGAIN.has(code ?? '')) {
        failures.push(`${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`)
        return false
      }
      repeated += 1
      await wait(200)
    }
  }
  const writer = async (index: number) => {
    for (let turn = 0; goesOn; turn += 1) {
      const name = `rolling-${index}-${turn.toString(36).padStart(4, '0')}`
      if (await ask(CREATE, name)) acknowledged.push(name)
      if (await ask(READ, `read-${name}`)) reads += 1
      await wait(30)
    }
  }
  const writers = Array.from({ length: WRITERS }, (_, index) => writer(index))
  return {
    to: (present: readonly string[]) => {
      servers = present
    },
    end: async () => {
      goesOn = false
      await Promise.all(writers)
      return { acknowledged, reads, repeated, failures }
    },
  }
}

interface Answer {
  data?: Record<string, { code?: string } | null> | null
  errors?: { extensions: { code: string } }[]
}

/** What is no answer of the API, such as a balancer's page about a server that is gone, is a failure. */
function answerIn(status: number, text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return { errors: [{ extensions: { code: `NO_ANSWER_${status}` } }] }
  }
}

/** Refusals that say to come again. */
const AGAIN: ReadonlySet<string> = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'IDEMPOTENCY_CONFLICT'])

/** How many topics of the load have each name. */
export async function topicsOf(url: string): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('ALTER TABLE "Topic" NO FORCE ROW LEVEL SECURITY')
    const { rows } = await client.query<{ name: string; count: number }>(
      `SELECT name, count(*)::int AS count FROM "Topic" WHERE name LIKE 'rolling-%' GROUP BY name`,
    )
    return new Map(rows.map(({ name, count }) => [name, count]))
  } finally {
    await client.end()
  }
}
