import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { chooseLanguage } from '../../core/texts/index.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { type InvitationMessage, Prisma } from '../../generated/prisma/client.ts'
import { storePluginLook } from '../../platform/looks/index.ts'
import { mandateOf } from '../ambassadors/index.ts'
import { channelOf, endedBy, limitsOf, makeEndLinks, sentBefore } from '../messages/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { isRestricted } from '../people/index.ts'
import { mayProcess } from '../privacy/index.ts'
import { pageAddress } from '../sessions/index.ts'
import { judge } from './judge.ts'
import { makePageLink } from './links.ts'
import { noteUnclear } from './outcome.ts'
import { INVITATION } from './paths.ts'
import type { Sending } from './sending.ts'
import { messageOf } from './texts.ts'

const { sql } = Prisma

/** Longer than a call of a notifier can take. */
const LEASE_MS = 10 * 60_000

/**
 * Claims a message that is due and judges whether it is sent now. The attempt is stored before it is made.
 * @returns null when it is not sent now.
 */
export async function claimMessage(ctx: Context, id: string): Promise<Sending | null> {
  const found = await dueMessage(ctx, id)
  if (!found) return null
  const about = await ctx.db.invitationMessage.findFirstOrThrow({ where: { id }, include: WITH })
  const { round, participation } = about
  const { person } = participation.ambassador
  const channel = (await channelOf(ctx, round.integration)) ?? 'mail'
  const lost = found.leaseToken !== null
  // Whoever sent it before has died: it may have arrived.
  const message = lost ? await noteUnclear(ctx, found, channel) : found
  if (message.dueAt === null) return null
  const address = channel === 'mail' ? (person?.email ?? null) : null
  const judged = judge(await factsOf(ctx, { ...about, ...message }, channel), ctx.now())
  if (judged.do === 'CANCEL') {
    const isOut = message.status === 'UNCLEAR'
    const data = isOut ? { dueAt: null } : { dueAt: null, status: 'CANCELLED' as const, cancelCause: judged.cause }
    await ctx.db.invitationMessage.updateMany({ where: { id }, data })
    return null
  }
  if (judged.do === 'WAIT' || !person) {
    await ctx.db.invitationMessage.updateMany({
      where: { id },
      data: { dueAt: judged.do === 'WAIT' ? judged.until : null },
    })
    return null
  }
  const leaseToken = ctx.newId()
  const leaseUntil = new Date(ctx.now().getTime() + LEASE_MS)
  const lease = { leaseToken, leaseUntil, attempts: message.attempts + 1 }
  await ctx.db.invitationMessage.updateMany({ where: { id }, data: lease })
  const page = await makePageLink(ctx, id, address)
  const organization = await organizationOf(ctx)
  const kind = message.kind === 'FIRST' ? ('INVITATION' as const) : ('REMINDER' as const)
  const [end = null] =
    address === null ? [] : await makeEndLinks(ctx, organization, [{ of: { personId: person.id }, kind }])
  const mandate = mandateOf(participation) ?? mandateOf(round)
  if (!mandate) throw new Error('A round states a mandate.')
  const words = messageOf(
    {
      organization: organization.name,
      campaign: participation.campaign.name,
      ...{ subject: round.subject, message: round.message, mandate, isReminder: message.kind === 'REMINDER' },
    },
    chooseLanguage(null, person.preferredLanguage, organization.language),
  )
  const told = { plugin: round.integration.connector, purpose: 'MESSAGE', of: 'CONTACT', personId: person.id } as const
  await storePluginLook(ctx, told)
  return {
    message: { ...message, ...lease },
    ...{ channel, integration: round.integration, linkId: page.id, endId: end?.id ?? null },
    notice: {
      key: id,
      to: address ?? person.displayName,
      ...words,
      url: `${ctx.publicUrl}${pageAddress(organization, INVITATION)}${page.secret}`,
      ...(end !== null && { unsubscribeUrl: end.url }),
    },
  }
}

/** The message, locked, if it is due, nobody sends it, and people could log in to answer it: not while the organisation leaves. */
async function dueMessage(ctx: Context, id: string): Promise<InvitationMessage | null> {
  const [message] = await ctx.db.$queryRaw<InvitationMessage[]>(sql`
    SELECT ${everyColumn('InvitationMessage')} FROM "InvitationMessage" t WHERE id = ${id}::uuid AND "dueAt" <= ${ctx.now()}::timestamptz
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${ctx.now()}::timestamptz)
      AND NOT EXISTS (SELECT FROM "Organization" WHERE "leavesAt" IS NOT NULL) FOR UPDATE SKIP LOCKED`)
  return message ?? null
}

const WITH = {
  round: { include: { integration: true } },
  participation: {
    include: {
      campaign: { select: { status: true, name: true } },
      ambassador: { include: { person: { include: { siteRow: true } } } },
    },
  },
} as const

type About = Prisma.InvitationMessageGetPayload<{ include: typeof WITH }>

async function factsOf(ctx: Context, about: About, channel: 'mail' | 'chat') {
  const { kind, round, participation } = about
  const { person } = participation.ambassador
  const { mostMessagesPerWeek: mostPerWeek } = await ctx.db.organization.findFirstOrThrow({
    select: { mostMessagesPerWeek: true },
  })
  const site = person?.siteRow
  const isOpen = participation.status === 'INVITED' && participation.invitedAt.getTime() === about.invitedAt.getTime()
  return {
    kind,
    isOpen,
    campaign: participation.campaign.status,
    isActive: person?.active === true && person.archivedAt === null,
    isExcluded: person !== null && (await isExcluded(ctx, person.id)),
    hasAddress: channel === 'chat' || (person?.email ?? null) !== null,
    ended: person === null ? [] : await endedBy(ctx, person.id),
    isPaused: round.integration.status === 'PAUSED',
    hours:
      site && site.sendsFrom !== null && site.sendsUntil !== null
        ? { from: site.sendsFrom, until: site.sendsUntil, timeZone: site.timeZone ?? (await organizationTimeZone(ctx)) }
        : null,
    mostPerWeek,
    limits: limitsOf(kind === 'FIRST' ? 'INVITATION' : 'REMINDER', false),
    sent:
      mostPerWeek === null || !person
        ? []
        : ((await sentBefore(ctx, [{ messageId: about.id, personId: person.id, accountId: null }]))[0] ?? []),
  }
}

async function isExcluded(ctx: Context, personId: string): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT FROM "Person" x WHERE x.id = ${personId}::uuid AND (NOT ${mayProcess('MESSAGES')} OR ${isRestricted(sql`x.id`)})`)
  return rows.length > 0
}
