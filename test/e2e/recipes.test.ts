import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CampaignContentAddDocument,
  CampaignCreateDocument,
  CampaignLaunchDocument,
  ContentApproveDocument,
  ContentCreateDocument,
  PeopleDocument,
  WebhookEndpointCreateDocument,
} from '@portevoix/sdk/documents'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'

// Each recipe is a process of its own.
vi.setConfig({ testTimeout: 60_000 })

const recipes = fileURLToPath(new URL('../../recipes/', import.meta.url))
const PAGE = 'https://jobs.acme.example/engineer'

let world: World
let folder: string
let chat: Server
const said: string[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portevoix-recipes-'))
  chat = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    said.push((JSON.parse(body) as { text: string }).text)
    response.end()
  })
  await once(chat.listen(0, '127.0.0.1'), 'listening')
  const free = createServer()
  await once(free.listen(0, '127.0.0.1'), 'listening')
  botPort = (free.address() as AddressInfo).port
  free.close()
  world = await startWorld({ plugins: [], allowPrivate: [`127.0.0.1:${botPort}`] })
  const { database } = world.server.environment
  await database.inOrganization(world.organization.id, (db) =>
    db.organization.updateMany({ data: { landingHosts: ['acme.example'] } }),
  )
})
afterAll(async () => {
  for (const child of children) child.kill()
  chat?.close()
  await world?.stop()
  rmSync(folder, { recursive: true, force: true })
})
let botPort: number

/** A key that may do what the recipe says that its key needs, and nothing else. */
async function keyOf(recipe: string): Promise<string> {
  const [needs = ''] = /The key needs [^.]+/.exec(readFileSync(recipes + recipe, 'utf8')) ?? []
  const scopes = Array.from(needs.matchAll(/`([^`]+)`/g), ([, scope = '']) => scope)
  return scopes.length > 0 ? (await world.organization.as(['OWNER'], { scopes })).key : ''
}

async function start(recipe: string, args: string[], settings: Record<string, string> = {}): Promise<ChildProcess> {
  const { PATH } = process.env
  const env = { PATH, PORTEVOIX_URL: world.url, PORTEVOIX_TOKEN: await keyOf(recipe), ...settings }
  const child = spawn(process.execPath, ['--conditions=portevoix-source', '--no-warnings', recipes + recipe, ...args], {
    env: env as NodeJS.ProcessEnv,
  })
  children.push(child)
  return child
}
/** Runs a recipe to its end. */
async function run(recipe: string, ...args: string[]): Promise<{ code: number; printed: string; complaint: string }> {
  const child = await start(recipe, args)
  let [printed, complaint] = ['', '']
  child.stdout?.on('data', (bytes) => (printed += bytes))
  child.stderr?.on('data', (bytes) => (complaint += bytes))
  const [code] = await once(child, 'close')
  return { code, printed, complaint }
}
/** Starts one that serves. @returns its port. */
async function serving(recipe: string, settings: Record<string, string>): Promise<string> {
  const child = await start(recipe, [], settings)
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  return /\d+/.exec(String(line))?.[0] ?? ''
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function offered(): Promise<string> {
  const { client } = world.organization
  const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2060-01-01T00:00:00Z' }
  const { id } = await client.mutate(CampaignCreateDocument, { input: { name: 'Hiring & co', ...dates, networks: [] } })
  const content = await client.mutate(ContentCreateDocument, { input: { title: 'A <job>', url: PAGE } })
  await client.mutate(ContentApproveDocument, { id: content.id })
  await client.mutate(CampaignContentAddDocument, { campaignId: id, contentId: content.id })
  return id
}

describe('the recipe', () => {
  it('for an HR directory brings people, changes nothing at the second run, and tells which line is wrong', async () => {
    const people = file('people.csv', 'externalId,displayName,email\n17,Ada,ada@example.org\n18,Bob,bob@example.org\n')
    expect(await run('hr-directory.ts', people, 'check')).toMatchObject({ code: 0 })
    expect((await world.organization.client.query(PeopleDocument, {})).data.people?.nodes).toEqual([])
    expect((await run('hr-directory.ts', people)).printed).toBe(
      'SUCCEEDED: 2 new, 0 changed, 0 as before, 0 rejected\n',
    )
    expect((await run('hr-directory.ts', people)).printed).toBe(
      'SUCCEEDED: 0 new, 0 changed, 2 as before, 0 rejected\n',
    )
    const wrong = file('wrong.csv', 'externalId,displayName,email\n19,Cyd,no address\n')
    const { code, complaint } = await run('hr-directory.ts', wrong)
    expect(complaint).toMatch(/^line 2, email: /)
    expect(code).toBe(1)
  })

  it('for share buttons makes a link for each network, the same at the next build, and for a CRM counts its leads', async () => {
    const { printed } = await run('share-button.ts', PAGE, 'An engineer')
    expect((await run('share-button.ts', PAGE, 'An engineer')).printed).toBe(printed)
    const link = decodeURIComponent(/offsite\/\?url=([^"]+)"/.exec(printed)?.[1] ?? '')
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36',
    }
    const { pathname } = new URL(link)
    const click = await fetch(new URL(pathname, world.url), { redirect: 'manual', headers })
    const token = new URL(click.headers.get('location') ?? '').searchParams.get('pv_click')
    expect(token).toMatch(/^[\w-]+\.[0-9a-z]+\.[0-9a-f]{24}$/)
    const at = new Date().toISOString()
    const leads = file('leads.csv', `id,at,pv_click\n1,${at},${token}\n2,${at},\n3,${at},forged.token\n`)
    const told = await run('crm-conversions.ts', leads)
    expect(told.printed).toBe('1 new, 0 known, 1 refused\n')
    expect(told.complaint).toMatch(/^lead 3: /)
    expect((await run('crm-conversions.ts', leads)).printed).toBe('0 new, 1 known, 1 refused\n')
  })

  it('for an intranet shows what can be shared, with every sign as text', async () => {
    const id = await offered()
    await world.organization.client.mutate(CampaignLaunchDocument, { id })
    const port = await serving('intranet-widget.ts', { PORT: '0' })
    const html = await (await fetch(`http://127.0.0.1:${port}/`)).text()
    expect(html).toBe(
      `<section><h3>Hiring &#38; co</h3><ul><li><a href="${PAGE}">A &#60;job&#62;</a></li></ul></section>`,
    )
  })

  it('for a chat takes signed requests alone, and says what happened', async () => {
    const { client } = world.organization
    const document =
      'subscription { events(filter: { type: { in: ["campaign.launched", "share.published"] } }) { type at subject { id type } data } }'
    const url = `http://127.0.0.1:${botPort}/`
    const made = await client.mutate(WebhookEndpointCreateDocument, { input: { name: 'Chat', url, document } })
    const { port } = chat.address() as AddressInfo
    await serving('chat-bot.ts', {
      PORT: `${botPort}`,
      WEBHOOK_SECRET: made.secret,
      CHAT_URL: `http://127.0.0.1:${port}/`,
    })
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(400)
    const id = await offered()
    await client.mutate(CampaignLaunchDocument, { id })
    await expect.poll(() => said, { timeout: 30_000 }).toEqual(['🚀 A campaign has begun: see what you can share.'])
  })
})
