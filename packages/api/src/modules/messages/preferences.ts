import type { Context } from '../../core/context.ts'
import { type NoticeKind, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { selvesNow } from '../people/index.ts'

const { sql } = Prisma

/** Kinds of messages that people can end, in the order in which they are shown. */
const NOTICE_KINDS: readonly NoticeKind[] = ['INVITATION', 'REMINDER', 'CONTACT', 'NEWS', 'ALERT']

/** Whose preferences they are: a person's, or those of an account that is no person's. */
export type Whose = { readonly personId: string } | { readonly accountId: string }

/** Whether somebody gets messages of a kind. */
export interface Preference {
  readonly kind: NoticeKind
  readonly ended: boolean
}

/** The preferences of a caller or recipient are those of their person where they are one; null for the platform itself. */
export function whose({ personId, accountId }: { personId: string | null; accountId: string | null }): Whose | null {
  return personId !== null ? { personId } : accountId !== null ? { accountId } : null
}

/**
 * A SQL condition: whether a person ended messages of a kind. What anybody said who was merged with them holds: the stricter of
 * two.
 */
export const hasEnded = (
  person: Prisma.Sql,
  kind: Prisma.Sql,
): Prisma.Sql => sql`EXISTS (SELECT FROM "NoticePreference" n
  WHERE n.ended AND n.kind::text = ${kind} AND n."personId" IN (${selvesNow(person)}))`

/** Whose stated preferences count: of a person those of everybody who is merged with them. */
async function counted(ctx: Context, of: Whose): Promise<Prisma.NoticePreferenceWhereInput> {
  if (!('personId' in of)) return of
  const selves = await ctx.db.$queryRaw<{ id: string }[]>(selvesNow(sql`${of.personId}::uuid`))
  return { personId: { in: selves.map(({ id }) => id) } }
}

/** The preferences of somebody, of all kinds. */
export async function preferencesOf(ctx: Context, of: Whose): Promise<Preference[]> {
  const ended = await ctx.db.noticePreference.findMany({ where: { ...(await counted(ctx, of)), ended: true } })
  return NOTICE_KINDS.map((kind) => ({ kind, ended: ended.some((one) => one.kind === kind) }))
}

/** The kinds of messages that a person ended. */
export const endedBy = async (ctx: Context, personId: string): Promise<NoticeKind[]> =>
  (await preferencesOf(ctx, { personId })).flatMap(({ kind, ended }) => (ended ? [kind] : []))

/** Sets whether somebody gets messages of a kind. Saying the same again changes nothing. */
export async function setPreference(ctx: Context, of: Whose, { kind, ended }: Preference): Promise<Preference> {
  const standing = (await preferencesOf(ctx, of)).find((one) => one.kind === kind)
  if (standing?.ended === ended) return standing
  const { organizationId } = ctx
  const now = ctx.now()
  // Whoever wants them again wants them as whom they were merged with, too.
  if (!ended) {
    const where = { ...(await counted(ctx, of)), kind, ended: true }
    await ctx.db.noticePreference.updateMany({ where, data: { ended, updatedAt: now } })
  }
  await ctx.db.noticePreference.upsert({
    where:
      'personId' in of
        ? { organizationId_personId_kind: { organizationId, ...of, kind } }
        : { organizationId_accountId_kind: { organizationId, ...of, kind } },
    create: { id: ctx.newId(), ...of, kind, ended, createdAt: now, updatedAt: now },
    update: { ended, updatedAt: now },
  })
  const data = { kind, ended }
  if ('personId' in of)
    await emit(ctx, 'notice-preference.set', { subjectType: 'Person', subjectId: of.personId, data })
  else {
    await emit(ctx, 'account-notice-preference.set', { subjectType: 'Account', subjectId: of.accountId, data })
  }
  return { kind, ended }
}
