import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DAY, type InvitationWorld, startInvitationWorld } from './invitations-world.ts'

let invitations: InvitationWorld
let chat: Server
let integrationId: string
let answer = 200
const posted: string[] = []
beforeAll(async () => {
  chat = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    posted.push(body)
    response.writeHead(answer).end('ok')
  }).listen(0, '127.0.0.1')
  await once(chat, 'listening')
  const host = `127.0.0.1:${(chat.address() as AddressInfo).port}`
  invitations = await startInvitationWorld({
    plugins: ['@portevoix/notifier-mail', '@portevoix/notifier-chat'],
    allowPrivate: [host],
  })
  const config = { service: 'slack', url: `http://${host}/services/T0/{secret}` }
  const secrets = [{ name: 'token', value: 'chat-secret' }]
  const input = { notifier: 'chat', name: 'Chat', config, secrets }
  const made = await invitations.mail.act('integrationCreate', { input }, '... on Integration { id }')
  integrationId = String(made.id)
}, 240_000)
afterAll(async () => {
  await invitations?.mail.stop()
  chat?.close()
})

it('an invitation in a chat reaches people without an address, and has no address that ends messages', async () => {
  const { id } = await invitations.person({ email: null })
  const round = await invitations.start({ campaignId: await invitations.campaign(), personIds: [id], integrationId })
  await invitations.send()
  expect(await invitations.messages(round.id)).toMatchObject([{ status: 'SENT', attempts: 1 }])
  expect(posted).toHaveLength(1)
  expect(posted[0]).toContain('/o/test/invitations/')
  expect(posted[0]).not.toContain('invitation-end')
  const links = await invitations.inside((db) => db.invitationLink.findMany())
  expect(links).toMatchObject([{ addressKey: null }])
  expect(await invitations.inside((db) => db.noticeEndLink.count())).toBe(0)
})

it('an unclear message in a chat is told, and not repeated', async () => {
  answer = 503
  const { id } = await invitations.person()
  const before = posted.length
  const round = await invitations.start({ campaignId: await invitations.campaign(), personIds: [id], integrationId })
  await invitations.send()
  const unclear = [{ status: 'UNCLEAR', attempts: 1, unclear: 1, dueAt: null, error: { kind: 'AMBIGUOUS' } }]
  expect(await invitations.messages(round.id)).toMatchObject(unclear)
  invitations.clock.ms += DAY
  await invitations.send()
  expect(posted).toHaveLength(before + 1)
  const told = async () =>
    (await invitations.ask('{ events(filter: { type: { eq: "invitation-message.unclear" } }) { nodes { data } } }'))
      .nodes
  await expect.poll(told, { timeout: 30_000 }).toMatchObject([{ data: { roundId: round.id, kind: 'FIRST' } }])
})
