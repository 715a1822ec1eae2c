import type { Context } from '../../core/context.ts'
import type { NoticeKind } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

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

/** The preferences of somebody, of all kinds. */
export async function preferencesOf(ctx: Context, of: Whose): Promise<Preference[]> {
  const stated = await ctx.db.noticePreference.findMany({ where: of })
  return NOTICE_KINDS.map((kind) => ({ kind, ended: stated.find((one) => one.kind === kind)?.ended ?? false }))
}

/** Sets whether somebody gets messages of a kind. Saying the same again changes nothing. */
export async function setPreference(ctx: Context, of: Whose, { kind, ended }: Preference): Promise<Preference> {
  const standing = (await preferencesOf(ctx, of)).find((one) => one.kind === kind)
  if (standing?.ended === ended) return standing
  const { organizationId } = ctx
  const now = ctx.now()
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
