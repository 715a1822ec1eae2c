import { type Config, readConfig } from '@portevoix/api/core/config.ts'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import type { Role } from '@portevoix/api/generated/prisma/client.ts'
import {
  createAccount,
  createApiKey,
  createOrganization,
  operatorToken,
} from '@portevoix/api/modules/organizations/index.ts'
import { createTestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import { type RunningServer, type Role as ServerRole, startServer } from '@portevoix/api/start.ts'
import { type Client, createClient } from '@portevoix/sdk'
import { inject } from 'vitest'
import { undeclaredEvents } from './declared-events.ts'

/** A real server on a database of its own. */
export interface World {
  server: RunningServer
  /** Of the database's owner, for what a test looks up or changes behind the server's back. */
  databaseUrl: string
  /** Of the logins that the server uses. */
  servingUrl: string
  systemUrl: string
  /** GraphQL address. */
  url: string
  organization: Organization
  /** Makes another organisation on the same server. */
  addOrganization(name: string): Promise<Organization>
  stop(): Promise<void>
}

export interface Organization {
  id: string
  /** The owner's key. */
  key: string
  /** The SDK as the owner. */
  client: Client
  /** A new account with these roles, and the SDK with its key. */
  as(
    roles: Role[],
    options?: { personId?: string; scopes?: string[]; idsOf?: string },
  ): Promise<{ accountId: string; key: string; client: Client }>
  /**
   * A person who has logged in, for a day: only so does anybody accept, decline, consent, object or nominate. Their
   * account is made where they have none.
   * @param personId global id or key.
   */
  asPerson(personId: string): Promise<{ accountId: string; token: string; client: Client }>
}

/**
 * On a busy machine plugins take long to load, and the database to answer: nobody is told that they are not there, and
 * no plugin fails for its time.
 */
export const PATIENT = { pluginLimits: { loadMs: 120_000, slowLoadMs: 120_000 }, databaseAnswerMs: 15_000 } as const

const CORE_PLUGINS = ['@portevoix/connector-feed', '@portevoix/score-influence']

/**
 * Starts a world: an empty organisation, its owner, and a server that listens on a free port.
 * @param settings.plugins the feed connector and the influence model when left out; each takes processes of its own.
 * @param settings.now the server's clock; the machine's when left out.
 * @param settings.role `api` for a server that runs no jobs and no recurring work: nothing changes unless the test does it.
 */
export async function startWorld({
  plugins = CORE_PLUGINS,
  now: clock,
  role = 'all',
  ...settings
}: Partial<Config> & { plugins?: readonly string[]; now?: () => Date; role?: ServerRole } = {}): Promise<World> {
  const database = await createTestDatabase({
    url: inject('databaseUrl'),
    template: inject('databaseTemplate'),
    logins: inject('databaseLogins'),
  })
  const config: Config = {
    ...readConfig({
      PORT: '0',
      PORTEVOIX_LOG_LEVEL: 'silent',
      PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    }),
    // Each connection reads the catalogue and plans for itself.
    databaseConnections: 4,
    // Tests ask faster than anybody; those of rate limits set their own.
    rates: { account: 10_000_000, organization: 10_000_000 },
    ...settings,
  }
  const server = await startServer({
    config,
    databaseUrl: database.servingUrl,
    systemUrl: database.systemUrl,
    log: createLog(config.logLevel),
    loadPlugins: false,
    ...PATIENT,
    plugins,
    role,
    ...(clock && { now: clock }),
  })
  const url = `${server.url}/graphql`
  const db = server.environment.database
  const now = server.environment.now

  const organizations: string[] = []
  const addOrganization = async (name: string): Promise<Organization> => {
    const owner = { name: 'Owner', email: 'owner@example.org' }
    const made = await createOrganization(db, { name, owner, trial: true }, now())
    organizations.push(made.organizationId)
    return {
      id: made.organizationId,
      key: made.apiKey,
      client: createClient({ url, token: made.apiKey }),
      as: async (roles, options = {}) => {
        const accountId = await createAccount(
          db,
          made.organizationId,
          { name: roles.join(' '), email: null, roles, personId: options.personId },
          now(),
        )
        const key = await createApiKey(
          db,
          made.organizationId,
          { accountId, name: 'test', scopes: options.scopes, idsOf: options.idsOf },
          now(),
        )
        return { accountId, key, client: createClient({ url, token: key }) }
      },
      asPerson: async (id) => {
        const personId = parseGlobalId(id)?.id ?? id
        const accountId = await ambassadorAccount(server, made.organizationId, personId)
        const token = await logIn(server, made.organizationId, accountId)
        return { accountId, token, client: createClient({ url, token }) }
      },
    }
  }
  return {
    server,
    databaseUrl: database.url,
    servingUrl: database.servingUrl,
    systemUrl: database.systemUrl,
    url,
    organization: await addOrganization('Test'),
    addOrganization,
    stop: async () => {
      const undeclared = await Promise.all(organizations.map((id) => undeclaredEvents(db, id))).catch(unreachable)
      await server.stop()
      await database.drop()
      if (undeclared.flat().length > 0)
        throw new Error(`Events that no mutation declares: ${undeclared.flat().join(', ')}`)
    },
  }
}

/** Of a database that a test has stopped or spoilt nothing is asked. */
const unreachable = (): string[][] => []

async function ambassadorAccount(server: RunningServer, organizationId: string, personId: string): Promise<string> {
  const { database, now } = server.environment
  const account = await database.inOrganization(organizationId, (db) => db.account.findFirst({ where: { personId } }))
  if (account) return account.id
  const made = { name: 'Ambassador', email: null, roles: ['AMBASSADOR' as const], personId }
  return await createAccount(database, organizationId, made, now())
}

/** A token in which the person of an account acts, in an organisation of the tests or the demo. */
export async function logIn(server: RunningServer, organizationId: string, accountId: string): Promise<string> {
  const { database, now } = server.environment
  const by = { database, tokens: server.tokens, now: now() }
  const issued = await operatorToken(by, { organizationId, accountId, asLogIn: true, lifetimeS: 24 * 60 * 60 })
  if ('refusal' in issued) throw new Error(`No log-in: ${issued.refusal}`)
  return issued.token
}

/** One GraphQL request over raw HTTP, for tests of HTTP itself. */
export async function post(
  url: string,
  key: string | null,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{
  status: number
  headers: Headers
  body: {
    data?: Record<string, unknown>
    errors?: { message: string; extensions: Record<string, unknown> }[]
    extensions?: { cost?: Record<string, number> }
  }
}> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as never }
}
