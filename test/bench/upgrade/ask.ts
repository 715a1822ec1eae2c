import { setTimeout } from 'node:timers/promises'
import type { RunningInstallation } from './installation.ts'

interface Answer {
  data: Record<string, unknown> | null
  errors: { message: string; extensions?: { code?: string } }[]
}

/** Asks as a program does that keeps to the limits of an account: it waits when they are reached. */
export async function ask(
  { url, token, words = (source) => source }: Pick<RunningInstallation, 'url' | 'token' | 'words'>,
  source: string,
  variables: object = {},
): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const query = words(source)
  for (;;) {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    const { data = null, errors = [] } = (await answer.json()) as Partial<Answer>
    if (!errors.some(({ extensions }) => extensions?.code === 'RATE_LIMITED')) return { data, errors }
    await setTimeout(5_000)
  }
}

/** The outcome of a mutation; throws when it was refused. */
export async function change(
  running: Pick<RunningInstallation, 'url' | 'token' | 'words'>,
  name: string,
  { type, input, id }: { type: string; input?: object; id?: string },
): Promise<{ id: string }> {
  const variables = { ...(id === undefined ? {} : { id }), ...(input === undefined ? {} : { input }) }
  const declared = [id === undefined ? '' : '$id: ID!', input === undefined ? '' : `$input: ${capital(name)}Input!`]
  const sent = Object.keys(variables).map((one) => `${one}: $${one}`)
  const query = `mutation (${declared.join(' ')}) { ${name}(${sent.join(' ')}) { __typename ... on UserError { message path } ${type} } }`
  const { data, errors } = await ask(running, query, variables)
  const result = data?.[name] as ({ __typename: string; id: string } & { message?: string }) | undefined
  if (!result || errors.length > 0 || result.message !== undefined) {
    throw new Error(`${name}: ${JSON.stringify(errors.length > 0 ? errors : result)}`)
  }
  return result
}

/** A node once what it does is over; throws when it did not succeed and `fails` does not allow it. */
export async function whenEnded(
  running: Pick<RunningInstallation, 'url' | 'token' | 'words'>,
  type: string,
  { id, fails = false }: { id: string; fails?: boolean },
): Promise<void> {
  for (;;) {
    const { data, errors } = await ask(running, `query ($id: ID!) { node(id: $id) { ... on ${type} { status } } }`, {
      id,
    })
    const status = (data?.node as { status?: string } | null)?.status
    if (status === 'SUCCEEDED' || (fails && status === 'FAILED')) return
    if (status !== 'QUEUED' && status !== 'RUNNING') throw new Error(`${type} ${status}: ${JSON.stringify(errors)}`)
    await setTimeout(200)
  }
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
