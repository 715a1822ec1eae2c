import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const CREATE = `mutation ($name: String!) { topicCreate(input: { name: $name }) {
  __typename ... on Topic { id } ... on UserError { code } } }`
const PAUSE_MS = 50
const PATIENCE_MS = 10_000

/** Somebody who writes until each act is acknowledged: an act that got no answer is sent again with its key. */
interface Writers {
  /** Names of the topics whose making was acknowledged. */
  readonly acknowledged: readonly string[]
  /** Refusals that say something else than to come again. */
  readonly refused: readonly string[]
  /** Milliseconds to each answer that said to come again, and to each connection that failed. */
  readonly again: readonly number[]
  /** Waits for the acts that were begun. */
  end(): Promise<void>
}

/**
 * Begins to write.
 * @param to where each request goes, and by which key.
 * @param options.most acts after which nobody writes any more.
 */
export function startWriters(
  to: { url: () => string; key: string },
  options: { writers: number; most?: number },
): Writers {
  const { most = Number.POSITIVE_INFINITY } = options
  const acknowledged: string[] = []
  const refused: string[] = []
  const again: number[] = []
  let [begun, goesOn] = [0, true]
  const write = async (name: string): Promise<void> => {
    for (;;) {
      const asked = performance.now()
      const answer = await fetch(`${to.url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${to.key}`, 'idempotency-key': name },
        body: JSON.stringify({ query: CREATE, variables: { name } }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => null)
      if (answer?.text.includes('"__typename":"Topic"')) return void acknowledged.push(name)
      const comesAgain = answer === null || answer.status === 503 || /IDEMPOTENCY_CONFLICT/.test(answer.text)
      if (!comesAgain) return void refused.push(`${answer.status} ${answer.text.slice(0, 200)}`)
      again.push(performance.now() - asked)
      await wait(PAUSE_MS)
    }
  }
  const writing = Array.from({ length: options.writers }, async () => {
    while (goesOn && begun < most) {
      begun += 1
      await write(`act-${begun}`)
    }
  })
  return {
    ...{ acknowledged, refused, again },
    end: async () => {
      if (most === Number.POSITIVE_INFINITY) goesOn = false
      await Promise.all(writing)
    },
  }
}

/** How many of the acknowledged acts are not stored once: none, or twice. */
export async function notOnce(superuserUrl: string, acknowledged: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; count: number }>(
      'SELECT name, count(*)::int AS count FROM "Topic" GROUP BY name',
    )
    const stored = new Map(rows.map(({ name, count }) => [name, count]))
    return acknowledged.filter((name) => stored.get(name) !== 1).length
  } finally {
    await client.end()
  }
}
