import { drawSteps, STEPS, startFailingMailServer } from './failing-mail-server.ts'
import { MINUTE, startInvitationWorld } from './invitations-world.ts'

/** What came of a round of which attempts failed. */
export interface Delivery {
  readonly people: number
  /** Attempts by where they failed; `none` for those that did not. */
  readonly attempts: Readonly<Record<string, number>>
  /** People who got a mail, and those who got several under one Message-ID. */
  readonly reached: number
  readonly twice: number
  /** People who got mails under several Message-IDs, or more than two. */
  readonly wrong: number
  /** Messages that were unclear at some time: those of which a final dot arrived and the answer was lost. */
  readonly unclear: number
  readonly lost: number
  readonly statuses: Readonly<Record<string, number>>
}

/** Invites people of a segment through a mail server of which three in ten attempts fail, and moves the clock until all is done. */
export async function deliverInvitations(people: number, seed: number): Promise<Delivery> {
  const server = await startFailingMailServer(drawSteps(0.3, seed))
  const invitations = await startInvitationWorld({ allowPrivate: [`127.0.0.1:${server.port}`] })
  const { ask, inside, mail, clock } = invitations
  try {
    const config = { host: '127.0.0.1', port: server.port, security: 'none', from: 'portevoix@example.org' }
    const integration = await mail.act(
      'integrationCreate',
      { input: { notifier: 'mail', name: 'Failing', config } },
      '... on Integration { id }',
    )
    await inside((db) =>
      db.person.createMany({
        data: Array.from({ length: people }, (_, index) => ({
          displayName: `Baker ${index}`,
          email: `baker-${index}@acme.example`,
          jobTitle: 'Baker',
        })),
      }),
    )
    const segment = await ask(
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } } }',
      { input: { key: 'bakers', name: 'Bakers', filter: { jobTitle: { eq: 'Baker' } } } },
    )
    const campaignId = await invitations.campaign()
    await invitations.start({ campaignId, segmentId: segment.id, integrationId: integration.id })
    const waiting = () => inside((db) => db.invitationMessage.count({ where: { dueAt: { not: null } } }))
    for (let turn = 0; turn < 40; turn += 1) {
      await invitations.send()
      if ((await waiting()) === 0) break
      clock.ms += 61 * MINUTE
    }
    const messages = await inside((db) =>
      db.invitationMessage.findMany({ select: { status: true, unclear: true, messageId: true } }),
    )
    const count = (values: readonly string[]) =>
      Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))
    const byPerson = [...Map.groupBy(server.taken, ({ to }) => to).values()]
    const lost = new Set(server.taken.filter(({ answered }) => !answered).map(({ messageId }) => messageId))
    return {
      people,
      attempts: { ...Object.fromEntries(STEPS.map((step) => [step, 0])), ...count(server.attempts) },
      reached: byPerson.length,
      twice: byPerson.filter((all) => all.length === 2).length,
      wrong: byPerson.filter((all) => new Set(all.map(({ messageId }) => messageId)).size > 1 || all.length > 2).length,
      unclear: messages.filter(({ unclear }) => unclear > 0).length,
      lost: lost.size,
      statuses: count(messages.map(({ status }) => status)),
    }
  } finally {
    await mail.stop()
    server.stop()
  }
}
