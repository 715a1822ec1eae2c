import { setTimeout as pause } from 'node:timers/promises'
import { type Organization, post, startWorld, type World } from '../../harness.ts'
import { type CaseSource, serveCases } from './source.ts'

type Row = Record<string, unknown>

export interface Run {
  status: string
  upserted: number
  unchanged: number
  skipped: number
  requests: number
  error: { kind: string; message: string } | null
  logs: { nodes: { level: string; message: string }[] }
}

export interface Import {
  status: string
  error: string | null
  created: number
  updated: number
  unchanged: number
  rejected: number
  problems: { nodes: { line: number; column: string | null; message: string }[] }
}

/** A server, a local source of the cases' files, and the acts that cases need. */
export interface CasesWorld {
  world: World
  source: CaseSource
  /** Another organisation, so that a case meets nothing of the others. */
  fresh(): Promise<CaseOrganization>
  stop(): Promise<void>
}

export interface CaseOrganization {
  organization: Organization
  ask(query: string, variables?: object): Promise<Record<string, Row>>
  /** Makes an integration. @returns its id. */
  integrate(connector: string, config: object, more?: object): Promise<string>
  sync(integration: string): Promise<Run>
  importFile(file: Buffer | string, input: object): Promise<Import>
}

const RUN = `query ($id: ID!) { node(id: $id) { ... on SyncRun {
  status upserted unchanged skipped requests error { kind message } logs(first: 100) { nodes { level message } }
} } }`
const IMPORT = `query ($id: ID!) { node(id: $id) { ... on Import {
  status error created updated unchanged rejected problems(first: 100) { nodes { line column message } }
} } }`

/** Asks until it has ended, or waits for another try. @throws Error after three minutes. */
async function ended<T extends { status: string; error: unknown }>(look: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(50)) {
    const found = await look()
    if (!/QUEUED|RUNNING/.test(found.status) || (found.status === 'QUEUED' && found.error)) return found
  }
  throw new Error('it did not end within three minutes')
}

function acts(world: World, organization: Organization): CaseOrganization {
  const ask = async (query: string, variables: object = {}): Promise<Record<string, Row>> => {
    const { body } = await post(world.url, organization.key, { query, variables })
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data as Record<string, Row>
  }
  const made = (row: Row | undefined): string => {
    if (typeof row?.id !== 'string') throw new Error(JSON.stringify(row))
    return row.id
  }
  return {
    organization,
    ask,
    integrate: async (connector, config, more = {}) => {
      const { integrationCreate } = await ask(
        `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
          ... on Integration { id } ... on UserError { code message path } } }`,
        { input: { connector, name: 'Case', config, ...more } },
      )
      return made(integrationCreate)
    },
    sync: async (integration) => {
      const { integrationSync } = await ask(
        'mutation ($id: ID!) { integrationSync(id: $id) { ... on SyncRun { id } ... on UserError { code message } } }',
        { id: integration },
      )
      const id = made(integrationSync)
      return ended(async () => (await ask(RUN, { id })).node as never as Run)
    },
    importFile: async (file, input) => {
      const response = await fetch(`${world.server.url}/uploads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${organization.key}` },
        body: file as never,
      })
      const { uploadId } = (await response.json()) as { uploadId: string }
      const { importStart } = await ask(
        `mutation ($input: ImportStartInput!) { importStart(input: $input) {
          ... on Import { id } ... on UserError { code message path } } }`,
        { input: { uploadId, format: 'CSV', ...input } },
      )
      const id = made(importStart)
      return ended(async () => (await ask(IMPORT, { id })).node as never as Import)
    },
  }
}

export async function startCasesWorld(): Promise<CasesWorld> {
  const source = await serveCases()
  const world = await startWorld({
    allowPrivate: [source.address],
    plugins: ['@portevoix/connector-feed', '@portevoix/connector-csv'],
  })
  let made = 0
  return {
    world,
    source,
    fresh: async () => {
      made += 1
      return acts(world, await world.addOrganization(`Case ${made}`))
    },
    stop: async () => {
      await world.stop()
      await source.close()
    },
  }
}
