import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Context } from '@portevoix/api/core/context.ts'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { post, startWorld, type World } from '../harness.ts'

interface ScriptedPage {
  log?: { message: string; fields?: object; text?: object }[]
  upserts?: object[]
  deletes?: string[]
  skipped?: { key?: string; reason: string; text?: object; entries?: number; unread?: boolean }[]
  complete?: boolean
  collected?: { from: string; to: string; complete: boolean }[]
  next?: number
  fail?: { kind: string; retryAfterMs?: number }
}

/**
 * A world whose connectors read what tests tell, and what tests do with it.
 * @param settings.now the server's clock; the machine's when left out.
 */
export async function startScriptedWorld(settings: { now?: () => Date } = {}) {
  const pages = new Map<string, ScriptedPage | (() => Promise<ScriptedPage>)>()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const told = pages.get(path)
    const page = typeof told === 'function' ? await told() : told
    response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(page ? { upserts: [], ...page } : {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const plugins = [join(import.meta.dirname, '../fixtures/streams')]
  const world = await startWorld({ allowPrivate: [host], plugins, ...settings })
  const ask = asking(world)
  const within = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
  return {
    world,
    within,
    asked,
    ask,
    /** Makes an integration. @returns its id in the database, its global id, and how its pages are told. */
    add: async (
      name: string,
      connector: 'told' | 'snapshot' | 'chosen' | 'addressed' = 'told',
      more: { config?: object; streams?: string[]; schedule?: string; idsOf?: string | null; metrics?: object } = {},
    ) => {
      // Most tests look people up by the id in the leading directory, whichever integration brought them.
      const { config = {}, idsOf = 'directory', ...rest } = more
      const input = { connector, name, config: { url: `http://${host}/${name}`, ...config }, idsOf, ...rest }
      const { integrationCreate } = await ask.graphql(CREATE, { input })
      const globalId = String(integrationCreate?.id)
      return {
        id: parseGlobalId(globalId)?.id ?? '',
        globalId,
        tell: (stream: string, at: number, page: ScriptedPage | (() => Promise<ScriptedPage>)) =>
          void pages.set(`/${name}/${stream}/${at}`, page),
      }
    },
    stop: async () => {
      await world.stop()
      server.closeAllConnections()
      server.close()
    },
  }
}

const RUN = `status stream trigger pages upserted unchanged deleted skipped error { kind message }
  logs(first: 100) { nodes { level message } }`
const CREATE = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  ... on Integration { id } ... on UserError { message } } }`
const SYNC = `mutation ($id: ID!, $streams: [String!]) { integrationSync(id: $id, input: { streams: $streams }) {
  __typename ... on SyncRun { id stream } ... on UserError { code message } } }`

interface ScriptedRun {
  status: string
  stream: string
  trigger: string
  pages: number
  upserted: number
  unchanged: number
  deleted: number
  skipped: number
  error: { kind: string; message: string } | null
  logs: { nodes: { level: string; message: string }[] }
}

type Answer = Record<string, Record<string, unknown>>

function asking(world: World) {
  const ask = async (query: string, variables: object = {}, key = world.organization.key): Promise<Answer> => {
    const { body } = await post(world.url, key, { query, variables })
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data as Answer
  }
  const runOf = async (id: unknown): Promise<ScriptedRun> =>
    (await ask(`query ($id: ID!) { node(id: $id) { ... on SyncRun { ${RUN} } } }`, { id })).node as never
  const ended = async (id: unknown): Promise<ScriptedRun> => {
    for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
      const run = await runOf(id)
      if (/SUCCEEDED|FAILED|CANCELLED/.test(run.status)) return run
    }
    throw new Error('the run did not end')
  }
  return {
    graphql: ask,
    start: async (id: string, streams: string[] = []) => (await ask(SYNC, { id, streams })).integrationSync ?? {},
    ended,
    /** Reads one stream to its end. */
    sync: async (id: string, stream: string) => ended((await ask(SYNC, { id, streams: [stream] })).integrationSync?.id),
    runs: async (id: string): Promise<ScriptedRun[]> =>
      (
        (
          await ask(
            `query ($id: ID!) { node(id: $id) { ... on Integration { runs(first: 50, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id ${RUN} } } } } }`,
            { id },
          )
        ).node as never as {
          runs: { nodes: ScriptedRun[] }
        }
      ).runs.nodes,
  }
}
